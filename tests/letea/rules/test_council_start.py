"""How a council file begins."""

from datetime import date

from db.tables.council import CouncilStage, CouncilSubject, PaperKind
from db.tables.office import UnitKind
from db.tables.plans import Plan, PlanStage
from letea.rules.council_start import county_body, folder_for, folder_for_plan
from tests.samples import TODAY, an_office

TITLE = "Planul anual de acțiune pentru anul 2022"


def test_a_plan_begins_with_its_papers_and_the_county_of_the_office() -> None:
    folder = folder_for_plan(Plan(family="", year=2022, title=TITLE), an_office(), TODAY)
    assert folder.file.title == "Planului anual de acțiune pentru anul 2022"
    assert folder.file.county_body == "Consiliul Județean Bacău, prin DGASPC Bacău"
    assert folder.papers_of(PaperKind.COUNTY_LETTER)[0].party == folder.file.county_body
    assert [paper.party for paper in folder.papers_of(PaperKind.COMMUNICATION)][:2] == [
        "Instituția Prefectului – Județul Bacău",
        "Primarul",
    ]
    assert {paper.kind for paper in folder.papers} == set(PaperKind)
    assert [step.stage for step in folder.steps] == [CouncilStage.DRAFT]


def test_an_amendment_says_the_title_in_its_own_letters() -> None:
    for title, said in (("Planul anual", "planului anual"), ("PLANUL DE ACȚIUNE", "PLANULUI DE ACȚIUNE")):
        plan = Plan(family="", year=2022, title=title)
        folder = folder_for_plan(plan, an_office(), TODAY, amends="HCL nr. 12 din 27.01.2022")
        assert folder.file.title == f"modificării {said}, aprobat prin HCL nr. 12 din 27.01.2022"


def test_a_report_needs_no_consultation_and_says_so() -> None:
    folder = folder_for(CouncilSubject.CARERS_REPORT, 2022, an_office(), TODAY)
    passed = {step.stage for step in folder.steps if step.skipped and step.note}
    assert passed == {CouncilStage.CONSULTATION, CouncilStage.SENT, CouncilStage.OPINION}
    assert not folder.papers_of(PaperKind.NOTICE)
    assert not folder.papers_of(PaperKind.COUNTY_LETTER)


def test_what_was_typed_in_the_plan_before_is_taken_over() -> None:
    plan = Plan(family="", year=2022, title=TITLE, stage=PlanStage.ADOPTED, decision_number="12")
    plan.draft_number, plan.decision_on = "7", date(2022, 1, 27)
    folder = folder_for_plan(plan, an_office(), TODAY)
    assert folder.stage is CouncilStage.ADOPTED
    assert folder.file.sitting_on == date(2022, 1, 27)
    draft = folder.step(CouncilStage.PROPOSAL)
    assert draft is not None
    assert draft.number == "7"
    begun = folder.step(CouncilStage.DRAFT)
    assert begun is not None
    assert begun.done_on is None


def test_an_amendment_names_the_decision_it_changes() -> None:
    plan = Plan(family="", year=2022, title=TITLE, stage=PlanStage.ADOPTED, decision_number="12")
    folder = folder_for_plan(plan, an_office(), TODAY, amends="HCL nr. 12 din 27.01.2022")
    assert folder.file.title.startswith("modificării planului anual")
    assert folder.file.title.endswith("aprobat prin HCL nr. 12 din 27.01.2022")
    assert folder.stage is CouncilStage.DRAFT


def test_an_office_without_a_county_leaves_the_body_to_be_written() -> None:
    assert county_body(an_office(county="")) == ""


def test_a_county_asks_no_county_for_its_opinion_and_tells_its_own_president() -> None:
    office = an_office(unit_kind=UnitKind.COUNTY, unit_name="Bacău", siruta=None)
    folder = folder_for_plan(Plan(family="", year=2022, title=TITLE), office, TODAY)
    assert folder.file.county_body == ""
    assert not folder.papers_of(PaperKind.COUNTY_LETTER)
    passed = {step.stage for step in folder.steps if step.skipped and step.note}
    assert passed == {CouncilStage.SENT, CouncilStage.OPINION}
    assert folder.steps[0].done_on == TODAY
    assert [paper.party for paper in folder.papers_of(PaperKind.COMMUNICATION)] == [
        "Instituția Prefectului – Județul Bacău",
        "Președintele consiliului județean",
    ]
