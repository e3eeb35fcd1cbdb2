"""Deadlines are counted, filtered and found by their words."""

from datetime import date, timedelta

import pytest

from letea.actions.deadline_lists import (
    GROUP_NAMES,
    DueGroup,
    by_nearness,
    count_days,
    count_groups,
    find_deadlines,
    rules_told,
)
from letea.actions.deadlines import Told
from letea.rules.deadlines import Deadline, Nearness, Standing, nearness
from tests.samples import TODAY


def told(rule: str, title: str, days: int, standing: Standing = Standing.OPEN, note: str = "") -> Told:
    due_on = TODAY + timedelta(days=days)
    return Told(Deadline(rule, title, title, due_on, "people"), nearness(due_on, TODAY), standing, note=note)


ALL = [
    told("licence", "Licența: Școala de după-amiază", -3),
    told("age_18", "Împlinește 18 ani: Țurcanu Ana", 1),
    told("measure", "Măsura: Campanie", 5, Standing.SNOOZED, "după Paști"),
    told("measure", "Măsura: Întâlnire", 8),
    told("measure", "Măsura: Raport", 40),
    told("licence", "Licența: Cantina", 2, Standing.DONE),
]


def test_each_filter_counts_what_it_finds() -> None:
    counts = count_groups(ALL)
    assert counts == {
        DueGroup.ALL: 4,
        DueGroup.LATE: 1,
        DueGroup.WEEK: 1,
        DueGroup.MONTH: 1,
        DueGroup.LATER: 1,
        DueGroup.SNOOZED: 1,
        DueGroup.DONE: 1,
    }
    assert {group: len(find_deadlines(ALL, group=group)) for group in DueGroup} == counts
    assert set(GROUP_NAMES) == set(DueGroup)


@pytest.mark.parametrize(
    ("typed", "found"),
    [("scoala", 1), ("turcanu 18", 1), ("LICENTE", 1), ("masuri din plan", 2), ("nimic", 0)],
)
def test_words_are_found_without_diacritics_and_all_of_them(typed: str, found: int) -> None:
    assert len(find_deadlines(ALL, typed)) == found


def test_a_note_is_found_too() -> None:
    assert len(find_deadlines(ALL, "pasti", group=DueGroup.SNOOZED)) == 1


def test_a_rule_and_a_day_filter_too() -> None:
    assert [one.deadline.title for one in find_deadlines(ALL, rule="licence")] == [ALL[0].deadline.title]
    assert find_deadlines(ALL, on=TODAY + timedelta(days=40)) == [ALL[4]]


def test_headings_are_in_order_and_only_those_that_hold_something() -> None:
    parts = by_nearness([ALL[4], ALL[0]])
    assert list(parts) == [Nearness.LATE, Nearness.LATER]


def test_the_rules_that_tell_of_something_can_be_chosen() -> None:
    assert list(rules_told(ALL).values())[:2] == [
        "Licențe de funcționare care expiră",
        "Tineri care împlinesc 18 ani",
    ]


def test_a_day_of_the_calendar_counts_what_is_open() -> None:
    counts = count_days(ALL)
    assert counts[date(2022, 3, 23)] == 1
    assert date(2022, 3, 24) not in counts
