"""What is counted and by what: the choices over the table, and the days between which."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from letea.actions.count_sources import SOURCES, CountSource, source_of
from letea.errors import Problem
from letea.fields import Field, Kind
from letea.rules.counts import Dimension
from letea.rules.filters import Filter, Op
from letea.wording import _
from ui.parts.basics import label
from ui.parts.converters import converter
from ui.parts.day_box import DayBox
from ui.parts.flow import Flow
from ui.parts.inputs import ChoiceInput

_FIRST = {
    "people": ("person.village", "person.sex"),
    "households": ("household.village", "household.dwelling_kind"),
    "files": ("file.kind_id", "person.village"),
    "payments": ("file.kind_id", "payment.month_on:month"),
}
_NOTHING = ""


class CountAsking(QWidget):
    """Choices side by side; `changed` tells that something else is to be counted."""

    changed = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._ways: dict[str, Dimension] = {}
        self._row_keys: list[str] = []
        self._offered = ""
        self._column_keys: list[str] = []
        self.what, self.how = ChoiceInput(), ChoiceInput()
        self.rows, self.columns = ChoiceInput(), ChoiceInput()
        self.what.addItems([one.name for one in SOURCES])
        self.how.addItems([_("numărul"), _("suma, în lei")])
        how = converter(Kind.DAY, today=today)
        self.from_on = DayBox(["count.from"], Field(_("De la"), kind=Kind.DAY), how, today=today)
        self.to_on = DayBox(["count.to"], Field(_("Până la"), kind=Kind.DAY), how, today=today)
        line = Flow(self, gap=12)
        for name, words, widget, width in (
            ("count.what", _("Ce se numără"), self.what, 190),
            ("count.how", _("Ce se arată"), self.how, 146),
            ("count.rows", _("Pe rânduri"), self.rows, 214),
            ("count.columns", _("Pe coloane"), self.columns, 214),
        ):
            line.addWidget(_named(name, words, widget, width))
        for box in (self.from_on, self.to_on):
            box.setFixedWidth(138)
            line.addWidget(box)
            box.line.editingFinished.connect(self._take_day)
        self.what.activated.connect(lambda _place: self.changed.emit())
        for chosen in (self.how, self.rows, self.columns):
            chosen.activated.connect(lambda _place: self.changed.emit())
        self._days = ("", "")

    def source(self) -> CountSource:
        """What is counted."""
        return SOURCES[max(0, self.what.currentIndex())]

    def sums(self) -> bool:
        """Whether sums are added up in place of counting."""
        return bool(self.source().sum) and self.how.currentIndex() == 1

    def row_key(self) -> str:
        """The field down."""
        place = self.rows.currentIndex()
        return self._row_keys[place] if 0 <= place < len(self._row_keys) else _NOTHING

    def column_key(self) -> str:
        """The field across; empty for none."""
        place = self.columns.currentIndex()
        return self._column_keys[place] if 0 <= place < len(self._column_keys) else _NOTHING

    def period(self) -> list[Filter]:
        """The filter of the days between which is counted; none where none are asked for, or are wrong."""
        day = self.source().day
        if not day or self.problems():
            return []
        first, last = self.from_on.value(), self.to_on.value()
        if first and last:
            return [Filter(day, Op.BETWEEN, (first.isoformat(), last.isoformat()))]
        if first or last:
            return [Filter(day, Op.FROM if first else Op.TO, ((first or last).isoformat(),))]
        return []

    def problems(self) -> list[Problem]:
        """What is wrong with the days, told at its place."""
        found = []
        for box in (self.from_on, self.to_on):
            problem = box.problem()
            box.tell([problem] if problem else [])
            found += [problem] if problem else []
        if not found and (first := self.from_on.value()) and (last := self.to_on.value()) and last < first:
            found = [Problem("count.to", _("Ziua aceasta este înaintea celei dintâi."))]
            self.to_on.tell(found)
        return found

    def offer(self, ways: Mapping[str, Dimension]) -> None:
        """Offer the fields of what is counted; those chosen stay while the same is counted."""
        chosen = (self.row_key(), self.column_key())
        self._ways = dict(ways)
        keys = list(ways)
        first = _FIRST.get(self.source().key, (keys[0] if keys else "", ""))
        self._row_keys, self._column_keys = keys, [_NOTHING, *keys]
        self._fill(self.rows, [ways[key].label for key in keys])
        self._fill(self.columns, [_("nimic"), *(ways[key].label for key in keys)])
        is_other, self._offered = self._offered != self.source().key, self.source().key
        row, column = first if is_other or chosen[0] not in ways else chosen
        self._choose(row, column)
        source = self.source()
        holder = self.how.parentWidget()
        if holder is not None:
            holder.setVisible(bool(source.sum))
        for box in (self.from_on, self.to_on):
            box.setVisible(bool(source.day))
        self.updateGeometry()

    def told(self) -> dict[str, Any]:
        """What is chosen, as a list of one's own keeps it."""
        return {
            "what": self.source().key,
            "rows": self.row_key(),
            "columns": self.column_key(),
            "sums": self.sums(),
            "from": self.from_on.typed(),
            "to": self.to_on.typed(),
        }

    def choose_what(self, told: Mapping[str, Any]) -> None:
        """Choose what is counted as it was kept; the fields are chosen by `choose_fields` once offered."""
        self.what.setCurrentIndex(SOURCES.index(source_of(str(told.get("what", "")))))
        self.how.setCurrentIndex(int(bool(told.get("sums"))))
        self.from_on.put_typed(told.get("from", ""))
        self.to_on.put_typed(told.get("to", ""))

    def choose_fields(self, told: Mapping[str, Any]) -> list[str]:
        """Choose the fields as they were kept; gives those that are not known any longer."""
        wanted = [str(told.get(name, "")) for name in ("rows", "columns")]
        lost = [key for key in wanted if key and key not in self._ways]
        row, column = (key if key in self._ways else "" for key in wanted)
        self._choose(row or self.row_key(), column)
        return lost

    def _choose(self, row: str, column: str) -> None:
        self.rows.setCurrentIndex(self._row_keys.index(row) if row in self._row_keys else 0)
        self.columns.setCurrentIndex(self._column_keys.index(column) if column in self._column_keys else 0)

    def _fill(self, combo: ChoiceInput, words: list[str]) -> None:
        combo.clear()
        combo.addItems(words)

    def _take_day(self) -> None:
        now = (self.from_on.typed(), self.to_on.typed())
        if now != self._days:
            self._days = now
            self.changed.emit()


def _named(name: str, words: str, widget: ChoiceInput, width: int) -> QWidget:
    widget.setObjectName(name)
    widget.setAccessibleName(words)
    widget.setFixedWidth(width)
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    asked = label(words, "label")
    asked.setBuddy(widget)
    column.addWidget(asked)
    line = QHBoxLayout()
    line.addWidget(widget)
    column.addLayout(line)
    return holder
