"""The preview beside the editor: the annex itself, page by page, with its zoom and page number."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from letea.wording import _
from ui.parts.basics import icon_button, label
from ui.plans.paper import ZOOM_STEP, Paper


class Preview(QWidget):
    """Shows the newest annex; `fold_asked` tells that the worker puts it away."""

    fold_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.paper = Paper()
        self.paper.setAccessibleName(_("Previzualizarea anexei"))
        self.paper.page_turned.connect(self._tell_page)
        self._wanted = ""
        self._page = label("", "small")
        self._note = label("", "warning", wrap=True)
        self._note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._bar())
        column.addWidget(self._note)
        column.addWidget(self.paper, 1)
        self.setMinimumWidth(260)

    def show_pdf(self, content: bytes) -> None:
        """Show the annex as it is now."""
        self._note.hide()
        self.paper.show_pdf(content)
        if self._wanted:
            self.go_to_words(self._wanted)

    def tell_failure(self, text: str) -> None:
        """Say why the annex could not be made; the last one stays."""
        self._note.setText(text)
        self._note.show()

    def go_to_words(self, words: str) -> None:
        """Bring into sight the first place of the annex that begins like these words."""
        sheets = self.paper.sheets()
        self._wanted = words if sheets is None else ""
        spot = sheets.find(words) if sheets is not None else None
        if spot is not None:
            self.paper.go_to(*spot)

    def _bar(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(2)
        line.addWidget(self._page)
        line.addStretch(1)
        paper = self.paper
        for icon, says, do, name in (
            (
                "zoom-out",
                _("Micșorează (Ctrl+−)"),
                lambda: paper.set_zoom(paper.zoom / ZOOM_STEP),
                "preview.out",
            ),
            ("zoom-in", _("Mărește (Ctrl++)"), lambda: paper.set_zoom(paper.zoom * ZOOM_STEP), "preview.in"),
            (
                "arrow-autofit-width",
                _("Potrivește pe lățime (Ctrl+0)"),
                lambda: paper.set_zoom(1.0),
                "preview.fit",
            ),
            (
                "layout-sidebar-right-collapse",
                _("Ascunde previzualizarea"),
                self.fold_asked.emit,
                "preview.fold",
            ),
        ):
            line.addWidget(icon_button(icon, says, do, name=name))
        return line

    def _zoom(self, by: float) -> None:
        self.paper.set_zoom(self.paper.zoom * by)

    def _tell_page(self) -> None:
        count = self.paper.count()
        text = _("Pagina {page} din {count}").format(page=self.paper.page() + 1, count=count) if count else ""
        self._page.setText(text)
