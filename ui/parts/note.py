"""The line under a field or a table: help in grey, or a problem with its icon."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.parts.basics import label, restyle, show_if
from ui.parts.icon import picture


class Note(QWidget):
    """The line under a field: help in grey, or a problem with its icon."""

    def __init__(self) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        self._icon = QLabel()
        self._text = label("", "small", wrap=True)
        line.addWidget(self._icon, alignment=Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._text, 1)
        self.state = ""

    def text(self) -> str:
        """What it says now."""
        return self._text.text()

    def tell(self, state: str, text: str) -> None:
        """Say something, "bad", "warning" or calm (""); without words it is not shown."""
        self.state = state
        show_if(self, shown=bool(text))
        self._icon.setVisible(bool(state))
        if state == "bad":
            self._icon.setPixmap(picture("alert-circle", "bad", size=15, ratio=self.devicePixelRatioF()))
        elif state == "warning":
            self._icon.setPixmap(
                picture("alert-triangle", "warning", size=15, ratio=self.devicePixelRatioF())
            )
        self._text.setText(text)
        restyle(self._text, look=state or "small")
