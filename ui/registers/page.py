"""Registre: the registers of the office at the left, the entries of the one chosen at the right."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, ClassVar

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.record import Record
from db.tables.people import Person
from db.tables.registers import Register, RegisterColumn, RegisterEntry
from letea.actions.register_design_changes import new_design
from letea.actions.register_designs import Design, RegisterRow, list_registers, open_design, ship_registers
from letea.actions.register_entries import open_entry, remove_entry
from letea.actions.register_lists import (
    NUMBER,
    EntryRow,
    Found,
    entry_rows,
    find_entries,
    place_of_entry,
    years_entered,
)
from letea.rules.registers import number_words
from letea.wording import _, counted
from ui.parts.basics import label
from ui.parts.deletion import Deletion, delete_asked
from ui.parts.list_page import ListPage
from ui.parts.year_chooser import YearChooser
from ui.registers.columns import entry_columns, shape_of, sums_in_words
from ui.registers.deeds import RegisterDeeds, show_dialog
from ui.registers.empties import closed_told, none_found, none_yet
from ui.registers.entry_dialog import ask_entry, open_entry_dialog
from ui.registers.opening import OpeningDialog
from ui.registers.printing import Asked, PeriodDialog, make_list
from ui.registers.side import RegisterSide
from ui.room import Room

_ALL = "all"
_SIDE_WIDTH = 300
_CLOSED = 3  # the place of what stands there while a confidential register is closed


class RegistersPage(ListPage[EntryRow]):
    """The registers of the office, and the entries of one of them in a year."""

    shows: ClassVar[frozenset[type[Record]]] = frozenset({Register, RegisterColumn, RegisterEntry, Person})
    everywhere: ClassVar[tuple[str, ...]] = (_ALL,)

    def __init__(self, room: Room) -> None:
        super().__init__(room, _("Registre"), name="registers")
        ship_registers(room.desk.store)
        self._this_year = self._year = room.desk.today().year
        self._registers: list[RegisterRow] = []
        self._opened: int | None = None  # the confidential register opened with a reason
        self._found = Found()
        self.design: Design = new_design(room.desk.store)
        self._shape: object = None
        self.years = YearChooser()
        self.years.chosen.connect(self.choose_year)
        self.side = RegisterSide(room.settings)
        self.side.chosen.connect(self.choose)
        self.deeds = RegisterDeeds(room, self.side)
        self.add_action(_("Înregistrare nouă"), self.new, icon="plus", primary=True)
        self.set_list(
            entry_columns(self.design),
            label=_("Înregistrările"),
            hint=_("Caută în toate coloanele"),
            teach=none_yet(self.new),
            none=none_found(self.show_all),
        )
        self._body.addWidget(closed_told(self.ask_opening))
        self.order_by(NUMBER, descending=True)
        self._list_tools = [
            self.add_tool(_("Exportă"), self.export_seen, icon="table-export"),
            self.add_tool(_("Listă pe o perioadă"), self.print_paper, icon="printer"),
        ]
        self.foot.setWordWrap(True)  # the sums of many columns are no reason for a wider window

    def set_body(self, widget: QWidget) -> None:
        """The registers at the left; over the entries the name of theirs and what it is for."""
        self.heading, self.purpose = label("", "heading"), label("", "secondary", wrap=True)
        self.heading.setMinimumWidth(1)
        column = widget.layout()
        assert isinstance(column, QVBoxLayout)  # noqa: S101 - the list's own
        column.insertWidget(0, self.purpose)
        column.insertLayout(0, line := QHBoxLayout())
        line.addWidget(self.heading, 1)
        line.addWidget(self.years)
        super().set_body(widget)
        self._split.insertWidget(0, self.side)
        self._split.setStretchFactor(0, 0)
        self._split.setSizes([_SIDE_WIDTH, 5 * _SIDE_WIDTH // 2])

    # What is listed.

    def counting(self) -> Callable[[], list[RegisterRow]]:
        """A job that counts the entries of each register."""
        return partial(list_registers, self._room.desk.store, self._year)

    def show_counted(self, counts: list[RegisterRow]) -> None:
        """Show the registers with their counts."""
        self._registers = counts
        self.side.show_registers(counts)
        self._take_design(self.side.rows.selected_id())
        total = counted(sum(row.count for row in counts), _("înregistrare"), _("înregistrări"))
        self.set_counts(_("{entries} în {year}").format(entries=total, year=self._year))

    def total(self) -> int:
        """Of how many entries those listed are."""
        shown = self.design.register.id
        return next((row.count for row in self._registers if row.id == shown), 0)

    def is_empty(self) -> bool:
        """Whether the register has no entry in the year."""
        return not self.total()

    def is_closed(self) -> bool:
        """Whether the register is confidential and no reason was given yet."""
        return self.design.register.confidential and self.design.register.id != self._opened

    def finding(self, typed: str, group: str) -> Callable[[], list[int]]:
        """A job that finds entries by words in any cell."""
        del group
        store, design = self._room.desk.store, self.design
        if self.is_closed() or not design.register.id:
            self._found = Found()
        else:
            self._found = find_entries(
                store,
                design,
                year=self._year,
                typed=typed,
                order=self.order,
                descending=self.descending,
            )
        ids = self._found.ids
        return lambda: ids

    def fetch(self, ids: Sequence[int]) -> Sequence[EntryRow]:
        """The rows of these entries."""
        return entry_rows(self._room.desk.store, self.design, ids)

    def show_card(self, record: int | None) -> None:
        """An entry has no card: its cells stand in the list, all of it in its form."""

    def refresh(self) -> None:
        """Read the registers and the entries again; this year in sight turns with the calendar."""
        this_year, was = self._room.desk.today().year, self._this_year
        self._year, self._this_year = this_year if self._year == was else self._year, this_year
        self.years.offer(
            years_entered(self._room.desk.store), year=self._year, today=self._room.desk.today().year
        )
        super().refresh()

    def show_record(self, record: int) -> None:
        """Bring an entry into sight, whatever register and year hid it; a confidential one asks why first."""
        place = place_of_entry(self._room.desk.store, record)
        if place is not None:
            register, self._year = place
            self.order_by(NUMBER, descending=True)
            self.refresh()
            self.side.choose(register)
            super().show_record(record)
            if self.is_closed():
                self._wanted = record
                self.ask_opening()

    def show_part(self, part: str) -> None:
        """Bring a shipped register to the fore, by its code."""
        self.refresh()
        for row in self._registers:
            if part and row.code == part:
                self.side.choose(row.id)

    def choose(self, register_id: int) -> None:
        """Show the entries of a register; a confidential one left is closed again."""
        self._take_design(register_id)
        self.list_now()

    def _take_design(self, register_id: int | None) -> None:
        if register_id is None:
            self.design = new_design(self._room.desk.store)
            return
        design = open_design(self._room.desk.store, register_id)
        register = design.register
        if register.id != self._opened:
            self._opened = None
        is_other = register.id != self.design.register.id
        self.design = design
        shape = shape_of(design)
        if shape != self._shape:
            self._shape = shape
            name = f"registers.{register.code or register.uid}"
            self.change_columns(entry_columns(design), name=name, label=register.name)
            self.rows.set_ordered(self.order, descending=self.descending)
        self.heading.setText(register.name)
        self._seen_name = register.name
        self.purpose.setText(register.purpose)
        self.purpose.setVisible(bool(register.purpose))
        if is_other:
            self.order_by(NUMBER, descending=True)
            self.let_go()

    def choose_year(self, year: int) -> None:
        """Show another year."""
        self._year = year
        self.refresh()

    # What is done with an entry.

    def new(self) -> None:
        """Make an entry in the register shown."""
        self._ask_entry(None)

    def new_for(self, part: str) -> None:
        """Make an entry about the person whose id is told; "requests.12" names the register too."""
        code, dot, person = part.rpartition(".")
        if dot:
            self.show_part(code)
        self._ask_entry(int(person))

    def open(self, record: int) -> None:
        """Open the form of an entry."""
        open_entry_dialog(self._room, record, self.window())

    def ask_delete(self, record: int) -> None:
        """Ask whether to delete an entry, and delete it."""
        store = self._room.desk.store
        number = number_words(self.design.register, open_entry(store, record).entry.number)
        told = Deletion(
            _("Ștergeți înregistrarea nr. {number}?").format(number=number),
            _("Numărul ei rămâne liber. Ștergerea se poate anula cu Ctrl+Z."),
            do=_("Șterge înregistrarea"),
            said=_("Înregistrarea nr. {number} a fost ștearsă.").format(number=number),
        )
        delete_asked(self, self._room, told, delete=lambda: remove_entry(store, record))

    def print_paper(self) -> None:
        """Ctrl+P: the list of the register for a period."""
        if self.is_closed():
            self.ask_opening()
        elif self.side.row() is not None:
            dialog = PeriodDialog(self._room, self.design, self._year, parent=self.window())
            show_dialog(dialog, self._make_list)

    def ask_opening(self) -> None:
        """Ask why a confidential register is opened."""
        of = self.design.register
        show_dialog(OpeningDialog(self._room, of.id, of.name, parent=self.window()), self._open_confidential)

    def _ask_entry(self, person_id: int | None) -> None:
        if self.side.row() is None:  # the shipped ones were undone
            return
        if not self.design.register.active:
            self._room.say(_("Registrul nu se mai folosește; alegeți altul sau folosiți-l din nou."))
            return
        dialog = ask_entry(self._room, self.design.register.id, self.window(), person_id)
        show_dialog(dialog, self._show_new)

    def _show_new(self, entry_id: object) -> None:
        if isinstance(entry_id, int):
            if not self.is_closed():
                self.show_record(entry_id)
            self._room.say(_("Înregistrarea a fost făcută."))

    def _make_list(self, asked: object) -> None:
        if isinstance(asked, Asked):
            make_list(self._room, self.design, asked, self.window())

    def _open_confidential(self, register_id: object) -> None:
        if isinstance(register_id, int):
            self._opened = register_id
            self.list_now()

    def hideEvent(self, event: QHideEvent) -> None:
        """Close the confidential register that was opened: whoever comes back says why again."""
        if self._opened is not None and not event.spontaneous():
            self._opened, self._stale = None, True
        super().hideEvent(event)

    # What the page is made of.

    def _tell_shown(self) -> None:
        super()._tell_shown()
        closed = self.is_closed()
        if closed:
            self._body.setCurrentIndex(_CLOSED)
            self.find_line.set_shown(shown=False)
        for tool in self._list_tools:
            tool.setDisabled(closed)
        if not self.filters.filters and (sums := sums_in_words(self.design, self._found.sums)):
            self.set_foot("  ·  ".join([self.foot.text(), *sums]))

    def filterable(self) -> Any:
        """The fields of the register shown."""
        from letea.actions.list_filtering import filterable_register  # noqa: PLC0415 - the list comes first

        return filterable_register(self.design)
