"""Paper given out: the printer is chosen, pages go to it as the preview shows them; the folder of papers."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSize
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from letea.errors import Trouble
from letea.wording import _
from ui.parts.sheets import Sheets
from ui.room import Room

_DOTS = 300  # per inch: enough for 8 pt letters, and a page stays under 35 MB
_POINTS = 72


def ask_printer(
    window: QWidget, title: str, pages: int, on_chosen: Callable[[QPrinter], object]
) -> QPrintDialog:
    """Ask for the printer and which of so many pages, then tell it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, window)
    dialog.setObjectName("printer.which")
    dialog.setWindowTitle(title)
    dialog.setMinMax(1, pages)
    dialog.accepted.connect(lambda: on_chosen(printer))
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)
    return dialog


def print_sheets(sheets: Sheets, printer: QPrinter) -> bool:
    """Send the pages the worker chose to this printer; false when it does not take them."""
    first, last = printer.fromPage() or 1, printer.toPage() or sheets.count()
    printer.setFullPage(True)
    painter = QPainter()
    for number, page in enumerate(range(first - 1, min(last, sheets.count()))):
        _turn(printer, sheets, page)
        if (number == 0 and not painter.begin(printer)) or (number and not printer.newPage()):
            if painter.isActive():
                painter.end()
            return False
        _draw(painter, printer, sheets, page=page)
    return painter.end()


def no_printer() -> Trouble:
    """What is said when the printer takes nothing."""
    return Trouble(
        _("Imprimanta nu a primit actul."),
        _("Verificați dacă este pornită și conectată, apoi încercați din nou sau salvați actul ca PDF."),
    )


def papers_folder(room: Room) -> Path:
    """The folder offered for papers; the nearest one above it where it cannot be made."""
    folder = room.desk.folders.papers
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    return next((one for one in (folder, *folder.parents) if one.is_dir()), folder)


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
