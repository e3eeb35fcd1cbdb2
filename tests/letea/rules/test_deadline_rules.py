"""The rules of deadlines are listed, explained and can be set."""

from datetime import date, timedelta

import pytest

from letea.rules.deadline_rule import RULE_SUBJECTS, USUAL
from letea.rules.deadline_rules import (
    RULES,
    Setting,
    check_rule,
    rule_name,
    rule_named,
    span_of,
    usual,
)
from letea.rules.deadlines import Span
from tests.samples import TODAY


def test_every_rule_is_named_explained_and_known_by_its_key() -> None:
    assert len({rule.key for rule in RULES}) == len(RULES)
    assert {rule.subject for rule in RULES} == set(RULE_SUBJECTS)
    for rule in RULES:
        assert rule.name
        assert rule.ground.endswith(".")
        assert rule_named(rule.key) is rule
        assert not check_rule(rule.days_before)


def test_a_value_that_was_not_read_in_the_law_is_told_as_the_usual_one() -> None:
    by_verified = {rule.verified: rule for rule in RULES}
    assert by_verified[False].explanation.endswith(USUAL)
    assert USUAL not in by_verified[True].explanation


def test_a_rule_tells_from_so_many_days_before_to_so_many_after() -> None:
    rule = rule_named("age_18")
    assert rule is not None
    assert span_of(rule, {}, TODAY) == Span(TODAY - timedelta(days=30), TODAY + timedelta(days=60))
    set_so = {rule.key: Setting(10, active=True)}
    assert span_of(rule, set_so, TODAY) == Span(TODAY - timedelta(days=30), TODAY + timedelta(days=10))
    assert span_of(rule, {rule.key: Setting(10, active=False)}, TODAY) is None


def test_a_licence_stays_late_for_as_long_as_it_stands() -> None:
    rule = rule_named("licence")
    assert rule is not None
    span = span_of(rule, {}, TODAY)
    assert span is not None
    assert date(2001, 1, 1) in span


def test_a_rule_may_wait_until_the_office_turns_it_on() -> None:
    rule = rule_named("accreditation")
    assert rule is not None
    assert not usual(rule).active
    assert span_of(rule, {}, TODAY) is None


@pytest.mark.parametrize(("days", "wrong"), [(None, 1), (-1, 1), (0, 0), (366, 0), (367, 1)])
def test_a_rule_tells_on_the_day_or_up_to_a_year_before(days: int | None, wrong: int) -> None:
    problems = check_rule(days, prefix="licence.")
    assert [problem.field for problem in problems] == ["licence.days_before"] * wrong


def test_a_rule_of_another_version_is_called_by_its_key() -> None:
    assert (rule_named("nou"), rule_name("nou"), rule_name("licence")) == (
        *(None, "nou", "Licențe de funcționare care expiră"),
    )
