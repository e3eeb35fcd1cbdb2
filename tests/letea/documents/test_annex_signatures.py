"""Who signs the annex, at each stage and on its date."""

from datetime import date

import pytest

from db.tables.office import OfficialRole, UnitKind
from db.tables.plans import PlanStage
from letea.documents.annex_signatures import signers
from letea.documents.outline import Party
from tests.papers.plan_samples import a_plan, a_row, an_official

OFFICIALS = (
    an_official(OfficialRole.MAYOR, "Ion Exemplu", to_on=date(2029, 10, 31)),
    an_official(OfficialRole.MAYOR, "Maria Exemplu", from_on=date(2029, 11, 1)),
    an_official(OfficialRole.HEAD_OF_SERVICE, "Ana Demonstrativ"),
    an_official(OfficialRole.CHAIR, "Dan Exemplu"),
    an_official(OfficialRole.SECRETARY, "Ioana Exemplu", title="Secretar general al comunei"),
)


@pytest.mark.parametrize("stage", [PlanStage.CONSULTATION, PlanStage.DRAFT, PlanStage.SIGNING])
def test_mayor_and_head_of_service_sign_until_the_vote(stage: PlanStage) -> None:
    assert signers(a_plan(stage=stage), OFFICIALS) == (
        Party("Primar", "Maria Exemplu"),
        Party("Șef serviciu", "Ana Demonstrativ"),
    )


def test_chair_and_secretary_sign_what_the_council_adopted() -> None:
    assert signers(a_plan(stage=PlanStage.ADOPTED), OFFICIALS) == (
        Party("Președinte de ședință", "Dan Exemplu"),
        Party("Secretar general al comunei", "Ioana Exemplu"),
    )


def test_at_a_county_the_president_and_the_countys_secretary_sign() -> None:
    known = OFFICIALS[:3]
    assert signers(a_plan(stage=PlanStage.ADOPTED), known, kind=UnitKind.COUNTY) == (
        Party("Președinte", "Maria Exemplu"),
        Party("Secretar general al județului"),
    )


def test_who_held_the_function_on_the_date_of_the_paper_signs() -> None:
    drafted = a_plan(stage=PlanStage.DRAFT, draft_on=date(2029, 10, 1))
    assert signers(drafted, OFFICIALS)[0].name == "Ion Exemplu"


def test_a_name_nobody_knows_is_left_to_be_filled_by_hand() -> None:
    assert signers(a_plan(), ()) == (Party("Primar"), Party("Șef serviciu"))


def test_a_plan_may_name_its_own_signers() -> None:
    rows = [
        a_row(office="Viceprimar", name="Vasile Exemplu"),
        a_row(office="Primar,"),
        a_row(office="Consilier"),
    ]
    assert signers(a_plan(), OFFICIALS, rows) == (
        Party("Viceprimar", "Vasile Exemplu"),
        Party("Primar,", "Maria Exemplu"),
        Party("Consilier"),
    )
