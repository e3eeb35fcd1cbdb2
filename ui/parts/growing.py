"""A dialog that is never lower than its words need."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog

_ASKS = {QEvent.Type.LayoutRequest, QEvent.Type.Show}


class GrowingDialog(QDialog):
    """Grows when a note takes a second line; Qt holds a window only to the height of its unwrapped words."""

    def event(self, event: QEvent) -> bool:
        """See, when it appears and whenever something in it was said, whether there is room for it."""
        handled = super().event(event)
        if event.type() in _ASKS and self._wanted() > self.height():
            self.fit()
        return handled

    def fit(self) -> None:
        """Be as high as the words need now, and no higher; the foot stays on the screen."""
        self.resize(self.width(), self._wanted())
        beyond = self.frameGeometry().bottom() - self.screen().availableGeometry().bottom()
        if beyond > 0:
            self.move(self.x(), max(self.screen().availableGeometry().top(), self.y() - beyond))

    def _wanted(self) -> int:
        layout = self.layout()
        if layout is None:
            return 0
        layout.activate()
        return layout.totalHeightForWidth(self.width())
