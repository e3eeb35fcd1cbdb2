"""Payments of a kind of benefit in a month: generated, entered, corrected, removed; hours worked for VMI."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.orm import Session

from db.inserting import insert_many
from db.store import Store
from db.tables.benefits import BenefitFile, BenefitKind, FileState, FileStep, Grant, Payment
from db.tables.people import Person
from letea.actions.people_lists import find_people
from letea.errors import Problem, refuse_if
from letea.rules.benefit_payments import (
    Granted,
    check_payment,
    in_force,
    is_paid_in,
    month_words,
    next_month,
    period,
)
from letea.wording import _, day, money


def _among(named: str) -> Select[Any]:
    """Those named in a list of JSON: written out one by one, thousands take longer than reading the rows."""
    return select(func.json_each(bindparam(named)).table_valued("value").c.value)


_PAID = (Payment.grant_id, Payment.month_on, Payment.amount_bani, Payment.paid_on, Payment.note)
_WRITTEN = ("grant_id", "month_on", "amount_bani", "paid_on", "note")
_OF_MONTH = (
    select(*_PAID, Payment.id, Payment.uid)
    .add_columns(BenefitFile.number, Person.family_name, Person.given_name, Person.village)
    .join(Grant, Grant.id == Payment.grant_id)
    .join(BenefitFile, BenefitFile.id == Grant.file_id)
    .join(Person, Person.id == Grant.beneficiary_id)
    .where(BenefitFile.kind_id == bindparam("kind"), Payment.month_on == bindparam("month"))
    .order_by(Person.name_key, Payment.id)
)
_GRANTS = select(Grant.id, Grant.amount_bani, Grant.from_on, Grant.to_on, Grant.once).where(
    Grant.id.in_(_among("grants"))
)
_OTHERS = select(*_PAID).where(Payment.grant_id.in_(_among("grants")), Payment.id.not_in(_among("shown")))


@dataclass(frozen=True)
class PaidTo:
    """Whose a payment is: the file and the person behind its grant."""

    number: str
    name: str
    village: str


@dataclass
class MonthPayment:
    """A payment as the list of its month has it, edited there; `id` is None until it is kept."""

    grant_id: int
    month_on: date
    amount_bani: int
    paid_on: date | None = None
    note: str = ""
    id: int | None = None
    uid: str = ""


@dataclass
class MonthOfPayments:
    """The payments of a kind in a month, by name, with whose they are; `removed` were taken out."""

    kind_id: int
    month_on: date
    payments: list[MonthPayment]
    whose: dict[int, PaidTo]
    removed: Sequence[MonthPayment] = ()


def most_payments(store: Store, since: date, until: date) -> int:
    """How many payments of all kinds there are at most between two months, told without looking at them."""
    with store.reading() as session:
        held = select(func.count()).select_from(Payment).where(Payment.month_on.between(since, until))
        return session.scalar(held.execution_options(include_deleted=True)) or 0


def open_month(store: Store, kind_id: int, month_on: date) -> MonthOfPayments:
    """The payments of a kind in a month."""
    with store.reading() as session:
        asked = {"kind": kind_id, "month": month_on}
        rows = session.execute(_OF_MONTH, asked).all()
    whose = {row[0]: PaidTo(row[7], f"{row[8]} {row[9]}", row[10]) for row in rows}
    return MonthOfPayments(kind_id, month_on, [MonthPayment(*row[:7]) for row in rows], whose)


def generate_payments(store: Store, kind_id: int, month_on: date, today: date) -> int:
    """Write the month's payments of all grants in force; done again it adds only what is missing.

    Files approved and paid for the first time are "în plată" from now on. Returns how many were added.
    """
    with store.reading() as session:
        kind = session.get_one(BenefitKind, kind_id)
    label = _("Plățile lunii {month}: {kind}").format(month=month_words(month_on), kind=kind.name)
    with store.writing(label) as writing:
        due = _due(writing.session, kind_id, month_on)
        payments = [
            Payment(grant_id=grant.id, month_on=month_on, amount_bani=grant.amount_bani) for grant in due
        ]
        approved = writing.session.scalars(
            select(BenefitFile).where(
                BenefitFile.id.in_({grant.file_id for grant in due}),
                BenefitFile.state.in_((FileState.APPROVED, FileState.CHANGED)),
            )
        ).all()
        since = _last_steps(writing.session, [file.id for file in approved])
        steps = [
            FileStep(
                file_id=file.id,
                state=FileState.PAYING,
                changed_on=max(min(month_on, today), since.get(file.id, file.requested_on)),
                reason=_("prima plată: {month}").format(month=month_words(month_on)),
            )
            for file in approved
        ]
        for file in approved:
            file.state = FileState.PAYING
        writing.session.flush()
        insert_many(writing.session, [*payments, *steps])
    return len(payments)


def check_month(store: Store, month: MonthOfPayments, today: date) -> list[Problem]:
    """What the worker must mend in the payments of a month; a field is "payments.3.amount_bani"."""
    with store.reading() as session:
        asked = {"grants": json.dumps([payment.grant_id for payment in month.payments])}
        grants: dict[int, Any] = {row.id: row for row in session.execute(_GRANTS, asked)}
        others = _others(session, month, grants)
    on_screen: dict[int, list[MonthPayment]] = {}
    for payment in month.payments:
        on_screen.setdefault(payment.grant_id, []).append(payment)
    problems = []
    for index, payment in enumerate(month.payments):
        beside = on_screen[payment.grant_id]
        at = next(place for place, one in enumerate(beside) if one is payment)
        before, after = beside[:at], [one for one in beside[at + 1 :] if one.id is not None]
        found = check_payment(
            payment,
            grants[payment.grant_id],
            others=[*before, *after, *others.get(payment.grant_id, ())],
            today=today,
        )
        problems += [Problem(f"payments.{index}.{one.field}", one.text, one.blocking) for one in found]
    return problems


def save_month(store: Store, month: MonthOfPayments, today: date) -> None:
    """Keep the payments of a month as they stand on the screen, which go on being edited after."""
    refuse_if(check_month(store, month, today))
    with store.writing(_("Plățile lunii {month}").format(month=month_words(month.month_on))) as writing:
        ids = [one.id for one in (*month.payments, *month.removed)]
        asked = select(Payment).where(Payment.id.in_(ids)).execution_options(include_deleted=True)
        held = {row.id: row for row in writing.session.scalars(asked)}
        gone = [held[one.id] for one in month.removed if one.id in held]
        writing.remove_all([row for row in gone if row.deleted_at is None])
        for payment in month.payments:
            if payment.id is not None and (kept := held.get(payment.id)) is not None:
                kept.amount_bani, kept.paid_on = payment.amount_bani, payment.paid_on
                kept.note, kept.deleted_at = payment.note, None  # one taken out may have been put back
            else:
                told = {name: getattr(payment, name) for name in _WRITTEN}
                payment.id = writing.keep(Payment(**told)).id


def mark_paid(store: Store, kind_id: int, month_on: date, paid_on: date) -> int:
    """Write the day on which all payments of the month still due were paid; returns how many."""
    label = _("Plătite la {day}: {month}").format(day=day(paid_on), month=month_words(month_on))
    with store.writing(label) as writing:
        due = list(
            writing.session.scalars(
                select(Payment)
                .join(Grant, Grant.id == Payment.grant_id)
                .join(BenefitFile, BenefitFile.id == Grant.file_id)
                .where(
                    BenefitFile.kind_id == kind_id, Payment.month_on == month_on, Payment.paid_on.is_(None)
                )
                .order_by(Payment.id)
            )
        )
        for payment in due:
            payment.paid_on = paid_on
    return len(due)


def find_grants(store: Store, kind_id: int, month_on: date, typed: str) -> list[tuple[int, str, str]]:
    """What is granted of a kind to persons found by name, to enter a payment by hand: id, name, note.

    What is not in force in the month comes last and says so: whoever is looked for is found all the same.
    """
    found = [person_id for person_id, _name, _note in find_people(store, typed, limit=200)]
    with store.reading() as session:
        rows = session.execute(
            select(Grant, BenefitFile.number, Person.family_name, Person.given_name)
            .join(BenefitFile, BenefitFile.id == Grant.file_id)
            .join(Person, Person.id == Grant.beneficiary_id)
            .where(BenefitFile.kind_id == kind_id, Person.id.in_(found))
            .order_by(Person.name_key, Grant.id)
            .limit(20)
        ).all()
    return [
        (grant.id, f"{family} {given}", _told_of(grant, number, month_on))
        for grant, number, family, given in sorted(rows, key=lambda row: not in_force(row[0], month_on))
    ]


def _told_of(grant: Grant, number: str, month_on: date) -> str:
    told = _("dosarul {number}, {sum} lei").format(number=number, sum=money(grant.amount_bani))
    if in_force(grant, month_on):
        return told
    return _("{told}, numai {period}").format(told=told, period=period(grant))


def payment_of(store: Store, grant_id: int, month_on: date) -> tuple[MonthPayment, PaidTo]:
    """A payment about to be entered by hand, and whose it is."""
    with store.reading() as session:
        amount, number, family, given, village = session.execute(
            select(
                *(Grant.amount_bani, BenefitFile.number),
                *(Person.family_name, Person.given_name, Person.village),
            )
            .join(BenefitFile, BenefitFile.id == Grant.file_id)
            .join(Person, Person.id == Grant.beneficiary_id)
            .where(Grant.id == grant_id)
        ).one()
    return MonthPayment(grant_id, month_on, amount), PaidTo(number, f"{family} {given}", village)


def _others(
    session: Session, month: MonthOfPayments, grants: Mapping[int, Granted]
) -> dict[int, list[MonthPayment]]:
    """Payments kept of these grants that are not on the screen and may stand in the way.

    They are of the same month, or of any where the grant is paid once.
    """
    shown = [payment.id for payment in (*month.payments, *month.removed)]
    months = sorted({payment.month_on.isoformat() for payment in month.payments})
    once = [id_ for id_, grant in grants.items() if grant.once]
    asked = {"shown": json.dumps(shown), "months": json.dumps(months)}
    found: dict[int, list[MonthPayment]] = {}
    for statement, ids in (
        (_OTHERS.where(Payment.month_on.in_(_among("months"))), list(grants)),
        (_OTHERS, once),
    ):
        for row in session.execute(statement, asked | {"grants": json.dumps(ids)}) if ids else ():
            found.setdefault(row[0], []).append(MonthPayment(*row))
    return found


def _due(session: Session, kind_id: int, month_on: date) -> list[Grant]:
    paid = select(Payment.grant_id).where(Payment.deleted_at.is_(None))
    grants = session.scalars(
        select(Grant)
        .join(BenefitFile, BenefitFile.id == Grant.file_id)
        .where(
            BenefitFile.kind_id == kind_id,
            Grant.from_on < next_month(month_on),
            Grant.id.not_in(paid.where(Payment.month_on == month_on)),
            ~(Grant.once & Grant.id.in_(paid)),
        )
        .order_by(Grant.id)
    )
    of_files: dict[int, list[FileStep]] = {}
    for step in session.scalars(
        select(FileStep)
        .join(BenefitFile, BenefitFile.id == FileStep.file_id)
        .where(BenefitFile.kind_id == kind_id)
        .order_by(FileStep.changed_on, FileStep.id)
    ):
        of_files.setdefault(step.file_id, []).append(step)
    return [
        grant
        for grant in grants
        if in_force(grant, month_on) and is_paid_in(of_files.get(grant.file_id, ()), month_on)
    ]


def _last_steps(session: Session, ids: Sequence[int]) -> dict[int, date]:
    rows = session.execute(
        select(FileStep.file_id, FileStep.changed_on)
        .where(FileStep.file_id.in_(ids))
        .order_by(FileStep.changed_on)
    )
    return {row[0]: row[1] for row in rows}
