"""A band with an icon, a sentence and perhaps a link: a note, a warning, something bad, something good."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from ui.parts.basics import button, label, restyle, show_if
from ui.parts.icon import picture
from ui.theme import Role

Tone = Literal["note", "warning", "bad", "good"]
_ICONS: dict[Tone, tuple[str, Role]] = {
    "note": ("info-circle", "accent"),
    "warning": ("alert-triangle", "warning"),
    "bad": ("alert-circle", "bad"),
    "good": ("circle-check", "good"),
}


class Banner(QFrame):
    """Says something about the whole page or form; `do` names the link that helps."""

    def __init__(
        self, text: str, tone: Tone = "note", *, do: str = "", on_do: Callable[[], object] | None = None
    ) -> None:
        super().__init__()
        self._icon = QLabel()
        self._words = label("", wrap=True)
        self._link = button("", look="link", name="banner.do")
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 8, 12, 8)
        line.setSpacing(10)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._words, 1)
        line.addWidget(self._link, 0, Qt.AlignmentFlag.AlignVCenter)
        if on_do is not None:
            self._link.clicked.connect(lambda _on: on_do())
        self._link.setText(do)
        self._link.setVisible(bool(do))
        self.tell(text, tone)

    def text(self) -> str:
        """What it says now."""
        return self._words.text()

    def tell(self, text: str, tone: Tone | None = None) -> None:
        """Say something else; without words it is not shown."""
        if tone is not None:
            restyle(self, band=tone)
            self._icon.setPixmap(picture(*_ICONS[tone], size=20, ratio=self.devicePixelRatioF()))
        self._words.setText(text)
        self.setAccessibleName(text)
        show_if(self, shown=bool(text))
