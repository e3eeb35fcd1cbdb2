"""Bringing persons in from a workbook: choose it, look at each row's verdict, import or give up."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from letea.actions.people_import import ImportReport, import_people, judge_entries
from letea.errors import Refused, Trouble
from letea.progress import Progress
from letea.rules.people_import import Judged, Verdict, count
from letea.wording import _, counted
from ui import messages
from ui.parts.banner import Banner
from ui.parts.basics import button, label
from ui.parts.chips import Chips
from ui.parts.export import ask_where
from ui.parts.progress_bar import WorkBar
from ui.parts.rows_view import RowsView
from ui.people.export import write_book
from ui.people.verdicts import VerdictRow, as_row, report_words, row_words, verdict_chips, verdict_columns
from ui.room import Room
from ui.theme import MARGIN
from ui.work import Job


@dataclass(frozen=True)
class _Read:
    judged: list[Judged]
    sheet: str
    unknown: tuple[str, ...]


class ImportDialog(QDialog):
    """Imports persons; `imported(report)` tells what came in. Nothing is kept before "Importă"."""

    imported = Signal(object)

    def __init__(self, room: Room, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._judged: list[Judged] = []
        self._shown: dict[int, Judged] = {}
        self._job: Job | None = None
        self._path: Path | None = None
        self.setWindowTitle(_("Import din Excel"))
        self._build()
        self.resize(640, 300)

    def read(self, path: Path) -> None:
        """Read a workbook beside the window and show the verdict of each row."""
        self._path = path
        self.problem.tell("")
        self._told.setText(_("Se citește {name}…").format(name=path.name))
        self._job = self._room.work.run(
            lambda progress: _read(self._room, path, progress),
            done=self._show_judged,
            failed=self._refuse,
            title=_("Import"),
        )

    def import_now(self) -> None:
        """Register the good rows as one action."""
        judged = self._judged
        self.import_button.setEnabled(False)
        self._job = self._room.work.run(
            lambda progress: import_people(self._room.desk.store, judged, progress=progress),
            done=self._finish,
            failed=self._refuse,
            title=_("Import"),
        )

    def reject(self) -> None:
        """Give up; what is under way is stopped and nothing is kept."""
        if self._job is not None:
            self._job.cancel()
        super().reject()

    def _show_judged(self, read: _Read) -> None:
        self._job, self._judged = None, read.judged
        good = count(read.judged, Verdict.NEW)
        self._told.setText(_summary(self._path, read))
        self._chips.set_chips(verdict_chips(read.judged))
        self._list("")
        self._pages.setCurrentIndex(1)
        self.resize(1000, 600)
        self.import_button.setVisible(True)
        self.import_button.setEnabled(good > 0)
        rows = counted(good, _("rândul bun"), _("rânduri bune"))
        self.import_button.setText(_("Importă {rows}").format(rows=rows) if good else _("Nimic de importat"))
        self.import_button.setDefault(good > 0)
        if read.unknown:
            text = _("Coloane necunoscute, lăsate deoparte: {columns}.")
            self.problem.tell(text.format(columns=", ".join(read.unknown)), "warning")

    def _finish(self, report: ImportReport) -> None:
        self._job = None
        self._room.say(report_words(report))
        self.imported.emit(report)
        self.accept()

    def _refuse(self, error: Exception) -> None:
        self._job = None
        self._told.setText("")
        match error:
            case Refused():
                self.problem.tell(str(error), "bad")
            case Trouble():
                self.problem.tell(str(error), "bad")
            case _:
                messages.show(self, error)

    def _list(self, key: str) -> None:
        self._shown = {row.entry.number: row for row in self._judged if key in ("", row.verdict.value)}
        self.rows.set_ids(list(self._shown))

    def _show_why(self, number: object) -> None:
        row = self._shown.get(number) if isinstance(number, int) else None
        self._why.setText(row_words(row) if row else "")

    def _fetch(self, ids: Sequence[int]) -> list[VerdictRow]:
        return [as_row(self._shown[id]) for id in ids]

    def _ask_file(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(
            self,
            _("Alegeți tabelul"),
            str(self._room.desk.folders.home),
            _("Tabele (*.xlsx *.xlsm *.xls *.ods)"),
        )
        if name:
            self.read(Path(name))

    def _save_model(self) -> None:
        path = ask_where(self._room, self, _("Model persoane"))
        if path is not None:
            self._room.work.run(
                lambda progress: write_book(self._room, path, (), progress=progress),
                done=lambda _count: self.problem.tell(
                    _("Modelul gol este în {path}").format(path=path), "good"
                ),
                failed=self._refuse,
                title=_("Model"),
            )

    def _build(self) -> None:
        self._told = label("", "secondary", wrap=True)
        self.problem = Banner("", "bad")
        self._pages = QStackedWidget()
        self._pages.addWidget(self._start_page())
        self._pages.addWidget(self._preview_page())
        self.import_button = button("", self.import_now, look="primary", name="import")
        self.import_button.hide()
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(WorkBar(self._room.work), 1)
        line.addStretch(1)
        line.addWidget(button(_("Renunță"), self.reject, name="cancel"))
        line.addWidget(self.import_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(label(_("Importă persoane din Excel"), "heading"))
        column.addWidget(self._told)
        column.addWidget(self.problem)
        column.addWidget(self._pages, 1)
        column.addLayout(line)

    def _start_page(self) -> QWidget:
        text = _(
            "Tabelul are pe prima linie „Nume”, „Prenume”, „CNP” și ce mai doriți: data nașterii, satul, "
            "numărul casei, telefonul, gospodăria. Rândurile se verifică întâi; nimic nu se schimbă până nu "
            "apăsați „Importă”."
        )
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        words = label(text, wrap=True)
        words.setMaximumWidth(560)
        choose = button(
            _("Alege fișierul…"), self._ask_file, look="primary", icon="folder-open", name="choose"
        )
        model = button(_("Salvează modelul gol…"), self._save_model, icon="table", name="model")
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(choose)
        buttons.addWidget(model)
        buttons.addStretch(1)
        column.addWidget(words)
        column.addLayout(buttons)
        column.addStretch(1)
        return whole

    def _preview_page(self) -> QWidget:
        self._chips = Chips()
        self._chips.chosen.connect(self._list)
        self.rows: RowsView[VerdictRow] = RowsView(verdict_columns(), self._fetch, name="import")
        self.rows.setAccessibleName(_("Rândurile tabelului"))
        self.rows.selected.connect(self._show_why)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        self._why = label("", wrap=True, selectable=True)
        column.addWidget(self._chips)
        column.addWidget(self.rows, 1)
        column.addWidget(self._why)
        return whole


def _read(room: Room, path: Path, progress: Progress) -> _Read:
    from letea.actions.office_reading import vocabularies  # noqa: PLC0415 - only when importing
    from letea.exchange.people_reading import read_people_book  # noqa: PLC0415 - same
    from letea.exchange.workbook import read_sheets  # noqa: PLC0415 - same

    store, today = room.desk.store, room.desk.today()
    found = read_people_book(read_sheets(path, progress=progress), vocabularies(store), today)
    progress.step(_("Se verifică rândurile"), 0, len(found.entries))
    return _Read(judge_entries(store, found.entries, today), found.sheet, found.unknown)


def _summary(path: Path | None, read: _Read) -> str:
    rows = counted(len(read.judged), _("rând"), _("rânduri"))
    name = path.name if path else ""
    return _("{name}, foaia „{sheet}”: {rows}. Încă nu s-a schimbat nimic.").format(
        name=name, sheet=read.sheet, rows=rows
    )
