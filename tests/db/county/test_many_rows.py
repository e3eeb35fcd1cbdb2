"""Many rows are put as they are on either engine: nothing in them is taken for the engine's own signs."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Table, func, select

from db.county.connection import engine_at, engine_of
from db.county.many_rows import put_rows
from db.county.records import HELD
from db.county.store import CountyStore
from db.county.tables import Commune
from db.county.upgrade import make_county_ready

WHOSE = {"commune_id": 1, "year": 2026, "quarter": 0}
SIGNS = "tab\tlinie\nbară \\N \\. „ghilimele” 'apostrof' ț ș $1 %s {} €"


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[CountyStore]:
    """The county's store on each engine in turn, with one commune."""
    if request.param == "sqlite":
        engine = engine_of(tmp_path / "judet.letea-centralizare", bytes(32))
        make_county_ready(engine)
    else:
        engine = engine_at(request.getfixturevalue("postgresql_address"))
    with closing(CountyStore(engine)) as opened:
        with opened.writing() as session:
            session.add(Commune(id=1, siruta=1, name="Exemplu", county="Bacău", kind="commune"))
        yield opened


def put(store: CountyStore, table: Table, rows: list[dict[str, Any]], still: Callable[[], None]) -> None:
    with store.writing() as session:
        put_rows(session, table, [WHOSE | row for row in rows], still)


def go_on() -> None:
    """Nobody stops it."""


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("figure", {"key": "", "group": SIGNS, "name": None, "unit": "lei", "value": -(10**15), "day": None}),
        ("figure", {"key": "a", "group": "", "name": "", "unit": "", "value": 0, "day": date(2026, 2, 28)}),
        ("household", {"household": SIGNS, "village": None, "members": [SIGNS, "", "doi"]}),
        ("household", {"household": None, "village": "", "members": []}),
        ("payment", {"who": "a", "kind": "b", "month": "2026-01", "sum_bani": 5, "paid": False}),
        ("payment", {"who": "a", "kind": "b", "month": None, "sum_bani": None, "paid": None}),
    ],
)
def test_a_row_comes_back_as_it_was_put(store: CountyStore, table: str, row: dict[str, Any]) -> None:
    put(store, HELD[table], [row, row], go_on)
    with store.reading() as session:
        columns = [HELD[table].c[name] for name in row]
        held = [dict(found) for found in session.execute(select(*columns)).mappings()]
    assert held == [row, row]


def test_nothing_is_put_where_there_is_nothing(store: CountyStore) -> None:
    put(store, HELD["figure"], [], pytest.fail)


def test_many_rows_can_be_stopped_and_leave_nothing(store: CountyStore) -> None:
    row = {"who": "a", "kind": "b", "month": "2026-01", "sum_bani": 5, "paid": True}
    asked = 0

    def stop_at_the_third() -> None:
        nonlocal asked
        asked += 1
        if asked == 3:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        put(store, HELD["payment"], [row] * 5_000, stop_at_the_third)
    counted = select(func.count()).select_from(HELD["payment"])
    with store.reading() as session:
        assert session.scalar(counted) == 0
    put(store, HELD["payment"], [row] * 5_000, go_on)
    with store.reading() as session:
        assert session.scalar(counted) == 5_000
