"""A register of 5,000 entries: listed, ordered by a column of words and searched while the window waits."""

from collections.abc import Callable, Iterator
from functools import partial
from random import Random
from statistics import median
from typing import Any

import pytest

from db.store import Store
from db.tables.registers import ColumnKind, RegisterEntry
from db.upgrade import make_file
from letea.actions.office import set_up_office
from letea.actions.register_designs import Design, list_registers, open_design
from letea.actions.register_lists import CELL, NUMBER, WHO, find_entries
from tests.bench.measuring import heard, milliseconds, run_raw
from tests.samples import TODAY, a_person, an_office, keep_many

ENTRIES, PERSONS, HELD, ROUNDS = 5_000, 3_000, 100, 5
_WORDS = ("cerere", "ajutor", "ștergere", "înscriere", "locuință", "pâine", "anchetă", "buget", "răspuns")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Design]]:
    """The register of what comes in and goes out, half of its entries about persons."""
    path = tmp_path_factory.mktemp("register") / "register.letea"
    make_file(path)
    store = Store(path, who="Ana Exemplu")
    set_up_office(store, an_office(), "Ana Exemplu", TODAY)
    design = open_design(store, list_registers(store, TODAY.year)[0].id)
    keep_many(store, [a_person(given_name=f"Persoana{n}", cnp="") for n in range(PERSONS)], "Persoane")
    drawn = Random(6)  # noqa: S311 - invented words
    keep_many(store, [_entry(design, drawn, number) for number in range(1, ENTRIES + 1)], "Înregistrări")
    yield store, design
    store.close()


def _entry(design: Design, drawn: Random, number: int) -> RegisterEntry:
    def words() -> str:
        return f"{' '.join(drawn.choices(_WORDS, k=5))} {drawn.randrange(9_999)}"

    numbers = {ColumnKind.COUNT, ColumnKind.MONEY}
    return RegisterEntry(
        register_id=design.register.id,
        year=TODAY.year,
        number=number,
        entered_on=TODAY,
        person_id=1 + number % PERSONS if number % 2 else None,
        about="" if number % 2 else words(),
        cells={one.key: drawn.randrange(100) if one.kind in numbers else words() for one in design.columns},
    )


@pytest.mark.bench
def test_a_long_register_holds_the_window_no_longer_than_it_may(
    filled: tuple[Store, Design], note: Callable[..., None]
) -> None:
    store, design = filled
    worded = next(one.key for one in design.columns if one.kind is ColumnKind.TEXT)
    asked: dict[str, dict[str, Any]] = {
        "listed": {"order": NUMBER, "descending": True},
        "by person": {"order": WHO},
        "by words": {"order": f"{CELL}{worded}"},
        "searched": {"typed": "cere ajut"},
    }
    taken: dict[str, tuple[float, float]] = {}
    with store.reading() as session:
        connection = session.connection().connection.driver_connection
        for what, how in asked.items():
            ask = partial(find_entries, store, design, year=TODAY.year, **how)
            with heard() as statements:
                ask()
            raw = median(milliseconds(partial(run_raw, connection, statements)) for _round in range(ROUNDS))
            taken[what] = median(milliseconds(ask) for _round in range(ROUNDS)), raw
    assert len(find_entries(store, design, year=TODAY.year).ids) == ENTRIES
    slowest = max(taken, key=lambda what: taken[what][0] / max(2 * taken[what][1], HELD))
    ours, raw = taken[slowest]
    note(
        f"register of {ENTRIES} entries, the slowest ({slowest})",
        f"{ours:.0f} ms = {ours / raw:.2f} × raw",
        f"2 × or {HELD} ms",
        ours <= max(2 * raw, HELD),
    )
