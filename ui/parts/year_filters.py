"""The filters of a list kept for a year: rows out of sight stay in the list and are saved with it."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout

from letea.wording import _
from ui.parts.lines_seen import SeenLine, seen_columns, seen_lines
from ui.parts.list_heads import ListHead
from ui.parts.list_tools import ListTools
from ui.parts.rows import Column
from ui.parts.wrapped_lines import WrappedLines
from ui.room import Room

if TYPE_CHECKING:
    from letea.actions.held_filtering import HeldFiltering

Go = Callable[..., object]


class YearFilters(QObject):
    """Narrows the lines of a year's list by what is typed in them, and offers what other lists offer.

    A row that is written in, added or to be mended stays in sight until the filters change.
    """

    def __init__(
        self,
        room: Room,
        lines: WrappedLines[Any],
        filtering: "Callable[[], HeldFiltering]",
        *,
        year: Callable[[], int],
    ) -> None:
        super().__init__(lines)
        self._room, self._lines, self._filtering = room, lines, filtering
        self._staying: set[str] = set()
        self.tools = ListTools(
            *(room, filtering),
            name=lambda: _("{list}, anul {year}").format(list=lines.title, year=year()),
            on_print=self._print,
            on_export=self._export,
        )
        self.tools.changed.connect(self._begin)
        self._build()
        lines.changed.connect(self._tell)

    def keep_touched(self) -> None:
        """What is written in stays in sight, though it no longer fits, when its list is read again."""
        self._staying |= self._lines.touched() - self._lines.view.hidden

    def forget_touched(self) -> None:
        """All rows are told apart by the filters alone."""
        self._staying.clear()

    def apply(self) -> None:
        """Hide the rows that do not fit, as they are typed now."""
        self._lines.let_move(allowed=not self.tools.is_filtered())
        self._lines.hide_lines(self._unfit() - self._staying)
        self._tell()

    def reveal(self, uids: Iterable[str]) -> None:
        """Bring rows into sight though they do not fit."""
        self._staying |= set(uids)
        self._lines.hide_lines(self._lines.view.hidden - self._staying)
        self._tell()

    def _begin(self) -> None:
        self._lines.finish_typing()
        self.forget_touched()
        self.apply()

    def _unfit(self) -> set[str]:
        """The rows that do not fit; one with a cell that cannot be read is never out of sight."""
        filters = self.tools.filters.filters
        if not filters:
            return set()
        rows = self._lines.records()
        unread = {int(problem.field.split(".")[1]) for problem in self._lines.problems()}
        fitting = self._filtering().fitting(self._room.desk.store, filters, rows)
        return {
            row.uid
            for place, (row, fits) in enumerate(zip(rows, fitting, strict=True))
            if not fits and place not in unread
        }

    def _tell(self) -> None:
        seen, every = len(self._lines.seen()), len(self._lines.model.lines)
        self.tools.tell_seen(seen, every)
        self.tools.setVisible(bool(every))

    def _build(self) -> None:
        self._lines.heading.addWidget(self.tools)
        column = self._lines.layout()
        assert isinstance(column, QVBoxLayout)  # noqa: S101 - as lines are built
        for place, made in enumerate((self.tools.chips, self.tools.none), start=1):
            column.insertWidget(place, made)

    def _print(self, head: ListHead) -> None:
        from ui.parts.seen_list import show_seen_list  # noqa: PLC0415 - brings QtPdf, which the page spares

        self._let_out(show_seen_list, head)

    def _export(self, head: ListHead) -> None:
        from ui.parts.export import save_seen  # noqa: PLC0415 - the list comes first

        self._let_out(save_seen, head)

    def _let_out(self, go: Go, head: ListHead) -> None:
        from ui.parts.going_out import let_columns_out  # noqa: PLC0415 - the list comes first

        lines = self._lines
        lines.finish_typing()
        lines.records()  # what is typed is written into the rows
        rows, columns = seen_lines(lines), seen_columns(lines)

        def fetch(ids: Sequence[int]) -> Sequence[SeenLine]:
            return [rows[place] for place in ids]

        def give(columns: Sequence[Column[SeenLine]], ids: Sequence[int]) -> None:
            go(self._room, columns, ids, fetch, head=head, parent=lines)

        let_columns_out(
            *(self._room, self._filtering().key, columns, [row.id for row in rows], give),
            name=head.name,
            tells=head.private,
            parent=lines,
        )
