"""A paper in a window of its own: its pages as they print, printed, saved as PDF or for Word."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from db.record import Record
from letea.actions.paper_files import paper_file_name, save_paper
from letea.actions.printed import GivenOut, PaperOf, RegisterAsked, keep_printed
from letea.progress import Progress
from letea.wording import _
from ui import messages
from ui.parts.banner import Banner
from ui.parts.basics import button, label, show_if
from ui.parts.preview import Preview
from ui.parts.printer import ask_printer, no_printer, papers_folder, print_sheets
from ui.parts.sheets import Sheets
from ui.parts.where import ask_where
from ui.room import Room
from ui.theme import MARGIN

Make = Callable[[Progress], bytes]


@dataclass(frozen=True)
class ShownPaper:
    """A paper to show: its name, how its PDF and its Word document are made, what to know before printing.

    Without `make_docx` it is not offered for Word. `warnings` are for the screen only. With `of`, what is
    printed or saved as PDF is kept among the printed papers, as it is: of one record, or of several that it
    is about; `entry` is what goes into a register with it, `beside` what else is then true. `parts` are
    papers that stand in it one after another, each kept by itself.
    """

    name: str
    make_pdf: Make
    make_docx: Make | None = None
    warnings: Sequence[str] = field(default=())
    of: PaperOf | Sequence[PaperOf] | None = None
    entry: RegisterAsked | None = None
    parts: Sequence[GivenOut] = ()
    beside: Sequence[Record] = ()

    def given_out(self, pdf: bytes) -> list[GivenOut]:
        """What is kept once these pages are given out."""
        owners = [self.of] if isinstance(self.of, PaperOf) else list(self.of or ())
        return [*(GivenOut(one, self.name, pdf, self.entry, self.beside) for one in owners), *self.parts]


class PaperDialog(QDialog):
    """Shows a paper; what is printed or saved as PDF are the very pages that are seen."""

    def __init__(self, room: Room, shown: ShownPaper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper-dialog")
        self.setWindowTitle(shown.name)
        self._room, self._shown = room, shown
        self._pdf = b""
        self.preview = Preview(_("Previzualizarea actului"))
        self.stage = label("", "small")
        self.print_button = button(_("Tipărește…"), self.ask_printer, look="primary", name="paper.print")
        self.pdf_button = button(_("Salvează ca PDF…"), lambda: self.ask_where(".pdf"), name="paper.pdf")
        for_word = _("Salvează pentru Word…")
        self.docx_button = button(for_word, lambda: self.ask_where(".docx"), name="paper.docx")
        show_if(self.docx_button, shown=shown.make_docx is not None)
        self._lay_out()
        self._add_shortcuts()
        self.resize(820, 720)
        self.preview.paper.setFocus()
        self.make()

    def make(self) -> None:
        """Make the paper anew, from what is known now; the pages before it stay until it is ready."""
        self._set_ready(ready=False)
        self.stage.setText(_("Se alcătuiește actul…"))
        self._room.work.latest(("paper", id(self)), self._shown.make_pdf, self._show, failed=self._tell)

    def is_ready(self) -> bool:
        """Whether the paper is made and may be printed."""
        return self.print_button.isEnabled()

    def ask_printer(self) -> QPrintDialog | None:
        """Ask for the printer, then print."""
        if not self.is_ready():
            return None
        title = _("Tipărește: {name}").format(name=self._shown.name)
        return ask_printer(self, title, self.preview.paper.count(), self.print_to)

    def print_to(self, printer: QPrinter) -> None:
        """Send the pages to this printer."""
        sheets = Sheets(self._pdf)
        if print_sheets(sheets, printer):
            self._keep(_("Trimis la imprimantă: {name}").format(name=self._shown.name))
        else:
            messages.show_trouble(self, no_printer())
        sheets.close()

    def ask_where(self, ending: str) -> QFileDialog | None:
        """Ask for the file's name, then write it."""
        if not self.is_ready() or (ending == ".docx" and self._shown.make_docx is None):
            return None
        offered = papers_folder(self._room) / f"{paper_file_name(self._shown.name)}{ending}"
        return ask_where(self, _("Salvează actul"), offered, self.save, name="paper.where")

    def save(self, out: Path) -> None:
        """Write the paper beside the window, in the format of the file's ending."""
        pdf, make_docx = self._pdf, self._shown.make_docx
        for_word = make_docx if out.suffix.lower() == ".docx" else None
        make: Make = for_word or (lambda _progress: pdf)
        told = _("Salvat: {name}").format(name=out.name)
        said = self._room.say if for_word else self._keep
        self._room.work.run(
            lambda progress: save_paper(make, out, progress),
            done=lambda _none: said(told),
            title=self._shown.name,
        )

    def _keep(self, told: str) -> None:
        """Keep what was given out among the printed papers, then say so."""
        room, papers = self._room, self._shown.given_out(self._pdf)
        if not papers:
            room.say(told)
            return
        store, today = room.desk.store, room.desk.today()

        def said(count: int) -> None:
            kept = _("Păstrat la acte tipărite.") if count else _("Era păstrat la acte tipărite.")
            room.say(told if store.only_reads else f"{told} · {kept}")

        title = self._shown.name
        room.work.run(lambda _progress: keep_printed(store, papers, today), done=said, title=title)

    def _show(self, pdf: bytes) -> None:
        self._pdf = pdf
        self.preview.show_pdf(pdf)
        self.stage.setText("")
        self._set_ready(ready=True)

    def _tell(self, error: Exception) -> None:
        """What went wrong, where the pages would be; a bug goes the way of all bugs."""
        self.stage.setText("")
        plain = messages.told_plainly(error)
        self.preview.tell_failure(str(plain) if plain else _("Actul nu s-a putut alcătui."))
        if plain is None:
            messages.show(self, error)

    def _set_ready(self, *, ready: bool) -> None:
        for one in (self.print_button, self.pdf_button, self.docx_button):
            one.setEnabled(ready)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(label(self._shown.name, "heading", wrap=True))
        for warning in self._shown.warnings:
            column.addWidget(Banner(warning, "warning"))
        column.addWidget(self.preview, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.pdf_button)
        foot.addWidget(self.docx_button)
        foot.addWidget(self.stage, 1)
        foot.addWidget(button(_("Închide"), self.reject, name="paper.close"))
        foot.addWidget(self.print_button)
        column.addLayout(foot)
        self.print_button.setDefault(True)

    def _add_shortcuts(self) -> None:
        keys: tuple[tuple[QKeySequence.StandardKey, Callable[[], object]], ...] = (
            (QKeySequence.StandardKey.Print, self.ask_printer),
            (QKeySequence.StandardKey.Save, lambda: self.ask_where(".pdf")),
        )
        for key, do in keys:
            made = QShortcut(key, self)
            made.setContext(Qt.ShortcutContext.WindowShortcut)
            made.activated.connect(do)


def open_paper(room: Room, shown: ShownPaper, parent: QWidget | None) -> PaperDialog:
    """Open a paper's window over another; it goes when it is closed."""
    dialog = PaperDialog(room, shown, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
