"""A titled card of a page, its words and its links in one line at the left."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from ui.parts.basics import button, hairline, label
from ui.parts.facts import Facts, facts_grid

_EDGE = 10  # the card's own margin
_INSET = 8  # what a link keeps free before its words; everything else keeps as much
_LABELS = 150
_HEAD = 32  # as high as a link beside it


class Panel(QFrame):
    """A card with a heading; sentences, facts, rows that open something, and widgets under one another."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.setAccessibleName(title)
        self._rows = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_EDGE, 8, _EDGE, 14)
        self._column.setSpacing(2)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._head = QHBoxLayout()
        heading = _inset(label(title, "heading"))
        heading.setMinimumHeight(_HEAD)
        self._head.addWidget(heading, 1)
        self._column.addLayout(self._head)

    def add_action(self, text: str, on_click: Callable[[], object], *, name: str = "") -> QPushButton:
        """A link at the right of the heading."""
        made = button(text, on_click, look="link", name=name)
        self._head.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        return made

    def add_text(self, text: str) -> None:
        """A grey sentence."""
        self._column.addWidget(_inset(label(text, "secondary", wrap=True)))

    def add_row(
        self, text: str, on_click: Callable[[], object], note: QWidget | None = None, *, name: str = ""
    ) -> QPushButton:
        """A line that opens what it names, with a note at the right; lines are parted by a hairline."""
        if self._rows:
            self.add_widget(hairline())
        self._rows += 1
        made = button(text, on_click, look="link", name=name)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(made)
        line.addStretch(1)
        if note is not None:
            line.addWidget(note)
            line.addSpacing(_INSET)
        self._column.addLayout(line)
        return made

    def add_facts(self, facts: Facts) -> None:
        """Names and values side by side; an empty value is a dash."""
        self.add_layout(facts_grid(facts, names=_LABELS))

    def add_widget(self, widget: QWidget) -> None:
        """Anything else, under the heading's first letter."""
        line = QHBoxLayout()
        line.addWidget(widget)
        self.add_layout(line)

    def add_layout(self, layout: QLayout) -> None:
        """Several things laid out together, under the heading's first letter."""
        layout.setContentsMargins(_INSET, 0, _INSET, 0)
        self._column.addLayout(layout)

    def add_grid(self, grid: QGridLayout) -> None:
        """Links in columns: they keep their own room."""
        self._column.addLayout(grid)

    def add_space(self) -> None:
        """Some air before what follows."""
        self._column.addSpacing(8)


def _inset(widget: QWidget) -> QWidget:
    widget.setContentsMargins(_INSET, 0, _INSET, 0)
    return widget
