"""Counts by two fields: how a field is taken into groups, and the table made of what was counted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from db.ordering import sort_key
from letea.rules.filters import Filter, FilterField, Op, Shape
from letea.wording import MONTHS, _, money

Key = str | int | None
Row = tuple[Key, Key, int]
BANDS = (0, 3, 7, 14, 18, 35, 65, 80)  # the ages at which the groups begin
MISSING = _("lipsește")
OTHERS = _("altele")
MOST_PARTS = 5  # of a bar: more are not told apart in a grey print
_MOST_BARS = 30


class By(Enum):
    """How a field is taken into groups."""

    VALUE = "value"
    MONTH = "month"
    YEAR = "year"
    BAND = "band"


@dataclass(frozen=True)
class Dimension:
    """A field by which is counted: its key with the way it is grouped, and its words."""

    field: FilterField
    by: By = By.VALUE

    @property
    def key(self) -> str:
        """What a list of one's own keeps."""
        return self.field.key if self.by is By.VALUE else f"{self.field.key}:{self.by.value}"

    @property
    def label(self) -> str:
        """Its words: "Data vizitei, pe luni"."""
        return f"{self.field.label}{_SUFFIX[self.by]}"

    def words(self, key: Key) -> str:
        """A group in words."""
        if key is None or key == "":
            return MISSING
        if self.by is By.MONTH:
            year, month = str(key).split("-")
            return f"{MONTHS[int(month) - 1]} {year}"
        if self.by is By.BAND:
            return _band_words(int(key))
        if self.field.shape is Shape.YES_NO:
            return _("da") if int(key) else _("nu")
        return dict(self.field.options).get(str(key), str(key))

    def filter(self, key: Key) -> Filter:
        """The filter that finds what is in a group."""
        name = self.field.key
        if key is None or key == "":
            return Filter(name, Op.EMPTY)
        if self.by in {By.MONTH, By.YEAR}:
            first, last = _span(str(key))
            if self.by is By.MONTH and self.field.shape is Shape.MONTH:
                return Filter(name, Op.IS, (first.isoformat(),))
            return Filter(name, Op.BETWEEN, (first.isoformat(), last.isoformat()))
        if self.by is By.BAND:
            low, high = _band(int(key))
            return Filter(name, Op.FROM, (low,)) if high is None else Filter(name, Op.BETWEEN, (low, high))
        if self.field.shape is Shape.YES_NO:
            return Filter(name, Op.YES if int(key) else Op.NO)
        if self.field.shape is Shape.CHOICE:
            return Filter(name, Op.AMONG, (str(key),))
        return Filter(name, Op.IS, (key,))

    def ordered(self, keys: Iterable[Key]) -> list[Key]:
        """Groups in order: as their list has them, by time or age, else by the alphabet; what lacks last."""
        places = {value: place for place, (value, _words) in enumerate(self.field.options)}

        def place(key: Key) -> tuple[bool, int, str]:
            if key is None or key == "":
                return True, 0, ""
            if isinstance(key, int):  # a link by its name's place in the list, an age or yes and no by itself
                return False, places.get(str(key), key), ""
            words = key if self.by in {By.MONTH, By.YEAR} else sort_key(self.words(key))
            return False, places.get(key, len(places)), words

        return sorted(keys, key=place)


_SUFFIX = {By.VALUE: "", By.MONTH: _(", pe luni"), By.YEAR: _(", pe ani"), By.BAND: _(", pe grupe")}


@dataclass(frozen=True)
class Group:
    """A row or a column of the table: its key and its words."""

    key: Key
    words: str


@dataclass(frozen=True)
class CountTable:
    """What was counted: rows, columns, the cells by the keys of both, sums of rows and columns.

    The figures are counts, or bani. `overlaps`: one may stand in several groups, so that the sums are told as
    counted and not added up.
    """

    rows: tuple[Group, ...]
    columns: tuple[Group, ...]
    cells: Mapping[tuple[Key, Key], int]
    row_totals: Mapping[Key, int]
    column_totals: Mapping[Key, int]
    total: int
    bani: bool = False
    overlaps: bool = False

    def words(self, figure: int) -> str:
        """A figure as it is shown; nothing for nothing."""
        if not figure:
            return ""
        return money(figure) if self.bani else f"{figure:,}".replace(",", ".")


def count_table(
    rows: Dimension,
    columns: Dimension | None,
    counted: Sequence[Row],
    *,
    row_totals: Mapping[Key, int] | None = None,
    column_totals: Mapping[Key, int] | None = None,
    total: int | None = None,
    bani: bool = False,
) -> CountTable:
    """The table of what was counted; totals given were counted by themselves, others are added up."""
    cells: dict[tuple[Key, Key], int] = {}
    down: dict[Key, int] = {}
    across: dict[Key, int] = {}
    for row, column, figure in counted:
        key = (_plain(row), _plain(column))
        cells[key] = cells.get(key, 0) + figure
        down[key[0]] = down.get(key[0], 0) + figure
        across[key[1]] = across.get(key[1], 0) + figure
    return CountTable(
        tuple(Group(key, rows.words(key)) for key in rows.ordered(down)),
        tuple(Group(key, columns.words(key)) for key in columns.ordered(across)) if columns else (),
        cells,
        _known(row_totals, down),
        _known(column_totals, across),
        sum(down.values()) if total is None else total,
        bani=bani,
        overlaps=total is not None,
    )


def bars_of(table: CountTable) -> tuple[tuple[str, ...], list[tuple[str, tuple[int, ...]]]]:
    """The legend and the bars of the chart: the largest columns apart, the others together; sums in lei."""
    unit = 100 if table.bani else 1
    rows = table.rows[:_MOST_BARS]
    if not table.columns:
        return (), [(row.words, (table.row_totals.get(row.key, 0) // unit,)) for row in rows]
    shown = list(table.columns)
    if len(shown) > MOST_PARTS:
        largest = sorted(shown, key=lambda one: -table.column_totals.get(one.key, 0))[: MOST_PARTS - 1]
        shown = [one for one in shown if one in largest]
    apart = {one.key for one in shown}
    legend = [one.words for one in shown]
    others = len(shown) < len(table.columns)
    bars = []
    for row in rows:
        parts = [table.cells.get((row.key, one.key), 0) // unit for one in shown]
        if others:
            rest = (table.cells.get((row.key, one.key), 0) for one in table.columns if one.key not in apart)
            parts.append(sum(rest) // unit)
        bars.append((row.words, tuple(parts)))
    return (*legend, *([OTHERS] if others else [])), bars


def _known(given: Mapping[Key, int] | None, added: Mapping[Key, int]) -> Mapping[Key, int]:
    return added if given is None else {_plain(key): value for key, value in given.items()}


def _plain(key: Key) -> Key:
    return None if key == "" else key


def _band(low: int) -> tuple[int, int | None]:
    after = next((one for one in BANDS if one > low), None)
    return low, after - 1 if after is not None else None


def _band_words(low: int) -> str:
    _low, high = _band(low)
    if high is None:
        return _("{low} de ani și peste").format(low=low)
    return _("{low}–{high} ani").format(low=low, high=high)


def _span(key: str) -> tuple[date, date]:
    """The first and the last day of "2022" or "2022-03"."""
    year, _dash, month = key.partition("-")
    if not month:
        return date(int(year), 1, 1), date(int(year), 12, 31)
    first = date(int(year), int(month), 1)
    return first, (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
