"""Rows pasted from Excel or Word, looked at before they go into the tree: what each column and row is."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from letea.layouts import Family
from letea.rules.plan_paste import NOTHING, Pasted, nodes_of, roles_of, understand, with_levels
from letea.wording import _, counted
from ui.parts.basics import button, label
from ui.parts.copied import copied_table
from ui.parts.inputs import ChoiceInput
from ui.theme import CONTROL, MARGIN

_SHOWN = 1000  # rows of the preview; all are taken
_LEAST, _MOST, _LETTER = 184, 280, 4  # pixels of a column, and of a letter in it


def paste_dialog(layout: Family, parent: QWidget) -> "PasteDialog | None":
    """The look at what is on the clipboard; None where it holds no rows."""
    rows = copied_table().rows()
    if not rows:
        return None
    dialog = PasteDialog(understand(rows, layout), layout, parent)
    dialog.finished.connect(dialog.deleteLater)
    return dialog


class PasteDialog(QDialog):
    """Shows the rows with a role over each column and a level before each; `taken(branches)` gives them."""

    taken = Signal(object)

    def __init__(self, pasted: Pasted, layout: Family, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paste")
        self.setWindowTitle(_("Rânduri de lipit"))
        self.pasted = pasted
        self._layout = layout
        self._roles = roles_of(layout)
        self._levels = {**{level.key: level.name for level in layout.levels}, NOTHING: _("nu se preia")}
        self.roles: list[ChoiceInput] = []
        self.levels: dict[int, ChoiceInput] = {}  # of the rows that were in sight
        self.table = QTableWidget()
        self.table.setAccessibleName(_("Rândurile de pe clipboard"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.setWordWrap(True)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.count = label("", "secondary", wrap=True)
        self.take_button = button(_("Adaugă"), self._take, look="primary", name="paste.take")
        self.take_button.setDefault(True)
        self._place()
        self._fill()
        self._tell()

    def showEvent(self, event: QShowEvent) -> None:
        """Give each row the height of its words."""
        super().showEvent(event)
        self.table.resizeRowsToContents()
        self._furnish()

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(label(_("Rânduri de lipit"), "heading"))
        told = _(
            "Alegeți ce este fiecare coloană și, unde s-a ghicit greșit, nivelul rândului. "
            "Numerele se dau după loc."
        )
        column.addWidget(label(told, "secondary", wrap=True))
        column.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        foot.addWidget(button(_("Renunță"), self.reject, name="cancel"))
        foot.addWidget(self.take_button)
        column.addLayout(foot)
        self.resize(900, 560)

    def _fill(self) -> None:
        rows = self.pasted.rows[:_SHOWN]
        width = len(self.pasted.roles)
        table = self.table
        table.setColumnCount(width + 1)
        table.setRowCount(len(rows) + 1)
        table.horizontalHeader().hide()
        table.verticalHeader().hide()
        for place in range(width):
            box = self._choice(self._roles, self.pasted.roles[place], _("Ce este coloana {n}"), place + 1)
            self.roles.append(box)
            table.setCellWidget(0, place + 1, box)
        for at, row in enumerate(rows):
            for place, text in enumerate(row):
                table.setItem(at + 1, place + 1, QTableWidgetItem(text))
        table.setColumnWidth(0, _LEAST)
        for place in range(width):
            longest = max((len(row[place]) for row in rows), default=0)
            table.setColumnWidth(place + 1, max(_LEAST, min(_MOST, longest * _LETTER)))
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        table.horizontalHeader().setStretchLastSection(True)
        table.verticalHeader().setMinimumSectionSize(CONTROL + 6)
        for box in self.roles:
            box.currentIndexChanged.connect(lambda _place: self._take_roles())
        table.verticalScrollBar().valueChanged.connect(lambda _value: self._furnish())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More rows are in sight."""
        super().resizeEvent(event)
        self._furnish()

    def _furnish(self) -> None:
        """Give the rows in sight the choice of their level: hundreds at once would hold the window."""
        first, last = self.table.rowAt(0), self.table.rowAt(self.table.viewport().height() - 1)
        last = last if last >= 0 else self.table.rowCount() - 1
        for row in range(max(1, first), last + 1):
            at = row - 1
            if at not in self.levels:
                box = self._choice(self._levels, self.pasted.levels[at], _("Nivelul rândului {n}"), row)
                box.currentIndexChanged.connect(partial(self._take_level, at))
                self.levels[at] = box
                self.table.setCellWidget(row, 0, box)

    def _choice(self, offered: dict[str, str], chosen: str, says: str, number: int) -> ChoiceInput:
        box = ChoiceInput()
        box.setAccessibleName(says.format(n=number))
        for key, words in offered.items():
            box.addItem(words, key)
        box.setCurrentIndex(list(offered).index(chosen) if chosen in offered else 0)
        return box

    def _take_roles(self) -> None:
        """Another role of a column: the levels are guessed anew."""
        roles = tuple(str(box.currentData()) for box in self.roles)
        self.pasted = with_levels(replace(self.pasted, roles=roles), self._layout)
        for at, box in self.levels.items():
            blocked = box.blockSignals(True)
            box.setCurrentIndex(box.findData(self.pasted.levels[at]))
            box.blockSignals(blocked)
        self._tell()

    def _take_level(self, at: int, _place: int) -> None:
        levels = list(self.pasted.levels)
        levels[at] = str(self.levels[at].currentData())
        self.pasted = replace(self.pasted, levels=tuple(levels))
        self._tell()

    def _tell(self) -> None:
        made = [one.node for top in nodes_of(self.pasted, self._layout) for one in top.walk()]
        said = []
        for level in self._layout.levels:
            count = sum(1 for node in made if node.level == level.key)
            if count:
                said.append(f"{level.name}: {count}")
        left = len(self.pasted.rows) - _SHOWN
        if left > 0:
            said.append(_("încă {rows} nearătate, cu nivelul ghicit").format(rows=_rows(left)))
        self.count.setText("; ".join(said) or _("Niciun rând nu are text: alegeți coloana cu textul."))
        self.take_button.setEnabled(bool(made))
        self.take_button.setText(_("Adaugă {rows}").format(rows=_rows(len(made))))

    def _take(self) -> None:
        self.accept()
        self.taken.emit(nodes_of(self.pasted, self._layout))


def _rows(count: int) -> str:
    return counted(count, _("rând"), _("rânduri"))
