"""A column without a heading is known by what stands in it."""

from collections.abc import Sequence

import pytest

from letea.actions.sheet_carers import columns
from letea.actions.sheet_people import person_columns
from letea.rules.sheet_cells import Cell
from letea.rules.sheet_contents import guess_by_contents
from letea.rules.sheet_table import SheetRow, SheetTable
from tests.samples import CNP


def table(*rows: Sequence[Cell]) -> SheetTable:
    width = max(map(len, rows))
    return SheetTable(
        ("",) * width, tuple(SheetRow(number, tuple(row)) for number, row in enumerate(rows, 1))
    )


@pytest.mark.parametrize(
    ("rows", "keys"),
    [
        ([(1, "Exemplu Ion-Dan", CNP)], ("", "full_name", "cnp")),
        ([("Exemplu", "Ion", float(CNP)), ("Exemplu", "Ana", None)], ("family_name", "given_name", "cnp")),
        ([("EXEMPLU ION", "30.09.1959", 12)], ("full_name", "born_on", "")),
        ([(12, 13), (14, None)], ("", "")),
    ],
)
def test_names_cnps_and_days_are_known(rows: list[Sequence[Cell]], keys: tuple[str, ...]) -> None:
    assert guess_by_contents(table(*rows), person_columns()) == keys


def test_of_two_persons_the_first_comes_first() -> None:
    keys = guess_by_contents(table(("Exemplu Ana", CNP, "Exemplu Ion", CNP)), columns())
    assert keys == ("assistant.full_name", "assistant.cnp", "cared.full_name", "cared.cnp")
