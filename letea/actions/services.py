"""Social services: listing, opening and saving them with licences, budgets and enrolments; those proposed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TypeVar

from sqlalchemy import func, select

from db.store import Store
from db.tables.nomenclature import NomenclatureCode
from db.tables.partners import ServiceContract
from db.tables.people import Person
from db.tables.services import Enrolment, Licence, ProposedService, Service, ServiceBudget
from letea.actions.year_lists import YearEdit, copies_for, save_year
from letea.errors import Problem, refuse_if
from letea.rules.services import (
    check_enrolment,
    check_proposed_service,
    check_service,
    enrolled_on,
    occupancy_on,
)
from letea.wording import _, counted

_Placed = TypeVar("_Placed", Service, ProposedService)


class LicenceState(Enum):
    """Whether the licence of a service asks for attention: none, in order, ending this year, expired."""

    NONE = "none"
    VALID = "valid"
    ENDING = "ending"
    EXPIRED = "expired"


@dataclass(frozen=True)
class ServiceRow:
    """A service as the list shows it on a day.

    `enrolled` is counted from enrolments; `occupancy` is in percent, the worker's own where `overridden`.
    """

    id: int
    code: str
    name: str
    centre: str
    capacity: int | None
    capacity_unit: str
    enrolled: int
    occupancy: Decimal | None
    overridden: bool
    licence: str
    licence_until: date | None
    licence_state: LicenceState


@dataclass
class ServiceFile:
    """A service with its licences, budgets and enrolments, and the names of those enrolled."""

    service: Service
    licences: list[Licence] = field(default_factory=list)
    budgets: list[ServiceBudget] = field(default_factory=list)
    enrolments: list[Enrolment] = field(default_factory=list)
    names: dict[int, str] = field(default_factory=dict)


def service_rows(store: Store, on: date) -> list[ServiceRow]:
    """All services, in the worker's order, with those enrolled on a day."""
    with store.reading() as session:
        services = session.scalars(select(Service).order_by(Service.place, Service.id)).all()
        licences = session.scalars(select(Licence).order_by(Licence.until_on)).all()
        enrolments: dict[int, list[Enrolment]] = {}
        for one in session.scalars(select(Enrolment)):
            enrolments.setdefault(one.service_id, []).append(one)
    latest = {licence.service_id: licence for licence in licences}
    return [
        _row(service, enrolments.get(service.id, []), latest.get(service.id), on=on) for service in services
    ]


def open_service(store: Store, service_id: int) -> ServiceFile:
    """A service with everything kept about it."""
    with store.reading() as session:
        enrolments = list(
            session.scalars(
                select(Enrolment)
                .where(Enrolment.service_id == service_id)
                .order_by(Enrolment.from_on, Enrolment.id)
            )
        )
        names = session.execute(
            select(Person.id, Person.family_name, Person.given_name).where(
                Person.id.in_([row.person_id for row in enrolments])
            )
        )
        return ServiceFile(
            session.get_one(Service, service_id),
            list(
                session.scalars(
                    select(Licence).where(Licence.service_id == service_id).order_by(Licence.from_on)
                )
            ),
            list(
                session.scalars(
                    select(ServiceBudget)
                    .where(ServiceBudget.service_id == service_id)
                    .order_by(ServiceBudget.year.desc(), ServiceBudget.id)
                )
            ),
            enrolments,
            {row[0]: f"{row[1]} {row[2]}" for row in names},
        )


def check_service_file(store: Store, file: ServiceFile, today: date) -> list[Problem]:
    """What the worker must mend in a service and its lists; an enrolment's field is "enrolments.0.to_on"."""
    problems = check_service(
        file.service,
        licences=file.licences,
        budgets=file.budgets,
        enrolments=file.enrolments,
        known_codes=known_codes(store),
        today=today,
    )
    for index, enrolment in enumerate(file.enrolments):
        others = [one for one in file.enrolments if one is not enrolment]
        problems += [
            Problem(f"enrolments.{index}.{found.field}", found.text, found.blocking)
            for found in check_enrolment(enrolment, others, service=file.service)
        ]
    return problems


def save_service(store: Store, file: ServiceFile, today: date) -> int:
    """Keep a new or changed service with its licences, budgets and enrolments; returns the id."""
    refuse_if(check_service_file(store, file, today))
    new = file.service.id is None
    present = ServiceFile(file.service) if new else open_service(store, file.service.id)
    if new:
        file.service.place = _next_place(store, Service)
    label = _("Serviciu nou: {name}") if new else _("Modificarea serviciului {name}")
    with store.writing(label.format(name=file.service.name)) as writing:
        service = writing.keep(file.service)
        rows: list[Licence | ServiceBudget | Enrolment] = [*file.licences, *file.budgets, *file.enrolments]
        for row in rows:
            row.service_id = service.id
        writing.keep_list(present.licences, file.licences)
        writing.keep_list(present.budgets, file.budgets)
        writing.keep_list(present.enrolments, file.enrolments)
    return service.id


def remove_service(store: Store, service_id: int) -> None:
    """Delete a service with its licences, budgets and enrolments; it can be undone.

    Raises:
        Refused: while it has contracts with beneficiaries.
    """
    file = open_service(store, service_id)
    with store.reading() as session:
        held = select(func.count(ServiceContract.id)).where(ServiceContract.service_id == service_id)
        count = session.scalar(held) or 0
    if count:
        told = _("Serviciul are {contracts}; scrieți-i ziua încetării, nu îl ștergeți.")
        words = counted(count, _("contract"), _("contracte"))
        refuse_if([Problem("", told.format(contracts=words))])
    with store.writing(_("Ștergerea serviciului {name}").format(name=file.service.name)) as writing:
        for row in (*file.licences, *file.budgets, *file.enrolments, file.service):
            writing.remove(row)


def reorder_services(store: Store, ids: Sequence[int]) -> None:
    """Put the services in this order, which the plan's table follows."""
    _reorder(store, Service, ids, label=_("Ordinea serviciilor"))


def open_proposed(store: Store, proposed_id: int) -> ProposedService:
    """A proposed service."""
    with store.reading() as session:
        return session.get_one(ProposedService, proposed_id)


def save_proposed(store: Store, proposed: ProposedService) -> int:
    """Keep a new or changed proposed service; a new one comes last in its year. Returns the id."""
    refuse_if(check_proposed_service(proposed, known_codes=known_codes(store)))
    new = proposed.id is None
    if new:
        proposed.place = _next_place(store, ProposedService)
    label = _("Serviciu propus: {name}") if new else _("Modificarea serviciului propus {name}")
    return store.keep(proposed, label.format(name=proposed.name)).id


def remove_proposed(store: Store, proposed_id: int) -> None:
    """Delete a proposed service; it can be undone."""
    proposed = open_proposed(store, proposed_id)
    store.remove(proposed, _("Ștergerea serviciului propus {name}").format(name=proposed.name))


def copy_proposed(store: Store, *, from_year: int, to_year: int) -> int:
    """Propose again for a year what was proposed for another; returns how many were copied."""
    copies = copies_for(store, ProposedService, from_year=from_year, to_year=to_year)
    label = _("Servicii propuse copiate din {year}").format(year=from_year)
    save_year(store, [YearEdit(copies, [])], year=to_year, label=label)
    return len(copies)


def reorder_proposed(store: Store, ids: Sequence[int]) -> None:
    """Put the proposed services of a year in this order, which the plan's table follows."""
    _reorder(store, ProposedService, ids, label=_("Ordinea serviciilor propuse"))


def known_codes(store: Store) -> frozenset[str]:
    """The codes of the nomenclature the office keeps."""
    with store.reading() as session:
        return frozenset(session.scalars(select(NomenclatureCode.code)))


def services_of_person(store: Store, person_id: int) -> list[tuple[int, str, date, date | None]]:
    """The services a person is or was enrolled in, the last first: id, name, from, to."""
    with store.reading() as session:
        rows = session.execute(
            select(Service.id, Service.name, Enrolment.from_on, Enrolment.to_on)
            .join(Service, Service.id == Enrolment.service_id)
            .where(Enrolment.person_id == person_id)
            .order_by(Enrolment.from_on.desc())
        )
        return [(row[0], row[1], row[2], row[3]) for row in rows]


def _row(
    service: Service, enrolments: Sequence[Enrolment], licence: Licence | None, *, on: date
) -> ServiceRow:
    return ServiceRow(
        id=service.id,
        code=service.code,
        name=service.name,
        centre=service.centre,
        capacity=service.capacity,
        capacity_unit=service.capacity_unit,
        enrolled=enrolled_on(enrolments, on),
        occupancy=occupancy_on(service, enrolments, on),
        overridden=service.occupancy_override is not None,
        licence=f"{licence.series} {licence.number}".strip() if licence else "",
        licence_until=licence.until_on if licence else None,
        licence_state=_licence_state(licence, on),
    )


def _licence_state(licence: Licence | None, on: date) -> LicenceState:
    if licence is None:
        return LicenceState.NONE
    if licence.until_on is None or licence.until_on.year > on.year:
        return LicenceState.VALID
    return LicenceState.EXPIRED if licence.until_on < on else LicenceState.ENDING


def _reorder(store: Store, kind: type[_Placed], ids: Sequence[int], *, label: str) -> None:
    with store.writing(label) as writing:
        for place, record_id in enumerate(ids):
            writing.session.get_one(kind, record_id).place = place


def _next_place(store: Store, kind: type[_Placed]) -> int:
    with store.reading() as session:
        last = session.scalar(select(func.max(kind.place)))
        return 0 if last is None else last + 1
