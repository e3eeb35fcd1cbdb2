"""One attached file in a list: its name, what is known of it, what can be done with it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.parts.basics import icon_button, label

_LEAST = 60  # pixels of a name


class FileRow(QWidget):
    """A file's name over a grey note, and its buttons at the right; a long name is cut in the middle."""

    def __init__(self, name: str, note: str) -> None:
        super().__init__()
        self._name = name
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(_Name(name))
        words.addWidget(label(note, "small"))
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(2)
        self._line.addLayout(words, 1)

    def add(self, icon: str, says: str, do: Callable[[], object]) -> None:
        """A button; what it says names the file where `{name}` stands."""
        self._line.addWidget(icon_button(icon, says.format(name=self._name), do))


class _Name(QLabel):
    """The name of a file, as much of it as there is room for; the tip says it whole."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(name)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(_LEAST, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the beginning and the ending, which say most."""
        del event
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
