"""The pages of a PDF under one another, redrawn without a flicker when a newer PDF comes."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtPdf import QPdfDocumentRenderOptions, QPdfPageRenderer
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui import theme
from ui.parts.sheets import Sheets

ZOOM_STEP = 1.2
_GAP = 14
_LEAST, _MOST = 0.5, 4.0
_KEPT = 12  # pages held as pictures


class Paper(QAbstractScrollArea):
    """Shows a PDF page by page, fit to the width times `zoom`; `page_turned` tells which page is in sight.

    Pages are drawn beside the window; until a newer picture is ready the older one stays.
    """

    page_turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.zoom = 1.0
        self._sheets: Sheets | None = None
        self._places: list[QRect] = []
        self._pictures: dict[int, QImage] = {}
        self._fresh: set[tuple[int, QSize]] = set()
        self._asked: set[tuple[int, QSize]] = set()
        self._renderer: QPdfPageRenderer | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.page_turned.emit())

    def show_pdf(self, content: bytes) -> None:
        """Show these pages where the worker was looking; the pages before them stay until these are drawn."""
        fresh = Sheets(content)
        at = self._spot()
        old, self._sheets = self._sheets, fresh
        self._renew_renderer()
        if old is not None:
            old.close()
        self._pictures = {page: drawn for page, drawn in self._pictures.items() if page < fresh.count()}
        self._lay_out()
        self._go_to_spot(at)

    def sheets(self) -> Sheets | None:
        """What is shown."""
        return self._sheets

    def count(self) -> int:
        """How many pages there are."""
        return len(self._places)

    def page(self) -> int:
        """The page in the middle of the view, from 0."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        return next((n for n, place in enumerate(self._places) if place.bottom() + _GAP > middle), 0)

    def go_to(self, page: int, share: float = 0.0) -> None:
        """Bring a page into sight, or the place a share of the way down it."""
        self._go_to_spot((page, share))

    def set_zoom(self, zoom: float) -> None:
        """Draw larger or smaller: 1 fits the width."""
        at = self._spot()
        self.zoom = max(_LEAST, min(_MOST, zoom))
        self._lay_out()
        self._go_to_spot(at)

    def is_drawn(self) -> bool:
        """Whether every page in sight shows its newest picture."""
        return bool(self._places) and all(self._key(n) in self._fresh for n in self._in_sight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the new width."""
        at = self._spot()
        super().resizeEvent(event)
        self._lay_out()
        self._go_to_spot(at)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Draw the pages that come into sight."""
        del dx, dy
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in sight."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.current().colour("page"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QPen(theme.current().colour("border"), 1))
        for page in self._in_sight():
            self._ask(page)
            place = self._places[page].translated(-self._offset())
            painter.fillRect(place, QColor(Qt.GlobalColor.white))
            if page in self._pictures:
                painter.drawImage(place, self._pictures[page])
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
        if self.hasFocus():
            painter.setPen(QPen(theme.current().colour("accent"), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+plus, Ctrl+minus and Ctrl+0 zoom; Home and End go to the first and the last page."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match Qt.Key(event.key()):
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal if control:
                self.set_zoom(self.zoom * ZOOM_STEP)
            case Qt.Key.Key_Minus if control:
                self.set_zoom(self.zoom / ZOOM_STEP)
            case Qt.Key.Key_0 if control:
                self.set_zoom(1.0)
            case Qt.Key.Key_Home:
                self.go_to(0)
            case Qt.Key.Key_End:
                self.go_to(self.count() - 1)
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keys are the paper's."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that they are no longer."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _lay_out(self) -> None:
        self._places = []
        width = max(80, round((self.viewport().width() - 2 * _GAP) * self.zoom))
        pages = self._sheets.count() if self._sheets else 0
        sizes = [self._sheets.document.pagePointSize(n) for n in range(pages)] if self._sheets else []
        widest = max((size.width() for size in sizes), default=1.0)
        top = _GAP
        for size in sizes:
            across = round(width * size.width() / widest)
            down = round(across * size.height() / max(1.0, size.width()))
            self._places.append(QRect(_GAP + (width - across) // 2, top, across, down))
            top += down + _GAP
        self._set_bars(width + 2 * _GAP, top)
        self.viewport().update()
        self.page_turned.emit()

    def _set_bars(self, width: int, height: int) -> None:
        view = self.viewport().size()
        for bar, whole, part in (
            (self.horizontalScrollBar(), width, view.width()),
            (self.verticalScrollBar(), height, view.height()),
        ):
            bar.setRange(0, max(0, whole - part))
            bar.setPageStep(part)
            bar.setSingleStep(40)

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _in_sight(self) -> list[int]:
        seen = QRect(self._offset(), self.viewport().size())
        return [n for n, place in enumerate(self._places) if place.intersects(seen)]

    def _spot(self) -> tuple[int, float]:
        """Where the top of the view stands: the page, and how far down it."""
        top = self.verticalScrollBar().value()
        for page, place in enumerate(self._places):
            if place.bottom() >= top:
                return page, (top - place.top()) / max(1, place.height())
        return 0, 0.0

    def _go_to_spot(self, spot: tuple[int, float]) -> None:
        page, share = spot
        if self._places:
            place = self._places[min(page, len(self._places) - 1)]
            above = _GAP if share == 0 else 0
            self.verticalScrollBar().setValue(round(place.top() + share * place.height()) - above)

    def _renew_renderer(self) -> None:
        if self._renderer is not None:
            self._renderer.pageRendered.disconnect(self._take)  # what it still draws is of the older PDF
            self._renderer.deleteLater()
        self._asked, self._fresh = set(), set()
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        if self._sheets is not None:
            self._renderer.setDocument(self._sheets.document)
        self._renderer.pageRendered.connect(self._take)

    def _key(self, page: int) -> tuple[int, QSize]:
        ratio = self.devicePixelRatioF()
        size = self._places[page].size()
        return page, QSize(round(size.width() * ratio), round(size.height() * ratio))

    def _ask(self, page: int) -> None:
        key = self._key(page)
        if self._renderer is not None and key not in self._asked and key not in self._fresh:
            self._asked.add(key)
            self._renderer.requestPage(page, key[1], QPdfDocumentRenderOptions())

    def _take(self, page: int, size: QSize, drawn: QImage) -> None:
        self._asked.discard((page, size))
        self._fresh.add((page, size))
        self._pictures[page] = drawn
        for far in sorted(self._pictures, key=lambda n: abs(n - page))[_KEPT:]:
            del self._pictures[far]
            self._fresh = {key for key in self._fresh if key[0] != far}
        self.viewport().update()
