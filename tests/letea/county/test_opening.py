"""Where a county consolidates: the file beside the office's, or an engine that answers."""

from contextlib import closing

import pytest
from sqlalchemy import text

from db.county.connection import engine_at
from db.county.store import CountyStore
from db.store import Store
from letea.actions.office_reading import serves_county
from letea.county.communes import expect_communes
from letea.county.opening import (
    consolidate_at,
    consolidation_address,
    county_file,
    open_county,
)
from letea.errors import Refused, Trouble
from tests.postgresql import Server

NOWHERE = "postgresql+psycopg://letea:parola-secreta@127.0.0.1:1/judet"


def test_a_county_is_told_from_a_commune(county_office: Store, store: Store) -> None:
    assert serves_county(county_office)
    assert not serves_county(store)


def test_what_is_received_is_kept_beside_the_office_until_an_engine_is_named(county_office: Store) -> None:
    assert consolidation_address(county_office) == ""
    with closing(open_county(county_office).store) as held:
        assert held.engine.dialect.name == "sqlite"
    assert county_file(county_office).is_file()


def test_an_engine_that_answers_is_kept_and_used_from_then_on(
    county_office: Store, postgresql_address: str
) -> None:
    consolidate_at(county_office, f"  {postgresql_address}\n")
    assert consolidation_address(county_office) == postgresql_address
    county = open_county(county_office)
    with closing(county.store):
        assert county.store.engine.dialect.name == "postgresql"
        assert expect_communes(county) > 80
    assert not county_file(county_office).exists()
    consolidate_at(county_office, "")
    assert consolidation_address(county_office) == ""


@pytest.mark.parametrize(
    "address", ["server/judet", "postgresql://letea@server/judet", "sqlite:///judet", "mysql://a@b/c"]
)
def test_what_is_no_address_is_refused_at_its_field(county_office: Store, address: str) -> None:
    with pytest.raises(Refused, match=r"postgresql\+psycopg://") as refused:
        consolidate_at(county_office, address)
    assert [one.field for one in refused.value.problems] == ["address"]
    assert consolidation_address(county_office) == ""


def test_an_engine_that_does_not_answer_is_not_kept_and_its_password_not_told(county_office: Store) -> None:
    with pytest.raises(Trouble, match="nu răspunde") as trouble:
        consolidate_at(county_office, NOWHERE)
    assert "secreta" not in str(trouble.value)
    assert consolidation_address(county_office) == ""


def test_a_database_of_a_newer_letea_is_left_alone(county_office: Store, postgresql: Server) -> None:
    address = postgresql.new_database()
    consolidate_at(county_office, address)
    with closing(CountyStore(engine_at(address))) as newer, newer.writing() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(Trouble, match="versiuni mai noi"):
        open_county(county_office)


def test_a_database_that_may_not_be_written_is_told(county_office: Store, postgresql: Server) -> None:
    address = postgresql.new_database()
    postgresql.run("CREATE ROLE oaspete LOGIN")
    with pytest.raises(Trouble, match="nu primește tabelele"):
        consolidate_at(county_office, address.replace("postgres@", "oaspete@"))
