"""The card of an elderly person's assessment: the degree, the sheet, the needs, the assessments before it."""

from PySide6.QtWidgets import QScrollArea

from db.tables.elderly import Dependency
from letea.actions.choices import Choices, open_choices
from letea.actions.elderly import Assessment, open_assessment
from letea.fields import field_of
from letea.rules.people import age_on
from letea.wording import _, counted, day
from ui.parts.card import Card
from ui.parts.files_card import FilesCard
from ui.parts.history import HistoryView
from ui.parts.person_facts import person_facts
from ui.parts.pill import State
from ui.room import Room


class ElderlyCard(Card):
    """What is known of an assessment of dependency."""

    def __init__(self, room: Room) -> None:
        super().__init__(_("Alegeți o persoană din listă."))
        self._room = room
        self.record: Dependency | None = None

    def show_assessment(self, record_id: int | None) -> None:
        """Show an assessment, or none."""
        if record_id is None:
            self.record = None
            self.clear()
            return
        held, choices = open_assessment(self._room.desk.store, record_id), open_choices(self._room.desk.store)
        self.record = held.record
        degree = choices.label(Dependency.degree, held.record.degree)
        is_due = held.record.next_on is not None and held.record.next_on <= self._room.desk.today()
        tone: State = "warning" if is_due else "accent"
        files = _("Fișierele evaluării: {name}").format(name=held.name)
        self.show_record(
            held.name,
            {
                _("Evaluarea"): self._facts(held, choices),
                _("Fișiere"): FilesCard(self._room, held.record.uid, label=files),
                _("Istoric"): HistoryView(self._room, Dependency, record_id),
            },
            state=_("Gradul {degree}").format(degree=degree),
            tone=tone,
        )

    def _facts(self, held: Assessment, choices: Choices) -> QScrollArea:
        one = held.record
        age = age_on(self._room.desk.today(), held.born_on) if held.born_on else None
        facts = [
            (_("Vârsta"), "" if age is None else counted(age, _("an"), _("ani"))),
            (field_of(Dependency.degree).label, choices.label(Dependency.degree, one.degree)),
            (field_of(Dependency.sheet_number).label, one.sheet_number),
            (field_of(Dependency.assessed_on).label, day(one.assessed_on)),
            (field_of(Dependency.assessed_by).label, one.assessed_by),
            (field_of(Dependency.next_on).label, day(one.next_on)),
            (field_of(Dependency.carer).label, one.carer),
            (field_of(Dependency.needs).label, one.needs),
        ]
        if one.note:
            facts.append((field_of(Dependency.note).label, one.note))
        facts += [(_("Evaluări dinainte"), _told(before, choices)) for before in held.earlier[:1]]
        facts += [("", _told(before, choices)) for before in held.earlier[1:]]
        return person_facts(self._room, one.person_id, held.name, facts)


def _told(before: Dependency, choices: Choices) -> str:
    """An assessment before this one: its day and degree."""
    degree = choices.label(Dependency.degree, before.degree)
    return _("{day}, gradul {degree}").format(day=day(before.assessed_on), degree=degree)
