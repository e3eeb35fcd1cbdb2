"""A quiet word at the foot of the window that leaves by itself."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.parts.basics import button, label

_FROM_FOOT = 24


class Toast(QFrame):
    """Says that something was done, perhaps with a way to undo it."""

    def __init__(
        self, window: QWidget, text: str, *, do: str = "", on_do: Callable[[], object] | None = None
    ) -> None:
        super().__init__(window)
        self._window = window
        for older in window.findChildren(Toast):
            if older is not self:
                older.leave()
        self.text = text
        self.setObjectName("toast")
        self.setProperty("look", "toast")
        self.setAccessibleName(text)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 16, 8)
        line.addWidget(label(text))
        if do and on_do is not None:
            made = button(do, on_do, look="plain", name="toast.do")
            made.clicked.connect(self.leave)
            line.addWidget(made)
        window.installEventFilter(self)

    def appear(self, seconds: float) -> None:
        """Come into sight for so long."""
        self.adjustSize()
        self._settle()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        QTimer.singleShot(round(seconds * 1000), self, self.leave)

    def leave(self) -> None:
        """Go out of sight."""
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot when the window changes size."""
        if event.type() == QEvent.Type.Resize:
            self._settle()
        return super().eventFilter(watched, event)

    def _settle(self) -> None:
        window = self._window
        self.move((window.width() - self.width()) // 2, window.height() - self.height() - _FROM_FOOT)
