"""The scrolling body of a page of cards: beside its bar when there is one, else to the page's edge."""

from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

_BAR = 12  # what the cards keep free for the bar


class PageArea(QScrollArea):
    """Scrolls a page of cards; the arrows move it while it has the focus."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self.verticalScrollBar().rangeChanged.connect(self._keep_clear)

    def show_inside(self, inside: QWidget) -> None:
        """Show these cards in place of those before, scrolled as those were."""
        scrolled = self.verticalScrollBar().value()
        self.setWidget(inside)
        self._keep_clear(0, self.verticalScrollBar().maximum())
        self.verticalScrollBar().setValue(scrolled)

    def _keep_clear(self, _least: int, most: int) -> None:
        inside = self.widget()
        if inside is not None:
            inside.setContentsMargins(0, 0, _BAR if most > 0 else 0, 0)
