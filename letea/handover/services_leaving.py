"""Social services of the commune and of others, as they leave."""

from collections import defaultdict
from collections.abc import Iterator

from sqlalchemy import select

from db.tables.partners import Provider, ProviderService
from db.tables.services import Enrolment, Licence, ProposedService, Service, ServiceBudget
from letea.handover.reading import Reading, Row, day_told
from letea.rules.services import enrolled_on


def service(reading: Reading) -> Iterator[Row]:
    """The social services of the commune, with their newest licence and who was admitted that day."""
    licences: dict[int, Licence] = {}
    for licence in reading.session.scalars(select(Licence).order_by(Licence.until_on)):
        licences[licence.service_id] = licence
    enrolments: dict[int, list[Enrolment]] = defaultdict(list)
    for one in reading.session.scalars(select(Enrolment)):
        enrolments[one.service_id].append(one)
    for service in reading.session.scalars(select(Service).order_by(Service.place, Service.id)):
        held = licences.get(service.id)
        yield {
            "service": service.uid,
            "code": service.code,
            "name": service.name,
            "centre": service.centre,
            "beneficiaries": list(service.beneficiaries),
            "capacity": service.capacity,
            "admitted": enrolled_on(enrolments[service.id], reading.asked.on),
            "licensed_until": day_told(held.until_on) if held else None,
            "licence": f"{held.series} {held.number}".strip() if held else "",
        }


def service_budget(reading: Reading) -> Iterator[Row]:
    """What each service costs in the year, by source."""
    rows = reading.session.execute(
        select(Service.uid, ServiceBudget.source, ServiceBudget.amount_bani)
        .join(Service, Service.id == ServiceBudget.service_id)
        .where(ServiceBudget.year == reading.asked.term.year)
        .order_by(Service.place, Service.id, ServiceBudget.id)
    )
    for uid, source, amount in rows:
        yield {"service": uid, "source": source.value, "sum_bani": amount}


def proposed_service(reading: Reading) -> Iterator[Row]:
    """The services proposed for the year: needs that nobody meets."""
    wanted = select(ProposedService).where(ProposedService.year == reading.asked.term.year)
    for one in reading.session.scalars(wanted.order_by(ProposedService.place)):
        yield {
            "code": one.code,
            "name": one.name,
            "beneficiaries": one.beneficiaries,
            "capacity": one.capacity,
        }


def provider_service(reading: Reading) -> Iterator[Row]:
    """The licensed services of others in the commune."""
    rows = reading.session.execute(
        select(ProviderService, Provider)
        .join(Provider, Provider.id == ProviderService.provider_id)
        .order_by(Provider.name_key, ProviderService.place)
    )
    for one, provider in rows:
        yield {
            "provider": provider.name,
            "cui": provider.tax_code,
            "name": one.name,
            "code": one.code,
            "capacity": one.capacity,
            "licensed_until": day_told(one.licensed_until_on),
        }
