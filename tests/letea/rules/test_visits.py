"""What must hold for a visit."""

from datetime import date
from typing import Any

import pytest

from letea.rules.visits import check_visit, next_visit
from tests.letea.actions.case_offices import VISITED, a_visit
from tests.samples import TODAY


@pytest.mark.parametrize(
    ("given", "problems"),
    [
        ({}, []),
        ({"person_id": 0}, [("person_id", True)]),
        ({"visited_on": date(2022, 3, 23)}, [("visited_on", True)]),
        ({"purpose": " "}, [("purpose", True)]),
        ({"findings": ""}, [("findings", False)]),
        ({"next_on": VISITED}, [("next_on", True)]),
        ({"next_on": None}, []),
    ],
)
def test_what_is_out_of_order_is_told_at_its_place(
    given: dict[str, Any], problems: list[tuple[str, bool]]
) -> None:
    found = check_visit(a_visit(**given), TODAY)
    assert [(problem.field, problem.blocking) for problem in found] == problems


def test_the_next_visit_is_proposed_in_half_a_year() -> None:
    assert next_visit(date(2022, 8, 31)) == date(2023, 2, 28)
