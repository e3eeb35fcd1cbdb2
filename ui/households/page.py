"""Gospodării: the list of households, search while typing, and the card beside it."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db.record import Record
from db.tables.households import Good, Household, HouseholdMember, Income
from db.tables.people import Person
from letea.actions.household_lists import (
    HouseholdGroup,
    HouseholdOrder,
    HouseholdRow,
    count_groups,
    household_rows,
    list_households,
)
from letea.actions.households import open_household, remove_household
from letea.wording import _, counted, money
from ui.households.card import HouseholdCard
from ui.households.dialog import HouseholdDialog, new_household_file, open_household_dialog
from ui.parts.chips import Chip
from ui.parts.deletion import Deletion, delete_asked
from ui.parts.empty import Empty
from ui.parts.export import export_seen
from ui.parts.icon import icon
from ui.parts.inputs import LineInput
from ui.parts.page import Page
from ui.parts.rows import Column
from ui.parts.rows_view import RowsView
from ui.room import Room

_WAIT = 40  # milliseconds after the last key
_LIST_WIDTH, _CARD_WIDTH = 758, 340  # pixels: the list has seven columns, the card short lines


class HouseholdsPage(Page):
    """The households of the register."""

    shows: ClassVar[frozenset[type[Record]]] = frozenset({Household, HouseholdMember, Person, Income, Good})

    def __init__(self, room: Room) -> None:
        super().__init__(_("Gospodării"))
        self._room = room
        self._order, self._descending = HouseholdOrder.NAME, False
        self._count = 0
        self._wanted: int | None = None
        self.add_action(_("Gospodărie nouă"), self.new, icon="plus", primary=True)
        self.add_tool(_("Coloane"), self._show_columns, icon="columns")
        self.add_tool(_("Exportă"), self._export, icon="table-export")
        self._build_body()
        self.card = HouseholdCard(room)
        self.card.add_action(_("Editează"), self.edit, icon="pencil")
        self.set_card(self.card)
        self._split.setSizes([_LIST_WIDTH, _CARD_WIDTH])
        self.chips.chosen.connect(lambda _key: self.list_now())

    # What the window asks.

    def refresh(self) -> None:
        """Read the list and the card again."""
        counts = count_groups(self._room.desk.store, self._room.desk.today())
        self._count = counts[HouseholdGroup.ALL]
        self.chips.set_chips(_chips(counts))
        self.set_counts(counted(self._count, _("gospodărie"), _("gospodării")))
        self.list_now()
        self.card.show_household(self.rows.selected_id())

    def show_record(self, record: int) -> None:
        """Bring a household into sight."""
        self._wanted = record
        self.filter.clear()
        self.chips.activate(HouseholdGroup.ALL.value)
        self.list_now()

    def new(self) -> None:
        """Write down a new household."""
        dialog = HouseholdDialog(self._room, new_household_file(), parent=self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(self._show_new)
        dialog.show()

    def edit(self) -> None:
        """Open the form of the selected household."""
        selected = self.rows.selected_id()
        if selected is not None:
            self.open(selected)

    def open(self, household_id: int) -> None:
        """Open the form of a household."""
        open_household_dialog(self._room, household_id, self.window())

    # The list.

    def list_now(self) -> None:
        """List the households that the words typed find, by their own words or their members'."""
        self._later.stop()
        ids = list_households(
            self._room.desk.store,
            self.filter.text(),
            today=self._room.desk.today(),
            group=HouseholdGroup(self.chips.active() or HouseholdGroup.ALL.value),
            order=self._order,
            descending=self._descending,
        )
        self.rows.set_ids(ids)
        self.set_foot(_("{shown} din {all} afișate").format(shown=len(ids), all=self._count))
        self._body.setCurrentIndex(0 if not self._count else 2 if not ids else 1)
        for widget in (self.filter, self.card):
            widget.setVisible(self._count > 0)
        if self._wanted is not None:
            self.rows.select(self._wanted)
            self._wanted = None

    def _fetch(self, ids: Sequence[int]) -> list[HouseholdRow]:
        return household_rows(self._room.desk.store, ids, self._room.desk.today())

    def _order_by(self, key: str, descending: bool) -> None:  # noqa: FBT001 - a signal's
        self._order, self._descending = HouseholdOrder(key), descending
        self.rows.set_ordered(key, descending=descending)
        self.list_now()

    def _begin_filter(self, text: str) -> None:
        self.filter.setFocus()
        self.filter.setText(self.filter.text() + text)
        self.list_now()

    def _show_new(self, household_id: object) -> None:
        if isinstance(household_id, int):
            self.show_record(household_id)
            self._room.say(_("Gospodăria a fost salvată."))

    def _ask_delete(self, household_id: int) -> None:
        store = self._room.desk.store
        name = open_household(store, household_id).household.name
        told = Deletion(
            _("Ștergeți gospodăria „{name}”?").format(name=name),
            _("Persoanele rămân în evidență. Ștergerea se poate anula cu Ctrl+Z."),
            do=_("Șterge gospodăria"),
            said=_("Gospodăria „{name}” a fost ștearsă.").format(name=name),
        )
        delete_asked(self, self._room, told, delete=lambda: remove_household(store, household_id))

    # What the page is made of.

    def _build_body(self) -> None:
        self.filter = LineInput(placeholder=_("Caută după nume, adresă sau membri"))
        self.filter.setObjectName("filter")
        self.filter.setAccessibleName(_("Caută în listă"))
        self.filter.addAction(icon("search", "secondary"), LineInput.ActionPosition.LeadingPosition)
        self.filter.setClearButtonEnabled(True)
        self._later = QTimer(self, singleShot=True, interval=_WAIT)
        self._later.timeout.connect(self.list_now)
        self.filter.textChanged.connect(lambda _text: self._later.start())
        self.rows: RowsView[HouseholdRow] = RowsView(
            _COLUMNS, self._fetch, name="households", settings=self._room.settings
        )
        self.rows.setAccessibleName(_("Lista gospodăriilor"))
        self.rows.set_ordered(self._order.value)
        self.rows.opened.connect(self.open)
        self.rows.delete_asked.connect(self._ask_delete)
        self.rows.order_asked.connect(self._order_by)
        self.rows.typed.connect(self._begin_filter)
        self.rows.selected.connect(self._show_selected)
        self.set_body(self._stacked())

    def _stacked(self) -> QWidget:
        nothing = Empty(
            _("O gospodărie adună persoanele de la o adresă, cu veniturile și bunurile lor."),
            icon="home-heart",
        )
        nothing.add_button(_("Gospodărie nouă"), self.new, icon="plus", primary=True)
        nothing.add_button(
            _("Importă din Excel, la Beneficiari"), lambda: self._room.go("people", None), icon="table-import"
        )
        none = Empty(_("Nicio gospodărie nu se potrivește cu ce ați scris."), icon="filter")
        none.add_button(_("Arată-le pe toate"), self._show_all, primary=True)
        self._body = QStackedWidget()
        for widget in (nothing, self.rows, none):
            self._body.addWidget(widget)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.filter)
        column.addWidget(self._body, 1)
        return whole

    def _show_selected(self, household_id: object) -> None:
        self.card.show_household(household_id if isinstance(household_id, int) else None)

    def _show_all(self) -> None:
        self.filter.clear()
        self.chips.activate(HouseholdGroup.ALL.value)
        self.list_now()

    def _show_columns(self) -> None:
        self.rows.show_columns_menu()

    def _export(self) -> None:
        export_seen(self._room, self.rows, self._fetch, name=_("Gospodării"), parent=self)


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
    Column(_("Gospodăria"), lambda row: row.name, width=128, key=HouseholdOrder.NAME.value),
    Column(_("Adresa"), lambda row: row.address, width=128, key=HouseholdOrder.ADDRESS.value),
    Column(_("Titular"), lambda row: row.head, width=108),
    Column(_("Membri"), lambda row: row.members, width=74, key=HouseholdOrder.MEMBERS.value, figures=True),
    Column(_("Copii"), lambda row: row.children, width=60, figures=True),
    Column(_("Venit (lei)"), lambda row: money(row.income_bani), width=92, figures=True),
    Column(
        _("Evaluată la"),
        lambda row: row.assessed_on,
        width=94,
        key=HouseholdOrder.ASSESSED.value,
        figures=True,
    ),
)
