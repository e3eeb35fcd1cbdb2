"""Cells are found again in a version with rows and columns more, less or renamed; none is guessed."""

import pytest

from letea.rules.recipient_moves import Grid, moved, same_sheet

OLD: Grid = [
    ["Raportare pe anul 2022"],
    [],
    ["Indicator", "Bărbați", "Femei"],
    ["Copii", "1", ""],
    ["Adulți", "", ""],
    ["din care: cu handicap", "", ""],
    ["Vârstnici", "", ""],
    ["din care: cu handicap", "", ""],
]


def with_row(at: int, *row: str) -> Grid:
    return [*OLD[:at], list(row), *OLD[at:]]


def with_column(head: str) -> Grid:
    return [[row[0], head if row is OLD[2] else "", *row[1:]] if row[1:] else row for row in OLD]


@pytest.mark.parametrize(
    ("new", "found"),
    [
        (OLD, ["B4", "C6", "C8"]),
        ([["Raportare pe anul 2023"], *OLD[1:]], ["B4", "C6", "C8"]),
        (with_row(3, "Nou-născuți"), ["B5", "C7", "C9"]),
        (with_row(4, "din care: cu handicap"), ["B4", "C7", "C9"]),
        ([*OLD[:3], *OLD[4:]], [None, "C5", "C7"]),
        (with_column("Total"), ["C4", "D6", "D8"]),
        (with_column("Bărbați"), [None, "D6", "D8"]),
        ([], [None, None, None]),
    ],
)
def test_a_cell_goes_with_the_words_of_its_row_and_column(new: Grid, found: list[str | None]) -> None:
    assert list(moved(["B4", "C6", "C8"], OLD, new).values()) == found


def test_what_was_filled_in_does_not_hide_a_cell() -> None:
    old = [["Unitatea", "Comuna Exemplu"], ["Copii", "12"], ["Adulți", "de stabilit"]]
    new = [["Unitatea", ""], ["Nou-născuți", ""], ["Copii", ""], ["Adulți", ""]]
    assert list(moved(["B1", "B2", "B3"], old, new).values()) == ["B1", "B3", "B4"]


def test_a_row_without_words_goes_with_the_one_above() -> None:
    assert moved(["B2", "A9", "A10"], OLD, with_row(0, "Formular")) == {"B2": "B3", "A9": "A10", "A10": "A11"}
    assert moved(["B2"], OLD, with_row(1, "Unitatea")) == {"B2": None}


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["Date 2022", "Date 2023"], "Date 2022"),
        (["Note", "Date 2023"], "Date 2023"),
        (["Date 2023", "Date 2024"], None),
        (["Note"], None),
    ],
)
def test_a_sheet_is_known_by_its_name_whatever_the_year(names: list[str], found: str | None) -> None:
    assert same_sheet("Date 2022", names) == found
