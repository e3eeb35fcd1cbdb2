"""A view in words and in totals: what is not known is a dash, and is never added up."""

from datetime import date

import pytest

from letea.county.views.view import (
    Column,
    Kind,
    Line,
    Value,
    View,
    line_words,
    share_of,
    total_words,
    totals_of,
    words_of,
)

COLUMNS = (
    Column("name", "Comuna", Kind.TEXT),
    Column("people", "Persoane"),
    Column("poor", "Săraci"),
    Column("share", "Parte", Kind.SHARE, summed=False),
    Column("paid", "Plătit", Kind.BANI),
)
LINES = (
    Line(("Agăș", 10, 4, 4000, 1_250_050)),
    Line(("Asău", None, None, None, 100)),
    Line(("Zemeș", None, None, None, None), missing=True),
)
VIEW = View(
    *("poor", "Săraci", "Spune.", "anul 2026", COLUMNS, LINES),
    totals=totals_of(COLUMNS, LINES, {"share": ("poor", "people")}),
)


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        (Kind.WHOLE, 1234, "1.234"),
        (Kind.WHOLE, 0, "0"),
        (Kind.BANI, 123_450, "1.234,50"),
        (Kind.SHARE, 6667, "66,7 %"),
        (Kind.DAY, date(2026, 1, 28), "28.01.2026"),
        (Kind.TEXT, "da", "da"),
        (Kind.WHOLE, None, "–"),
    ],
)
def test_a_value_is_said_as_people_read_it(kind: Kind, value: Value, words: str) -> None:
    assert words_of(Column("x", "X", kind), value) == words


def test_a_missing_commune_says_nothing_but_its_name() -> None:
    assert [line_words(VIEW, line) for line in LINES] == [
        ["Agăș", "10", "4", "40 %", "12.500,50"],
        ["Asău", "–", "–", "–", "1"],
        ["Zemeș", "", "", "", ""],
    ]


def test_totals_add_up_what_is_known_and_shares_are_of_the_totals() -> None:
    assert VIEW.totals == ("Total", 10, 4, 4000, 1_250_150)
    assert total_words(VIEW) == ["Total", "10", "4", "40 %", "12.501,50"]
    assert totals_of(COLUMNS, LINES[2:]) == ("Total", None, None, None, None)


def test_a_share_of_nothing_is_not_known() -> None:
    assert share_of(1, 3) == 3333
    assert share_of(0, 3) == 0
    assert share_of(1, 0) is None
    assert share_of(None, 3) is None


def test_columns_are_found_by_their_key() -> None:
    assert VIEW.values("people") == [10, None, None]
    assert VIEW.total("paid") == 1_250_150
    assert VIEW.column("nobody") is None
