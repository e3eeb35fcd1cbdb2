"""Places in a sheet: "C7" as numbers and back, whether a place is within a range."""

import re

_PLACE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")
_LETTERS = 26
_MOST_COLUMNS, _MOST_ROWS = 16_384, 1_048_576


def split_place(place: str) -> tuple[int, int]:
    """The column and the row of a place, both from 1.

    Raises:
        ValueError: when it is no place of a sheet.
    """
    found = _PLACE.fullmatch(place.strip().upper())
    if found is None:
        raise ValueError(place)
    column = column_number(found[1])
    row = int(found[2])
    if column > _MOST_COLUMNS or row > _MOST_ROWS:
        raise ValueError(place)
    return column, row


def place_of(column: int, row: int) -> str:
    """The name of a place, both numbers from 1."""
    return f"{column_letters(column)}{row}"


def column_number(letters: str) -> int:
    """The number of a column: 1 for "A"."""
    number = 0
    for letter in letters:
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number


def column_letters(number: int) -> str:
    """The letters of a column: "A" for 1."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters


def place_in(place: str, reach: str) -> bool:
    """Whether a place is within a range ("B2:D4")."""
    first, _colon, last = reach.partition(":")
    column, row = split_place(place)
    (left, top), (right, bottom) = split_place(first), split_place(last or first)
    return left <= column <= right and top <= row <= bottom
