"""The records behind a figure, as a list shows them: who or what, since when, what each brings."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from db.store import Store
from db.tables.benefits import BenefitFile, BenefitKind, Grant, Payment
from db.tables.households import Household
from db.tables.people import Person
from db.tables.services import Enrolment, ProgrammeRow, ProposedService, Service, ServiceBudget
from db.tables.training import TrainingRow
from letea.actions.figure_registers import WORK, FigureRegister, FigureRow, name_in
from letea.fields.services import SOURCES
from letea.fields.training import PARTS
from letea.rules.benefit_payments import month_words
from letea.rules.figures import Behind, Rows
from letea.wording import _, day

_ASKED_BY_ID = 5_000  # more ids than that are looked for in the whole list


def ordered_ids(store: Store, rows: Rows) -> list[int]:
    """The records behind a figure in the order of names or places; those deleted meanwhile are left out."""
    register = _REGISTERS[rows.of]
    asked = register.asked.with_only_columns(register.key).order_by(*register.order)
    wanted = set(rows.ids)
    if len(wanted) <= _ASKED_BY_ID:
        asked = asked.where(register.key.in_(wanted))
    with store.reading() as session:
        return [one for one in session.scalars(asked) if one in wanted]


def figure_rows(store: Store, rows: Rows, ids: Sequence[int]) -> list[FigureRow]:
    """The records of these ids, each with what it brings to the figure."""
    register, brought = _REGISTERS[rows.of], dict(rows.parts())
    with store.reading() as session:
        found = session.execute(register.asked.where(register.key.in_(ids))).all()
    return [register.row(one, brought.get(one[0], 0)) for one in found]


def _person(one: Any, brings: int) -> FigureRow:
    born = _("născut(ă) {day}").format(day=day(one.born_on)) if one.born_on else ""
    return FigureRow(one.id, name_in(one), _place(one), born, brings, "people", one.id)


def _enrolled(one: Any, brings: int) -> FigureRow:
    return FigureRow(one.id, name_in(one), one.name, _lasts(one), brings, "services", one.service_id)


def _payment(one: Any, brings: int) -> FigureRow:
    paid = _("plătit {day}").format(day=day(one.paid_on)) if one.paid_on else _("neplătit")
    period = f"{month_words(one.month_on)}, {paid}"
    return FigureRow(one.id, name_in(one), one.kind, period, brings, "benefits", one.file_id)


def _household(one: Any, brings: int) -> FigureRow:
    words = _place(one) or _("gospodărie fără adresă")
    return FigureRow(one.id, words, "", "", brings, "households", one.id)


def _service(one: Any, brings: int) -> FigureRow:
    return FigureRow(one.id, one.name, one.code, "", brings, "services", one.id)


def _budget(one: Any, brings: int) -> FigureRow:
    source = SOURCES[one.source]
    return FigureRow(one.id, one.name, source, str(one.year), brings, "services", one.service_id)


def _proposed(one: Any, brings: int) -> FigureRow:
    return FigureRow(one.id, one.name, one.code, str(one.year), brings, "services", None)


def _programme(one: Any, brings: int) -> FigureRow:
    return FigureRow(one.id, one.provider, one.service, str(one.year), brings, "services", None)


def _training(one: Any, brings: int) -> FigureRow:
    words = one.audience or one.topic
    return FigureRow(one.id, words, PARTS[one.part], str(one.year), brings, "training", None)


def _place(one: Any) -> str:
    return ", ".join(part for part in (one.village, f"{one.street} {one.house_number}".strip()) if part)


def _lasts(one: Any) -> str:
    since = _("din {day}").format(day=day(one.from_on)) if one.from_on else ""
    until = _("până la {day}").format(day=day(one.to_on)) if one.to_on else ""
    return " ".join(part for part in (since, until) if part)


_WHO = (Person.family_name, Person.given_name)
_REGISTERS: dict[Behind, FigureRegister] = {
    **WORK,
    Behind.PEOPLE: FigureRegister(
        Person.id,
        select(Person.id, *_WHO, Person.born_on, Person.village, Person.street, Person.house_number),
        (Person.name_key, Person.id),
        _person,
    ),
    Behind.HOUSEHOLDS: FigureRegister(
        Household.id,
        select(Household.id, Household.village, Household.street, Household.house_number),
        (Household.village, Household.street, Household.id),
        _household,
    ),
    Behind.ENROLMENTS: FigureRegister(
        Enrolment.id,
        select(*(Enrolment.id, *_WHO, Enrolment.service_id, Enrolment.from_on, Enrolment.to_on, Service.name))
        .join(Person, Person.id == Enrolment.person_id)
        .join(Service, Service.id == Enrolment.service_id),
        (Person.name_key, Enrolment.id),
        _enrolled,
    ),
    Behind.PAYMENTS: FigureRegister(
        Payment.id,
        select(
            *(Payment.id, *_WHO, Payment.month_on, Payment.paid_on, Grant.file_id),
            BenefitKind.name.label("kind"),
        )
        .join(Grant, Grant.id == Payment.grant_id)
        .join(BenefitFile, BenefitFile.id == Grant.file_id)
        .join(BenefitKind, BenefitKind.id == BenefitFile.kind_id)
        .join(Person, Person.id == Grant.beneficiary_id),
        (Payment.month_on, Person.name_key, Payment.id),
        _payment,
    ),
    Behind.SERVICES: FigureRegister(
        Service.id,
        select(Service.id, Service.name, Service.code),
        (Service.place, Service.id),
        _service,
    ),
    Behind.BUDGETS: FigureRegister(
        ServiceBudget.id,
        select(
            *(ServiceBudget.id, ServiceBudget.service_id, ServiceBudget.year, ServiceBudget.source),
            Service.name,
        ).join(Service, Service.id == ServiceBudget.service_id),
        (Service.place, Service.id, ServiceBudget.id),
        _budget,
    ),
    Behind.PROPOSED: FigureRegister(
        ProposedService.id,
        select(ProposedService.id, ProposedService.name, ProposedService.code, ProposedService.year),
        (ProposedService.place, ProposedService.id),
        _proposed,
    ),
    Behind.PROGRAMMES: FigureRegister(
        ProgrammeRow.id,
        select(ProgrammeRow.id, ProgrammeRow.provider, ProgrammeRow.service, ProgrammeRow.year),
        (ProgrammeRow.place, ProgrammeRow.id),
        _programme,
    ),
    Behind.TRAINING: FigureRegister(
        TrainingRow.id,
        select(TrainingRow.id, TrainingRow.audience, TrainingRow.topic, TrainingRow.part, TrainingRow.year),
        (TrainingRow.part, TrainingRow.place, TrainingRow.id),
        _training,
    ),
}
