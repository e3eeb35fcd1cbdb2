"""Finding payments of all kinds and months, however many there are: the list, its filters, order, sums."""

import json
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any

from sqlalchemy import bindparam, case, func, select, text

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
_BY: dict[Any, Any] = {  # what stands around a grant, and by what
    _PERSON: _PERSON.c.id == _GRANT.c.beneficiary_id,
    _FILE: _FILE.c.id == _GRANT.c.file_id,
    _KIND: _KIND.c.id == _FILE.c.kind_id,
}
_YEAR = "CAST(substr(benefit_file.number, instr(benefit_file.number, '/') + 1) AS INTEGER)"
_BY_NAME = "person.name_key, person.id"
_PLACES = {  # the order of the grants, which the payments follow, and what around them it needs
    PaymentOrder.NAME: ((_PERSON,), "person.name_key {way}, person.id"),
    PaymentOrder.CNP: ((_PERSON,), "person.cnp {way}, person.id"),
    PaymentOrder.VILLAGE: ((_PERSON,), f"person.address_key {{way}}, {_BY_NAME}"),
    PaymentOrder.KIND: ((_PERSON, _FILE, _KIND), f"benefit_kind.place {{way}}, {_BY_NAME}"),
    PaymentOrder.NUMBER: (
        (_FILE,),
        f"{_YEAR} {{way}}, CAST(benefit_file.number AS INTEGER) {{way}}, file_id",
    ),
    PaymentOrder.STATE: ((_PERSON, _FILE), f"benefit_file.state {{way}}, {_BY_NAME}"),
    PaymentOrder.MONTH: ((_PERSON,), _BY_NAME),
}
_MONTH = "CAST(substr(payment.month_on, 1, 4) || substr(payment.month_on, 6, 2) AS INTEGER)"
_ORDERED = {  # the order of the payments; by their place alone where it is none of these
    PaymentOrder.MONTH: f"{_MONTH} {{way}}, {{place}}",
    PaymentOrder.AMOUNT: "payment.amount_bani {way}",
    PaymentOrder.PAID: "payment.paid_on {way}",
}
_BY_PLACE = f"{{place}}, {_MONTH} DESC"
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
    narrowed, values = _narrowed(store, typed, group, filters, today)
    source, ordered = _in_order(order, "DESC" if descending else "ASC", whole=not narrowed)
    due = case((_PAYMENT.c.paid_on.is_(None), _PAYMENT.c.amount_bani), else_=0)
    asked = (
        select(_PAYMENT.c.id, _PAYMENT.c.amount_bani, due.label("due_bani"))
        .select_from(source)
        .where(_PAYMENT.c.deleted_at.is_(None), *narrowed)
        .order_by(text(ordered))
    )
    found = asked.subquery().c
    sums = [func.coalesce(func.sum(one), 0) for one in (found.amount_bani, found.due_bani)]
    with store.reading() as session:
        ids, *told = session.execute(select(func.json_group_array(found.id), *sums), values).one()
    return FoundPayments(_ids_in(ids), *told)


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


def _in_order(order: PaymentOrder, way: str, *, whole: bool) -> tuple[Any, str]:
    """The payments with what their order needs, and the order.

    All of them are sorted by the place of their grants: numbers take half the memory that words do. The few
    of a month are sorted by the words themselves, for which not every grant must be placed first.
    """
    by = f"{_ORDERED.get(order, _BY_PLACE)}, payment.id {way}"
    if order not in _PLACES:
        return _PAYMENT, by.format(way=way)
    beside, words = _PLACES[order]
    source: Any = _GRANT
    for one in beside:
        source = source.join(one, _BY[one])
    if not whole:
        return source.join(_PAYMENT, _PAYMENT.c.grant_id == _GRANT.c.id), by.format(
            way=way, place=words.format(way=way)
        )
    place = func.dense_rank().over(order_by=text(words.format(way=way))).label("place")
    places = select(_GRANT.c.id, place).select_from(source).subquery("places")
    return _PAYMENT.join(places, places.c.id == _PAYMENT.c.grant_id), by.format(way=way, place="place")


def _narrowed(
    store: Store, typed: str, group: PaymentGroup, filters: Sequence[Filter], today: date
) -> tuple[list[Any], dict[str, str]]:
    """What is asked of the payments, with the values it names."""
    asked: list[Any] = [text(_GROUPS[group])] if group in _GROUPS else []
    if filters:
        fields = list_fields(store, PAYMENTS)
        asked += conditions(fields, [one for one in filters if one.field in fields], today)
    if not (question := search_index.question(typed)):
        return asked, {}
    return [*asked, text(_TYPED)], {"question": question, "number": f"{typed.strip()}%"}


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
