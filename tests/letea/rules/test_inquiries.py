"""What must hold for an inquiry, and where its next evaluation stands."""

from datetime import date
from typing import Any

import pytest

from db.tables.cases import InquiryAnswer
from letea.inquiry_forms import inquiry_form
from letea.rules.inquiries import (
    AboutPerson,
    NextStanding,
    check_inquiry,
    empty_headings,
    headings_of,
    next_evaluation,
    standing_of,
)
from tests.letea.actions.case_offices import an_inquiry
from tests.samples import TODAY

ADULT = AboutPerson(date(1980, 5, 3))


def told(about: AboutPerson = ADULT, **given: Any) -> list[tuple[str, bool]]:
    found = check_inquiry(an_inquiry(**given), about, TODAY)
    return [(problem.field, problem.blocking) for problem in found]


def test_an_inquiry_in_order_has_nothing_to_mend() -> None:
    assert told() == []


@pytest.mark.parametrize(
    ("given", "problems"),
    [
        ({"person_id": 0}, [("person_id", True)]),
        ({"form": ""}, [("form", True)]),
        ({"dated_on": date(2022, 3, 23)}, [("dated_on", True)]),
        ({"visited_on": date(2022, 3, 23)}, [("visited_on", True)]),
        ({"dated_on": date(2022, 3, 17)}, [("visited_on", True)]),
        ({"visited_on": None}, [("visited_on", False)]),
        ({"asked_by": "fiul", "asked_on": date(2022, 3, 23)}, [("asked_on", True)]),
        ({"asked_by": "fiul", "asked_on": date(2022, 3, 21)}, [("visited_on", False)]),
        ({"next_on": TODAY}, [("next_on", True)]),
        ({"next_on": None}, [("next_on", False)]),
        ({"asked_number": "12"}, [("asked_by", False)]),
    ],
)
def test_what_is_out_of_order_is_told_at_its_place(
    given: dict[str, Any], problems: list[tuple[str, bool]]
) -> None:
    assert told(**given) == problems


def test_a_court_must_be_named_and_its_letter_is_asked_for() -> None:
    child = AboutPerson(date(2014, 5, 3))
    asked = told(child, form="court", next_on=None)
    assert asked == [("asked_by", True), ("asked_number", False), ("asked_on", False)]
    letter = {"asked_by": "Judecătoria", "asked_number": "1", "asked_on": date(2022, 3, 10)}
    assert told(child, form="court", next_on=None, **letter) == []


def test_a_form_for_children_is_doubted_for_an_adult() -> None:
    assert told(form="risk_sheet") == [("person_id", False)]
    assert told(AboutPerson(None), form="risk_sheet") == []


def test_the_next_evaluation_is_proposed_by_the_form() -> None:
    assert next_evaluation(inquiry_form("vmi"), date(2022, 8, 31)) == date(2023, 2, 28)
    assert next_evaluation(inquiry_form("court"), TODAY) is None
    assert next_evaluation(None, TODAY) == date(2022, 9, 22)


def test_what_was_done_again_is_due_no_longer() -> None:
    assert standing_of(TODAY, TODAY, followed=False) is NextStanding.DUE
    assert standing_of(TODAY, TODAY, followed=True) is NextStanding.FOLLOWED
    assert standing_of(date(2022, 3, 23), TODAY, followed=False) is NextStanding.AHEAD
    assert standing_of(None, TODAY, followed=False) is NextStanding.NONE


def test_a_heading_stays_as_it_was_worded_and_keeps_what_the_form_says_of_it() -> None:
    answers = [
        InquiryAnswer(inquiry_id=1, key="incomes", heading="Venituri (formularul vechi)", answer="x"),
        InquiryAnswer(inquiry_id=1, key="scoasa", heading="Rubrică scoasă", answer=" "),
    ]
    first, second = headings_of("vmi", answers)
    assert (first.heading, first.fill) == ("Venituri (formularul vechi)", "incomes")
    assert (second.heading, second.fill, second.choices) == ("Rubrică scoasă", "", ())
    assert empty_headings(answers) == ["Rubrică scoasă"]
