"""The county's tables are the same on either engine, made once, and a newer Letea's are left alone."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, inspect, text

import db.county.records
import db.county.tables  # noqa: F401 - each puts its tables into the metadata
from db.county.base import CountyRow
from db.county.connection import engine_at, engine_of
from db.county.store import CountyStore
from db.county.upgrade import HEAD, make_county_ready
from db.trouble import NewerFile
from tests.postgresql import Server


@pytest.fixture(params=["sqlite", "postgresql"])
def new_engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], Engine]]:
    """Engines on one empty place, of each kind in turn."""
    made: list[Engine] = []
    if request.param == "postgresql":
        server: Server = request.getfixturevalue("postgresql")
        address = server.new_database()

    def engine() -> Engine:
        path = tmp_path / "judet.letea-centralizare"
        made.append(engine_of(path, bytes(32)) if request.param == "sqlite" else engine_at(address))
        return made[-1]

    yield engine
    for one in made:
        one.dispose()


def test_the_migrations_make_exactly_the_tables_of_the_metadata(new_engine: Callable[[], Engine]) -> None:
    engine = new_engine()
    make_county_ready(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, CountyRow.metadata) == []


def test_what_is_ready_is_left_as_it_is(new_engine: Callable[[], Engine]) -> None:
    engine = new_engine()
    make_county_ready(engine)
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE opinion"))
    make_county_ready(engine)
    assert not inspect(engine).has_table("opinion")


def test_the_tables_of_a_newer_letea_are_refused(new_engine: Callable[[], Engine]) -> None:
    engine = new_engine()
    make_county_ready(engine)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerFile):
        make_county_ready(engine)


def test_two_programs_that_open_at_once_make_the_tables_once(postgresql: Server) -> None:
    address = postgresql.new_database()

    def made(_number: int) -> bool:
        with closing(CountyStore(engine_at(address))) as store:
            make_county_ready(store.engine)
            with store.reading() as session:
                return bool(session.scalar(text("SELECT version_num FROM alembic_version")) == HEAD)

    with ThreadPoolExecutor(4) as programs:
        assert list(programs.map(made, range(4))) == [True] * 4
