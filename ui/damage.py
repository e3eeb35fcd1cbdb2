"""The way out of a damaged file: whoever meets a page that cannot be read, the office is let go of."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from letea.wording import _
from ui import messages

if TYPE_CHECKING:
    from letea.desk import Desk
    from ui.room import Room
    from ui.window import Window


class WayOutOfDamage:
    """Closes the open office whose file turned out to be damaged, then calls `recover(path, error)`, once.

    Nothing more is written to the file. What was typed in open forms is held, and put into the same office
    when it is opened again, whole.
    """

    def __init__(self, window: "Window", recover: Callable[[Path, Exception], None]) -> None:
        self._window = window
        self._recover = recover
        self._leaving: Room | None = None
        self._typed: dict[str, dict[str, Any]] = {}
        self._typed_in: Path | None = None
        self._left: Path | None = None
        messages.lead_out_of_damage(self.take, self.has_left)

    def take(self, error: Exception, path: Path) -> bool:
        """Whether this damage is the open office's, which then closes as soon as the call under way ends.

        One only read stays open: the worker chose to see as much of it as can be read.
        """
        room = self._window.room
        if room is None or room.desk.store.only_reads or room.desk.store.path != path:
            return False
        if self._leaving is not room:  # else met once more by what was still under way
            self._leaving = room
            QTimer.singleShot(0, self._window, lambda: self._leave(room, error))
        return True

    def has_left(self, path: Path) -> bool:
        """Whether this file's office was left because of its damage, and none is open since."""
        return self._window.room is None and path == self._left

    def give_back(self, desk: "Desk") -> None:
        """Put what was typed when the office was let go among its drafts, which the forms offer back."""
        store = desk.store
        if store.only_reads or store.path != self._typed_in:
            return
        from letea.actions.drafts import keep_draft  # noqa: PLC0415 - rarely so

        for key, typed in self._typed.items():
            keep_draft(store, key, typed)
        self._typed, self._typed_in = {}, None

    def _leave(self, room: "Room", error: Exception) -> None:
        if self._window.room is not room:
            return
        store = room.desk.store
        self._close_forms(store.path)
        if (store.is_locked or store.key is not None) and self._window.guards.locking.is_on():
            self._window.guards.locking.dismiss()
            self._window.cover.take_off()
        room.work.stop()
        store.leave()
        self._window.close_desk()
        self._leaving, self._left = None, store.path
        self._recover(store.path, error)
        if self._typed:
            told = _("Ce scriați și nu s-a salvat se păstrează până redeschideți biroul.")
            messages.say(self._window, told, seconds=10)

    def _close_forms(self, path: Path) -> None:
        """Close every dialog without a question: its answer could not be kept."""
        from ui.parts.dialog import RecordDialog  # noqa: PLC0415 - after the first paint

        for dialog in QApplication.topLevelWidgets():
            if not isinstance(dialog, QDialog) or not dialog.isVisible():
                continue
            if isinstance(dialog, RecordDialog) and dialog.draft_key and dialog.is_changed():
                self._typed[dialog.draft_key], self._typed_in = dialog.typed(), path
            dialog.done(QDialog.DialogCode.Rejected)
