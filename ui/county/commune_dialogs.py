"""What is said of a commune: whether it is expected to hand over, and why a key is believed no longer."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from db.county.tables import Commune, CommuneKey
from letea.county.communes import keep_commune
from letea.county.known import fingerprint_of, retire_key
from letea.county.opening import County
from letea.wording import _
from ui.county.asking_dialog import AskingDialog
from ui.county.words import in_lines
from ui.parts.asking import Asking
from ui.parts.basics import label
from ui.parts.inputs import Tick
from ui.room import Room


class CommuneDialog(AskingDialog):
    """Whether a commune is expected, with a note about it."""

    def __init__(self, room: Room, county: County, commune: Commune, parent: QWidget | None = None) -> None:
        super().__init__(commune.name, _("Salvează"), room, parent)
        self._county, self._commune = county, commune
        self.expected = Tick(_("Se așteaptă să predea"))
        self.expected.setObjectName("expected")
        self.expected.setChecked(commune.expected)
        self.note = Asking(
            _("Notă"),
            name="note",
            told=_("De exemplu: predă pe hârtie, are altă aplicație, sunat la 3 februarie."),
        )
        self.note.line.setText(commune.note)
        self.body.addWidget(self.expected)
        self.body.addWidget(self.note)
        self.expected.setFocus()

    def job(self) -> Callable[[], object]:
        """Keep it."""
        county, commune = self._county, self._commune
        expected, note = self.expected.isChecked(), self.note.text()
        return lambda: keep_commune(county, commune, expected=expected, note=note)


class RetireKeyDialog(AskingDialog):
    """Asks why a key of a commune is believed no longer."""

    def __init__(
        self, room: Room, county: County, commune: Commune, key: CommuneKey, parent: QWidget | None = None
    ) -> None:
        title = _("Retrage cheia comunei {name}").format(name=commune.name)
        super().__init__(title, _("Retrage cheia"), room, parent)
        self._county, self._key = county, key
        self.body.addWidget(label(in_lines(fingerprint_of(key)), "label", selectable=True))
        told = _(
            "Pachetele semnate de acum cu ea se refuză; cele primite rămân. Comuna predă mai departe cu o "
            "cheie nouă, a cărei amprentă se compară din nou cu hârtia."
        )
        self.body.addWidget(label(told, "secondary", wrap=True))
        self.why = Asking(
            _("De ce se retrage"), name="why", told=_("De exemplu: calculatorul comunei a fost furat.")
        )
        self.body.addWidget(self.why)
        self.why.setFocus()

    def places(self) -> dict[str, Asking]:
        """The reason is told at its line."""
        return {"why": self.why}

    def job(self) -> Callable[[], object]:
        """Retire the key."""
        county, key, why = self._county, self._key, self.why.text()
        return lambda: retire_key(county, key, why)
