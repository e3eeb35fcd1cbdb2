"""Who signs a plan, and on what day."""

from datetime import date

from db.tables.office import OfficialRole, UnitKind
from db.tables.plans import PlanStage
from letea.rules.plan_signing import paper_date, role_named, signing_roles
from tests.papers.plan_samples import a_plan


def test_mayor_and_head_of_service_sign_until_the_vote() -> None:
    assert signing_roles(PlanStage.SIGNING) == (OfficialRole.MAYOR, OfficialRole.HEAD_OF_SERVICE)
    assert signing_roles(PlanStage.ADOPTED) == (OfficialRole.CHAIR, OfficialRole.SECRETARY)


def test_a_countys_president_signs_what_the_council_adopted() -> None:
    assert signing_roles(PlanStage.ADOPTED, UnitKind.COUNTY) == (OfficialRole.MAYOR, OfficialRole.SECRETARY)


def test_a_function_is_known_by_the_words_of_any_unit() -> None:
    assert [role_named(words) for words in ("Primar,", "președinte:", "Secretar general al județului")] == [
        OfficialRole.MAYOR,
        OfficialRole.MAYOR,
        OfficialRole.SECRETARY,
    ]
    assert role_named("Contabil") is None


def test_a_paper_without_a_date_speaks_of_the_day_before_its_year() -> None:
    assert paper_date(a_plan(year=2030)) == date(2029, 12, 31)
    drafted = a_plan(draft_on=date(2029, 11, 1))
    assert paper_date(drafted) == date(2029, 11, 1)
    drafted.decision_on = date(2029, 12, 5)
    assert paper_date(drafted) == date(2029, 12, 5)
