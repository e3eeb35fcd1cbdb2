"""How near a deadline is, what was said of it, and the days of measures and of what is renewed."""

from datetime import date, timedelta
from typing import Any

import pytest

from letea.rules.deadlines import (
    Deadline,
    Measure,
    Nearness,
    Span,
    Standing,
    check_done,
    check_snooze,
    days_of_measure,
    days_of_renewal,
    done_by,
    nearness,
    once_each,
    standing_of,
)
from tests.samples import TODAY  # a Tuesday

MARCH, JUNE = date(2022, 3, 22), date(2022, 6, 30)
NEXT = Span(MARCH, JUNE)


def a_measure(term: str, **given: Any) -> Measure:
    known: dict[str, Any] = {"section_id": 1, "node_uid": "u1", "words": "Campanie", "year": 2022}
    return Measure(**known | given, term=term)


def days(measure: Measure, span: Span = NEXT) -> list[str]:
    return [f"{one:%d.%m}" for one in days_of_measure(measure, span, MARCH)]


@pytest.mark.parametrize(
    ("day", "near"),
    [
        (date(2022, 3, 21), Nearness.LATE),
        (TODAY, Nearness.WEEK),
        (date(2022, 3, 27), Nearness.WEEK),
        (date(2022, 3, 28), Nearness.MONTH),
        (date(2022, 3, 31), Nearness.MONTH),
        (date(2022, 4, 1), Nearness.LATER),
        (date(2023, 3, 28), Nearness.LATER),
    ],
)
def test_a_deadline_is_late_this_week_this_month_or_later(day: date, near: Nearness) -> None:
    assert nearness(day, TODAY) is near


def test_what_is_put_off_comes_back_on_its_day_and_what_is_done_does_not() -> None:
    until = TODAY + timedelta(days=1)
    assert standing_of(None, until, TODAY) is Standing.SNOOZED
    assert standing_of(None, until, until) is Standing.OPEN
    assert standing_of(TODAY, None, until) is Standing.DONE
    assert standing_of(None, None, TODAY) is Standing.OPEN


@pytest.mark.parametrize(
    ("until_on", "reason", "fields"),
    [
        (TODAY + timedelta(days=7), "în concediu", []),
        (TODAY, "în concediu", ["until_on"]),
        (date(2222, 4, 1), "în concediu", ["until_on"]),
        (None, "  ", ["until_on", "note"]),
    ],
)
def test_a_deadline_is_put_off_to_a_day_to_come_with_a_reason(
    until_on: date | None, reason: str, fields: list[str]
) -> None:
    assert [problem.field for problem in check_snooze(until_on, reason, TODAY)] == fields


def test_what_is_done_was_done_on_a_day_that_has_come() -> None:
    assert check_done(TODAY, TODAY) == []
    for day in (None, TODAY + timedelta(days=1)):
        assert [problem.field for problem in check_done(day, TODAY)] == ["done_on"]


def test_a_measure_is_due_on_its_days() -> None:
    assert days(a_measure("30 iunie; 1 iulie")) == ["30.06"]
    assert days(a_measure("lunar")) == ["31.03", "30.04", "31.05", "30.06"]


def test_what_has_no_day_or_is_not_understood_is_not_due() -> None:
    assert days(a_measure("Permanent")) == days(a_measure("cândva")) == days(a_measure("")) == []


def test_of_a_measure_that_comes_again_only_the_last_one_missed_is_late() -> None:
    span = Span(date(2022, 1, 1), date(2022, 4, 30))
    assert days(a_measure("lunar"), span) == ["28.02", "31.03", "30.04"]
    assert days(a_measure("31 ianuarie; 28 februarie"), span) == ["31.01", "28.02"]


def test_a_measure_done_is_no_longer_due_and_one_that_comes_again_is() -> None:
    done = date(2022, 4, 30)
    assert days(a_measure("Trim. II", done_on=done)) == []
    assert days(a_measure("lunar", done_on=done)) == ["31.05", "30.06"]
    assert days(a_measure("lunar", dropped=True)) == []


def test_progress_says_until_when_a_measure_is_done_and_whether_it_was_given_up() -> None:
    rows = [
        *((1, "done", date(2022, 3, 31)), (1, "done", date(2022, 6, 30)), (2, "abandoned", date(2022, 1, 1))),
    ]
    assert done_by(rows) == {1: (date(2022, 6, 30), False), 2: (None, True)}


@pytest.mark.parametrize(
    ("frequency", "renewed_on", "due"),
    [
        ("lunar", None, ["28.02", "31.03", "30.04"]),
        ("lunar", date(2022, 2, 10), ["31.03", "30.04"]),  # February was renewed
        ("lunar", date(2022, 3, 2), ["30.04"]),
        ("anual", date(2021, 12, 31), ["31.12"]),
        ("anual", date(2022, 1, 5), []),
        ("trimestrial", date(2021, 12, 20), ["31.03"]),
        ("ori de câte ori este nevoie", None, []),
        ("permanent", None, []),
    ],
)
def test_information_is_renewed_within_its_month_quarter_or_year(
    frequency: str, renewed_on: date | None, due: list[str]
) -> None:
    span = Span(date(2022, 1, 1), date(2022, 12, 31) if frequency == "anual" else date(2022, 4, 30))
    assert [f"{day:%d.%m}" for day in days_of_renewal(frequency, renewed_on, span, TODAY)] == due


def test_a_monthly_renewal_goes_on_over_the_new_year() -> None:
    span = Span(date(2022, 12, 1), date(2023, 1, 31))
    found = days_of_renewal("lunar", date(2022, 12, 3), span, date(2022, 12, 20))
    assert found == [date(2023, 1, 31)]


def test_of_what_comes_again_only_the_first_is_told_for_each_record() -> None:
    def at(rule: str, uid: str, day: int) -> Deadline:
        return Deadline(rule, uid, "", date(2022, 3, day), "people")

    told = [
        at("lunar", "a", 31),
        at("lunar", "a", 1),
        at("lunar", "b", 31),
        at("act", "a", 2),
        at("act", "a", 3),
    ]
    kept = [(one.rule, one.owner_uid, one.due_on.day) for one in once_each(told, frozenset({"lunar"}))]
    assert kept == [("lunar", "a", 1), ("act", "a", 2), ("act", "a", 3), ("lunar", "b", 31)]
