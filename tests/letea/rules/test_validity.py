"""How what holds until a day stands."""

from datetime import date, timedelta

import pytest

from letea.rules.validity import Validity, validity_on, worst
from tests.samples import TODAY


@pytest.mark.parametrize(
    ("days", "ended", "state"),
    [
        (None, None, Validity.VALID),
        (91, None, Validity.VALID),
        (90, None, Validity.ENDING),
        (0, None, Validity.ENDING),
        (-1, None, Validity.EXPIRED),
        (-1, 0, Validity.ENDED),
        (10, 1, Validity.ENDING),
    ],
)
def test_a_paper_stands_by_its_days(days: int | None, ended: int | None, state: Validity) -> None:
    def on(count: int | None) -> date | None:
        return TODAY + timedelta(days=count) if count is not None else None

    assert validity_on(TODAY, until_on=on(days), ended_on=on(ended)) is state


def test_what_is_near_may_be_nearer() -> None:
    assert validity_on(TODAY, until_on=TODAY + timedelta(days=31), near=30) is Validity.VALID


def test_of_several_papers_the_worst_tells() -> None:
    assert worst([]) is Validity.VALID
    assert worst([Validity.VALID, Validity.ENDING]) is Validity.ENDING
    assert worst([Validity.ENDING, Validity.EXPIRED]) is Validity.EXPIRED
    assert worst([Validity.EXPIRED, Validity.MISSING]) is Validity.MISSING
