"""Which copy takes the place of the office file: the list of them, what each would miss, its password."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from letea.actions.copy_lines import BEFORE_RESTORE, copy_lines
from letea.wording import _
from ui.parts.basics import button, label
from ui.safety.copy_table import ROW, SIZE, CopyTable
from ui.safety.key_asking import KeyAsking
from ui.safety.ways import opened_in_words
from ui.work import Work

if TYPE_CHECKING:
    from letea.actions.recovering import Outlook, Restorable

_ROWS_SHOWN = 4


class CopyAsking(QWidget):
    """The copies, the best chosen; `restore_asked(restorable, key or None)` once the password is known."""

    restore_asked = Signal(object, object)

    def __init__(self, outlook: "Outlook", work: Work, elsewhere: Callable[[], object]) -> None:
        super().__init__()
        self._choices = [*outlook.choices]
        self._present = outlook.present
        self._work = work
        self.table = CopyTable()
        self.table.hideColumn(SIZE)  # the card is narrow
        self.misses = label("", "secondary", wrap=True)
        self._way: KeyAsking | QPushButton | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(self.table)
        found = button(
            _("Altă copie, de pe stick sau din alt folder…"), elsewhere, look="link", name="copies.else"
        )
        self._column.addWidget(found, alignment=Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.misses)
        self.table.itemSelectionChanged.connect(self._follow)
        self.table.taken.connect(self._go_on)
        self._show(outlook.best or self._choices[0])

    def add(self, found: "Restorable") -> None:
        """Put a copy found elsewhere first, and choose it."""
        self._choices.insert(0, found)
        self._show(found)

    def _show(self, chosen: "Restorable") -> None:
        copies = [one.copy for one in self._choices]
        lines = copy_lines(copies, self._present, datetime.now().astimezone())
        self.table.show_lines(
            [
                replace(line, kind=BEFORE_RESTORE) if one.was_live else line
                for line, one in zip(lines, self._choices, strict=True)
            ]
        )
        head = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(head + ROW * min(len(copies), _ROWS_SHOWN) + 2 * self.table.frameWidth())
        self.table.clearSelection()
        self.table.selectRow(self._choices.index(chosen))

    def _follow(self) -> None:
        row = self.table.chosen_row()
        if row is None:
            return
        one = self._choices[row]
        self.misses.setText(f"{one.misses} {opened_in_words(one)}".strip())
        if self._way is not None:
            self._way.hide()
            self._column.removeWidget(self._way)
            self._way.deleteLater()
        self._way = self._way_of(one)
        self._column.addWidget(self._way)
        self.setFocusProxy(self._way)

    def _go_on(self) -> None:
        if isinstance(self._way, KeyAsking):
            self._way.try_key()
        elif self._way is not None:
            self._way.click()

    def _way_of(self, one: "Restorable") -> KeyAsking | QPushButton:
        do = _("Pune-l la loc") if one.was_live else _("Restaurează copia")
        if not one.copy.password:
            made = button(
                do, lambda: self.restore_asked.emit(one, None), look="primary", name="copies.restore"
            )
            made.setAutoDefault(True)
            return made
        asking = KeyAsking(one.copy.path, self._work, do=do)
        asking.known.connect(lambda key, _was_code: self.restore_asked.emit(one, key))
        return asking
