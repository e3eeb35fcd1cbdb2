"""The cover that hides the screen from whoever stands at the desk."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from letea.wording import _
from ui.parts.basics import label


class Cover(QFrame):
    """Covers the whole window until a key is pressed or it is clicked."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("cover")
        self.setAutoFillBackground(True)
        self.setAccessibleName(_("Ecranul este ascuns"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(label("Letea", "title"), alignment=Qt.AlignmentFlag.AlignCenter)
        told = label(_("Ecranul este ascuns. Apăsați o tastă ca să reveniți."), "secondary")
        column.addWidget(told, alignment=Qt.AlignmentFlag.AlignCenter)
        window.installEventFilter(self)
        self.hide()

    def put_on(self) -> None:
        """Hide what is on the screen."""
        self._before = self._window.focusWidget()
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def take_off(self) -> None:
        """Show the screen again, the cursor where it was."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any key brings the screen back."""
        event.accept()
        self.take_off()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """So does a click."""
        event.accept()
        self.take_off()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep covering the whole window when it is resized."""
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)
