"""A contract of a personal assistant, its certificate, checks, replacements and trainings are in order."""

from datetime import date

import pytest

from db.tables.carers import Carer, CarerCheck, CarerReplacement, CarerTraining
from db.tables.people import DisabilityCertificate
from letea.errors import Problem
from letea.rules.carers import (
    CertificateStanding,
    CertificateState,
    Elsewhere,
    certificate_standing,
    certificate_words,
    check_carer,
    check_checks,
    check_due_on,
    check_replacements,
    check_trainings,
)
from tests.samples import TODAY, a_carer, a_certificate

VALID = CertificateStanding(CertificateState.VALID, a_certificate(degree="grav_ap"))


def told(problems: list[Problem]) -> list[tuple[str, bool]]:
    return [(problem.field, problem.blocking) for problem in problems]


def checked(standing: CertificateStanding = VALID, **given: object) -> list[tuple[str, bool]]:
    return told(check_carer(a_carer(1, 2, **given), standing=standing, today=TODAY))


def test_a_contract_in_order_is_quiet() -> None:
    assert checked() == []


@pytest.mark.parametrize(
    ("given", "field", "blocks"),
    [
        ({"person_id": 0}, "person_id", True),
        ({"cared_id": 0}, "cared_id", True),
        ({"cared_id": 1}, "cared_id", True),
        ({"to_on": date(2021, 2, 1), "ended_why": "demisie"}, "to_on", True),
        ({"ended_why": "demisie"}, "to_on", True),
        ({"to_on": date(2021, 9, 1)}, "ended_why", False),
        ({"contract_on": date(2022, 3, 23)}, "contract_on", True),
        ({"contract_on": date(2021, 3, 2)}, "contract_on", False),
        ({"disposition_on": date(2022, 3, 23)}, "disposition_on", True),
        ({"hours_a_day": 0}, "hours_a_day", True),
        ({"hours_a_day": 25}, "hours_a_day", True),
        ({"hours_a_day": 12}, "hours_a_day", False),
        ({"wage_bani": 0}, "wage_bani", True),
    ],
)
def test_what_is_wrong_is_told_at_its_field(given: dict[str, object], field: str, blocks: bool) -> None:  # noqa: FBT001
    carer = a_carer(1, 2)
    for name, value in given.items():
        setattr(carer, name, value)
    assert told(check_carer(carer, standing=VALID, today=TODAY)) == [(field, blocks)]


def test_two_assistants_of_one_person_at_a_time_are_refused() -> None:
    other = Elsewhere("Exemplu Ana", "Demonstrativ Ion", date(2021, 6, 1), None)
    (problem,) = check_carer(a_carer(1, 2), standing=VALID, others=[other], today=TODAY)
    assert (problem.field, problem.blocking) == ("from_on", True)
    assert "Exemplu Ana, din 01.06.2021" in problem.text
    earlier = Elsewhere("Exemplu Ana", "Demonstrativ Ion", date(2019, 1, 1), date(2021, 2, 28))
    assert check_carer(a_carer(1, 2), standing=VALID, others=[earlier], today=TODAY) == []


def test_one_assistant_of_two_persons_is_only_told() -> None:
    other = Elsewhere("Exemplu Ana", "Demonstrativ Ion", date(2021, 6, 1), None)
    problems = check_carer(a_carer(1, 2), standing=VALID, same_assistant=[other], today=TODAY)
    assert told(problems) == [("person_id", False)]


def test_a_minor_is_told() -> None:
    problems = check_carer(a_carer(1, 2), standing=VALID, born_on=date(2004, 1, 1), today=TODAY)
    assert told(problems) == [("person_id", False)]


@pytest.mark.parametrize(
    ("certificates", "state"),
    [
        ([], CertificateState.NONE),
        ([a_certificate()], CertificateState.OTHER_DEGREE),
        ([a_certificate(degree="grav_ap", until_on=date(2022, 1, 1))], CertificateState.EXPIRED),
        ([a_certificate(degree="grav_ap", until_on=date(2022, 4, 1))], CertificateState.EXPIRING),
        ([a_certificate(degree="grav_ap")], CertificateState.VALID),
        (
            [a_certificate(), a_certificate(degree="grav_ap", until_on=None, permanent=True)],
            CertificateState.VALID,
        ),
        (
            [a_certificate(degree="grav_ap", until_on=date(2022, 1, 1)), a_certificate()],
            CertificateState.OTHER_DEGREE,
        ),
    ],
)
def test_the_certificate_that_counts(
    certificates: list[DisabilityCertificate], state: CertificateState
) -> None:
    standing = certificate_standing(certificates, TODAY)
    assert standing.state is state
    assert certificate_words(standing)
    assert checked(standing) == ([] if state is CertificateState.VALID else [("cared_id", False)])


def test_a_certificate_that_ends_before_it_begins_is_told() -> None:
    row = a_certificate(degree="grav_ap", issued_on=date(2025, 1, 1))
    assert checked(CertificateStanding(CertificateState.VALID, row)) == [("cared_id", False)]


def test_an_ended_contract_asks_for_no_certificate() -> None:
    none = CertificateStanding(CertificateState.NONE)
    assert checked(none, to_on=date(2021, 9, 1), ended_why="demisie") == []


def replaced(from_on: date, to_on: date | None = None, by: str = "vecină") -> CarerReplacement:
    return CarerReplacement(carer_id=0, from_on=from_on, to_on=to_on, replaced_by=by)


def test_replacements_stay_within_the_contract_one_at_a_time() -> None:
    carer = a_carer(1, 2, to_on=date(2021, 12, 31), ended_why="demisie")
    rows = [
        replaced(date(2021, 7, 1), date(2021, 7, 20)),
        replaced(date(2021, 7, 15), date(2021, 7, 10), by=""),
        replaced(date(2021, 1, 1), date(2021, 1, 9)),
        replaced(date(2021, 12, 20), date(2022, 1, 5)),
        replaced(date(2021, 7, 12), date(2021, 7, 13)),
    ]
    assert told(check_replacements(rows, carer)) == [
        ("replacements.1.to_on", True),
        ("replacements.1.replaced_by", False),
        ("replacements.2.from_on", True),
        ("replacements.3.to_on", True),
        ("replacements.4.from_on", False),
    ]


def test_checks_are_made_within_the_contract_and_not_ahead() -> None:
    rows = [
        CarerCheck(carer_id=0, checked_on=date(2021, 9, 1), next_on=date(2022, 3, 1)),
        CarerCheck(carer_id=0, checked_on=date(2021, 2, 1)),
        CarerCheck(carer_id=0, checked_on=date(2022, 3, 23)),
        CarerCheck(carer_id=0, checked_on=date(2022, 1, 1), next_on=date(2021, 7, 1)),
    ]
    assert told(check_checks(rows, a_carer(1, 2), TODAY)) == [
        ("checks.1.checked_on", True),
        ("checks.2.checked_on", True),
        ("checks.3.next_on", True),
    ]


def test_trainings_have_a_topic_and_were_held() -> None:
    rows = [
        CarerTraining(carer_id=0, held_on=date(2021, 9, 1), topic=" ", hours=0),
        CarerTraining(carer_id=0, held_on=date(2022, 3, 23), topic="Igiena"),
        CarerTraining(carer_id=0, held_on=date(2020, 1, 1), topic="Igiena"),
    ]
    assert told(check_trainings(rows, a_carer(1, 2), TODAY)) == [
        ("trainings.0.topic", True),
        ("trainings.0.hours", True),
        ("trainings.1.held_on", True),
        ("trainings.2.held_on", False),
    ]


def test_the_next_check_is_in_half_a_year() -> None:
    carer: Carer = a_carer(1, 2)
    assert check_due_on(carer, []) == date(2021, 9, 1)
    last = CarerCheck(carer_id=0, checked_on=date(2021, 8, 31))
    assert check_due_on(carer, [last]) == date(2022, 2, 28)
    last.next_on = date(2022, 1, 10)
    assert check_due_on(carer, [last, CarerCheck(carer_id=0, checked_on=date(2021, 4, 1))]) == date(
        2022, 1, 10
    )
