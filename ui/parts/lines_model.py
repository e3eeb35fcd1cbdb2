"""The cells of an editable list of child records: what is typed in each, and how it is read."""

from collections.abc import Callable, Collection, Sequence
from copy import copy
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from letea.errors import Problem
from letea.fields import Field
from letea.rules.reading import Amount, Unreadable
from ui import theme
from ui.parts.converters import Converter
from ui.parts.icon import icon

Index = QModelIndex | QPersistentModelIndex
_DISPLAY = Qt.ItemDataRole.DisplayRole
_UNDO_KEPT = 50


@dataclass(frozen=True)
class LineColumn:
    """A column: the attributes it edits, its field, its converter, and the labels it chooses from if any.

    A column without `keys` is only read: `shows` gives its words, `typed` its value where it is no text.
    """

    keys: tuple[str, ...]
    field: Field
    how: Converter
    labels: tuple[str, ...] | None = None
    width: int = 140
    shows: Callable[[Any], str] | None = None
    typed: Callable[[Any], object] | None = None

    def text_of(self, record: Any) -> str:
        """The record's value as it is typed."""
        if self.shows is not None:
            return self.shows(record)
        if len(self.keys) > 1:
            amount = Amount(getattr(record, self.keys[0]), getattr(record, self.keys[1]) or "")
            return self.how.show(amount)
        return self.how.show(getattr(record, self.keys[0]))

    def value_of(self, text: str) -> Any:
        """What is typed as a value; None when it is none."""
        try:
            return self.how.read(text)
        except Unreadable:
            return None

    def unreadable(self, text: str) -> str:
        """Why what is typed is no value; empty when it is one."""
        try:
            if self.shows is None:
                self.how.read(text)
        except Unreadable as unreadable:
            return unreadable.sentence
        return ""

    def fill(self, record: Any, text: str) -> None:
        """Write what is typed into the record; what is no value leaves it as it was."""
        if self.shows is not None or self.unreadable(text):
            return
        value = self.how.read(text)
        if len(self.keys) > 1:
            setattr(record, self.keys[0], value.bani)
            setattr(record, self.keys[1], value.text)
        else:
            setattr(record, self.keys[0], value)


@dataclass
class Line:
    """A record and what is typed for it, column by column."""

    record: Any
    texts: list[str]
    new: bool = False
    told: dict[str, Problem] = field(default_factory=dict)

    def is_blank(self) -> bool:
        """Whether the line was added and nothing was written in it."""
        return self.new and not any(self.texts)


class LinesModel(QAbstractTableModel):
    """The lines, with undo. `edited` tells of every change by the worker."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.columns: list[LineColumn] = []
        self.lines: list[Line] = []
        self._past: list[list[Line]] = []
        self._figures = theme.tnum(theme.font())

    def show(self, records: Sequence[Any]) -> None:
        """Show these records; the past is forgotten."""
        self.beginResetModel()
        self.lines = [Line(record, [c.text_of(record) for c in self.columns]) for record in records]
        self._past = []
        self.endResetModel()

    def add(self, record: Any, at: int, *, blank: bool = True) -> None:
        """Put a new record at a place; a blank one left empty is not kept."""
        self._remember()
        texts = [column.text_of(record) for column in self.columns]
        self.beginInsertRows(QModelIndex(), at, at)
        self.lines.insert(at, Line(record, texts, new=blank))
        self.endInsertRows()
        self.edited.emit()

    def remove(self, at: int) -> None:
        """Take a line out; undo brings it back."""
        self._remember()
        self.beginRemoveRows(QModelIndex(), at, at)
        del self.lines[at]
        self.endRemoveRows()
        self.edited.emit()

    def move(self, at: int, by: int) -> bool:
        """Move a line up (-1) or down (1)."""
        to = at + by
        if not 0 <= to < len(self.lines):
            return False
        self._remember()
        self.layoutAboutToBeChanged.emit()
        self.lines[at], self.lines[to] = self.lines[to], self.lines[at]
        self.layoutChanged.emit()
        self.edited.emit()
        return True

    def put(
        self,
        at: int,
        column: int,
        rows: Sequence[Sequence[str]],
        make: Callable[[], Any],
        *,
        past: Collection[str] = (),
    ) -> None:
        """Write a block copied from Excel, from a cell on, adding lines where it is longer.

        Lines with a uid in `past` are passed over.
        """
        self._remember()
        self.beginResetModel()
        row = at
        for texts in rows:
            while past and row < len(self.lines) and self.lines[row].record.uid in past:
                row += 1
            if row == len(self.lines):
                record = make()
                self.lines.append(Line(record, [c.text_of(record) for c in self.columns], new=True))
            for across, text in enumerate(texts):
                if column + across < len(self.columns):
                    self._write(row, column + across, text)
            row += 1
        self.endResetModel()
        self.edited.emit()

    def undo(self) -> bool:
        """Take back the last change."""
        if not self._past:
            return False
        self.beginResetModel()
        self.lines = self._past.pop()
        self.endResetModel()
        self.edited.emit()
        return True

    def can_undo(self) -> bool:
        """Whether anything was changed since the records were shown."""
        return bool(self._past)

    def problem(self, at: int, column: int) -> Problem | None:
        """Why a cell cannot be read, or what the rules say of it."""
        line, shown = self.lines[at], self.columns[column]
        sentence = "" if line.is_blank() else shown.unreadable(line.texts[column])
        if sentence:
            return Problem(shown.keys[0], sentence)
        return next((line.told[key] for key in shown.keys if key in line.told), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many lines there are."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - same
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells are edited in place, but for those only read."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags if self.columns[index.column()].shows else flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """What is typed in a cell, with an icon where it must be mended."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        figures = self.columns[column].how.figures
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self.lines[row].texts[column]
            case Qt.ItemDataRole.DecorationRole:
                problem = self.problem(row, column)
                return None if problem is None else _sign(problem)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                problem = self.problem(row, column)
                return problem.text if problem else self.lines[row].texts[column]
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if figures else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.FontRole if figures:
                return self._figures
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed in a cell."""
        text = str(value or "").strip()
        if role != Qt.ItemDataRole.EditRole or text == self.lines[index.row()].texts[index.column()]:
            return False
        self._remember()
        self._write(index.row(), index.column(), text)
        self.dataChanged.emit(self.index(index.row(), 0), self.index(index.row(), len(self.columns) - 1))
        self.edited.emit()
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """The headings, and the numbers of the lines."""
        if role == _DISPLAY:
            return (
                section + 1 if orientation == Qt.Orientation.Vertical else self.columns[section].field.label
            )
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation == Qt.Orientation.Horizontal:
            figures = self.columns[section].how.figures
            side = Qt.AlignmentFlag.AlignRight if figures else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def show_computed(self) -> None:
        """Word anew the cells that are only read, from what the records hold by now."""
        computed = [place for place, column in enumerate(self.columns) if column.shows is not None]
        for row, line in enumerate(self.lines):
            for place in computed:
                text = self.columns[place].text_of(line.record)
                if text != line.texts[place]:
                    line.texts[place] = text
                    self.dataChanged.emit(self.index(row, place), self.index(row, place))

    def repaint_problems(self) -> None:
        """Show anew what the rules say."""
        if self.lines and self.columns:
            last = self.index(len(self.lines) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.DecorationRole])

    def _write(self, row: int, column: int, text: str) -> None:
        shown, line = self.columns[column], self.lines[row]
        if shown.shows is not None:
            return
        try:
            line.texts[column] = shown.how.show(shown.how.read(text))
        except Unreadable:
            line.texts[column] = text
        for key in shown.keys:
            line.told.pop(key, None)

    def _remember(self) -> None:
        self._past.append([Line(line.record, copy(line.texts), line.new) for line in self.lines])
        del self._past[:-_UNDO_KEPT]


def _sign(problem: Problem) -> Any:
    return icon("alert-circle", "bad") if problem.blocking else icon("alert-triangle", "warning")
