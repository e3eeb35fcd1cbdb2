"""A cell as the words it shows."""

from datetime import date

import pytest

from letea.rules.sheet_cells import Cell, text_of


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        (None, ""),
        (True, "da"),
        (1960101040012.0, "1960101040012"),
        (1.5, "1.5"),
        (date(2022, 3, 1), "01.03.2022"),
        ("  Ion\n\u0163igan ", "Ion țigan"),
    ],
)
def test_a_cell_is_told_in_words(cell: Cell, words: str) -> None:
    assert text_of(cell) == words
