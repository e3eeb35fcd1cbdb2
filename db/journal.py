"""What this run of the program can undo and redo, and how a change is told to those who watch."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Step:
    """An action that can be undone or done again."""

    change_set: int
    label: str


@dataclass
class Journal:
    """What this run of the program can undo and redo, newest last."""

    done: list[Step] = field(default_factory=list)
    undone: list[Step] = field(default_factory=list)

    @property
    def undo_label(self) -> str:
        """The label of the next action to undo."""
        return self.done[-1].label if self.done else ""

    @property
    def redo_label(self) -> str:
        """The label of the next action to redo."""
        return self.undone[-1].label if self.undone else ""

    def to_undo(self) -> Step | None:
        """The last action done."""
        return self.done[-1] if self.done else None

    def to_redo(self) -> Step | None:
        """The reversal of the last action undone."""
        return self.undone[-1] if self.undone else None

    def add(self, change_set: int, label: str, *, undoes: int | None) -> None:
        """Put an action where it belongs: a new one ends what could be redone."""
        step = Step(change_set, label)
        if undoes is not None and self.done and self.done[-1].change_set == undoes:
            self.done.pop()
            self.undone.append(step)
        elif undoes is not None and self.undone and self.undone[-1].change_set == undoes:
            self.undone.pop()
            self.done.append(step)
        else:
            self.done.append(step)
            self.undone.clear()


@dataclass(frozen=True)
class RowChange:
    """One change of one record as its action notes it; field "" is a record made anew, values are JSON."""

    table: str
    record_id: int
    field: str
    old: str | None
    new: str | None
