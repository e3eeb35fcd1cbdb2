"""What stands around the annex at each stage of its plan."""

from datetime import date

import pytest

from db.tables.office import UnitKind
from db.tables.plans import PlanStage
from letea.documents.annex_mark import annex_mark, letterhead, watermark
from tests.papers.plan_samples import a_plan, an_annex, an_office

KNOWN = {
    "annex_number": "1",
    "draft_number": "9",
    "draft_on": date(2030, 1, 12),
    "decision_number": "12",
    "decision_on": date(2030, 2, 3),
}
MARKS = [
    (PlanStage.CONSULTATION, "Anexa nr. __ la HCL nr. ____ din __________"),
    (PlanStage.DRAFT, "Anexă la proiectul de hotărâre nr. ____ din __________"),
    (PlanStage.SIGNING, "Anexa nr. __ la HCL nr. ____ din __________"),
    (PlanStage.ADOPTED, "Anexa nr. __ la HCL nr. ____ din __________"),
]
KNOWN_MARKS = [
    (PlanStage.CONSULTATION, "Anexa nr. 1 la HCL nr. ____ din __________"),
    (PlanStage.DRAFT, "Anexă la proiectul de hotărâre nr. 9 din 12.01.2030"),
    (PlanStage.SIGNING, "Anexa nr. 1 la HCL nr. ____ din __________"),
    (PlanStage.ADOPTED, "Anexa nr. 1 la HCL nr. 12 din 03.02.2030"),
]


@pytest.mark.parametrize(("stage", "mark"), MARKS)
def test_what_is_not_known_yet_is_left_to_be_filled_by_hand(stage: PlanStage, mark: str) -> None:
    assert _plainly(annex_mark(a_plan(stage=stage), an_office())) == mark


@pytest.mark.parametrize(("stage", "mark"), KNOWN_MARKS)
def test_the_mark_says_what_its_stage_knows(stage: PlanStage, mark: str) -> None:
    assert _plainly(annex_mark(a_plan(stage=stage, **KNOWN), an_office())) == mark


def test_the_date_is_not_torn_from_its_word() -> None:
    assert annex_mark(a_plan(stage=PlanStage.ADOPTED, **KNOWN), an_office()).endswith("din\u00a003.02.2030")


@pytest.mark.parametrize("stage", list(PlanStage))
def test_only_the_copy_for_consultation_carries_the_word_proiect(stage: PlanStage) -> None:
    assert watermark(a_plan(stage=stage)) == ("PROIECT" if stage is PlanStage.CONSULTATION else "")


def test_the_council_heads_the_paper_from_the_draft_on() -> None:
    lines = letterhead(a_plan(stage=PlanStage.DRAFT), an_office()).lines
    assert lines == ("ROMÂNIA", "JUDEȚUL BACĂU", "COMUNA VALEA EXEMPLU", "CONSILIUL LOCAL")


def test_the_service_heads_the_copy_for_consultation() -> None:
    lines = letterhead(a_plan(stage=PlanStage.CONSULTATION), an_office()).lines
    assert lines[-1] == "Compartimentul de asistență socială"


def test_the_letterhead_carries_the_coat_of_arms() -> None:
    assert letterhead(a_plan(), an_office(coat_of_arms=b"picture")).coat_of_arms == b"picture"


def test_a_plan_may_do_without_a_letterhead() -> None:
    paper = an_annex(plan=a_plan(letterhead=False), office=an_office(coat_of_arms=b"picture"))
    assert (paper.letterhead.lines, paper.letterhead.coat_of_arms) == ((), None)


def test_a_sector_stands_under_its_municipality() -> None:
    office = an_office(unit_kind=UnitKind.SECTOR, unit_name="București Sectorul 3", county="București")
    lines = letterhead(a_plan(stage=PlanStage.SIGNING), office).lines
    assert lines[1:] == ("MUNICIPIUL BUCUREȘTI", "SECTORUL 3", "CONSILIUL LOCAL")


def test_a_county_decides_by_its_own_council() -> None:
    office = an_office(unit_kind=UnitKind.COUNTY, unit_name="Bacău")
    adopted = a_plan(stage=PlanStage.ADOPTED, **KNOWN)
    assert _plainly(annex_mark(adopted, office)) == "Anexa nr. 1 la HCJ nr. 12 din 03.02.2030"
    assert letterhead(adopted, office).lines == ("ROMÂNIA", "JUDEȚUL BACĂU", "CONSILIUL JUDEȚEAN")


def _plainly(mark: str) -> str:
    return mark.replace("\u00a0", " ")
