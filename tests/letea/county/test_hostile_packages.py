"""A commune whose key is believed may still send anything: refused with sentences, or taken in equal."""

import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from db.county.records import HELD
from db.county.tables import Package
from letea.county.opening import County
from letea.county.receiving import look_at
from letea.county.taking_in import take_in
from letea.handover.names import is_plain
from letea.places import Place
from letea.progress import Progress
from tests.county_samples import Records, a_commune_package, on_stick, records_of

IS_LONG = os.environ.get("LETEA_FAULTS") == "long"
MUTATED = 20_000 if IS_LONG else 150
_TEXTS = [
    "\u202e",
    "\x00",
    "x" * 4_001,
    "x" * 4_000,
    "2026-13",
    "2026-02-30",
    "=1+1",
    "'; DROP TABLE",
]
_ODD: list[Any] = [
    *_TEXTS,
    None,
    True,
    -1,
    0,
    10**15,
    10**15 + 1,
    10**30,
    1.5,
    [],
    {},
    ["x"],
    [None],
    [["x"]],
    [{}],
]
QUIET = Progress()


def spoilt(records: Records, chance: random.Random) -> Records:
    """The records with a few values, columns, rows or tables that are not what they were."""
    made = {name: [dict(row) for row in rows] for name, rows in records.items()}
    for _change in range(chance.randrange(1, 4)):
        name = chance.choice(sorted(made))
        rows = made[name]
        kind = chance.randrange(8)
        if kind == 0:
            made.pop(name)
            if not made:
                return {"office": []}
        elif kind == 1:
            made[chance.choice(["strange", "named_person", "a" * 40])] = [{"a": 1}]
        elif rows:
            _spoil_row(rows, chance, kind)
    return made


def _spoil_row(rows: list[dict[str, Any]], chance: random.Random, kind: int) -> None:
    row = chance.choice(rows)
    if kind == 2:
        rows.append(dict(row))
    elif kind == 3:
        row[chance.choice(["more", "commune_id", "id", "year"])] = chance.choice(_ODD)
    elif kind == 4:
        row.pop(chance.choice(sorted(row)))
    else:
        row[chance.choice(sorted(row))] = chance.choice(_ODD)


def held_rows(county: County, name: str) -> list[dict[str, Any]]:
    """The consolidated rows of a table as the package told them."""
    table = HELD[name]
    columns = [column for column in table.c if column.name not in {"id", "commune_id", "year", "quarter"}]
    with county.store.reading() as session:
        rows = session.execute(select(*columns).order_by(table.c.id)).mappings()
        return [
            {key: value.isoformat() if hasattr(value, "isoformat") else value for key, value in row.items()}
            for row in rows
        ]


@pytest.fixture
def packages(county: County) -> Callable[[], int]:
    """How many packages were received."""

    def counted() -> int:
        with county.store.reading() as session:
            return session.scalar(select(func.count(Package.id))) or 0

    return counted


def test_spoilt_records_are_refused_with_sentences_or_taken_in_equal(
    county: County, place: Place, stick: Path, packages: Callable[[], int]
) -> None:
    records = records_of(place.siruta, 2026, persons=4)
    number, before, taken = 1, "", 0
    for seed in range(MUTATED):
        made = spoilt(records, random.Random(seed))  # noqa: S311 - a round that can be run again
        given: dict[str, Any] = {"number": number, "before": before, "replaces": number - 1}
        path = on_stick(stick, a_commune_package(county, place, records=made, **given))
        arrived = look_at(county, path, QUIET)
        if not arrived.is_good:
            assert arrived.problems
            assert all(is_plain(told) and len(told) < 400 for told in arrived.problems), seed
            assert packages() == taken, seed
            continue
        before = take_in(county, arrived, QUIET).package.sha256
        taken, number = taken + 1, number + 1
        assert packages() == taken
        for name, rows in made.items():
            assert held_rows(county, name) == rows, (seed, name)
    assert 5 < taken < MUTATED / 2
