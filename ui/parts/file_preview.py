"""An attached PDF or picture in a window of its own: looked at without another program."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from db.tables.contents import Attachment
from letea.actions.attachments import sheets_to_show
from letea.rules.attachments import NewFile
from letea.wording import _
from ui import messages
from ui.parts.basics import button, label
from ui.parts.preview import Preview
from ui.parts.printer import ask_printer, no_printer, print_sheets
from ui.parts.sheets import Sheets
from ui.room import Room
from ui.theme import MARGIN

_SIZE = QSize(820, 720)


class FilePreview(QDialog):
    """Shows the pages of one attached file; `save_as` is offered for what is kept already."""

    def __init__(
        self,
        room: Room,
        file: Attachment | NewFile,
        *,
        save_as: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("file-preview")
        self.setWindowTitle(file.name)
        self._room, self._file = room, file
        self._pdf = b""
        self.preview = Preview(_("Previzualizarea fișierului „{name}”").format(name=file.name))
        self.print_button = button(_("Tipărește…"), self.ask_printer, icon="printer", name="file.print")
        self.print_button.setEnabled(False)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        if save_as is not None:
            foot.addWidget(button(_("Salvează ca…"), save_as, icon="device-floppy", name="file.save"))
        foot.addWidget(self.print_button)
        foot.addStretch(1)
        close = button(_("Închide"), self.reject, look="primary", name="file.close")
        close.setDefault(True)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(label(file.name, "heading", wrap=True))
        column.addWidget(self.preview, 1)
        column.addLayout(foot)
        self.resize(_SIZE)
        self.preview.paper.setFocus()
        store = room.desk.store
        job = lambda _progress: sheets_to_show(store, file)  # noqa: E731 - it touches no widget
        room.work.latest(("file", id(self)), job, self._show, failed=self._tell)

    def ask_printer(self) -> QPrintDialog:
        """Ask for the printer, then print."""
        title = _("Tipărește: {name}").format(name=self._file.name)
        return ask_printer(self, title, self.preview.paper.count(), self.print_to)

    def print_to(self, printer: QPrinter) -> None:
        """Send the pages to this printer."""
        sheets = Sheets(self._pdf)
        if print_sheets(sheets, printer):
            self._room.say(_("Trimis la imprimantă: {name}").format(name=self._file.name))
        else:
            messages.show_trouble(self, no_printer())
        sheets.close()

    def _show(self, pdf: bytes) -> None:
        try:
            self.preview.show_pdf(pdf)
        except ValueError:  # no PDF that Qt can draw: it has a password, or is damaged
            told = _("PDF-ul are parolă sau este deteriorat; încercați să îl deschideți cu alt program.")
            self.preview.tell_failure(told)
            return
        self._pdf = pdf
        self.print_button.setEnabled(True)

    def _tell(self, error: Exception) -> None:
        plain = messages.told_plainly(error)
        self.preview.tell_failure(str(plain) if plain else _("Fișierul nu s-a putut arăta."))
        if plain is None:
            messages.show(self, error)
