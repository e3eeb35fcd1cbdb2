"""A column that scrolls when it is longer than its place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget


def scrolled() -> tuple[QScrollArea, QVBoxLayout]:
    """The area to place, and the column in it to fill."""
    inside = QWidget()
    whole = QVBoxLayout(inside)
    whole.setContentsMargins(2, 2, 12, 2)
    column = QVBoxLayout()
    column.setSpacing(16)
    whole.addLayout(column)
    whole.addStretch(1)  # takes the room left: an alignment alone would let tables and fields grow apart
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area, column
