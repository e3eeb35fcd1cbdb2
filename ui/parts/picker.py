"""A line that finds a record while one types a part of its name."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from letea.wording import _

Find = Callable[[str], Sequence[tuple[int, str, str]]]
_WAIT = 120  # milliseconds after the last key
_SHOWN = 8
_LINE = 34


class Picker(QLineEdit):
    """Finds as one types; arrows and Enter pick, Esc closes the list. `find(text)` gives (id, text, note)."""

    picked = Signal(object)

    def __init__(self, find: Find, *, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._chosen: int | None = None
        self.setPlaceholderText(placeholder or _("Scrieți o parte din nume"))
        self._list = QListWidget(self)
        self._list.setWindowFlags(Qt.WindowType.ToolTip)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(_("Rezultate"))
        self._list.itemClicked.connect(self._pick)
        self._timer = QTimer(self, singleShot=True, interval=_WAIT)
        self._timer.timeout.connect(self.search)
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
        self._list.hide()

    def results(self) -> QListWidget:
        """The list of what was found."""
        return self._list

    def search(self) -> None:
        """Find now and show the list."""
        self._timer.stop()
        self._list.clear()
        typed = self.text().strip()
        for id_, text, note in self._find(typed) if typed else ():
            entry = QListWidgetItem(f"{text}   {note}".rstrip())
            entry.setData(Qt.ItemDataRole.UserRole, (id_, text))
            self._list.addItem(entry)
        if not self._list.count():
            self._list.hide()
            return
        self._list.setCurrentRow(0)
        self._list.resize(max(self.width(), 280), min(self._list.count(), _SHOWN) * _LINE + 10)
        self._list.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        self._list.show()

    def _start(self) -> None:
        if self._chosen is not None:
            self._chosen = None
        self.picked.emit(None)
        self._timer.start()

    def _pick(self, entry: QListWidgetItem) -> None:
        id_, text = entry.data(Qt.ItemDataRole.UserRole)
        self.choose(id_, text)
        self.picked.emit(id_)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys go to the list while it is open."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._list.isVisible():
            return self._drive(event)
        if event.type() == QEvent.Type.FocusOut:
            self._list.hide()
        return super().eventFilter(watched, event)

    def _drive(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self._list.setCurrentRow((self._list.currentRow() + step) % self._list.count())
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Tab if self._list.currentItem():
                self._pick(self._list.currentItem())
                return event.key() != Qt.Key.Key_Tab
            case Qt.Key.Key_Escape:
                self._list.hide()
            case _:
                return False
        return True
