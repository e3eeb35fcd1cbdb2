"""What the wizard of handing over asks of each of its steps."""

from collections.abc import Iterable
from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from letea.errors import Problem
from letea.rules.handing_over import HandoverDraft

SPACING = 12


class Step(QWidget):
    """A step: its words, the fields of the draft it asks for, and how it shows and takes them."""

    words: ClassVar[str] = ""
    asks: ClassVar[frozenset[str]] = frozenset()

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACING)

    def show_draft(self, draft: HandoverDraft) -> None:
        """Show what was chosen so far."""

    def fill(self, draft: HandoverDraft) -> None:
        """Take what is chosen here."""

    def problems(self) -> list[Problem]:
        """What is typed here and is no value, or lacks."""
        return []

    def tell(self, problems: Iterable[Problem]) -> list[Problem]:
        """Show each problem at its place; gives those that have none here."""
        return list(problems)

    def begin(self) -> None:
        """Put the keyboard where the step begins."""
        self.setFocus()
