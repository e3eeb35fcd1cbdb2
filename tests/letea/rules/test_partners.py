"""What must hold for providers, partnerships, procedures and contracts of services."""

from datetime import date, timedelta
from typing import Any

import pytest

from db.tables.partners import Partnership, Procedure, Provider, ProviderService, ServiceContract
from letea.errors import Problem
from letea.rules.partners import (
    check_contract,
    check_partnership,
    check_procedure,
    check_provider,
    due_for_revision,
    revision_after,
)
from tests.samples import TODAY

BEFORE, AFTER = TODAY - timedelta(days=30), TODAY + timedelta(days=30)
TOMORROW = TODAY + timedelta(days=1)


def a_provider(**given: Any) -> Provider:
    known: dict[str, Any] = {"name": "Asociația Exemplu", "accreditation_number": "1"}
    return Provider(**known | given)


def a_contract(**given: Any) -> ServiceContract:
    known: dict[str, Any] = {"number": "1/2022", "person_id": 1, "service_id": 1}
    return ServiceContract(**known | {"signed_on": BEFORE, "from_on": BEFORE} | given)


def told(problems: list[Problem]) -> list[tuple[str, bool]]:
    return [(problem.field, problem.blocking) for problem in problems]


@pytest.mark.parametrize(
    ("given", "problems"),
    [
        ({}, []),
        ({"name": " "}, [("name", True)]),
        ({"tax_code": "123"}, [("tax_code", False)]),
        ({"email": "fără semn"}, [("email", False)]),
        ({"accreditation_number": ""}, [("accreditation_number", False)]),
        ({"accredited_on": TOMORROW}, [("accredited_on", True)]),
        (
            {"accredited_on": TODAY, "accredited_until_on": BEFORE},
            [("accredited_until_on", True), ("accredited_until_on", False)],
        ),
    ],
)
def test_a_provider(given: dict[str, Any], problems: list[tuple[str, bool]]) -> None:
    assert told(check_provider(a_provider(**given), [], known_codes=None, today=TODAY)) == problems


@pytest.mark.parametrize(
    ("given", "problems"),
    [
        ({"name": ""}, [("services.0.name", True)]),
        ({"capacity": 0}, [("services.0.capacity", True)]),
        ({"code": "8810 ID-I"}, []),
        ({"code": "8811 XX-I"}, [("services.0.code", False)]),
        ({"licensed_on": TODAY, "licensed_until_on": BEFORE}, [("services.0.licensed_until_on", True)]),
        ({"licensed_until_on": BEFORE}, [("services.0.licensed_until_on", False)]),
    ],
)
def test_a_service_of_a_provider(given: dict[str, Any], problems: list[tuple[str, bool]]) -> None:
    known: dict[str, Any] = {"provider_id": 0, "name": "Cantină"}
    service = ProviderService(**known | given)
    found = check_provider(a_provider(), [service], known_codes={"8810 ID-I"}, today=TODAY)
    assert told(found)[: len(problems)] == problems
    assert bool(found) is bool(problems)


@pytest.mark.parametrize(
    ("given", "problems"),
    [
        ({"signed_on": BEFORE}, []),
        ({"partner": "", "signed_on": BEFORE}, [("partner", True)]),
        ({}, [("signed_on", False)]),
        ({"signed_on": TOMORROW}, [("signed_on", True)]),
        ({"signed_on": TODAY, "until_on": BEFORE}, [("until_on", True), ("until_on", False)]),
        ({"signed_on": BEFORE, "ended_on": TOMORROW}, [("ended_on", True)]),
        ({"signed_on": BEFORE, "until_on": BEFORE, "ended_on": BEFORE}, []),
    ],
)
def test_a_partnership(given: dict[str, Any], problems: list[tuple[str, bool]]) -> None:
    known: dict[str, Any] = {"partner": "Școala Exemplu"}
    partnership = Partnership(**known | given)
    assert told(check_partnership(partnership, TODAY)) == problems


@pytest.mark.parametrize(
    ("given", "problems"),
    [
        ({}, []),
        ({"title": ""}, [("title", True)]),
        ({"approved_on": TOMORROW}, [("approved_on", True)]),
        ({"approved_on": TODAY, "revised_on": BEFORE}, [("revised_on", True)]),
        ({"revised_on": TODAY, "next_on": BEFORE}, [("next_on", True)]),
        ({"revised_on": TODAY, "next_on": date(2023, 3, 22)}, []),
        ({"revised_on": TODAY, "next_on": date(2023, 3, 23)}, [("next_on", False)]),
        ({"approved_on": TODAY, "withdrawn_on": BEFORE}, [("withdrawn_on", True)]),
    ],
)
def test_a_procedure(given: dict[str, Any], problems: list[tuple[str, bool]]) -> None:
    known: dict[str, Any] = {"title": "Vizita"}
    assert told(check_procedure(Procedure(**known | given), TODAY)) == problems


def test_a_procedure_is_revised_a_year_later() -> None:
    assert revision_after(date(2020, 2, 29)) == date(2021, 2, 28)
    assert revision_after(None) is None
    assert due_for_revision(Procedure(title="Vizita", approved_on=TODAY)) == date(2023, 3, 22)
    assert due_for_revision(Procedure(title="Vizita", approved_on=TODAY, next_on=AFTER)) == AFTER


@pytest.mark.parametrize(
    ("given", "problems"),
    [
        ({}, []),
        ({"person_id": 0}, [("person_id", True)]),
        ({"service_id": 0}, [("service_id", True)]),
        ({"signed_on": TOMORROW, "from_on": AFTER}, [("signed_on", True)]),
        ({"to_on": BEFORE - timedelta(days=1)}, [("to_on", True)]),
        ({"signed_on": TODAY}, [("from_on", False)]),
        ({"contribution_bani": -1}, [("contribution_bani", True)]),
        ({"ended_on": TODAY}, [("ended_why", True)]),
        ({"ended_why": "plecat"}, [("ended_on", True)]),
        ({"ended_on": BEFORE - timedelta(days=1), "ended_why": "plecat"}, [("ended_on", True)]),
    ],
)
def test_a_contract(given: dict[str, Any], problems: list[tuple[str, bool]]) -> None:
    found = check_contract(a_contract(**given), others=[], is_enrolled=True, today=TODAY)
    assert told(found) == problems


def test_two_contracts_at_one_time_are_told_and_may_stand() -> None:
    other = a_contract(to_on=TODAY)
    (problem,) = check_contract(a_contract(from_on=TODAY), others=[other], is_enrolled=True, today=TODAY)
    assert (problem.field, problem.blocking) == ("from_on", False)
    assert "1/2022" in problem.text
    later = a_contract(from_on=TOMORROW)
    assert check_contract(later, others=[other], is_enrolled=True, today=TODAY) == []


def test_who_is_not_admitted_is_told() -> None:
    (problem,) = check_contract(a_contract(), others=[], is_enrolled=False, today=TODAY)
    assert (problem.field, problem.blocking) == ("service_id", False)
