"""The county's store: what fails is told by name, what was begun is undone, the next act goes on."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import ProgrammingError

from db.county.connection import engine_at
from db.county.store import CountyStore
from db.county.tables import Refusal
from db.history import now
from db.trouble import FullEngine, SilentEngine
from tests.postgresql import Server


@pytest.fixture
def store(postgresql_address: str) -> Iterator[CountyStore]:
    """The county's store on an engine."""
    with closing(CountyStore(engine_at(postgresql_address))) as opened:
        yield opened


def a_refusal() -> Refusal:
    """Something to write."""
    return Refusal(at=now(), file_name="exemplu.letea-pachet", sha256="ab" * 32)


def count(store: CountyStore) -> int:
    with store.reading() as session:
        return session.scalar(select(func.count(Refusal.id))) or 0


def test_an_engine_that_ends_the_connection_undoes_what_was_begun_and_is_asked_again(
    store: CountyStore, postgresql: Server, postgresql_address: str
) -> None:
    def write() -> None:
        with store.writing() as session:
            session.add(a_refusal())
            session.flush()
            postgresql.cut_off(postgresql_address)

    with pytest.raises(SilentEngine):
        write()
    assert count(store) == 0
    with store.writing() as session:
        session.add(a_refusal())
    postgresql.cut_off(postgresql_address)
    assert count(store) == 1


def test_an_engine_that_is_not_there_is_told() -> None:
    nowhere = engine_at("postgresql+psycopg://letea@127.0.0.1:1/judet")
    with closing(CountyStore(nowhere)) as store, pytest.raises(SilentEngine):
        count(store)


def test_a_full_disk_of_the_engine_is_told(store: CountyStore) -> None:
    full = "DO $$ BEGIN RAISE EXCEPTION 'plin' USING ERRCODE = '53100'; END $$"
    with pytest.raises(FullEngine), store.writing() as session:
        session.execute(text(full))


def test_a_fault_of_the_program_stays_one(store: CountyStore) -> None:
    with pytest.raises(ProgrammingError), store.writing() as session:
        session.execute(text("SELECT nothing FROM nowhere"))


def test_who_listens_is_told_after_each_commit_and_of_nothing_else(store: CountyStore) -> None:
    told: list[int] = []
    listener = lambda: told.append(count(store))  # noqa: E731 - one line says it
    store.listen(listener)
    with store.writing() as session:
        session.add(a_refusal())
    with pytest.raises(ProgrammingError), store.writing() as session:
        session.execute(text("SELECT nothing FROM nowhere"))
    store.forget(listener)
    with store.writing() as session:
        session.add(a_refusal())
    assert told == [1]
