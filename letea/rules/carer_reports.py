"""The semester's report on personal assistants: its figures, and what must hold for it.

Legea 448/2006, art. 40 (2), and HG 268/2007, art. 29 (1), ask for the dynamics of hiring, how replacements
were ensured, how many were trained, and what the checks found.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from db.tables.carers import Carer, CarerCheck, CarerReplacement, CarerReport, CarerTraining
from letea.errors import Problem
from letea.fields.carers import SEMESTERS
from letea.rules.carers import check_due_on
from letea.rules.people import overlap
from letea.wording import _, day

_FIRST_YEAR = 1990
_HALF = 6  # the last month of the first semester


@dataclass(frozen=True)
class CarerFacts:
    """A contract with its names and what was written to it; `certificate` is how the paper words it."""

    carer: Carer
    name: str
    cared: str
    certificate: str
    replacements: Sequence[CarerReplacement] = ()
    checks: Sequence[CarerCheck] = ()
    trainings: Sequence[CarerTraining] = ()


@dataclass(frozen=True)
class CarerLine:
    """What one assistant's contract says of a semester; `check_late` where a due check was not made."""

    facts: CarerFacts
    checks: tuple[CarerCheck, ...]
    trainings: tuple[CarerTraining, ...]
    replacements: tuple[CarerReplacement, ...]
    check_late: bool


@dataclass(frozen=True)
class SemesterFigures:
    """The figures of a semester: at_end is at_start with those hired, without those ended.

    `wages_bani` is what the assistants in activity at the end earn in a month, `wages_of` of how many of
    them it is known; `paid_bani` is what their benefit files say was paid, where they say.
    """

    lines: tuple[CarerLine, ...]
    at_start: int
    hired: int
    ended: int
    at_end: int
    checks: int
    checked: int
    late: int
    trained: int
    replaced: int
    wages_bani: int
    wages_of: int
    paid_bani: int = 0


def span_of(year: int, semester: int) -> tuple[date, date]:
    """The first and the last day of a semester."""
    return (date(year, 1, 1), date(year, 6, 30)) if semester == 1 else (date(year, 7, 1), date(year, 12, 31))


def semester_of(on: date) -> tuple[int, int]:
    """The year and semester a day lies in."""
    return on.year, 1 if on.month <= _HALF else 2


def before(year: int, semester: int) -> tuple[int, int]:
    """The semester before this."""
    return (year, 1) if semester > 1 else (year - 1, 2)


def semester_words(year: int, semester: int) -> str:
    """A semester in words: "Semestrul I 2022"."""
    return f"{SEMESTERS.get(semester, '')} {year}"


def figures_of(
    facts: Iterable[CarerFacts], year: int, semester: int, *, today: date, paid_bani: int = 0
) -> SemesterFigures:
    """What the register says of a semester, a line for each contract in force on some day of it.

    Until the semester ends, a check is missing only once its day came.
    """
    start, end = span_of(year, semester)
    held = [one for one in facts if _in_force(one.carer, start, end)]
    lines = tuple(_line(one, start, end, due_by=min(end, today)) for one in held)
    staying = [one.carer for one in held if one.carer.to_on is None or one.carer.to_on > end]
    wages = [carer.wage_bani for carer in staying if carer.wage_bani]
    return SemesterFigures(
        lines=lines,
        at_start=sum(one.carer.from_on < start for one in held),
        hired=sum(one.carer.from_on >= start for one in held),
        ended=len(held) - len(staying),
        at_end=len(staying),
        checks=sum(len(line.checks) for line in lines),
        checked=sum(bool(line.checks) for line in lines),
        late=sum(line.check_late for line in lines),
        trained=sum(bool(line.trainings) for line in lines),
        replaced=sum(bool(line.replacements) for line in lines),
        wages_bani=sum(wages),
        wages_of=len(wages),
        paid_bani=paid_bani,
    )


def check_report(report: CarerReport, *, taken: bool, today: date) -> list[Problem]:
    """What the worker must mend in a report; `taken` where the semester has another one already."""
    problems = []
    if report.semester not in SEMESTERS:
        problems.append(Problem("semester", _("Alegeți semestrul I sau al II-lea.")))
        return problems
    if not _FIRST_YEAR <= report.year <= today.year:
        problems.append(Problem("year", _("Anul nu poate fi după cel curent; verificați.")))
        return problems
    if taken:
        problems.append(Problem("semester", _("Semestrul are deja un raport; deschideți-l pe acela.")))
    _start, end = span_of(report.year, report.semester)
    if report.reported_on and report.reported_on > today:
        problems.append(Problem("reported_on", _("Data raportului este în viitor; verificați.")))
    elif report.reported_on and report.reported_on <= end:
        told = _("Raportul este dinaintea sfârșitului semestrului ({day}); verificați.")
        problems.append(Problem("reported_on", told.format(day=day(end)), blocking=False))
    if report.number.strip() and report.reported_on is None:
        problems.append(Problem("reported_on", _("Scrieți și data raportului.")))
    problems += _check_decision(report, today)
    return problems


def _check_decision(report: CarerReport, today: date) -> list[Problem]:
    if report.decision_on is None:
        if report.decision_number.strip():
            return [Problem("decision_on", _("Scrieți și data hotărârii."))]
        return []
    problems = []
    if not report.decision_number.strip():
        problems.append(Problem("decision_number", _("Scrieți și numărul hotărârii.")))
    if report.decision_on > today:
        problems.append(Problem("decision_on", _("Data hotărârii este în viitor; verificați.")))
    elif report.reported_on and report.decision_on < report.reported_on:
        told = _("Hotărârea este dinaintea raportului ({day}).").format(day=day(report.reported_on))
        problems.append(Problem("decision_on", told))
    return problems


def _in_force(carer: Carer, start: date, end: date) -> bool:
    return carer.from_on <= end and (carer.to_on is None or carer.to_on >= start)


def _line(facts: CarerFacts, start: date, end: date, *, due_by: date) -> CarerLine:
    checks = tuple(row for row in facts.checks if start <= row.checked_on <= end)
    known = [row for row in facts.checks if row.checked_on <= end]
    stays = facts.carer.to_on is None or facts.carer.to_on > end
    return CarerLine(
        facts,
        checks,
        tuple(row for row in facts.trainings if start <= row.held_on <= end),
        tuple(row for row in facts.replacements if overlap((row.from_on, row.to_on), (start, end))),
        check_late=not checks and stays and check_due_on(facts.carer, known) <= due_by,
    )
