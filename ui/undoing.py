"""Undo and redo from the window: labelled with what they reverse, done beside the window."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from letea.wording import _
from ui import messages
from ui.room import Room
from ui.topbar import TopBar


class Undoing(QObject):
    """Reverses the last action of the open office and says which it was."""

    def __init__(self, topbar: TopBar) -> None:
        super().__init__(topbar)
        self._topbar = topbar
        self._room: Room | None = None
        topbar.undo.clicked.connect(self.undo)
        topbar.redo.clicked.connect(self.redo)
        self.tell()

    def work_with(self, room: Room | None) -> None:
        """Undo in this office from now on; without one there is nothing to undo."""
        self._room = room
        self.tell()

    def tell(self) -> None:
        """Say at the buttons what they would do."""
        if self._room is None:
            self._topbar.tell_undo("", "")
        else:
            store = self._room.desk.store
            self._topbar.tell_undo(store.undo_label(), store.redo_label())

    def undo(self) -> None:
        """Reverse the last action."""
        if self._room is not None:
            self._reverse(self._room, self._room.desk.store.undo, _("Anulat: {what}"))

    def redo(self) -> None:
        """Do again what was undone last."""
        if self._room is not None:
            self._reverse(self._room, self._room.desk.store.redo, _("Refăcut: {what}"))

    def _reverse(self, room: Room, do: Callable[[], str], told: str) -> None:
        def tell(label: str) -> None:
            if label:
                room.say(told.format(what=label))

        room.work.run(lambda _progress: do(), done=tell, failed=self._tell_failure, title=_("Anulare"))

    def _tell_failure(self, error: Exception) -> None:
        messages.show(self._topbar, error)
