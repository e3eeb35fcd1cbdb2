"""The demonstration office: Letea Veche's public plan for 2022 and an invented register beside it."""

from collections.abc import Mapping
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import func, inspect, select

import resources
from db.record import Record
from db.store import Store
from db.tables.history import ChangeSet
from db.tables.households import Good, Household, HouseholdMember, Income
from db.tables.office import Office, Official, StaffMember
from db.tables.outreach import Publication
from db.tables.people import DisabilityCertificate, IdentityPaper, Person, PersonCategory, PersonSituation
from db.tables.services import Enrolment, Licence, Service, ServiceBudget
from db.tables.training import TrainingRow
from db.writing import Writing
from letea.actions.demonstration_benefits import keep_benefits
from letea.actions.demonstration_care import keep_care
from letea.actions.demonstration_cases import cases_told, keep_cases
from letea.actions.demonstration_children import keep_children
from letea.actions.demonstration_evidence import keep_evidence
from letea.actions.demonstration_needs import keep_needs
from letea.actions.demonstration_partners import keep_partners
from letea.actions.demonstration_registers import keep_registers
from letea.actions.demonstration_reported import keep_reported
from letea.actions.office import set_up_office
from letea.actions.office_file import make_office_file, open_office_file, open_or_make
from letea.actions.plan_reading import open_plan
from letea.actions.plans import keep_plan
from letea.actions.registers import figures_day, open_registers
from letea.errors import Trouble
from letea.exchange.plan_file import read_plan_file
from letea.rules.plan_tables import table_rows

DEMONSTRATION_PLAN = "demo/letea-veche-2022.json"
_REGISTER = "demo/register.json"
_LISTS: dict[str, type[Record]] = {
    "papers": IdentityPaper,
    "categories": PersonCategory,
    "situations": PersonSituation,
    "certificates": DisabilityCertificate,
    "incomes": Income,
    "goods": Good,
}
R = TypeVar("R", bound=Record)


def open_demonstration(path: Path) -> Store:
    """Open the demonstration office, made whole on the first time.

    Raises:
        Trouble: when its file cannot be made or read.
    """
    return open_or_make(path, make_demonstration)


def make_demonstration(path: Path) -> Store:
    """Make the demonstration office in a new file.

    Raises:
        Trouble: when something is already there or the place cannot be written.
    """
    told: dict[str, Any] = resources.data(_REGISTER)
    store = make_office_file(path)
    office = _record(Office, told["office"] | {"demonstration": True})
    set_up_office(store, office, told["worker"], date(told["year"], 1, 1))
    with store.writing("Biroul demonstrativ") as writing:
        _keep_officials(writing, told)
        service = _keep_service(writing, told)
        for household in told["households"]:
            _keep_household(writing, household, service, told["enrolled_from_on"])
        _keep_year_lists(writing, told)
        keep_benefits(writing, told, _record)
        keep_care(writing, _record)
        keep_children(writing, told["year"], _record)
        keep_partners(writing, _record)
        keep_reported(writing, _record)
        keep_registers(writing, _record)
        keep_needs(writing, _record)
    cases = cases_told(store, _record)
    with store.writing("Biroul demonstrativ") as writing:
        keep_cases(writing, cases)
    keep_evidence(store)
    _keep_demonstration_plan(store)
    store.forget_undo()
    return store


def changes_in(store: Store) -> int:
    """How many actions were done in an office since its file was made."""
    with store.reading() as session:
        return session.scalar(select(func.count(ChangeSet.id))) or 0


def changes_in_file(path: Path) -> int | None:
    """The same of a file, or None where it cannot be told."""
    try:
        with closing(open_office_file(path)) as store:
            return changes_in(store)
    except Trouble:
        return None


def _keep_officials(writing: Writing, told: Mapping[str, Any]) -> None:
    for row in told["officials"]:
        writing.session.add(_record(Official, row))
    writing.session.add(StaffMember(name="Ion Demonstrativ", position="asistent social"))


def _keep_service(writing: Writing, told: Mapping[str, Any]) -> Service:
    service = writing.keep(_record(Service, told["service"]))
    for kind, name in ((Licence, "licence"), (ServiceBudget, "budget")):
        writing.session.add(_record(kind, told[name] | {"service_id": service.id}))
    return service


def _keep_household(writing: Writing, told: Mapping[str, Any], service: Service, enrolled_from: str) -> None:
    household = writing.keep(_record(Household, told))
    for row in told["members"]:
        home = {name: told[name] for name in ("village", "house_number")}
        person = writing.keep(_record(Person, home | row))
        writing.session.add(HouseholdMember(household_id=household.id, person_id=person.id, role=row["role"]))
        for name, kind in _LISTS.items():
            for held in row.get(name, ()):
                writing.session.add(_record(kind, held | {"person_id": person.id}))
        if row.get("enrolled"):
            start = {"service_id": service.id, "person_id": person.id, "from_on": enrolled_from}
            writing.session.add(_record(Enrolment, start))


def _keep_year_lists(writing: Writing, told: Mapping[str, Any]) -> None:
    for kind, name in ((Publication, "publications"), (TrainingRow, "training")):
        for place, row in enumerate(told[name]):
            writing.session.add(_record(kind, row | {"year": told["year"], "place": place}))


def _keep_demonstration_plan(store: Store) -> None:
    """Keep the plan; its tables print live wherever the register gives the same rows as the public act."""
    plan_id = keep_plan(
        store, read_plan_file(resources.path(DEMONSTRATION_PLAN)), label="Planul demonstrativ"
    )
    tree = open_plan(store, plan_id)
    figures_on = figures_day(tree.plan)
    registers = open_registers(store, tree.plan.year, figures_on)
    with store.writing("Planul demonstrativ") as writing:
        for held in tree.walk():
            section = held.section
            if section.table_name and section.rows == table_rows(
                section, registers, year=tree.plan.year, figures_on=figures_on, unit=section.unit
            ):
                section.live = True
                writing.keep(section)


def _record(kind: type[R], told: Mapping[str, Any]) -> R:
    columns = inspect(kind).columns
    values = {
        name: _value(columns[name].type.python_type, value) for name, value in told.items() if name in columns
    }
    return kind(**values)


def _value(kind: type, value: Any) -> Any:
    if value is None or kind is object:  # JSON keeps its own
        return value
    return date.fromisoformat(value) if kind is date else kind(value)
