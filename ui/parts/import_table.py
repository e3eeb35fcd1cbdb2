"""Where the table is: the sheet of the file, the row of its head, and the rows around it as they came."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from letea.rules.sheet_cells import Cell, Sheet, text_of
from letea.rules.sheet_columns import Headings, Wanted
from letea.rules.sheet_table import HeadSpot, find_head
from letea.wording import _
from ui import theme
from ui.parts.banner import Banner
from ui.parts.basics import label
from ui.parts.inputs import ChoiceInput, Tick

_ROWS, _COLUMNS, _LETTERS = 40, 40, 60  # what is looked at; the rest is read all the same
_NARROWEST, _WIDEST, _LETTER = 56, 240, 8  # pixels


@dataclass(frozen=True)
class SeenSheets:
    """The sheets of a file, and where the head of each is if it is recognised."""

    sheets: Sequence[Sheet]
    spots: Sequence[HeadSpot | None]


def look_at(sheets: Sequence[Sheet], wanted: Sequence[Wanted]) -> SeenSheets:
    """The sheets that have words in them, each with its head; it touches no widget and takes its time."""
    held = [sheet for sheet in sheets if any(map(any, sheet.rows))]
    headings = Headings(wanted)
    return SeenSheets(held, [find_head(sheet, headings.knows) for sheet in held])


class TableStep(QWidget):
    """Chooses the sheet and the head; `changed()` tells that another was chosen."""

    changed = Signal()

    def __init__(self, wanted: Sequence[Wanted]) -> None:
        super().__init__()
        self._wanted = wanted
        self._sheets: Sequence[Sheet] = ()
        self._spots: Sequence[HeadSpot | None] = ()
        self._may_lack_head = False
        self._build()

    def show_sheets(self, seen: "SeenSheets", *, may_lack_head: bool = False) -> None:
        """Show a file from the sheet whose head says most; pasted rows may have none."""
        self._may_lack_head = may_lack_head
        self._sheets, self._spots = seen.sheets, seen.spots
        first = _likeliest(seen)
        self.sheet_input.blockSignals(True)
        self.sheet_input.clear()
        self.sheet_input.addItems([_named(sheet) for sheet in self._sheets])
        self.sheet_input.setCurrentIndex(first)
        self.sheet_input.blockSignals(False)
        if self._sheets:
            self._show_sheet()

    def let_go(self) -> None:
        """Hold no rows any more."""
        self._sheets, self._spots = (), ()

    def is_empty(self) -> bool:
        """Whether no sheet of the file has a word in it."""
        return not self._sheets

    def sheet(self) -> Sheet:
        """The sheet chosen."""
        return self._sheets[max(0, self.sheet_input.currentIndex())]

    def spot(self) -> HeadSpot:
        """Where the head is."""
        if self.no_head.isChecked():
            return HeadSpot(0, 0)
        return HeadSpot(max(0, self.head_input.currentIndex()), 2 if self.two_rows.isChecked() else 1)

    def _show_sheet(self) -> None:
        sheet = self.sheet()
        spot = self._spots[max(0, self.sheet_input.currentIndex())]
        self.head_input.blockSignals(True)
        self.head_input.clear()
        self.head_input.addItems(
            [
                _("Rândul {number}: {words}").format(number=number, words=_words(row) or _("gol"))
                for number, row in enumerate(sheet.rows[:_ROWS], start=1)
            ]
        )
        self.head_input.setCurrentIndex(spot.row if spot else 0)
        self.head_input.blockSignals(False)
        lacks_head = spot is None and self._may_lack_head
        for tick, on in ((self.two_rows, spot is not None and spot.depth > 1), (self.no_head, lacks_head)):
            tick.blockSignals(True)
            tick.setChecked(on)
            tick.blockSignals(False)
        unsure = _("Nu am recunoscut capul de tabel. Alegeți rândul în care sunt numele coloanelor.")
        self.doubt.tell("" if spot or lacks_head else unsure, "warning")
        self._fill(sheet)
        self._follow()

    def _fill(self, sheet: Sheet) -> None:
        rows = [[text_of(cell)[:_LETTERS] for cell in row[:_COLUMNS]] for row in sheet.rows[:_ROWS]]
        width = max((len(row) for row in rows), default=0)
        self.table.clearSpans()
        self.table.setRowCount(len(rows))
        self.table.setColumnCount(width)
        for down, row in enumerate(rows):
            for across, text in enumerate(row):
                self.table.setItem(down, across, QTableWidgetItem(text))
            self.table.setVerticalHeaderItem(down, QTableWidgetItem(str(down + 1)))
            if sum(map(bool, row)) == 1 and row[0] and width > 1:
                self.table.setSpan(down, 0, 1, width)  # a title runs over its neighbours, as in Excel
        full = [row for row in rows if sum(map(bool, row)) > 1]
        for across in range(width):
            longest = max((len(row[across]) for row in full if across < len(row)), default=0)
            self.table.setColumnWidth(across, max(_NARROWEST, min(_WIDEST, longest * _LETTER + _LETTER * 3)))

    def _follow(self) -> None:
        """Draw the head apart from the titles above it and the rows under it."""
        spot, colours = self.spot(), theme.current()
        self.head_input.setEnabled(bool(spot.depth))
        self.two_rows.setEnabled(bool(spot.depth))
        heads = range(spot.row, spot.row + spot.depth)
        for down in range(self.table.rowCount()):
            for across in range(self.table.columnCount()):
                item = self.table.item(down, across)
                if item is None:
                    continue
                font = item.font()
                font.setBold(down in heads)
                item.setFont(font)
                item.setForeground(QBrush(colours.colour("secondary" if down < spot.row else "text")))
        before = self.table.item(max(0, spot.row - 1), 0)
        if before is not None:
            self.table.scrollToItem(before, QAbstractItemView.ScrollHint.PositionAtTop)
        self.changed.emit()

    def _choose_row(self, down: int, _across: int) -> None:
        self.no_head.setChecked(False)
        self.head_input.setCurrentIndex(down)

    def _build(self) -> None:
        self.sheet_input, self.head_input = ChoiceInput(), ChoiceInput()
        self.two_rows = Tick(_("Capul are două rânduri"))
        self.no_head = Tick(_("Nu are cap de tabel"))
        self.doubt = Banner("")
        self.table = QTableWidget()
        self.table.setAccessibleName(_("Primele rânduri ale foii"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.table.setShowGrid(False)
        self.table.setProperty("look", "rows")
        self.table.horizontalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(30)
        self.table.cellClicked.connect(self._choose_row)
        self.sheet_input.currentIndexChanged.connect(lambda _place: self._show_sheet())
        self.head_input.currentIndexChanged.connect(lambda _place: self._follow())
        self.two_rows.toggled.connect(lambda _on: self._follow())
        self.no_head.toggled.connect(lambda _on: self._follow())
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for place, (words, editor) in enumerate(
            ((_("Foaia"), self.sheet_input), (_("Capul de tabel"), self.head_input))
        ):
            name = label(words, "label")
            name.setBuddy(editor)
            editor.setAccessibleName(words)
            grid.addWidget(name, 0, place)
            grid.addWidget(editor, 1, place)
        self.sheet_input.setMinimumWidth(200)
        self.head_input.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        grid.addWidget(self.two_rows, 1, 2)
        grid.addWidget(self.no_head, 1, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.doubt)
        column.addLayout(grid)
        column.addWidget(self.table, 1)


def _likeliest(seen: SeenSheets) -> int:
    """The sheet in whose head most is recognised; a hidden one only where no other has any."""
    told = [
        (spot is not None, not sheet.hidden, spot.known if spot else 0)
        for sheet, spot in zip(seen.sheets, seen.spots, strict=True)
    ]
    return told.index(max(told)) if told else 0


def _named(sheet: Sheet) -> str:
    return _("{name} (foaie ascunsă)").format(name=sheet.name) if sheet.hidden else sheet.name


def _words(row: Sequence[Cell]) -> str:
    texts = [text_of(cell) for cell in row]
    return " · ".join(text for text in texts if text)[:120]
