"""Rows of nonsense for every target: each has a verdict and a reason; what is good is kept whole."""

from collections import Counter
from collections.abc import Callable
from datetime import date, datetime
from random import Random

import pytest

from db.store import Store
from letea.actions.sheet_targets import judge_table, remembered, target_of
from letea.progress import Progress
from letea.rules.sheet_cells import Cell
from letea.rules.sheet_table import SheetRow, SheetTable
from letea.rules.sheet_verdicts import GOOD, Verdict
from tests.faults.conftest import Tell
from tests.samples import CNP, TODAY
from tests.sheet_targets import SAMPLES, Sample

Rounds = Callable[[int, int], int]
NOON = datetime.fromisoformat("2022-03-01T12:00")
NONSENSE: tuple[Cell, ...] = (
    *("", None, "x", "-", "*", "#REF!", "#N/A", "=1+1", "@a", "\u0000", "\u202eabc", "ţŞ", "' '", "\n\n"),
    *(
        "1.59E+12",
        CNP,
        float(CNP),
        CNP[:9],
        "0000000000000",
        "9" * 40,
        "a" * 5_000,
        "da",
        "nu",
        "Fără costuri",
    ),
    *("31.02.2022", "2022", "1.1.1", "29.02.2020", date(1899, 12, 30), date(2300, 1, 1), NOON, 0, -1, 1e300),
    *(0.1, 44621, 10**18, True, False, "1,234", "1.080", "12/2022", "III", "a; b;", "Ș/ț"),
)


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES.keys())
def test_nonsense_is_told_row_by_row(
    store: Store, sample: Sample, rounds: Rounds, chance: Random, tell: Tell
) -> None:
    """Rows of nonsense"""
    sample.ready(store)
    target = target_of(sample.key)
    keys = remembered(store, target, sample.heads)
    rows = []
    for number in range(2, 2 + rounds(300, 5_000)):
        spoilt = chance.choice((1, 1, 2, len(sample.row)))
        places = set(chance.sample(range(len(sample.row)), spoilt))
        cells = [chance.choice(NONSENSE) if at in places else cell for at, cell in enumerate(sample.row)]
        rows.append(SheetRow(number, tuple(cells)))
    judged = judge_table(store, target, SheetTable(tuple(sample.heads), tuple(rows)), keys, TODAY)
    assert [row.number for row in judged] == [row.number for row in rows]
    assert [row for row in judged if row.verdict is Verdict.WRONG and not row.reason.strip()] == []
    good = [row for row in judged if row.verdict in GOOD]
    assert target.keep(store, good, TODAY, Progress()).kept == len(good)
    store.undo()
    found = Counter(row.verdict.value for row in judged)
    tell(f"{sample.key}: {dict(found)}")
