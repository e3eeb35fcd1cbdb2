"""The preview of a paper: the paper itself, page by page, with its zoom and page number."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from letea.wording import _
from ui.parts.basics import icon_button, label
from ui.parts.paper import ZOOM_STEP, Paper


class Preview(QWidget):
    """Shows the newest form of a paper; `name` is what a screen reader calls it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.paper = Paper()
        self.bar = QHBoxLayout()
        self.paper.setAccessibleName(name)
        self.paper.page_turned.connect(self._tell_page)
        self._wanted = ""
        self._page = label("", "small")
        self._note = label("", "warning", wrap=True)
        self._note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._add_bar(column)
        column.addWidget(self._note)
        column.addWidget(self.paper, 1)
        self.setMinimumWidth(260)

    def add_action(self, icon: str, says: str, do: Callable[[], object], name: str) -> None:
        """Put a button at the right end of the bar."""
        self.bar.addWidget(icon_button(icon, says, do, name=name))

    def show_pdf(self, content: bytes) -> None:
        """Show the paper as it is now."""
        self._note.hide()
        self.paper.show_pdf(content)
        if self._wanted:
            self.go_to_words(self._wanted)

    def tell_failure(self, text: str) -> None:
        """Say why the paper could not be made; the last one stays."""
        self._note.setText(text)
        self._note.show()

    def go_to_words(self, words: str) -> None:
        """Bring into sight the first place of the paper that begins like these words."""
        sheets = self.paper.sheets()
        self._wanted = words if sheets is None else ""
        spot = sheets.find(words) if sheets is not None else None
        if spot is not None:
            self.paper.go_to(*spot)

    def _add_bar(self, column: QVBoxLayout) -> None:
        self.bar.setSpacing(2)
        self.bar.addWidget(self._page)
        self.bar.addStretch(1)
        less, more, fit = _("Micșorează (Ctrl+−)"), _("Mărește (Ctrl++)"), _("Potrivește pe lățime (Ctrl+0)")
        self.add_action("zoom-out", less, lambda: self._zoom(1 / ZOOM_STEP), "preview.out")
        self.add_action("zoom-in", more, lambda: self._zoom(ZOOM_STEP), "preview.in")
        self.add_action("arrow-autofit-width", fit, lambda: self.paper.set_zoom(1.0), "preview.fit")
        column.addLayout(self.bar)

    def _zoom(self, by: float) -> None:
        self.paper.set_zoom(self.paper.zoom * by)

    def _tell_page(self) -> None:
        count = self.paper.count()
        text = _("Pagina {page} din {count}").format(page=self.paper.page() + 1, count=count) if count else ""
        self._page.setText(text)
