"""Names of one person in two tables."""

import pytest

from letea.rules.sheet_changes import names_agree


@pytest.mark.parametrize(
    "told",
    [
        "POPESCU ION-MARIAN",
        "Ion Marian Popescu",
        "Popescu Ion",
        "Popescu I. Marian",
        "POPSCU ION MARIAN",
        "Popescu D. Ion-Marian",
        "Popescu (Dan) Ion Marian",
    ],
)
def test_a_name_may_be_written_shorter_or_with_a_slip(told: str) -> None:
    assert names_agree(told, "Popescu Ion-Marian")


@pytest.mark.parametrize("told", ["Popescu Ana", "Ionescu Ion-Marian", "P I", "Altul"])
def test_another_name_is_another_person(told: str) -> None:
    assert not names_agree(told, "Popescu Ion-Marian")
