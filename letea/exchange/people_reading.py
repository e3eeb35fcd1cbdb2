"""Reading a workbook of persons: Letea's own columns, and the names other tables give them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any

from db.ordering import fold
from db.tables.people import Person
from letea.errors import Problem, Refused
from letea.exchange.people_book import OF_PERSON, SEPARATOR, columns
from letea.fields import Field, Kind
from letea.fields.showing import Lists
from letea.rules.people_import import PersonEntry
from letea.rules.reading import Unreadable, read_day, read_text
from letea.rules.sheet_cells import Cell, Sheet
from letea.wording import _

_OTHER_NAMES = {
    "family_name": ("nume de familie", "numele", "numele de familie"),
    "given_name": ("prenumele",),
    "full_name": ("nume si prenume", "numele si prenumele", "nume prenume", "persoana", "beneficiar"),
    "cnp": ("cod numeric personal", "c n p"),
    "born_on": ("data nasterii", "nascut la", "data de nastere"),
    "sex": ("sex", "gen"),
    "village": ("sat", "localitate", "localitatea"),
    "street": ("strada", "str"),
    "house_number": ("nr", "nr casa", "numar", "numar casa", "numarul casei"),
    "phone": ("nr telefon", "tel", "numar de telefon", "telefonul"),
    "notes": ("observatie", "mentiuni"),
    "role": ("calitatea in familie", "rol", "rolul in gospodarie"),
    "categories": ("categoria", "categorie"),
}
_HEADING_ROWS = 12
_EXCEL_BEGINNING, _EXCEL_DAYS = date(1899, 12, 30), range(2, 80_000)
_MOBILE_DIGITS = 9


@dataclass(frozen=True)
class Found:
    """What a workbook holds: its rows as persons, the sheet, and headings that were not understood."""

    entries: tuple[PersonEntry, ...]
    sheet: str
    unknown: tuple[str, ...]


def read_people_book(sheets: Sequence[Sheet], lists: Lists, today: date) -> Found:
    """The persons of a workbook, from the first sheet that has their headings.

    Raises:
        Refused: when no sheet has the headings, or there is no row under them.
    """
    for sheet in sheets:
        for number, row in enumerate(sheet.rows[:_HEADING_ROWS]):
            places, unknown = _headings(row)
            if _is_heading(places):
                entries = _entries(sheet, number + 1, places, _Reader(lists, today))
                if not entries:
                    text = _("Foaia „{sheet}” are cap de tabel, dar niciun rând sub el.")
                    raise Refused([Problem("", text.format(sheet=sheet.name))])
                return Found(entries, sheet.name, unknown)
    text = _(
        "Nu am găsit capul de tabel. Prima linie are nevoie de coloanele „Nume”, „Prenume” și „CNP”; "
        "puteți porni de la modelul gol."
    )
    raise Refused([Problem("", text)])


def _headings(row: Sequence[Cell]) -> tuple[dict[str, int], tuple[str, ...]]:
    known = {_plain(column.heading): column.key for column in columns()}
    unknown: list[str] = []
    for key, names in _OTHER_NAMES.items():
        known |= dict.fromkeys(names, key)
    places: dict[str, int] = {}
    for place, cell in enumerate(row):
        heading = _text(cell)
        found = known.get(_plain(heading))
        if found is not None:
            places.setdefault(found, place)
        elif heading:
            unknown.append(heading)
    if "given_name" not in places and "family_name" in places:
        places["full_name"] = places.pop("family_name")
    return places, tuple(unknown)


def _is_heading(places: dict[str, int]) -> bool:
    return "full_name" in places or {"family_name", "given_name"} <= places.keys()


def _plain(heading: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", fold(heading)).strip()


def _entries(sheet: Sheet, first: int, places: dict[str, int], reader: "_Reader") -> tuple[PersonEntry, ...]:
    entries = []
    for number, row in enumerate(sheet.rows[first:], start=first + 1):
        cells = {key: row[place] for key, place in places.items() if place < len(row)}
        if any(_text(cell) for cell in cells.values()):
            entries.append(reader.entry(number, cells))
    return tuple(entries)


class _Reader:
    """Reads the cells of a row as a person; what cannot be read is told in words."""

    def __init__(self, lists: Lists, today: date) -> None:
        self._today = today
        self._columns = {column.key: column for column in columns()}
        self._codes = {
            name: {fold(label): code for code, label in items} | {fold(code): code for code, _label in items}
            for name, items in lists.items()
        }
        self._unread: list[str] = []

    def entry(self, number: int, cells: dict[str, Cell]) -> PersonEntry:
        """The row as an entry."""
        self._unread = []
        values = {key: self._value(key, cell) for key, cell in cells.items() if key in self._columns}
        if "full_name" in cells:
            family, _space, given = read_text(_text(cells["full_name"])).partition(" ")
            values |= {"family_name": family, "given_name": given.strip()}
        told = {"family_name": "", "given_name": ""} | {
            name: values[name] for name in (*OF_PERSON, "notes") if values.get(name) not in (None, "")
        }
        return PersonEntry(
            number,
            Person(**told),
            household=values.get("household") or "",
            role=values.get("role") or "",
            categories=tuple(values.get("categories") or ()),
            unread=tuple(self._unread),
        )

    def _value(self, key: str, cell: Cell) -> Any:
        field = self._columns[key].field
        try:
            return self._read(key, field, cell)
        except Unreadable as unreadable:
            self._unread.append(f"{field.label}: {unreadable.sentence}")
            return None

    def _read(self, key: str, field: Field, cell: Cell) -> Any:
        special: dict[str, Callable[[Cell], str]] = {"cnp": _cnp, "phone": _phone, "house_number": _number}
        match field.kind:
            case Kind.DAY:
                return self._day(cell)
            case Kind.CHOICE:
                return _choice(field, _text(cell))
            case Kind.VOCABULARY:
                return self._code(field, _text(cell))
            case Kind.VOCABULARY_LIST:
                return [self._code(field, part) for part in _text(cell).split(SEPARATOR) if part.strip()]
        return special[key](cell) if key in special else read_text(_text(cell))

    def _day(self, cell: Cell) -> date | None:
        if isinstance(cell, datetime):
            return cell.date()
        if isinstance(cell, date):
            return cell
        if isinstance(cell, int | float) and int(cell) in _EXCEL_DAYS:
            return _EXCEL_BEGINNING + timedelta(days=int(cell))
        text = _text(cell)
        return read_day(text, today=self._today, years_ahead=0) if text else None

    def _code(self, field: Field, text: str) -> str:
        if not text.strip():
            return ""
        code = self._codes.get(field.vocabulary, {}).get(fold(text.strip()))
        if code is None:
            raise Unreadable(_("„{text}” nu este în listă.").format(text=text.strip()))
        return code


def _choice(field: Field, text: str) -> Enum | None:
    words: dict[str, Enum] = {fold(word): member for member, word in (field.choices or {}).items()}
    words |= {fold(str(member.value)): member for member in field.choices or {}}
    words |= {word: words[same] for word, same in _SAME_WORDS.items() if same in words}
    if not text.strip():
        return None
    if fold(text.strip()) not in words:
        raise Unreadable(_("„{text}” nu este în listă.").format(text=text.strip()))
    return words[fold(text.strip())]


_SAME_WORDS = {
    "barbat": "masculin",
    "barbatesc": "masculin",
    "femeie": "feminin",
    "femeiesc": "feminin",
    "activa": "activ",
    "plecata": "plecat",
    "decedata": "decedat",
}


def _cnp(cell: Cell) -> str:
    text = re.sub(r"[\s.'-]", "", _text(cell)) if not isinstance(cell, int | float) else _text(cell)
    if re.search(r"\de\+?\d", text, re.IGNORECASE):
        raise Unreadable(
            _("„{text}” și-a pierdut cifrele în Excel; scrieți CNP-ul ca text.").format(text=text)
        )
    return text


def _phone(cell: Cell) -> str:
    """A telephone; Excel drops the zero it begins with."""
    text = read_text(_text(cell))
    is_number = isinstance(cell, int | float) and len(text) == _MOBILE_DIGITS
    return f"0{text}" if is_number else text


def _number(cell: Cell) -> str:
    if isinstance(cell, date):
        raise Unreadable(_("Excel a schimbat numărul într-o dată; scrieți-l ca text."))
    return read_text(_text(cell))


def _text(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return _("da") if cell else _("nu")
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime() | date():
            return cell.strftime("%d.%m.%Y")
    return str(cell).strip()
