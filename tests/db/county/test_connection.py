"""Which words are an address of an engine; the driver of PostgreSQL is loaded for one only."""

import subprocess
import sys

import pytest

from db.county.connection import is_address

LOADED = """
import sys
from pathlib import Path
from db.county.connection import engine_at, engine_of
from db.county.upgrade import make_county_ready
make_county_ready(engine_of(Path(sys.argv[1]), bytes(32)))
before = "psycopg" in sys.modules
engine_at("postgresql+psycopg://nimeni@/nimic")
print(before, "psycopg" in sys.modules)
"""


@pytest.mark.parametrize(
    ("address", "is_one"),
    [
        ("postgresql+psycopg://letea:parola@server/judet", True),
        ("postgresql+psycopg://letea@/judet?host=/run/postgresql", True),
        ("postgresql://letea@server/judet", False),
        ("sqlite:///judet.letea", False),
        ("server/judet", False),
        ("postgresql+psycopg://letea@server:port/judet", False),
        ("", False),
    ],
)
def test_an_address_of_an_engine_is_told_from_other_words(address: str, *, is_one: bool) -> None:
    assert is_address(address) is is_one


def test_only_an_address_loads_the_driver(tmp_path: object) -> None:
    command = [sys.executable, "-c", LOADED, f"{tmp_path}/judet.letea-centralizare"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert told.split() == ["False", "True"]
