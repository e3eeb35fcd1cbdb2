"""Bringing payments in from a table, as from the accounting's list of a month; and giving them out."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import select

from db.inserting import insert_many
from db.store import Store
from db.tables.benefits import BenefitFile, BenefitKind, Grant, Payment
from db.tables.people import Person
from letea.progress import Progress
from letea.rules.payments_import import PaymentEntry, Right, Rights, judge_payments
from letea.rules.sheet_values import Filled
from letea.rules.sheet_verdicts import BroughtIn, JudgedRow
from letea.wording import _, counted

_AT_ONCE = 500


def judge_payment_rows(
    store: Store, rows: Sequence[Filled], today: date, *, progress: Progress | None = None
) -> list[JudgedRow]:
    """The verdict of each row of a table of payments; nothing is changed."""
    (progress or Progress()).step(_("Se compară cu registrul"), 0, len(rows))
    months = {row.values["month_on"] for row in rows if "month_on" in row.values}
    return judge_payments(rows, _rights(store, months), today)


def import_payments(
    store: Store, rows: Sequence[JudgedRow], *, progress: Progress | None = None
) -> BroughtIn:
    """Keep these payments, new and changed, as one action that undoes as one."""
    steps = progress or Progress()
    entries: list[PaymentEntry] = [row.held for row in rows]
    if not entries:
        return BroughtIn(0)
    payments = counted(len(entries), _("plată"), _("plăți"))
    new = [entry.payment for entry in entries if not entry.id]
    with store.writing(_("Import din tabel: {payments}").format(payments=payments)) as writing:
        steps.step(_("Se înregistrează plățile"), 0, len(entries))
        insert_many(writing.session, new)
        for entry in entries:
            if entry.id:
                held = writing.session.get_one(Payment, entry.id)
                held.amount_bani, held.paid_on = entry.payment.amount_bani, entry.payment.paid_on
                held.note = entry.payment.note
        writing.session.flush()
        steps.step(_("Se salvează"))
    return BroughtIn(
        len(entries),
        (
            (len(new), _("plată nouă"), _("plăți noi")),
            (len(entries) - len(new), _("plată schimbată"), _("plăți schimbate")),
        ),
    )


def payment_values(store: Store, ids: Sequence[int], progress: Progress) -> list[dict[str, Any]]:
    """These payments as rows of the workbook, in the order asked."""
    found: dict[int, dict[str, Any]] = {}
    with store.reading() as session:
        for start in range(0, len(ids), _AT_ONCE):
            progress.step(_("Se citește registrul"), start, len(ids))
            rows = session.execute(
                select(Payment, Person, BenefitKind.code, BenefitFile.number)
                .join(Grant, Grant.id == Payment.grant_id)
                .join(Person, Person.id == Grant.beneficiary_id)
                .join(BenefitFile, BenefitFile.id == Grant.file_id)
                .join(BenefitKind, BenefitKind.id == BenefitFile.kind_id)
                .where(Payment.id.in_(ids[start : start + _AT_ONCE]))
            )
            for payment, person, kind, number in rows:
                found[payment.id] = {
                    "full_name": person.name,
                    "cnp": person.cnp,
                    "kind": kind,
                    "number": number,
                    "month_on": payment.month_on,
                    "amount_bani": payment.amount_bani,
                    "paid_on": payment.paid_on,
                    "note": payment.note,
                }
    return [found[id] for id in ids if id in found]


def _rights(store: Store, months: set[date]) -> Rights:
    """All that is granted, with what is paid in these months, and ever of what is paid once."""
    rights = Rights()
    with store.reading() as session:
        paid: dict[int, list[Payment]] = {}
        once = select(Grant.id).where(Grant.once)
        asked = select(Payment).where(Payment.month_on.in_(months) | Payment.grant_id.in_(once))
        for payment in session.scalars(asked):
            paid.setdefault(payment.grant_id, []).append(payment)
        rows = session.execute(
            select(Grant, BenefitKind.code, BenefitKind.name, BenefitFile.number, Person)
            .join(BenefitFile, BenefitFile.id == Grant.file_id)
            .join(BenefitKind, BenefitKind.id == BenefitFile.kind_id)
            .join(Person, Person.id == Grant.beneficiary_id)
        )
        for grant, code, name, number, person in rows:
            theirs = tuple(paid.get(grant.id, ()))
            rights.add(Right(grant, code, name, number, person.name, person.cnp, theirs))
    return rights
