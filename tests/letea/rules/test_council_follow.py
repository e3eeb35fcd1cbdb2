"""What follows the steps of a council file."""

from datetime import date

import pytest

from db.tables.council import CouncilFile, CouncilPaper, CouncilStage, CouncilStep, PaperKind
from db.tables.office import UnitKind
from db.tables.plans import Plan, PlanStage
from letea.rules.council_follow import carry_numbers, decision_words, follow_file
from letea.rules.council_tree import CouncilFolder
from letea.unit_words import words_for

DAY = date(2022, 1, 27)


def a_folder(*stages: CouncilStage) -> CouncilFolder:
    steps = [CouncilStep(file_id=1, stage=stage, number=stage.value, done_on=DAY) for stage in stages]
    return CouncilFolder(CouncilFile(year=2022, title="Planului"), steps)


@pytest.mark.parametrize(
    ("stage", "wanted"),
    [
        (CouncilStage.DRAFT, PlanStage.CONSULTATION),
        (CouncilStage.OPINION, PlanStage.CONSULTATION),
        (CouncilStage.PROPOSAL, PlanStage.DRAFT),
        (CouncilStage.ADOPTED, PlanStage.ADOPTED),
        (CouncilStage.AMENDED, PlanStage.ADOPTED),
    ],
)
def test_the_plan_prints_the_copy_of_its_step(stage: CouncilStage, wanted: PlanStage) -> None:
    plan = Plan(family="", year=2022, title="")
    follow_file(plan, a_folder(stage))
    assert plan.stage is wanted


def test_the_plan_takes_numbers_and_days_and_gives_them_back() -> None:
    plan = Plan(family="", year=2022, title="")
    follow_file(plan, a_folder(CouncilStage.PROPOSAL, CouncilStage.ADOPTED))
    assert (plan.draft_number, plan.draft_on) == ("proposal", DAY)
    assert decision_words(plan, words_for(UnitKind.COMMUNE)) == "HCL nr. adopted din 27.01.2022"
    follow_file(plan, a_folder(CouncilStage.DRAFT))
    assert (plan.draft_number, plan.draft_on, plan.decision_number, plan.decision_on) == ("", None, "", None)


def test_the_annex_bears_the_number_that_the_decision_names_unless_it_has_its_own() -> None:
    plan, other = Plan(family="", year=2022, title=""), Plan(family="", year=2022, title="", annex_number="2")
    for one in (plan, other):
        follow_file(one, a_folder(CouncilStage.PROPOSAL))
    assert plan.annex_number == ""
    for one in (plan, other):
        follow_file(one, a_folder(CouncilStage.PROPOSAL, CouncilStage.ADOPTED))
    assert (plan.annex_number, other.annex_number) == ("1", "2")


def test_a_plan_adopted_before_keeps_its_annex_as_it_was() -> None:
    plan = Plan(family="", year=2022, title="", stage=PlanStage.ADOPTED)
    follow_file(plan, a_folder(CouncilStage.ADOPTED))
    assert plan.annex_number == ""


def test_papers_bear_the_numbers_of_their_steps() -> None:
    folder = a_folder(CouncilStage.ADOPTED)
    folder.papers = [
        CouncilPaper(file_id=1, kind=PaperKind.DECISION),
        CouncilPaper(file_id=1, kind=PaperKind.DRAFT_DECISION, number="7/PH"),
    ]
    carry_numbers(folder)
    assert [(paper.number, paper.dated_on) for paper in folder.papers] == [("adopted", DAY), ("7/PH", None)]
