"""Files attached to a record: added, looked at, opened, saved elsewhere, let go."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout

from db.tables.contents import Attachment
from letea.actions.attachments import ReadFiles, open_copy, read_files, save_attachment
from letea.errors import Problem, Refused
from letea.rules.attachments import KINDS, NewFile, is_shown, safe_name
from letea.troubles import plainly
from letea.wording import _, size_in_words
from ui import messages
from ui.parts.basics import button, label
from ui.parts.file_preview import FilePreview
from ui.parts.file_row import FileRow
from ui.parts.note import Note
from ui.parts.part import Part
from ui.parts.printer import papers_folder
from ui.parts.where import ask_where
from ui.room import Room

_FILTER = _("Documente și imagini ({kinds})")


class FilesPart(Part):
    """The files attached to a record. A dialog keeps them with it: `attach(writing, uid, kept, new)`.

    On a card, see `files_card.FilesCard`. Problems of the field "files" are told under the list.
    """

    heading: ClassVar[str] = _("Fișiere")
    waits: ClassVar[str] = _("se păstrează la salvare")

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self.kept: list[Attachment] = []
        self.new: list[NewFile] = []
        self._settled: tuple[list[str], int] = ([], 0)
        self._bad = ""
        self.setAcceptDrops(True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self._note = Note()
        self.add_button = button(_("Atașează fișiere…"), self._ask, icon="files", name="files.add")
        line = QHBoxLayout()
        line.addWidget(self.add_button)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        if self.heading:
            column.addWidget(label(self.heading, "label"))
        column.addLayout(self._rows)
        column.addLayout(line)
        column.addWidget(self._note)
        column.addStretch(1)
        self._tell()

    def show_files(self, files: Sequence[Attachment]) -> None:
        """Show what is attached."""
        self.kept, self.new = list(files), []
        self.settle()
        self._list()

    def take_all(self, paths: Sequence[str]) -> None:
        """Attach files once they are read; those that may not be attached are told under the list."""
        if paths:
            self._room.work.run(
                lambda _progress: read_files([Path(path) for path in paths]),
                done=self._add,
                failed=self._refuse,
                title=_("Se citesc fișierele"),
            )

    def preview(self, file: Attachment | NewFile) -> FilePreview:
        """Look at a PDF or a picture."""
        save_as = (lambda: self.save_as(file)) if isinstance(file, Attachment) else None
        dialog = FilePreview(self._room, file, save_as=save_as, parent=self.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def open(self, attachment: Attachment) -> None:
        """Open a private copy with the system's program."""
        desk = self._room.desk
        self._room.work.run(
            lambda _progress: open_copy(desk.store, attachment, desk.folders),
            done=open_outside,
            title=_("Se deschide fișierul"),
        )

    def save_as(self, attachment: Attachment) -> QFileDialog:
        """Ask where, then write the file there."""
        offered, title = papers_folder(self._room) / safe_name(attachment.name), _("Salvează fișierul")
        return ask_where(self, title, offered, lambda path: self._save(attachment, path), name="file.where")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped here."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach the files dropped."""
        event.acceptProposedAction()
        self.take_all([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])

    def problems(self) -> list[Problem]:
        """A file that was refused is no obstacle: it is simply not attached."""
        return []

    def tell(self, problems: Iterable[Problem], *, touched_only: bool = False) -> list[Problem]:
        """Say under the list what is wrong with the files."""
        del touched_only
        told = list(problems)
        here = [problem for problem in told if problem.field == "files"]
        if here:
            self._bad = here[0].text
        self._tell()
        return [problem for problem in told if problem.field != "files"]

    def changed_labels(self) -> list[str]:
        """Whether files were added or let go."""
        return [_("Fișiere")] if self._state() != self._settled else []

    def settle(self) -> None:
        """Take what stands here as saved."""
        self._settled = self._state()

    def typed(self) -> Any:
        """Files are not kept in drafts."""
        return None

    def put_typed(self, typed: Any) -> None:
        """Files are not kept in drafts."""
        del typed

    def has_problem(self) -> bool:
        """Whether a file was refused while saving."""
        return bool(self._bad)

    def focus_problem(self) -> bool:
        """Go to the button."""
        self.add_button.setFocus()
        return bool(self._bad)

    def _state(self) -> tuple[list[str], int]:
        return [one.uid for one in self.kept], len(self.new)

    def _ask(self) -> None:
        dialog = QFileDialog(self, _("Atașează fișiere"))
        dialog.setObjectName("files.which")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(_FILTER.format(kinds=" ".join(f"*{kind}" for kind in KINDS)))
        dialog.filesSelected.connect(self.take_all)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _add(self, read: ReadFiles) -> None:
        self._bad = "\n".join(problem.text for problem in read.problems)
        self.new += read.files
        self._list()
        if read.files:
            self.changed.emit()

    def _refuse(self, error: Exception) -> None:
        told = plainly(error)
        if told is None:
            raise error
        self._bad = "\n".join(one.text for one in told.problems) if isinstance(told, Refused) else str(told)
        self._tell()

    def _drop(self, one: Attachment | NewFile) -> None:
        self._bad = ""
        if isinstance(one, Attachment):
            self.kept.remove(one)
        else:
            self.new.remove(one)
        self._list()
        self.changed.emit()

    def _save(self, attachment: Attachment, out: Path) -> None:
        store = self._room.desk.store
        told = _("Fișierul este salvat: {name}").format(name=out.name)
        self._room.work.run(
            lambda _progress: save_attachment(store, attachment, out),
            done=lambda _none: self._room.say(told),
            title=_("Se salvează fișierul"),
        )

    def _list(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        both: list[Attachment | NewFile] = [*self.kept, *self.new]
        for one in both:
            self._rows.addWidget(self._row(one))
        self._tell()

    def _row(self, one: Attachment | NewFile) -> FileRow:
        row = FileRow(one.name, self._note_of(one))
        if is_shown(one.name):
            row.add("eye", _("Arată „{name}”"), lambda: self.preview(one))
        if isinstance(one, Attachment):
            row.add("external-link", _("Deschide „{name}”"), lambda: self.open(one))
            row.add("device-floppy", _("Salvează ca… „{name}”"), lambda: self.save_as(one))
        row.add("x", _("Scoate „{name}”"), lambda: self._drop(one))
        return row

    def _note_of(self, one: Attachment | NewFile) -> str:
        if isinstance(one, Attachment):
            return size_in_words(one.size)
        size = size_in_words(len(one.data))
        return f"{size} · {self.waits}" if self.waits else size

    def _tell(self) -> None:
        help_ = _(
            "PDF, Word, Excel sau imagini, cel mult 10 MB fiecare; le puteți trage aici. Rămân în fișierul "
            "biroului, criptate."
        )
        self._note.tell("bad" if self._bad else "", self._bad or help_)


def open_outside(path: Path) -> None:
    """Open a file with the system's program for it."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        text = _(
            "Calculatorul nu are un program pentru „{name}”; salvați fișierul și deschideți-l altundeva."
        )
        messages.show_refused(None, Refused([Problem("files", text.format(name=path.name))]))
