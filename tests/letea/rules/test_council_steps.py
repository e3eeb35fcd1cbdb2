"""The steps of a council file."""

from datetime import date

import pytest

from db.tables.council import CouncilFile, CouncilStage, CouncilStep
from letea.errors import Problem
from letea.rules.council_steps import check_steps, is_blank, is_taken
from letea.rules.council_tree import CouncilFolder
from tests.samples import TODAY

STAGES = CouncilStage


def a_step(stage: CouncilStage, day: int = 0, **given: object) -> CouncilStep:
    step = CouncilStep(file_id=1, stage=stage, done_on=date(2022, 1, day) if day else None)
    for name, value in given.items():
        setattr(step, name, value)
    return step


def told(*steps: CouncilStep, sitting_on: date | None = None) -> list[Problem]:
    file = CouncilFile(year=2022, title="Planului", sitting_on=sitting_on)
    return check_steps(CouncilFolder(file, list(steps)), TODAY)


def places(problems: list[Problem], *, blocking: bool) -> set[str]:
    return {one.field for one in problems if one.blocking is blocking}


def test_an_adoption_before_its_draft_is_refused() -> None:
    problems = told(
        a_step(STAGES.PROPOSAL, 27), a_step(STAGES.ADOPTED, 20, number="12"), sitting_on=date(2022, 1, 20)
    )
    assert places(problems, blocking=True) == {"steps.adopted.done_on"}
    assert any("„Proiect de hotărâre” (27.01.2022)" in one.text for one in problems)


def test_steps_that_ran_side_by_side_are_only_remarked() -> None:
    problems = told(a_step(STAGES.DRAFT, 1), a_step(STAGES.CONSULTATION, 20), a_step(STAGES.SENT, 10))
    assert places(problems, blocking=True) == set()
    assert "steps.sent.done_on" in places(problems, blocking=False)


def test_an_adoption_needs_its_number_day_and_sitting() -> None:
    problems = told(a_step(STAGES.ADOPTED, number="12"))
    assert places(problems, blocking=True) == {"steps.adopted.done_on", "sitting_on"}
    problems = told(a_step(STAGES.ADOPTED, 20), sitting_on=date(2022, 1, 20))
    assert places(problems, blocking=True) == {"steps.adopted.number"}


@pytest.mark.parametrize(("sitting", "blocking"), [(19, False), (21, True)])
def test_a_decision_bears_the_day_of_its_sitting(sitting: int, blocking: bool) -> None:  # noqa: FBT001
    problems = told(a_step(STAGES.ADOPTED, 20, number="12"), sitting_on=date(2022, 1, sitting))
    assert "steps.adopted.done_on" in places(problems, blocking=blocking)


def test_a_step_passed_over_says_why() -> None:
    problems = told(a_step(STAGES.CONSULTATION, skipped=True), a_step(STAGES.PROPOSAL, 20))
    assert "steps.consultation.note" in places(problems, blocking=False)
    problems = told(a_step(STAGES.CONSULTATION, skipped=True, note="urgență"), a_step(STAGES.PROPOSAL, 20))
    assert not any(one.field.startswith("steps.consultation") for one in problems)


def test_a_step_neither_taken_nor_passed_over_is_told_once_a_later_one_is_taken() -> None:
    assert "steps.opinion.done_on" in places(told(a_step(STAGES.PROPOSAL, 20)), blocking=False)
    assert told(a_step(STAGES.DRAFT, 20)) == []


def test_a_step_is_not_both_taken_and_passed_over() -> None:
    assert "steps.sent.skipped" in places(told(a_step(STAGES.SENT, 3, skipped=True)), blocking=True)


def test_an_adoption_is_never_passed_over() -> None:
    assert "steps.adopted.skipped" in places(told(a_step(STAGES.ADOPTED, skipped=True)), blocking=True)


def test_only_what_was_adopted_is_amended() -> None:
    assert "steps.amended.done_on" in places(told(a_step(STAGES.AMENDED, 3)), blocking=True)


def test_a_day_in_the_future_is_remarked() -> None:
    step = a_step(STAGES.DRAFT)
    step.done_on = date(2220, 1, 1)
    assert places(told(step), blocking=False) == {"steps.draft.done_on"}


def test_a_step_with_words_only_is_kept_but_not_taken() -> None:
    step = a_step(STAGES.SENT, note="de trimis luni")
    assert not is_blank(step)
    assert not is_taken(step)
    assert is_blank(a_step(STAGES.SENT))
    assert is_taken(a_step(STAGES.SENT, number="7091/1078DAS/29.01.2021"))
