"""What each column of the table fills: its heading, its first values, and the field chosen for it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from letea.rules.sheet_cells import text_of
from letea.rules.sheet_columns import Wanted
from letea.rules.sheet_table import SheetTable
from letea.wording import _
from ui.parts.basics import label
from ui.parts.inputs import ChoiceInput
from ui.parts.scroll import scrolled

_SAMPLES, _SAMPLE_LETTERS = 3, 34


class ColumnsStep(QWidget):
    """A line for each column of the table, with the choice of what it fills."""

    def __init__(self, wanted: Sequence[Wanted]) -> None:
        super().__init__()
        self._keys = ["", *(one.key for one in wanted)]
        self._labels = [_("nu se importă"), *(one.label for one in wanted)]
        self.inputs: list[ChoiceInput] = []
        self._area, self._column = scrolled()
        self._grid_holder: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area, 1)

    def show_table(self, table: SheetTable, keys: Sequence[str]) -> None:
        """Show these columns, each filling what is guessed."""
        if self._grid_holder is not None:
            self._column.removeWidget(self._grid_holder)
            self._grid_holder.deleteLater()
        self._grid_holder = QWidget()
        grid = QGridLayout(self._grid_holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for place, (words, stretch) in enumerate(((_("Coloana din tabel"), 3), (_("Primele valori"), 5))):
            grid.addWidget(label(words, "label"), 0, place)
            grid.setColumnStretch(place, stretch)
        grid.addWidget(label(_("În Letea"), "label"), 0, 2)
        grid.setColumnStretch(2, 3)
        self.inputs = [
            self._add(grid, place, head or _("coloana {number}").format(number=place + 1), table, key)
            for place, (head, key) in enumerate(zip(table.heads, keys, strict=True))
        ]
        self._column.addWidget(self._grid_holder)

    def keys(self) -> tuple[str, ...]:
        """What each column fills."""
        return tuple(self._keys[made.currentIndex()] for made in self.inputs)

    def choose(self, place: int, key: str) -> None:
        """Let a column fill this field."""
        self.inputs[place].setCurrentIndex(self._keys.index(key))

    def _add(self, grid: QGridLayout, place: int, head: str, table: SheetTable, key: str) -> ChoiceInput:
        samples = [text_of(row.cells[place]) for row in table.rows[:40] if place < len(row.cells)]
        shown = list(dict.fromkeys(text for text in samples if text))[:_SAMPLES]
        name = label(head, wrap=True)
        values = label(" · ".join(text[:_SAMPLE_LETTERS] for text in shown), "secondary", wrap=True)
        choice = ChoiceInput()
        choice.addItems(self._labels)
        choice.setCurrentIndex(self._keys.index(key) if key in self._keys else 0)
        choice.setAccessibleName(_("Coloana „{head}” în Letea").format(head=head))
        choice.setMinimumWidth(220)
        choice.currentIndexChanged.connect(lambda _index: self._let_others_go(choice))
        for across, widget in enumerate((name, values, choice)):
            grid.addWidget(widget, place + 1, across, Qt.AlignmentFlag.AlignVCenter)
        return choice

    def _let_others_go(self, chosen: ChoiceInput) -> None:
        """A field is filled by one column: the one chosen last."""
        if not chosen.currentIndex():
            return
        for other in self.inputs:
            if other is not chosen and other.currentIndex() == chosen.currentIndex():
                other.setCurrentIndex(0)
