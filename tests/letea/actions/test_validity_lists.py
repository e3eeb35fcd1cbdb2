"""Short lists are filtered by how papers stand, found by words and put in order."""

from dataclasses import dataclass
from datetime import date

import pytest

from letea.actions.validity_lists import ALL, count_validity, find_lasting
from letea.rules.validity import Validity


@dataclass(frozen=True)
class Row:
    """A row of such a list."""

    id: int
    name: str
    validity: Validity
    until_on: date | None = None

    @property
    def words(self) -> str:
        """What it is found by."""
        return self.name


ROWS = [
    Row(1, "10/2022 Școala", Validity.VALID),
    Row(2, "2/2022 Țara", Validity.ENDING, date(2022, 5, 1)),
    Row(3, "1/2021 Sat", Validity.EXPIRED, date(2022, 2, 1)),
    Row(4, "", Validity.ENDED),
]


def test_what_ends_soon_is_still_in_force() -> None:
    counts = count_validity(ROWS)
    assert (counts[ALL], counts["valid"], counts["ending"], counts["expired"]) == (4, 2, 1, 1)
    assert find_lasting(ROWS, "", group="valid") == [1, 2]
    assert find_lasting(ROWS, "", group="ended") == [4]


@pytest.mark.parametrize(("typed", "found"), [("scoala", [1]), ("TARA 2022", [2]), ("nimic", [])])
def test_all_words_are_found_without_diacritics(typed: str, found: list[int]) -> None:
    assert find_lasting(ROWS, typed) == found


def test_numbers_are_ordered_by_their_size_and_what_is_unknown_comes_last() -> None:
    assert find_lasting(ROWS, "", order="name") == [3, 2, 1, 4]
    assert find_lasting(ROWS, "", order="name", descending=True) == [1, 2, 3, 4]
    assert find_lasting(ROWS, "", order="until_on") == [3, 2, 1, 4]
