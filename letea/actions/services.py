"""Social services: listing, opening and saving them with licences, budgets and enrolments."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import func, select

from db.store import Store
from db.tables.office import NomenclatureCode
from db.tables.people import Person
from db.tables.services import Enrolment, Licence, Service, ServiceBudget
from letea.errors import Problem, refuse_if
from letea.rules.services import check_service
from letea.wording import _


@dataclass(frozen=True)
class ServiceRow:
    """A service as the list shows it on a day; `enrolled` is counted from enrolments."""

    id: int
    code: str
    name: str
    centre: str
    capacity: int | None
    capacity_unit: str
    enrolled: int
    licence: str
    licence_until: date | None


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
        enrolled = dict(
            session.execute(
                select(Enrolment.service_id, func.count())
                .where(Enrolment.from_on <= on, (Enrolment.to_on.is_(None)) | (Enrolment.to_on >= on))
                .group_by(Enrolment.service_id)
            )
            .tuples()
            .all()
        )
        licences = session.scalars(select(Licence).order_by(Licence.until_on)).all()
    latest = {licence.service_id: licence for licence in licences}
    return [_row(service, enrolled.get(service.id, 0), latest.get(service.id)) for service in services]


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
    """What the worker must mend in a service and its lists."""
    return check_service(
        file.service,
        licences=file.licences,
        budgets=file.budgets,
        enrolments=file.enrolments,
        known_codes=known_codes(store),
        today=today,
    )


def save_service(store: Store, file: ServiceFile, today: date) -> int:
    """Keep a new or changed service with its licences, budgets and enrolments; returns the id."""
    refuse_if(check_service_file(store, file, today))
    new = file.service.id is None
    present = ServiceFile(file.service) if new else open_service(store, file.service.id)
    if new:
        file.service.place = _next_place(store)
    label = _("Serviciu nou: {name}") if new else _("Modificarea serviciului {name}")
    with store.writing(label.format(name=file.service.name)) as writing:
        service = writing.keep(file.service)
        for row in (*file.licences, *file.budgets, *file.enrolments):
            row.service_id = service.id
        writing.keep_list(present.licences, file.licences)
        writing.keep_list(present.budgets, file.budgets)
        writing.keep_list(present.enrolments, file.enrolments)
    return service.id


def remove_service(store: Store, service_id: int) -> None:
    """Delete a service with its licences, budgets and enrolments; it can be undone."""
    file = open_service(store, service_id)
    with store.writing(_("Ștergerea serviciului {name}").format(name=file.service.name)) as writing:
        for row in (*file.licences, *file.budgets, *file.enrolments, file.service):
            writing.remove(row)


def reorder_services(store: Store, ids: Sequence[int]) -> None:
    """Put the services in this order, which the plan's table follows."""
    with store.writing(_("Ordinea serviciilor")) as writing:
        for place, service_id in enumerate(ids):
            writing.session.get_one(Service, service_id).place = place


def known_codes(store: Store) -> frozenset[str]:
    """The codes of the nomenclature the office keeps."""
    with store.reading() as session:
        return frozenset(session.scalars(select(NomenclatureCode.code)))


def services_of_person(store: Store, person_id: int) -> list[tuple[str, date, date | None]]:
    """The services a person is or was enrolled in: name, from, to."""
    with store.reading() as session:
        rows = session.execute(
            select(Service.name, Enrolment.from_on, Enrolment.to_on)
            .join(Service, Service.id == Enrolment.service_id)
            .where(Enrolment.person_id == person_id)
            .order_by(Enrolment.from_on.desc())
        )
        return [(row[0], row[1], row[2]) for row in rows]


def _row(service: Service, enrolled: int, licence: Licence | None) -> ServiceRow:
    return ServiceRow(
        id=service.id,
        code=service.code,
        name=service.name,
        centre=service.centre,
        capacity=service.capacity,
        capacity_unit=service.capacity_unit,
        enrolled=enrolled,
        licence=f"{licence.series} {licence.number}".strip() if licence else "",
        licence_until=licence.until_on if licence else None,
    )


def _next_place(store: Store) -> int:
    with store.reading() as session:
        return (session.scalar(select(func.max(Service.place))) or 0) + 1
