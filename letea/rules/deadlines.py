"""What is due: a deadline, how near it is, what was said of it; the days of a plan's measures."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

from letea.errors import Problem
from letea.rules.later import years_later
from letea.rules.terms import TermKind, read_term
from letea.wording import _

_SUNDAY = 6
_MOST_YEARS = 2  # that a deadline may be put off


class Nearness(Enum):
    """How near a deadline is: late, this week, this month, later."""

    LATE = "late"
    WEEK = "week"
    MONTH = "month"
    LATER = "later"


class Standing(Enum):
    """What was said of a deadline: nothing yet, put off until a day, done."""

    OPEN = "open"
    SNOOZED = "snoozed"
    DONE = "done"


@dataclass(frozen=True)
class Span:
    """The days between which deadlines are told, both included."""

    since: date
    until: date

    def __contains__(self, day: date) -> bool:
        return self.since <= day <= self.until


class Deadline(NamedTuple):  # thousands are told at once, and a tuple is made in a third of the time
    """Something due on a day: by which rule, about what, and the page and record where it is worked on.

    `owner_uid` is the record it is about (the office's own for its yearly duties); `part` is what within the
    record: the uid of the node, where the record is a section of a plan.
    """

    rule: str
    owner_uid: str
    title: str
    due_on: date
    page: str
    record: int | None = None
    part: str = ""
    late: bool = False

    @property
    def key(self) -> tuple[str, str, date]:
        """What it is known by from one reading to the next."""
        return self.rule, self.owner_uid, self.due_on


class Fact(NamedTuple):
    """A record with a day, as the store gives it: whose it is, what it is called, where it stands."""

    owner_uid: str
    name: str
    on: date
    record: int | None = None
    part: str = ""


@dataclass(frozen=True)
class Measure:
    """A measure with its term, the plan's years, the section and the node where it stands.

    `done_on` is the last day of the period for which it is told as done; `dropped` ends it for good.
    """

    section_id: int
    node_uid: str
    words: str
    term: str
    year: int
    until_year: int | None = None
    done_on: date | None = None
    dropped: bool = False


def nearness(due_on: date, today: date) -> Nearness:
    """Late; until this Sunday; until the end of this month; later."""
    if due_on < today:
        return Nearness.LATE
    if due_on <= today + timedelta(days=_SUNDAY - today.weekday()):
        return Nearness.WEEK
    if (due_on.year, due_on.month) == (today.year, today.month):
        return Nearness.MONTH
    return Nearness.LATER


def standing_of(done_on: date | None, until_on: date | None, today: date) -> Standing:
    """What was said of a deadline holds on a day: put off, it comes back on the day it was put off to."""
    if done_on is not None:
        return Standing.DONE
    return Standing.SNOOZED if until_on is not None and until_on > today else Standing.OPEN


def check_snooze(until_on: date | None, reason: str, today: date) -> list[Problem]:
    """A deadline is put off to a day to come, with a reason."""
    problems = []
    if until_on is None:
        problems.append(Problem("until_on", _("Scrieți până când se amână.")))
    elif until_on <= today:
        problems.append(Problem("until_on", _("Amânarea este până la o zi care vine; verificați data.")))
    elif until_on > years_later(today, _MOST_YEARS):
        problems.append(Problem("until_on", _("Se amână cel mult doi ani; verificați anul.")))
    if not reason.strip():
        problems.append(Problem("note", _("Scrieți motivul amânării; se vede la control.")))
    return problems


def check_done(done_on: date | None, today: date) -> list[Problem]:
    """What is done was done on a day that has come."""
    if done_on is None:
        return [Problem("done_on", _("Scrieți ziua în care s-a rezolvat."))]
    if done_on > today:
        return [Problem("done_on", _("Ziua este în viitor; verificați data."))]
    return []


def last_missed(days: Iterable[date], today: date) -> list[date]:
    """Of what comes again, the last day missed and those to come: the older ones it makes up for."""
    ordered = sorted(days)
    return [day for day in ordered if day < today][-1:] + [day for day in ordered if day >= today]


def days_of_measure(measure: Measure, span: Span, today: date) -> list[date]:
    """The days on which a measure is due, those for which it is told as done left out."""
    if not measure.term.strip() or measure.dropped:
        return []
    term = read_term(measure.term, measure.year, until_year=measure.until_year)
    recurring = term.kind is TermKind.RECURRING
    if measure.done_on and not recurring:
        return []
    days = [day for day in term.due if day in span and (measure.done_on is None or day > measure.done_on)]
    return last_missed(days, today) if recurring else days


def done_by(states: Iterable[tuple[int, str, date]]) -> Mapping[int, tuple[date | None, bool]]:
    """For each node: until when it is told as done, and whether it was given up; from its progress."""
    found: dict[int, tuple[date | None, bool]] = {}
    for node_id, state, to_on in states:
        done_on, dropped = found.get(node_id, (None, False))
        if state == "done":
            done_on = max(to_on, done_on or to_on)
        found[node_id] = (done_on, dropped or state == "abandoned")
    return found


def days_of_renewal(frequency: str, renewed_on: date | None, span: Span, today: date) -> list[date]:
    """The days by which information is to be renewed, where its frequency is one ("lunar", "anual").

    Renewed within a month or quarter, it is due again at the end of the next one.
    """
    found = []
    for year in range(span.since.year, span.until.year + 1):
        before, here = renewal_days(frequency, year - 1), renewal_days(frequency, year)
        if not here:
            continue
        begun = (before[-1:] or (date(year - 1, 12, 31),)) + here[:-1]
        found += [
            day
            for start, day in zip(begun, here, strict=True)
            if day in span and (renewed_on is None or renewed_on <= start)
        ]
    return last_missed(found, today)


def renewal_days(frequency: str, year: int) -> tuple[date, ...]:
    """The days of a year at which a frequency comes round; none where it says no such thing."""
    term = read_term(frequency, year)
    return term.due if term.kind is TermKind.RECURRING else ()


def once_each(told: Iterable[Deadline], recurring: frozenset[str]) -> Iterator[Deadline]:
    """Of what comes again, only the first that is open for each record; in order of days."""
    seen: set[tuple[str, str]] = set()
    for one in sorted(told, key=lambda deadline: (deadline.due_on, deadline.rule)):
        if one.rule in recurring:
            if (one.rule, one.owner_uid) in seen:
                continue
            seen.add((one.rule, one.owner_uid))
        yield one
