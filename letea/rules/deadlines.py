"""What is due: the measures of a plan by the days their terms mean."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby, islice

from letea.rules.terms import TermKind, read_term
from letea.wording import _, counted

_TOGETHER = 2  # measures due on one day that are still told one by one
_SHOWN = 60


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


@dataclass(frozen=True)
class PlanDue:
    """A measure due on a day, or several of a plan on the same day: what, when and where it stands."""

    text: str
    on: date
    section_id: int
    node_uid: str


def next_of_measures(measures: Iterable[Measure], since: date, until: date) -> list[PlanDue]:
    """What is due between two days, both included; of each measure the next day only.

    What comes every month is told once, many measures of a plan on one day as one.
    """
    return _gathered((day, one) for one in measures for day in islice(_days(one, since, until), 1))


def _gathered(pairs: Iterable[tuple[date, Measure]]) -> list[PlanDue]:
    due = sorted(pairs, key=lambda pair: (pair[0], pair[1].year))  # the rest in the plan's order
    return [
        told
        for (day, year), group in groupby(due, key=lambda pair: (pair[0], pair[1].year))
        for told in _told(day, year, [measure for _day, measure in group])
    ]


def _days(measure: Measure, since: date, until: date) -> Iterator[date]:
    if not measure.term.strip() or measure.dropped:
        return
    term = read_term(measure.term, measure.year, until_year=measure.until_year)
    if measure.done_on and term.kind is not TermKind.RECURRING:
        return
    for day in term.due:
        if since <= day <= until and (measure.done_on is None or day > measure.done_on):
            yield day


def _told(day: date, year: int, measures: list[Measure]) -> Iterator[PlanDue]:
    if len(measures) <= _TOGETHER:
        for one in measures:
            text = _("Măsura: {words}").format(words=_short(one.words))
            yield PlanDue(text, day, one.section_id, one.node_uid)
        return
    count = counted(len(measures), _("măsură"), _("măsuri"))
    text = _("{count} din planul pentru {year}").format(count=count, year=year)
    yield PlanDue(text, day, measures[0].section_id, measures[0].node_uid)


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _SHOWN else f"{plain[:_SHOWN].rsplit(' ', 1)[0].rstrip(' ,;')}…"


def done_by(states: Iterable[tuple[int, str, date]]) -> Mapping[int, tuple[date | None, bool]]:
    """For each node: until when it is told as done, and whether it was given up; from its progress."""
    found: dict[int, tuple[date | None, bool]] = {}
    for node_id, state, to_on in states:
        done_on, dropped = found.get(node_id, (None, False))
        if state == "done":
            done_on = max(to_on, done_on or to_on)
        found[node_id] = (done_on, dropped or state == "abandoned")
    return found
