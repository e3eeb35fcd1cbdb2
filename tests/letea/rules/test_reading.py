"""What is typed is read as the value meant, or refused with a sentence that helps."""

from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letea import wording
from letea.rules.reading import (
    Amount,
    Unreadable,
    read_amount,
    read_count,
    read_day,
    read_money,
    read_month,
    read_percent,
    read_text,
)

TODAY = date(2026, 11, 23)
MARCH_5 = date(2022, 3, 5)


@pytest.mark.parametrize(
    "typed",
    [
        "5.3.22",
        "05.03.2022",
        "5/3/2022",
        "5-3-2022",
        "5 3 2022",
        "2022-03-05",
        "2022.3.5",
        "05032022",
        " 5.3.2022. ",
    ],
)
def test_a_day_is_read_from_digits_in_every_spelling(typed: str) -> None:
    assert read_day(typed, today=TODAY) == MARCH_5


@pytest.mark.parametrize(
    "typed", ["5 martie 2022", "5 MARTIE 2022", "05 mar. 2022", "5 mar 22", "5-mar-2022"]
)
def test_a_day_is_read_from_words(typed: str) -> None:
    assert read_day(typed, today=TODAY) == MARCH_5


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("31.02.2023", "Februarie 2023 are 28 de zile."),
        ("30.2.2024", "Februarie 2024 are 29 de zile."),
        ("31.4.22", "Aprilie 2022 are 30 de zile."),
        ("32 mai 2022", "Mai 2022 are 31 de zile."),
        ("5.13.2022", "Luna 13 nu există; scrieți ziua, apoi luna."),
        ("5.0.2022", "Luna 0 nu există; scrieți ziua, apoi luna."),
        ("0.5.2022", "Ziua 0 nu există."),
        ("5.3.0022", "Anul 22 nu poate fi."),
        ("5.3", "Scrieți și anul, de exemplu 5.3.2022."),
        ("5 brumar 2022", "„brumar” nu este o lună."),
        ("mâine", "Nu este o dată. Scrieți ziua, luna și anul, de exemplu 5.3.2022."),
        ("5.3.202", "Nu este o dată. Scrieți ziua, luna și anul, de exemplu 5.3.2022."),
        ("", "Nu este o dată. Scrieți ziua, luna și anul, de exemplu 5.3.2022."),
    ],
)
def test_an_impossible_day_gets_its_sentence(typed: str, sentence: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_day(typed, today=TODAY)
    assert refused.value.sentence == sentence


@pytest.mark.parametrize(
    "typed", ["martie 2022", "Luna MARTIE 2022", "mar. 2022", "03.2022", "3/2022", "2022-03", "5.3.2022"]
)
def test_a_month_is_read_from_words_and_figures(typed: str) -> None:
    assert read_month(typed) == date(2022, 3, 1)


@pytest.mark.parametrize("typed", ["", "martie", "2022", "13.2022", "luna aceasta", "31.2.2022"])
def test_what_is_no_month_gets_its_sentence(typed: str) -> None:
    with pytest.raises(Unreadable) as told:
        read_month(typed)
    assert told.value.sentence.endswith(".")


@pytest.mark.parametrize(
    ("typed", "year"), [("1.1.26", 2026), ("1.1.36", 2036), ("1.1.37", 1937), ("1.1.00", 2000)]
)
def test_two_digits_of_a_year_mean_at_most_ten_years_ahead(typed: str, year: int) -> None:
    assert read_day(typed, today=TODAY).year == year


@pytest.mark.parametrize(("typed", "year"), [("1.1.26", 2026), ("1.1.27", 1927), ("1.1.48", 1948)])
def test_two_digits_of_a_birth_year_are_never_ahead(typed: str, year: int) -> None:
    assert read_day(typed, today=TODAY, years_ahead=0).year == year


@given(st.dates(date(1800, 1, 1), date(2200, 12, 31)))
def test_every_day_shown_reads_back(day: date) -> None:
    assert read_day(wording.day(day), today=TODAY) == day
    assert read_day(wording.long_day(day), today=TODAY) == day
    assert read_day(day.isoformat(), today=TODAY) == day


@pytest.mark.parametrize(
    ("typed", "bani"),
    [
        ("1.234,50 lei", 123450),
        ("1.234,50", 123450),
        ("1234,5", 123450),
        ("1234.50", 123450),
        ("1,234.50", 123450),
        ("1 234,50", 123450),
        ("2 574 580,7", 257458070),
        ("2\u00a0574\u202f580,7 RON", 257458070),
        ("12.423.400", 1242340000),
        ("1,234,567", 123456700),
        ("1.080", 108000),
        ("303.270 lei", 30327000),
        ("303.270lei", 30327000),
        ("303270", 30327000),
        ("20 de lei", 2000),
        ("12.5", 1250),
        ("0,05", 5),
        ("0", 0),
        ("2,5 mii lei", 250000),
        ("1.080 mii lei", 108000000),
        ("303,27 mii lei", 30327000),
        ("303,275 mii lei", 30327500),
    ],
)
def test_a_sum_is_read_in_every_spelling_of_the_plans(typed: str, bani: int) -> None:
    assert read_money(typed) == bani


@pytest.mark.parametrize(
    ("typed", "part"),
    [
        ("12a4", "Nu este o sumă"),
        ("douăzeci", "Nu este o sumă"),
        ("", "Nu este o sumă"),
        ("lei", "Nu este o sumă"),
        ("12,", "unde sunt miile"),
        ("1.23.456", "unde sunt miile"),
        ("25 74", "unde sunt miile"),
        ("0.500", "unde sunt miile"),
        ("1.2345", "cel mult două zecimale"),
        ("1,2345", "cel mult două zecimale"),
        ("1,234", "în două feluri"),
        ("-5", "sub zero"),
        ("–12 lei", "sub zero"),
        ("99999999999999", "prea mare"),
        ("٣٤", "Nu este o sumă"),
    ],
)
def test_what_is_no_clear_sum_gets_its_sentence(typed: str, part: str) -> None:
    with pytest.raises(Unreadable, match=part):
        read_money(typed)


@given(st.integers(0, 10**15))
def test_every_sum_shown_reads_back(bani: int) -> None:
    assert read_money(wording.money(bani)) == bani


@given(st.text())
def test_whatever_is_typed_gives_a_value_or_a_sentence(typed: str) -> None:
    for read in (read_money, read_amount, read_count, read_percent, lambda text: read_day(text, today=TODAY)):
        with suppress(Unreadable):
            assert read(typed) is not None


@pytest.mark.parametrize(
    "typed",
    [
        "Fără costuri",
        "fara costuri",
        "*",
        "-",
        "–",
        "nu este cazul",
        "Nu este cazul",
        "În limita bugetului",
        "",
    ],
)
def test_a_worded_amount_is_a_value_of_its_own_and_not_zero(typed: str) -> None:
    assert read_amount(typed) == Amount(None, typed)


@pytest.mark.parametrize(
    ("typed", "bani"), [("1 632 873 (PNRR)", 163287300), ("303.270*", 30327000), ("12 lei (estimat)", 1200)]
)
def test_an_amount_with_a_remark_keeps_the_sum_and_the_words(typed: str, bani: int) -> None:
    assert read_amount(typed) == Amount(bani, typed)


def test_an_amount_that_is_only_a_sum_has_no_words() -> None:
    assert read_amount("303.270 lei") == Amount(30327000, "")


@pytest.mark.parametrize("typed", ["12a4", "abc", "1,234", "()", "-5"])
def test_an_amount_that_is_neither_sum_nor_phrase_is_refused(typed: str) -> None:
    with pytest.raises(Unreadable):
        read_amount(typed)


@pytest.mark.parametrize(
    ("typed", "number"), [("20", 20), (" 7 ", 7), ("1.200", 1200), ("1 200", 1200), ("0", 0)]
)
def test_a_count_is_read(typed: str, number: int) -> None:
    assert read_count(typed) == number


@pytest.mark.parametrize("typed", ["", "20 copii", "1,5", "1.5", "-3", "²", "9" * 40])
def test_what_is_no_count_is_refused(typed: str) -> None:
    with pytest.raises(Unreadable):
        read_count(typed)


@pytest.mark.parametrize(
    ("typed", "share"),
    [("75", "75"), ("75 %", "75"), ("75%", "75"), ("66,7 %", "66.7"), ("66.7", "66.7"), ("120 %", "120")],
)
def test_a_share_is_read(typed: str, share: str) -> None:
    assert read_percent(typed) == Decimal(share)


@pytest.mark.parametrize("typed", ["", "%", "abc", "-5", "1.234,5", "75 la sută"])
def test_what_is_no_share_is_refused(typed: str) -> None:
    with pytest.raises(Unreadable):
        read_percent(typed)


def test_text_is_kept_with_commas_under_its_letters() -> None:
    assert read_text("  Ştefan Ţuţuianu s\u0326i ") == "Ștefan Țuțuianu și"
