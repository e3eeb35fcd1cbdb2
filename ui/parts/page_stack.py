"""The pages of the window, one in sight: what it asks for is theirs alone, and a low window scrolls it."""

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget

_SMALL = 848  # pixels beside the folded navigation, on a screen of 1366 at 150 %


class PageStack(QStackedWidget):
    """Shows one page at a time inside `area`; pages out of sight ask for no room.

    Without it the window would be held as large as the largest page that was ever opened, which is more than
    a screen of 1366 × 768 at 150 % has.
    """

    def __init__(self) -> None:
        super().__init__()
        self.area = _Area(self)
        self.currentChanged.connect(self._tell_area)

    def minimumSizeHint(self) -> QSize:
        """What the page in sight needs in height; its width is the window's to give."""
        return QSize(0, self.needs().height())

    def heightForWidth(self, _width: int) -> int:
        """No more than that: a page with words that wrap gives its lists less, before it scrolls."""
        return self.needs().height()

    def needs(self) -> QSize:
        """The room without which the page in sight is cut."""
        shown = self.currentWidget()
        return shown.minimumSizeHint().expandedTo(shown.minimumSize()) if shown is not None else QSize(0, 0)

    def event(self, event: QEvent) -> bool:
        """The page in sight asks for other room: the window is told of the width."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.area.updateGeometry()
        return super().event(event)

    def _tell_area(self) -> None:
        self.area.verticalScrollBar().setValue(0)  # another page begins at its top
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))


class _Area(QScrollArea):
    """Scrolls the stack up and down, never across: pages fold by the width that they are given."""

    def __init__(self, stack: PageStack) -> None:
        super().__init__()
        self._stack = stack
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(stack)

    def minimumSizeHint(self) -> QSize:
        """As wide as the page in sight needs, where a small screen has that; hardly high."""
        return QSize(min(self._stack.needs().width(), _SMALL), super().minimumSizeHint().height())
