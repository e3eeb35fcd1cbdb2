"""Copii cu părinți plecați: the list with its filters and schools, and the card beside it."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from db.record import Record
from db.tables.children import ChildAlone
from db.tables.contents import Attachment
from db.tables.people import Person
from letea.actions.child_lists import (
    ChildGroup,
    ChildOrder,
    ChildRow,
    child_rows,
    count_children,
    list_children,
    schools_of_children,
)
from letea.actions.children import open_child_alone, remove_child_alone
from letea.wording import _, counted
from ui.children.card import ChildCard
from ui.children.columns import child_chips, child_columns
from ui.children.dialog import ChildDialog, ask_child, open_child_dialog
from ui.parts.deletion import Deletion, delete_asked
from ui.parts.inputs import ChoiceInput
from ui.parts.person_list_page import PersonListPage
from ui.room import Room

_CARD_WIDTH = 330  # pixels


class ChildrenPage(PersonListPage[ChildRow]):
    """The children whose parents are abroad."""

    shows: ClassVar[frozenset[type[Record]]] = frozenset({ChildAlone, Person, Attachment})
    everywhere: ClassVar[tuple[str, ...]] = (ChildGroup.AWAY.value, ChildGroup.BACK.value)
    begins = _("Copil nou")
    kept = _("Fișa copilului a fost salvată.")

    def __init__(self, room: Room) -> None:
        super().__init__(room, _("Copii cu părinți plecați"), name="children")
        self.add_action(_("Liste de la școli"), lambda: self._room.go("school_lists", None), icon="school")
        self.add_action(self.begins, self.new, icon="plus", primary=True)
        self.set_list(
            child_columns(room.desk.today()),
            label=_("Lista copiilor cu părinți plecați"),
            hint=_("Caută după nume, persoana desemnată, țară sau școală"),
            teach=self.teach(
                _(
                    "Aici stau copiii ai căror părinți sunt plecați la muncă în străinătate: notificarea, "
                    "persoana desemnată, vizitele. Începeți cu un copil din evidență."
                ),
                icon="users",
            ),
            none=self.none_found(),
        )
        self.school = ChoiceInput()
        self.school.setObjectName("children.school")
        self.school.setAccessibleName(_("Unitatea de învățământ"))
        self.school.setMinimumWidth(220)
        self.school.activated.connect(lambda _place: self.refresh())
        self.add_filter(self.school)
        self.order_by(ChildOrder.NAME.value)
        self.offer_seen()
        self.offer_tables()
        self.card = ChildCard(room)
        self.card.add_action(_("Editează"), self.edit, icon="pencil")
        self.set_card(self.card, width=_CARD_WIDTH)

    def table_target(self) -> str:
        """What rows of a table become here."""
        return "children"

    def counting(self) -> Callable[[], dict[ChildGroup, int]]:
        """A job that counts the children of each ready filter."""
        store, today, school = self._room.desk.store, self._room.desk.today(), self._school()
        return lambda: count_children(store, today, school=school)

    def show_counted(self, counts: dict[ChildGroup, int]) -> None:
        """Show how many children there are."""
        self._sum = counts[ChildGroup.AWAY] + counts[ChildGroup.BACK]
        self.chips.set_chips(child_chips(counts))
        self.set_counts(counted(counts[ChildGroup.AWAY], _("copil"), _("copii")))

    def is_empty(self) -> bool:
        """Whether no child is in evidence, of any school."""
        return super().is_empty() and not self._school()

    def finding(self, typed: str, group: str) -> Callable[[], list[int]]:
        """A job that finds children by name, keeper, country or school."""
        store, today, descending = self._room.desk.store, self._room.desk.today(), self.descending
        chosen, order, school = ChildGroup(group), ChildOrder(self.order), self._school()
        return lambda: list_children(
            *(store, typed), group=chosen, school=school, order=order, descending=descending, today=today
        )

    def fetch(self, ids: Sequence[int]) -> Sequence[ChildRow]:
        """The rows of these children."""
        return child_rows(self._room.desk.store, ids, self._room.desk.today())

    def show_card(self, record: int | None) -> None:
        """Show a child on the card, or none."""
        self.card.show_child(record)

    def refresh(self) -> None:
        """Read the list again, and the schools to choose from."""
        self._offer_schools()
        super().refresh()

    def show_record(self, record: int) -> None:
        """Bring a child into sight, whatever school or filter hid them."""
        self.school.setCurrentIndex(0)
        super().show_record(record)

    def show_all(self) -> None:
        """Let go of every filter."""
        self.school.setCurrentIndex(0)
        self.refresh()
        super().show_all()

    def dialog_for(self, person_id: int, parent: QWidget) -> ChildDialog:
        """The dialog of a child to be taken into evidence."""
        return ask_child(self._room, parent, person_id)

    def open(self, record: int) -> None:
        """Open the form of a child."""
        open_child_dialog(self._room, record, self.window())

    def print_paper(self) -> None:
        """Ctrl+P: what is listed, as a paper."""
        self.print_seen()

    def ask_delete(self, record: int) -> None:
        """Ask whether to delete what is kept of a child, and delete it."""
        store = self._room.desk.store
        name = open_child_alone(store, record).name
        told = Deletion(
            _("Ștergeți fișa copilului {name}?").format(name=name),
            _(
                "Dacă părinții s-au întors, scrieți mai bine data întoarcerii. "
                "Ștergerea se poate anula cu Ctrl+Z."
            ),
            do=_("Șterge fișa"),
            said=_("Fișa copilului {name} a fost ștearsă.").format(name=name),
        )
        delete_asked(self, self._room, told, delete=lambda: remove_child_alone(store, record))

    def _school(self) -> str:
        return self.school.currentText() if self.school.currentIndex() > 0 else ""

    def _offer_schools(self) -> None:
        chosen = self._school()
        self.school.clear()
        self.school.addItems([_("Toate unitățile"), *schools_of_children(self._room.desk.store)])
        self.school.setCurrentIndex(max(0, self.school.findText(chosen)) if chosen else 0)

    def _tell_shown(self) -> None:
        super()._tell_shown()
        self.school.setVisible(not self.is_empty())
