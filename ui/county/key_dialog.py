"""A commune's new key: its fingerprint is compared with paper, group by group, before it is believed."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from db.county.tables import Commune, CommuneKey
from letea.county.known import accept_key, fingerprint_of
from letea.county.opening import County
from letea.errors import Problem
from letea.handover.keys import fingerprint
from letea.wording import _, day
from ui.county.asking_dialog import AskingDialog
from ui.county.words import in_lines
from ui.parts.asking import Asking
from ui.parts.banner import Banner
from ui.parts.basics import label
from ui.parts.inputs import Tick
from ui.parts.note import Note
from ui.room import Room


class NewKeyDialog(AskingDialog):
    """Asks whether a fingerprint is that on the commune's paper, and why it has another key now."""

    def __init__(
        self,
        room: Room,
        county: County,
        commune: Commune,
        public: bytes,
        valid: CommuneKey | None,
        parent: QWidget | None = None,
    ) -> None:
        title = _("Cheia comunei {name}").format(name=commune.name)
        super().__init__(title, _("Acceptă cheia"), room, parent)
        self._county, self._commune, self._public = county, commune, public
        told = _(
            "Comparați grupele de mai jos, una câte una, cu „Amprenta cheii biroului” de pe procesul-verbal "
            "semnat al comunei. Nu comparați cu ceva de pe stick."
        )
        self.body.addWidget(label(told, wrap=True))
        self.fingerprint = label(in_lines(fingerprint(public)), "heading", selectable=True)
        self.fingerprint.setAccessibleName(_("Amprenta cheii"))
        self.body.addWidget(self.fingerprint)
        self.compared = Tick(_("Am comparat amprenta cu cea de pe hârtie: este aceeași"))
        self.compared.setObjectName("compared")
        self.compared_note = Note()
        self.compared.toggled.connect(lambda _on: self.compared_note.tell("", ""))
        self.body.addWidget(self.compared)
        self.body.addWidget(self.compared_note)
        self.why = Asking(
            _("De ce are comuna altă cheie"),
            name="why_new",
            told=_("De exemplu: calculatorul s-a stricat. Cheia veche se retrage de azi."),
        )
        self._has_valid = valid is not None
        if valid is not None:
            known = _("Comuna are deja o cheie, acceptată la {day}:\n{groups}")
            self.body.addWidget(
                Banner(
                    known.format(day=day(valid.accepted_on), groups=in_lines(fingerprint_of(valid))),
                    "warning",
                )
            )
            self.body.addWidget(self.why)
        self.compared.setFocus()

    def places(self) -> dict[str, Asking]:
        """The reason is told at its line."""
        return {"why_new": self.why} if self._has_valid else {}

    def tell_elsewhere(self, problems: list[Problem]) -> list[Problem]:
        """That it was not compared is told under the tick."""
        told = [problem.text for problem in problems if problem.field == "compared"]
        self.compared_note.tell("bad" if told else "", " ".join(told))
        if told:
            self.compared.setFocus()
        return [problem for problem in problems if problem.field != "compared"]

    def job(self) -> Callable[[], object]:
        """Believe the key."""
        compared, why = self.compared.isChecked(), self.why.text()
        county, commune, public = self._county, self._commune, self._public
        return lambda: accept_key(county, commune, public, compared=compared, why_new=why)
