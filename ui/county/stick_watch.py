"""Looks for sticks beside the window, and tells when one was put in or taken out."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from letea.drives import sticks
from ui.work import Work

_EVERY = 2_000  # milliseconds
Look = Callable[[], list[Path]]


class StickWatch(QObject):
    """Tells of the sticks that are in: `changed(folders)`, and `put_in(folder)` of each that is new.

    What is in when it begins to watch is not new.
    """

    changed = Signal(list)
    put_in = Signal(object)

    def __init__(self, work: Work, parent: QObject, *, look: Look | None = None) -> None:
        super().__init__(parent)
        self._work, self._look = work, look or sticks
        self._known: list[Path] | None = None
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.look_now)

    def begin(self) -> None:
        """Watch from now on."""
        self._timer.start()
        self.look_now()

    def stop(self) -> None:
        """Watch no more; what is put in meanwhile is not new afterwards."""
        self._timer.stop()
        self._known = None

    def look_now(self) -> None:
        """Look which sticks are in."""
        look = self._look
        self._work.latest(
            ("sticks", id(self)),
            lambda _progress: [one for one in look() if one.is_dir()],
            self._take,
            failed=self._forget,
            aside=True,
        )

    def _take(self, found: list[Path]) -> None:
        known, self._known = self._known, found
        if known == found or not self._timer.isActive():
            return
        self.changed.emit(found)
        for one in found:
            if known is not None and one not in known:
                self.put_in.emit(one)

    def _forget(self, _error: Exception) -> None:
        self._take([])  # a computer that does not tell of its disks: the folder is chosen
