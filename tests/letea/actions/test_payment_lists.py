"""All payments: found by person, file and any field, ordered, summed; rows with whose they are."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from db.store import Store
from db.tables.benefits import Payment
from db.tables.people import Person
from letea.actions.benefit_payments import generate_payments, mark_paid
from letea.actions.payment_lists import (
    THIS_MONTH,
    PaymentGroup,
    PaymentOrder,
    PaymentRow,
    _ids_in,
    count_payments,
    find_payments,
    last_payment,
    payment_rows,
)
from letea.rules.filters import Filter, Op
from tests.letea.actions.benefit_offices import MARCH, approved, kind_of, someone
from tests.made_once import MadeOnce
from tests.samples import TODAY

APRIL = date(2022, 4, 1)


@pytest.fixture
def paid(store: Store, made_once: MadeOnce) -> Store:
    """Two persons paid in March, one of them also in April, which is still due; two kinds of benefit."""
    made_once(store, _with_payments)
    return store


def _with_payments(store: Store) -> None:
    approved(store, someone(store, "Șerban", cnp="", village="Holt"))
    approved(store, someone(store, "Bârsan", cnp=""), "AP", amount_bani=20_000)
    for kind in ("VMI", "AP"):
        generate_payments(store, kind_of(store, kind), MARCH, TODAY)
        mark_paid(store, kind_of(store, kind), MARCH, TODAY)
    generate_payments(store, kind_of(store, "VMI"), APRIL, TODAY)


def told(store: Store, typed: str = "", *filters: Filter, **asked: object) -> list[tuple[str, int]]:
    found = find_payments(store, typed, filters=filters, today=TODAY, **asked)  # type: ignore[arg-type]
    rows = payment_rows(store, found.ids)
    assert sum(row.amount_bani for row in rows) == found.sum_bani
    assert sum(row.amount_bani for row in rows if row.paid_on is None) == found.due_bani
    return [(row.name.partition(" ")[0], row.month_on.month) for row in rows]


def test_payments_of_every_kind_and_month_are_listed_by_name(paid: Store) -> None:
    assert told(paid) == [("Bârsan", 3), ("Șerban", 4), ("Șerban", 3)]
    assert count_payments(paid) == last_payment(paid) == 3


def test_the_list_opens_on_the_month_of_the_day(paid: Store) -> None:
    assert told(paid, "", THIS_MONTH) == [("Bârsan", 3), ("Șerban", 3)]
    found = find_payments(paid, filters=[THIS_MONTH], today=date(2022, 4, 2))
    assert [row.month_on for row in payment_rows(paid, found.ids)] == [APRIL]


@pytest.mark.parametrize(
    ("typed", "names"),
    [("serb", ["Șerban", "Șerban"]), ("2/2022", ["Bârsan"]), ("AP", ["Bârsan"]), ("nimeni", [])],
)
def test_payments_are_found_by_person_file_and_kind(paid: Store, typed: str, names: list[str]) -> None:
    assert [name for name, _month in told(paid, typed)] == names


def test_payments_are_found_by_cnp(paid: Store) -> None:
    with paid.writing("CNP") as writing:
        writing.session.scalars(select(Person).where(Person.village == "Holt")).one().cnp = "1800101040018"
    assert told(paid, "18001010400") == [("Șerban", 4), ("Șerban", 3)]


@pytest.mark.parametrize(
    ("one", "found"),
    [
        (Filter("person.village", Op.IS, ("holt",)), 2),
        (Filter("applicant.village", Op.IS, ("Holt",)), 2),
        (Filter("payment.paid_on", Op.EMPTY), 1),
        (Filter("payment.amount_bani", Op.FROM, (25_000,)), 2),
        (Filter("grant.from_on", Op.TO, ("2021-12-31",)), 0),
        (Filter("kind.code", Op.IS, ("AP",)), 1),
        (Filter("disposition.number", Op.IS, ("118",)), 3),
        (Filter("payment.month_on", Op.TO, ("2022-03-15",)), 2),
        (Filter("payment.month_on", Op.BEFORE), 0),
        (Filter("no.longer", Op.FILLED), 3),
    ],
)
def test_payments_are_filtered_by_what_stands_around_them(paid: Store, one: Filter, found: int) -> None:
    assert len(told(paid, "", one)) == found


def test_what_is_due_and_what_was_paid_are_told_apart(paid: Store) -> None:
    assert told(paid, group=PaymentGroup.DUE) == [("Șerban", 4)]
    assert told(paid, group=PaymentGroup.PAID) == [("Bârsan", 3), ("Șerban", 3)]


@pytest.mark.parametrize("order", PaymentOrder)
def test_every_order_lists_all_and_turns_round(paid: Store, order: PaymentOrder) -> None:
    rows = payment_rows(paid, find_payments(paid, order=order, today=TODAY).ids)
    turned = payment_rows(paid, find_payments(paid, order=order, descending=True, today=TODAY).ids)

    def by(row: PaymentRow) -> object:
        names = {PaymentOrder.MONTH: "month_on", PaymentOrder.AMOUNT: "amount_bani", PaymentOrder.CNP: "cnp"}
        return getattr(row, names.get(order, "id"))

    assert {row.id for row in rows} == {row.id for row in turned} == {1, 2, 3}
    if order in {PaymentOrder.MONTH, PaymentOrder.AMOUNT}:
        values = [by(row) for row in rows]
        assert values == sorted(values, key=lambda one: one)  # type: ignore[arg-type, return-value]
        assert [by(row) for row in turned] == values[::-1]


def test_what_was_taken_out_is_not_listed(paid: Store) -> None:
    with paid.writing("scoasă") as writing:
        writing.remove(writing.session.scalars(select(Payment).where(Payment.month_on == APRIL)).one())
    assert told(paid) == [("Bârsan", 3), ("Șerban", 3)]
    assert (count_payments(paid), last_payment(paid)) == (2, 3)


def test_a_row_tells_whose_it_is_and_what_for(paid: Store) -> None:
    (row,) = payment_rows(paid, find_payments(paid, "barsan", today=TODAY).ids)
    assert (row.number, row.kind_id, row.village) == ("2/2022", kind_of(paid, "AP"), "Letea Veche")
    assert row.is_offered
    assert payment_rows(paid, [99]) == []


@given(st.lists(st.integers(min_value=1, max_value=10**12), max_size=300), st.integers(1, 40))
def test_ids_are_read_piece_by_piece_as_they_are(ids: list[int], piece: int) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("letea.actions.payment_lists._PIECE", piece)
        assert _ids_in(str(ids).replace(" ", "")).tolist() == ids
