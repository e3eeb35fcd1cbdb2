"""The dialog of a council file."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from db.tables.council import CouncilFile, CouncilStage, CouncilStep, CouncilSubject, PaperKind
from letea.actions.council import save_council_file, start_other_file, start_plan_file
from letea.actions.council_reading import open_council_file
from letea.actions.plan_reading import open_plan
from letea.actions.plan_versions import plan_versions
from letea.actions.plans import start_plan
from tests.conftest import Trail
from tests.samples import TODAY
from tests.ui.following import at_rest
from ui.council.dialog import CouncilDialog, NewCouncilDialog
from ui.room import Room


@pytest.fixture
def plan_id(room: Room) -> int:
    """A plan of 2022."""
    return start_plan(room.desk.store, 2022, TODAY)


@pytest.fixture
def dialog(room: Room, plan_id: int, qtbot: QtBot) -> CouncilDialog:
    """The form of the plan's file."""
    file_id = start_plan_file(room.desk.store, plan_id, TODAY)
    made = CouncilDialog(room, open_council_file(room.desk.store, file_id))
    qtbot.addWidget(made, before_close_func=lambda _made: made.give_up())
    made.show()
    return made


def type_step(dialog: CouncilDialog, stage: CouncilStage, *, number: str, on: str) -> None:
    form = dialog.steps[stage]
    for attribute, text in ((CouncilStep.number, number), (CouncilStep.done_on, on)):
        box = form.box(attribute)
        box.put_typed(text)
        box.touched = True


def save(dialog: CouncilDialog, room: Room) -> int:
    kept: list[int] = []
    dialog.saved.connect(kept.append)
    dialog.save_now()
    at_rest(dialog, room.work)
    return kept[0] if kept else 0


def test_all_that_is_typed_is_kept_as_one_action(dialog: CouncilDialog, room: Room) -> None:
    type_step(dialog, CouncilStage.PROPOSAL, number="7/PH", on="22.3.22")
    dialog.steps[CouncilStage.SENT].box(CouncilStep.skipped).put_typed(typed=True)
    dialog.steps[CouncilStage.SENT].box(CouncilStep.note).put_typed("urgent")
    dialog.consultation.box(CouncilFile.no_proposals).put_typed(typed=True)
    dialog.sitting.box(CouncilFile.seated).put_typed("13")
    dialog.wording.box(CouncilFile.articles).put_typed("Se aprobă planul.\n\nSe comunică.")
    dialog.papers.model.lines[0].texts[1] = "118/2022"
    folder = open_council_file(room.desk.store, save(dialog, room))
    assert folder.file.seated == 13
    assert folder.file.no_proposals
    assert folder.file.articles == ["Se aprobă planul.", "Se comunică."]
    assert folder.number_and_day(PaperKind.NOTICE)[0] == "118/2022"
    assert folder.number_and_day(PaperKind.DRAFT_DECISION) == ("7/PH", date(2022, 3, 22))
    sent = folder.step(CouncilStage.SENT)
    assert sent is not None
    assert (sent.skipped, sent.note) == (True, "urgent")
    assert {step.stage for step in folder.steps} == {
        CouncilStage.DRAFT,
        CouncilStage.SENT,
        CouncilStage.PROPOSAL,
    }


def test_what_is_wrong_stands_at_its_step_and_nothing_typed_is_lost(
    dialog: CouncilDialog, room: Room
) -> None:
    type_step(dialog, CouncilStage.ADOPTED, number="", on="22.3.22")
    assert save(dialog, room) == 0
    number = dialog.steps[CouncilStage.ADOPTED].box(CouncilStep.number)
    assert number.is_bad()
    assert "numărul hotărârii" in number.note_text()
    assert dialog.sitting.box(CouncilFile.sitting_on).is_bad()
    assert dialog.steps[CouncilStage.ADOPTED].box(CouncilStep.done_on).typed() == "22.3.22"


def test_the_adoption_freezes_the_plan(dialog: CouncilDialog, room: Room, plan_id: int, trail: Trail) -> None:
    type_step(dialog, CouncilStage.ADOPTED, number="12", on="22.3.22")
    dialog.sitting.box(CouncilFile.sitting_on).put_typed("22.3.22")
    assert save(dialog, room)
    assert [one.decision_number for one in plan_versions(room.desk.store, plan_id)] == ["12"]
    assert open_plan(room.desk.store, plan_id).plan.decision_on == date(2022, 3, 22)
    assert trail.said == ["Planul a fost păstrat așa cum a fost adoptat; de acum se citește."]


def test_the_remarks_of_the_county_keep_their_lines(room: Room, plan_id: int, qtbot: QtBot) -> None:
    folder = open_council_file(room.desk.store, start_plan_file(room.desk.store, plan_id, TODAY))
    words = "Aviz favorabil, cu observații.\nI.A: lipsesc costurile.\nI.B: fără."
    folder.steps.append(CouncilStep(file_id=0, stage=CouncilStage.OPINION, number="33", note=words))
    file_id = save_council_file(room.desk.store, folder, TODAY)
    made = CouncilDialog(room, open_council_file(room.desk.store, file_id))
    qtbot.addWidget(made, before_close_func=lambda _made: made.give_up())
    made.show()
    type_step(made, CouncilStage.OPINION, number="34", on="1.3.22")
    assert save(made, room)
    step = open_council_file(room.desk.store, file_id).step(CouncilStage.OPINION)
    assert step is not None
    assert (step.number, step.note) == ("34", words)


def test_a_proposal_without_an_answer_is_signed_at_its_line(dialog: CouncilDialog) -> None:
    dialog.proposals.add_line()
    dialog.proposals.finish_typing()
    dialog.proposals.model.lines[0].texts[2] = "O cantină"
    found = {problem.field: problem.blocking for problem in dialog.check(dialog.draft())}
    assert found == {"proposals.0.answer": False}


def test_a_draft_of_what_was_typed_comes_back(dialog: CouncilDialog, room: Room, qtbot: QtBot) -> None:
    type_step(dialog, CouncilStage.OPINION, number="33", on="1.3.22")
    typed = {str(place): part.typed() for place, part in enumerate(dialog._parts)}
    again = CouncilDialog(room, open_council_file(room.desk.store, dialog.draft().file.id))
    qtbot.addWidget(again, before_close_func=lambda _made: again.give_up())
    again.offer_draft(typed)
    again._put_draft(typed)
    step = again.draft().step(CouncilStage.OPINION)
    assert step is not None
    assert step.number == "33"


def test_a_new_file_offers_plans_without_one_and_every_other_matter(
    room: Room, plan_id: int, qtbot: QtBot
) -> None:
    made = NewCouncilDialog(room)
    qtbot.addWidget(made, before_close_func=lambda _made: made.give_up())
    made.show()
    assert made.draft().matter == str(plan_id)
    assert not made.form.box(CouncilFile.title).isVisible()
    made.save_now()
    at_rest(made, room.work)
    again = NewCouncilDialog(room)
    qtbot.addWidget(again, before_close_func=lambda _made: again.give_up())
    assert again.draft().matter == CouncilSubject.STRATEGY.value


def test_a_matter_of_one_s_own_asks_for_its_title(room: Room, qtbot: QtBot) -> None:
    made = NewCouncilDialog(room)
    qtbot.addWidget(made, before_close_func=lambda _made: made.give_up())
    made.show()
    made.matter.put_typed(made.matter.combo.count() - 1)
    made.matter.changed.emit()
    assert [problem.field for problem in made.check(made.draft())] == ["title"]
    made.form.box(CouncilFile.title).put_typed("taxelor cantinei")
    assert made.check(made.draft()) == []
    assert start_other_file(room.desk.store, CouncilSubject.OTHER, 2022, TODAY, title="x")
