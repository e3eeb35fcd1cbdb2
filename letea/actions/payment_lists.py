"""Finding payments of all kinds and months, however many there are: the list, its filters, order, sums."""

import json
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any

from sqlalchemy import bindparam, func, select, text

from db import search_index
from db.store import Store
from db.tables.benefits import BenefitFile, BenefitKind, FileState, Grant, Payment
from db.tables.people import Person
from letea.actions.filter_lists import PAYMENTS
from letea.actions.filtering import conditions, list_fields
from letea.rules.filters import Filter, Op

MONTH = "payment.month_on"
THIS_MONTH = Filter(MONTH, Op.NOW)  # what the list opens with
_PIECE = 250_000  # letters of a list of ids read in one go, in a frame's time


class PaymentGroup(Enum):
    """The ready filters of the list of payments."""

    ALL = "all"
    DUE = "due"
    PAID = "paid"


class PaymentOrder(Enum):
    """What the list of payments can be ordered by."""

    MONTH = "month"
    NAME = "name"
    CNP = "cnp"
    VILLAGE = "village"
    KIND = "kind"
    NUMBER = "number"
    STATE = "state"
    AMOUNT = "amount"
    PAID = "paid"


@dataclass(frozen=True)
class PaymentRow:
    """A payment as the list shows it, with whose it is and what it is for.

    `is_offered` tells whether its kind is still in use, and has its months.
    """

    id: int
    month_on: date
    amount_bani: int
    paid_on: date | None
    note: str
    file_id: int
    number: str
    state: FileState
    kind_id: int
    kind: str
    is_offered: bool
    person_id: int
    name: str
    cnp: str
    village: str


@dataclass(frozen=True)
class FoundPayments:
    """The ids of the payments found, in order; what they come to, and what of it is still to be paid."""

    ids: "array[int]" = field(default_factory=lambda: array("q"))
    sum_bani: int = 0
    due_bani: int = 0


_PAYMENT, _GRANT, _FILE, _KIND, _PERSON = (
    one.__table__ for one in (Payment, Grant, BenefitFile, BenefitKind, Person)
)
_BESIDE: dict[Any, Any] = {  # what stands beside the payments, and by what
    _GRANT: _GRANT.c.id == _PAYMENT.c.grant_id,
    _PERSON: _PERSON.c.id == _GRANT.c.beneficiary_id,
    _FILE: _FILE.c.id == _GRANT.c.file_id,
    _KIND: _KIND.c.id == _FILE.c.kind_id,
}
_BY_NAME = "person.name_key, payment.month_on DESC"
_YEAR = "CAST(substr(benefit_file.number, instr(benefit_file.number, '/') + 1) AS INTEGER)"
_ORDERED = {  # what stands beside the payments for an order, and the order; any other reads these alone
    PaymentOrder.MONTH: ((_GRANT, _PERSON), "+payment.month_on {way}, person.name_key"),
    PaymentOrder.NAME: ((_GRANT, _PERSON), "person.name_key {way}, payment.month_on DESC"),
    PaymentOrder.CNP: ((_GRANT, _PERSON), "person.cnp {way}, payment.month_on DESC"),
    PaymentOrder.VILLAGE: ((_GRANT, _PERSON), f"person.address_key {{way}}, {_BY_NAME}"),
    PaymentOrder.KIND: ((_GRANT, _PERSON, _FILE, _KIND), f"benefit_kind.place {{way}}, {_BY_NAME}"),
    PaymentOrder.NUMBER: (
        (_GRANT, _FILE),
        f"{_YEAR} {{way}}, CAST(benefit_file.number AS INTEGER) {{way}}, payment.month_on DESC",
    ),
    PaymentOrder.STATE: ((_GRANT, _PERSON, _FILE), f"benefit_file.state {{way}}, {_BY_NAME}"),
    PaymentOrder.AMOUNT: ((), "payment.amount_bani {way}"),
    PaymentOrder.PAID: ((), "payment.paid_on {way}, payment.month_on DESC"),
}
_GROUPS = {PaymentGroup.DUE: "payment.paid_on IS NULL", PaymentGroup.PAID: "payment.paid_on IS NOT NULL"}
_TYPED = (
    "payment.grant_id IN (SELECT id FROM grant WHERE "
    "beneficiary_id IN (SELECT rowid FROM person_fts WHERE person_fts MATCH :question) "
    "OR file_id IN (SELECT benefit_file.id FROM benefit_file WHERE number LIKE :number "
    "OR kind_id IN (SELECT id FROM benefit_kind WHERE code LIKE :number)))"
)
_ROWS: Any = (
    select(
        *(Payment.id, Payment.month_on, Payment.amount_bani, Payment.paid_on, Payment.note),
        *(BenefitFile.id, BenefitFile.number, BenefitFile.state, BenefitKind.id, BenefitKind.name),
        BenefitKind.active,
        *(Person.id, Person.family_name + " " + Person.given_name, Person.cnp, Person.village),
    )
    .join(Grant, Grant.id == Payment.grant_id)
    .join(BenefitFile, BenefitFile.id == Grant.file_id)
    .join(BenefitKind, BenefitKind.id == BenefitFile.kind_id)
    .join(Person, Person.id == Grant.beneficiary_id)
    .where(Payment.id.in_(select(func.json_each(bindparam("ids")).table_valued("value").c.value)))
)


def find_payments(
    store: Store,
    typed: str = "",
    *,
    group: PaymentGroup = PaymentGroup.ALL,
    filters: Sequence[Filter] = (),
    order: PaymentOrder = PaymentOrder.NAME,
    descending: bool = False,
    today: date,
) -> FoundPayments:
    """The payments found by their person, file or kind, for which all filters hold, in order; and their sums.

    One statement finds them: a million ids are never compared with one another in Python.
    """
    joined, ordered = _ORDERED[order]
    source: Any = _PAYMENT
    for beside in joined:
        source = source.join(beside, _BESIDE[beside])
    way = "DESC" if descending else "ASC"
    asked = (
        select(_PAYMENT.c.id, _PAYMENT.c.amount_bani, _PAYMENT.c.paid_on)
        .select_from(source)
        .where(_PAYMENT.c.deleted_at.is_(None), *_narrowed(store, filters, today))
        .order_by(text(f"{ordered.format(way=way)}, payment.id {way}"))
    )
    if group in _GROUPS:
        asked = asked.where(text(_GROUPS[group]))
    values = {}
    if question := search_index.question(typed):
        asked = asked.where(text(_TYPED))
        values = {"question": question, "number": f"{typed.strip()}%"}
    found = asked.subquery().c
    summed = func.coalesce(func.sum(found.amount_bani), 0)
    due = func.coalesce(func.sum(found.amount_bani).filter(found.paid_on.is_(None)), 0)
    with store.reading() as session:
        ids, *sums = session.execute(select(func.json_group_array(found.id), summed, due), values).one()
    return FoundPayments(_ids_in(ids), *sums)


def count_payments(store: Store) -> int:
    """How many payments there are, told by an index alone."""
    with store.reading() as session:
        return session.scalar(text("SELECT count(*) FROM payment WHERE deleted_at IS NULL")) or 0


def last_payment(store: Store) -> int:
    """How many payments there are at most, told without counting them."""
    with store.reading() as session:
        return session.scalar(text("SELECT max(id) FROM payment")) or 0


def payment_rows(store: Store, ids: Sequence[int]) -> list[PaymentRow]:
    """The rows of these payments, in the order asked."""
    with store.reading() as session:
        read = session.execute(_ROWS, {"ids": json.dumps([*ids])}).all()
    found = {row[0]: PaymentRow(*row) for row in read}
    return [found[id] for id in ids if id in found]


def _narrowed(store: Store, filters: Sequence[Filter], today: date) -> list[Any]:
    if not filters:
        return []
    fields = list_fields(store, PAYMENTS)
    return conditions(fields, [one for one in filters if one.field in fields], today)


def _ids_in(listed: str) -> "array[int]":
    """The ids of a list of JSON, read piece by piece: in one go, a million hold every other thread."""
    found = array("q")
    at, end = 1, len(listed) - 1
    while at < end:
        stop = listed.find(",", at + _PIECE)
        stop = end if stop < 0 else stop
        found.extend(json.loads(f"[{listed[at:stop]}]"))
        at = stop + 1
    return found
