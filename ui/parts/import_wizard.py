"""Bringing a table in, step by step: the file, where the table is, its columns, each row's verdict."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from letea.actions.sheet_targets import Target
from letea.errors import Refused, Trouble
from letea.exchange.workbook import read_sheets
from letea.progress import Progress
from letea.rules.sheet_verdicts import BroughtIn
from letea.wording import _
from ui import messages
from ui.parts.banner import Banner
from ui.parts.basics import button, label
from ui.parts.copied import CopiedTable, copied_sheet, copied_table
from ui.parts.export import ask_where
from ui.parts.import_columns import ColumnsStep
from ui.parts.import_file import FileStep
from ui.parts.import_jobs import Cut, Judged, cut_job, judge_job, keep_job
from ui.parts.import_table import SeenSheets, TableStep, look_at
from ui.parts.import_verdicts import VerdictsStep
from ui.parts.import_words import (
    PASTED,
    columns_words,
    import_words,
    report_words,
    table_words,
    verdict_words,
)
from ui.parts.progress_bar import WorkBar
from ui.room import Room
from ui.theme import MARGIN
from ui.work import Job

T = TypeVar("T")
FILE, TABLE, COLUMNS, VERDICTS = range(4)
_MANY = 2_000  # rows whose memory is given back beside the window
_NEXT = {TABLE: _("Spre coloane"), COLUMNS: _("Verifică rândurile")}


class ImportWizard(QDialog):
    """Brings a table in; `imported(report)` tells what came in. Nothing is kept before "Importă"."""

    imported = Signal(object)

    def __init__(self, room: Room, target: Target, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._target = target
        self._path: Path | None = None
        self._job: Job | None = None
        self._cut: Cut | None = None
        self._judged: Judged | None = None
        self.setWindowTitle(_("Import dintr-un tabel"))
        self._build()
        self._turn_to(FILE)
        self.resize(640, 320)

    def read(self, path: Path) -> None:
        """Read a file beside the window, then show where its table is."""
        self._path = path
        self._told.setText(_("Se citește {name}…").format(name=path.name))
        wanted = self._target.wanted
        self._begin(lambda progress: look_at(read_sheets(path, progress=progress), wanted), self._show_sheets)

    def take_copied(self, copied: CopiedTable) -> None:
        """Read what was copied in another program, then show its columns; a head is not asked for."""
        self._path = None
        wanted = self._target.wanted
        self._begin(lambda progress: look_at([copied_sheet(copied, progress)], wanted), self._show_copied)

    def paste(self) -> None:
        """Ctrl+V: the table on the clipboard, in place of a file."""
        self.take_copied(copied_table())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V at the first step pastes the rows."""
        if event.matches(QKeySequence.StandardKey.Paste) and self._pages.currentIndex() == FILE:
            self.paste()
        else:
            super().keyPressEvent(event)

    def go_on(self) -> None:
        """The next step."""
        steps = {TABLE: self._cut_out, COLUMNS: self._judge, VERDICTS: self.import_now}
        steps[self._pages.currentIndex()]()

    def go_back(self) -> None:
        """The step before; what was chosen stays chosen."""
        self.problem.tell("")
        self._turn_to(max(FILE, self._pages.currentIndex() - 1))

    def import_now(self) -> None:
        """Keep the good rows as one action, and what each column filled for the next table like this."""
        judged, good = self._judged, self.verdicts.good()
        if judged is None or not good:
            return
        self._begin(keep_job(self._room.desk, self._target, judged, good), self._finish)

    def done(self, result: int) -> None:
        """Hold none of the rows any more: there may be many."""
        judged, self._cut, self._judged = self._judged, None, None
        self.table.let_go()
        self.verdicts.let_go()
        if judged is not None and len(judged.rows.rows) > _MANY:
            self._room.work.run(lambda _progress: judged.rows.let_go())
        super().done(result)

    def reject(self) -> None:
        """Give up; what is under way is stopped and nothing is kept."""
        if self._job is not None:
            self._job.cancel()
        super().reject()

    def _begin(self, job: Callable[[Progress], T], done: Callable[[T], None]) -> None:
        self.problem.tell("")
        self._next.setEnabled(False)
        self._job = self._room.work.run(job, done=done, failed=self._refuse, title=_("Import"))

    def _show_sheets(self, seen: SeenSheets, *, may_lack_head: bool = False) -> None:
        self._job = None
        self.table.show_sheets(seen, may_lack_head=may_lack_head)
        if self.table.is_empty():
            self._told.setText("")
            self.problem.tell(_("Fișierul {name} nu are niciun cuvânt.").format(name=self._name()), "bad")
            return
        self.resize(1040, 660)
        self._turn_to(TABLE)

    def _show_copied(self, seen: SeenSheets) -> None:
        """Pasted rows have their head at the top, or none: straight on to the columns."""
        self._show_sheets(seen, may_lack_head=True)
        self._cut_out()

    def _cut_out(self) -> None:
        """Take the table out of its sheet, beside the window, then show its columns."""
        job = cut_job(self._room.desk, self._target, self.table.sheet(), self.table.spot())
        self._begin(job, self._show_columns)

    def _show_columns(self, cut: Cut) -> None:
        self._job, self._cut = None, cut
        if not cut.table.rows:
            text = _("Sub capul de tabel ales, în foaia „{sheet}”, nu este niciun rând.")
            self.problem.tell(text.format(sheet=self.table.sheet().name), "bad")
            self._next.setEnabled(True)
            return
        self.columns.show_table(cut.table, cut.keys)
        self._turn_to(COLUMNS)

    def _judge(self) -> None:
        if self._cut is None:
            return
        table, keys = self._cut.table, self.columns.keys()
        lacking = self._target.lacking(keys, table.titles)
        if lacking:
            text = _("Alegeți coloana pentru {fields}; fără ea, rândurile nu se pot citi.")
            self.problem.tell(text.format(fields=" și ".join(lacking)), "bad")
            return
        job = judge_job(self._room.desk, self._target, table, keys)
        self._begin(job, self._show_verdicts)

    def _show_verdicts(self, judged: Judged) -> None:
        self._job, self._judged = None, judged
        self.verdicts.show_judged(judged.rows)
        self._turn_to(VERDICTS)

    def _finish(self, brought: BroughtIn) -> None:
        self._job = None
        self._room.say(report_words(brought, self._judged.rows.rows if self._judged else ()))
        self.imported.emit(brought)
        self.accept()

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
        self._back.setVisible(step > FILE)
        self._next.setVisible(step > FILE)
        self._errors.setVisible(step == VERDICTS and bool(self.verdicts.wrong()))
        self._next.setEnabled(True)
        self._next.setText(_NEXT.get(step, ""))
        if step == VERDICTS:
            self._name_import()
        self._next.setDefault(step > FILE)
        if step == FILE:
            self._file.choose_button.setFocus()

    def _words_of(self, step: int) -> str:
        match step:
            case 1:
                return table_words(self._name())
            case 2:
                return columns_words()
            case 3 if self._judged is not None:
                judged = self._judged
                return verdict_words(self._name(), len(judged.rows.rows), judged.table, judged.keys)
        return self._target.explained

    def _name_import(self) -> None:
        good, wrong = len(self.verdicts.good()), len(self.verdicts.wrong())
        self._next.setEnabled(good > 0)
        self._next.setText(import_words(good, wrong))

    def _save_model(self) -> None:
        path = ask_where(self._room, self, _("Model {name}").format(name=self._target.name.lower()))
        if path is not None:
            store, target, today = self._room.desk.store, self._target, self._room.desk.today()
            told = _("Modelul gol este în {path}").format(path=path)
            self._begin(
                lambda progress: target.book(store, path, (), today, progress),
                lambda _count: self._tell_saved(told),
            )

    def _save_errors(self) -> None:
        from letea.exchange.sheet_errors import write_errors  # noqa: PLC0415 - only when something is wrong

        path = ask_where(self._room, self, _("De îndreptat"))
        if path is not None and self._judged is not None:
            judged, wrong = self._judged, self.verdicts.wrong()
            told = _("Rândurile greșite sunt în {path}. Îndreptați-le și importați fișierul acela.")
            self._begin(
                lambda progress: write_errors(path, judged.table, judged.keys, wrong, progress=progress),
                lambda _count: self._tell_saved(told.format(path=path)),
            )

    def _tell_saved(self, text: str) -> None:
        self._job = None
        self._turn_to(self._pages.currentIndex())
        self.problem.tell(text, "good")

    def _name(self) -> str:
        return self._path.name if self._path else PASTED.lower()

    def _build(self) -> None:
        self._told = label("", "secondary", wrap=True)
        self.problem = Banner("", "bad")
        self.table = TableStep(self._target.wanted)
        self.columns = ColumnsStep(self._target.wanted)
        self.verdicts = VerdictsStep(self._target.about, self._target.code)
        self.verdicts.changes_too.toggled.connect(lambda _on: self._name_import())
        self._pages = QStackedWidget()
        self._file = FileStep(self._room.desk.folders.home, self._save_model, paste=self.paste)
        self._file.chosen.connect(self.read)
        for page in (self._file, self.table, self.columns, self.verdicts):
            self._pages.addWidget(page)
        self._errors = button(
            _("Salvează rândurile greșite…"), self._save_errors, icon="table-export", name="errors"
        )
        self._back = button(_("Înapoi"), self.go_back, name="back")
        self._next = self.import_button = button("", self.go_on, look="primary", name="next")
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self._errors)
        line.addWidget(WorkBar(self._room.work), 1)
        line.addStretch(1)
        for made in (button(_("Renunță"), self.reject, name="cancel"), self._back, self._next):
            line.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        title = _("Importă dintr-un tabel: {name}").format(name=self._target.name.lower())
        column.addWidget(label(title, "heading"))
        column.addWidget(self._told)
        column.addWidget(self.problem)
        column.addWidget(self._pages, 1)
        column.addLayout(line)
