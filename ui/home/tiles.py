"""A figure with its name and a note under it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ui.parts.basics import label
from ui.parts.pill import pill

_NOTE = 24  # the height kept for a note, so that figures stand in one line


def tile(name: str, figure: int | str, note: str = "") -> QFrame:
    """A card with one figure of the office, "15", what it counts and what stands behind it."""
    text = f"{figure:,}".replace(",", ".") if isinstance(figure, int) else figure
    card = QFrame()
    card.setProperty("look", "card")
    card.setAccessibleName(f"{name}: {text}, {note}".removesuffix(", "))
    column = QVBoxLayout(card)
    column.setContentsMargins(16, 12, 16, 12)
    column.setSpacing(2)
    column.addWidget(label(name, "secondary"))
    column.addWidget(label(text, "figure"))
    if note:
        column.addWidget(pill(note), alignment=Qt.AlignmentFlag.AlignLeft)
    else:
        column.addSpacing(_NOTE)
    column.addStretch(1)
    return card
