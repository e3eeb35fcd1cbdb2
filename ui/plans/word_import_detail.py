"""One part of a plan from Word, to be looked at and mended: where it goes, as what, its heads and cells."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from letea.layouts import Family
from letea.rules.plan_import import LEFT_OUT, Part, Reading, Role
from letea.rules.plan_import_mend import (
    ROLES,
    bring_back,
    columns_of_part,
    doubts_of,
    leave_out,
    remove_rows,
    roles_for,
    send_to,
    take_as,
    take_head_for,
    write_cell,
)
from letea.rules.plan_import_tables import CellDoubt
from letea.rules.plan_sections import name_of
from letea.rules.plan_tree import SectionTree
from letea.wording import _
from ui.parts.banner import Banner
from ui.parts.basics import label, show_if
from ui.parts.inputs import ChoiceInput, LongInput, Tick
from ui.plans.word_import_table import ReadTableModel, ReadTableView

_INDENT = "   "
_NOTES_SHOWN = 3
_LONGEST = 52
_LEAST_TABLE = 210  # pixels: the heads and four rows
_Mending: TypeAlias = Callable[[Part, Reading, Family], None]


class PartDetail(QWidget):
    """Shows a part; `changed` tells that it was mended."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._part: Part | None = None
        self._reading: Reading | None = None
        self._layout: Family | None = None
        self._uids: list[str] = []
        self._roles: list[Role] = []
        self._keys: list[str] = []
        self._build()

    def show_part(self, part: Part | None, reading: Reading, layout: Family) -> None:
        """Show a part of the reading, or nothing."""
        self._part, self._reading, self._layout = part, reading, layout
        self.setEnabled(part is not None)
        if part is None:
            return
        self._tell()
        if part.table is not None:
            self._model.show_table(part.table, columns_of_part(part, reading, layout), self._doubts())
            self.table.fit()
            self._offer_columns(0)
        else:
            self.text.setPlainText("\n".join(line.words for line in part.lines))
        self._content.setCurrentIndex(0 if part.table is not None else 1)

    def _tell(self) -> None:
        """Show what is said of the part, where it goes and as what."""
        part, reading, layout = self._part, self._reading, self._layout
        if part is None or reading is None or layout is None:
            return
        self._title.setText(part.place)
        self._uids = ["", *(tree.section.uid for tree in reading.sections())]
        names = [_("Secțiune proprie, unde stă în document"), *_names(reading)]
        _fill(self.where, names, self._uids.index(part.section) if part.section in self._uids else 0)
        self._roles = list(roles_for(part, reading, layout))
        role = part.before if part.role is Role.OUT else part.role
        _fill(
            self.role,
            [ROLES[one] for one in self._roles],
            self._roles.index(role) if role in self._roles else -1,
        )
        show_if(self._role_words, shown=part.table is None)
        show_if(self.role, shown=part.table is None)
        out = part.role is Role.OUT
        blocked = self.out.blockSignals(True)
        self.out.setChecked(out)
        self.out.blockSignals(blocked)
        for widget in (self.where, self.role):
            widget.setEnabled(not out)
        more = len(part.notes) - _NOTES_SHOWN
        notes = part.notes[:_NOTES_SHOWN]
        if more > 0:
            notes.append(_("… și încă {count}; celulele sunt însemnate în tabel.").format(count=more))
        dropped = part.table.dropped if part.table is not None else []
        if dropped:
            notes.append(_("Lăsat deoparte: {what}.").format(what=", ".join(dict.fromkeys(dropped))))
        self.notes.tell("\n".join(notes), "warning" if part.notes else "note")

    def _send(self, place: int) -> None:
        self._mend(lambda part, reading, layout: send_to(part, self._uids[place], reading, layout))

    def _take_as(self, place: int) -> None:
        self._mend(lambda part, reading, layout: take_as(part, self._roles[place], reading, layout))

    def _leave(self, out: bool) -> None:  # noqa: FBT001 - Qt's own signal
        self._mend(lambda part, _reading, _layout: leave_out(part) if out else bring_back(part))

    def _take_head(self, place: int) -> None:
        at = max(0, self.table.currentIndex().column())
        self._mend(lambda part, reading, layout: take_head_for(part, at, self._keys[place], reading, layout))

    def _write(self, row: int, column: int, text: str) -> None:
        self._mend(lambda part, reading, layout: write_cell(part, row, column, text, reading, layout))

    def _remove(self, rows: set[int]) -> None:
        self._mend(lambda part, reading, layout: remove_rows(part, rows, reading, layout))
        if self._part is not None and self._reading is not None and self._layout is not None:
            self.show_part(self._part, self._reading, self._layout)

    def _mend(self, do: _Mending) -> None:
        part, reading, layout = self._part, self._reading, self._layout
        if part is None or reading is None or layout is None:
            return
        do(part, reading, layout)
        self._tell()
        if part.table is not None:
            self._model.tell(columns_of_part(part, reading, layout), self._doubts())
            self._offer_columns(max(0, self.table.currentIndex().column()))
        self.changed.emit()

    def _doubts(self) -> list[CellDoubt]:
        if self._part is None or self._reading is None or self._layout is None:
            return []
        return doubts_of(self._part, self._reading, self._layout)

    def _offer_columns(self, at: int) -> None:
        """Offer what the head of the current column may be."""
        part, reading, layout = self._part, self._reading, self._layout
        if part is None or part.table is None or reading is None or layout is None:
            return
        if not 0 <= at < len(part.table.heads):
            return
        columns = columns_of_part(part, reading, layout)
        head = part.table.heads[at]
        self._keys = [*(column.key for column in columns), "", LEFT_OUT]
        names = [*(column.heading for column in columns), _("Coloană proprie"), _("Lasă coloana deoparte")]
        _fill(self.column, names, self._keys.index(head.key) if head.key in self._keys else len(columns))
        named = head.text or str(at + 1)
        short = named if len(named) < _LONGEST else f"{named[:_LONGEST].rstrip()}…"
        words = _("Coloana „{head}” este:").format(head=short)
        self._column_words.setText(words)
        self.column.setAccessibleName(words)

    def _build(self) -> None:
        self._title = label("", "heading")
        self.where, self.role, self.column = ChoiceInput(), ChoiceInput(), ChoiceInput()
        for box, name, says in (
            (self.where, "word.where", _("Unde intră")),
            (self.role, "word.role", _("Ca ce intră")),
            (self.column, "word.column", _("Coloana modelului")),
        ):
            box.setObjectName(name)
            box.setAccessibleName(says)
        self.where.activated.connect(self._send)
        self.role.activated.connect(self._take_as)
        self.column.activated.connect(self._take_head)
        self.out = Tick(_("Lasă deoparte"))
        self.out.setObjectName("word.out")
        self.out.toggled.connect(self._leave)
        self.notes = Banner("", "warning")
        self._content = QStackedWidget()
        self._content.addWidget(self._table_page())
        self.text = LongInput()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(_("Textul din document"))
        self._content.addWidget(self.text)
        self._role_words = label(_("ca"), "secondary")
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._title)
        line.addWidget(label(_("intră la"), "secondary"))
        line.addWidget(self.where, 3)
        line.addWidget(self._role_words)
        line.addWidget(self.role, 2)
        line.addWidget(self.out)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(line)
        column.addWidget(self.notes)
        column.addWidget(self._content, 1)

    def _table_page(self) -> QWidget:
        self._model = ReadTableModel()
        self._model.written.connect(self._write)
        self.table = ReadTableView(self._model)
        self.table.column_changed.connect(self._offer_columns)
        self.table.rows_removed.connect(self._remove)
        self._column_words = label("", "secondary")
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._column_words)
        line.addWidget(self.column, 1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        self.table.setMinimumHeight(_LEAST_TABLE)
        column.addWidget(self.table, 1)
        keys = _("Enter schimbă celula; Ctrl+Del lasă rândul deoparte.")
        column.addWidget(label(keys, "small"))
        return page


def _names(reading: Reading) -> list[str]:
    """The sections in print order, those beneath others further in."""
    names: list[str] = []

    def add(trees: list[SectionTree], depth: int) -> None:
        for tree in trees:
            names.append(_INDENT * depth + name_of(tree.section))
            add(tree.children, depth + 1)

    add(reading.base, 0)
    return names


def _fill(box: ChoiceInput, names: list[str], chosen: int) -> None:
    blocked = box.blockSignals(True)
    box.clear()
    box.addItems(names)
    box.setCurrentIndex(chosen)
    box.blockSignals(blocked)
