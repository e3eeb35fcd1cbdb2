"""A protection and the guardian's yearly accounts are in order; what was not accounted for is known."""

from datetime import date

import pytest

from db.tables.guardianship import GuardianAccount, GuardianKind
from letea.rules.guardianship import (
    check_accounts,
    check_guardianship,
    missing_years,
    next_account_year,
    years_words,
)
from tests.samples import TODAY, a_guardianship

MINOR_BORN = date(2012, 1, 1)


def account(year: int, **given: object) -> GuardianAccount:
    known: dict[str, object] = {"submitted_on": date(year + 1, 1, 20)}
    return GuardianAccount(guardianship_id=0, year=year, **known | given)  # type: ignore[arg-type]


def test_the_years_past_their_day_are_missing() -> None:
    held = a_guardianship(1)
    assert missing_years(held, [account(2019)], TODAY) == [2020, 2021]
    assert missing_years(held, [account(2019)], date(2022, 1, 30)) == [2020]
    assert missing_years(held, [account(2020, submitted_on=None)], TODAY) == [2019, 2020, 2021]


def test_nobody_accounts_for_a_year_whose_end_was_not_seen() -> None:
    held = a_guardianship(1, to_on=date(2021, 11, 30))
    assert missing_years(held, [account(2019), account(2020)], TODAY) == []
    assert missing_years(a_guardianship(1, gives_accounts=False), [], TODAY) == []


def test_years_in_a_row_are_told_as_one() -> None:
    assert years_words([2023, 2019, 2021, 2022]) == "2019, 2021–2023"
    assert (years_words([2021]), years_words([])) == ("2021", "")


def test_a_new_account_is_of_the_first_year_without_one() -> None:
    assert next_account_year(date(2019, 6, 1), [2019, 2021], TODAY) == 2020
    assert next_account_year(date(2021, 6, 1), [2021], TODAY) == 2022


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, []),
        ({"person_id": 0}, [("person_id", True)]),
        ({"guardian": " "}, [("guardian", True)]),
        ({"guardian_id": 1}, [("guardian_id", True)]),
        ({"to_on": date(2019, 5, 31)}, [("to_on", True)]),
        ({"decision_on": date(2022, 3, 23)}, [("decision_on", True)]),
        ({"decision_on": date(2019, 6, 2)}, [("decision_on", False)]),
        ({"ended_why": "majorat"}, [("to_on", True)]),
        ({"kind": GuardianKind.SPECIAL}, [("kind", False)]),
    ],
)
def test_what_is_wrong_is_told_at_its_field(
    given: dict[str, object], expected: list[tuple[str, bool]]
) -> None:
    held = a_guardianship(1)
    for name, value in given.items():
        setattr(held, name, value)
    problems = check_guardianship(held, born_on=MINOR_BORN, today=TODAY)
    assert [(problem.field, problem.blocking) for problem in problems] == expected


def test_tutelage_of_a_minor_ends_at_eighteen() -> None:
    grown = check_guardianship(a_guardianship(1), born_on=date(2004, 1, 1), today=TODAY)
    assert [(problem.field, problem.blocking) for problem in grown] == [("to_on", False)]
    adult = check_guardianship(a_guardianship(1), born_on=date(1980, 1, 1), today=TODAY)
    assert [problem.field for problem in adult] == ["kind"]


def test_the_same_protection_is_not_held_twice_at_a_time() -> None:
    other = a_guardianship(1, guardian="Demonstrativ Ion")
    (problem,) = check_guardianship(a_guardianship(1), born_on=MINOR_BORN, others=[other], today=TODAY)
    assert "Demonstrativ Ion, de la 01.06.2019" in problem.text
    curators = [a_guardianship(1, kind=GuardianKind.SPECIAL_CURATOR) for _each in range(2)]
    assert check_guardianship(curators[0], born_on=MINOR_BORN, others=curators[1:], today=TODAY) == []


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([account(2019), account(2019)], [("accounts.1.year", True)]),
        ([account(2018)], [("accounts.0.year", True)]),
        ([account(2023, submitted_on=None)], [("accounts.0.year", True)]),
        ([account(2021, submitted_on=date(2022, 3, 23))], [("accounts.0.submitted_on", True)]),
        ([account(2021, submitted_on=date(2020, 3, 23))], [("accounts.0.submitted_on", True)]),
        ([account(2021, checked_on=date(2022, 1, 19))], [("accounts.0.checked_on", True)]),
        ([account(2021, checked_on=date(2022, 3, 23))], [("accounts.0.checked_on", True)]),
        (
            [account(2021, submitted_on=None, checked_on=date(2022, 2, 1))],
            [("accounts.0.submitted_on", True)],
        ),
        ([account(2021, income_bani=-1)], [("accounts.0.income_bani", True)]),
        ([account(2021, income_bani=100, expense_bani=200)], [("accounts.0.expense_bani", False)]),
        ([account(2021, income_bani=200, expense_bani=100, checked_on=date(2022, 2, 1))], []),
    ],
)
def test_accounts_are_in_order(rows: list[GuardianAccount], expected: list[tuple[str, bool]]) -> None:
    problems = check_accounts(rows, a_guardianship(1), TODAY)
    assert [(problem.field, problem.blocking) for problem in problems] == expected
