"""The county's tables on a server as docs/county.md tells: made, copied, parted by year and by county."""

import re
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlalchemy import make_url, text

from db.county.connection import engine_at
from db.county.many_rows import put_rows
from db.county.records import HELD
from db.county.store import CountyStore
from db.county.tables import Commune
from db.county.upgrade import make_county_ready
from tests.postgresql import Server, programs

TOLD = (Path(__file__).parents[3] / "docs" / "county.md").read_text(encoding="utf-8")
PAYMENT = {"who": "a", "kind": "VMI", "month": "2026-01", "sum_bani": 5, "paid": True}


def told_statements(beginning: str) -> list[str]:
    """The statements of the block of the document that begins so."""
    blocks = re.findall(r"```sql\n(.*?)```", TOLD, re.DOTALL)
    (block,) = [one for one in blocks if one.startswith(beginning)]
    return [one.strip() for one in block.split(";\n") if one.strip()]


def opened(address: str) -> CountyStore:
    """The store of a county there, its tables made."""
    store = CountyStore(engine_at(address))
    make_county_ready(store.engine)
    return store


def expect(store: CountyStore, name: str) -> None:
    with store.writing() as session:
        session.add(Commune(siruta=1, name=name, county="Bacău", kind="commune"))


def pay(store: CountyStore, year: int) -> None:
    with store.writing() as session:
        whose = {"commune_id": 1, "year": year, "quarter": 0}
        put_rows(session, HELD["payment"], [whose | PAYMENT] * 3, lambda: None)


def count(store: CountyStore, table: str) -> int:
    with store.reading() as session:
        return session.scalar(text(f"SELECT count(*) FROM {table}")) or 0  # noqa: S608 - the test's own


def test_whoever_follows_the_document_has_a_database_letea_works_in(postgresql: Server) -> None:
    for statement in told_statements("CREATE ROLE"):
        postgresql.run(statement)
    try:
        with closing(opened(postgresql.address("judet").replace("postgres@", "letea@"))) as store:
            expect(store, "Exemplu")
            assert count(store, "commune") == 1
    finally:
        postgresql.run("DROP DATABASE judet WITH (FORCE)")
        postgresql.run("DROP ROLE letea")


def test_a_table_parted_by_year_is_written_and_read_like_any_other(postgresql: Server) -> None:
    with closing(opened(postgresql.new_database())) as store:
        expect(store, "Exemplu")
        pay(store, 2026)
        with store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            for statement in told_statements("BEGIN"):
                connection.execute(text(statement))
        for year in (2026, 2027, 2031):
            pay(store, year)
        parts = [count(store, f"held_payment_{part}") for part in ("2026", "2027", "other")]
        assert (count(store, "held_payment"), parts) == (12, [6, 3, 3])
        with store.reading() as session:
            assert session.scalar(text("SELECT count(DISTINCT id) FROM held_payment")) == 12
            plan = session.execute(
                text(
                    "EXPLAIN SELECT * FROM held_payment WHERE year = 2027 AND quarter = 0 AND commune_id = 1"
                )
            )
            told = "\n".join(line for (line,) in plan)
        assert "held_payment_2027" in told
        assert "held_payment_2026" not in told


def test_each_county_has_a_schema_of_its_own(postgresql: Server) -> None:
    postgresql.run("CREATE ROLE letea LOGIN")
    address = postgresql.new_database()
    with closing(CountyStore(engine_at(address))) as managing, managing.writing() as session:
        for statement in told_statements("CREATE SCHEMA"):
            session.execute(text(statement))
    for county in ("bacau", "iasi"):
        its_own = f"{address.replace('postgres@', 'letea@')}&options=-csearch_path%3D{county}"
        with closing(opened(its_own)) as store:
            expect(store, county)
    with closing(CountyStore(engine_at(address))) as reader, reader.reading() as session:
        found = session.scalars(
            text("SELECT name FROM bacau.commune UNION ALL SELECT name FROM iasi.commune ORDER BY name")
        ).all()
    postgresql.drop(address)
    postgresql.run("DROP ROLE letea")
    assert found == ["bacau", "iasi"]


def test_a_copy_is_restored_whole(
    postgresql: Server, debian_tool: Callable[[str], str], tmp_path: Path
) -> None:
    address, other = postgresql.new_database(), postgresql.new_database()
    with closing(opened(address)) as store:
        expect(store, "Exemplu")
        pay(store, 2026)
    copy, where = tmp_path / "judet.dump", programs(debian_tool)
    (dump, restore) = (
        line.split() for line in re.findall(r"^pg_(?:dump|restore) --.*$", TOLD, re.MULTILINE)[:2]
    )
    for command, database in ((dump, address), (restore, other)):
        url = make_url(database)
        named = [str(copy) if word == "judet.dump" else word for word in command[1:]]
        named = [word.replace("judet.dump", str(copy)) if "--file" in word else word for word in named]
        named = [re.sub(r"^(--dbname=)?judet$", rf"\g<1>{url.database}", word) for word in named]
        socket = ["--host", str(url.query["host"]), "--username", "postgres"]
        subprocess.run([str(where / command[0]), *socket, *named], check=True)
    with closing(CountyStore(engine_at(other))) as store:
        assert (count(store, "commune"), count(store, "held_payment")) == (1, 3)
