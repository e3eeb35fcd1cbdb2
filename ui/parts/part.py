"""What a dialog asks of each thing in it that the worker edits: a form, lines, prose."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from letea.errors import Problem


class Part(QWidget):
    """A piece of a dialog that is edited. `changed` tells of every edit by the worker."""

    changed = Signal()

    def problems(self) -> list[Problem]:
        """What is typed and is no value (a day that does not exist, letters in a sum)."""
        raise NotImplementedError

    def tell(self, problems: Iterable[Problem], *, touched_only: bool = False) -> list[Problem]:
        """Show each problem at its place, with those of typing; give back the ones without a place here.

        While one types, `touched_only` keeps quiet about fields not reached yet.
        """
        raise NotImplementedError

    def is_changed(self) -> bool:
        """Whether anything differs from what was shown."""
        return bool(self.changed_labels())

    def changed_labels(self) -> list[str]:
        """What differs from what was shown, in the worker's words."""
        raise NotImplementedError

    def settle(self) -> None:
        """Take what stands here as saved."""
        raise NotImplementedError

    def typed(self) -> Any:
        """Everything typed, as JSON may keep it in a draft."""
        raise NotImplementedError

    def put_typed(self, typed: Any) -> None:
        """Put a draft back; it counts as changed."""
        raise NotImplementedError

    def finish_typing(self) -> None:
        """Take what stands in a cell that is still being written in."""

    def has_problem(self) -> bool:
        """Whether a problem that blocks is shown here."""
        return False

    def focus_first(self) -> None:
        """Go to the first field."""
        self.setFocus()

    def focus_problem(self) -> bool:
        """Go to the first place with a problem that blocks; false when there is none."""
        return False
