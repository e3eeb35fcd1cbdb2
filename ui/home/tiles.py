"""A figure with its name and a note under it, that opens its rows."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from ui.parts.basics import label
from ui.parts.pill import State, pill

_NOTE = 24  # the height kept for a note, so that figures stand in one line


class Tile(QPushButton):
    """A card with one figure of the office, "15", what it counts and what stands behind it."""

    def __init__(
        self, name: str, figure: int | str, note: str = "", *, tone: State = "neutral", key: str = ""
    ) -> None:
        super().__init__()
        text = f"{figure:,}".replace(",", ".") if isinstance(figure, int) else figure
        self.setObjectName(f"tile.{key}")
        self.setProperty("look", "tile")
        self.setAccessibleName(f"{name}: {text}, {note}".removesuffix(", "))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(2)
        self._column.addWidget(label(name, "secondary"))
        self._column.addWidget(label(text, "figure"))
        if note:
            self._column.addWidget(pill(note, tone), alignment=Qt.AlignmentFlag.AlignLeft)
        else:
            self._column.addSpacing(_NOTE)
        self._column.addStretch(1)

    def opening(self, do: Callable[[], object]) -> "Tile":
        """What a click, Enter or Space opens: the rows behind the figure."""
        self.clicked.connect(do)
        return self

    def sizeHint(self) -> QSize:
        """As large as what stands in it: a button by itself knows only its words."""
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As small as what stands in it."""
        return self._column.minimumSize()
