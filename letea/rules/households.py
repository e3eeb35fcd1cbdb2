"""What must hold for a household, its members, incomes and goods."""

from collections.abc import Iterable, Sequence
from datetime import date

from db.tables.households import Good, Household, HouseholdMember, Income
from letea.errors import Problem
from letea.rules.people import ADULT, age_on, check_span, overlap
from letea.wording import _

HEAD, CHILD = "titular", "copil"


def check_household(household: Household, today: date) -> list[Problem]:
    """What the worker must mend in a household."""
    problems = []
    if not household.name.strip():
        problems.append(Problem("name", _("Scrieți numele gospodăriei, de obicei al titularului.")))
    if household.rooms is not None and household.rooms < 0:
        problems.append(Problem("rooms", _("Numărul de camere nu poate fi negativ.")))
    if household.assessed_on and household.assessed_on > today:
        problems.append(Problem("assessed_on", _("Data evaluării este în viitor; verificați.")))
    return problems


def check_members(members: Sequence[HouseholdMember]) -> list[Problem]:
    """Members: a person each, once at a time, one head, an end after the start."""
    problems = []
    for index, member in enumerate(members):
        where = f"members.{index}."
        if not member.person_id:
            problems.append(Problem(f"{where}person_id", _("Alegeți persoana.")))
        problems += check_span(member.from_on, member.to_on, field=f"{where}to_on")
        earlier = members[:index]
        if any(member.person_id == other.person_id and _together(member, other) for other in earlier):
            problems.append(Problem(f"{where}person_id", _("Persoana este deja în gospodărie.")))
        if member.role == HEAD and any(other.role == HEAD and _together(member, other) for other in earlier):
            problems.append(Problem(f"{where}role", _("Gospodăria are deja un titular."), blocking=False))
    return problems


def check_incomes(incomes: Iterable[Income], today: date) -> list[Problem]:
    """Incomes: a kind each, a sum that is not negative, a proof not dated in the future."""
    problems = []
    for index, income in enumerate(incomes):
        where = f"incomes.{index}."
        if not income.kind:
            problems.append(Problem(f"{where}kind", _("Alegeți felul venitului.")))
        if income.sum_bani is not None and income.sum_bani < 0:
            problems.append(Problem(f"{where}sum_bani", _("Suma nu poate fi negativă.")))
        problems += _check_proof(income.proved_on, today, where)
    return problems


def check_goods(goods: Iterable[Good], today: date) -> list[Problem]:
    """Goods: a kind each, a worth that is not negative, a proof not dated in the future."""
    problems = []
    for index, good in enumerate(goods):
        where = f"goods.{index}."
        if not good.kind:
            problems.append(Problem(f"{where}kind", _("Alegeți felul bunului.")))
        if good.worth_bani is not None and good.worth_bani < 0:
            problems.append(Problem(f"{where}worth_bani", _("Valoarea nu poate fi negativă.")))
        problems += _check_proof(good.proved_on, today, where)
    return problems


def total_income(incomes: Iterable[Income]) -> int:
    """What the incomes come to in a month, in bani."""
    return sum(income.sum_bani or 0 for income in incomes)


def income_each(total_bani: int, members: int) -> int:
    """What comes to each member of a household, in bani, rounded to the nearest."""
    return round(total_bani / max(1, members))


def role_for(born_on: date | None, *, first: bool, today: date) -> str:
    """The likely role of somebody added to a household: its head first, then minors as children."""
    if first:
        return HEAD
    return CHILD if born_on and age_on(today, born_on) < ADULT else ""


def _together(one: HouseholdMember, other: HouseholdMember) -> bool:
    return overlap((one.from_on, one.to_on), (other.from_on, other.to_on))


def _check_proof(proved_on: date | None, today: date, where: str) -> list[Problem]:
    if proved_on and proved_on > today:
        return [Problem(f"{where}proved_on", _("Data dovezii este în viitor; verificați."))]
    return []
