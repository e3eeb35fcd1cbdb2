"""The card of the selected printed paper: what it is of, when it was given out, its record."""

from collections.abc import Callable

from letea.actions.printed_lists import PrintedRow
from letea.fields.printed import printed_kind
from letea.wording import _, day, size_in_words
from ui.parts.basics import show_if
from ui.parts.card import Card
from ui.parts.facts import Facts
from ui.room import Room


class PrintedCard(Card):
    """What is known of a printed paper."""

    def __init__(self, room: Room, open_paper: Callable[[], object]) -> None:
        super().__init__(_("Alegeți un act din listă."))
        self._room = room
        self.row: PrintedRow | None = None
        self._to_person = self.add_action(_("Persoana"), self._go_to_person, icon="user")
        self.add_action(_("Deschide actul"), open_paper, icon="printer")

    def show_paper(self, row: PrintedRow | None) -> None:
        """Show a printed paper, or none."""
        self.row = row
        if row is None:
            self.clear()
            return
        facts: Facts = [
            (_("Felul actului"), printed_kind(row.kind)),
            (_("Numărul"), row.number),
            (_("Tipărit la"), day(row.printed_on)),
            (_("Persoana"), row.name),
            (_("Pagini"), str(row.pages)),
            (_("Mărimea"), size_in_words(row.size)),
        ]
        self.show_record(row.title, {_("Actul"): facts})
        show_if(self._to_person, shown=row.person_id is not None)

    def _go_to_person(self) -> None:
        if self.row is not None and self.row.person_id is not None:
            self._room.go("people", self.row.person_id)
