"""Places of a sheet in letters and numbers."""

import pytest

from letea.rules.sheet_places import column_letters, column_number, place_in, place_of, split_place


@pytest.mark.parametrize(("letters", "number"), [("A", 1), ("Z", 26), ("AA", 27), ("XFD", 16_384)])
def test_columns_are_letters_and_numbers(letters: str, number: int) -> None:
    assert (column_number(letters), column_letters(number)) == (number, letters)


def test_a_place_is_split_and_named() -> None:
    assert (split_place("c7"), split_place("$AB$12"), place_of(3, 7)) == ((3, 7), (28, 12), "C7")


@pytest.mark.parametrize("wrong", ["7", "C0", "XFE1", "A1048577", "A1:B2"])
def test_what_is_no_place_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong):
        split_place(wrong)


def test_a_place_is_within_a_range() -> None:
    assert place_in("B3", "B2:D4")
    assert place_in("A1", "A1")
    assert not place_in("E3", "B2:D4")
    assert not place_in("B5", "B2:D4")
