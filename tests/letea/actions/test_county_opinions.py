"""An opinion fills the council file of the plan it is on: number, day, remarks by section, or is refused."""

from pathlib import Path
from typing import Any

import pytest

from db.store import Store
from db.tables.council import CouncilStage, CouncilStep
from db.tables.handover import Verdict
from db.tables.plans import PlanStage
from letea.actions.council import file_of_plan, save_council_file, start_plan_file
from letea.actions.council_reading import open_council_file
from letea.actions.county_opinions import judge_opinion, opinion_words, take_opinion
from letea.actions.opinion_reading import kept_opinion, opinion_on, sections_of
from letea.actions.plan_reading import open_plan, plan_rows
from letea.actions.plans import remove_plan
from letea.errors import Refused
from letea.handover.opinion import Remark
from tests.answers import DGASPC, STRANGER, an_opinion, opinion_of
from tests.letea.actions.answer_offices import TODAY, newest, opinion_file, sent_plan, sent_year


def plan_id(store: Store) -> int:
    [plan] = [row for row in plan_rows(store) if row.is_annual and row.year == 2022]
    return plan.id


def step_of(store: Store, stage: CouncilStage) -> CouncilStep:
    file_id = file_of_plan(store, plan_id(store))
    assert file_id is not None
    step = open_council_file(store, file_id).step(stage)
    assert step is not None
    return step


def test_it_fills_the_file_of_its_plan(demonstration: Store, tmp_path: Path) -> None:
    file_id = start_plan_file(demonstration, plan_id(demonstration), TODAY)
    sent = sent_plan(demonstration, tmp_path)
    read = judge_opinion(demonstration, opinion_file(tmp_path, opinion_of(sent)))
    assert (read.file_id, read.present, read.signer.is_known) == (file_id, None, False)
    with pytest.raises(Refused, match="Comparați amprenta"):
        take_opinion(demonstration, read, TODAY)
    read = judge_opinion(demonstration, opinion_file(tmp_path, opinion_of(sent)))
    assert take_opinion(demonstration, read, TODAY, compared=True) == file_id
    step = step_of(demonstration, CouncilStage.OPINION)
    assert (step.number, step.done_on) == ("7091/1078DAS", TODAY)
    assert step.note == (
        "Aviz favorabil, cu observații.\n"
        "Planul întreg: Planul urmează modelul.\n"
        "I.A Servicii: Lipsesc costurile.\nCompletați."
    )
    assert step_of(demonstration, CouncilStage.SENT).done_on == sent.made_on
    assert newest(demonstration).opinion["opinion"]["verdict"] == "with_remarks"
    assert kept_opinion(newest(demonstration)) == opinion_on(demonstration, plan_id(demonstration))
    assert opinion_on(demonstration, plan_id(demonstration)) == opinion_of(sent)
    with pytest.raises(Refused, match="citit deja"):
        judge_opinion(demonstration, opinion_file(tmp_path, opinion_of(sent)))


def test_it_is_one_action_that_is_undone_whole(demonstration: Store, tmp_path: Path) -> None:
    sent = sent_plan(demonstration, tmp_path)
    assert file_of_plan(demonstration, plan_id(demonstration)) is None
    read = judge_opinion(demonstration, opinion_file(tmp_path, opinion_of(sent)))
    file_id = take_opinion(demonstration, read, TODAY, compared=True)
    assert open_council_file(demonstration, file_id).stage is CouncilStage.OPINION
    assert open_plan(demonstration, plan_id(demonstration)).plan.stage is PlanStage.CONSULTATION
    assert demonstration.undo() == "Avizul județului nr. 7091/1078DAS"
    assert file_of_plan(demonstration, plan_id(demonstration)) is None
    assert newest(demonstration).opinion == {}


def test_what_the_file_says_already_is_asked_about_and_replaced(demonstration: Store, tmp_path: Path) -> None:
    folder = open_council_file(demonstration, start_plan_file(demonstration, plan_id(demonstration), TODAY))
    folder.steps += [
        CouncilStep(file_id=0, stage=CouncilStage.SENT, number="12", done_on=TODAY),
        CouncilStep(file_id=0, stage=CouncilStage.OPINION, number="33", done_on=TODAY, note="verbal"),
    ]
    save_council_file(demonstration, folder, TODAY)
    sent = sent_plan(demonstration, tmp_path, signer=DGASPC.public.hex())
    read = judge_opinion(demonstration, opinion_file(tmp_path, opinion_of(sent)))
    assert read.asks
    assert read.present is not None
    assert (read.present.number, read.present.note) == ("33", "verbal")
    take_opinion(demonstration, read, TODAY)
    assert step_of(demonstration, CouncilStage.OPINION).number == "7091/1078DAS"
    assert step_of(demonstration, CouncilStage.SENT).number == "12"


def test_an_opinion_on_an_older_draft_is_told(demonstration: Store, tmp_path: Path) -> None:
    start_plan_file(demonstration, plan_id(demonstration), TODAY)
    first = sent_plan(demonstration, tmp_path, signer=DGASPC.public.hex())
    sent_plan(demonstration, tmp_path)
    given = opinion_of(first, given_on=TODAY.replace(day=1))
    read = judge_opinion(demonstration, opinion_file(tmp_path, given))
    assert read.remarks == (
        "Avizul este pe pachetul 1; planul a fost predat din nou, în pachetul 2.",
        "Avizul este din 01.01.2023, înainte de ziua predării (20.01.2023).",
    )


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"siruta": 20000}, "nu pentru acest birou"),
        ({"package": 9}, "pachetul 9, pe care acest birou nu l-a predat"),
        ({"package": 1}, "că este planul pe 2022; s-a predat anul 2022"),
        ({"year": 2023}, "că este planul pe 2023; s-a predat planul pe 2022"),
        ({"sha256": "00" * 32}, "alt fișier decât pachetul 2"),
    ],
)
def test_an_opinion_on_something_else_is_told(
    demonstration: Store, tmp_path: Path, given: dict[str, Any], told: str
) -> None:
    sent_year(demonstration, tmp_path, signer=DGASPC.public.hex())
    sent = sent_plan(demonstration, tmp_path)
    with pytest.raises(Refused, match=told):
        judge_opinion(demonstration, opinion_file(tmp_path, opinion_of(sent, **given)))


def test_another_signature_and_a_plan_that_is_no_more_are_told(demonstration: Store, tmp_path: Path) -> None:
    sent = sent_plan(demonstration, tmp_path, signer=DGASPC.public.hex())
    with pytest.raises(Refused, match="nu este cea cunoscută"):
        judge_opinion(demonstration, opinion_file(tmp_path, opinion_of(sent), STRANGER))
    remove_plan(demonstration, plan_id(demonstration))
    with pytest.raises(Refused, match="nu mai este în birou"):
        judge_opinion(demonstration, opinion_file(tmp_path, opinion_of(sent)))


def test_the_words_of_a_short_opinion() -> None:
    assert opinion_words(an_opinion(remarks=(), verdict=Verdict.FAVOURABLE)) == "Aviz favorabil."
    assert opinion_words(an_opinion(remarks=(), verdict=Verdict.UNFAVOURABLE)) == "Aviz nefavorabil."


def test_remarks_find_their_sections(demonstration: Store) -> None:
    section = open_plan(demonstration, plan_id(demonstration)).sections[0].section
    remark = Remark(section.uid, section.heading, "x")
    assert sections_of(demonstration, [remark.section, "alta", ""]) == {section.uid: section.id}
