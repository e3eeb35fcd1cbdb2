"""Facts side by side: what a thing is called, and what is known of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from ui.parts.basics import label

Facts = Sequence[tuple[str, str]]


def facts_grid(facts: Facts, *, names: int) -> QGridLayout:
    """Names in a column of `names` pixels, values beside them; an empty value is a dash."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    for line, (name, value) in enumerate(facts):
        words = label(name, "secondary", wrap=True)
        words.setFixedWidth(names)
        grid.addWidget(words, line, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(value or "–", wrap=True, selectable=True), line, 1, Qt.AlignmentFlag.AlignTop)
    return grid
