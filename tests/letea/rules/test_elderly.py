"""An assessment of dependency is told what is missing or out of order."""

from datetime import date
from typing import Any

from letea.rules.elderly import check_dependency
from tests.letea.actions.child_offices import a_dependency
from tests.samples import TODAY


def told(born_on: date | None = date(1942, 1, 5), **given: Any) -> dict[str, bool]:
    """The fields that something is said of, and whether it blocks."""
    problems = check_dependency(a_dependency(**given), born_on=born_on, today=TODAY)
    return {problem.field: problem.blocking for problem in problems}


def test_nothing_is_said_of_a_whole_assessment() -> None:
    assert told() == {}
    assert told(born_on=None) == {}


def test_somebody_of_age_is_assessed_with_a_degree() -> None:
    assert told(person_id=0) == {"person_id": True}
    assert told(born_on=date(1970, 1, 1)) == {"person_id": False}
    assert told(degree="") == {"degree": True}


def test_the_sheet_is_asked_for_and_not_forced() -> None:
    assert told(sheet_number=" ") == {"sheet_number": False}


def test_the_next_assessment_comes_after_this_one() -> None:
    assert told(next_on=date(2022, 3, 1)) == {"next_on": True}
    assert told(next_on=None) == {"next_on": False}
    assert told(assessed_on=date(2022, 3, 23)) == {"assessed_on": True}
