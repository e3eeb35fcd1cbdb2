"""A program left open overnight: what the pages say of "today" is read again on the new day."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ui.parts.page import Page

if TYPE_CHECKING:
    from ui.window import Window

_EVERY = 60_000  # milliseconds


class DayTurn(QObject):
    """Looks once a minute, and whenever another page comes forward, whether the day is another."""

    def __init__(self, window: "Window", parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._day: date | None = None
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.look)
        window.stack.currentChanged.connect(lambda _place: self.look())

    def begin(self) -> None:
        """Take today as the day that the pages show."""
        room = self._window.room
        self._day = room.desk.today() if room is not None else None
        self._timer.start()

    def look(self) -> None:
        """Let the pages read again if a new day began."""
        room = self._window.room
        today = room.desk.today() if room is not None else None
        if today == self._day:
            return
        is_turned, self._day = self._day is not None, today
        stack = self._window.stack
        for page in [stack.widget(place) for place in range(stack.count())] if is_turned else []:
            if isinstance(page, Page):
                page.turn_day()
