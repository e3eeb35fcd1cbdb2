"""What every table has, and how identities, enumerations, instants and references are kept."""

import importlib
import pkgutil
import time
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

import db.tables
from db.record import Record, new_uid
from db.store import Store
from db.tables.drafts import Draft
from db.tables.office import OfficialRole
from db.tables.people import IdentityPaper, Person, PersonState, Sex
from db.tables.services import BudgetSource
from tests.samples import a_budget, a_person, a_service, an_official

for module in pkgutil.iter_modules(db.tables.__path__):
    importlib.import_module(f"db.tables.{module.name}")

HISTORY = {
    *("change_set", "change_row", "content", "file_format", "history_head", "run_mark", "safety_mark"),
    *("consolidation", "office_key"),
}
KINDS = sorted((mapper.class_ for mapper in Record.registry.mappers), key=lambda kind: kind.__name__)


def raw(store: Store, sql: str) -> list[Any]:
    """What stands in the file, as the file keeps it."""
    with store.reading() as session:
        return [tuple(row) for row in session.connection().exec_driver_sql(sql)]


def test_an_identity_is_a_uuid_of_version_seven() -> None:
    uid = UUID(new_uid())
    assert (uid.version, uid.variant) == (7, "specified in RFC 4122")


def test_identities_sort_by_the_time_they_were_made() -> None:
    made = []
    for _time in range(5):
        made.append(new_uid())
        time.sleep(0.002)
    assert sorted(made) == made


def test_an_identity_tells_when_it_was_made() -> None:
    before = time.time_ns() // 1_000_000
    stamp = UUID(new_uid()).int >> 80
    assert before <= stamp <= time.time_ns() // 1_000_000


def test_identities_never_meet() -> None:
    assert len({new_uid() for _time in range(20_000)}) == 20_000


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_table_has_the_base_columns(kind: type[Record]) -> None:
    columns = kind.__mapper__.columns
    assert columns["id"].primary_key
    assert columns["uid"].unique
    assert not columns["version"].nullable
    assert columns["deleted_at"].nullable
    assert kind.__mapper__.version_id_col is columns["version"]


def test_every_table_is_a_record_or_one_of_historys_own() -> None:
    records = {kind.__tablename__ for kind in KINDS}
    assert set(Record.metadata.tables) - records == HISTORY


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_reference_is_indexed(kind: type[Record]) -> None:
    table: Any = kind.__table__
    indexed = {index.columns[0].name for index in table.indexes}
    references = {key.parent.name for key in table.foreign_keys} - {"parent_id"}
    assert references <= indexed


def test_a_reference_of_a_dataclass_record_is_not_lost(store: Store) -> None:
    person = store.keep(a_person(), "Persoană nouă")
    store.keep(IdentityPaper(person_id=person.id, number="123456"), "Act")
    assert raw(store, "SELECT person_id FROM identity_paper") == [(person.id,)]
    keys = raw(store, 'SELECT "table", "from", "to" FROM pragma_foreign_key_list(\'identity_paper\')')
    assert keys == [("person", "person_id", "id")]


def test_enumerations_are_kept_by_their_value(store: Store) -> None:
    store.keep(a_person(sex=Sex.FEMALE, state=PersonState.DECEASED), "Persoană nouă")
    store.keep(an_official(role=OfficialRole.HEAD_OF_SERVICE), "Funcție")
    service = store.keep(a_service(), "Serviciu")
    source = next(iter(BudgetSource))
    store.keep(a_budget(service_id=service.id, source=source), "Buget")
    assert raw(store, "SELECT sex, state FROM person") == [("F", "deceased")]
    assert raw(store, "SELECT role FROM official") == [("head_of_service",)]
    assert raw(store, "SELECT source FROM service_budget") == [(source.value,)]


def test_enumerations_come_back_as_themselves(store: Store) -> None:
    store.keep(a_person(sex=Sex.FEMALE, state=PersonState.LEFT), "Persoană nouă")
    with store.reading() as session:
        person = session.scalars(select(Person)).one()
    assert (person.sex, person.state) == (Sex.FEMALE, PersonState.LEFT)


def test_a_day_is_kept_as_iso_text(store: Store) -> None:
    store.keep(a_person(), "Persoană nouă")
    assert raw(store, "SELECT born_on FROM person") == [("1980-05-03",)]


def test_an_instant_is_kept_in_utc_and_comes_back_aware(store: Store) -> None:
    bucharest = datetime(2022, 3, 22, 10, 30, tzinfo=timezone(timedelta(hours=2)))
    with store.outside_history() as session:
        session.add(Draft(key="x", at=bucharest, content={}))
    assert raw(store, "SELECT at FROM draft") == [("2022-03-22T08:30:00.000000+00:00",)]
    with store.reading() as session:
        assert session.scalars(select(Draft.at)).one() == datetime(2022, 3, 22, 8, 30, tzinfo=UTC)


def test_two_records_are_never_equal_by_what_they_hold() -> None:
    assert a_person(uid="x") != a_person(uid="x")
