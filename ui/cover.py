"""The cover that hides the screen from whoever stands at the desk."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

from letea.wording import _
from ui.parts.basics import label

KEY = "F9"
_HELD = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta}


class Covers(QObject):
    """Covers every window of the program, dialogs too, until a key is pressed or one is clicked."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._sheets: list[_Sheet] = []
        self._before: QWidget | None = None
        self._by_key = True
        self._give_key(window)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusWindowChanged.connect(self._meet)
        self._meet(None)  # one may have been opened sooner

    def is_on(self) -> bool:
        """Whether the screen is hidden now."""
        return bool(self._sheets)

    def put_on(self, *, by_key: bool = True) -> None:
        """Hide what is on the screen, names in the titles of windows included.

        Without `by_key` no key takes the cover off: the office is locked.
        """
        if self._sheets and not by_key:
            self.take_off()
        if self._sheets:
            return
        self._by_key = by_key
        self._before = QApplication.focusWidget()
        shown = [self._window, *(dialog for dialog in _dialogs() if dialog is not self._window)]
        self._sheets = [_Sheet(window, self, by_key=by_key) for window in shown]
        in_front = next((s for s in self._sheets if s.covered.isActiveWindow()), self._sheets[-1])
        in_front.setFocus()

    def uncover(self) -> None:
        """What a key or a click does: show the screen again, unless the office is locked."""
        if self._by_key:
            self.take_off()

    def take_off(self) -> None:
        """Show the screen again, the cursor where it was."""
        for sheet in self._sheets:
            sheet.leave()
        self._sheets = []
        if self._before is not None and isValid(self._before):
            self._before.activateWindow()  # a form may stand over the window
            self._before.setFocus()

    def _meet(self, _found: QWindow | None) -> None:
        """A dialog that comes to the front gets the key too: the window's own does not reach it."""
        for dialog in _dialogs():
            if self._is_ours(dialog):
                self._give_key(dialog)

    def _is_ours(self, dialog: QWidget) -> bool:
        """Whether a dialog stands over this window; a window on its way out gives its key to no other's."""
        over = dialog.parentWidget()
        while over is not None and over is not self._window:
            over = over.parentWidget()
        return over is self._window or dialog.parentWidget() is None

    def _give_key(self, window: QWidget) -> None:
        if window.property("hides") is None:
            window.setProperty("hides", KEY)
            QShortcut(QKeySequence(KEY), window).activated.connect(self.put_on)


class _Sheet(QFrame):
    """What lies over one window; it takes every key and click."""

    def __init__(self, covered: QWidget, covers: Covers, *, by_key: bool) -> None:
        super().__init__(covered)
        self.covered = covered
        self._covers = covers
        self._title = covered.windowTitle()
        self.setObjectName("cover")
        self.setAutoFillBackground(True)
        self.setAccessibleName(_("Ecranul este ascuns"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(label("Letea", "title"), alignment=Qt.AlignmentFlag.AlignCenter)
        words = (
            _("Ecranul este ascuns. Apăsați o tastă ca să reveniți.") if by_key else _("Biroul este încuiat.")
        )
        told = label(words, "secondary")
        column.addWidget(told, alignment=Qt.AlignmentFlag.AlignCenter)
        covered.installEventFilter(self)
        covered.setWindowTitle("Letea")
        self.setGeometry(covered.rect())
        self.show()
        self.raise_()

    def leave(self) -> None:
        """Show the window again, under its title."""
        if isValid(self.covered):
            self.covered.removeEventFilter(self)
            self.covered.setWindowTitle(self._title)
        if isValid(self):
            self.hide()
            self.deleteLater()

    def event(self, event: QEvent) -> bool:
        """Keep keys from the shortcuts of what lies beneath."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any key brings the screen back; one that is only held does not, so Alt+Tab stays safe."""
        event.accept()
        if Qt.Key(event.key()) not in _HELD:
            self._covers.uncover()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """So does a click."""
        event.accept()
        self._covers.uncover()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep covering the whole window when it is resized."""
        if watched is self.covered and event.type() == QEvent.Type.Resize:
            self.setGeometry(self.covered.rect())
        return super().eventFilter(watched, event)


def _dialogs() -> list[QWidget]:
    return [top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()]
