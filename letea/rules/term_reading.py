"""The words of a term read one by one, with what a scanner misread."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from db.ordering import bare, comma_below
from letea.rules.term_words import (
    AND,
    COMMA,
    DASH,
    Day,
    Months,
    NotATerm,
    Word,
    Year,
    refuse_impossible,
)
from letea.wording import MONTHS, _


@dataclass(frozen=True)
class Bare:
    """A number that waits for the word after it."""

    number: int


@dataclass(frozen=True)
class Reading:
    """The words of a term and what of them looks misread by a scanner."""

    words: tuple[Word, ...]
    doubt: str = ""


_SPACES = re.compile(r"\s+")
_DASHES = re.compile("[\u2010-\u2015\u2212_\u00ad]|(?<=[0-9ivx ])--(?=[0-9ivx ])")
_MISREAD = {"lulie": "iulie", "lunie": "iunie", "lanuarie": "ianuarie", "lan": "ian", "lul": "iul"}
_SHORT = {name[:3]: number for number, name in enumerate(MONTHS, start=1)}
_MONTHS = (
    {name: number for number, name in enumerate(MONTHS, start=1)}
    | _SHORT
    | {"febr": 2, "mart": 3, "apri": 4, "sept": 9, "noie": 11, "noiem": 11, "decem": 12}
)
_PLACES = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_ORDINALS = {"intai": 1, "primul": 1, "doilea": 2, "treilea": 3, "patrulea": 4}
_CENTURY = 2000
_YEARS = range(1950, 2100)

_TOKEN = re.compile(
    r"(?P<date>[0-9]{1,3} ?[./-] ?[0-9]{1,2} ?[./-] ?(?:[0-9]{4}|[0-9]{2})(?![0-9]))"
    r"|(?P<short>[0-9]{1,2}\.[0-9]{1,2}(?![0-9.]))"
    r"|(?P<year>[0-9]{4}(?![0-9]))"
    r"|(?P<and>si\b|&)"
    r"|(?P<part>(?:trimestr(?:ul|ele|ului|elor|u|e)|trim|tr|t|semestr(?:ul|ele|ului|elor|u|e)|sem|s)"
    r"(?=[^a-z]|i{1,3}\b|iv\b))"
    r"|(?P<place>(?:iv|i{1,3}|[1-4])(?:-?lea|-?a)?(?![0-9a-z]))"
    r"|(?P<number>[0-9]{1,2}(?![0-9]))"
    r"|(?P<until>pana(?: cel tarziu)?(?: (?:la|in|pe))?|cel (?:mai )?tarziu(?: (?:la|in|pe))?)"
    r"|(?P<since>incepand (?:cu|din)|din|de la|dupa)"
    r"|(?P<between>intre)"
    r"|(?P<word>[a-z]+)"
    r"|(?P<dash>-)"
    r"|(?P<comma>[,;/+\n])"
    r"|(?P<skip>[ .:()\[\]\"']+)"
)
_THIS_YEAR = re.compile(r"\b(?:a\. ?c\.|anul curent\b)")
_CLOSE_YEAR = re.compile(r"(?<=[ivx])(?=(?:19|20)[0-9]{2}(?![0-9]))")
_SCHOOL_YEAR = re.compile(r"\ban(?:ul|ului)? scolar ([0-9]{4}) ?[-/] ?([0-9]{4})")
_MONTH_AFTER = re.compile(f" ?(?:{'|'.join(_SHORT)})")
_PASSED_OVER = re.compile(
    "lun(?:a|ii|ile|ilor)|in|la|dat[ae]|datei|datele|de|anul|anului|anii|anilor|ani?|al|ale|a|pe|inclusiv|"
    "sfarsit(?:ul)?|final(?:ul)?|finele|perioada|termen(?:ul)?|cu|cel|putin|minim"
)


def read_words(text: str) -> Reading:
    """The words of a term, in order.

    Raises:
        NotATerm: at a word that belongs to none.
    """
    plain = _DASHES.sub("-", bare(comma_below(text)))
    plain = "\n".join(_SPACES.sub(" ", line).strip() for line in plain.splitlines())
    plain = _CLOSE_YEAR.sub(" ", _THIS_YEAR.sub(" ", plain))
    plain = _SCHOOL_YEAR.sub(r"septembrie \1 - august \2", plain)
    misread = [word for word in re.findall("[a-z]+", plain) if word in _MISREAD]
    words = _read(plain)
    doubts = [
        _("„{written}” pare „{right}”, citit greșit la scanare. Corectați cuvântul.").format(
            written=word, right=_MISREAD[word]
        )
        for word in dict.fromkeys(misread)
    ]
    return Reading(words, " ".join(doubts))


def _read(plain: str) -> tuple[Word, ...]:
    """Word by word; where that fails, after what is said in several words is taken out."""
    try:
        return tuple(_joined(list(_words_in(plain))))
    except NotATerm:
        from letea.rules.term_phrases import taken_phrases  # noqa: PLC0415 - most terms need none: 4 ms

        rest, often = taken_phrases(plain)
        if not often:
            raise
        return (*often, *_joined(list(_words_in(rest))))


def _words_in(plain: str) -> Iterator[Word | Bare]:
    """Each word as it stands; `part` is what a number after "trim." or "sem." counts."""
    at, part = 0, 0
    while at < len(plain):
        found = _TOKEN.match(plain, at)
        if found is None:
            raise NotATerm
        at, kind, written = found.end(), found.lastgroup or "", found.group()
        match kind:
            case "skip":
                continue
            case "part":
                part = 3 if written.startswith("t") else 6
            case "place" if part and not _MONTH_AFTER.match(plain, at):
                yield _part(_PLACES[re.sub("-?lea|-?a", "", written)], part)
            case "place" | "number":
                yield _bare(written)
            case "word" if part and written in _ORDINALS:
                yield _part(_ORDINALS[written], part)
            case "word":
                yield from _word(_MISREAD.get(written, written))
            case "date" | "short" | "year":
                part = 0 if kind != "year" else part
                yield _dated(kind, written)
            case _:
                yield kind


def _part(place: int, months: int) -> Months:
    """A quarter or a semester by its place."""
    if place * months > 12:  # noqa: PLR2004 - months of a year
        raise NotATerm(_("Anul are două semestre."))
    return Months((place - 1) * months + 1, place * months)


def _bare(written: str) -> Bare:
    if not written.isdigit():
        raise NotATerm
    return Bare(int(written))


def _word(word: str) -> Iterator[Word]:
    if word in _MONTHS:
        yield Months(_MONTHS[word], _MONTHS[word])
    elif _PASSED_OVER.fullmatch(word) is None:
        raise NotATerm


def _dated(kind: str, written: str) -> Word:
    numbers = [int(one) for one in re.findall("[0-9]+", written)]
    if kind == "year":
        if numbers[0] not in _YEARS:
            raise NotATerm(_("Anul {year} nu poate fi.").format(year=numbers[0]))
        return Year(numbers[0])
    day, month = numbers[0], numbers[1]
    year = numbers[2] if kind == "date" else None
    if year is not None and year < 100:  # noqa: PLR2004 - a year of two digits is of this century
        year += _CENTURY
    refuse_impossible(written, day, month, year)
    return Day(day, month, year)


def _joined(words: list[Word | Bare]) -> Iterator[Word]:
    """Numbers joined with the month after them: "15 martie", "1, 15 iunie", "1-15 iunie"."""
    month: int | None = None
    joined: list[Word] = []
    for word in reversed(words):
        if isinstance(word, Bare):
            if month is None:
                raise NotATerm
            joined.append(Day(word.number, month))
            continue
        if isinstance(word, Months) and word.first == word.last:
            month = word.first
        elif word not in {DASH, COMMA, AND}:
            month = None
        joined.append(word)
    yield from _without_months_of_days(list(reversed(joined)))


def _without_months_of_days(words: list[Word]) -> Iterator[Word]:
    """A month right after a day has been told with it."""
    for place, word in enumerate(words):
        before = words[place - 1] if place else None
        if isinstance(word, Months) and isinstance(before, Day) and before.month == word.first:
            continue
        yield word
