"""Legal texts with the dates between which they hold, read from resources/legal.

A paper asks with its own date: the first day of the plan's year, or the day of the paper. So a change of law
is a change of data, and an old plan keeps the texts of its time.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Protocol, TypeVar

import resources
from letea.wording import grouped

_MARKER = re.compile(r"(-|\d+\.|[a-z]\.|[ivx]+\.) ")


@dataclass(frozen=True, kw_only=True)
class Ground:
    """An act a paper cites; `text` is printed, `article` is what of the act concerns it ("" where all does).

    `place` says where it belongs: opening, services, contracting, subsidies, outreach, council, children or
    decision.
    """

    key: str
    act: str
    text: str
    article: str
    place: str
    source: str
    verified: bool
    valid_from: date
    valid_until: date | None = None


@dataclass(frozen=True, kw_only=True)
class KnownAct:
    """An act that plans cite, by which a slip is known: "HG nr. 797/2017".

    `others` are the other years in which an act of this kind and number exists; from `repealed_on` it no
    longer holds; `verified` says whether somebody read it, or a paper that cites it.
    """

    kind: str
    number: int
    year: int
    about: str
    source: str
    verified: bool
    others: tuple[int, ...] = ()
    repealed_on: date | None = None

    @property
    def name(self) -> str:
        """As papers cite it."""
        return f"{self.kind} nr. {grouped(self.number)}/{self.year}"


@dataclass(frozen=True, kw_only=True)
class Note:
    """A remark on the law for whoever writes the plan: shown on the screen, never printed."""

    key: str
    act: str
    text: str
    source: str
    valid_from: date
    valid_until: date | None = None


@dataclass(frozen=True, kw_only=True)
class Principle:
    """A principle of social assistance: `term` is printed bold, `text` follows at once, sign included."""

    letter: str
    term: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Standing:
    """A text every new plan carries; its blanks ({office}, {year}…) are filled by whoever prints."""

    key: str
    text: str
    source: str
    valid_from: date
    valid_until: date | None = None

    @property
    def parts(self) -> tuple[tuple[str, str], ...]:
        """The paragraphs and points in order, as typed marker ("", "-", "1.", "ii.") and words."""
        lines = (line.strip() for line in self.text.splitlines())
        return tuple(_part(line) for line in lines if line)


@dataclass(frozen=True, kw_only=True)
class Period:
    """A term that an act sets, in calendar days, both ends counted."""

    key: str
    act: str
    article: str
    days: int
    source: str
    valid_from: date
    valid_until: date | None = None


class UnknownStandingError(LookupError):
    """A standing text is asked for that no file holds, or none for that day."""


class _Dated(Protocol):
    @property
    def valid_from(self) -> date: ...
    @property
    def valid_until(self) -> date | None: ...


_Text = TypeVar("_Text", bound=_Dated)


def grounds(on: date, *, place: str = "") -> tuple[Ground, ...]:
    """The acts a paper of that day may cite, in the order of the file; one place's, or all.

    An act nobody has read yet is left out: it is told of in `notes`, never printed.
    """
    held = _holding((ground for ground in _grounds() if ground.verified), on)
    return tuple(ground for ground in held if place in {"", ground.place})


def ground(key: str, on: date) -> Ground | None:
    """The act of that key as it may be cited on that day, read or not yet; None where it does not hold."""
    return next(iter(_holding((one for one in _grounds() if one.key == key), on)), None)


def notes(on: date) -> tuple[Note, ...]:
    """What whoever writes a plan of that day should know of the law; for the screen only."""
    return _holding(_notes(), on)


@cache
def known_acts() -> tuple[KnownAct, ...]:
    """The acts by which slips in plans are known."""
    return tuple(KnownAct(**{**row, "others": tuple(row.get("others", ()))}) for row in _rows("acts", "act"))


def principles(on: date) -> tuple[Principle, ...]:
    """The principles a–v of Legea nr. 292/2011, art. 5, or none before the law."""
    since, found = _principles()
    return found if on >= since else ()


def standing(key: str, on: date) -> Standing:
    """The standing text of that key for a plan of that day.

    Raises:
        UnknownStandingError: there is none.
    """
    for text in _holding(_standing(), on):
        if text.key == key:
            return text
    raise UnknownStandingError(key)


def period(key: str, on: date) -> Period | None:
    """The term of that key that holds on that day, if an act sets one then."""
    return next((one for one in _holding(_periods(), on) if one.key == key), None)


def _holding(texts: Iterable[_Text], on: date) -> tuple[_Text, ...]:
    """Those in force on that day, both ends included."""
    return tuple(
        text
        for text in texts
        if text.valid_from <= on and (text.valid_until is None or on <= text.valid_until)
    )


def _part(line: str) -> tuple[str, str]:
    opened = _MARKER.match(line)
    return (opened[1], line[opened.end() :]) if opened else ("", line)


def _rows(name: str, table: str) -> list[dict[str, Any]]:
    return list(resources.data(f"legal/{name}.toml")[table])


@cache
def _grounds() -> tuple[Ground, ...]:
    return tuple(Ground(**row) for row in _rows("grounds", "ground"))


@cache
def _notes() -> tuple[Note, ...]:
    return tuple(Note(**row) for row in _rows("grounds", "note"))


@cache
def _principles() -> tuple[date, tuple[Principle, ...]]:
    content = resources.data("legal/principles.toml")
    return content["valid_from"], tuple(Principle(**row) for row in content["principle"])


@cache
def _standing() -> tuple[Standing, ...]:
    return tuple(Standing(**{**row, "text": row["text"].strip()}) for row in _rows("standing", "standing"))


@cache
def _periods() -> tuple[Period, ...]:
    return tuple(Period(**row) for row in _rows("periods", "period"))
