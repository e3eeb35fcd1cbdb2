"""Grants have a period and a sum; payments stand within them, once a month; hours fit a month."""

from datetime import date

import pytest

from db.tables.benefits import Payment, WorkedHours
from letea.errors import Problem
from letea.rules.benefit_payments import (
    check_grants,
    check_hours,
    check_payment,
    in_force,
    month_words,
    next_month,
)
from tests.samples import TODAY, a_grant

MARCH = date(2022, 3, 1)


def a_payment(**given: object) -> Payment:
    known = {"grant_id": 1, "month_on": MARCH, "amount_bani": 30_000}
    return Payment(**known | given)  # type: ignore[arg-type]


def told(problems: list[Problem]) -> list[tuple[str, bool]]:
    return [(problem.field, problem.blocking) for problem in problems]


def test_months_are_counted_over_the_year() -> None:
    assert next_month(date(2022, 12, 1)) == date(2023, 1, 1)
    assert next_month(date(2022, 1, 1), -1) == date(2021, 12, 1)
    assert month_words(MARCH) == "martie 2022"


@pytest.mark.parametrize(
    ("from_on", "to_on", "due"),
    [
        (date(2022, 3, 31), None, True),
        (date(2022, 4, 1), None, False),
        (date(2021, 1, 1), date(2022, 3, 1), True),
        (date(2021, 1, 1), date(2022, 2, 28), False),
    ],
)
def test_a_grant_is_due_for_each_month_it_touches(from_on: date, to_on: date | None, due: bool) -> None:  # noqa: FBT001
    assert in_force(a_grant(1, from_on=from_on, to_on=to_on), MARCH) is due


def test_a_grant_needs_a_sum_and_an_end_after_its_start() -> None:
    grant = a_grant(1, amount_bani=0, to_on=date(2022, 2, 1))
    assert told(check_grants([grant], MARCH)) == [("grants.0.amount_bani", True), ("grants.0.to_on", True)]


def test_a_grant_before_the_application_is_only_told() -> None:
    assert told(check_grants([a_grant(1)], date(2022, 4, 2))) == [("grants.0.from_on", False)]


def test_nobody_is_granted_twice_in_one_file() -> None:
    assert told(check_grants([a_grant(1), a_grant(1), a_grant(2)], MARCH)) == [("grants.1.from_on", True)]


def test_a_payment_stands_within_its_grant() -> None:
    found = check_payment(a_payment(), a_grant(1, to_on=date(2022, 2, 28)), others=[], today=TODAY)
    assert told(found) == [("month_on", True)]


def test_a_month_is_paid_once() -> None:
    assert told(check_payment(a_payment(), a_grant(1), others=[a_payment()], today=TODAY)) == [
        ("month_on", True)
    ]
    later = a_payment(month_on=date(2022, 4, 1))
    assert not check_payment(later, a_grant(1), others=[a_payment()], today=TODAY)


def test_what_is_given_once_is_paid_once() -> None:
    later = a_payment(month_on=date(2022, 4, 1))
    found = check_payment(later, a_grant(1, once=True), others=[a_payment()], today=TODAY)
    assert told(found) == [("month_on", True)]


def test_another_sum_asks_why_and_a_sum_is_above_zero() -> None:
    other = check_payment(a_payment(amount_bani=100), a_grant(1), others=[], today=TODAY)
    noted = check_payment(a_payment(amount_bani=100, note="rest"), a_grant(1), others=[], today=TODAY)
    none = check_payment(a_payment(amount_bani=0), a_grant(1), others=[], today=TODAY)
    assert (told(other), noted, told(none)) == ([("amount_bani", False)], [], [("amount_bani", True)])


def test_the_day_of_payment_is_neither_ahead_nor_before_its_month() -> None:
    ahead = check_payment(a_payment(paid_on=date(2022, 5, 1)), a_grant(1), others=[], today=TODAY)
    before = check_payment(a_payment(paid_on=date(2022, 2, 1)), a_grant(1), others=[], today=TODAY)
    assert (told(ahead), told(before)) == ([("paid_on", True)], [("paid_on", False)])


def test_hours_fit_a_month_and_a_person_stands_once() -> None:
    rows = [WorkedHours(file_id=1, person_id=2, month_on=MARCH, due_hours=hours) for hours in (40, 900)]
    assert told(check_hours(rows)) == [("hours.1.person_id", True), ("hours.1.due_hours", True)]
