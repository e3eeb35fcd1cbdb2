"""How one thing stands: an icon, a few words, and a grey line under them."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.parts.basics import label
from ui.parts.icon import picture
from ui.theme import Role

Tone = Literal["good", "warning", "bad", "calm"]
_ICONS: dict[Tone, tuple[str, Role]] = {
    "good": ("circle-check", "good"),
    "warning": ("alert-triangle", "warning"),
    "bad": ("alert-circle", "bad"),
    "calm": ("info-circle", "secondary"),
}


class Standing(QWidget):
    """Says how something stands; the words say it, colour and icon only help."""

    def __init__(self, tone: Tone, words: str, detail: str = "") -> None:
        super().__init__()
        self.tone = tone
        self.words, self.detail = words, detail
        self.setAccessibleName(f"{words} {detail}".strip())
        sign = QLabel()
        sign.setPixmap(picture(*_ICONS[tone], size=20, ratio=self.devicePixelRatioF()))
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(label(words, wrap=True))
        if detail:
            column.addWidget(label(detail, "small", wrap=True, selectable=True))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 4, 0, 4)
        line.setSpacing(10)
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(column, 1)
