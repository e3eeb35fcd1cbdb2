"""A text of several lines that is as high as what stands in it, so that a long form reads as a page."""

from PySide6.QtGui import QResizeEvent

from ui.parts.inputs import LongInput

_MOST_LINES = 30
_EDGES = 30  # pixels of border, padding and the document's own margin


class GrowingInput(LongInput):
    """Grows and shrinks with its text, between the lines it begins with and a screen's worth."""

    def __init__(self, *, placeholder: str = "", lines: int = 2) -> None:
        super().__init__(placeholder=placeholder, lines=lines)
        self._fewest = lines
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again: another width wraps otherwise."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # A plain text's document measures its height in lines, wrapped ones counted.
        lines = min(_MOST_LINES, max(self._fewest, round(self.document().size().height())))
        height = lines * self.fontMetrics().lineSpacing() + _EDGES
        if height != self.height():
            self.setFixedHeight(height)
