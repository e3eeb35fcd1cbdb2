"""Sums in words follow the genders and the "de" of Romanian."""

import pytest

from letea.number_words import lei_in_words


@pytest.mark.parametrize(
    ("bani", "words"),
    [
        (0, "zero lei"),
        (100, "un leu"),
        (250, "doi lei și 50 de bani"),
        (1_201, "doisprezece lei și 1 ban"),
        (2_100, "douăzeci și unu de lei"),
        (10_100, "o sută unu lei"),
        (32_000, "trei sute douăzeci de lei"),
        (100_000, "o mie de lei"),
        (212_200, "două mii o sută douăzeci și doi de lei"),
        (1_200_000, "douăsprezece mii de lei"),
        (2_100_100, "douăzeci și una de mii unu lei"),
        (10_000_000, "o sută de mii de lei"),
        (100_000_000, "un milion de lei"),
        (
            2_232_515_000,
            "douăzeci și două de milioane trei sute douăzeci și cinci de mii o sută cincizeci de lei",
        ),
    ],
)
def test_a_sum_is_said_as_one_reads_it(bani: int, words: str) -> None:
    assert lei_in_words(bani) == words


@pytest.mark.parametrize("bani", [-1, 100_000_000_000])
def test_what_no_paper_pays_is_no_sum(bani: int) -> None:
    with pytest.raises(ValueError, match=str(bani)):
        lei_in_words(bani)
