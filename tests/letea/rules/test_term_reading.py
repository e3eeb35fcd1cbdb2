"""The words of a term one by one."""

import pytest

from letea.rules.term_reading import read_words
from letea.rules.term_words import COMMA, DASH, Always, Day, Months, NotATerm, Often, Year


def test_quarters_keep_their_name_over_a_dash_and_a_comma() -> None:
    words = read_words("Trim. I - III, IV 2022").words
    assert words == (Months(1, 3), DASH, Months(7, 9), COMMA, Months(10, 12), Year(2022))


def test_numbers_before_a_month_are_its_days() -> None:
    assert read_words("1, 15 iunie").words == (Day(1, 6), COMMA, Day(15, 6))


def test_phrases_are_taken_whole() -> None:
    assert read_words("de 2 ori pe lună").words == (Often(12),)
    assert read_words("o dată la doi ani").words == (Often(1, 2),)
    assert read_words("pe tot parcursul anului").words == (Always(),)


def test_a_year_is_no_part_of_how_often() -> None:
    assert read_words("31.12.2022/anual").words == (Often(1), Day(31, 12, 2022), COMMA)


@pytest.mark.parametrize("text", ["foarte repede", "5", "Sem. III", "1800"])
def test_other_words_are_in_no_term(text: str) -> None:
    with pytest.raises(NotATerm):
        read_words(text)


def test_what_a_scanner_misread_is_told_once() -> None:
    reading = read_words("lulie, lulie")
    assert reading.words[0] == Months(7, 7)
    assert reading.doubt.count("pare") == 1
