"""The cells of a table as values of fields, however typed; what cannot be read is told, never guessed."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from db.ordering import fold
from letea.fields import Field, Kind
from letea.fields.showing import Lists
from letea.rules.addresses import read_address
from letea.rules.amounts import ReadAmount, ReadCount, read_plan_amount, read_plan_capacity
from letea.rules.reading import MOST_LEI, Unreadable, read_count, read_text
from letea.rules.sheet_cells import Cell, text_of
from letea.rules.sheet_columns import Wanted
from letea.rules.sheet_days import (
    Years,
    day_of,
    is_endless,
    is_month,
    last_day,
    month_of,
    number_and_day,
    years_in,
)
from letea.rules.sheet_table import SheetRow
from letea.rules.sheet_words import Words, words_of_choice, words_of_list
from letea.wording import _

SEPARATOR = ";"  # between several values of one cell
WHOLE_ADDRESS = "whole_address"  # the key of a column that holds village, street and number
_MOBILE_DIGITS = 9
_LONGEST = 1_000  # letters of a cell that is more than words: a day, a sum, a code
_WORDS = frozenset({Kind.TEXT, Kind.LONG_TEXT})
_AHEAD = ("to_on", "until_on", "next_on")  # days that may lie ahead
_SPANS = ("from_on", "to_on")  # days told by their months: "martie 2025"
_FIRST_DAYS = {  # from which a last day told in years is counted
    "to_on": "from_on",
    "licensed_until_on": "licensed_on",
    "accredited_until_on": "accredited_on",
}
_LASTS = ("to_on", "until_on")  # days that may never come
_YES = frozenset({"da", "x", "1", "are", "true", "exista", "adevarat"})
_NO = frozenset({"nu", "0", "fara", "nu are", "false", "nu exista", "fals"})
_NOTHING = frozenset({"-", "--", "---", "–", "—", "n/a", "#n/a", "null", "?"})
_NO_CNP = frozenset({"fara", "fara cnp", "nu are", "nu are cnp", "lipsa", "lipsa cnp", "nu", "necunoscut"})
_WORDED_COUNT = re.compile(r"([0-9][0-9. ]*?)\s*(?:de\s+)?[^\W\d][^\d]*")


@dataclass(frozen=True)
class Filled:
    """A row of a table as values by the keys of its fields; empty cells are not among them."""

    number: int
    values: Mapping[str, Any]
    unread: tuple[str, ...] = ()
    part: int = 0


class CellReader:
    """Reads rows; `lists` are the office's editable lists, `today` bounds years of two digits."""

    def __init__(self, wanted: Sequence[Wanted], lists: Lists, today: date) -> None:
        self._today = today
        self._wanted = {one.key: one for one in wanted}
        self._codes = {name: words_of_list(items) for name, items in lists.items()}
        self._with_day = {one.both[0]: one.both for one in wanted if one.both}
        self._choices = {
            one.key: words_of_choice(one.field.choices) for one in wanted if one.field.choices is not None
        }

    def row(self, row: SheetRow, keys: Sequence[str]) -> Filled:
        """A row whose columns fill these fields, in order; "" fills nothing."""
        values: dict[str, Any] = {}
        beside: dict[str, Any] = {}
        unread: list[str] = []
        for key, cell in zip(keys, row.cells, strict=False):
            one = self._wanted.get(key)
            if one is None or _is_nothing(one, cell):
                continue
            try:
                if both := one.both or self._both_of(key, keys):
                    beside |= self._both(both, cell)
                    continue
                if key == WHOLE_ADDRESS:
                    beside |= {
                        part: told for part, told in asdict(read_address(text_of(cell))).items() if told
                    }
                    continue
                value = self._read(one, cell)
            except Unreadable as unreadable:
                unread.append(f"{one.label}: {unreadable.sentence}")
                continue
            if value not in (None, "", []):
                values[key] = value
        told = beside | values
        unread += self._count_years(told)
        return Filled(row.number, told, tuple(unread), row.part)

    def _count_years(self, told: dict[str, Any]) -> list[str]:
        """Put the last day in the place of "5 ani", counted from the first day of the row."""
        unread = []
        for key in [key for key, value in told.items() if isinstance(value, Years)]:
            years, first = told.pop(key), told.get(_FIRST_DAYS.get(key.rpartition(".")[2], ""))
            if isinstance(first, date):
                told[key] = years.after(first)
            else:
                unread.append(_("{label}: scrieți ziua.").format(label=self._wanted[key].label))
        return unread

    def _both_of(self, key: str, keys: Sequence[str]) -> tuple[str, str] | tuple[()]:
        """A number whose day has no column may have it in its own cell: "46/21.02.2025"."""
        both = self._with_day.get(key, ())
        return both if both and not {both[1], *self._pairs(both)} & set(keys) else ()

    def _pairs(self, both: tuple[str, str]) -> Iterator[str]:
        return (one.key for one in self._wanted.values() if one.both == both)

    def _both(self, keys: tuple[str, str], cell: Cell) -> dict[str, Any]:
        """A number and its day from one cell; what has a column of its own is taken from there."""
        if isinstance(cell, date):
            return {keys[1]: self._read(self._wanted[keys[1]], cell)}
        number, day = number_and_day(cell)
        told = {keys[0]: self._read(self._wanted[keys[0]], number)}
        return told | ({keys[1]: self._read(self._wanted[keys[1]], day)} if day else {})

    def _read(self, one: Wanted, cell: Cell) -> Any:
        field, key = one.field, one.key.rpartition(".")[2]  # "cared.cnp" is read as any CNP
        if isinstance(cell, str) and len(cell) > _LONGEST and (key in _BY_KEY or field.kind not in _WORDS):
            raise Unreadable(_("Celula are prea mult text."))
        match field.kind:
            case Kind.DAY if key not in _BY_KEY:
                if key.endswith(_LASTS) and is_endless(cell):
                    return None
                if key.endswith(_LASTS) and (years := years_in(cell)):
                    return years
                return self._day(key, cell)
            case Kind.CHOICE:
                return self._choices[one.key].find(text_of(cell))
            case Kind.VOCABULARY:
                return self._code(field, text_of(cell))
            case Kind.VOCABULARY_LIST:
                parts = text_of(cell).split(SEPARATOR)
                return [self._code(field, part) for part in parts if part.strip()]
        return (_BY_KEY.get(key) or _BY_KIND.get(field.kind, text_of))(cell)

    def _day(self, key: str, cell: Cell) -> date:
        """A day; of a span a month too: its first day, or its last."""
        try:
            return day_of(cell, today=self._today, years_ahead=10 if key.endswith(_AHEAD) else 0)
        except Unreadable:
            month = month_of(cell) if key in _SPANS and isinstance(cell, str) and is_month(cell) else None
            if month is None:
                raise
            return month if key == "from_on" else last_day(month)

    def _code(self, field: Field, text: str) -> str:
        return self._codes.get(field.vocabulary, _NO_WORDS).find(text)


_NO_WORDS: Words[str] = Words({})


def _is_nothing(one: Wanted, cell: Cell) -> bool:
    """Whether a cell is empty, or holds the stroke that stands for nothing; a sum's stroke may be kept."""
    if not isinstance(cell, str):
        return cell is None
    return not cell.strip() or (one.field.kind is not Kind.AMOUNT and fold(cell).strip() in _NOTHING)


def _cnp(cell: Cell) -> str:
    """A CNP; what Excel rounded or shows in powers of ten lost its digits and is told, never completed."""
    text = text_of(cell)
    if fold(text).strip(" .") in _NO_CNP:
        return ""
    lost = re.search(r"[0-9][.,]?[0-9]*e\+?[0-9]+", text, re.IGNORECASE)
    if lost or (re.fullmatch(r"[0-9]{8}0{5}", text) and isinstance(cell, int | float)):
        raise Unreadable(
            _("„{text}” și-a pierdut cifrele în Excel; scrieți CNP-ul ca text.").format(text=text)
        )
    if not any(letter.isdigit() for letter in text):
        raise Unreadable(_("„{text}” nu este un CNP.").format(text=text))
    return re.sub(r"[\s.'’`-]", "", text)


def _phone(cell: Cell) -> str:
    """A telephone; Excel drops the zero it begins with."""
    text = text_of(cell)
    is_number = isinstance(cell, int | float) and len(text) == _MOBILE_DIGITS
    return f"0{text}" if is_number else text


def _number(cell: Cell) -> str:
    if isinstance(cell, date):
        raise Unreadable(_("Excel a schimbat numărul într-o dată; scrieți-l ca text."))
    return text_of(cell)


def _money(cell: Cell) -> int | None:
    """A sum in bani; "-", "*" and "Fără costuri" are no sum."""
    if isinstance(cell, date):
        raise Unreadable(_("Excel a schimbat suma într-o dată; scrieți-o ca text."))
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        bani = Decimal(str(round(cell * 100, 4)))
        if bani < 0:
            raise Unreadable(_("Suma nu poate fi sub zero."))
        if cell > MOST_LEI:
            raise Unreadable(_("Suma este prea mare."))
        return round(bani)  # a formula leaves fractions of a ban
    return _doubtless(text_of(cell)).bani


def _amount(cell: Cell) -> ReadAmount:
    """A sum of a plan's table, which may be words: "Fără costuri"."""
    if cell == "0":
        return ReadAmount(None, "0")  # a zero written as text stays as plans print it
    if isinstance(cell, str):
        return _doubtless(cell)
    return ReadAmount(_money(cell))


def _doubtless(text: str) -> ReadAmount:
    read = read_plan_amount(text)
    if read.doubt:
        raise Unreadable(read.doubt)
    return read


def _places(cell: Cell) -> int | None:
    """A capacity: "20", "20 copii"."""
    return _counted(cell).number


def _counted(cell: Cell) -> ReadCount:
    """How many and of what: "4 persoane"."""
    read = read_plan_capacity(text_of(cell))
    if read.doubt:
        raise Unreadable(read.doubt)
    return read


def _yes_no(cell: Cell) -> bool:
    word = fold(text_of(cell)).strip(" .")
    if word in _YES or word in _NO:
        return word in _YES
    raise Unreadable(_("„{text}” nu este nici „da”, nici „nu”.").format(text=text_of(cell)))


def _count(cell: Cell) -> int:
    """A whole number, with or without what is counted: "3", "3 camere"."""
    text = text_of(cell)
    worded = _WORDED_COUNT.fullmatch(text)
    return read_count(worded[1] if worded else text)


def _long(cell: Cell) -> str:
    """A long text keeps its line breaks."""
    return read_text(cell) if isinstance(cell, str) else text_of(cell)


_BY_KEY: dict[str, Callable[[Cell], Any]] = {
    "cnp": _cnp,
    "phone": _phone,
    "house_number": _number,
    "month_on": month_of,
    "counted": _counted,
    "capacity": _places,
}
_BY_KIND: dict[Kind, Callable[[Cell], Any]] = {
    Kind.MONEY: _money,
    Kind.AMOUNT: _amount,
    Kind.COUNT: _count,
    Kind.YES_NO: _yes_no,
    Kind.LONG_TEXT: _long,
}
