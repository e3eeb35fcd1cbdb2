"""One list of a year on a page: its lines, what it teaches while empty, how its rows are read and checked."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from letea.actions.year_lists import YearEdit
from letea.errors import Problem
from letea.rules.filters import Computed
from letea.wording import _
from ui.parts.empty import Empty
from ui.parts.wrapped_lines import WrappedLines
from ui.parts.year_filters import YearFilters
from ui.room import Room

if TYPE_CHECKING:
    from letea.actions.held_filtering import HeldFiltering


def _all(_row: object) -> bool:
    return True


class YearList(QWidget):
    """The lines of one kind of record in a year; `belongs` takes a part of them (one kind of campaign).

    `check` gives the problems of a row. `teach` is the sentence that stands alone while there is nothing,
    with a button that adds the first row and one that copies another year's. `computed` is what the list
    shows of a row beside its fields. Once it is in a page, `join` gives it its filters.
    """

    def __init__(
        self,
        key: str,
        lines: WrappedLines[Any],
        kind: type[Any],
        *,
        check: Callable[[Any], list[Problem]],
        belongs: Callable[[Any], bool] = _all,
        teach: str = "",
        computed: Sequence[Computed] = (),
    ) -> None:
        super().__init__()
        self.key, self.lines, self.kind = key, lines, kind
        self._check, self._belongs, self._computed = check, belongs, tuple(computed)
        self._before: list[Any] = []
        self._found: list[Problem] = []
        self.filters: YearFilters | None = None
        self._copy_year: int | None = None
        self.on_copy: Callable[[int], object] | None = None
        self.empty = Empty(teach) if teach else None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        if self.empty is not None:
            self.empty.add_button(_("Adaugă primul rând"), self.start, icon="plus", primary=True)
            self._copy = self.empty.add_button("", self._ask_copy, icon="copy")
            column.addWidget(self.empty, 1)
        column.addWidget(lines)
        lines.changed.connect(self._teach_or_show)

    def join(self, room: Room, year: Callable[[], int]) -> None:
        """Be filtered, kept under a name and given out as the lists of that page are."""

        def filtering() -> "HeldFiltering":
            from letea.actions.year_filtering import filterable_year  # noqa: PLC0415 - lists open without it

            return filterable_year(self.kind, self.key, self._computed)

        self.filters = YearFilters(room, self.lines, filtering, year=year)

    def add_start(self, text: str, on_click: Callable[[], object], *, icon: str = "") -> QPushButton | None:
        """Another way to begin, offered while the list is empty."""
        return self.empty.add_button(text, on_click, icon=icon) if self.empty is not None else None

    def start(self) -> None:
        """Write the first row."""
        self._show_lines(shown=True)
        self.lines.add_line()

    def read(self, rows: Iterable[Any]) -> None:
        """Show a year's rows; what is typed and not saved stays."""
        self._before = [row for row in rows if self._belongs(row)]
        if self.filters is not None:
            self.filters.keep_touched()
        if self.lines.is_changed():
            self.lines.merge(self._before)
        else:
            self.lines.show(self._before)
        self.tell()
        if self.filters is not None:
            self.filters.apply()
        self._teach_or_show()

    def revert(self, rows: Iterable[Any]) -> None:
        """Show a year's rows and forget what is typed."""
        self.lines.settle()
        if self.filters is not None:
            self.filters.forget_touched()
        self.read(rows)

    def offer_copy(self, year: int | None) -> None:
        """Offer to copy the list of that year while this one is empty."""
        self._copy_year = year
        if self.empty is not None:
            self._copy.setVisible(year is not None)
            self._copy.setText(_("Copiază din anul {year}").format(year=year))

    def take_copies(self, rows: Iterable[Any]) -> int:
        """Add the rows that belong here, not saved yet; gives how many."""
        mine = [row for row in rows if self._belongs(row)]
        self.lines.add_records(mine)
        return len(mine)

    def count(self) -> int:
        """How many rows there are."""
        return len(self.lines.model.lines)

    def edit(self) -> YearEdit[Any]:
        """The rows as typed, with those the list had."""
        return YearEdit(self.lines.records(), self._before)

    def tell(self, *, touched_only: bool = False) -> list[Problem]:
        """Show what is to be mended in the rows as typed; gives it."""
        typing = self.lines.problems()
        unread = {problem.field for problem in typing}
        found = [problem for problem in self._problems(self.lines.records()) if problem.field not in unread]
        self.lines.tell(found, touched_only=touched_only)
        self._found = typing + found
        return self._found

    def reveal_problems(self) -> None:
        """Bring into sight the rows that hold a save back, whatever the filters."""
        rows = self.lines.records()
        places = {int(one.field.split(".")[1]) for one in self._found if one.blocking}
        self.bring_into_sight(row.uid for place, row in enumerate(rows) if place in places)

    def bring_into_sight(self, uids: Iterable[str]) -> None:
        """Show these rows, whatever the filters."""
        if self.filters is not None:
            self.filters.reveal(uids)

    def _problems(self, rows: Sequence[Any]) -> list[Problem]:
        return [
            Problem(f"{self.key}.{place}.{problem.field}", problem.text, problem.blocking)
            for place, row in enumerate(rows)
            for problem in self._check(row)
        ]

    def _teach_or_show(self) -> None:
        self._show_lines(shown=bool(self.lines.model.lines) or self.lines.is_changed())

    def _show_lines(self, *, shown: bool) -> None:
        if self.empty is not None:
            self.empty.setVisible(not shown)
            self.lines.setVisible(shown)

    def _ask_copy(self) -> None:
        if self.on_copy is not None and self._copy_year is not None:
            self.on_copy(self._copy_year)
