"""The list of copies to choose one from: of when and of what kind each is, and what opens it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from letea.actions.copy_lines import CopyLine
from letea.wording import _
from ui.parts.grids import dress_grid

ROW = 36
_HEADINGS = (_("De când"), _("Felul"), _("Mărime"), _("Loc"), _("Se deschide cu"))
SIZE, _PLACE = 2, 3
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class CopyTable(QTableWidget):
    """One row for each copy; `taken` asks to go on with the chosen one, by Enter or a double click."""

    taken = Signal()

    def __init__(self) -> None:
        super().__init__(0, len(_HEADINGS))
        self.setObjectName("copies")
        self.setAccessibleName(_("Copii de siguranță"))
        dress_grid(self, row=ROW)
        self.setHorizontalHeaderLabels(list(_HEADINGS))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self.doubleClicked.connect(lambda _index: self.taken.emit())

    def show_lines(self, lines: Sequence[CopyLine], places: Sequence[str] = ()) -> None:
        """Show these copies; `places` tells where each lies, told only where they lie in several."""
        self.setRowCount(len(lines))
        self.setColumnHidden(_PLACE, len(set(places)) < 2)  # noqa: PLR2004 - two places
        for row, line in enumerate(lines):
            place = places[row] if places else ""
            words = (f"{line.made} ({line.age})", line.kind, line.size, place, line.password)
            for column, text in enumerate(words):
                item = QTableWidgetItem(text)
                item.setToolTip(str(line.copy.path))
                self.setItem(row, column, item)

    def chosen_row(self) -> int | None:
        """The row that is chosen, if any."""
        row = self.currentRow()
        return row if self.selectedItems() and 0 <= row < self.rowCount() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on with the chosen copy, and reaches no button of the dialog besides."""
        if event.key() in _ENTER and self.chosen_row() is not None:
            self.taken.emit()
        else:
            super().keyPressEvent(event)
