"""A column that scrolls when it is longer than its place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget


def scrolled() -> tuple[QScrollArea, QVBoxLayout]:
    """The area to place, and the column in it to fill."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(2, 2, 12, 2)
    column.setSpacing(16)
    column.setAlignment(Qt.AlignmentFlag.AlignTop)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area, column
