"""What follows the steps of a council file: the plan's stage and acts, the numbers of its papers."""

from db.tables.council import CouncilStage, PaperKind
from db.tables.plans import Plan, PlanStage
from letea.rules.council_steps import is_taken
from letea.rules.council_tree import CouncilFolder
from letea.unit_words import UnitWords
from letea.wording import day

_STAGES = {
    CouncilStage.DRAFT: PlanStage.CONSULTATION,
    CouncilStage.CONSULTATION: PlanStage.CONSULTATION,
    CouncilStage.SENT: PlanStage.CONSULTATION,
    CouncilStage.OPINION: PlanStage.CONSULTATION,
    CouncilStage.PROPOSAL: PlanStage.DRAFT,
    CouncilStage.ADOPTED: PlanStage.ADOPTED,
    CouncilStage.AMENDED: PlanStage.ADOPTED,
}
_CARRIED = {
    CouncilStage.SENT: PaperKind.COUNTY_LETTER,
    CouncilStage.PROPOSAL: PaperKind.DRAFT_DECISION,
    CouncilStage.ADOPTED: PaperKind.DECISION,
}
ONLY_ANNEX = "1"  # the annex that a decision names where the plan was given no other number
FOLLOWED = ("stage", "draft_number", "draft_on", "decision_number", "decision_on")


def follow_file(plan: Plan, folder: CouncilFolder) -> None:
    """Give the plan the stage and the acts of its file, so that the annex mark is right."""
    was_adopted = plan.stage is PlanStage.ADOPTED
    plan.stage = _STAGES[folder.stage]
    draft, adopted = folder.step(CouncilStage.PROPOSAL), folder.step(CouncilStage.ADOPTED)
    taken = draft if draft is not None and is_taken(draft) else None
    plan.draft_number, plan.draft_on = (taken.number.strip(), taken.done_on) if taken else ("", None)
    decided = adopted if adopted is not None and is_taken(adopted) else None
    plan.decision_number, plan.decision_on = (
        (decided.number.strip(), decided.done_on) if decided else ("", None)
    )
    if decided and not was_adopted and not plan.annex_number.strip():
        plan.annex_number = ONLY_ANNEX


def carry_numbers(folder: CouncilFolder) -> None:
    """Give the letter to the county, the draft and the decision the numbers and dates of their steps."""
    for stage, kind in _CARRIED.items():
        step = folder.step(stage)
        if step is not None and is_taken(step):
            for paper in folder.papers_of(kind)[:1]:
                paper.number = step.number.strip() or paper.number
                paper.dated_on = step.done_on or paper.dated_on


def decision_words(plan: Plan, words: UnitWords) -> str:
    """How the decision that approved a plan is named: "HCL nr. 12 din 27.01.2026"."""
    return words.decided(plan.decision_number, day(plan.decision_on))
