"""What must hold for a person, their papers, categories, situations and certificates."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from db.tables.people import (
    DisabilityCertificate,
    IdentityPaper,
    Person,
    PersonCategory,
    PersonSituation,
    PersonState,
    Sex,
)
from letea.errors import Problem
from letea.rules.cnp import check_cnp, read_cnp
from letea.wording import _

ADULT = 18
ELDERLY = 65
_OLDEST = 125


def age_on(day: date, born_on: date) -> int:
    """Full years lived on that day."""
    return day.year - born_on.year - ((day.month, day.day) < (born_on.month, born_on.day))


def born_for_age(today: date, years: int) -> date:
    """The day of birth of who completes so many years today; who was born later is younger."""
    try:
        return today.replace(year=today.year - years)
    except ValueError:  # 29 February, in a year without one
        return date(today.year - years, 2, 28)


def complete_from_cnp(person: Person) -> None:
    """Fill the day of birth and the sex from the CNP where they were left empty."""
    reading = read_cnp(person.cnp)
    if reading is None:
        return
    person.born_on = person.born_on or reading.born_on
    person.sex = person.sex or reading.sex


def cnp_meaning(cnp: str) -> str:
    """What the CNP says, in words, to be shown under it: "bărbat, născut la 30.09.1959"."""
    reading = read_cnp(cnp)
    if reading is None or reading.born_on is None:
        return ""
    words = {Sex.MALE: _("bărbat, născut la {day}"), Sex.FEMALE: _("femeie, născută la {day}")}
    return words[reading.sex or Sex.MALE].format(day=reading.born_on.strftime("%d.%m.%Y"))


def check_person(person: Person, today: date) -> list[Problem]:
    """What the worker must mend in a person before or after saving."""
    problems = [*_check_names(person), *_check_identity(person, today)]
    if person.born_on and person.born_on > today:
        problems.append(Problem("born_on", _("Data nașterii este în viitor; verificați anul.")))
    if person.born_on and age_on(today, person.born_on) > _OLDEST:
        problems.append(Problem("born_on", _("Persoana ar avea peste 125 de ani; verificați anul.")))
    if person.phone and not re.fullmatch(r"[\d\s+./()-]{6,}", person.phone):
        problems.append(Problem("phone", _("Telefonul are numai cifre și spații."), blocking=False))
    return problems + _check_state(person, today)


def check_span(from_on: date | None, to_on: date | None, *, field: str = "to_on") -> list[Problem]:
    """An end does not stand before its start."""
    if from_on and to_on and to_on < from_on:
        text = _("Sfârșitul este înaintea începutului ({day}).")
        return [Problem(field, text.format(day=from_on.strftime("%d.%m.%Y")))]
    return []


def check_categories(rows: Sequence[PersonCategory]) -> list[Problem]:
    """Categories: chosen, in order of dates, the same one not twice at a time."""
    return _check_dated("categories", [(row.category, row.from_on, row.to_on) for row in rows], "category")


def check_situations(rows: Sequence[PersonSituation]) -> list[Problem]:
    """Situations: chosen, in order of dates, the same one not twice at a time."""
    return _check_dated("situations", [(row.situation, row.from_on, row.to_on) for row in rows], "situation")


def check_papers(rows: Iterable[IdentityPaper]) -> list[Problem]:
    """Identity papers: a number, and an end after the start."""
    problems = []
    for index, row in enumerate(rows):
        where = f"papers.{index}."
        if not row.number.strip():
            problems.append(Problem(f"{where}number", _("Scrieți numărul actului.")))
        problems += check_span(row.issued_on, row.expires_on, field=f"{where}expires_on")
    return problems


def check_certificates(rows: Iterable[DisabilityCertificate]) -> list[Problem]:
    """Disability certificates: a number, and an end or the word permanent."""
    problems = []
    for index, row in enumerate(rows):
        where = f"certificates.{index}."
        if not row.number.strip():
            problems.append(Problem(f"{where}number", _("Scrieți numărul certificatului.")))
        if row.permanent and row.until_on:
            problems.append(Problem(f"{where}until_on", _("Un certificat permanent nu are termen.")))
        if not row.permanent and row.until_on is None:
            text = _("Scrieți până când este valabil sau bifați „Permanent”.")
            problems.append(Problem(f"{where}until_on", text, blocking=False))
        problems += check_span(row.issued_on, row.until_on, field=f"{where}until_on")
    return problems


def overlap(one: tuple[date | None, date | None], other: tuple[date | None, date | None]) -> bool:
    """Whether two spans of days share a day; an unknown end lasts for ever."""
    start = max(one[0] or date.min, other[0] or date.min)
    end = min(one[1] or date.max, other[1] or date.max)
    return start <= end


def _check_names(person: Person) -> list[Problem]:
    problems = []
    if not person.family_name.strip():
        problems.append(Problem("family_name", _("Scrieți numele de familie.")))
    if not person.given_name.strip():
        problems.append(Problem("given_name", _("Scrieți prenumele.")))
    for name, text in (("family_name", person.family_name), ("given_name", person.given_name)):
        if re.search(r"\d", text):
            problems.append(Problem(name, _("Numele nu conține cifre."), blocking=False))
    return problems


def _check_identity(person: Person, today: date) -> list[Problem]:
    if person.cnp:
        return check_cnp(person.cnp, born_on=person.born_on, sex=person.sex, today=today)
    if not person.no_cnp_reason:
        return [Problem("no_cnp_reason", _("Fără CNP, alegeți motivul."))]
    if person.born_on is None:
        return [Problem("born_on", _("Fără CNP, scrieți data nașterii dacă o știți."), blocking=False)]
    return []


def _check_state(person: Person, today: date) -> list[Problem]:
    if person.state is PersonState.ACTIVE:
        return []
    if person.state_on is None:
        return [Problem("state_on", _("Scrieți din ce dată."), blocking=False)]
    if person.state_on > today:
        return [Problem("state_on", _("Data este în viitor; verificați."))]
    if person.born_on and person.state_on < person.born_on:
        return [Problem("state_on", _("Data este înaintea nașterii; verificați."))]
    return []


def _check_dated(
    name: str, rows: Sequence[tuple[str, date | None, date | None]], code_field: str
) -> list[Problem]:
    problems = []
    for index, (code, from_on, to_on) in enumerate(rows):
        if not code:
            problems.append(Problem(f"{name}.{index}.{code_field}", _("Alegeți din listă.")))
        problems += check_span(from_on, to_on, field=f"{name}.{index}.to_on")
        if any(code == earlier[0] and overlap((from_on, to_on), earlier[1:]) for earlier in rows[:index]):
            problems.append(Problem(f"{name}.{index}.{code_field}", _("Apare de două ori în același timp.")))
    return problems
