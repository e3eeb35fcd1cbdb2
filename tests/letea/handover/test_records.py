"""What leaves the demonstration office: every record as its table says, nothing personal unless asked for."""

import hmac
import json
from datetime import date

import pytest
from sqlalchemy import func, select
from typing_extensions import override

from db.store import Store
from db.tables.benefits import Payment
from db.tables.handover import Leaving
from db.tables.people import Person
from db.tables.personal import Restriction
from letea.handover.reading import Asked
from letea.handover.records import READERS, Table, read_tables
from letea.handover.shapes import SHAPES
from letea.handover.terms import Term
from letea.progress import Cancelled, Progress
from tests.samples import a_person, keep_many

SECRET = bytes(range(20))
TODAY = date(2023, 2, 1)


def asked(leaving: Leaving = Leaving.NOMINAL, *, quarter: int = 0, categories: tuple[str, ...] = ()) -> Asked:
    return Asked(Term(2022, quarter), leaving, categories, SECRET, TODAY)


def tables(store: Store, told: Asked) -> dict[str, Table]:
    return {table.shape.name: table for table in read_tables(store, told, Progress())}


def test_each_table_has_its_reader() -> None:
    assert {*READERS} == {shape.name for shape in SHAPES}


@pytest.mark.parametrize("quarter", [0, 1, 4])
def test_every_record_is_as_its_table_says(demonstration: Store, quarter: int) -> None:
    with demonstration.reading() as session:
        category = session.scalars(select(Person.id)).first()
    assert category is not None
    for table in tables(demonstration, asked(quarter=quarter, categories=("copii",))).values():
        for record in table.records:
            assert table.shape.faults(record) == [], table.shape.name


def test_figures_and_services_leave_and_equal_the_register(demonstration: Store) -> None:
    held = tables(demonstration, asked(Leaving.FIGURES))
    assert {*held} == {
        "office", "figure", "paid_month", "service", "service_budget", "proposed_service", "provider_service",
        "plan", "measure",
    }  # fmt: skip
    figures = {record["key"]: record["value"] for record in held["figure"].records}
    with demonstration.reading() as session:
        people = session.scalar(select(func.count(Person.id)))
        paid = session.scalar(
            select(func.sum(Payment.amount_bani)).where(
                Payment.month_on.between(date(2022, 1, 1), date(2022, 12, 31))
            )
        )
    assert figures["people.all"] <= (people or 0)
    assert figures["due.*"] == paid == sum(record["due_bani"] for record in held["paid_month"].records)
    day_centre = next(record for record in held["service"].records if record["capacity"] == 20)
    assert day_centre["admitted"] == 15
    assert held["measure"].records
    assert held["plan"].records[0]["title"]


def test_a_quarter_has_only_its_months_and_figures_of_a_day(demonstration: Store) -> None:
    held = tables(demonstration, asked(Leaving.PSEUDONYMOUS, quarter=2))
    assert {record["month"] for record in held["payment"].records} <= {"2022-04", "2022-05", "2022-06"}
    assert all(record["day"] == "2022-06-30" for record in held["figure"].records)
    assert not any(record["key"].startswith("due.") for record in held["figure"].records)


def test_without_names_nothing_of_a_person_shows(demonstration: Store) -> None:
    held = tables(demonstration, asked(Leaving.PSEUDONYMOUS))
    told = json.dumps([table.records for table in held.values()], ensure_ascii=False)
    with demonstration.reading() as session:
        people = list(session.scalars(select(Person)))
    assert held["person"].records
    for person in people:
        assert person.uid not in told
        assert not person.cnp or person.cnp not in told
        assert f"{person.family_name} {person.given_name}" not in told
        assert not person.phone or person.phone not in told


def test_a_pseudonym_is_the_same_each_time_and_another_for_another_office(demonstration: Store) -> None:
    one = tables(demonstration, asked(Leaving.PSEUDONYMOUS))["person"].records
    again = tables(demonstration, asked(Leaving.PSEUDONYMOUS, quarter=4))["person"].records
    other = Asked(Term(2022), Leaving.PSEUDONYMOUS, (), bytes(20), TODAY)
    others = tables(demonstration, other)["person"].records
    assert {record["who"] for record in one} == {record["who"] for record in again}
    assert not {record["who"] for record in one} & {record["who"] for record in others}
    payments = tables(demonstration, asked(Leaving.PSEUDONYMOUS))["payment"].records
    assert {record["who"] for record in payments} <= {record["who"] for record in one}


def test_a_pseudonym_is_the_hmac_of_the_identity(demonstration: Store) -> None:
    who = {record["who"] for record in tables(demonstration, asked(Leaving.PSEUDONYMOUS))["person"].records}
    with demonstration.reading() as session:
        uids = list(session.scalars(select(Person.uid)))
    made = {hmac.digest(SECRET, f"letea pseudonym {uid}".encode(), "sha256")[:16].hex() for uid in uids}
    assert who <= made


def test_names_leave_only_of_the_categories_chosen(demonstration: Store) -> None:
    assert tables(demonstration, asked())["named_person"].records == []
    people = tables(demonstration, asked())["person"].records
    category = next(code for record in people for code in record["categories"])
    named = tables(demonstration, asked(categories=(category,)))["named_person"].records
    assert {record["who"] for record in named} == {
        record["who"] for record in people if category in record["categories"]
    }
    assert all(record["family_name"] for record in named)


def test_whose_data_is_restricted_leaves_without_a_name(demonstration: Store) -> None:
    people = tables(demonstration, asked())["person"].records
    category = next(code for record in people for code in record["categories"])
    before = tables(demonstration, asked(categories=(category,)))
    with demonstration.reading() as session:
        cnp = before["named_person"].records[0]["cnp"]
        person = session.scalars(select(Person.id).where(Person.cnp == cnp)).one()
    demonstration.keep(Restriction(person_id=person, from_on=date(2021, 1, 1)), "Restricție")
    after = tables(demonstration, asked(categories=(category,)))
    assert after["person"].count == before["person"].count
    assert after["named_person"].records == before["named_person"].records[1:]


@pytest.mark.parametrize(
    ("typed", "leaves"),
    [
        ("Ho\u200blt", "Holt"),
        ("Holt\x00", "Holt"),
        ("S\u0326iretu", "Șiretu"),
        ('Holt „de Sus”, "x" },{ \\', 'Holt „de Sus”, "x" },{ \\'),
        ("Holt\nde Sus", "Holt\nde Sus"),
    ],
)
def test_what_hides_in_a_text_does_not_leave(store: Store, typed: str, leaves: str) -> None:
    store.keep(a_person(village=typed), "Persoană")
    store.keep(a_person(village="Siretu"), "Persoană")
    table = tables(store, asked(Leaving.PSEUDONYMOUS))["person"]
    assert sorted(record["village"] for record in table.records) == sorted([leaves, "Siretu"])
    assert table.count == 2
    assert not any(table.shape.faults(record) for record in table.records)


def test_the_wish_to_stop_is_heard_within_a_long_table(store: Store) -> None:
    keep_many(store, [a_person() for _each in range(2_500)], "Persoane")
    stages = list[int]()
    persons = [shape.name for shape in SHAPES].index("person")

    class Stopping(Progress):
        @override
        def wants_stop(self) -> bool:
            return stages[-1] == persons

    told = Stopping(lambda _stage, done, _total: stages.append(done))
    with pytest.raises(Cancelled):
        read_tables(store, asked(Leaving.PSEUDONYMOUS), told)
    assert stages[-1] == persons


def test_it_stops_when_asked(demonstration: Store) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        read_tables(demonstration, asked(), progress)
