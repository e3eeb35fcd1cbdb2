"""Two records of one person in two columns: what differs, each value a button, the chosen one pressed."""

from collections.abc import Callable
from textwrap import shorten

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from db.tables.people import Person
from letea.actions.look_alikes import told_of
from letea.actions.merging import Merge
from letea.fields import fields_of
from letea.fields.showing import Lists, shown
from letea.rules.merging import Side
from letea.wording import _
from ui.parts.basics import button, hairline, label
from ui.parts.icon import icon

_LONGEST = 44  # letters of a value on its button; the whole stands in the tip


class SideBySide(QWidget):
    """What differs between two records; `chosen(field, side)` tells whose value the worker takes.

    Up and down go from field to field by Tab, left and right choose, as in every group of buttons.
    """

    def __init__(
        self,
        merge: Merge,
        lists: Lists,
        *,
        open_one: Callable[[int], object],
        chosen: Callable[[str, Side], object],
    ) -> None:
        super().__init__()
        self._merge, self._lists, self._chosen = merge, lists, chosen
        self.buttons: dict[tuple[str, Side], QPushButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        grid.addWidget(self._head(_("Fișa care se păstrează"), merge.kept, open_one), 0, 1)
        grid.addWidget(self._head(_("Fișa la care se renunță"), merge.given, open_one), 0, 2)
        grid.addWidget(hairline(), 1, 0, 1, 3)
        row = 2
        for name in merge.sides:
            row = self._add_field(grid, name, row)
        self._column.addLayout(grid)
        self._column.addWidget(hairline())

    def add(self, widget: QWidget) -> None:
        """Something to read under the fields."""
        self._column.addWidget(widget)

    def focus_first(self) -> None:
        """Begin at the first field that differs."""
        first = next((made for made in self.buttons.values() if made.isChecked()), None)
        if first is not None:
            first.setFocus()

    def _head(self, words: str, person: Person, open_one: Callable[[int], object]) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        name, note = told_of(person)
        column.addWidget(label(words, "label"))
        column.addWidget(label(name, "heading", wrap=True))
        column.addWidget(label(note, "small", wrap=True))
        opener = button(
            _("Deschide fișa"), lambda: open_one(person.id), look="link", name=f"open.{person.id}"
        )
        opener.setAccessibleName(_("Deschide fișa: {name}, {note}").format(name=name, note=note))
        column.addWidget(opener, alignment=Qt.AlignmentFlag.AlignLeft)
        return whole

    def _add_field(self, grid: QGridLayout, name: str, row: int) -> int:
        """A line of the grid; remarks have one more, for both together. Returns the next line."""
        merge, group = self._merge, QButtonGroup(self)
        told = label(fields_of(Person)[name].label, "label")
        grid.addWidget(told, row, 0)
        for side, person, column in ((Side.KEPT, merge.kept, 1), (Side.GIVEN, merge.given, 2)):
            words = value_words(person, name, self._lists) or _("necompletat")
            grid.addWidget(self._choice(group, name, side, words), row, column)
        if merge.sides[name] is Side.BOTH:
            row += 1
            grid.addWidget(self._choice(group, name, Side.BOTH, _("amândouă, una sub alta")), row, 1, 1, 2)
        return row + 1

    def _choice(self, group: QButtonGroup, name: str, side: Side, words: str) -> QPushButton:
        made = button(shorten(words, _LONGEST, placeholder="…"), look="chip", name=f"{name}.{side.value}")
        made.setToolTip(words)
        made.setAccessibleName(f"{fields_of(Person)[name].label}: {words}")
        made.setCheckable(True)
        made.setChecked(self._merge.sides[name] is side)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.toggled.connect(lambda on: self._take(made, name, side, on=on))
        _mark(made)
        group.addButton(made)
        self.buttons[name, side] = made
        return made

    def _take(self, made: QPushButton, name: str, side: Side, *, on: bool) -> None:
        _mark(made)
        if on:
            self._chosen(name, side)


def _mark(made: QPushButton) -> None:
    """The chosen value has a tick too: colour alone would not do."""
    made.setIcon(icon("check", "accent") if made.isChecked() else QIcon())


def value_words(person: Person, name: str, lists: Lists) -> str:
    """A value as it is read in every list."""
    return shown(fields_of(Person)[name], getattr(person, name), lists)
