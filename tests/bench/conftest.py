"""The bench's table: each figure beside the raw limit measured in the same run."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import pytest

from db.store import Store
from db.tables.people import Person
from db.upgrade import make_file
from letea.actions.office import set_up_office
from tests.bench.big_office import make_big_office
from tests.samples import TODAY, an_office, keep_many

MANY = 100_000
ROOT = Path(__file__).parents[2]
_FAMILIES = ("Ababei", "Bârsan", "Chiriac", "Dănăilă", "Enache", "Grigoraș", "Iftimie", "Șerban", "Țurcanu")
_GIVEN = ("Ștefan", "Maria", "Ioan", "Elena", "Țița", "Gheorghe", "Ana", "Ionuț", "Sânziana", "Costel")
_VILLAGES = ("Letea Veche", "Holt", "Ruși-Ciutea", "Siretu", "Radomirești")


@dataclass(frozen=True)
class Figure:
    """One line of the table."""

    what: str
    ours: str
    limit: str
    kept: bool


_figures: list[Figure] = []


@pytest.fixture(scope="session")
def note() -> Callable[[str, str, str, bool], None]:
    """Put a figure into the table and hold it to its limit."""

    def noted(what: str, ours: str, limit: str, kept: bool) -> None:  # noqa: FBT001 - a verdict
        _figures.append(Figure(what, ours, limit, kept))
        assert kept, f"{what}: {ours}, limita {limit}"

    return noted


@pytest.fixture(scope="session")
def many_people(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """An office with 100,000 invented persons."""
    path = tmp_path_factory.mktemp("many") / "many.letea"
    make_file(path)
    store = Store(path)
    set_up_office(store, an_office(), "Ana Exemplu", TODAY)
    keep_many(store, [_person(number) for number in range(MANY)], "Persoane inventate")
    yield store
    store.close()


@pytest.fixture(scope="session")
def big_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the big office, made once a run; a bench that writes in it copies it."""
    path = tmp_path_factory.mktemp("big") / "big.letea"
    make_big_office(path)
    return path


@pytest.fixture(scope="session")
def big(big_office: Path) -> Iterator[Store]:
    """The big office, open to be read."""
    store = Store(big_office)
    yield store
    store.close()


def alternated(ours: list[str], raw: list[str], *, rounds: int = 15) -> tuple[float, float]:
    """The median seconds of ours, and the median of its ratios to the raw process run right after it.

    A slow moment of the machine meets both of a pair, so that it leaves their ratio alone; medians of each
    taken apart may come from different moments.
    """
    last_line(ours), last_line(raw)
    pairs = [(float(last_line(ours)), float(last_line(raw))) for _round in range(rounds)]
    return median(pair[0] for pair in pairs), median(pair[0] / pair[1] for pair in pairs)


def last_line(code: list[str]) -> str:
    """The last line printed by a Python process of its own."""
    # Where this is set, every run would compile all modules of ours again, as happens to no worker.
    here = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, *code], cwd=ROOT, env=here, capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout.strip().splitlines()[-1]


def _person(number: int) -> Person:
    family = f"{_FAMILIES[number % 9]}{'ă' if number % 3 else ''}-Exemplu{number % 977}"
    return Person(
        family_name=family,
        given_name=_GIVEN[number % 10],
        cnp=f"{1 + number % 2}{60 + number % 39:02d}{1 + number % 12:02d}{1 + number % 28:02d}47{number:06d}"[
            :13
        ],
        village=_VILLAGES[number % 5],
        house_number=str(1 + number % 300),
        phone=f"0700{number:06d}",
    )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the table."""
    terminalreporter.section("bench: ours against the raw limit of the same run")
    for figure in _figures:
        mark = "ok" if figure.kept else "OVER"
        terminalreporter.write_line(f"{figure.what:<58} {figure.ours:>24}   limit {figure.limit:<16} {mark}")
