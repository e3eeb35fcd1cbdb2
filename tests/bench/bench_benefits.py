"""A month's payments of an office with many benefit files."""

from collections.abc import Callable
from time import perf_counter

import pytest
from sqlalchemy import func, select

from db.inserting import insert_many
from db.store import Store
from db.tables.benefits import FileState, FileStep, Payment
from letea.actions.benefit_payments import generate_payments
from tests.letea.actions.benefit_offices import MARCH, kind_of
from tests.samples import TODAY, a_benefit_file, a_grant, a_person

FILES, LIMIT = 500, 2.0  # seconds


@pytest.mark.bench
def test_a_month_of_five_hundred_files_is_generated(store: Store, note: Callable[..., None]) -> None:
    kind = kind_of(store, "INCALZIRE")
    with store.writing("Multe dosare") as writing:
        people = [a_person(family_name=f"Exemplu {number}") for number in range(FILES)]
        insert_many(writing.session, people)
        files = [
            a_benefit_file(kind, row.id, number=f"{row.id}/2022", state=FileState.APPROVED) for row in people
        ]
        insert_many(writing.session, files)
        insert_many(writing.session, [a_grant(file.applicant_id, file_id=file.id) for file in files])
        steps = [FileStep(file_id=file.id, state=FileState.APPROVED, changed_on=MARCH) for file in files]
        insert_many(writing.session, steps)
    began = perf_counter()
    made = generate_payments(store, kind, MARCH, TODAY)
    taken = perf_counter() - began
    with store.reading() as session:
        assert session.scalar(select(func.count(Payment.id))) == made == FILES
    note(f"the payments of {FILES} files", f"{taken:.2f} s", f"{LIMIT:.0f} s", taken <= LIMIT)
