"""Short rounds for every run of the tests, long ones for `start.py faults`; the figures of both."""

import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random, SystemRandom
from typing import Any

import pytest

from db.encryption import FileKey
from db.store import Store
from letea.actions.office import set_up_office
from letea.actions.office_file import make_office_file
from tests.faults import figures, tripwire
from tests.faults.nursery import Nursery
from tests.samples import TODAY, a_person, an_office, keep_many

KEY = FileKey(b"un secret de proba..", b"o sare de proba.")
IS_LONG = os.environ.get("LETEA_FAULTS") == "long"
Tell = Callable[[str], None]


@pytest.fixture
def rounds() -> Callable[[int, int], int]:
    """How many rounds: the first number in every run of the tests, the second in a long one."""
    return lambda short, long: long if IS_LONG else short


@pytest.fixture
def tell(request: pytest.FixtureRequest, record_property: Callable[[str, object], None]) -> Tell:
    """Put what a row showed into the table of figures; the seconds are those of the test until then."""
    row = str(request.node.function.__doc__).strip().splitlines()[0]
    began = time.monotonic()
    return lambda text: record_property("figure", [row, text, round(time.monotonic() - began, 1)])


@pytest.fixture
def chance(request: pytest.FixtureRequest) -> Random:
    """Chance whose seed is printed where the test fails; LETEA_SEED gives it back."""
    seed = int(os.environ.get("LETEA_SEED") or SystemRandom().randrange(10**9))
    request.node.add_report_section("call", "seed", f"LETEA_SEED={seed}")
    return Random(seed)


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    """Where children come from."""
    made = Nursery()
    yield made
    made.close()


@pytest.fixture(scope="session")
def wired_nursery() -> Iterator[Nursery]:
    """Where children come from whose system calls can be made to fail."""
    if not tripwire.is_here():
        told = "lipsește fiu-run (fiu-utils); vedeți packages.txt"
        (pytest.fail if os.environ.get("LETEA_REQUIRE_TOOLS") else pytest.skip)(told)
    made = Nursery(preload=str(tripwire.PRELOAD), learns=True)
    yield made
    made.close()


@pytest.fixture(scope="session")
def made_sealed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sealed office with a few persons, closed."""
    path = tmp_path_factory.mktemp("sealed") / "Exemplu.letea"
    store = make_office_file(path, key=KEY)
    set_up_office(store, an_office(), "Ana Exemplu", TODAY)
    keep_many(store, [a_person(family_name=f"Exemplu-{number}") for number in range(40)], "Persoane")
    store.close()
    return path


@pytest.fixture
def office_at(made_sealed: Path, tmp_path: Path) -> Path:
    """A sealed office of the test's own, in a folder of its own."""
    (tmp_path / "birou").mkdir()
    return Path(shutil.copy(made_sealed, tmp_path / "birou" / "Exemplu.letea"))


@pytest.fixture
def at_work(office_at: Path) -> Iterator[Store]:
    """The open sealed office."""
    from letea.actions.office_file import open_office

    opened = open_office(office_at, key=KEY)
    yield opened
    opened.close()


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Print the table of figures; a long run keeps it in docs/reliability.md."""
    reports = [one for kind in ("passed", "failed", "skipped") for one in terminalreporter.getreports(kind)]
    told = figures.told_in(reports)
    if not told:
        return
    terminalreporter.section("faults")
    for line in figures.as_table(told):
        terminalreporter.write_line(line)
    if IS_LONG:
        figures.keep(told)
