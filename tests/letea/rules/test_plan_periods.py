"""The periods of a plan come from its years."""

from datetime import date

from db.tables.plans import Plan
from letea.rules.plan_periods import period_named, period_on, periods_of

ANNUAL = Plan(family="x", year=2024, title="")
STRATEGY = Plan(family="x", year=2021, title="", until_year=2023)


def test_a_year_is_offered_with_its_semesters_and_quarters() -> None:
    assert [one.key for one in periods_of(ANNUAL)] == [
        *("2024", "2024-S1", "2024-S2"),
        *("2024-T1", "2024-T2", "2024-T3", "2024-T4"),
    ]
    first = periods_of(ANNUAL)[3]
    assert (first.name, first.from_on, first.to_on) == (
        "Trimestrul I 2024",
        date(2024, 1, 1),
        date(2024, 3, 31),
    )
    assert periods_of(ANNUAL)[2].to_on == periods_of(ANNUAL)[6].to_on == date(2024, 12, 31)


def test_a_plan_of_several_years_is_told_as_a_whole_too() -> None:
    found = periods_of(STRATEGY)
    assert (found[0].name, len(found)) == ("Toată perioada 2021–2023", 22)
    assert found[0].holds(date(2021, 1, 1), date(2023, 12, 31))
    assert not found[1].holds(date(2021, 12, 1), date(2022, 1, 1))


def test_the_quarter_just_ended_is_told_for_a_month() -> None:
    assert period_on(ANNUAL, date(2024, 4, 20)).key == "2024-T1"
    assert period_on(ANNUAL, date(2024, 5, 2)).key == "2024-T2"


def test_outside_the_plan_its_beginning_or_last_year_is_told() -> None:
    assert period_on(ANNUAL, date(2023, 6, 1)).key == "2024-T1"
    assert period_on(STRATEGY, date(2026, 6, 1)).key == "2023"


def test_a_period_is_found_by_its_key() -> None:
    assert period_named(ANNUAL, "2024-S2") == periods_of(ANNUAL)[2]
    assert period_named(ANNUAL, "2031") is None
