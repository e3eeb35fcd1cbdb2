"""What must hold for a case told of in confidence, and which kinds ask why they are opened."""

from datetime import date
from typing import Any

import pytest

from db.tables.reported import CaseKind, CaseOpening
from letea.rules.reported import (
    CaseStanding,
    asks_reason,
    check_case,
    check_reason,
    opened_when,
    standing_of,
)
from tests.letea.actions.reported_offices import a_case
from tests.samples import TODAY

APRIL = date(2022, 4, 1)
BLOCKS, WARNS = "blocks", "warns"


def test_a_case_that_tells_enough_stands() -> None:
    assert check_case(a_case(), TODAY) == []


@pytest.mark.parametrize(
    ("given", "field", "weight"),
    [
        ({"number": " "}, "number", BLOCKS),
        ({"opened_on": APRIL, "next_on": date(2022, 5, 1)}, "opened_on", BLOCKS),
        ({"about": ""}, "about", BLOCKS),
        ({"facts": ""}, "facts", WARNS),
        ({"kind": CaseKind.CHILD_RISK}, "sent_to", WARNS),
        ({"sent_on": TODAY}, "sent_to", BLOCKS),
        ({"sent_number": "12"}, "sent_to", BLOCKS),
        ({"sent_to": "DGASPC"}, "sent_on", WARNS),
        ({"sent_to": "DGASPC", "sent_on": APRIL}, "sent_on", BLOCKS),
        ({"sent_to": "DGASPC", "sent_on": date(2022, 2, 1)}, "sent_on", BLOCKS),
        ({"answer": "da"}, "answer", WARNS),
        ({"next_on": None}, "next_on", WARNS),
        ({"next_on": date(2022, 2, 1)}, "next_on", BLOCKS),
        ({"outcome": "rezolvat"}, "closed_on", BLOCKS),
        ({"closed_on": TODAY}, "outcome", BLOCKS),
        ({"closed_on": APRIL, "outcome": "rezolvat"}, "closed_on", BLOCKS),
        ({"closed_on": date(2022, 2, 1), "outcome": "rezolvat"}, "closed_on", BLOCKS),
    ],
)
def test_what_is_to_be_mended_is_told_at_its_place(given: dict[str, Any], field: str, weight: str) -> None:
    problems = check_case(a_case(**given), TODAY)
    assert [(one.field, BLOCKS if one.blocking else WARNS) for one in problems] == [(field, weight)]


def test_a_person_of_the_register_needs_no_other_words() -> None:
    assert check_case(a_case(person_id=7, about=""), TODAY) == []


@pytest.mark.parametrize(
    ("closed_on", "next_on", "standing"),
    [
        (None, None, CaseStanding.UNDER_WAY),
        (None, APRIL, CaseStanding.UNDER_WAY),
        (None, TODAY, CaseStanding.DUE),
        (TODAY, TODAY, CaseStanding.CLOSED),
    ],
)
def test_where_a_case_stands(closed_on: date | None, next_on: date | None, standing: CaseStanding) -> None:
    assert standing_of(closed_on, next_on, TODAY) is standing


def test_office_correspondence_is_opened_without_a_reason_and_the_rest_is_not() -> None:
    assert [kind for kind in CaseKind if not asks_reason(kind)] == [CaseKind.COMPLAINT, CaseKind.REFERRAL]


@pytest.mark.parametrize(("reason", "problems"), [("", 1), (" .  ", 1), ("control ANPIS", 0)])
def test_a_reason_is_words(reason: str, problems: int) -> None:
    assert len(check_reason(reason)) == problems


def test_when_a_case_was_opened_is_told_to_the_minute() -> None:
    one = CaseOpening(
        case_id=1, opened_at="2022-03-07T13:05+02:00", opened_by="Ana Exemplu", reason="control"
    )
    assert opened_when(one) == "07.03.2022 13:05"
