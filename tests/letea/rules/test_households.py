"""What must hold for a household, its members, incomes and goods."""

from datetime import date

from letea.rules.households import (
    check_goods,
    check_household,
    check_incomes,
    check_members,
    income_each,
    total_income,
)
from tests.samples import TODAY, a_good, a_household, a_member, an_income


def test_a_household_needs_a_name() -> None:
    assert [p.field for p in check_household(a_household(name=" "), TODAY)] == ["name"]


def test_an_assessment_in_the_future_is_refused() -> None:
    household = a_household(assessed_on=date(2022, 3, 23))
    assert [p.field for p in check_household(household, TODAY)] == ["assessed_on"]


def test_a_member_is_a_person() -> None:
    assert [p.field for p in check_members([a_member(0)])] == ["members.0.person_id"]


def test_a_person_is_a_member_once_at_a_time() -> None:
    members = [a_member(1), a_member(1, role="copil")]
    assert [p.field for p in check_members(members)] == ["members.1.person_id"]


def test_who_came_back_is_a_member_again() -> None:
    members = [a_member(1, to_on=date(2020, 1, 1)), a_member(1, from_on=date(2021, 1, 1))]
    assert check_members(members) == []


def test_a_second_head_only_warns() -> None:
    problems = check_members([a_member(1), a_member(2)])
    assert [(p.field, p.blocking) for p in problems] == [("members.1.role", False)]


def test_a_stay_that_ends_before_it_starts_is_refused() -> None:
    member = a_member(1, from_on=date(2022, 2, 1), to_on=date(2022, 1, 1))
    assert [p.field for p in check_members([member])] == ["members.0.to_on"]


def test_a_negative_income_is_refused_at_its_row() -> None:
    problems = check_incomes([an_income(), an_income(sum_bani=-1)], TODAY)
    assert [p.field for p in problems] == ["incomes.1.sum_bani"]


def test_a_proof_dated_in_the_future_is_refused() -> None:
    problems = check_incomes([an_income(proved_on=date(2022, 4, 1))], TODAY)
    assert [p.field for p in problems] == ["incomes.0.proved_on"]


def test_a_good_needs_a_kind() -> None:
    assert [p.field for p in check_goods([a_good(kind="")], TODAY)] == ["goods.0.kind"]


def test_incomes_are_added_and_unknown_sums_left_out() -> None:
    assert total_income([an_income(sum_bani=100), an_income(sum_bani=None), an_income(sum_bani=50)]) == 150


def test_what_comes_to_each_is_rounded_to_the_nearest() -> None:
    assert [income_each(240_050, members) for members in (0, 1, 3, 7)] == [240_050, 240_050, 80_017, 34_293]
