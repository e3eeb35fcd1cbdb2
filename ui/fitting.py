"""Dialogs stay on the screen: none is larger than what the system leaves free, its buttons in reach."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QDialog


def keep_dialogs_on_screen(app: QApplication) -> None:
    """Look at each dialog when it comes forward: a screen of 1366 × 768 at 150 % is 910 × 512."""
    app.focusWindowChanged.connect(lambda _window: _look(app))


def fit(dialog: QDialog, room: QRect) -> None:
    """Make a dialog no larger than the room, its frame with it, and bring it inside."""
    around = dialog.frameGeometry().size() - dialog.size()
    dialog.resize(dialog.size().boundedTo(room.size() - around))
    frame = dialog.frameGeometry()
    inside = QPoint(
        max(room.left(), min(frame.left(), room.right() + 1 - frame.width())),
        max(room.top(), min(frame.top(), room.bottom() + 1 - frame.height())),
    )
    if inside != frame.topLeft():
        dialog.move(inside)


def _look(app: QApplication) -> None:
    shown = app.activeWindow()
    if isinstance(shown, QDialog):
        fit(shown, shown.screen().availableGeometry())
