"""What a school told is compared with what the office has."""

import pytest

from letea.rules.school_lists import compared


@pytest.mark.parametrize(("difference", "told"), [(None, None), (0, "same"), (2, "more"), (-1, "fewer")])
def test_a_difference_is_one_of_three_or_not_known(difference: int | None, told: str | None) -> None:
    assert compared(difference) == told
