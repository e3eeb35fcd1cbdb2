"""Modele de documente: the wording of papers, changed in Word and taken back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from letea.actions.paper_files import paper_file_name
from letea.actions.paper_samples import blank_pdf
from letea.actions.paper_templates import (
    TemplateRow,
    choose_layout,
    restore_template,
    take_template,
    template_rows,
    write_template,
)
from letea.errors import Refused
from letea.wording import _
from ui import messages
from ui.office.template_card import TemplateCard
from ui.parts.basics import button, label
from ui.parts.dialog import open_once
from ui.parts.paper_view import PaperDialog, ShownPaper
from ui.parts.printer import papers_folder
from ui.room import Room
from ui.theme import MARGIN

_FILTER = _("Document Word (*.docx)")
_LIST_WIDTH = 290


class TemplatesDialog(QDialog):
    """Lists the papers; beside the chosen one, what may be done with its wording."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("templates-dialog")
        self.setWindowTitle(_("Modele de documente"))
        self._room = room
        self._rows: list[TemplateRow] = []
        self._files: dict[str, Path] = {}
        self.list = QListWidget()
        self.list.setAccessibleName(_("Actele"))
        self.list.setFixedWidth(_LIST_WIDTH)
        self.card = TemplateCard()
        self.card.word_asked.connect(self.ask_where)
        self.card.back_asked.connect(self.ask_which)
        self.card.original_asked.connect(self.restore)
        self.card.preview_asked.connect(self.preview)
        self.card.layout_asked.connect(self.choose)
        self._lay_out()
        self.resize(980, 700)
        self.refresh()
        self.list.currentRowChanged.connect(self._show_chosen)
        self.list.setCurrentRow(0)

    def refresh(self) -> None:
        """Read again which papers have the office's own wording."""
        at = max(0, self.list.currentRow())
        self._rows = template_rows(self._room.desk.store)
        self.list.blockSignals(True)
        self.list.clear()
        for row in self._rows:
            self.list.addItem(_("{name}  ·  modelul biroului").format(name=row.name) if row.own else row.name)
        self.list.setCurrentRow(at)
        self.list.blockSignals(False)
        self._show_chosen()

    def chosen(self) -> TemplateRow:
        """The paper that is chosen."""
        return self._rows[max(0, self.list.currentRow())]

    def ask_where(self) -> QFileDialog:
        """Ask where to write the wording, then open it in Word."""
        row = self.chosen()
        dialog = self._file_dialog(_("Salvează modelul pentru Word"), self.write)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("docx")
        name = _("Model - {name}").format(name=paper_file_name(row.name))
        dialog.selectFile(f"{self._files.get(row.key, Path(name)).stem}.docx")
        dialog.open()
        return dialog

    def ask_which(self) -> QFileDialog:
        """Ask which file was changed in Word, then take its wording."""
        dialog = self._file_dialog(_("Alegeți modelul lucrat în Word"), self.take)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        known = self._files.get(self.chosen().key)
        if known is not None:
            dialog.selectFile(known.name)
        dialog.open()
        return dialog

    def write(self, path: Path) -> None:
        """Write the wording there and open it with this computer's own program."""
        row, store = self.chosen(), self._room.desk.store
        self._files[row.key] = path
        told = _("Când terminați în Word, salvați fișierul, închideți-l și apăsați „Ia înapoi din Word…”.")

        def done(_none: None) -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
            self.card.tell(told, "note")

        self._room.work.run(
            lambda _progress: write_template(store, row.key, path),
            done=done,
            failed=self._tell,
            title=_("Model"),
        )

    def take(self, path: Path) -> None:
        """Keep the wording that stands in this file, or say what it has wrong."""
        row, store = self.chosen(), self._room.desk.store

        def done(lost: tuple[str, ...]) -> None:
            self.refresh()
            if lost:
                text = _("Modelul este păstrat. Nu s-au preluat: {lost}.")
                self.card.tell(text.format(lost=", ".join(lost)), "warning")
            else:
                self.card.tell(_("Modelul este păstrat; actele se tipăresc de acum cu textul lui."), "good")

        self._room.work.run(
            lambda _progress: take_template(store, row.key, path),
            done=done,
            failed=self._tell,
            title=_("Model"),
        )

    def restore(self) -> None:
        """Print Letea's own wording again."""
        row, store = self.chosen(), self._room.desk.store
        self._change(
            lambda: restore_template(store, row.key),
            _("Se tipărește din nou textul Letea; Ctrl+Z readuce modelul biroului."),
        )

    def choose(self, layout: str) -> None:
        """Print the paper in this layout of Letea's."""
        row, store = self.chosen(), self._room.desk.store
        told = _("Așezarea este aleasă; Ctrl+Z readuce ce era înainte.")
        self._change(lambda: choose_layout(store, row.key, layout), told)

    def preview(self) -> QDialog:
        """Show the paper with blanks for all that a file would fill."""
        row, store, today = self.chosen(), self._room.desk.store, self._room.desk.today()
        shown = ShownPaper(
            _("{name}, necompletat").format(name=row.name),
            lambda progress: blank_pdf(store, row.key, today, progress),
        )
        return open_once(("template", row.key), lambda: PaperDialog(self._room, shown, self))

    def _change(self, change: Callable[[], None], told: str) -> None:
        def done(_none: None) -> None:
            self.refresh()
            self.card.tell(told, "good")

        self._room.work.run(lambda _progress: change(), done=done, failed=self._tell, title=_("Model"))

    def _tell(self, error: Exception) -> None:
        plain = messages.told_plainly(error)
        if isinstance(plain, Refused):
            words = "\n".join(dict.fromkeys(problem.text for problem in plain.problems))
            self.card.tell(_("Nimic nu s-a schimbat.\n{words}").format(words=words), "bad")
        else:
            messages.show(self, error)

    def _show_chosen(self) -> None:
        self.card.show_row(self.chosen())

    def _file_dialog(self, title: str, then: Callable[[Path], None]) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setObjectName("template.file")
        dialog.setNameFilter(_FILTER)
        known = self._files.get(self.chosen().key)
        dialog.setDirectory(str(known.parent if known else papers_folder(self._room)))
        dialog.fileSelected.connect(lambda path: then(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(label(_("Modele de documente"), "heading"))
        sides = QHBoxLayout()
        sides.setSpacing(16)
        sides.addWidget(self.list)
        sides.addWidget(self.card, 1)
        column.addLayout(sides, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button(_("Închide"), self.reject, name="templates.close"))
        column.addLayout(foot)
