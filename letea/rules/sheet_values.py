"""The cells of a table as values of fields, however typed; what cannot be read is told, never guessed."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any

from db.ordering import fold
from letea.fields import Field, Kind
from letea.fields.showing import Lists
from letea.rules.amounts import ReadAmount, ReadCount, read_plan_amount, read_plan_capacity
from letea.rules.reading import MOST_LEI, Unreadable, read_count, read_day, read_month, read_text
from letea.rules.sheet_cells import Cell, text_of
from letea.rules.sheet_columns import Wanted
from letea.rules.sheet_table import SheetRow
from letea.wording import MONTHS, _

SEPARATOR = ";"  # between several values of one cell
_EXCEL_BEGINNING, _EXCEL_DAYS = date(1899, 12, 30), range(2, 80_000)
_MOBILE_DIGITS = 9
_SAME_WORDS = {
    "barbat": "masculin",
    "barbatesc": "masculin",
    "femeie": "feminin",
    "femeiesc": "feminin",
    "activa": "activ",
    "plecata": "plecat",
    "decedata": "decedat",
    "inchis": "incetat",
    "sistat": "suspendat",
    "acordat": "aprobat",
    "admis": "aprobat",
    "parinti": "ambii parinti",
    "ambii": "ambii parinti",
    "amandoi": "ambii parinti",
    "mama si tata": "ambii parinti",
    "mama, tata": "ambii parinti",
    "mama/tata": "ambii parinti",
    "tata": "tatal",
    "unic sustinator": "parintele unic sustinator",
    "parinte unic": "parintele unic sustinator",
    "parinte unic sustinator": "parintele unic sustinator",
}
_SAME_ROLES = {
    **dict.fromkeys(("cap gospodarie", "capul gospodariei", "cap de gospodarie", "cap familie"), "titular"),
    **dict.fromkeys(("cap de familie", "capul familiei", "persoana de referinta"), "titular"),
    **dict.fromkeys(("copilul", "fiul", "fata", "baiat"), "copil"),
    **dict.fromkeys(("mama", "tata"), "parinte"),
}
_AHEAD = ("to_on", "until_on", "next_on")  # days that may lie ahead
_YES, _NO = frozenset({"da", "x", "1", "are", "true"}), frozenset({"nu", "0", "fara", "nu are", "false"})


@dataclass(frozen=True)
class Filled:
    """A row of a table as values by the keys of its fields; empty cells are not among them."""

    number: int
    values: Mapping[str, Any]
    unread: tuple[str, ...] = ()


class CellReader:
    """Reads rows; `lists` are the office's editable lists, `today` bounds years of two digits."""

    def __init__(self, wanted: Sequence[Wanted], lists: Lists, today: date) -> None:
        self._today = today
        self._wanted = {one.key: one for one in wanted}
        self._codes = {name: _codes_of(items) for name, items in lists.items()}

    def row(self, row: SheetRow, keys: Sequence[str]) -> Filled:
        """A row whose columns fill these fields, in order; "" fills nothing."""
        values: dict[str, Any] = {}
        unread: list[str] = []
        for key, cell in zip(keys, row.cells, strict=False):
            one = self._wanted.get(key)
            if one is None or cell is None or (isinstance(cell, str) and not cell.strip()):
                continue
            try:
                value = self._read(one, cell)
            except Unreadable as unreadable:
                unread.append(f"{one.label}: {unreadable.sentence}")
                continue
            if value not in (None, "", []):
                values[key] = value
        return Filled(row.number, values, tuple(unread))

    def _read(self, one: Wanted, cell: Cell) -> Any:
        field, key = one.field, one.key.rpartition(".")[2]  # "cared.cnp" is read as any CNP
        match field.kind:
            case Kind.DAY if key not in _BY_KEY:
                return self._day(cell, future=key.endswith(_AHEAD))
            case Kind.CHOICE:
                return _choice(field, text_of(cell))
            case Kind.VOCABULARY:
                return self._code(field, text_of(cell))
            case Kind.VOCABULARY_LIST:
                parts = text_of(cell).split(SEPARATOR)
                return [self._code(field, part) for part in parts if part.strip()]
        return (_BY_KEY.get(key) or _BY_KIND.get(field.kind, text_of))(cell)

    def _day(self, cell: Cell, *, future: bool) -> date:
        if isinstance(cell, datetime):
            return cell.date()
        if isinstance(cell, date):
            return cell
        if isinstance(cell, int | float) and int(cell) in _EXCEL_DAYS:
            return _EXCEL_BEGINNING + timedelta(days=int(cell))
        return read_day(text_of(cell), today=self._today, years_ahead=10 if future else 0)

    def _code(self, field: Field, text: str) -> str:
        code = self._codes.get(field.vocabulary, {}).get(fold(text.strip()))
        if code is None:
            raise Unreadable(_("„{text}” nu este în listă.").format(text=text.strip()))
        return code


def _codes_of(items: Sequence[tuple[str, str]]) -> dict[str, str]:
    """The codes of a list by code, by label and by what people write: of "Soț/soție" each word alone."""
    plainly = {fold(code): code for code, _label in items} | {fold(label): code for code, label in items}
    parts = {word: code for code, label in items for word in _words_of(fold(label))}
    same = {word: plainly[code] for word, code in _SAME_ROLES.items() if code in plainly}
    return same | parts | plainly


def _words_of(label: str) -> list[str]:
    """Of "fiu/fiica" two words, of "bunic(a)" two; of a label of several words none."""
    both = re.fullmatch(r"([a-z]+)\(([a-z]+)\)", label)
    if both:
        return [both[1], both[1] + both[2]]
    return label.split("/") if re.fullmatch(r"[a-z]+(?:/[a-z]+)+", label) else []


def _choice(field: Field, text: str) -> Enum:
    words: dict[str, Enum] = {fold(word): member for member, word in (field.choices or {}).items()}
    words |= {fold(str(member.value)): member for member in field.choices or {}}
    words |= {_without_mark(word): member for word, member in words.items()}
    words |= {word: words[same] for word, same in _SAME_WORDS.items() if same in words}
    found = words.get(fold(text.strip()))
    if found is None:
        raise Unreadable(_("„{text}” nu este în listă.").format(text=text.strip()))
    return found


def _without_mark(word: str) -> str:
    """A choice without the letter it stands under: "c.2. Instruirea…" is "instruirea…"."""
    return re.sub(r"^[a-z]\.(?:[0-9]\.)? ", "", word)


def _cnp(cell: Cell) -> str:
    """A CNP; what Excel rounded or shows in powers of ten lost its digits and is told, never completed."""
    text = text_of(cell)
    lost = re.search(r"[0-9][.,]?[0-9]*e\+?[0-9]+", text, re.IGNORECASE)
    if lost or (re.fullmatch(r"[0-9]{8}0{5}", text) and isinstance(cell, int | float)):
        raise Unreadable(
            _("„{text}” și-a pierdut cifrele în Excel; scrieți CNP-ul ca text.").format(text=text)
        )
    return re.sub(r"[\s.'’-]", "", text)


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


def month_in(texts: Sequence[str]) -> date | None:
    """The month that titles name ("luna martie 2022"); None where they name none or several."""
    named = "|".join(MONTHS)
    found = {
        date(int(year), MONTHS.index(month) + 1, 1)
        for text in texts
        for month, year in re.findall(rf"\b({named})\s+([12][0-9]{{3}})\b", fold(text))
    }
    return found.pop() if len(found) == 1 else None


def year_in(texts: Sequence[str]) -> int | None:
    """The year that titles name ("Anul 2022"); None where they name none or several."""
    found = {int(year) for text in texts for year in re.findall(r"\b(20[0-9]{2})\b", text)}
    return found.pop() if len(found) == 1 else None


def _count(cell: Cell) -> int:
    return read_count(text_of(cell))


def _long(cell: Cell) -> str:
    """A long text keeps its line breaks."""
    return read_text(cell) if isinstance(cell, str) else text_of(cell)


def _month(cell: Cell) -> date:
    """The first day of a month: a day in it, "martie 2022", "03.2022", "2022-03"."""
    if isinstance(cell, date):
        return date(cell.year, cell.month, 1)
    if isinstance(cell, int | float) and int(cell) in _EXCEL_DAYS:
        return (_EXCEL_BEGINNING + timedelta(days=int(cell))).replace(day=1)
    return read_month(text_of(cell))


_BY_KEY: dict[str, Callable[[Cell], Any]] = {
    "cnp": _cnp,
    "phone": _phone,
    "house_number": _number,
    "month_on": _month,
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
