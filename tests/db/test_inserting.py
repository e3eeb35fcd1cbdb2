"""Many rows written past SQLAlchemy hold what records would, stand in history and are undone as one."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import select

from db.inserting import insert_alike, insert_many
from db.record import Record, record_of
from db.store import Store
from db.tables.history import ChangeRow
from db.tables.households import Household, HouseholdMember
from db.tables.people import Person, PersonState, Sex
from db.tables.reports import ReportKind, YearlyReport
from tests.samples import TODAY, a_household, a_member, a_person, keep_many


def kept_of(store: Store, kind: type[Record]) -> list[dict[str, object]]:
    """All rows of a kind, as their records hold them; their identities and numbers left out."""
    names = [name for name in kind.__table__.columns.keys() if name not in {"id", "uid"}]  # noqa: SIM118 - not a dict
    with store.reading() as session:
        asked = select(kind).execution_options(include_deleted=kind is YearlyReport)
        return [{name: getattr(row, name) for name in names} for row in session.scalars(asked)]


def told(store: Store, kind: type[Record]) -> list[str | None]:
    """What history tells of new records of a kind."""
    asked = select(ChangeRow.new).where(ChangeRow.record_table == kind.__tablename__, ChangeRow.field == "")
    with store.reading() as session:
        return list(session.scalars(asked))


def some() -> list[Record]:
    """A person with enumerations and days; a deleted report with a moment and a list kept as JSON."""
    gone = datetime(2022, 3, 1, 8, 30, tzinfo=UTC)
    person = a_person(cnp="", sex=Sex.MALE, state=PersonState.LEFT, state_on=TODAY)
    return [
        person,
        YearlyReport(kind=ReportKind.DIAGNOSIS, year=2021, indicators=["a", "ș"], deleted_at=gone),
    ]


def test_rows_written_in_batches_hold_what_records_would(store: Store) -> None:
    for record in some():
        store.keep(record, "Una câte una")
    keep_many(store, some(), "Împreună")
    for kind in (Person, YearlyReport):
        first, second = kept_of(store, kind)
        assert first == second
        assert len(set(told(store, kind))) == 1


def test_alike_rows_are_told_in_history_and_undone_as_one(store: Store) -> None:
    with store.writing("Gospodărie") as writing:
        home = writing.keep(a_household()).id
        people = [writing.keep(a_person(cnp="", given_name=f"Exemplu{n}")).id for n in range(3)]
    store.keep(a_member(people[0], household_id=home, role="titular", from_on=date(2022, 1, 5)), "Unul")
    rows = [
        {"household_id": home, "person_id": one, "role": "titular", "from_on": date(2022, 1, 5)}
        for one in people[1:]
    ]
    with store.writing("Ceilalți") as writing:
        insert_alike(writing.session, HouseholdMember, rows)
    first, *others = kept_of(store, HouseholdMember)
    assert [one | {"person_id": 0} for one in others] == [first | {"person_id": 0}] * 2
    one, *more = [str(text) for text in told(store, HouseholdMember)]
    assert [text.replace(f'"person_id": {id_}', "") for text, id_ in zip(more, people[1:], strict=True)] == [
        one.replace(f'"person_id": {people[0]}', "")
    ] * 2
    store.undo()
    assert len(kept_of(store, HouseholdMember)) == 1
    store.redo()
    assert len(kept_of(store, HouseholdMember)) == 3


def test_rows_that_tell_of_different_fields_are_refused(store: Store) -> None:
    rows: list[dict[str, Any]] = [{"household_id": 1, "person_id": 1, "role": "titular"}]
    rows.append({"household_id": 1, "person_id": 1})
    with pytest.raises(ValueError, match="zip"), store.writing("Două feluri") as writing:
        insert_alike(writing.session, HouseholdMember, rows)
    assert kept_of(store, HouseholdMember) == []


def test_a_record_made_of_values_is_as_its_class_makes_it(store: Store) -> None:
    values = {"name": "Familia Exemplu", "village": "Holt", "house_number": "12"}
    plain = Household(name="Familia Exemplu", village="Holt", house_number="12")
    fast = record_of(Household, values)
    names = Household.__table__.columns.keys()
    assert {name: getattr(fast, name) for name in names if name != "uid"} == {
        name: getattr(plain, name) for name in names if name != "uid"
    }
    assert plain.uid != fast.uid
    assert len(fast.uid) == len(plain.uid)
    store.keep(plain, "Fel")
    store.keep(fast, "Fel")
    with store.writing("Fel") as writing:
        insert_many(writing.session, [record_of(Household, values)])
    first, *others = kept_of(store, Household)
    assert others == [first, first]
