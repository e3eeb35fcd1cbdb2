"""Tabs under one line, moved along with Ctrl+PageUp and Ctrl+PageDown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QShortcut
from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from letea.wording import _
from ui.parts.basics import button, hairline
from ui.parts.flow import Flow
from ui.parts.icon import icon


class Tabs(QWidget):
    """Several views of one thing; `turned(place)` tells which one is in sight now.

    Heads that do not fit beside one another stand on a second line, none of them cut.

    With `views` of a page's own only the heads stand here, and the views where the page put them.
    """

    turned = Signal(int)

    def __init__(self, views: QStackedWidget | None = None) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._texts: list[str] = []
        self._heads = Flow(gap=1)
        self._stack = views or QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._heads)
        column.addWidget(hairline())
        if views is None:
            column.addSpacing(12)
            column.addWidget(self._stack, 1)
        for keys, step in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(lambda step=step: self._step(step))

    def add(self, text: str, widget: QWidget) -> int:
        """Add a tab at the end; gives its place."""
        place = self._stack.addWidget(widget)
        head = button(text, lambda: self.turn_to(place), look="tab", name=f"tab.{place}")
        head.setCheckable(True)
        self._texts.append(text)
        self._group.addButton(head, place)
        self._heads.addWidget(head)
        self.mark(place, bad=False)
        if place == 0:
            head.setChecked(True)
        return place

    def count(self) -> int:
        """How many tabs there are."""
        return self._stack.count()

    def place(self) -> int:
        """Which tab is in sight."""
        return self._stack.currentIndex()

    def turn_to(self, place: int) -> None:
        """Bring a tab into sight."""
        self._stack.setCurrentIndex(place)
        self.head(place).setChecked(True)
        self.turned.emit(place)

    def head(self, place: int) -> QPushButton:
        """The button of a tab."""
        found = self._group.button(place)
        assert isinstance(found, QPushButton)  # noqa: S101 - the group holds nothing else
        return found

    def mark(self, place: int, *, bad: bool) -> None:
        """Mark a tab on which something is to be mended."""
        name = _("Fila {text}, de îndreptat") if bad else _("Fila {text}")
        self.head(place).setIcon(icon("alert-circle", "bad") if bad else QIcon())
        self.head(place).setAccessibleName(name.format(text=self._texts[place]))

    def _step(self, step: int) -> None:
        if self.count():
            self.turn_to((self.place() + step) % self.count())
            self.head(self.place()).setFocus(Qt.FocusReason.TabFocusReason)
