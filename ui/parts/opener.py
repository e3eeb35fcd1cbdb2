"""A link that opens what it names; where the name does not fit, its end is cut and the tip says it whole."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter

from ui.parts.icon import icon as drawn

_ICON = QSize(24, 18)  # the drawing keeps its side: room before the words
_LEAST = 40  # pixels


class Opener(QPushButton):
    """As a button that looks like a link, for names of any length in a narrow card."""

    def __init__(self, text: str, on_click: Callable[[], object], *, icon: str, name: str) -> None:
        super().__init__(text.replace("&", "&&"))
        self.setProperty("look", "link")
        self.setProperty("edge", "flush")
        self.setObjectName(name)
        self.setAutoDefault(False)
        self.setIcon(drawn(icon, "accent"))
        self.setIconSize(_ICON)
        self.setToolTip(text)
        self.setMinimumWidth(_LEAST)
        self.clicked.connect(lambda _on: on_click())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much of the name as there is room for."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        lacks = max(0, self.sizeHint().width() - self.width())
        room = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text()).width() - lacks
        option.text = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room, Qt.TextFlag.TextShowMnemonic
        )
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()
