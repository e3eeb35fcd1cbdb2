"""An engine is asked before it is used; its address is kept whole and shown without its password."""

import socket
from collections.abc import Iterator
from contextlib import closing

import pytest
from sqlalchemy import make_url, text

from db.county.connection import engine_at
from db.county.store import CountyStore
from db.county.upgrade import make_county_ready
from letea.county.engine import check_engine, has_password, shown_address, whole_address
from letea.errors import Refused
from letea.progress import Cancelled, Progress
from tests.postgresql import Server

QUIET = Progress()
BARE = "postgresql+psycopg://letea@server/judet"
KEPT = "postgresql+psycopg://letea:secret@server/judet"


@pytest.fixture
def silent() -> Iterator[str]:
    """The address of a server that takes no connection: its queue of those who wait is full."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen(0)
        place = server.getsockname()
        with closing(socket.create_connection(place)):
            yield f"postgresql+psycopg://letea@127.0.0.1:{place[1]}/judet"


def refused(address: str) -> tuple[str, str]:
    """The field and the sentence that an engine is refused with."""
    with pytest.raises(Refused) as told:
        check_engine(address, QUIET)
    (problem,) = told.value.problems
    return problem.field, problem.text


def test_an_empty_database_answers_with_its_version(postgresql: Server) -> None:
    answer = check_engine(postgresql.new_database(), QUIET)
    assert answer.version[0].isdigit()
    assert answer.packages is None


def test_a_database_with_the_tables_tells_what_it_holds(postgresql_address: str) -> None:
    assert check_engine(postgresql_address, QUIET).packages == 0


@pytest.mark.parametrize("address", ["server/judet", "postgresql://letea@server/judet", "sqlite:///j", ""])
def test_what_is_no_address_is_refused_at_its_field(address: str) -> None:
    field, sentence = refused(address)
    assert field == "address"
    assert "postgresql+psycopg://" in sentence


def test_a_server_that_is_not_there_is_told_without_its_password() -> None:
    field, sentence = refused("postgresql+psycopg://letea:secret@127.0.0.1:1/judet")
    assert field == "address"
    assert sentence.startswith("Serverul 127.0.0.1 nu răspunde")
    assert "secret" not in sentence


def test_a_database_that_is_not_there_is_told(postgresql: Server) -> None:
    field, sentence = refused(postgresql.address("nicio_baza"))
    assert field == "password"
    assert "„nicio_baza”" in sentence


def test_a_user_who_may_make_no_tables_is_told(postgresql: Server) -> None:
    address = postgresql.new_database()
    postgresql.run("DROP ROLE IF EXISTS oaspete")
    postgresql.run("CREATE ROLE oaspete LOGIN")
    assert "nu are dreptul să facă tabele" in refused(address.replace("postgres@", "oaspete@"))[1]


def test_a_database_of_another_program_is_left_alone(postgresql: Server) -> None:
    address = postgresql.new_database()
    with closing(CountyStore(engine_at(address))) as other, other.writing() as session:
        session.execute(text("CREATE TABLE commune (id int)"))
    assert "ale altui program" in refused(address)[1]


def test_a_database_of_a_newer_letea_is_told(postgresql: Server) -> None:
    address = postgresql.new_database()
    with closing(CountyStore(engine_at(address))) as newer:
        make_county_ready(newer.engine)
        with newer.writing() as session:
            session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    assert "versiuni mai noi" in refused(address)[1]


def test_a_server_that_takes_no_connection_is_given_up_when_the_worker_says_so(silent: str) -> None:
    steps = 0

    def step(_stage: str, _done: int, _total: int) -> None:
        nonlocal steps
        steps += 1
        if steps == 2:
            progress.cancel()

    progress = Progress(step)
    with pytest.raises(Cancelled):
        check_engine(silent, progress)
    assert steps == 2


@pytest.mark.parametrize(
    ("typed", "password", "whole"),
    [
        ("", "", ""),
        (f" {BARE} ", "", KEPT),
        (BARE, "nou", "postgresql+psycopg://letea:nou@server/judet"),
        (KEPT.replace("secret", "nou"), "", "postgresql+psycopg://letea:nou@server/judet"),
        ("postgresql+psycopg://letea@server/alta", "", "postgresql+psycopg://letea:secret@server/alta"),
        ("postgresql+psycopg://letea@altul/judet", "", "postgresql+psycopg://letea@altul/judet"),
        ("postgresql+psycopg://altul@server/judet", "", "postgresql+psycopg://altul@server/judet"),
        (f"{BARE}?sslmode=require&password=nou", "", f"{KEPT.replace('secret', 'nou')}?sslmode=require"),
    ],
)
def test_the_password_kept_goes_to_its_own_server_only(typed: str, password: str, whole: str) -> None:
    assert whole_address(typed, password, KEPT) == whole


def test_a_password_may_have_any_letters() -> None:
    letters = "cu @, / și „ț”"
    assert make_url(whole_address(BARE, letters, "")).password == letters


def test_words_that_are_no_address_are_not_kept() -> None:
    with pytest.raises(Refused):
        whole_address("server/judet", "", "")


def test_an_address_is_shown_without_its_password() -> None:
    assert (shown_address(KEPT), has_password(KEPT)) == (BARE, True)
    assert shown_address(f"{BARE}?password=secret&sslmode=require") == f"{BARE}?sslmode=require"
    socket_of_this_computer = "postgresql+psycopg://letea@/judet?host=/run/postgresql"
    assert shown_address(socket_of_this_computer) == socket_of_this_computer
    assert (shown_address(BARE), has_password(BARE)) == (BARE, False)
    assert (shown_address(""), has_password("")) == ("", False)
