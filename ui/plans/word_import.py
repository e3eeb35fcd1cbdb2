"""Taking a plan from Word or Excel: choose the file, look at what became what, mend it, take it."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from letea.actions.families import known_families
from letea.actions.plan_reading import plan_of_year
from letea.errors import Refused, Trouble
from letea.progress import Progress
from letea.rules.plan_import import Reading, Source
from letea.wording import _, counted
from ui import messages
from ui.parts.banner import Banner
from ui.parts.basics import button, label
from ui.parts.printer import papers_folder
from ui.parts.progress_bar import WorkBar
from ui.plans.replacing import may_replace
from ui.plans.word_import_preview import Preview, doubtful
from ui.room import Room
from ui.theme import MARGIN
from ui.work import Job

_LARGE = QSize(1290, 712)
_FILTER = _("Planuri din Word sau Excel (*.docx *.xlsx *.xls *.ods);;Toate fișierele (*)")


class WordImportDialog(QDialog):
    """Imports a plan; `imported(year)` tells that it came in. Nothing is kept before "Preia planul"."""

    imported = Signal(int)

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._source: Source | None = None
        self.reading: Reading | None = None
        self._job: Job | None = None
        self._mended = False
        self._known = known_families(room.desk.store)
        self.setObjectName("word")
        self.setWindowTitle(_("Preia un plan din Word sau Excel"))
        self._build()
        self.resize(660, 300)

    def read(self, path: Path) -> None:
        """Read a file beside the window and show what became what."""
        today, known = self._room.desk.today(), self._known
        self.problem.tell("")
        self._told.setText(_("Se citește {name}…").format(name=path.name))

        def job(progress: Progress) -> tuple[Source, Reading]:
            from letea.actions.plan_import import read_plan_document  # noqa: PLC0415 - slow to import

            return read_plan_document(path, today, known=known, progress=progress)

        self._job = self._room.work.run(job, done=self._show_read, failed=self._refuse, title=_("Preluare"))

    def take_now(self) -> None:
        """Keep the plan as one action; a year that has one is asked about first."""
        reading = self.reading
        if reading is None or self._year_is_wrong():
            return
        from letea.actions.plan_import import keep_reading  # noqa: PLC0415 - same

        store = self._room.desk.store
        present = plan_of_year(store, reading.year, key=reading.layout.key)
        if present is not None and not may_replace(self, self._room, present, reading.year):
            return
        self.take_button.setEnabled(False)
        self._job = self._room.work.run(
            lambda _progress: keep_reading(store, reading, replace=present is not None),
            done=self._finish,
            failed=self._refuse,
            title=_("Preluare"),
        )

    def reject(self) -> None:
        """Give up; what is under way is stopped, what was mended is asked about first."""
        if self._mended and not self._may_lose(_("Renunțați la preluare?")):
            return
        if self._job is not None:
            self._job.cancel()
        super().reject()

    def _show_read(self, read: tuple[Source, Reading]) -> None:
        self._source = read[0]
        held = self.parentWidget()
        self.resize(_LARGE if held is None else _LARGE.boundedTo(held.window().size()))
        self._heading.hide()  # the window says it, and a small screen has no line to spare
        self._pages.setCurrentIndex(1)
        self._show_reading(read[1])  # in its place: the chosen part is brought into sight
        self.take_button.setVisible(True)
        self.take_button.setDefault(True)

    def _show_reading(self, reading: Reading) -> None:
        self._job, self.reading, self._mended = None, reading, False
        self.take_button.setEnabled(True)
        self.preview.show_reading(reading)
        self._tell()

    def _tell(self) -> None:
        """Say how the file was read."""
        reading = self.reading
        if reading is None or self._source is None:
            return
        count = len(doubtful(reading))
        parts = counted(len(reading.parts), _("fragment"), _("fragmente"))
        look = _("{count} de verificat").format(count=count) if count else _("toate sigure")
        how = _(" Este făcut de Letea.") if reading.exact else ""
        told = _("{name}: {parts}, {look}.{how} Încă nu s-a schimbat nimic.")
        self._told.setText(told.format(name=self._source.name, parts=parts, look=look, how=how))

    def _note_mended(self) -> None:
        self._mended = True
        self._tell()

    def _read_again(self, key: str) -> None:
        """Read the same file as a plan of another family; what was mended is asked about."""
        source, reading = self._source, self.reading
        if source is None or reading is None:
            return
        if self._mended and not self._may_lose(_("Citiți documentul din nou, după alt model?")):
            self.preview.show_family(reading.layout.key)
            return
        today, known = self._room.desk.today(), self._known

        def job(progress: Progress) -> Reading:
            from letea.actions.plan_import import read_again  # noqa: PLC0415 - same

            return read_again(source, key, today, known=known, progress=progress)

        self._job = self._room.work.run(
            job, done=self._show_reading, failed=self._refuse, title=_("Preluare")
        )

    def _year_is_wrong(self) -> bool:
        problem = self.preview.problem()
        self.problem.tell(problem, "bad")
        return bool(problem)

    def _may_lose(self, question: str) -> bool:
        return messages.ask(
            self,
            question,
            do=_("Renunță la îndreptări"),
            keep=_("Înapoi"),
            detail=_("Ce ați îndreptat aici s-ar pierde; documentul rămâne cum este."),
        )

    def _finish(self, year: int) -> None:
        self._job = None
        self._room.say(_("Planul pentru anul {year} este preluat. Ctrl+Z îl scoate.").format(year=year))
        self.accept()
        self.imported.emit(year)

    def _refuse(self, error: Exception) -> None:
        self._job = None
        self.take_button.setEnabled(True)
        if self.reading is None:
            self._told.setText(_START)
        else:
            self.preview.show_family(self.reading.layout.key)
        match error:
            case Refused() | Trouble():
                self.problem.tell(str(error), "bad")
            case _:
                messages.show(self, error)

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, _("Alegeți documentul"), str(papers_folder(self._room)), _FILTER)
        dialog.setObjectName("word.file")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.read(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _build(self) -> None:
        self._told = label(_START, "secondary", wrap=True)
        self.problem = Banner("", "bad")
        self._pages = QStackedWidget()
        self._pages.addWidget(self._start_page())
        self.preview = Preview(self._known)
        self.preview.mended.connect(self._note_mended)
        self.preview.family_asked.connect(self._read_again)
        self._pages.addWidget(self.preview)
        self.take_button = button(_("Preia planul"), self.take_now, look="primary", name="word.take")
        self.take_button.hide()
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(WorkBar(self._room.work), 1)
        line.addStretch(1)
        line.addWidget(button(_("Renunță"), self.reject, name="cancel"))
        line.addWidget(self.take_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        self._heading = label(_("Preia un plan din Word sau Excel"), "heading")
        column.addWidget(self._heading)
        column.addWidget(self._told)
        column.addWidget(self.problem)
        column.addWidget(self._pages, 1)
        column.addLayout(line)

    def _start_page(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        choose = button(
            _("Alege documentul…"), self._ask_file, look="primary", icon="folder-open", name="choose"
        )
        column.addWidget(choose, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return whole


_START = _(
    "Alegeți planul de anul trecut, scris în Word (.docx) sau Excel (.xlsx, câte un tabel pe foaie). "
    "Letea recunoaște tabelele și titlurile și vă arată ce a înțeles; nimic nu se schimbă până nu apăsați "
    "„Preia planul”."
)
