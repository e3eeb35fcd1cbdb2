"""Tests of how wide the columns of a table are."""

import pytest

from letea.documents.columns import column_widths, style_of
from letea.documents.grid import spots_of
from letea.documents.outline import Table, cells
from tests.every_block import budget_table


def widths_of(table: Table, total: float) -> list[float]:
    head, body = (spots_of(rows, len(table.widths)) for rows in (table.head, table.body))
    return column_widths(table.widths, head, body, style=style_of(table), total=total)


def test_the_weights_decide_where_every_word_fits() -> None:
    assert widths_of(Table((1, 3), (), (cells(("a", "b")),)), 400) == pytest.approx([100, 300])


def test_no_column_is_narrower_than_the_words_of_its_head() -> None:
    table = Table((1, 50), (cells(("Capacitate", "B")),), ())
    narrow, wide = widths_of(table, 400)
    assert narrow > 45
    assert narrow + wide == pytest.approx(400)


def test_sums_of_money_stay_whole_too() -> None:
    table = Table((1, 50), (), (cells(("1.303.270,50", "b")),))
    assert widths_of(table, 400)[0] > 50


def test_where_the_words_have_no_room_the_weights_decide() -> None:
    assert widths_of(budget_table(), 60) == pytest.approx([5, 20, 5, 10, 10, 10])


def test_a_web_address_does_not_take_the_table() -> None:
    table = Table((1, 1), (), (cells(("https://www.exemplu.ro/" + "x" * 90, "b")),))
    assert widths_of(table, 400) == pytest.approx([200, 200])
