"""Lines: a small list of child records edited in place (incomes, enrolments, campaigns, courses)."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from letea import wording
from letea.errors import Problem
from letea.rules.reading import Amount
from letea.wording import _
from ui.parts.attributes import Keyed, Whole
from ui.parts.basics import button, icon_button, label, show_if
from ui.parts.line_columns import LineColumns
from ui.parts.lines_model import Line
from ui.parts.lines_view import LinesView
from ui.parts.note import Note
from ui.parts.picker import Find, Picker

R = TypeVar("R")
_CHILD = 3  # parts of "incomes.2.sum_bani"


class Lines(LineColumns, Generic[R]):
    """Child records as lines of a table; the same names of columns as a Form's rows.

    `make()` gives a new empty record; whatever has a `uid` will do. Problems of "<key>.<place>.<attribute>"
    are shown at their cell.
    `order` names the attribute that keeps the place of each line; without it lines are not moved.
    `total` names the attribute in bani whose sum stands under the lines.
    """

    def __init__(
        self,
        title: str,
        make: Callable[[], R] | None,
        *,
        key: str,
        order: Keyed | None = None,
        total: Whole | None = None,
        today: date | None = None,
    ) -> None:
        super().__init__(today=today)
        self.setObjectName(key)
        self.title = title
        self._make = make
        self._key = key
        self._order = order
        self._total = total
        self._shown: list[R] = []
        self._settled: Any = []
        self.picker: Picker | None = None
        self.view = LinesView(self.model, make, title)
        self._build()
        self.model.edited.connect(self._note_change)

    # More of what a page sets up.

    def add_with(self, find: Find, make: Callable[[int], R], *, placeholder: str = "") -> Picker:
        """Add lines by finding another record (a person to enrol) instead of an empty line."""
        picker = Picker(find, placeholder=placeholder)
        picker.setAccessibleName(placeholder or self.title)

        def add(id_: object) -> None:
            if isinstance(id_, int):
                self.model.add(make(id_), len(self.model.lines), blank=False)
                picker.choose(None, "")

        picker.picked.connect(add)
        self.picker = picker
        self._tools.insertWidget(0, picker, 1)
        self._add_button.hide()
        return picker

    # What the dialog asks.

    def show(self, records: Sequence[R] | None = None) -> None:
        """Show records in this order; without them, as any widget, come into sight."""
        if records is None:
            super().show()
            return
        self._shown = list(records)
        self.model.show(records)
        self.settle()

    def note_text(self) -> str:
        """What stands under the lines: the problems, one a line."""
        return self._note.text()

    def total_text(self) -> str:
        """The sum under the lines."""
        return self._sum.text()

    def records(self) -> list[R]:
        """The records as typed, in order, without lines left empty; what cannot be read stays as it was."""
        kept = self._kept()
        for place, line in enumerate(kept):
            for column, text in zip(self.model.columns, line.texts, strict=True):
                column.fill(line.record, text)
            if self._order is not None:
                setattr(line.record, self._order.key, place)
        return [line.record for line in kept]

    def removed(self) -> list[R]:
        """The records shown first that the worker took out."""
        kept = {id(line.record) for line in self.model.lines}
        return [record for record in self._shown if id(record) not in kept]

    def problems(self) -> list[Problem]:
        """What is typed in a cell and is no value."""
        found = []
        typed = [(at, column) for at, column in enumerate(self.model.columns) if column.shows is None]
        for place, line in enumerate(self._kept()):
            for at, column in typed:
                if sentence := column.unreadable(line.texts[at]):
                    found.append(Problem(f"{self._key}.{place}.{column.keys[0]}", sentence))
        return found

    def tell(self, problems: Iterable[Problem], *, touched_only: bool = False) -> list[Problem]:
        """Show each problem at its cell and under the lines; give back those not of these lines."""
        del touched_only
        typing = self.problems()
        unread = {problem.field for problem in typing}
        told = typing + [problem for problem in problems if problem.field not in unread]
        kept, homeless, here = self._kept(), [], []
        for line in self.model.lines:
            line.told = {}
        for problem in told:
            parts = problem.field.split(".")
            if parts[0] != self._key:
                homeless.append(problem)
                continue
            here.append(problem)
            if len(parts) == _CHILD and parts[1].isdecimal() and int(parts[1]) < len(kept):
                cells = kept[int(parts[1])].told
                if problem.blocking or parts[2] not in cells:
                    cells[parts[2]] = problem
        self._bad = any(problem.blocking for problem in here)
        worst = [problem for problem in here if problem.blocking] or here
        words = dict.fromkeys(self._worded(p.field.split("."), p.text) for p in sorted(worst, key=_place))
        self._note.tell("bad" if self._bad else "warning" if here else "", "\n".join(words))
        self.model.repaint_problems()
        return homeless

    def changed_labels(self) -> list[str]:
        """The title, if any line differs from what was shown."""
        return [self.title] if self.typed() != self._settled else []

    def settle(self) -> None:
        """Take the lines as saved."""
        self._settled = self.typed()
        self._bad = False
        self.tell(())
        self._refresh()

    def typed(self) -> Any:
        """The uid and the texts of each line."""
        return [[line.record.uid, *line.texts] for line in self._kept()]

    def put_typed(self, typed: Any) -> None:
        """Put a draft back: lines known by their uid, others made anew."""
        shown: list[Any] = self._shown
        known = {record.uid: record for record in shown}
        records = [known.get(uid) or (self._make() if self._make else None) for uid, *_texts in typed]
        kept = [(record, line[1:]) for record, line in zip(records, typed, strict=True) if record is not None]
        self.model.show([record for record, _texts in kept])
        for line, (_record, texts) in zip(self.model.lines, kept, strict=True):
            line.texts = [str(text) for text in texts]
        self._note_change()

    def focus_first(self) -> None:
        """Go to the first cell."""
        self.view.setFocus()

    def finish_typing(self) -> None:
        """Take what stands in the cell that is being edited."""
        self.view.finish_typing()

    def has_problem(self) -> bool:
        """Whether a problem that blocks is told here."""
        return self._bad

    def focus_problem(self) -> bool:
        """Go to the first cell with a problem that blocks; to the lines where none is of a cell."""
        if not self._bad:
            return False
        self.view.setFocus()
        for row, line in enumerate(self.model.lines):
            for column in range(0 if line.is_blank() else len(self.model.columns)):
                problem = self.model.problem(row, column)
                if problem is not None and problem.blocking:
                    self.view.setCurrentIndex(self.model.index(row, column))
                    return True
        return True

    def add_line(self) -> None:
        """Add an empty line at the end and begin to write in it."""
        if self._make is None:
            return
        self.model.add(self._make(), len(self.model.lines))
        self.view.setFocus()
        self.view.edit_from(len(self.model.lines) - 1)

    def seen(self) -> list[Line]:
        """The lines that no filter leaves out of sight."""
        return [line for line in self.model.lines if line.record.uid not in self.view.hidden]

    def _kept(self) -> list[Line]:
        return [line for line in self.model.lines if not line.is_blank()]

    def _worded(self, parts: list[str], text: str) -> str:
        if len(parts) != _CHILD or not parts[1].isdecimal():
            return text
        labels = {key: column.field.label for column in self.model.columns for key in column.keys}
        line = _("Rândul {number}").format(number=int(parts[1]) + 1)
        return f"{line}, {labels[parts[2]]}: {text}" if parts[2] in labels else f"{line}: {text}"

    def _note_change(self) -> None:
        self._refresh()
        self.changed.emit()

    def _refresh(self) -> None:
        self._fit_view()
        self._undo_button.setEnabled(self.model.can_undo())
        for made in self._line_buttons:
            made.setEnabled(bool(self.model.lines))
        if self._total is not None:
            self._sum.setText(_("Total: {sum} lei").format(sum=wording.money(self._sum_of(self._total.key))))

    def _fit_view(self) -> None:
        """Be as high as the lines."""
        self.view.fit()

    def _sum_of(self, key: str) -> int:
        place = next(place for place, column in enumerate(self.model.columns) if key in column.keys)
        values = (self.model.columns[place].value_of(line.texts[place]) for line in self.seen())
        bani = (value.bani if isinstance(value, Amount) else value for value in values)
        return sum(value for value in bani if isinstance(value, int))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.heading = QHBoxLayout()
        self.heading.addWidget(label(self.title, "heading"), 1)
        column.addLayout(self.heading)
        column.addWidget(self.view)
        self._sum = label("", "label")
        show_if(self._sum, shown=self._total is not None)
        self._note = Note()
        self._note.tell("", "")
        column.addLayout(self._tools_line())
        column.addWidget(self._note)
        column.addStretch(1)  # taller than needed, the room left stays under the lines

    def _tools_line(self) -> QHBoxLayout:
        self._add_button = button(
            _("Adaugă un rând"), self.add_line, look="link", icon="plus", name="lines.add"
        )
        show_if(self._add_button, shown=self._make is not None)
        self._undo_button = icon_button(
            "arrow-back-up",
            _("Anulează ultima schimbare din rânduri (Ctrl+Z)"),
            self.model.undo,
            name="lines.undo",
        )
        up = icon_button("arrow-up", _("Mută rândul mai sus (Alt+Sus)"), lambda: self.view.move_line(-1))
        down = icon_button("arrow-down", _("Mută rândul mai jos (Alt+Jos)"), lambda: self.view.move_line(1))
        remove = icon_button(
            "trash", _("Șterge rândul (Ctrl+Del)"), self.view.remove_line, name="lines.remove"
        )
        for made in (up, down):
            show_if(made, shown=self._order is not None)
        self.view.movable = self._order is not None
        self._line_buttons = (up, down, remove)
        self._tools = QHBoxLayout()
        self._tools.addWidget(self._add_button)
        self._tools.addStretch(1)
        self._tools.addWidget(self._sum)
        for made in (self._undo_button, *self._line_buttons):
            self._tools.addWidget(made)
        return self._tools


def _place(problem: Problem) -> int:
    place = problem.field.split(".")[1:2]
    return int(place[0]) if place and place[0].isdecimal() else -1
