"""What must hold for a visit at a person's home."""

from collections.abc import Iterator
from datetime import date

from db.tables.cases import Visit
from letea.errors import Problem
from letea.rules.inquiries import USUAL_MONTHS
from letea.rules.later import months_later
from letea.wording import _, day


def next_visit(visited_on: date) -> date:
    """The day proposed for the next visit."""
    return months_later(visited_on, USUAL_MONTHS)


def check_visit(visit: Visit, today: date) -> list[Problem]:
    """What the worker must mend in a visit before or after saving."""
    return list(_found(visit, today))


def _found(visit: Visit, today: date) -> Iterator[Problem]:
    if not visit.person_id:
        yield Problem("person_id", _("Alegeți persoana vizitată."))
    if visit.visited_on > today:
        yield Problem("visited_on", _("Data vizitei este în viitor; verificați."))
    if not visit.purpose.strip():
        yield Problem("purpose", _("Scrieți scopul vizitei."))
    if not visit.findings.strip():
        yield Problem("findings", _("Scrieți ce s-a constatat."), blocking=False)
    if visit.next_on is not None and visit.next_on <= visit.visited_on:
        told = _("Următoarea vizită trebuie să fie după {day}.")
        yield Problem("next_on", told.format(day=day(visit.visited_on)))
