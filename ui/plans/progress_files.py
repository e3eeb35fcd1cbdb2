"""The files that prove a measure's progress: attached, opened, saved elsewhere, let go."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from db.tables.contents import Attachment
from letea.actions.attachments import open_copy, read_file, save_attachment
from letea.errors import Problem, Refused
from letea.rules.attachments import KINDS, NewFile, safe_name
from letea.troubles import plainly
from letea.wording import _, size_in_words
from ui import messages
from ui.parts.basics import button, icon_button, label
from ui.parts.note import Note
from ui.parts.part import Part
from ui.parts.printer import papers_folder
from ui.parts.where import ask_where
from ui.room import Room

_FILTER = _("Documente și imagini ({kinds})")


class FilesPart(Part):
    """The files attached to a record; new ones are kept when the dialog is saved."""

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
        column.addWidget(label(_("Fișiere"), "label"))
        column.addLayout(self._rows)
        column.addLayout(line)
        column.addWidget(self._note)
        self._tell()

    def show_files(self, files: Sequence[Attachment]) -> None:
        """Show what is attached."""
        self.kept, self.new = list(files), []
        self.settle()
        self._list()

    def take(self, path: Path) -> None:
        """Attach a file once it is read; one that may not be attached is told under the list."""
        self._room.work.run(
            lambda _progress: read_file(path),
            done=self._add,
            failed=self._refuse,
            title=_("Se citește fișierul"),
        )

    def take_all(self, paths: Sequence[str]) -> None:
        """Attach several files."""
        for path in paths:
            self.take(Path(path))

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
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.take(Path(url.toLocalFile()))

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
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(_FILTER.format(kinds=" ".join(f"*{kind}" for kind in KINDS)))
        dialog.filesSelected.connect(self.take_all)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _add(self, file: NewFile) -> None:
        self._bad = ""
        self.new.append(file)
        self._list()
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
                widget.deleteLater()
        both: list[Attachment | NewFile] = [*self.kept, *self.new]
        for one in both:
            self._rows.addWidget(self._row(one))
        self._tell()

    def _row(self, one: Attachment | NewFile) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        size = one.size if isinstance(one, Attachment) else len(one.data)
        line.addWidget(label(one.name), 1)
        line.addWidget(label(size_in_words(size), "small"))
        if isinstance(one, Attachment):
            line.addWidget(
                icon_button(
                    "external-link", _("Deschide „{name}”").format(name=one.name), lambda: self.open(one)
                )
            )
            says = _("Salvează ca… „{name}”").format(name=one.name)
            line.addWidget(icon_button("device-floppy", says, lambda: self.save_as(one)))
        else:
            line.addWidget(label(_("se păstrează la salvare"), "small"))
        says = _("Scoate „{name}”").format(name=one.name)
        line.addWidget(icon_button("x", says, lambda: self._drop(one)))
        return row

    def _tell(self) -> None:
        help_ = _(
            "PDF, Word, Excel sau imagini, cel mult 10 MB fiecare; rămân în fișierul biroului, criptate."
        )
        self._note.tell("bad" if self._bad else "", self._bad or help_)


def open_outside(path: Path) -> None:
    """Open a file with the system's program for it."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        text = _(
            "Calculatorul nu are un program pentru „{name}”; salvați fișierul și deschideți-l altundeva."
        )
        messages.show_refused(None, Refused([Problem("files", text.format(name=path.name))]))
