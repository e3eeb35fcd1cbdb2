"""Lines whose long texts are shown whole, and that keep what is typed when the store changes."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from sqlalchemy.orm import InstrumentedAttribute

from db.record import Record
from letea.errors import Problem
from letea.fields import Field, Kind, field_of
from letea.wording import _
from ui import theme
from ui.parts.attributes import Whole, Words
from ui.parts.basics import label
from ui.parts.inputs import LongInput
from ui.parts.lines import Lines
from ui.parts.lines_model import LineColumn
from ui.parts.lines_view import begins
from ui.theme import ROW

R = TypeVar("R", bound=Record)
Index = QModelIndex | QPersistentModelIndex
_TALLEST, _LEAST_TYPED = 480, 76  # pixels: of the whole list, of the input in a cell
_BESIDE = 32  # pixels of a cell's width that are not its words: padding and the sign of a problem
_SHARES_FROM = 150  # pixels: columns at least so wide share the room that is left


class WrappedLines(Lines[R]):
    """Lines for a page: words wrapped, columns that share the width, what is typed never lost.

    `empty` is the sentence that stands there without rows; `summed` words the sums of the rows.
    """

    def __init__(
        self,
        title: str,
        make: Callable[[], R],
        *,
        key: str,
        order: InstrumentedAttribute[int] | None = None,
        empty: str = "",
        summed: Callable[[Sequence[R]], str] | None = None,
        total: Whole | None = None,
        today: date | None = None,
    ) -> None:
        super().__init__(title, make, key=key, order=order, total=total, today=today)
        self._summed = summed
        self._empty = label(empty, "secondary", wrap=True)
        self._blocking = ""
        self._fit_later = QTimer(self, singleShot=True, interval=0)
        self._fit_later.timeout.connect(self._fit)
        self._dress()

    def long_text(self, attribute: Words, *, width: int = 300, field: Field | None = None) -> None:
        """A text of several lines, shown and edited whole."""
        how = self._how(Kind.LONG_TEXT, attribute)
        self.add_column(LineColumn((attribute.key,), field or field_of(attribute), how, width=width))
        self.view.setItemDelegateForColumn(len(self.model.columns) - 1, LongCells(self.view))

    def merge(self, records: Sequence[R]) -> None:
        """Show what the store holds now under what was typed and is not saved yet.

        Lines the worker did not touch take the store's values, those touched or added keep what is typed, and
        those taken out stay out.
        """
        self.finish_typing()
        before = {uid for uid, *_texts in self._settled}
        mine, touched = self.typed(), self.touched()
        current = self.view.currentIndex()
        at = (current.row(), current.column())
        self.show(records)
        fresh: dict[str, list[str]] = {uid: texts for uid, *texts in self.typed()}
        lines = [
            [uid, *(texts if uid in touched else fresh[uid])]
            for uid, *texts in mine
            if uid in touched or uid in fresh
        ]
        known = {uid for uid, *_texts in mine} | before
        lines += [[uid, *texts] for uid, texts in fresh.items() if uid not in known]
        if lines != self._settled:
            self.put_typed(lines)
        if at[0] >= 0:
            self.view.setCurrentIndex(self.model.index(min(at[0], len(self.model.lines) - 1), at[1]))

    def touched(self) -> set[str]:
        """The lines that were written in or added since they were shown."""
        before = {uid: texts for uid, *texts in self._settled}
        return {uid for uid, *texts in self.typed() if before.get(uid) != texts}

    def hide_lines(self, uids: Iterable[str]) -> None:
        """Leave these lines out of sight, and no others; they stay in the list, and are saved with it."""
        self.view.hide_lines(uids)
        self._refresh()

    def let_move(self, *, allowed: bool) -> None:
        """Lines change places only where all are in sight."""
        self.view.movable = allowed and self._order is not None
        self._show_or_teach()

    def add_records(self, records: Iterable[R]) -> None:
        """Add records made elsewhere (copied from another year) at the end; they are not saved yet."""
        for record in records:
            self.model.add(record, len(self.model.lines), blank=False)

    def tell(self, problems: Iterable[Problem], *, touched_only: bool = False) -> list[Problem]:
        """Sign each problem at its cell; in words under the lines stands what blocks, or the current line's.

        While one types, `touched_only` keeps quiet about the line that is being written.
        """
        told = list(problems)
        if touched_only:
            told = [problem for problem in told if not self._is_current(problem)]
        homeless = super().tell(told)
        here = [*(problem for problem in told if problem not in homeless), *self.problems()]
        words = (self._worded(one.field.split("."), one.text) for one in here if one.blocking)
        self._blocking = "\n".join(dict.fromkeys(words))
        self._tell_current()
        return homeless

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Share the width anew when it changes."""
        if watched is self.view and event.type() == QEvent.Type.Resize:
            self._fit_later.start()
        return super().eventFilter(watched, event)

    def _dress(self) -> None:
        view = self.view
        view.setWordWrap(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.horizontalHeader().setStretchLastSection(False)
        rows = view.verticalHeader()
        rows.setMinimumSectionSize(ROW)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        view.installEventFilter(self)
        view.selectionModel().currentChanged.connect(lambda _now, _before: self._tell_current())
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(1, self._empty)

    def _refresh(self) -> None:
        super()._refresh()
        if self._summed is not None:
            self._sum.setText(
                self._summed([row for row in self.records() if row.uid not in self.view.hidden])
            )
            self._sum.setVisible(bool(self.seen()))
        if self.view.hidden and self._sum.text():
            self._sum.setText(_("{sum} (rândurile văzute)").format(sum=self._sum.text()))
        self._show_or_teach()

    def _fit_view(self) -> None:
        """As soon as the rows have their heights; until then the list stays as high as it is, and still."""
        self._fit_later.start()

    def _show_or_teach(self) -> None:
        has_lines = bool(self.seen())
        self.view.setVisible(has_lines)
        self._undo_button.setVisible(has_lines or self.model.can_undo())
        for place, made in enumerate(self._line_buttons):
            made.setVisible(has_lines and (self.view.movable or place == len(self._line_buttons) - 1))
        self._empty.setVisible(not self.model.lines and bool(self._empty.text()))

    def _fit(self) -> None:
        """Share the width among the wide columns, then be as high as the rows ask."""
        view, columns = self.view, self.model.columns
        room = view.viewport().width() - sum(column.width for column in columns)
        sharing = sum(column.width for column in columns if column.width >= _SHARES_FROM)
        for place, column in enumerate(columns):
            shares = column.width >= _SHARES_FROM and room > 0
            more = room * column.width // sharing if shares else 0
            view.setColumnWidth(place, column.width + more)
        rows = sum(view.rowHeight(row) for row in range(len(self.model.lines)))
        bar = view.horizontalScrollBar().sizeHint().height() if room < 0 else 0
        writes = self.model.lines and self.model.lines[-1].is_blank()
        spare = _LEAST_TYPED - ROW if writes else 0
        view.setFixedHeight(min(_TALLEST, ROW + rows + 10 + bar + spare))

    def _tell_current(self) -> None:
        row = self.view.currentIndex().row()
        line = self.model.lines[row] if 0 <= row < len(self.model.lines) else None
        found = line.told.values() if line is not None else ()
        texts = dict.fromkeys(problem.text for problem in found if not problem.blocking)
        if self._blocking or not texts:
            self._note.tell("bad" if self._blocking else "", self._blocking)
        else:
            hint = _("Rândul {number}: {texts}").format(number=row + 1, texts=" ".join(texts))
            self._note.tell("warning", hint)

    def _is_current(self, problem: Problem) -> bool:
        row = self.view.currentIndex().row()
        if not 0 <= row < len(self.model.lines) or self.model.lines[row].is_blank():
            return False
        place = sum(not line.is_blank() for line in self.model.lines[:row])
        return problem.field.startswith(f"{self._key}.{place}.")


class LongCells(QStyledItemDelegate):
    """Edits a long text in its cell: Enter takes it, Shift+Enter breaks the line."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: ARG002 - Qt's own
        """An input of several lines."""
        editor = LongInput(lines=3)
        editor.setParent(parent)
        column = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(_("{label}, rândul {row}").format(label=column, row=index.row() + 1))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what the cell holds."""
        if isinstance(editor, LongInput) and begins(editor):
            editor.setPlainText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        """Take what is typed."""
        if isinstance(editor, LongInput):
            model.setData(index, editor.toPlainText())

    def updateEditorGeometry(self, editor: QWidget, option: Any, index: Index) -> None:  # noqa: ARG002 - Qt's own
        """As wide as the cell, high enough to write in."""
        place = option.rect
        place.setHeight(max(place.height(), _LEAST_TYPED))
        holder = editor.parentWidget()
        if holder is not None and place.bottom() > holder.height():
            place.moveBottom(max(place.height(), holder.height()) - 1)
        editor.setGeometry(place)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's own
        """High enough for every word in the width of the column."""
        view = self.parent()
        width = view.columnWidth(index.column()) if isinstance(view, QTableView) else 0
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        flags = Qt.TextFlag.TextWordWrap.value
        metrics = QFontMetrics(theme.font())
        needed = metrics.boundingRect(0, 0, max(40, width - _BESIDE), 10_000, flags, words)
        return QSize(width, max(ROW, needed.height() + 18))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter ends the writing and Tab goes on to the next cell, as in the other cells."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            hint = _ENDS.get(Qt.Key(event.key()))
            breaks = event.modifiers() & Qt.KeyboardModifier.ShiftModifier and hint is _Hint.NoHint
            if hint is not None and not breaks:
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, hint)
                return True
        return super().eventFilter(editor, event)


_Hint = QAbstractItemDelegate.EndEditHint
_ENDS = {
    Qt.Key.Key_Return: _Hint.NoHint,
    Qt.Key.Key_Enter: _Hint.NoHint,
    Qt.Key.Key_Tab: _Hint.EditNextItem,
    Qt.Key.Key_Backtab: _Hint.EditPreviousItem,
}
