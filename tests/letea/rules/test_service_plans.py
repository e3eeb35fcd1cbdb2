"""A plan of services is told what is missing in it, and stands where its days say."""

from datetime import date
from typing import Any

import pytest

from letea.rules.service_plans import PlanStanding, check_service_plan, standing_of
from tests.letea.actions.child_offices import a_service_plan, an_action
from tests.samples import TODAY

TOMORROW = date(2022, 3, 23)


def told(*, bearing: tuple[str, ...] = (), **given: Any) -> dict[str, bool]:
    """The fields that something is said of, and whether it blocks."""
    problems = check_service_plan(a_service_plan(**given), [an_action()], bearing=bearing, today=TODAY)
    return {problem.field: problem.blocking for problem in problems}


def told_of(**given: Any) -> dict[str, bool]:
    problems = check_service_plan(a_service_plan(), [an_action(**given)], bearing=(), today=TODAY)
    return {problem.field: problem.blocking for problem in problems}


def test_nothing_is_said_of_a_whole_plan() -> None:
    assert told() == {}


@pytest.mark.parametrize(
    ("closed_on", "next_on", "standing"),
    [
        (None, None, PlanStanding.UNDER_WAY),
        (None, TOMORROW, PlanStanding.UNDER_WAY),
        (None, TODAY, PlanStanding.DUE),
        (date(2022, 3, 1), TODAY, PlanStanding.CLOSED),
    ],
)
def test_a_plan_stands_where_its_days_say(
    closed_on: date | None, next_on: date | None, standing: PlanStanding
) -> None:
    assert standing_of(closed_on, next_on, TODAY) is standing


def test_a_plan_is_somebodys_and_is_not_made_tomorrow() -> None:
    assert told(person_id=0) == {"person_id": True}
    assert told(made_on=TOMORROW)["made_on"]


def test_days_out_of_order_are_told_at_their_field() -> None:
    assert told(from_on=date(2022, 5, 1), to_on=date(2022, 4, 1)) == {"to_on": True}
    assert told(next_on=date(2022, 3, 1)) == {"next_on": True}
    assert told(next_on=date(2022, 3, 15), evaluated_on=date(2022, 3, 20)) == {"next_on": True}
    assert told(evaluated_on=date(2022, 2, 1)) == {"evaluated_on": True}
    assert told(closed_on=TOMORROW, evaluation="Atins.", evaluated_on=TODAY) == {"closed_on": True}


def test_a_disposition_has_a_number_and_a_day_not_before_the_plan() -> None:
    assert told(disposition_number="118") == {"disposition_on": False}
    assert told(disposition_on=TODAY) == {"disposition_number": False}
    assert told(disposition_number="118", disposition_on=TOMORROW) == {"disposition_on": True}
    assert told(disposition_number="118", disposition_on=date(2022, 2, 1)) == {"disposition_on": False}


def test_a_disposition_shared_with_another_plan_is_only_told() -> None:
    assert told(bearing=("2/2022",), disposition_number="118", disposition_on=TODAY) == {
        "disposition_number": False
    }


def test_a_plan_is_looked_at_again_and_closed_with_a_result() -> None:
    assert told(next_on=None) == {"next_on": False}
    assert told(closed_on=TODAY, next_on=None) == {"evaluation": False}
    assert told(evaluation="Atins.") == {"evaluated_on": False}


def test_a_plan_without_actions_is_told_and_may_be_kept() -> None:
    (problem,) = check_service_plan(a_service_plan(), [], bearing=(), today=TODAY)
    assert (problem.field, problem.blocking) == ("actions", False)


def test_an_action_says_what_is_done_by_whom_and_when() -> None:
    assert told_of(action=" ") == {"actions.0.action": True}
    assert told_of(responsible="") == {"actions.0.responsible": False}
    assert told_of(until_on=date(2022, 2, 1)) == {"actions.0.until_on": False}
    assert told_of(done_on=TOMORROW) == {"actions.0.done_on": True}
    assert told_of(done_on=date(2022, 2, 1)) == {"actions.0.done_on": True}
