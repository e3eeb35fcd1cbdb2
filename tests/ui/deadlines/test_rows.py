"""The rows of the list and how far their days are."""

from datetime import date, timedelta

import pytest

from letea.actions.deadlines import Told
from letea.rules.deadlines import Deadline, Standing, nearness
from tests.samples import TODAY
from ui.deadlines.rows import DueRows, how_far


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-1, "depășit cu 1 zi"),
        (-22, "depășit cu 22 de zile"),
        (0, "astăzi"),
        (1, "mâine"),
        (12, "peste 12 zile"),
    ],
)
def test_a_day_is_told_by_how_far_it_is(days: int, words: str) -> None:
    assert how_far(TODAY + timedelta(days=days), TODAY) == words


def test_each_part_has_a_heading_that_counts_it() -> None:
    def told(on: date, standing: Standing = Standing.OPEN) -> Told:
        return Told(Deadline("licence", str(on), "L", on, "services"), nearness(on, TODAY), standing)

    listed = DueRows([told(date(2022, 3, 1)), told(date(2022, 3, 2)), told(date(2022, 9, 1))], TODAY)
    assert [row.title for row in listed.rows(listed.ids)] == [
        *("Întârziate  ·  2 termene", "L", "L", "Mai târziu  ·  1 termen", "L"),
    ]
    assert [id < 0 for id in listed.ids] == [True, False, False, True, False]
