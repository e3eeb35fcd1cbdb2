"""The recovery sheet saved as a paper: where to, and what to do with it then."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from letea.actions.safety import save_recovery_sheet
from letea.wording import _
from ui.parts.printer import papers_folder
from ui.parts.where import ask_where
from ui.room import Room


class Sheet(QObject):
    """Saves the recovery sheet of the present password; `saved` tells where it went."""

    saved = Signal(object)

    def __init__(self, room: Room, window: QWidget) -> None:
        super().__init__(window)
        self._room = room
        self._window = window

    def ask_where(self) -> QFileDialog:
        """Ask for the file's name, then write it."""
        name = _("Fișa de recuperare - {office}.pdf").format(office=self._room.desk.store.path.stem)
        offered, title = papers_folder(self._room) / name, _("Salvează fișa de recuperare")
        return ask_where(self._window, title, offered, self.save, name="sheet.where")

    def save(self, out: Path) -> None:
        """Write it beside the window, with its progress."""
        store = self._room.desk.store
        self._room.work.run(
            lambda progress: save_recovery_sheet(store, out, progress),
            done=lambda _none: self._tell(out),
            title=_("Fișa de recuperare"),
        )

    def _tell(self, out: Path) -> None:
        told = _("Fișa este salvată: {name}. După tipărire, ștergeți fișierul.").format(name=out.name)
        self._room.say(told, do=_("Deschide"), on_do=lambda: show_paper(out))
        self.saved.emit(out)


def show_paper(path: Path) -> None:
    """Open a paper in this computer's own viewer, from which it is printed."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
