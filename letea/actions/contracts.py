"""Contracts of social services: listing, opening, saving and deleting them."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select

from db.store import Store
from db.tables.partners import ServiceContract
from db.tables.people import Person
from db.tables.services import Enrolment, Service
from letea.actions.people_lists import person_names
from letea.actions.register_numbers import take_office_number
from letea.errors import Problem, refuse_if
from letea.rules.benefits import as_number
from letea.rules.partners import check_contract, ends_on
from letea.rules.validity import Validity, validity_on
from letea.wording import _


@dataclass(frozen=True)
class ContractRow:
    """A contract as the list shows it; the contribution is bani a month."""

    id: int
    number: str
    signed_on: date
    name: str
    service: str
    from_on: date
    until_on: date | None
    contribution_bani: int | None
    validity: Validity

    @property
    def words(self) -> str:
        """What it is found by."""
        return f"{self.number} {self.name} {self.service}"


@dataclass
class ContractFile:
    """A contract with the names of whom and what it is about; `take_next`: its number is the register's."""

    contract: ServiceContract
    person: str = ""
    service: str = ""
    take_next: bool = False


def contract_rows(store: Store, today: date) -> list[ContractRow]:
    """All contracts, as they stand today."""
    asked = (
        select(ServiceContract, Person.family_name, Person.given_name, Service.name)
        .join(Person, Person.id == ServiceContract.person_id)
        .join(Service, Service.id == ServiceContract.service_id)
        .order_by(ServiceContract.signed_on, ServiceContract.id)
    )
    with store.reading() as session:
        found = session.execute(asked.execution_options(include_deleted=True)).all()
    return [
        ContractRow(
            *(one.id, one.number, one.signed_on, f"{family} {given}", service, one.from_on),
            until_on=ends_on(one),
            contribution_bani=one.contribution_bani,
            validity=validity_on(today, until_on=one.to_on, ended_on=one.ended_on),
        )
        for one, family, given, service in found
        if one.deleted_at is None
    ]


def open_contract(store: Store, contract_id: int) -> ContractFile:
    """A contract with the names of whom and what it is about."""
    with store.reading() as session:
        contract = session.get_one(ServiceContract, contract_id)
        named = select(Service.name).where(Service.id == contract.service_id)
        service = session.scalar(named.execution_options(include_deleted=True)) or ""
    name = person_names(store, [contract.person_id]).get(contract.person_id, "")
    return ContractFile(contract, name, service)


def new_contract(store: Store, today: date, person_id: int = 0) -> ContractFile:
    """A contract about to be made, with the next number of the year; of a person where they are known."""
    service = next(iter(service_names(store)), 0)
    contract = ServiceContract(signed_on=today, person_id=person_id, service_id=service, from_on=today)
    with store.reading() as session:
        numbers = session.scalars(
            select(ServiceContract.number).where(ServiceContract.number.endswith(f"/{today.year}"))
        )
        contract.number = as_number(list(numbers), today.year)
    return ContractFile(contract, person_names(store, [person_id]).get(person_id, "") if person_id else "")


def service_names(store: Store) -> dict[int, str]:
    """The office's services by id, in its order."""
    with store.reading() as session:
        named = select(Service.id, Service.name).order_by(Service.place, Service.id)
        return {row[0]: row[1] for row in session.execute(named)}


def check_contract_kept(
    store: Store, contract: ServiceContract, today: date, *, take_next: bool = False
) -> list[Problem]:
    """What the worker must mend in a contract; a number met again is told, or none where none is taken."""
    problems = check_contract(
        contract, others=_others(store, contract), is_enrolled=_is_enrolled(store, contract), today=today
    )
    number = contract.number.strip()
    if take_next:
        return problems
    if not number:
        told = _("Scrieți numărul din registrul contractelor.")
        return [*problems, Problem("number", told, blocking=False)]
    with store.reading() as session:
        same = select(ServiceContract.id).where(
            ServiceContract.number == number, ServiceContract.id != (contract.id or 0)
        )
        if session.scalar(same) is not None:
            told = _("Numărul este deja la alt contract; verificați.")
            problems.append(Problem("number", told, blocking=False))
    return problems


def save_contract(store: Store, contract: ServiceContract, today: date, *, take_next: bool = False) -> int:
    """Keep a new or changed contract; returns the id.

    `take_next`: it takes the next number of the office's own register.
    """
    refuse_if(check_contract_kept(store, contract, today, take_next=take_next))
    new = contract.id is None
    name = person_names(store, [contract.person_id]).get(contract.person_id, "")
    label = (
        _("Contract de servicii nou: {number}, {name}")
        if new
        else _("Modificarea contractului {number}, {name}")
    )
    number = _("număr din registru") if take_next else contract.number
    with store.writing(label.format(number=number, name=name)) as writing:
        if take_next:
            contract.number = take_office_number(
                *(writing, contract.signed_on),
                about=_("Contract de servicii sociale, {name}").format(name=name),
                person_id=contract.person_id,
                owner_uid=contract.uid,
            )
        return writing.keep(contract).id


def remove_contract(store: Store, contract_id: int) -> None:
    """Delete a contract; it can be undone."""
    file = open_contract(store, contract_id)
    told = _("Ștergerea contractului {number}, {name}")
    store.remove(file.contract, told.format(number=file.contract.number, name=file.person))


def _others(store: Store, contract: ServiceContract) -> list[ServiceContract]:
    asked = select(ServiceContract).where(
        ServiceContract.person_id == contract.person_id,
        ServiceContract.service_id == contract.service_id,
        ServiceContract.id != (contract.id or 0),
    )
    with store.reading() as session:
        return list(session.scalars(asked.order_by(ServiceContract.from_on.desc())))


def _is_enrolled(store: Store, contract: ServiceContract) -> bool:
    """Whether the beneficiary is enrolled on some day of the contract."""
    last = ends_on(contract) or date.max
    asked = select(Enrolment.id).where(
        Enrolment.person_id == contract.person_id,
        Enrolment.service_id == contract.service_id,
        Enrolment.from_on <= last,
        or_(Enrolment.to_on.is_(None), Enrolment.to_on >= contract.from_on),
    )
    with store.reading() as session:
        return session.scalar(asked) is not None
