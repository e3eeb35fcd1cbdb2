"""What a worker can do in the demonstration office, each as one call."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import pytest
from sqlalchemy import select

from db.record import Record
from db.store import Store
from db.tables.history import ChangeRow
from db.tables.households import HouseholdMember
from db.tables.office import StaffMember, VocabularyItem
from db.tables.outreach import Publication
from db.tables.partners import ServiceContract
from db.tables.people import DisabilityCertificate, Person
from db.tables.plans import Section
from db.tables.services import Enrolment, ProposedService, Service
from db.tables.training import TrainingRow
from letea.actions import (
    contracts,
    history,
    households,
    office,
    people,
    people_import,
    services,
    year_lists,
)
from letea.actions.office_reading import open_profile
from letea.actions.plan_reading import plan_of_year
from letea.rules.people_import import PersonEntry
from tests.samples import (
    TODAY,
    a_budget,
    a_certificate,
    a_good,
    a_household,
    a_licence,
    a_member,
    a_person,
    a_service,
    a_training_row,
    an_enrolment,
    an_income,
    an_official,
)

R = TypeVar("R", bound=Record)
Deed = Callable[[Store], object]
YEAR = 2022


def first(store: Store, kind: type[R], *where: Any) -> R:
    """The first record of a kind."""
    with store.reading() as session:
        return session.scalars(select(kind).where(*where).order_by(kind.id)).first() or pytest.fail(str(kind))


def ids_of(store: Store, kind: Any, *where: Any) -> list[int]:
    """The ids of a kind, in order."""
    with store.reading() as session:
        return list(session.scalars(select(kind.id).where(*where).order_by(kind.id)))


def the_plan(store: Store) -> int:
    """The demonstration's plan."""
    return plan_of_year(store, YEAR) or pytest.fail("no plan")


def a_section_of(store: Store, *where: Any) -> int:
    """A section of the plan beneath another."""
    return first(store, Section, Section.plan_id == the_plan(store), *where).id


def person_without_ties(store: Store) -> int:
    """A person who may be deleted."""
    tied = select(HouseholdMember.person_id).union(select(Enrolment.person_id))
    found = ids_of(store, Person, Person.id.not_in(tied))
    return found[0] if found else people.save_person(store, people.PersonFile(a_person()), TODAY)


def new_person(store: Store) -> None:
    file = people.PersonFile(a_person(), incomes=[an_income()], goods=[a_good()])
    people.save_person(store, file, TODAY)


def changed_person(store: Store) -> None:
    file = people.open_person(store, first(store, DisabilityCertificate).person_id)
    file.person.family_name, file.person.village, file.person.notes = "Țurcanu", "Holt", "„notă”\n<b>"
    file.person.born_on = date(1960, 2, 29) if not file.person.cnp else file.person.born_on
    file.removed, file.certificates = [file.certificates[0]], [a_certificate(number="nou/2022")]
    people.save_person(store, file, TODAY)


def person_put_back(store: Store) -> None:
    file = people.open_person(store, first(store, Person).id)
    file.person.phone = "0700 000 999"
    people.save_person(store, file, TODAY)
    change = first(store, ChangeRow, ChangeRow.field == "phone", ChangeRow.new == '"0700 000 999"')  # type: ignore[type-var]
    history.return_value(store, change.id)


def new_household(store: Store) -> None:
    homeless = people.save_person(store, people.PersonFile(a_person(village="", house_number="")), TODAY)
    file = households.HouseholdFile(a_household(), members=[a_member(homeless)])
    file.incomes, file.goods = [an_income(person_id=homeless)], [a_good(person_id=homeless)]
    households.save_household(store, file, TODAY)


def changed_household(store: Store) -> None:
    file = households.open_household(store, first(store, HouseholdMember).household_id)
    file.household.name, file.household.rooms, file.household.has_water = "Șerban", 3, True
    file.removed = [file.members.pop()]
    households.save_household(store, file, TODAY)


def removed_household(store: Store) -> None:
    households.remove_household(store, first(store, HouseholdMember).household_id)


def removed_service(store: Store) -> None:
    service = first(store, Enrolment).service_id
    for contract in ids_of(store, ServiceContract, ServiceContract.service_id == service):
        contracts.remove_contract(store, contract)
    services.remove_service(store, service)


def imported(store: Store) -> None:
    entries = [
        PersonEntry(2, a_person(given_name="Ana"), household="Nouă", role="titular", categories=("copii",)),
        PersonEntry(3, a_person(given_name="Ion"), household="Nouă", role="copil"),
    ]
    people_import.import_people(store, people_import.judge_entries(store, entries, TODAY), TODAY)


def profile(store: Store) -> None:
    held = open_profile(store)
    held.office.phone, held.office.service_name = "0234 000 000", "SPAS"
    staff = [*held.staff[1:], StaffMember(name="Nou Venit")]
    officials = [*held.officials[1:], an_official(name="Alt Primar")]
    office.save_profile(store, held.office, officials, staff, today=TODAY)


def vocabulary(store: Store) -> None:
    items = office.open_vocabulary(store, "tenure")
    items[0].label, items[1].active = "Altfel", False
    new = VocabularyItem(list_name="", code="", label="Nou")
    office.save_vocabulary(store, "tenure", [*items[::-1], new])


def nomenclature(store: Store) -> None:
    codes = office.open_nomenclature(store)
    codes[0].name = "Alt nume"
    office.save_nomenclature(store, codes)


def new_service(store: Store) -> None:
    file = services.ServiceFile(a_service(name="Alt centru"), [a_licence()], [a_budget(source="local")])
    services.save_service(store, file, TODAY)


def changed_service(store: Store) -> None:
    file = services.open_service(store, first(store, Enrolment).service_id)
    file.service.name, file.service.occupancy_override = "Centrul schimbat", None
    file.enrolments.pop()
    file.enrolments.append(an_enrolment(person_without_ties(store)))
    services.save_service(store, file, TODAY)


def new_proposed(store: Store) -> int:
    return services.save_proposed(store, ProposedService(year=YEAR, name="Cantină socială"))


def changed_proposed(store: Store) -> None:
    proposed = services.open_proposed(store, new_proposed(store))
    proposed.local_bani, proposed.area = 1_234_500, "Holt"
    services.save_proposed(store, proposed)


def ordered_services(store: Store) -> None:
    new_service(store)
    services.reorder_services(store, ids_of(store, Service)[::-1])


def ordered_proposed(store: Store) -> None:
    services.reorder_proposed(store, [new_proposed(store), new_proposed(store)][::-1])


def year_list(kind: Any, change: str, new: Callable[[], Any]) -> Deed:
    def deed(store: Store) -> None:
        before = year_lists.year_rows(store, kind, YEAR)
        rows = [*before[1:], new()][::-1]
        setattr(rows[-1], change, "Schimbat")
        year_lists.save_year(store, [year_lists.YearEdit(rows, before)], year=YEAR, label="Lista anului 2022")

    return deed


def copied_proposed(store: Store) -> None:
    new_proposed(store)
    assert services.copy_proposed(store, from_year=YEAR, to_year=2023) > 0


DEEDS: dict[str, Deed] = {
    "person new": new_person,
    "person changed": changed_person,
    "person deleted": lambda store: people.remove_person(store, person_without_ties(store)),
    "value put back": person_put_back,
    "household new": new_household,
    "household changed": changed_household,
    "household deleted": removed_household,
    "persons imported": imported,
    "profile": profile,
    "vocabulary": vocabulary,
    "nomenclature": nomenclature,
    "service new": new_service,
    "service changed": changed_service,
    "service deleted": removed_service,
    "services ordered": ordered_services,
    "proposed new": new_proposed,
    "proposed changed": changed_proposed,
    "proposed deleted": lambda store: services.remove_proposed(store, new_proposed(store)),
    "proposed ordered": ordered_proposed,
    "proposed copied": copied_proposed,
    "training": year_list(TrainingRow, "topic", a_training_row),
    "outreach": year_list(Publication, "frequency", lambda: Publication(year=YEAR, text="Buget")),
}
