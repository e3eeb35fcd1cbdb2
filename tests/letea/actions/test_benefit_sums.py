"""What was paid in a year is summed for each kind, month, village and source."""

from datetime import date

import pytest

from db.store import Store
from db.tables.benefits import Payment
from letea.actions.benefit_payments import generate_payments, mark_paid, open_month
from letea.actions.benefit_sums import SumBy, sum_payments, years_paid
from tests.letea.actions.benefit_offices import MARCH, approved, kind_of, someone
from tests.samples import TODAY, keep_many

APRIL = date(2022, 4, 1)


@pytest.fixture
def paid(store: Store) -> Store:
    """Two files of VMI in two villages, paid for March and due for April; one paid from the local budget."""
    approved(store, someone(store))
    approved(store, someone(store, "Demonstrativ", village="Holt"))
    approved(store, someone(store, "Altul", village="Holt"), "AP", amount_bani=100_000)
    for code, months in (("VMI", (MARCH, APRIL)), ("AP", (MARCH,))):
        for month in months:
            generate_payments(store, kind_of(store, code), month, TODAY)
    mark_paid(store, kind_of(store, "VMI"), MARCH, TODAY)
    return store


@pytest.mark.parametrize(
    ("by", "told"),
    [
        (
            SumBy.KIND,
            [("Venit minim", 2, 4, 120_000, 60_000), ("Salariul asiste", 1, 1, 100_000, 0)],
        ),
        (SumBy.MONTH, [("martie 2022", 3, 3, 160_000, 60_000), ("aprilie 2022", 2, 2, 60_000, 0)]),
        (SumBy.VILLAGE, [("Holt", 2, 3, 160_000, 30_000), ("Letea Veche", 1, 2, 60_000, 30_000)]),
        (
            SumBy.SOURCE,
            [("bugetul de stat", 2, 4, 120_000, 60_000), ("bugetul local", 1, 1, 100_000, 0)],
        ),
    ],
)
def test_sums_and_counts(paid: Store, by: SumBy, told: list[tuple[str, int, int, int, int]]) -> None:
    rows = sum_payments(paid, 2022, by)
    found = [(row.words, row.files, row.payments, row.amount_bani, row.paid_bani) for row in rows]
    assert [row[1:] for row in sorted(found)] == [row[1:] for row in sorted(told)]
    assert all(any(row[0].startswith(words[:11]) for row in found) for words, *_rest in told)


def test_one_kind_alone_and_another_year(paid: Store) -> None:
    rows = sum_payments(paid, 2022, SumBy.MONTH, kind_id=kind_of(paid, "AP"))
    assert [row.amount_bani for row in rows] == [100_000]
    assert sum_payments(paid, 2021, SumBy.MONTH) == []
    assert years_paid(paid) == [2022]


def test_the_years_are_those_with_payments_that_stand(paid: Store) -> None:
    vmi = kind_of(paid, "VMI")
    grant_id = open_month(paid, vmi, MARCH).payments[0].grant_id
    days = (date(2014, 1, 1), date(2018, 12, 1), date(2019, 1, 1), date(2024, 5, 1))
    made = [Payment(grant_id=grant_id, month_on=on, amount_bani=100) for on in days]
    keep_many(paid, made, "Plăți")
    assert years_paid(paid) == [2014, 2018, 2019, 2022, 2024]
    paid.undo()
    assert years_paid(paid) == [2022]
