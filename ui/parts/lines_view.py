"""The table of lines on the screen: edited by keys, pasted into from Excel."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from letea.rules.pasted_rows import cells_of_text
from letea.wording import _
from ui import theme
from ui.parts.grids import dress_grid
from ui.parts.inputs import ListedInput
from ui.parts.lines_model import LineColumn, LinesModel
from ui.theme import ROW

Index = QModelIndex | QPersistentModelIndex
_ROWS_SHOWN = 8


class LinesView(QTableView):
    """Enter or F2 edits a cell, Ins adds a line, Ctrl+Del removes it, Del empties a cell, Ctrl+Z undoes.

    Alt+Up and Alt+Down move the line; Ctrl+V writes a block copied from a spreadsheet.
    """

    def __init__(self, model: LinesModel, make: Callable[[], Any] | None, title: str) -> None:
        super().__init__()
        self.movable = False
        self._lines = model
        self._make = make
        self.setModel(model)
        dress_grid(self, "cells")
        self.setAccessibleName(title)
        self.setItemDelegate(_Cells(self, model))
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.DoubleClicked | triggers.EditKeyPressed)
        header = self.horizontalHeader()
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(48)
        self._sized = 0
        self.hidden: frozenset[str] = frozenset()  # uids of the lines that a filter leaves out of sight
        model.modelReset.connect(self._hide_again)

    def hide_lines(self, uids: Iterable[str]) -> None:
        """Leave these lines out of sight, and no others; they stay in the list."""
        self.hidden = frozenset(uids)
        self._hide_again()

    def _hide_again(self) -> None:
        # Rows of a plan's table have no identity: they are never filtered.
        wanted = [bool(self.hidden) and line.record.uid in self.hidden for line in self._lines.lines]
        changed = [(row, hides) for row, hides in enumerate(wanted) if self.isRowHidden(row) is not hides]
        if changed:
            header = self.verticalHeader()
            mode = header.sectionResizeMode(0)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)  # heights are read once
            for row, hides in changed:
                self.setRowHidden(row, hides)
            header.setSectionResizeMode(mode)
        self._stand_in_sight()

    def _stand_in_sight(self) -> None:
        """No cell out of sight is the current one, so that no key reaches it."""
        index = self.currentIndex()
        if index.isValid() and self.isRowHidden(index.row()):
            seen = [row for row in range(len(self._lines.lines)) if not self.isRowHidden(row)]
            row = next((row for row in seen if row > index.row()), seen[-1] if seen else -1)
            self.setCurrentIndex(self._lines.index(row, index.column()))

    def fit(self) -> None:
        """Be as high as the lines, up to a few; give new columns their widths."""
        for place in range(self._sized, len(self._lines.columns)):
            column = self._lines.columns[place]
            self.setColumnWidth(place, max(column.width, theme.heading_width(column.field.label)))
        self._sized = len(self._lines.columns)
        bar = self.horizontalScrollBar()
        extra = bar.sizeHint().height() if bar.maximum() > 0 else 0
        self.setFixedHeight(ROW * (1 + min(max(1, len(self._lines.lines)), _ROWS_SHOWN)) + 10 + extra)

    def edit_from(self, row: int) -> None:
        """Go to the first cell of a line that can be written in, and edit it."""
        for column in range(len(self._lines.columns)):
            index = self._lines.index(row, column)
            if index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.setCurrentIndex(index)
                self.edit(index)
                return

    def remove_line(self) -> None:
        """Take out the line of the current cell."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        if row >= 0:
            self._lines.remove(row)
            self.setCurrentIndex(self._lines.index(min(row, len(self._lines.lines) - 1), column))
            self._stand_in_sight()

    def move_line(self, by: int) -> None:
        """Move the line of the current cell up or down."""
        index = self.currentIndex()
        if self.movable and index.isValid() and self._lines.move(index.row(), by):
            self.setCurrentIndex(self._lines.index(index.row() + by, index.column()))

    def paste(self) -> None:
        """Write what was copied from a spreadsheet, from the current cell on."""
        text = QGuiApplication.clipboard().text().rstrip("\r\n")
        make = self._make
        if text and make is not None:
            at = self.currentIndex()
            row = at.row() if at.isValid() else len(self._lines.lines)
            self._lines.put(row, max(0, at.column()), cells_of_text(text), make, past=self.hidden)

    def finish_typing(self) -> None:
        """Take what stands in the cell that is being edited."""
        inside = self.viewport().findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        for editor in (child for child in inside if not child.isHidden()):
            if _is_written(editor):
                self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z is the lines' own while they have something to undo, before it is the window's."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and self._lines.can_undo()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the lines; Enter never saves the dialog from here."""
        action = self._action_of(event)
        if action is None:
            super().keyPressEvent(event)
        else:
            event.accept()
            action()

    def _action_of(self, event: QKeyEvent) -> Callable[[], object] | None:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        alt = modifiers == Qt.KeyboardModifier.AltModifier
        control = modifiers == Qt.KeyboardModifier.ControlModifier
        standard = QKeySequence.StandardKey
        shared = {standard.Paste: self.paste, standard.Copy: self._copy, standard.Undo: self._lines.undo}
        for keys, action in shared.items():
            if event.matches(keys):
                return action
        match key:
            case Qt.Key.Key_Up | Qt.Key.Key_Down if alt:
                return lambda: self.move_line(-1 if key == Qt.Key.Key_Up else 1)
            case Qt.Key.Key_Delete if control:
                return self.remove_line
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                return lambda: self._lines.setData(self.currentIndex(), "")
            case Qt.Key.Key_Insert:
                return self._insert
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not control:
                return self._edit_here
        return None

    def _edit_here(self) -> None:
        # Enter in an open editor comes here too, after it is taken.
        if self.state() != QAbstractItemView.State.EditingState and self.currentIndex().isValid():
            self.edit(self.currentIndex())

    def _insert(self) -> None:
        if self._make is not None:
            at = self.currentIndex().row() + 1 or len(self._lines.lines)
            self._lines.add(self._make(), at)
            self.edit_from(at)

    def _copy(self) -> None:
        if self.currentIndex().isValid():
            QGuiApplication.clipboard().setText(str(self.currentIndex().data() or ""))


def begins(editor: QWidget) -> bool:
    """Whether the input of a cell is only now shown.

    Qt fills it again when signs of problems are drawn anew: what is being typed must stay.
    """
    begun = editor.property("begun")
    editor.setProperty("begun", True)
    return not begun


def _is_written(editor: QWidget) -> bool:
    """Whether the worker wrote or picked anything in the input of a cell."""
    match editor:
        case ListedInput():
            return editor.line().isModified() or editor.currentIndex() > 0
        case QLineEdit():
            return editor.isModified()
        case QPlainTextEdit():
            return editor.document().isModified()
    return True


class _Cells(QStyledItemDelegate):
    """Edits a cell as the form would: a line, or a list found by typing."""

    def __init__(self, view: LinesView, lines: LinesModel) -> None:
        super().__init__(view)
        self._lines = lines

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: ARG002
        """The input of this column."""
        column = self._columns()[index.column()]
        editor: QWidget
        if column.labels is not None:
            editor = ListedInput(column.labels)
            editor.setParent(parent)
            if (offers := editor.completer()) is not None:
                offers.activated.connect(lambda text: self._take(editor, text))
        else:
            editor = QLineEdit(parent)
            editor.setPlaceholderText(column.field.example)
        editor.setAccessibleName(
            _("{label}, rândul {row}").format(label=column.field.label, row=index.row() + 1)
        )
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: ARG002
        """Cover the whole cell."""
        editor.setGeometry(option.rect)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what the cell holds."""
        if not begins(editor):
            return
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, ListedInput):
            editor.setEditText(text)
            editor.line().selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(text)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Take what is typed."""
        if isinstance(editor, ListedInput):
            model.setData(index, editor.currentText())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def _take(self, editor: ListedInput, text: str) -> None:
        """What is taken from the list needs no second Enter."""
        editor.setEditText(text)
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _columns(self) -> list[LineColumn]:
        return self._lines.columns
