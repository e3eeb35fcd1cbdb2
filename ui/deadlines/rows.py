"""The list of deadlines: its columns, and headings between its rows that no key stops at."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from letea.actions.deadline_lists import NEAR_NAMES, by_nearness
from letea.actions.deadline_paper import state_in_words
from letea.actions.deadlines import Told
from letea.rules.deadline_rules import rule_name
from letea.rules.deadlines import Nearness, Standing
from letea.wording import _, counted
from ui import theme
from ui.parts.rows import Column, Index, RowsModel
from ui.parts.rows_view import RowsView
from ui.theme import Role


@dataclass(frozen=True)
class DueRow:
    """A row: a deadline, or a heading with the number of those beneath it."""

    id: int
    title: str
    due_on: date | None = None
    when: str = ""
    rule: str = ""
    near: Nearness | None = None
    is_open: bool = False


HEADINGS = {
    near: -place for place, near in enumerate(Nearness, 1)
}  # their ids; those of deadlines are above 0


class DueRows:
    """Deadlines in their order, each part under its heading; made into rows as they come into sight."""

    def __init__(self, told: Sequence[Told] = (), today: date = date.min) -> None:
        self._today = today
        self._told: dict[int, Told] = {}
        self._headings: dict[int, str] = {}
        self.ids: list[int] = []
        for near, part in by_nearness(told).items():
            count, by_id = counted(len(part), _("termen"), _("termene")), {one.id: one for one in part}
            self._headings[HEADINGS[near]] = f"{NEAR_NAMES[near]}  ·  {count}"
            self._told |= by_id
            self.ids += [HEADINGS[near], *by_id]

    def told(self, id: int | None) -> Told | None:
        """The deadline of a row; None for a heading or one that is not listed."""
        return self._told.get(id) if id is not None else None

    def rows(self, ids: Sequence[int]) -> list[DueRow]:
        """The rows of these ids, those not listed left out."""
        return [self._row(id) for id in ids if id in self._told or id in self._headings]

    def _row(self, id: int) -> DueRow:
        if id in self._headings:
            return DueRow(id, self._headings[id])
        told = self._told[id]
        is_open = told.standing is Standing.OPEN
        when = how_far(told.deadline.due_on, self._today) if is_open else state_in_words(told)
        rule = rule_name(told.deadline.rule)
        return DueRow(id, told.deadline.title, told.deadline.due_on, when, rule, told.near, is_open)


def how_far(due_on: date, today: date) -> str:
    """How far a day is: "depășit cu 3 zile", "astăzi", "mâine", "peste 12 zile"."""
    days = (due_on - today).days
    if days in (0, 1):
        return _("astăzi") if days == 0 else _("mâine")
    told = counted(abs(days), _("zi"), _("zile"))
    return (_("depășit cu {days}") if days < 0 else _("peste {days}")).format(days=told)


def _mark(row: DueRow) -> tuple[str, Role] | None:
    if not row.is_open:
        return None
    if row.near is Nearness.LATE:
        return "alert-triangle", "bad"
    return ("calendar-event", "warning") if row.near is Nearness.WEEK else None


COLUMNS: tuple[Column[DueRow], ...] = (
    Column(_("Ce este de făcut"), lambda row: row.title, width=200, stretch=True),
    Column(_("Termenul"), lambda row: row.due_on, width=104, figures=True),
    Column(_("Când"), lambda row: row.when, width=190, mark=_mark),
    Column(_("Regula"), lambda row: row.rule, width=220, chosen=False),
)


class DueModel(RowsModel[DueRow]):
    """Rows of which some are headings: bold, and passed over by keys and clicks."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading is only read."""
        return Qt.ItemFlag.NoItemFlags if self.is_heading(index.row()) else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows; a heading in its own letters."""
        if index.isValid() and self.is_heading(index.row()):
            if role == Qt.ItemDataRole.FontRole:
                return theme.font(weight=QFont.Weight.DemiBold)
            if role == Qt.ItemDataRole.ForegroundRole:
                return theme.current().colour("text")
        return super().data(index, role)

    def is_heading(self, place: int) -> bool:
        """Whether the row at this place is a heading."""
        return 0 <= place < len(self.ids) and self.ids[place] < 0


class DueView(RowsView[DueRow]):
    """The list; a heading goes over all its columns, and a deadline is always selected where there is one."""

    rows_model: ClassVar[type[RowsModel[Any]]] = DueModel

    def set_ids(self, ids: Sequence[int]) -> None:
        """Show these rows; where only a heading would be selected, the deadline under it is."""
        self.clearSpans()
        super().set_ids(ids)
        for place, id in enumerate(ids):
            if id < 0:
                self.setSpan(place, 0, 1, len(self.rows.columns))
        if self.selected_id() is None:
            self.select(next((id for id in ids if id > 0), None))
