"""How far a council file is."""

from datetime import date

from db.tables.council import CouncilFile, CouncilPaper, CouncilStage, CouncilStep, PaperKind
from letea.rules.council_tree import CouncilFolder


def a_folder(*steps: CouncilStep) -> CouncilFolder:
    return CouncilFolder(CouncilFile(year=2027, title="Planului anual"), list(steps))


def test_a_new_file_is_a_draft() -> None:
    assert a_folder().stage is CouncilStage.DRAFT


def test_the_stage_is_the_last_step_taken_whatever_was_passed_over() -> None:
    taken = CouncilStep(file_id=1, stage=CouncilStage.PROPOSAL, done_on=date(2027, 1, 20))
    passed = CouncilStep(file_id=1, stage=CouncilStage.ADOPTED, skipped=True, done_on=date(2027, 1, 28))
    folder = a_folder(taken, CouncilStep(file_id=1, stage=CouncilStage.SENT, skipped=True), passed)
    assert folder.stage is CouncilStage.PROPOSAL
    assert folder.step(CouncilStage.SENT) is folder.steps[1]
    assert folder.step(CouncilStage.OPINION) is None


def test_a_paper_gives_its_number_and_day() -> None:
    folder = a_folder()
    folder.papers = [CouncilPaper(file_id=1, kind=PaperKind.APPROVAL_NOTE, number="15.922")]
    assert folder.number_and_day(PaperKind.APPROVAL_NOTE) == ("15.922", None)
    assert folder.number_and_day(PaperKind.DECISION) == ("", None)
