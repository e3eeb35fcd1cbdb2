"""The search box above all pages: answers while typing, goes to what is chosen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from letea.wording import _
from ui.parts.icon import icon

if TYPE_CHECKING:
    from ui.parts.results import Results

_WAIT = 40  # milliseconds after the last key


@dataclass(frozen=True)
class Hit:
    """Something found: its kind ("people"), id, title, a note that tells it from others, its icon.

    `part` is what of the record is meant; those of a `group` stand under its name.
    """

    kind: str
    id: int
    title: str
    note: str = ""
    icon: str = ""
    part: str = ""
    group: str = ""


class SearchBox(QLineEdit):
    """Finds with `find(text)`; `chosen(hit)` when one is taken, `typed(text)` at each change. Esc clears."""

    chosen = Signal(object)
    typed = Signal(str)

    def __init__(self, find: Callable[[str], Sequence[Hit]], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self.setObjectName("search")
        self.say_what(_("persoane, gospodării, dosare, acte"))
        self.setAccessibleName(_("Căutare"))
        self.setClearButtonEnabled(False)
        self.addAction(icon("search", "secondary"), QLineEdit.ActionPosition.LeadingPosition)
        self._later = QTimer(self, singleShot=True, interval=_WAIT)
        self._later.timeout.connect(self.search)
        self.textEdited.connect(lambda _text: self._later.start())
        self.textChanged.connect(self.typed)
        self.installEventFilter(self)

    def say_what(self, found: str) -> None:
        """Say what may be found: "persoane, gospodării"."""
        self.setPlaceholderText(_("Caută {found}…    Ctrl+F").format(found=found))

    @cached_property
    def results(self) -> "Results":
        """The list under the box, made when something is first typed."""
        from ui.parts.results import Results  # noqa: PLC0415 - after the first paint

        made = Results(self)
        made.taken.connect(self._take)
        return made

    def search(self) -> None:
        """Find now and show the list."""
        self._later.stop()
        words = self.text().strip()
        from ui.parts.results import Found  # noqa: PLC0415 - after the first paint

        hits = self._find(words) if words else ()
        self.results.offer([Found(hit, hit.title, hit.note, hit.icon, hit.group) for hit in hits])

    def start(self, text: str = "") -> None:
        """Take the focus and begin with a text: for Ctrl+F, F3 and letters typed over a list."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if text:
            self.setText(text)
            self._later.start()
        else:
            self.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys go to the list while it is open; Esc then clears the box."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if self._has_list() and self.results.drive(event):
                return True
            if event.key() == Qt.Key.Key_Escape and self.text():
                self.clear()
                return True
        if event.type() == QEvent.Type.FocusOut and self._has_list():
            self.results.hide()
        return super().eventFilter(watched, event)

    def _has_list(self) -> bool:
        return "results" in self.__dict__

    def _take(self, hit: Hit) -> None:
        self.clear()
        self.chosen.emit(hit)
