"""The grid, its bounds and its assessments are checked; a new assessment begins with what is known."""

from datetime import date

import pytest

from db.tables.needs import (
    Alarm,
    AlarmState,
    AlarmStep,
    Answer,
    Basis,
    NeedAnswer,
    NeedAssessment,
    NeedScale,
    NeedSituation,
)
from letea.rules.need_score import USUAL_BOUNDS
from letea.rules.needs import (
    NOT_KNOWN,
    Known,
    again_months,
    begun,
    check_assessment,
    check_scale,
    check_situations,
    check_step,
    state_of,
    turned,
)
from tests.samples import TODAY

BEFORE = date(2021, 10, 5)


def a_situation(id_: int = 1, **given: object) -> NeedSituation:
    known: dict[str, object] = {"code": f"c{id_}", "text": f"Situația {id_}", "weight": 2} | given
    return NeedSituation(id=id_, **known)  # type: ignore[arg-type]


def a_scale(**given: int) -> NeedScale:
    known = {"low_from": 4, "medium_from": 10, "high_from": 18, "high_again_months": 6, "again_months": 12}
    return NeedScale(**known | given)  # type: ignore[arg-type]


def fields(problems: object) -> list[str]:
    return [one.field for one in problems]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"text": " "}, "text"),
        ({"weight": -1}, "weight"),
        ({"weight": 11}, "weight"),
        ({"weight": None}, "weight"),
    ],
)
def test_a_situation_has_words_and_points(given: dict[str, object], field: str) -> None:
    problems = check_situations([a_situation(1, **given), a_situation(2)], present=[], used=[])
    assert fields(problems) == [f"situations.0.{field}"]


def test_no_situation_stands_twice() -> None:
    problems = check_situations([a_situation(), a_situation(2, text="situatia 1")], present=[], used=[])
    assert fields(problems) == ["situations.1.text"]


def test_what_was_answered_does_not_vanish() -> None:
    present = [a_situation(), a_situation(2)]
    assert check_situations(present[:1], present=present, used=[1]) == []
    (told,) = check_situations(present[:1], present=present, used=[2])
    assert told.text.startswith("„Situația 2” nu poate fi ștearsă")


def test_the_grid_is_never_empty() -> None:
    assert fields(check_situations([], present=[], used=[])) == ["situations"]
    assert fields(check_situations([a_situation(active=False)], present=[], used=[])) == ["situations"]


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        ({}, []),
        ({"low_from": 0}, ["low_from"]),
        ({"medium_from": 4}, ["medium_from"]),
        ({"high_from": 9}, ["high_from"]),
        ({"high_again_months": 0}, ["high_again_months"]),
        ({"again_months": 61}, ["again_months"]),
    ],
)
def test_bounds_rise(given: dict[str, int], wrong: list[str]) -> None:
    assert fields(check_scale(a_scale(**given))) == wrong


def test_an_assessment_says_something_on_a_day_that_came() -> None:
    made = NeedAssessment(household_id=1, assessed_on=date(2022, 3, 23))
    assert fields(check_assessment(made, {1: NOT_KNOWN}, days=[], today=TODAY)) == ["assessed_on", "answers"]
    made.assessed_on = TODAY
    known = {1: Known(Answer.NO)}
    assert check_assessment(made, known, days=[], today=TODAY) == []
    for day in (TODAY, date(2022, 3, 23)):
        (told,) = check_assessment(made, known, days=[day], today=TODAY)
        assert (told.field, told.blocking) == ("assessed_on", False)
    made.household_id = 0
    assert fields(check_assessment(made, known, days=[], today=TODAY)) == ["household_id"]


def test_what_is_settled_says_how() -> None:
    step = AlarmStep(household_id=1, alarm=Alarm.DROPOUT, done_on=TODAY, state=AlarmState.SETTLED)
    assert fields(check_step(step, TODAY)) == ["note"]
    step.note, step.done_on = "merge la școală", date(2023, 1, 1)
    assert fields(check_step(step, TODAY)) == ["done_on"]


ASKED = Known(Answer.YES, Basis.ASKED, BEFORE)
TOLD = Known(Answer.NO, Basis.REGISTER, TODAY, "fișa gospodăriei")
WAS_TOLD = Known(Answer.YES, Basis.REGISTER, BEFORE, "fișa gospodăriei")


@pytest.mark.parametrize(
    ("last", "told", "begins"),
    [
        (NOT_KNOWN, NOT_KNOWN, NOT_KNOWN),
        (NOT_KNOWN, TOLD, TOLD),
        (ASKED, NOT_KNOWN, Known(Answer.YES, Basis.BEFORE, BEFORE)),
        (ASKED, TOLD, Known(Answer.YES, Basis.BEFORE, BEFORE)),
        (WAS_TOLD, TOLD, TOLD),
        (WAS_TOLD, NOT_KNOWN, Known(Answer.YES, Basis.BEFORE, BEFORE, "fișa gospodăriei")),
        (Known(Answer.NO), NOT_KNOWN, Known(Answer.NO, Basis.BEFORE, date(2021, 1, 1))),
    ],
)
def test_an_assessment_begins_with_the_last_answers_and_the_register(
    last: Known, told: Known, begins: Known
) -> None:
    assert begun([a_situation()], {1: last}, {1: told}, was_on=date(2021, 1, 1)) == {1: begins}


def test_what_turned_is_told_in_the_order_of_the_grid() -> None:
    grid = [a_situation(1), a_situation(2), a_situation(3)]
    before = {1: Known(Answer.YES), 2: Known(Answer.NO)}
    after = {1: Known(Answer.NO), 2: Known(Answer.NO), 3: Known(Answer.YES)}
    assert [one.words for one in turned(grid, before, after)] == [
        "Situația 1: da → nu",
        "Situația 3: nu se știe → da",
    ]


def test_answers_are_read_by_situation() -> None:
    said = NeedAnswer(assessment_id=1, situation_id=7, answer=Answer.YES, known_on=TODAY, evidence="act")
    assert state_of([said]) == {7: Known(Answer.YES, Basis.ASKED, TODAY, "act")}


def test_the_most_vulnerable_are_seen_sooner() -> None:
    assert (again_months(18, USUAL_BOUNDS), again_months(17, USUAL_BOUNDS)) == (6, 12)
