"""Vizite: the list of visits with its filters, and the card beside it."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from db.record import Record
from db.tables.cases import Visit
from db.tables.contents import Attachment
from db.tables.people import Person
from db.tables.printed import PrintedPaper
from letea.actions.visit_lists import (
    VisitGroup,
    VisitOrder,
    VisitRow,
    count_visits,
    list_visits,
    visit_rows,
)
from letea.actions.visits import open_visit, remove_visit
from letea.wording import _, counted, day
from ui.cases.columns import VISIT_COLUMNS, visit_chips
from ui.cases.visit_card import VisitCard
from ui.cases.visit_dialog import VisitDialog, ask_visit, open_visit_dialog
from ui.parts.deletion import Deletion, delete_asked
from ui.parts.person_list_page import PersonListPage
from ui.room import Room

_CARD_WIDTH = 330  # pixels


class VisitsPage(PersonListPage[VisitRow]):
    """The visits of the office."""

    shows: ClassVar[frozenset[type[Record]]] = frozenset({Visit, Person, PrintedPaper, Attachment})
    everywhere: ClassVar[tuple[str, ...]] = (VisitGroup.ALL.value,)
    begins = _("Vizită nouă")
    kept = _("Vizita a fost salvată.")

    def __init__(self, room: Room) -> None:
        super().__init__(room, _("Vizite"), name="visits")
        self.add_action(self.begins, self.new, icon="plus", primary=True)
        self.set_list(
            VISIT_COLUMNS,
            label=_("Lista vizitelor"),
            hint=_("Caută după nume sau scop"),
            teach=self.teach(
                _(
                    "Aici stau vizitele la domiciliu: pe cine ați văzut, ce ați constatat, când reveniți. "
                    "Începeți cu o persoană din evidență."
                ),
                icon="walk",
            ),
            none=self.none_found(),
        )
        self.order_by(VisitOrder.VISITED.value, descending=True)
        self.offer_seen()
        self.card = VisitCard(room)
        self.card.add_action(_("Tipărește"), self.print_paper, icon="printer")
        self.card.add_action(_("Editează"), self.edit, icon="pencil")
        self.set_card(self.card, width=_CARD_WIDTH)

    def counting(self) -> Callable[[], dict[VisitGroup, int]]:
        """A job that counts the visits of each ready filter."""
        store, today = self._room.desk.store, self._room.desk.today()
        return lambda: count_visits(store, today)

    def show_counted(self, counts: dict[VisitGroup, int]) -> None:
        """Show how many visits there are."""
        self._sum = counts[VisitGroup.ALL]
        self.chips.set_chips(visit_chips(counts))
        self.set_counts(counted(self._sum, _("vizită"), _("vizite")))

    def finding(self, typed: str, group: str) -> Callable[[], list[int]]:
        """A job that finds visits by person or purpose."""
        store, today, descending = self._room.desk.store, self._room.desk.today(), self.descending
        chosen, order = VisitGroup(group), VisitOrder(self.order)
        return lambda: list_visits(
            store, typed, group=chosen, order=order, descending=descending, today=today
        )

    def fetch(self, ids: Sequence[int]) -> Sequence[VisitRow]:
        """The rows of these visits."""
        return visit_rows(self._room.desk.store, ids, self._room.desk.today())

    def show_card(self, record: int | None) -> None:
        """Show a visit on the card, or none."""
        self.card.show_visit(record)

    def dialog_for(self, person_id: int, parent: QWidget) -> VisitDialog:
        """The dialog of a new visit."""
        return ask_visit(self._room, parent, person_id)

    def open(self, record: int) -> None:
        """Open the form of a visit."""
        open_visit_dialog(self._room, record, self.window())

    def print_paper(self) -> None:
        """Ctrl+P: the report of the selected visit."""
        selected = self.rows.selected_id()
        if selected is None:
            self._room.say(_("Alegeți întâi o vizită din listă."))
            return
        from ui.cases.papers import show_visit  # noqa: PLC0415 - brings QtPdf, which the start spares

        show_visit(self._room, selected, self.window())

    def ask_delete(self, record: int) -> None:
        """Ask whether to delete a visit, and delete it."""
        store = self._room.desk.store
        file = open_visit(store, record)
        when = day(file.visit.visited_on)
        told = Deletion(
            _("Ștergeți vizita din {day}, {name}?").format(day=when, name=file.name),
            _("Se șterg și fișierele ei. Ștergerea se poate anula cu Ctrl+Z."),
            do=_("Șterge vizita"),
            said=_("Vizita din {day} a fost ștearsă.").format(day=when),
        )
        delete_asked(self, self._room, told, delete=lambda: remove_visit(store, record))
