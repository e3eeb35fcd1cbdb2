"""Lists of any length: an ordered array of ids, and only the pages of rows that are looked at."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from letea import wording
from ui import theme
from ui.parts.icon import icon
from ui.theme import Role

Index = QModelIndex | QPersistentModelIndex
PAGE, PAGES_KEPT = 50, 200
_DISPLAY = Qt.ItemDataRole.DisplayRole
_WORDS = frozenset({int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.ToolTipRole)})
_ALIGNMENT, _FONT, _DECORATION = (
    int(role)
    for role in (
        *(Qt.ItemDataRole.TextAlignmentRole, Qt.ItemDataRole.FontRole),
        Qt.ItemDataRole.DecorationRole,
    )
)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class HasId(Protocol):
    """A small frozen row of a list; its id is the record's."""

    @property
    def id(self) -> int:
        """The id of the record behind the row."""


Row = TypeVar("Row", bound=HasId)


@dataclass(frozen=True)
class Column(Generic[Row]):
    """A column of a list.

    `key` is what the page orders by when the heading is clicked; without one the column is not ordered.
    `figures` are right-aligned in figures of one width. `private` columns (health, ethnicity) start hidden;
    those `asked` about are what the list is for, and are asked about too before they go out.
    `stretch`: it takes the width the others leave, at least `width`.
    `summed`: its sums (`Bani`) are added up where the list goes out on paper.
    `mark` gives an icon and its colour for a row that needs attention, always beside words.
    """

    heading: str
    value: Callable[[Row], object]
    width: int = 140
    key: str = ""
    figures: bool = False
    private: bool = False
    asked: bool = False
    chosen: bool = True
    stretch: bool = False
    summed: bool = False
    mark: Callable[[Row], tuple[str, Role] | None] | None = None

    @property
    def name(self) -> str:
        """What the worker's settings call it."""
        return self.key or self.heading


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Rows fetched 50 at a time by id as they come into sight, in a frame's time; 200 pages are kept.

    `fetch(ids)` gives the rows of these ids, in any order; a row that is gone meanwhile shows empty.
    """

    def __init__(
        self, columns: Sequence[Column[Row]], fetch: Callable[[Sequence[int]], Sequence[Row]]
    ) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.ids: array[int] = array("q")
        self.ordered: tuple[str, bool] = ("", False)
        self._fetch = fetch
        self._pages: OrderedDict[int, dict[int, Row]] = OrderedDict()
        self._figures = theme.tnum(theme.font())

    def set_ids(self, ids: Sequence[int]) -> None:
        """Show these records in this order; what was fetched is forgotten."""
        self.beginResetModel()
        self.ids = array("q", ids)
        self._pages.clear()
        self.endResetModel()

    def row(self, place: int) -> Row | None:
        """The row at a place, fetched with its neighbours when it is not at hand."""
        number = place // PAGE
        page = self._pages.get(number)
        if page is None:
            wanted = self.ids[number * PAGE : (number + 1) * PAGE]
            page = {row.id: row for row in self._fetch(wanted.tolist())}
            self._pages[number] = page
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page.get(self.ids[place])

    def place_of(self, id: int | None) -> int:
        """Where a record stands, or -1."""
        try:
            return self.ids.index(id) if id is not None else -1
        except ValueError:
            return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many records are listed."""
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - same
        """How many columns there are, hidden ones too."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """What a cell shows."""
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role in _WORDS:
            row = self.row(index.row())
            return "" if row is None else shown(column.value(row))
        if role == _ALIGNMENT:
            return _side(column)
        if role == _FONT:
            return self._figures if column.figures else None
        return self._marked(column, index.row()) if role == _DECORATION and column.mark is not None else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """The headings; the one the list is ordered by carries an arrow."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == _DISPLAY:
            key, descending = self.ordered
            arrow = ("  ↓" if descending else "  ↑") if key and key == column.key else ""
            return column.heading + arrow
        return _side(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def set_ordered(self, key: str, *, descending: bool) -> None:
        """Mark the heading of the column the rows are now ordered by."""
        self.ordered = (key, descending)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def _marked(self, column: Column[Row], place: int) -> Any:
        row = self.row(place)
        mark = column.mark(row) if row is not None and column.mark is not None else None
        return icon(*mark) if mark else None


def _side(column: Column[Any]) -> Qt.AlignmentFlag:
    return _RIGHT if column.figures else _LEFT


def shown(value: object) -> str:
    """A value of a cell in words: days as papers write them, nothing for what is not known."""
    match value:
        case None:
            return ""
        case bool():
            return wording.yes_no(value)
        case wording.Month():
            return str(value)
        case date():
            return wording.day(value)
    return str(value)
