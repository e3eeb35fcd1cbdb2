"""What must hold for disclosures, restrictions, and what goes out as sensitive."""

from datetime import date, timedelta
from typing import Any

import pytest

from db.tables.personal import Disclosure, Restriction
from letea.rules.personal import (
    check_disclosure,
    check_lifting,
    check_purpose,
    check_restriction,
    holds_on,
    is_restricted,
)
from tests.samples import TODAY

TOMORROW = TODAY + timedelta(days=1)
YESTERDAY = TODAY - timedelta(days=1)


def a_disclosure(**given: Any) -> Disclosure:
    known: dict[str, Any] = {
        "person_id": 1,
        "given_on": TODAY,
        "given_to": "Judecătoria Exemplu",
        "what": "ancheta socială",
        "ground": "adresa nr. 12",
    }
    return Disclosure(**known | given)


def a_restriction(**given: Any) -> Restriction:
    known: dict[str, Any] = {"person_id": 1, "from_on": YESTERDAY}
    return Restriction(**known | given)


def fields_of(problems: Any) -> list[tuple[str, bool]]:
    return [(problem.field, problem.blocking) for problem in problems]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, []),
        ({"person_id": 0}, [("person_id", True)]),
        ({"given_to": " "}, [("given_to", True)]),
        ({"what": ""}, [("what", True)]),
        ({"given_on": TOMORROW}, [("given_on", True)]),
        ({"ground": ""}, [("ground", False)]),
        ({"asked_on": TOMORROW}, [("asked_on", True)]),
    ],
)
def test_a_disclosure_says_what_was_given_to_whom(
    given: dict[str, Any], told: list[tuple[str, bool]]
) -> None:
    assert fields_of(check_disclosure(a_disclosure(**given), TODAY)) == told


@pytest.mark.parametrize(
    ("given", "holds"),
    [
        ({}, True),
        ({"from_on": TOMORROW}, False),
        ({"until_on": TODAY}, True),
        ({"until_on": YESTERDAY}, False),
        ({"lifted_on": TODAY}, False),
        ({"lifted_on": TOMORROW}, True),
    ],
)
def test_a_restriction_holds_until_it_ends_or_is_lifted(given: dict[str, Any], *, holds: bool) -> None:
    assert holds_on(a_restriction(**given), TODAY) is holds
    assert is_restricted([a_restriction(**given)], TODAY) is holds


def test_a_restriction_begins_by_today_ends_after_it_begins_and_stands_alone() -> None:
    assert check_restriction(a_restriction(), [], TODAY) == []
    wrong = a_restriction(person_id=0, from_on=TOMORROW, until_on=TODAY)
    assert fields_of(check_restriction(wrong, [], TODAY)) == [
        ("person_id", True),
        ("from_on", True),
        ("until_on", True),
    ]
    other = a_restriction(id=7)
    assert fields_of(check_restriction(a_restriction(), [other], TODAY)) == [("person_id", True)]
    assert check_restriction(other, [other], TODAY) == []


def test_lifting_says_when_and_why() -> None:
    assert fields_of(check_lifting(a_restriction(), TODAY)) == [("lifted_on", True), ("lifted_note", True)]
    early = a_restriction(lifted_on=date(2020, 1, 1), lifted_note="anunțată prin adresa nr. 3")
    assert fields_of(check_lifting(early, TODAY)) == [("lifted_on", True)]
    assert check_lifting(a_restriction(lifted_on=TODAY, lifted_note="anunțată"), TODAY) == []


def test_a_purpose_is_words() -> None:
    assert check_purpose("raportare AJPIS") == []
    assert fields_of(check_purpose(" ok ")) == [("purpose", True)]
