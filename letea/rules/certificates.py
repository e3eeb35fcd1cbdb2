"""What must hold for a certificate (adeverință) about the benefits of a person."""

from dataclasses import dataclass
from datetime import date

from letea.errors import Problem
from letea.wording import _


@dataclass
class CertificateAsked:
    """A certificate about to be made: of whom, under which number, for which days, what it is for."""

    person_id: int
    number: str
    dated_on: date | None
    from_on: date | None
    to_on: date | None
    purpose: str = ""


def check_certificate(asked: CertificateAsked, today: date) -> list[Problem]:
    """A number, a day that is not ahead, a period in order that has begun."""
    problems = []
    if not asked.number.strip():
        problems.append(Problem("number", _("Scrieți numărul adeverinței.")))
    if asked.dated_on is None:
        problems.append(Problem("dated_on", _("Scrieți data adeverinței.")))
    elif asked.dated_on > today:
        problems.append(Problem("dated_on", _("Data este în viitor; verificați.")))
    if asked.from_on is None:
        problems.append(Problem("from_on", _("Scrieți de când.")))
    if asked.to_on is None:
        problems.append(Problem("to_on", _("Scrieți până când.")))
    if asked.from_on and asked.to_on and asked.to_on < asked.from_on:
        problems.append(Problem("to_on", _("Perioada se termină înainte să înceapă.")))
    if asked.from_on and asked.from_on > today:
        problems.append(Problem("from_on", _("Perioada nu a început încă; verificați.")))
    return problems
