"""The demonstration office shows cases in every filter, as the rules have them."""

from datetime import date

from db.store import Store
from letea.actions.reported import check_case_file, read_case
from letea.actions.reported_lists import count_cases, list_cases

MARCH = date(2022, 3, 22)


def test_every_filter_finds_something(demonstration: Store) -> None:
    assert min(count_cases(demonstration, MARCH).values()) >= 1


def test_what_is_shown_holds_by_the_rules(demonstration: Store) -> None:
    for case in list_cases(demonstration, today=MARCH):
        problems = check_case_file(demonstration, read_case(demonstration, case), MARCH)
        assert [problem.text for problem in problems if problem.blocking] == []


def test_who_opened_one_is_told(demonstration: Store) -> None:
    opened = [len(read_case(demonstration, one).openings) for one in list_cases(demonstration, today=MARCH)]
    assert sorted(opened) == [0, 0, 2]
