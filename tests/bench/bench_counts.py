"""Counts by two fields over very many payments, against the grouping run raw."""

from collections.abc import Callable
from time import perf_counter

import pytest

from db.store import Store
from letea.actions.count_sources import source_of
from letea.actions.counts import Asked, count_by
from tests.letea.actions.benefit_offices import kind_of
from tests.samples import TODAY, a_benefit_file, a_grant, a_person

FILES, MONTHS = 10_000, 100
LIMIT = 2.0  # times the raw grouping
_PAYMENTS = """
INSERT INTO payment (grant_id, month_on, amount_bani, paid_on, note, uid, version)
WITH RECURSIVE months(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM months WHERE n + 1 < :months)
SELECT "grant".id, date('2014-01-01', '+' || n || ' months'), 10000 + n, NULL, '',
       printf('%08d-%04d-7000-8000-000000000000', "grant".id, n), 1
FROM "grant" CROSS JOIN months
"""
_RAW = """
SELECT benefit_file.kind_id, substr(payment.month_on, 1, 7), sum(payment.amount_bani)
FROM payment JOIN "grant" ON "grant".id = payment.grant_id
JOIN benefit_file ON benefit_file.id = "grant".file_id
WHERE payment.deleted_at IS NULL GROUP BY 1, 2
"""


def best(do: Callable[[], object], times: int = 3) -> float:
    taken = []
    for _time in range(times):
        began = perf_counter()
        do()
        taken.append(perf_counter() - began)
    return min(taken)


@pytest.mark.bench
def test_a_million_payments_are_summed_by_kind_and_month(store: Store, note: Callable[..., None]) -> None:
    from sqlalchemy import text

    from db.inserting import insert_many

    kinds = [kind_of(store, code) for code in ("INCALZIRE", "URGENTA_LOCAL", "VMI")]
    with store.writing("Multe plăți") as writing:
        person = writing.keep(a_person())
        files = [a_benefit_file(kinds[n % 3], person.id, number=f"{n}/2022") for n in range(FILES)]
        insert_many(writing.session, files)
        insert_many(writing.session, [a_grant(person.id, file_id=file.id) for file in files])
    with store.outside_history() as session:
        session.execute(text(_PAYMENTS), {"months": MONTHS})

    def raw() -> None:
        with store.reading() as session:
            session.execute(text(_RAW)).all()

    asked = Asked("file.kind_id", "payment.month_on:month", sums=True)
    table = count_by(store, source_of("payments"), asked, TODAY)
    assert len(table.cells) == 3 * MONTHS
    ours, base = best(lambda: count_by(store, source_of("payments"), asked, TODAY)), best(raw)
    note(
        f"{FILES * MONTHS:,} payments by kind and month",
        f"{ours:.2f} s",
        f"{LIMIT * base:.2f} s",
        ours <= LIMIT * base,
    )
