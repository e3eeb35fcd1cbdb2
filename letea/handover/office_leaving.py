"""The office itself, its figures and its payments by month, as they leave."""

from collections.abc import Iterator

from sqlalchemy import case, func, select

from db.ordering import bare
from db.tables.benefits import BenefitFile, BenefitKind, Grant, Payment
from letea.actions.figure_catalogue import catalogue
from letea.actions.figure_values import FigureAsked, FigureReader
from letea.documents.letterhead import unit_line
from letea.handover.reading import Reading, Row, day_told, month_told
from letea.rules.figure_offers import FigureUnit

_SOCIAL_WORKER = "asistent social"
_HUNDREDTHS = 100


def office(reading: Reading) -> Iterator[Row]:
    """The service, its accreditation and who works in it."""
    office, staff = reading.profile.office, [one for one in reading.profile.staff if one.active]
    accreditation = f"{office.accreditation_series} {office.accreditation_number}".strip()
    yield {
        "unit": unit_line(office),
        "service": office.service_name,
        "cui": office.cui,
        "accreditation": accreditation,
        "accredited_on": day_told(office.accreditation_on),
        "workers": len(staff),
        "social_workers": sum(bare(one.position).startswith(_SOCIAL_WORKER) for one in staff),
    }


def figure(reading: Reading) -> Iterator[Row]:
    """Every figure of the catalogue but texts; those of a whole year only in a yearly package."""
    reader = FigureReader(reading.store, reading.session, reading.profile)
    for offer in catalogue(reading.store):
        if offer.unit is FigureUnit.TEXT or (reading.asked.term.quarter and not offer.of_day):
            continue
        figure = reader.figure(FigureAsked(offer.key, reading.asked.term.year, reading.asked.on))
        number = figure.number if figure is not None else None
        scale = _HUNDREDTHS if offer.unit is FigureUnit.PERCENT else 1
        yield {
            "key": offer.key,
            "group": offer.group,
            "name": offer.name,
            "unit": offer.unit.value,
            "value": None if number is None else round(number * scale),
            "day": day_told(reading.asked.on),
        }


def paid_month(reading: Reading) -> Iterator[Row]:
    """What fell due in each month of the term, kind by kind."""
    rows = reading.session.execute(
        select(
            BenefitKind.code,
            BenefitKind.name,
            Payment.month_on,
            func.count(Grant.beneficiary_id.distinct()),
            func.count(Payment.id),
            func.sum(Payment.amount_bani),
            func.sum(case((Payment.paid_on.is_not(None), Payment.amount_bani), else_=0)),
        )
        .select_from(Payment)
        .join(Grant, Grant.id == Payment.grant_id)
        .join(BenefitFile, BenefitFile.id == Grant.file_id)
        .join(BenefitKind, BenefitKind.id == BenefitFile.kind_id)
        .where(Payment.month_on.between(reading.asked.term.first, reading.asked.on))
        .group_by(BenefitKind.id, Payment.month_on)
        .order_by(BenefitKind.place, BenefitKind.id, Payment.month_on)
    )
    for code, name, month, people, payments, due, paid in rows:
        yield {
            "kind": code,
            "name": name,
            "month": month_told(month),
            "people": people,
            "payments": payments,
            "due_bani": due,
            "paid_bani": paid,
        }
