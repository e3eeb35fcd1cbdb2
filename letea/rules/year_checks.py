"""What is looked at before a year is closed, what was found, and why it is closed all the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from letea.errors import Problem
from letea.wording import _


@dataclass(frozen=True)
class YearCheck:
    """One check: what it looks at, what it found, whether that is as it should be; where it is worked on.

    `must` is one that no reason replaces.
    """

    key: str
    title: str
    found: str
    fine: bool
    page: str = ""
    must: bool = False


def check_closing(
    year: int, checks: Sequence[YearCheck], reasons: Mapping[str, str], *, closed: bool, this_year: int
) -> list[Problem]:
    """Whether the year may be closed: it is over, is open, and what is not as it should be has a reason."""
    if year >= this_year:
        told = _("Anul {year} nu s-a încheiat; se închide din 1 ianuarie {next}.")
        return [Problem("year", told.format(year=year, next=year + 1))]
    if closed:
        return [Problem("year", _("Anul {year} este deja închis.").format(year=year))]
    found = []
    for check in checks:
        if check.fine:
            continue
        if check.must:
            found.append(Problem(check.key, check.found))
        elif not reasons.get(check.key, "").strip():
            told = _("{title}: scrieți de ce închideți anul așa.")
            found.append(Problem(check.key, told.format(title=check.title)))
    return found


def check_reopening(why: str, *, closed: bool) -> list[Problem]:
    """A closed year is reopened only with a reason."""
    if not closed:
        return [Problem("year", _("Anul nu este închis."))]
    return [] if why.strip() else [Problem("reopened_why", _("Scrieți ce se corectează și de ce."))]
