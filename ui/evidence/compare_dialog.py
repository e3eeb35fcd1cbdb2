"""A list of others brought in to be compared: what it is about, its file, its table, its columns."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from db.tables.evidence import Comparison
from letea.actions.benefit_kinds import open_kinds
from letea.actions.evidence import check_comparison, compare_list, open_comparison, same_comparison
from letea.actions.evidence_sheets import (
    columns_of,
    month_told,
    read_list,
    remember_columns,
    remembered_columns,
    write_model,
)
from letea.errors import Refused, Trouble
from letea.exchange.workbook import read_sheets
from letea.fields.evidence import KIND_NAMES
from letea.progress import Progress
from letea.rules.benefit_payments import month_words
from letea.rules.sheet_table import SheetTable, table_at
from letea.wording import _, counted, day
from ui import messages
from ui.evidence.about import AboutStep
from ui.parts.banner import Banner
from ui.parts.basics import button, label
from ui.parts.export import ask_where
from ui.parts.import_columns import ColumnsStep
from ui.parts.import_table import SeenSheets, TableStep, look_at
from ui.parts.progress_bar import WorkBar
from ui.room import Room
from ui.theme import MARGIN
from ui.work import Job

T = TypeVar("T")
ABOUT, TABLE, COLUMNS = range(3)
_NEXT = {TABLE: _("Spre coloane"), COLUMNS: _("Confruntă")}
_SMALL, _LARGE = (680, 470), (1040, 660)


class CompareDialog(QDialog):
    """Compares a list; `compared(id)` tells that it was. Nothing is kept before "Confruntă"."""

    compared = Signal(object)

    def __init__(self, room: Room, about: Comparison | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._path: Path | None = None
        self._job: Job | None = None
        self._table: SheetTable | None = None
        self.setWindowTitle(_("Confruntare cu altă evidență"))
        self._build()
        if about is not None:
            self.about.show_about(about)
        self._turn_to(ABOUT)
        self._tell_known()
        self.resize(*_SMALL)

    def read(self, path: Path) -> None:
        """Read a file beside the window, then show where its table is; what it is about must stand first."""
        problems = check_comparison(self._asked(), self._room.desk.today())
        self.about.tell(problems)
        others = [one.text for one in problems if one.field != "source"]
        self.problem.tell("\n".join(others), "bad")
        if problems:
            return
        self._path = path
        wanted = columns_of(self.about.chosen_kind()).wanted
        self._begin(lambda progress: look_at(read_sheets(path, progress=progress), wanted), self._show_sheets)

    def go_on(self) -> None:
        """The next step."""
        if self._pages.currentIndex() == TABLE:
            self._cut_out()
        else:
            self.compare_now()

    def go_back(self) -> None:
        """The step before; what was chosen stays chosen."""
        self.problem.tell("")
        self._turn_to(max(ABOUT, self._pages.currentIndex() - 1))

    def take_month(self) -> None:
        """Compare with the month that the list names itself."""
        if self._table is not None and (told := month_told(self._table)) is not None:
            self.about.choose_month(told)
            self._tell_month(shown=True)

    def compare_now(self) -> None:
        """Compare, keep what comes of it as one action, and what each column filled for the next month."""
        if self._table is None:
            return
        table, keys, about = self._table, self.columns.keys(), self._asked()
        lacking = columns_of(about.kind).lacking(keys)
        if lacking:
            text = _("Alegeți coloana pentru {fields}; fără ea, lista nu se poate confrunta.")
            self.problem.tell(text.format(fields=_(" și ").join(lacking)), "bad")
            return
        store, today = self._room.desk.store, self._room.desk.today()
        about.file_name = self._path.name if self._path else ""

        def job(progress: Progress) -> int:
            read = read_list(store, about.kind, about.month_on, table, keys, today, progress=progress)
            progress.step(_("Se compară cu registrul"), 0, len(read.entries))
            made = compare_list(store, about, read, today)
            remember_columns(store, about.kind, table.heads, keys)
            return made

        self._begin(job, self._finish)

    def reject(self) -> None:
        """Give up; what is under way is stopped and nothing is kept."""
        if self._job is not None:
            self._job.cancel()
        super().reject()

    def _asked(self) -> Comparison:
        return self.about.about(self._room.desk.today())

    def _begin(self, job: Callable[[Progress], T], done: Callable[[T], None]) -> None:
        self.problem.tell("")
        self._next.setEnabled(False)
        self._job = self._room.work.run(job, done=done, failed=self._refuse, title=_("Confruntare"))

    def _show_sheets(self, seen: SeenSheets) -> None:
        self._job = None
        wanted = columns_of(self.about.chosen_kind()).wanted
        for place, made in ((TABLE, TableStep(wanted)), (COLUMNS, ColumnsStep(wanted))):
            before = self._pages.widget(place)
            if before is not None:
                self._pages.removeWidget(before)
                before.deleteLater()
            self._pages.insertWidget(place, made)
            if isinstance(made, TableStep):
                self.table = made
            else:
                self.columns = made
        self.table.show_sheets(seen)
        if self.table.is_empty():
            text = _("Fișierul {name} nu are niciun cuvânt.").format(
                name=self._path.name if self._path else ""
            )
            self.problem.tell(text, "bad")
            return
        self.resize(*_LARGE)
        self._turn_to(TABLE)

    def _cut_out(self) -> None:
        """Take the table out of its sheet, beside the window, then show its columns."""
        sheet, spot = self.table.sheet(), self.table.spot()
        store, kind = self._room.desk.store, self.about.chosen_kind()

        def job(progress: Progress) -> tuple[SheetTable, tuple[str, ...]]:
            progress.step(_("Se citesc rândurile"))
            table = table_at(sheet, spot)
            return table, remembered_columns(store, kind, table.heads)

        self._begin(job, self._show_columns)

    def _show_columns(self, cut: tuple[SheetTable, tuple[str, ...]]) -> None:
        self._job, self._table = None, cut[0]
        if not cut[0].rows:
            text = _("Sub capul de tabel ales, în foaia „{sheet}”, nu este niciun rând.")
            self.problem.tell(text.format(sheet=self.table.sheet().name), "bad")
            self._next.setEnabled(True)
            return
        self.columns.show_table(*cut)
        self._turn_to(COLUMNS)

    def _finish(self, comparison_id: int) -> None:
        self._job = None
        held = open_comparison(self._room.desk.store, comparison_id)
        waiting, all_lines = len(held.waiting()), len(held.lines)
        lines = counted(waiting, _("rând de lămurit"), _("rânduri de lămurit"))
        told = _("Confruntare făcută: {lines} din {all}.").format(lines=lines, all=all_lines)
        same = _("Confruntare făcută: nimic de lămurit, {all} verificate.")
        rows = counted(all_lines, _("rând"), _("rânduri"))
        self._room.say(told if waiting else same.format(all=rows))
        self.accept()
        self.compared.emit(comparison_id)

    def _refuse(self, error: Exception) -> None:
        self._job = None
        self._turn_to(self._pages.currentIndex())
        match error:
            case Refused() | Trouble():
                self.problem.tell(str(error), "bad")
            case _:
                messages.show(self, error)

    def _turn_to(self, step: int) -> None:
        """Show a step with its words and buttons."""
        self._pages.setCurrentIndex(step)
        self._told.setText(self._words_of(step))
        self._tell_month(shown=step == COLUMNS)
        for made in (self._back, self._next):
            made.setVisible(step > ABOUT)
        self._next.setEnabled(True)
        self._next.setText(_NEXT.get(step, ""))
        self._next.setDefault(step > ABOUT)
        if step == ABOUT:
            self.about.file.choose_button.setFocus()

    def _words_of(self, step: int) -> str:
        name = self._path.name if self._path else ""
        if step == TABLE:
            text = _("Pasul 1 din 2 · {name}: foaia și rândul în care sunt numele coloanelor.")
            return text.format(name=name)
        if step == COLUMNS:
            return _("Pasul 2 din 2 · Ce este fiecare coloană. Ce nu vă trebuie rămâne „nu se importă”.")
        return _("Alegeți ce se confruntă, apoi fișierul primit.")

    def _tell_known(self) -> None:
        """Say that such a comparison is there already, and what becomes of its notes."""
        same = same_comparison(self._room.desk.store, self._asked())
        text = _("Este făcută o dată, la {day}. Se confruntă din nou; notele rândurilor neschimbate rămân.")
        self.about.known.tell(text.format(day=day(same.compared_on)) if same else "")

    def _tell_month(self, *, shown: bool) -> None:
        """Say where the list's own title names another month than the one chosen."""
        told = month_told(self._table) if self._table is not None and shown else None
        chosen: date = self._asked().month_on
        text = _("Titlul listei spune {told}, iar confruntarea este pentru {chosen}.")
        differs = told is not None and told != chosen
        words = text.format(told=month_words(told), chosen=month_words(chosen)) if told and differs else ""
        self.other_month.tell(words, "warning")

    def _save_model(self) -> None:
        kind, store = self.about.chosen_kind(), self._room.desk.store
        path = ask_where(self._room, self, _("Model {name}").format(name=KIND_NAMES[kind].lower()))
        if path is not None:
            told = _("Modelul gol este în {path}").format(path=path)
            self._begin(
                lambda progress: write_model(store, kind, path, progress),
                lambda _count: self._tell_saved(told),
            )

    def _tell_saved(self, text: str) -> None:
        self._job = None
        self._turn_to(self._pages.currentIndex())
        self.problem.tell(text, "good")

    def _build(self) -> None:
        kinds = [(kind.id, kind.name) for kind in open_kinds(self._room.desk.store) if kind.active]
        self.about = AboutStep(self._room, kinds, self._save_model)
        self.about.file.chosen.connect(self.read)
        self.about.changed.connect(self._tell_known)
        self._told = label("", "secondary", wrap=True)
        self.problem = Banner("", "bad")
        self.other_month = Banner("", "warning", do=_("Folosește luna din titlu"), on_do=self.take_month)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.about)
        self._back = button(_("Înapoi"), self.go_back, name="back")
        self._next = button("", self.go_on, look="primary", name="next")
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(WorkBar(self._room.work), 1)
        line.addStretch(1)
        for made in (button(_("Renunță"), self.reject, name="cancel"), self._back, self._next):
            line.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(label(_("Confruntare cu altă evidență"), "heading"))
        for widget in (self._told, self.problem, self.other_month):
            column.addWidget(widget)
        column.addWidget(self._pages, 1)
        column.addLayout(line)
