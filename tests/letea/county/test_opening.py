"""Where a county consolidates: the file beside the office's, or an engine that answers."""

from contextlib import closing

import pytest
from sqlalchemy import text

from db.county.connection import engine_at
from db.county.store import CountyStore
from db.store import Store
from letea.county.communes import expect_communes
from letea.county.opening import (
    consolidate_at,
    consolidation_address,
    county_file,
    open_county,
)
from letea.errors import Refused, Trouble
from letea.progress import Progress
from tests.postgresql import Server

QUIET = Progress()
NOWHERE = "postgresql+psycopg://letea:parola-secreta@127.0.0.1:1/judet"


def test_what_is_received_is_kept_beside_the_office_until_an_engine_is_named(county_office: Store) -> None:
    county_file(county_office).unlink()
    assert consolidation_address(county_office) == ""
    with closing(open_county(county_office).store) as held:
        assert held.engine.dialect.name == "sqlite"
    assert county_file(county_office).is_file()


def test_an_engine_that_answers_is_kept_and_used_from_then_on(
    county_office: Store, postgresql_address: str
) -> None:
    consolidate_at(county_office, f"  {postgresql_address}\n", QUIET)
    assert consolidation_address(county_office) == postgresql_address
    county_file(county_office).unlink()
    county = open_county(county_office)
    with closing(county.store):
        assert county.store.engine.dialect.name == "postgresql"
        assert expect_communes(county) > 80
    assert not county_file(county_office).exists()
    consolidate_at(county_office, "", QUIET)
    assert consolidation_address(county_office) == ""


def test_an_engine_that_does_not_answer_is_not_kept(county_office: Store) -> None:
    with pytest.raises(Refused, match=r"Serverul 127\.0\.0\.1 nu răspunde"):
        consolidate_at(county_office, NOWHERE, QUIET)
    assert consolidation_address(county_office) == ""


def test_a_database_of_a_newer_letea_is_left_alone(county_office: Store, postgresql: Server) -> None:
    address = postgresql.new_database()
    consolidate_at(county_office, address, QUIET)
    with closing(CountyStore(engine_at(address))) as newer, newer.writing() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(Trouble, match="versiuni mai noi"):
        open_county(county_office)
