"""The dialog of an entry, made of what its register asks for."""

from PySide6.QtWidgets import QDialog, QWidget

from db.tables.registers import RegisterEntry
from letea.actions.history import HistoryRow
from letea.actions.register_entries import Entered, check_entered, new_entry, open_entry, save_entry
from letea.actions.register_history import entry_history
from letea.actions.register_numbers import next_number
from letea.errors import Problem
from letea.rules.reading import Unreadable
from letea.rules.registers import number_words
from letea.wording import _
from ui.parts.dialog import RecordDialog, open_once
from ui.parts.drafts import keep_in_office
from ui.parts.files import FilesPart
from ui.parts.history import HistoryView
from ui.registers.form import CellsForm, EntryForm, TermForm
from ui.room import Room

_WIDTH, _HEIGHT = 720, 690
_HISTORY = 460  # pixels: nearly all that the dialog leaves it


class EntryHistory(HistoryView):
    """The changes of an entry, cell by cell."""

    def read(self) -> list[HistoryRow]:
        """The changes to tell."""
        return entry_history(self._room.desk.store, self._id)


class EntryDialog(RecordDialog[Entered]):
    """Edits one entry, new or of the register."""

    def __init__(self, room: Room, entered: Entered, *, parent: QWidget | None = None) -> None:
        entry, register = entered.entry, entered.design.register
        title = _("{register}: nr. {number}") if entry.id else _("{register}: înregistrare nouă")
        title = title.format(register=register.name, number=number_words(register, entry.number))
        super().__init__(title, work=room.work, parent=parent)
        self.setObjectName("entry-dialog")
        self._room, self._entered, self._year = room, entered, entry.entered_on.year
        names = {entry.person_id: entered.name} if entry.person_id else {}
        self.head = EntryForm(room.desk, register, names)
        self.cells = CellsForm(room.desk, entered.design, entry.cells)
        self.term = TermForm(today=room.desk.today()) if register.with_term else None
        self.files = FilesPart(room) if register.with_files else None
        tab = _("Înregistrare") if entry.id else ""  # a new one has no history, and needs no tabs
        self.add_part(self.head, tab)
        self.add_part(self.cells, tab)
        for part in (self.term, self.files):
            if part is not None:
                self.add_part(part, tab)
        if entry.id:
            history = EntryHistory(room, RegisterEntry, entry.id)
            history.setMinimumHeight(_HISTORY)
            self.add_widget(history, _("Istoric"))
        self.head.show(entry)
        self.cells.show_cells(entry.cells)
        if self.term is not None:
            self.term.show(entry)
        if self.files is not None:
            self.files.show_files(entered.files)
        self.head.changed.connect(self._follow_year)
        self.resize(_WIDTH, _HEIGHT)
        keep_in_office(self, room, f"register:{entry.uid if entry.id else f'new:{register.uid}'}")
        (self.head.box(RegisterEntry.person_id) if register.with_person else self.cells).setFocus()

    def draft(self) -> Entered:
        """The entry as it stands on the screen."""
        entry = self._entered.entry
        self.head.fill(entry)
        if self.term is not None:
            self.term.fill(entry)
        entry.cells = self.cells.fill_cells(entry.cells)
        if self.files is not None:
            self._entered.files, self._entered.new_files = list(self.files.kept), list(self.files.new)
        return self._entered

    def check(self, draft: Entered) -> list[Problem]:
        """What the rules say."""
        return check_entered(self._room.desk.store, draft, self._room.desk.today())

    def save(self, draft: Entered) -> int:
        """Keep the entry."""
        return save_entry(self._room.desk.store, draft, self._room.desk.today())

    def _follow_year(self) -> None:
        """A new entry of another year is proposed that year's number, unless the worker wrote one."""
        number = self.head.box(RegisterEntry.number)
        if self._entered.entry.id or number.touched:
            return
        try:
            day = self.head.box(RegisterEntry.entered_on).value()
        except Unreadable:
            return
        if day.year != self._year:
            self._year = day.year
            number.set_value(next_number(self._room.desk.store, self._entered.design.register.id, day.year))


def ask_entry(
    room: Room, register_id: int, parent: QWidget | None, person_id: int | None = None
) -> EntryDialog:
    """Make an entry in a register, about a person where they are known already."""
    return EntryDialog(
        room, new_entry(room.desk.store, register_id, room.desk.today(), person_id), parent=parent
    )


def open_entry_dialog(room: Room, entry_id: int, parent: QWidget | None) -> QDialog:
    """Open the form of an entry, or bring it to the front."""

    def make() -> QDialog:
        return EntryDialog(room, open_entry(room.desk.store, entry_id), parent=parent)

    return open_once(("register-entry", entry_id), make)
