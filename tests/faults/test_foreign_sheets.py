"""Spreadsheets from outside, mutated: each is read or told in a sentence; none ends the program."""

import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

from letea.errors import Refused
from letea.exchange.workbook import read_sheets
from tests import sheet_files
from tests.faults.conftest import Tell

Rounds = Callable[[int, int], int]
ROWS = [
    ("Lista beneficiarilor", None, None),
    ("Nume și prenume", "CNP", "Suma"),
    *(("Exemplu Ștefan", f"19001010400{n:02}", 1.5 * n) for n in range(40)),
]
_LONGEST = 5 + 3  # the bound, and what a machine with much to do adds to it


def test_a_mutated_spreadsheet_is_read_or_told(
    tmp_path: Path, rounds: Rounds, chance: Random, tell: Tell
) -> None:
    """Mutated spreadsheets"""
    text = "\n".join(";".join(str(cell or "") for cell in row) for row in ROWS)
    whole = {
        "a.xlsx": sheet_files.an_xlsx(ROWS),
        "a.xls": sheet_files.an_xls(ROWS),
        "a.ods": sheet_files.an_ods(ROWS),
        "a.csv": text.encode("cp1250", "replace"),
    }
    found: Counter[str] = Counter()
    longest = 0.0
    for number in range(rounds(2_000, 100_000)):
        name = sorted(whole)[number % len(whole)]
        path = sheet_files.write(tmp_path / name, sheet_files.mutated(whole[name], chance))
        began = time.monotonic()
        try:
            read_sheets(path)
            found["read"] += 1
        except Refused:
            found["told"] += 1
        longest = max(longest, time.monotonic() - began)
    assert longest < _LONGEST
    tell(f"{found.total()} files: {found['read']} read, {found['told']} told, longest {longest:.1f} s")
