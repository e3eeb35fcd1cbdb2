"""Icons drawn from their SVG in the theme's colours, sharp at every scale."""

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources
from ui import theme
from ui.theme import Role


class _Drawing(QIconEngine):
    """Draws one icon at the moment it is needed, so a change of scheme needs nothing but a repaint."""

    def __init__(self, name: str, role: Role) -> None:
        super().__init__()
        self._name = name
        self._role: Role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon inside a rectangle."""
        side = min(rect.width(), rect.height())
        square = QRectF(
            rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side
        )
        role: Role = "secondary" if mode == QIcon.Mode.Disabled else self._role
        if state == QIcon.State.On:
            role = "accent"  # of a button that is chosen
        _renderer(self._name, theme.current().colour(role).name()).render(painter, square)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon as a picture of so many device pixels."""
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        """The same icon for another holder."""
        copy = _Drawing(self._name, self._role)
        _clones.append(copy)
        return copy


_clones: list[QIconEngine] = []  # Qt holds them without counting for Python


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = resources.icon(name).read_text(encoding="utf-8").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(drawing.encode()))


@cache
def icon(name: str, role: Role = "text") -> QIcon:
    """The icon of this name ("users", "plus") in the theme's colour for `role`; it follows the theme live."""
    engine = _Drawing(name.removesuffix(".svg"), role)
    _clones.append(engine)
    return QIcon(engine)


def picture(name: str, role: Role = "text", *, size: int = 18, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of `size` logical pixels, for a label on a screen of this pixel ratio."""
    pixels = round(size * ratio)
    drawn = icon(name, role).pixmap(QSize(pixels, pixels), 1.0)
    drawn.setDevicePixelRatio(ratio)
    return drawn
