"""Persons with a household, inquiries and visits of the invented office, for tests."""

from datetime import date
from typing import Any

from db.store import Store
from db.tables.cases import Inquiry, Visit
from letea.actions.households import HouseholdFile, save_household
from letea.actions.inquiries import new_inquiry, save_inquiry
from letea.actions.people import PersonFile, save_person
from letea.actions.visits import save_visit
from tests.samples import TODAY, a_certificate, a_good, a_household, a_member, a_person, an_income

VISITED = date(2022, 3, 18)


def an_adult(store: Store, name: str = "Exemplu", **given: Any) -> int:
    """A person of the register with a household of two, a pension, land and a certificate."""
    held = PersonFile(a_person(family_name=name, **given), certificates=[a_certificate()])
    person = save_person(store, held, TODAY)
    wife = save_person(store, PersonFile(a_person(family_name=name, given_name="Țăndărica")), TODAY)
    home = HouseholdFile(
        a_household(name=f"{name} Ștefan", rooms=2, heating="lemne", has_electricity=True),
        members=[a_member(person), a_member(wife, role="sot")],
        incomes=[an_income(person_id=person), an_income(person_id=wife, sum_bani=100_000)],
        goods=[a_good(person_id=person, worth_bani=2_000_000)],
    )
    save_household(store, home, TODAY)
    return person


def an_inquiry(person_id: int = 1, **given: Any) -> Inquiry:
    """An inquiry of today that nothing is to be mended in."""
    known: dict[str, Any] = {
        "form": "disability_adult",
        "number": "1/2022",
        "dated_on": TODAY,
        "visited_on": VISITED,
        "next_on": date(2023, 3, 22),
    }
    return Inquiry(person_id=person_id, **known | given)


def inquired(store: Store, person_id: int, form: str = "disability_adult", **given: Any) -> int:
    """An inquiry kept, filled from the register."""
    file = new_inquiry(store, TODAY, person_id, form)
    for name, value in ({"visited_on": VISITED} | given).items():
        setattr(file.inquiry, name, value)
    return save_inquiry(store, file, TODAY)


def a_visit(person_id: int = 1, **given: Any) -> Visit:
    """A visit of March 2022 that nothing is to be mended in."""
    known: dict[str, Any] = {
        "visited_on": VISITED,
        "purpose": "verificarea la domiciliu",
        "present": "persoana și soția",
        "findings": "Locuința este curată.",
        "measures": "Se reface dosarul.",
        "made_by": "Ana Exemplu",
        "next_on": date(2022, 9, 18),
    }
    return Visit(person_id=person_id, **known | given)


def visited(store: Store, person_id: int, **given: Any) -> int:
    """A visit kept."""
    return save_visit(store, a_visit(person_id, **given), TODAY)
