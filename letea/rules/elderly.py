"""What must hold for an assessment of an elderly person's dependency (HG 886/2000)."""

from datetime import date

from db.tables.elderly import Dependency
from letea.errors import Problem
from letea.rules.people import ELDERLY, age_on
from letea.wording import _, counted, day


def check_dependency(one: Dependency, *, born_on: date | None, today: date) -> list[Problem]:
    """What the worker must mend in an assessment; without the sheet it may be kept, and is told."""
    problems = []
    if not one.person_id:
        problems.append(Problem("person_id", _("Alegeți persoana.")))
    elif born_on is not None and age_on(one.assessed_on, born_on) < ELDERLY:
        told = _("La evaluare avea {age}; verificați dacă este persoană vârstnică.").format(
            age=counted(age_on(one.assessed_on, born_on), _("an"), _("ani"))
        )
        problems.append(Problem("person_id", told, blocking=False))
    if one.assessed_on > today:
        problems.append(Problem("assessed_on", _("Data este în viitor; verificați.")))
    if not one.degree:
        problems.append(Problem("degree", _("Alegeți gradul de dependență.")))
    if not one.sheet_number.strip():
        told = _("Fișa de evaluare sociomedicală este obligatorie la dosar; scrieți numărul ei.")
        problems.append(Problem("sheet_number", told, blocking=False))
    return problems + _check_next(one)


def _check_next(one: Dependency) -> list[Problem]:
    if one.next_on is None:
        return [Problem("next_on", _("Scrieți când se face următoarea evaluare."), blocking=False)]
    if one.next_on <= one.assessed_on:
        told = _("Următoarea evaluare trebuie să fie după aceasta ({day}).")
        return [Problem("next_on", told.format(day=day(one.assessed_on)))]
    return []
