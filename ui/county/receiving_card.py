"""The card of a package of the stick: what was found, what it holds, what is to be done with it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from letea.county.changes import changes_told
from letea.fields.handover import LEAVING
from letea.handover.manifest import Manifest
from letea.handover.names import made_plain
from letea.handover.shapes import SHAPES
from letea.handover.terms import term_of
from letea.wording import _, day, grouped, size_in_words
from ui.county.arrivals import STATES, TONES, Arrival, ArrivalState
from ui.county.words import hash_in_lines, in_lines
from ui.parts.basics import label, show_if
from ui.parts.card import Card
from ui.parts.facts import Facts
from ui.parts.note import Note
from ui.parts.scroll import scrolled

_NAMES = 120  # pixels of the names of facts
_TITLES = {shape.name: shape.title for shape in SHAPES}
_HAD = frozenset({ArrivalState.RECEIVED, ArrivalState.RECEIVED_BEFORE})


@dataclass(frozen=True)
class Deeds:
    """What the card asks its page to do with the package it shows."""

    receive: Callable[[], object]
    compare: Callable[[], object]
    say_words: Callable[[], object]
    look_again: Callable[[], object]
    write_receipt: Callable[[], object]
    confirm: Callable[[], object]


class ReceivingCard(Card):
    """What is known of a package that lies on the stick."""

    def __init__(self, deeds: Deeds) -> None:
        super().__init__(_("Alegeți un pachet din listă."))
        self.receive_button = self.add_action(_("Primește"), deeds.receive, icon="package-import")
        self.compare_button = self.add_action(_("Compară amprenta…"), deeds.compare, icon="shield-check")
        self.words_button = self.add_action(_("Scrie parola…"), deeds.say_words, icon="lock")
        self.again_button = self.add_action(_("Citește din nou"), deeds.look_again, icon="refresh")
        self.receipt_button = self.add_action(_("Scrie recipisa din nou"), deeds.write_receipt)
        self.paper_button = self.add_action(_("Confirmare…"), deeds.confirm, icon="printer")

    def show_arrival(self, one: Arrival | None) -> None:
        """Show a package, or nothing."""
        if one is None:
            self.clear()
            return
        tabs: dict[str, Facts | QWidget] = {_("Verificare"): _found(one)}
        if one.arrived is not None and one.arrived.opened is not None:
            tabs[_("Pachetul")] = _facts(one, one.arrived.manifest)
            tabs[_("Ce cuprinde")] = _counts(one.arrived.manifest)
        if one.package is not None and one.package.changes:
            tabs[_("Ce s-a schimbat")] = [
                (name, f"{old} → {new}") for name, old, new in changes_told(one.package.changes)
            ]
        title = _("{name}, {term}").format(name=one.name, term=one.term) if one.name else one.file_name
        self.show_record(title, tabs, state=STATES[one.state], tone=TONES[one.state])
        self._offer(one)

    def _offer(self, one: Arrival) -> None:
        state = one.state
        has_receipt = one.package is not None and one.package.receipt is not None
        show_if(self.receive_button, shown=state is ArrivalState.GOOD)
        show_if(self.compare_button, shown=state is ArrivalState.NEW_KEY)
        show_if(self.words_button, shown=state is ArrivalState.NEEDS_WORDS)
        show_if(self.again_button, shown=state is ArrivalState.UNREAD)
        show_if(self.receipt_button, shown=state in _HAD and has_receipt and one.receipt is None)
        show_if(self.paper_button, shown=state in _HAD)


def _found(one: Arrival) -> QWidget:
    area, column = scrolled()
    for sentence, tone in _sentences(one):
        note = Note()
        column.addWidget(note)
        note.tell(tone, sentence)
    if one.state is ArrivalState.NEW_KEY and one.arrived is not None:
        _say(column, _("Amprenta cheii"), in_lines(one.arrived.new_key, narrow=True))
    if one.receipt is not None:
        _say(column, _("Recipisa pentru comună"), made_plain(str(one.receipt)))
    column.addStretch(1)
    return area


def _say(column: QVBoxLayout, name: str, told: str) -> None:
    column.addSpacing(8)
    column.addWidget(label(name, "label"))
    column.addWidget(label(told, wrap=True, selectable=True))


def _sentences(one: Arrival) -> list[tuple[str, str]]:
    """What is told of a package, each sentence with its tone."""
    told = [(one.trouble, "bad")] if one.trouble else []
    if one.state is ArrivalState.RECEIVED_BEFORE and one.package is not None:
        on = day(one.package.received_at.astimezone().date())
        words = _("Pachetul acesta a fost primit deja, la {day}, cu recipisa {number}.")
        return [*told, (words.format(day=on, number=one.package.receipt_number), "")]
    if one.arrived is not None:
        told += [(problem, "bad") for problem in one.arrived.problems]
        told += [(remark, "warning") for remark in one.arrived.remarks]
    said = {
        ArrivalState.CHECKING: _("Se verifică. Nimic nu este încă scris."),
        ArrivalState.UNREAD: _("Nu a fost verificat."),
        ArrivalState.NEEDS_WORDS: _("Pachetul este încuiat cu o parolă pe care comuna v-o spune separat."),
        ArrivalState.NEW_KEY: _(
            "Pachetul este întreg, dar semnat cu o cheie pe care județul nu o cunoaște încă. Comparați "
            "amprenta cu hârtia comunei, apoi pachetul se poate primi."
        ),
        ArrivalState.GOOD: _("Verificat în întregime: semnătura, tabelele și numărul sunt bune."),
    }.get(one.state, "")
    if one.state is ArrivalState.RECEIVED and one.package is not None:
        said = _("Primit întreg și trecut la centralizare, cu recipisa {number}.")
        said = said.format(number=one.package.receipt_number)
    return [*([(said, "")] if said else []), *told]


def _facts(one: Arrival, manifest: Manifest) -> Facts:
    assert one.arrived is not None  # noqa: S101 - whoever has a manifest was read
    return (
        (_("Comuna"), _("{name}, {county}").format(name=manifest.commune, county=manifest.county)),
        (_("Perioada"), term_of(manifest.period).words),
        (_("Numărul"), str(manifest.number)),
        (_("Ce cuprinde"), LEAVING[manifest.leaving]),
        (_("Temeiul legal"), manifest.ground),
        (_("Făcut la"), day(manifest.made_on)),
        (_("Programul"), _("Letea {version}").format(version=manifest.program)),
        (_("Fișierul"), one.file_name),
        (_("Mărimea"), size_in_words(len(one.arrived.held))),
        (_("Amprenta (SHA-256)"), hash_in_lines(one.arrived.sha256)),
    )


def _counts(manifest: Manifest) -> Facts:
    return [(_TITLES.get(name, name), grouped(count)) for name, count in manifest.counts().items()]
