"""A dialog whose record is printed as soon as it is saved: the button beside, and Ctrl+P."""

from typing import TypeVar

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from letea.wording import _
from ui.parts.basics import button
from ui.parts.dialog import RecordDialog
from ui.work import Work

R = TypeVar("R")


class PrintingDialog(RecordDialog[R]):
    """Saves, and shows the paper where that was asked for. A subclass says how its paper is shown."""

    def __init__(self, title: str, *, work: Work | None = None, parent: QWidget | None = None) -> None:
        super().__init__(title, work=work, parent=parent)
        self._then_print = False
        words = _("Salvează și tipărește")
        self.print_button = button(words, self.save_and_print, icon="printer", name="save-print")
        self.print_button.setAutoDefault(False)
        self.foot.addWidget(self.print_button)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self).activated.connect(self.save_and_print)
        self.saved.connect(self._print)

    def show_paper(self, record: int, parent: QWidget) -> object:
        """Show the paper of the record just saved."""
        raise NotImplementedError

    def save_now(self) -> None:
        """Save only."""
        self._then_print = False
        super().save_now()

    def save_and_print(self) -> None:
        """Save, then show the paper."""
        self._then_print = True
        super().save_now()

    def _print(self, record: object) -> None:
        if self._then_print and isinstance(record, int):
            parent = self.parentWidget()
            self.show_paper(record, parent.window() if parent else self)
