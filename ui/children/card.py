"""The card of a child with parents abroad: who is away, in whose care the child is, what is due."""

from PySide6.QtWidgets import QScrollArea

from db.tables.children import ChildAlone
from letea.actions.children import ChildFile, open_child_alone
from letea.fields import field_of
from letea.fields.children import ABSENT
from letea.rules.people import age_on
from letea.wording import _, counted, day, yes_no
from ui.parts.card import Card
from ui.parts.files_card import FilesCard
from ui.parts.history import HistoryView
from ui.parts.person_facts import person_facts
from ui.parts.pill import State
from ui.room import Room


class ChildCard(Card):
    """What is known of a child whose parents are abroad."""

    def __init__(self, room: Room) -> None:
        super().__init__(_("Alegeți un copil din listă."))
        self._room = room
        self.child: ChildAlone | None = None

    def show_child(self, record_id: int | None) -> None:
        """Show a child, or none."""
        if record_id is None:
            self.child = None
            self.clear()
            return
        file = open_child_alone(self._room.desk.store, record_id)
        self.child = file.child
        state, tone = _state(file.child)
        files = _("Fișierele copilului {name}").format(name=file.name)
        self.show_record(
            file.name,
            {
                _("Copilul"): self._about(file),
                _("Ocrotire"): _care(file.child),
                _("Fișiere"): FilesCard(self._room, file.child.uid, label=files),
                _("Istoric"): HistoryView(self._room, ChildAlone, record_id),
            },
            state=state,
            tone=tone,
        )

    def _about(self, file: ChildFile) -> QScrollArea:
        child, today = file.child, self._room.desk.today()
        age = counted(age_on(today, file.born_on), _("an"), _("ani")) if file.born_on else ""
        facts = [
            (_("Vârsta"), age),
            (field_of(ChildAlone.absent).label, ABSENT[child.absent]),
            (field_of(ChildAlone.country).label, child.country),
            (field_of(ChildAlone.left_on).label, day(child.left_on)),
            *([(field_of(ChildAlone.back_on).label, day(child.back_on))] if child.back_on else []),
            (field_of(ChildAlone.school).label, ", ".join(one for one in (child.school, child.grade) if one)),
            (field_of(ChildAlone.found_by).label, child.found_by),
            (field_of(ChildAlone.next_on).label, day(child.next_on)),
            (field_of(ChildAlone.at_risk).label, yes_no(child.at_risk)),
        ]
        if child.returned:
            facts.append((field_of(ChildAlone.returned).label, yes_no(child.returned)))
        if child.note:
            facts.append((field_of(ChildAlone.note).label, child.note))
        return person_facts(self._room, child.child_id, file.name, facts)


def _care(child: ChildAlone) -> list[tuple[str, str]]:
    return [
        (_("Notificarea"), _act(child.notified_number, day(child.notified_on))),
        (field_of(ChildAlone.keeper).label, child.keeper),
        (field_of(ChildAlone.keeper_relation).label, child.keeper_relation),
        (field_of(ChildAlone.keeper_phone).label, child.keeper_phone),
        (_("Hotărârea instanței"), _act(child.court_number, day(child.court_on))),
    ]


def _act(number: str, on: str) -> str:
    if number and on:
        return _("nr. {number} din {day}").format(number=number, day=on)
    return _("nr. {number}").format(number=number) if number else on


def _state(child: ChildAlone) -> tuple[str, State]:
    if child.back_on:
        return _("Întors"), "neutral"
    return (_("În risc"), "bad") if child.at_risk else (_("Plecați"), "accent")
