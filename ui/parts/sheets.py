"""A PDF held in memory: its pages to be drawn, its words to be found."""

import re

from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtPdf import QPdfDocument

_KNOWN_BY = 48  # letters
_HEAD = 0.2  # of the first page: what stands there is shown with the letterhead
_ABOVE = 14  # points of paper left in sight above what was found


class Sheets:
    """A PDF held in memory, ready to be drawn. Raises ValueError for bytes that are no PDF."""

    def __init__(self, content: bytes) -> None:
        self.document = QPdfDocument()
        self._texts: dict[int, str] = {}
        self._bytes = QByteArray(content)
        self._buffer = QBuffer(self._bytes)
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        if self.document.status() is not QPdfDocument.Status.Ready:
            raise ValueError(self.document.error().name)

    def count(self) -> int:
        """How many pages there are."""
        return self.document.pageCount()

    def find(self, words: str) -> tuple[int, float] | None:
        """The page of the first place that begins like these words, and how far down the page it stands."""
        first = " ".join(words.split())[:_KNOWN_BY].split()
        if not first:
            return None
        wanted = re.compile(r"\s+".join(re.escape(word) for word in first), re.IGNORECASE)
        for page in range(self.count()):
            found = wanted.search(self._text(page))
            if found is not None:
                place = self.document.getSelectionAtIndex(page, found.start(), 1).boundingRectangle()
                share = (place.top() - _ABOVE) / self.document.pagePointSize(page).height()
                return page, share if page or share > _HEAD else 0.0
        return None

    def _text(self, page: int) -> str:
        if page not in self._texts:
            self._texts[page] = self.document.getAllText(page).text()
        return self._texts[page]

    def close(self) -> None:
        """Let go of the file."""
        self.document.close()
        self._buffer.close()
