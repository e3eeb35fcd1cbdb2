"""Who signs a plan's paper: by its stage, with who held the function on the paper's date."""

from datetime import date

from db.tables.office import OfficialRole, UnitKind
from db.tables.plans import Plan, PlanStage
from letea.unit_words import words_for


def signing_roles(stage: PlanStage, kind: UnitKind = UnitKind.COMMUNE) -> tuple[OfficialRole, OfficialRole]:
    """Who signs at that stage: until the vote mayor and head of service, then chair and secretary."""
    if stage is PlanStage.ADOPTED:
        return chair_of(kind), OfficialRole.SECRETARY
    return OfficialRole.MAYOR, OfficialRole.HEAD_OF_SERVICE


def chair_of(kind: UnitKind) -> OfficialRole:
    """Who presides over the council's sittings: at a county its president, else whom they choose."""
    return OfficialRole.MAYOR if kind is UnitKind.COUNTY else OfficialRole.CHAIR


def paper_date(plan: Plan) -> date:
    """The day the paper speaks of: the decision's, else its draft's, else the last of the year before."""
    return plan.decision_on or plan.draft_on or date(plan.year - 1, 12, 31)


def role_named(office: str) -> OfficialRole | None:
    """The function a plan names in its own words ("Primar,"), or None for one of its own."""
    written = office.strip().rstrip(",:").casefold()
    named = ((role, name) for kind in UnitKind for role, name in words_for(kind).roles.items())
    return next((role for role, name in named if name.casefold() == written), None)
