"""A child with parents abroad and the list of a school are told what is missing or out of order."""

from datetime import date
from typing import Any

import pytest

from letea.rules.children import check_child_alone, check_school_list, is_away_on, school_key, signed
from tests.letea.actions.child_offices import CHILD_BORN, a_child_alone, a_school_list
from tests.samples import TODAY

TOMORROW = date(2022, 3, 23)


def told(born_on: date | None = CHILD_BORN, **given: Any) -> dict[str, bool]:
    """The fields that something is said of, and whether it blocks."""
    problems = check_child_alone(a_child_alone(**given), born_on=born_on, today=TODAY)
    return {problem.field: problem.blocking for problem in problems}


def told_of_list(**given: Any) -> dict[str, bool]:
    row = a_school_list(**given)
    return {problem.field: problem.blocking for problem in check_school_list(row, [row], TODAY)}


def test_nothing_is_said_where_nothing_is_missing() -> None:
    assert told() == {}
    assert told_of_list() == {}


def test_a_child_is_chosen_and_is_a_child() -> None:
    assert told(child_id=0) == {"child_id": True}
    assert told(born_on=date(2004, 3, 22)) == {"child_id": False}
    assert told(born_on=date(2004, 3, 22), back_on=TODAY) == {}
    assert told(born_on=None) == {}


def test_days_out_of_order_are_told_at_their_field() -> None:
    assert told(back_on=date(2021, 5, 1)) == {"back_on": True}
    assert told(back_on=TOMORROW) == {"back_on": True}
    assert told(found_on=TOMORROW, notified_on=TOMORROW) == {"found_on": True, "notified_on": True}
    assert told(court_on=date(2021, 5, 1)) == {"court_on": False}
    assert told(left_on=date(2022, 5, 1)) == {}


def test_what_belongs_together_is_asked_for() -> None:
    assert told(notified_number="12", notified_on=None) == {"notified_on": False}
    assert told(court_number="118/2021") == {"court_on": False}
    assert told(next_on=None) == {"next_on": False}
    assert told(next_on=None, back_on=TODAY) == {}


def test_the_keeper_is_named_and_is_somebody_else() -> None:
    assert told(keeper_id=1) == {"keeper_id": True}
    assert told(keeper="", keeper_relation="bunică") == {"keeper": True}
    assert told(keeper="", keeper_relation="bunică", keeper_id=7) == {}
    assert told(keeper_phone="de la vecini") == {"keeper_phone": False}


@pytest.mark.parametrize(
    ("left_on", "back_on", "away"),
    [
        (None, None, True),
        (TODAY, None, True),
        (TOMORROW, None, False),
        (date(2021, 1, 1), TODAY, False),
        (date(2021, 1, 1), TOMORROW, True),
    ],
)
def test_parents_are_away_from_the_day_they_leave_to_the_day_before_they_are_back(
    left_on: date | None,
    back_on: date | None,
    away: bool,  # noqa: FBT001 - a case
) -> None:
    assert is_away_on(left_on, back_on, TODAY) is away


def test_two_spellings_of_a_school_are_one() -> None:
    assert school_key("Școala  Gimnazială „Holt”") == school_key("scoala gimnaziala Holt")
    assert school_key("Școala Holt") != school_key("Școala Siretu")


def test_a_school_stands_once_in_a_year() -> None:
    row, other = a_school_list(), a_school_list(school=" școala gimnazială EXEMPLU")
    assert [one.field for one in check_school_list(row, [row, other], TODAY)] == ["school"]
    assert told_of_list(school=" ") == {"school": True}


def test_a_list_is_asked_for_in_the_last_quarter() -> None:
    assert told_of_list(asked_on=date(2021, 9, 30)) == {"asked_on": False}
    assert told_of_list(asked_on=TOMORROW, received_on=None, children=None) == {"asked_on": True}
    assert told_of_list(asked_on=None) == {"asked_on": False}


def test_a_list_is_received_after_it_is_asked_for_with_a_count() -> None:
    assert told_of_list(received_on=date(2021, 10, 1)) == {"received_on": True}
    assert told_of_list(received_on=TOMORROW) == {"received_on": True}
    assert told_of_list(received_on=None) == {"received_on": False}
    assert told_of_list(children=None) == {"children": False}
    assert told_of_list(children=-1) == {"children": True}
    assert told_of_list(children=0) == {}


def test_a_difference_says_which_way() -> None:
    assert [signed(number) for number in (2, 0, -1, None)] == ["+2", "0", "−1", ""]
