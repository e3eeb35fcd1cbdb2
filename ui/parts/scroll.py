"""A column that scrolls when it is longer than its place."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

_AROUND = 48  # pixels kept in sight over and under: the label and the note of a field


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


def bring_into_sight(widget: QWidget) -> None:
    """Scroll what holds a widget until it is seen, once notes that just appeared have found their room."""
    holder = widget.parentWidget()
    while holder is not None and not isinstance(holder, QScrollArea):
        holder = holder.parentWidget()
    if isinstance(holder, QScrollArea):
        area = holder
        QTimer.singleShot(0, widget, lambda: area.ensureWidgetVisible(widget, 0, _AROUND))
