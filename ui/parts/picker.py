"""A line that finds a record while one types a part of its name."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from letea.wording import _
from ui.parts.results import Found, Results

Find = Callable[[str], Sequence[tuple[int, str, str]]]
_WAIT = 120  # milliseconds after the last key


class Picker(QLineEdit):
    """Finds as one types; arrows and Enter pick, Esc closes the list. `find(text)` gives (id, text, note).

    `picked(id)` tells of a choice, `picked(None)` that typing went on after one.
    """

    picked = Signal(object)

    def __init__(self, find: Find, *, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._chosen: int | None = None
        self.setPlaceholderText(placeholder or _("Scrieți o parte din nume"))
        self.results = Results(self)
        self.results.taken.connect(self._pick)
        self._later = QTimer(self, singleShot=True, interval=_WAIT)
        self._later.timeout.connect(self.search)
        self.textEdited.connect(self._start)
        self.installEventFilter(self)

    def chosen(self) -> int | None:
        """The id picked, if any."""
        return self._chosen

    def choose(self, id: int | None, text: str) -> None:
        """Show a record as picked."""
        self._chosen = id
        self.setText(text)
        self.setCursorPosition(0)
        self.results.hide()

    def search(self) -> None:
        """Find now and show the list."""
        self._later.stop()
        typed = self.text().strip()
        found = self._find(typed) if typed else ()
        self.results.offer([Found((id_, text), text, note) for id_, text, note in found])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys go to the list while it is open."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and self.results.drive(event)
        ):
            return True
        if event.type() == QEvent.Type.FocusOut:
            self.results.hide()
        return super().eventFilter(watched, event)

    def _start(self) -> None:
        self._chosen = None
        self.picked.emit(None)
        self._later.start()

    def _pick(self, picked: tuple[int, str]) -> None:
        self.choose(*picked)
        self.picked.emit(picked[0])
