"""Council files: started, saved, amended, removed; the plan follows."""

from datetime import date

import pytest

from db.store import Store
from db.tables.council import CouncilStage, CouncilStep, CouncilSubject, PaperKind, Proposal
from db.tables.plans import Plan, PlanStage
from letea.actions import council
from letea.actions.annex import annex_of
from letea.actions.council_reading import council_rows, open_council_file
from letea.actions.plan_versions import plan_versions
from letea.actions.plans import remove_plan, save_plan, start_plan
from letea.errors import Refused
from letea.rules.council_tree import CouncilFolder
from tests.letea.council_samples import DAY, adopted_file, take
from tests.samples import TODAY


@pytest.fixture
def plan_id(store: Store) -> int:
    """A plan just started."""
    return start_plan(store, 2022, TODAY)


def the_plan(store: Store, plan_id: int) -> Plan:
    with store.reading() as session:
        return session.get_one(Plan, plan_id)


def test_a_plan_starts_one_file_at_a_time(store: Store, plan_id: int) -> None:
    file_id = council.start_plan_file(store, plan_id, TODAY)
    assert council.file_of_plan(store, plan_id) == file_id
    folder = open_council_file(store, file_id)
    assert folder.file.title.startswith("Planului anual de acțiune")
    assert [paper.place for paper in folder.papers] == list(range(len(folder.papers)))
    with pytest.raises(Refused, match="deja un dosar"):
        council.start_plan_file(store, plan_id, TODAY)


def test_the_plan_follows_its_file_and_its_annex_mark_with_it(store: Store, plan_id: int) -> None:
    file_id = council.start_plan_file(store, plan_id, TODAY)
    take(store, file_id, CouncilStage.PROPOSAL, number="7")
    plan = the_plan(store, plan_id)
    assert (plan.stage, plan.draft_number, plan.draft_on) == (PlanStage.DRAFT, "7", DAY)
    assert annex_of(store, plan_id).annex_mark.startswith("Anexă la proiectul de hotărâre nr. 7 din")
    take(store, file_id, CouncilStage.ADOPTED, number="12", sitting_on=DAY)
    assert annex_of(store, plan_id).annex_mark.endswith("la HCL nr. 12 din\u00a027.01.2022")
    store.undo()
    assert the_plan(store, plan_id).stage is PlanStage.DRAFT
    assert plan_versions(store, plan_id) == []


def test_stage_and_acts_are_written_in_the_file_alone(store: Store, plan_id: int) -> None:
    take(store, council.start_plan_file(store, plan_id, TODAY), CouncilStage.PROPOSAL, number="7")
    plan = the_plan(store, plan_id)
    plan.title, plan.stage, plan.draft_number = "Planul anual pentru anul 2022", PlanStage.ADOPTED, "99"
    save_plan(store, plan, TODAY)
    kept = the_plan(store, plan_id)
    assert (kept.title, kept.stage, kept.draft_number) == (
        "Planul anual pentru anul 2022",
        PlanStage.DRAFT,
        "7",
    )


def test_a_file_is_saved_whole_and_brought_back_whole(store: Store) -> None:
    file_id = council.start_other_file(store, CouncilSubject.WORKS_PLAN, 2022, TODAY)
    folder = open_council_file(store, file_id)
    folder.file.notes = "de întrebat secretarul"
    folder.proposals = [Proposal(file_id=0, text="a doua"), Proposal(file_id=0, text="întâia")][::-1]
    folder.papers = folder.papers[1:]
    folder.steps = [step for step in folder.steps if step.stage is not CouncilStage.SENT]
    folder.steps.append(CouncilStep(file_id=0, stage=CouncilStage.PROPOSAL, number="7/PH", done_on=DAY))
    council.save_council_file(store, folder, TODAY)
    kept = open_council_file(store, file_id)
    assert [one.text for one in kept.proposals] == ["întâia", "a doua"]
    assert PaperKind.APPROVAL_NOTE not in {paper.kind for paper in kept.papers}
    assert kept.step(CouncilStage.SENT) is None
    assert kept.number_and_day(PaperKind.DRAFT_DECISION) == ("7/PH", DAY)
    store.undo()
    before = open_council_file(store, file_id)
    assert (before.file.notes, before.proposals) == ("", [])
    assert before.step(CouncilStage.SENT) is not None


def test_a_step_emptied_is_forgotten_and_may_come_again(store: Store) -> None:
    file_id = council.start_other_file(store, CouncilSubject.STRATEGY, 2022, TODAY)
    take(store, file_id, CouncilStage.SENT, number="1")
    folder = open_council_file(store, file_id)
    step = folder.step(CouncilStage.SENT)
    assert step is not None
    step.number, step.done_on = "", None
    council.save_council_file(store, folder, TODAY)
    assert open_council_file(store, file_id).step(CouncilStage.SENT) is None
    take(store, file_id, CouncilStage.SENT, number="2")
    assert open_council_file(store, file_id).number_and_day(PaperKind.COUNTY_LETTER)[0] == "2"


def test_what_blocks_is_refused_and_nothing_is_kept(store: Store, plan_id: int) -> None:
    file_id = council.start_plan_file(store, plan_id, TODAY)
    with pytest.raises(Refused) as refused:
        take(store, file_id, CouncilStage.ADOPTED, number="")
    assert {one.field for one in refused.value.problems if one.blocking} == {
        "steps.adopted.number",
        "sitting_on",
    }
    assert open_council_file(store, file_id).stage is CouncilStage.DRAFT


def test_another_matter_needs_a_title(store: Store) -> None:
    with pytest.raises(Refused, match="privind aprobarea"):
        council.start_other_file(store, CouncilSubject.OTHER, 2022, TODAY)
    made = council.start_other_file(store, CouncilSubject.OTHER, 2022, TODAY, title="taxelor cantinei")
    assert open_council_file(store, made).file.title == "taxelor cantinei"


def test_councillors_in_office_come_from_the_file_before(store: Store) -> None:
    file_id = council.start_other_file(store, CouncilSubject.STRATEGY, 2021, TODAY)
    folder = open_council_file(store, file_id)
    folder.file.seated = 13
    council.save_council_file(store, folder, TODAY)
    made = council.start_other_file(store, CouncilSubject.WORKS_PLAN, 2022, TODAY)
    assert open_council_file(store, made).file.seated == 13


def test_an_adoption_is_corrected_but_not_taken_back(store: Store, plan_id: int) -> None:
    file_id = adopted_file(store, plan_id)
    take(store, file_id, CouncilStage.ADOPTED, number="21")
    assert [one.decision_number for one in plan_versions(store, plan_id)] == ["21", "12"]
    folder = open_council_file(store, file_id)
    folder.steps = [step for step in folder.steps if step.stage is not CouncilStage.ADOPTED]
    with pytest.raises(Refused, match=r"HCL nr\. 21 din 27\.01\.2022.*nu se mai ia înapoi"):
        council.save_council_file(store, folder, TODAY)
    with pytest.raises(Refused, match="dosarul rămâne"):
        council.remove_council_file(store, file_id)


def test_a_file_is_removed_whole_until_the_adoption(store: Store, plan_id: int) -> None:
    file_id = council.start_plan_file(store, plan_id, TODAY)
    with pytest.raises(Refused, match="dosar HCL"):
        remove_plan(store, plan_id)
    council.remove_council_file(store, file_id)
    assert council_rows(store) == []
    remove_plan(store, plan_id)
    store.undo()
    store.undo()
    assert open_council_file(store, file_id).papers


def test_a_plan_adopted_before_it_had_a_file_is_frozen_as_its_file_begins(store: Store, plan_id: int) -> None:
    plan = the_plan(store, plan_id)
    plan.stage, plan.decision_number, plan.decision_on = PlanStage.ADOPTED, "3", DAY
    save_plan(store, plan, TODAY)
    file_id = council.start_plan_file(store, plan_id, TODAY)
    assert open_council_file(store, file_id).stage is CouncilStage.ADOPTED
    assert [one.decision_number for one in plan_versions(store, plan_id)] == ["3"]


def test_the_law_of_the_consultation_s_own_day_is_asked(store: Store) -> None:
    folder: CouncilFolder = open_council_file(
        store, council.start_other_file(store, CouncilSubject.STRATEGY, 2022, TODAY)
    )
    folder.file.consultation_from_on, folder.file.consultation_to_on = date(2003, 5, 1), date(2003, 5, 2)
    fields = {one.field for one in council.check_folder(folder, TODAY)}
    assert "consultation_to_on" not in fields
