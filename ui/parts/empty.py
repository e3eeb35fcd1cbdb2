"""An empty state that teaches the next step: one sentence, one main button, one import button."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.parts.basics import button, label
from ui.parts.icon import picture


class Empty(QWidget):
    """Stands in a page's body while there is nothing to list."""

    def __init__(self, sentence: str, *, icon: str = "") -> None:
        super().__init__()
        self.setAccessibleName(sentence)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(12)
        self._buttons.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words = label(sentence, wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setFixedWidth(420)
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addStretch(2)
        if icon:
            drawing = QLabel()
            drawing.setPixmap(picture(icon, "secondary", size=40, ratio=self.devicePixelRatioF()))
            column.addWidget(drawing, alignment=Qt.AlignmentFlag.AlignCenter)
        line = QHBoxLayout()  # an alignment in the column would give the words one line's height
        line.addStretch(1)
        line.addWidget(words)
        line.addStretch(1)
        column.addLayout(line)
        column.addLayout(self._buttons)
        column.addStretch(3)

    def add_button(
        self, text: str, on_click: Callable[[], object], *, icon: str = "", primary: bool = False
    ) -> QPushButton:
        """A next step; the first is the primary one, the second imports."""
        made = button(text, on_click, look="primary" if primary else "plain", icon=icon)
        self._buttons.addWidget(made)
        return made
