"""Lines of chapter III: who is trained, on what, how many, at what cost."""

from typing import Any

import pytest

from db.tables.training import TrainingPart, TrainingRow
from letea.rules.training import THEMED, TrainingSums, check_training_row, sums_of


def a_row(**changes: Any) -> TrainingRow:
    whole = {
        "year": 2027,
        "part": TrainingPart.IMPROVEMENT,
        "audience": "Personalul de specialitate",
        "topic": "Supervizare",
        "people_count": 4,
        "amount_bani": 200_000,
    }
    return TrainingRow(**{**whole, **changes})


def test_a_whole_line_has_nothing_to_mend() -> None:
    assert check_training_row(a_row()) == []


def test_a_worded_cost_is_a_value() -> None:
    assert check_training_row(a_row(amount_bani=None, amount_text="Fără costuri")) == []


def test_a_line_says_who_is_trained() -> None:
    assert [problem.field for problem in check_training_row(a_row(audience=" "))] == ["audience"]


@pytest.mark.parametrize("part", [part for part in TrainingPart if part in THEMED])
def test_a_part_made_of_themes_asks_for_the_theme(part: TrainingPart) -> None:
    problems = check_training_row(a_row(part=part, audience="", topic=""))
    assert [problem.field for problem in problems] == ["topic"]


@pytest.mark.parametrize(("field", "value"), [("people_count", -1), ("amount_bani", -1), ("year", 22)])
def test_numbers_that_cannot_be_are_refused(field: str, value: int) -> None:
    problems = check_training_row(a_row(**{field: value}))
    assert [(problem.field, problem.blocking) for problem in problems] == [(field, True)]


def test_missing_numbers_are_asked_for_and_may_wait() -> None:
    problems = check_training_row(a_row(people_count=None, amount_bani=None))
    assert [(problem.field, problem.blocking) for problem in problems] == [
        ("people_count", False),
        ("amount_bani", False),
    ]


def test_persons_and_lei_are_summed_and_words_are_told_apart() -> None:
    rows = [a_row(), a_row(people_count=9, amount_bani=None, amount_text="Fără costuri")]
    assert sums_of(rows) == TrainingSums(people=13, bani=200_000, worded=1)


def test_lines_without_any_sum_have_no_total_rather_than_zero() -> None:
    assert sums_of([a_row(amount_bani=None, amount_text="*")]).bani is None
