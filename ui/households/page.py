"""Gospodării: the list of households, search while typing, and the card beside it."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QMenu

from db.record import Record
from db.tables.benefits import BenefitFile, Grant
from db.tables.cases import Inquiry, Visit
from db.tables.households import Good, Household, HouseholdMember, Income
from db.tables.people import Person
from db.tables.printed import PrintedPaper
from db.tables.service_plans import ServicePlan
from letea.actions.household_lists import (
    HouseholdGroup,
    HouseholdOrder,
    HouseholdRow,
    count_groups,
    count_households,
    household_rows,
    list_households,
)
from letea.actions.households import open_household, remove_household
from letea.wording import Bani, _, counted
from ui.households.card import HouseholdCard
from ui.households.dialog import HouseholdDialog, new_household_file, open_household_dialog
from ui.parts.chips import Chip
from ui.parts.deletion import Deletion, delete_asked
from ui.parts.empty import Empty
from ui.parts.list_page import ListPage
from ui.parts.need_view import READ as NEEDS_READ
from ui.parts.rows import Column
from ui.parts.tables import bring_in_table, export_table
from ui.room import Room

_CARD_WIDTH = 412  # pixels
_MANY = 5_000  # households: from here on counting and finding go beside the window


class HouseholdsPage(ListPage[HouseholdRow]):
    """The households of the register."""

    shows: ClassVar[frozenset[type[Record]]] = NEEDS_READ | {
        *(Household, HouseholdMember, Person, Income, Good, BenefitFile, Grant, PrintedPaper),
        *(Inquiry, Visit, ServicePlan),
    }
    everywhere: ClassVar[tuple[str, ...]] = (HouseholdGroup.ALL.value,)

    def __init__(self, room: Room) -> None:
        super().__init__(room, _("Gospodării"), name="households")
        self._count = 0
        self._print_button = self.add_action(_("Tipărește"), self.offer_papers, icon="printer")
        self.add_action(_("Importă din Excel"), self.bring_in, icon="table-import")
        self.add_action(_("Gospodărie nouă"), self.new, icon="plus", primary=True)
        self.set_list(
            _COLUMNS,
            label=_("Lista gospodăriilor"),
            hint=_("Caută după nume, adresă sau membri"),
            teach=self._none_yet(),
            none=self._none_found(),
        )
        self.order_by(HouseholdOrder.NAME.value)
        self.rows.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._export_tool = self.add_tool(_("Exportă"), self._show_exports, icon="table-export")
        self.card = HouseholdCard(room)
        self.card.add_action(_("Editează"), self.edit, icon="pencil")
        self.set_card(self.card, width=_CARD_WIDTH)

    # What is listed.

    def is_many(self) -> bool:
        """Whether counting and finding may hold the window."""
        return count_households(self._room.desk.store) > _MANY

    def counting(self) -> Callable[[], dict[HouseholdGroup, int]]:
        """A job that counts the households of each ready filter."""
        store, today = self._room.desk.store, self._room.desk.today()
        return lambda: count_groups(store, today)

    def show_counted(self, counts: dict[HouseholdGroup, int]) -> None:
        """Show how many households there are."""
        self._count = counts[HouseholdGroup.ALL]
        self.chips.set_chips(_chips(counts))
        self.set_counts(counted(self._count, _("gospodărie"), _("gospodării")))

    def total(self) -> int:
        """Of how many households those listed are."""
        return self._count

    def is_empty(self) -> bool:
        """Whether no household was written down yet."""
        return not self._count

    def finding(self, typed: str, group: str) -> Callable[[], list[int]]:
        """A job that finds households by their own words or their members'."""
        store, today, descending = self._room.desk.store, self._room.desk.today(), self.descending
        chosen, order = HouseholdGroup(group), HouseholdOrder(self.order)
        return lambda: list_households(
            store, typed, today=today, group=chosen, order=order, descending=descending
        )

    def fetch(self, ids: Sequence[int]) -> Sequence[HouseholdRow]:
        """The rows of these households."""
        return household_rows(self._room.desk.store, ids, self._room.desk.today())

    def show_card(self, record: int | None) -> None:
        """Show a household on the card, or none."""
        self.card.show_household(record)

    # What is done with a household.

    def new(self) -> None:
        """Write down a new household."""
        dialog = HouseholdDialog(self._room, new_household_file(), parent=self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(self._show_new)
        dialog.show()

    def table_target(self) -> str:
        """What rows of a table become here."""
        return "households"

    def bring_in(self) -> None:
        """Bring households with their members in from a table."""
        bring_in_table(self._room, "households", self.window())

    def open(self, record: int) -> None:
        """Open the form of a household."""
        open_household_dialog(self._room, record, self.window())

    def offer_papers(self) -> QMenu:
        """Offer the card of the household selected, or in one go those of all that are chosen."""
        from ui.households.papers import offer_papers  # noqa: PLC0415 - brings QtPdf, which the start spares

        return offer_papers(self._room, self.card.print_card, self.chosen(), self._print_button)

    def print_paper(self) -> None:
        """Ctrl+P: the card of the selected household."""
        self.card.print_card()

    def ask_delete(self, record: int) -> None:
        """Ask whether to delete a household, and delete it."""
        store = self._room.desk.store
        name = open_household(store, record).household.name
        told = Deletion(
            _("Ștergeți gospodăria „{name}”?").format(name=name),
            _("Persoanele rămân în evidență. Ștergerea se poate anula cu Ctrl+Z."),
            do=_("Șterge gospodăria"),
            said=_("Gospodăria „{name}” a fost ștearsă.").format(name=name),
        )
        delete_asked(self, self._room, told, delete=lambda: remove_household(store, record))

    def _show_new(self, household_id: object) -> None:
        if isinstance(household_id, int):
            self.show_record(household_id)
            self._room.say(_("Gospodăria a fost salvată."))

    # What the page is made of.

    def _none_yet(self) -> Empty:
        made = Empty(
            _("O gospodărie adună persoanele de la o adresă, cu veniturile și bunurile lor."),
            icon="home-heart",
        )
        made.add_button(_("Gospodărie nouă"), self.new, icon="plus", primary=True)
        made.add_button(_("Importă din Excel"), self.bring_in, icon="table-import")
        return made

    def _none_found(self) -> Empty:
        made = Empty(_("Nicio gospodărie nu se potrivește cu ce ați scris."), icon="filter")
        made.add_button(_("Arată-le pe toate"), self.show_all, primary=True)
        return made

    def _show_exports(self) -> None:
        menu = QMenu(self)
        menu.addAction(_("Ce se vede în listă, pe hârtie…")).triggered.connect(self.print_seen)
        menu.addAction(_("Ce se vede în listă (.xlsx)…")).triggered.connect(self.export_seen)
        menu.addAction(_("Gospodăriile cu membri (.xlsx)…")).triggered.connect(self._export_members)
        menu.popup(self._export_tool.mapToGlobal(self._export_tool.rect().bottomLeft()))

    def _export_members(self) -> None:
        export_table(self._room, "households", self, self.rows.rows.ids.tolist())


def _chips(counts: dict[HouseholdGroup, int]) -> list[Chip]:
    overdue = counts[HouseholdGroup.TO_ASSESS]
    return [
        Chip(HouseholdGroup.ALL.value, _("Toate"), counts[HouseholdGroup.ALL]),
        Chip(HouseholdGroup.WITH_CHILDREN.value, _("Cu copii"), counts[HouseholdGroup.WITH_CHILDREN]),
        Chip(
            HouseholdGroup.TO_ASSESS.value,
            _("Neevaluate în ultimul an"),
            overdue,
            "warning" if overdue else "",
        ),
    ]


_COLUMNS: tuple[Column[HouseholdRow], ...] = (
    Column(_("Gospodăria"), lambda row: row.name, width=140, key=HouseholdOrder.NAME.value, stretch=True),
    Column(_("Adresa"), lambda row: row.address, width=144, key=HouseholdOrder.ADDRESS.value),
    Column(_("Titular"), lambda row: row.head, width=150, chosen=False),
    Column(_("Membri"), lambda row: row.members, width=74, key=HouseholdOrder.MEMBERS.value, figures=True),
    Column(_("Copii"), lambda row: row.children, width=60, figures=True),
    Column(_("Venit (lei)"), lambda row: Bani(row.income_bani), width=100, figures=True),
    Column(
        _("Evaluată la"),
        lambda row: row.assessed_on,
        width=104,
        key=HouseholdOrder.ASSESSED.value,
        figures=True,
    ),
)
