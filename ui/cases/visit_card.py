"""The card of the selected visit: whom, when, why, what was found; files, papers, history."""

from PySide6.QtWidgets import QScrollArea

from db.tables.cases import Visit
from letea.actions.visit_lists import visit_rows
from letea.actions.visits import VisitFile, open_visit
from letea.fields import field_of
from letea.rules.inquiries import NEXT_STANDINGS
from letea.wording import _, day
from ui.cases.card_papers import card_papers
from ui.cases.inquiry_card import TONES
from ui.parts.card import Card
from ui.parts.history import HistoryView
from ui.parts.person_facts import person_facts
from ui.room import Room


class VisitCard(Card):
    """What is known of a visit."""

    def __init__(self, room: Room) -> None:
        super().__init__(_("Alegeți o vizită din listă."))
        self._room = room

    def show_visit(self, visit_id: int | None) -> None:
        """Show a visit, or none."""
        if visit_id is None:
            self.clear()
            return
        room, store = self._room, self._room.desk.store
        file = open_visit(store, visit_id)
        visited = day(file.visit.visited_on)
        (row,) = visit_rows(store, [visit_id], room.desk.today())
        self.show_record(
            _("Vizita din {day}").format(day=visited),
            {
                _("Vizita"): self._facts(file),
                _("Acte"): card_papers(
                    room, file.visit.uid, files_label=_("Fișierele vizitei din {day}").format(day=visited)
                ),
                _("Istoric"): HistoryView(room, Visit, visit_id),
            },
            state=NEXT_STANDINGS[row.standing],
            tone=TONES[row.standing],
        )

    def _facts(self, file: VisitFile) -> QScrollArea:
        visit = file.visit
        facts = [
            (field_of(Visit.purpose).label, visit.purpose),
            (field_of(Visit.present).label, visit.present),
            (field_of(Visit.findings).label, visit.findings),
            (field_of(Visit.measures).label, visit.measures),
            (field_of(Visit.next_on).label, day(visit.next_on)),
            (field_of(Visit.household_id).label, file.household),
            (field_of(Visit.made_by).label, visit.made_by),
        ]
        return person_facts(self._room, visit.person_id, file.name, facts)
