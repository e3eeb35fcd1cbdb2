"""Giving the annex out: saved as PDF or DOCX, or sent to a printer, page by page as the preview shows it."""

import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSize
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from db.tables.plans import Plan, PlanStage
from letea.actions.annex import annex_pdf, save_annex
from letea.errors import Trouble
from letea.fields.plans import STAGES
from letea.wording import _
from ui import messages
from ui.plans.sheets import Sheets
from ui.room import Room

_DOTS = 300  # per inch: enough for 8 pt letters, and a page stays under 35 MB
_POINTS = 72
_FILTERS = {".pdf": _("Document PDF (*.pdf)"), ".docx": _("Document Word (*.docx)")}


class Printing(QObject):
    """Saves or prints the annex of a plan, in the copy of any stage."""

    def __init__(self, room: Room, window: QWidget) -> None:
        super().__init__(window)
        self._room = room
        self._window = window

    def ask_where(self, plan: Plan, stage: PlanStage, ending: str) -> QFileDialog:
        """Ask for the file's name, then write it."""
        dialog = QFileDialog(self._window, _("Salvează anexa"))
        dialog.setObjectName("annex.where")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(_FILTERS[ending])
        dialog.setDefaultSuffix(ending.removeprefix("."))
        dialog.setDirectory(str(papers_folder(self._room)))
        dialog.selectFile(f"{file_name(plan, stage)}{ending}")
        dialog.fileSelected.connect(lambda path: self.save(plan, stage, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def save(self, plan: Plan, stage: PlanStage, out: Path) -> None:
        """Write the annex beside the window, with its progress."""
        store, plan_id = self._room.desk.store, plan.id
        told = _("Anexa este salvată: {name}").format(name=out.name)
        self._room.work.run(
            lambda progress: save_annex(store, plan_id, out, stage=stage, progress=progress),
            done=lambda _none: self._room.say(told),
            title=_("Anexa, {stage}").format(stage=STAGES[stage].lower()),
        )

    def ask_printer(self, plan: Plan, stage: PlanStage) -> None:
        """Make the paper, then ask for the printer."""
        self._make(plan, stage, self._open_dialog)

    def print_to(self, plan: Plan, stage: PlanStage, printer: QPrinter) -> None:
        """Send the paper to this printer."""
        self._make(plan, stage, lambda sheets: self._print(sheets, printer))

    def print_pdf(self, content: bytes) -> None:
        """Ask for the printer for an annex that was kept."""
        self._open_dialog(Sheets(content))

    def _make(self, plan: Plan, stage: PlanStage, done: Callable[[Sheets], None]) -> None:
        store, plan_id = self._room.desk.store, plan.id
        self._room.work.run(
            lambda progress: annex_pdf(store, plan_id, progress, stage=stage),
            done=lambda content: done(Sheets(content)),
            title=_("Anexa pentru tipărire"),
        )

    def _open_dialog(self, sheets: Sheets) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(_("Tipărește anexa"))
        dialog.setMinMax(1, sheets.count())
        dialog.accepted.connect(lambda: self._print(sheets, printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def _print(self, sheets: Sheets, printer: QPrinter) -> None:
        first, last = printer.fromPage() or 1, printer.toPage() or sheets.count()
        printer.setFullPage(True)
        painter = QPainter()
        for number, page in enumerate(range(first - 1, min(last, sheets.count()))):
            _turn(printer, sheets, page)
            if (number == 0 and not painter.begin(printer)) or (number and not printer.newPage()):
                messages.show_trouble(self._window, _no_printer())
                break
            _draw(painter, printer, sheets, page=page)
        if painter.isActive():
            painter.end()
            self._room.say(_("Anexa a fost trimisă la imprimantă."))
        sheets.close()


def file_name(plan: Plan, stage: PlanStage) -> str:
    """The name offered for a copy: "Anexa plan anual 2022 - exemplar de semnat"."""
    name = _("Anexa plan anual {year} - {stage}").format(year=plan.year, stage=STAGES[stage].lower())
    return re.sub(r'[\\/:*?"<>|]+', " ", name)


def _turn(printer: QPrinter, sheets: Sheets, page: int) -> None:
    size = sheets.document.pagePointSize(page)
    wide = size.width() > size.height()
    printer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
        )
    )


def _draw(painter: QPainter, printer: QPrinter, sheets: Sheets, *, page: int) -> None:
    points = sheets.document.pagePointSize(page)
    dots = min(_DOTS, printer.resolution())
    pixels = QSize(round(points.width() * dots / _POINTS), round(points.height() * dots / _POINTS))
    drawn = sheets.document.render(page, pixels)
    paper = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    painter.drawImage(QRectF(0, 0, paper.width(), paper.height()), drawn)


def _no_printer() -> Trouble:
    return Trouble(
        _("Imprimanta nu a primit anexa."),
        _("Verificați dacă este pornită și conectată, apoi încercați din nou sau salvați anexa ca PDF."),
    )


def papers_folder(room: Room) -> Path:
    """The folder offered for papers; the nearest one above it where it cannot be made."""
    folder = room.desk.folders.papers
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    return next((one for one in (folder, *folder.parents) if one.is_dir()), folder)
