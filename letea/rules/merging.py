"""Two records of one person made one: which value stays by default, which rows of lists become one."""

from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from datetime import date
from enum import Enum
from typing import Protocol, TypeVar

from sqlalchemy import inspect

from db.ordering import fold
from db.record import Record
from db.tables.people import Person
from letea.fields import Kind, fields_of
from letea.rules.people import overlap

_ADDRESS = ("village", "street", "house_number")
_STATE = ("state", "state_on")
_IDENTITY = frozenset({"id", "uid", "version", "deleted_at", "person_id"})


class Side(Enum):
    """Whose value stays: that of the record that is kept, of the one given up, or both texts together."""

    KEPT = "kept"
    GIVEN = "given"
    BOTH = "both"


class Spanned(Protocol):
    """A row of a list that holds between two days."""

    from_on: date | None
    to_on: date | None


S = TypeVar("S", bound=Spanned)


def merged_fields() -> list[str]:
    """The fields of a person that are laid side by side, in the worker's order."""
    return [name for name, field in fields_of(Person).items() if field.kind is not Kind.HIDDEN]


def differing(kept: Person, given: Person) -> list[str]:
    """The fields in which two records of one person differ; a CNP on either leaves no reason for none."""
    return [name for name in _told(kept, given) if getattr(kept, name) != getattr(given, name)]


def agreeing(kept: Person, given: Person) -> list[str]:
    """The fields of which both records say the same."""
    return [
        name
        for name in _told(kept, given)
        if _filled(kept, name) and getattr(kept, name) == getattr(given, name)
    ]


def proposed(kept: Person, given: Person, newer: Collection[str]) -> dict[str, Side]:
    """Whose value stays unless the worker chooses another: filled over empty, newer over older.

    `newer` are the fields written later in the record given up. Of two spellings the better one stays. An
    address stays whole, as does the state with its day; remarks are put together.
    """
    sides = {name: _proposed(kept, given, (name,), newer) for name in differing(kept, given)}
    for together in (_ADDRESS, _STATE):
        side = _proposed(kept, given, together, newer)
        sides |= {name: side for name in together if name in sides}
    if "notes" in sides and kept.notes.strip() and given.notes.strip():
        sides["notes"] = Side.BOTH
    return sides


def merge_fields(kept: Person, given: Person, sides: Mapping[str, Side]) -> None:
    """Give the record that is kept the values chosen; who has a CNP needs no reason for not having one."""
    for name, side in sides.items():
        if side is Side.GIVEN:
            setattr(kept, name, getattr(given, name))
        elif side is Side.BOTH:
            setattr(kept, name, f"{getattr(kept, name)}\n{getattr(given, name)}")
    if kept.cnp:
        kept.no_cnp_reason = ""


def are_twins(one: Record, other: Record) -> bool:
    """Whether two rows say the same of their persons, whatever the case, diacritics and spaces."""
    names = [name for name in inspect(type(one)).columns.keys() if name not in _IDENTITY]  # noqa: SIM118 - not a dict
    return all(_plain(getattr(one, name)) == _plain(getattr(other, name)) for name in names)


def joined(kept: Sequence[S], given: Sequence[S], *, of: Callable[[S], Hashable]) -> list[S]:
    """Make one row of those that say the same of overlapping days; returns the rows that are left over.

    Only what meets across the two records is joined; the row of the record that is kept goes on, from the
    first day to the last, and takes what it lacks.
    """
    left: list[S] = []
    for key in dict.fromkeys(of(row) for row in given):
        rows = sorted(
            (row for row in (*kept, *given) if of(row) == key), key=lambda row: row.from_on or date.min
        )
        for meeting in _meeting(rows):
            first = next((row for row in meeting if row in kept), None)
            if first is None or all(row in kept for row in meeting):
                continue
            rest = [row for row in meeting if row is not first]
            _take(first, rest)
            left += rest
    return left


def _told(kept: Person, given: Person) -> list[str]:
    has_cnp = kept.cnp or given.cnp
    return [name for name in merged_fields() if not (has_cnp and name == "no_cnp_reason")]


def _proposed(kept: Person, given: Person, names: Sequence[str], newer: Collection[str]) -> Side:
    if all(_plain(getattr(kept, name)) == _plain(getattr(given, name)) for name in names):
        ours, theirs = ([_spelling(getattr(one, name)) for name in names] for one in (kept, given))
        return Side.GIVEN if theirs > ours else Side.KEPT
    return _filled_or_newer(kept, given, names, newer)


def _filled_or_newer(kept: Person, given: Person, names: Sequence[str], newer: Collection[str]) -> Side:
    ours = [_filled(kept, name) for name in names]
    theirs = [_filled(given, name) for name in names]
    if any(theirs) and (not any(ours) or any(name in newer for name in names)):
        return Side.GIVEN
    return Side.KEPT


def _spelling(value: object) -> tuple[bool, int]:
    """How well a word is spelled: not in capitals, and with its diacritics."""
    return (
        (not value.isupper(), sum(not letter.isascii() for letter in value))
        if isinstance(value, str)
        else (True, 0)
    )


def _filled(person: Person, name: str) -> bool:
    return getattr(person, name) not in (None, "")


def _meeting(rows: Sequence[S]) -> list[list[S]]:
    """Rows in order of days, those together that follow one another without a gap."""
    groups: list[list[S]] = []
    for row in rows:
        if groups and any(overlap((row.from_on, row.to_on), (one.from_on, one.to_on)) for one in groups[-1]):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _take(first: S, rest: Sequence[S]) -> None:
    rows = (first, *rest)
    starts, ends = [row.from_on for row in rows], [row.to_on for row in rows]
    first.from_on = None if None in starts else min(day for day in starts if day)
    first.to_on = None if None in ends else max(day for day in ends if day)
    for name in ("role", "note"):
        if hasattr(first, name) and not getattr(first, name).strip():
            told = [getattr(row, name) for row in rest if getattr(row, name).strip()]
            setattr(first, name, told[0] if told else "")
        elif hasattr(first, name) and name == "note":
            texts = dict.fromkeys(row.note.strip() for row in rows)  # type: ignore[attr-defined]
            first.note = "; ".join(text for text in texts if text)  # type: ignore[attr-defined]


def _plain(value: object) -> object:
    return " ".join(fold(value).split()) if isinstance(value, str) else value
