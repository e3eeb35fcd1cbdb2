"""Who signs a plan's paper: by its stage, with who held the function on the paper's date."""

from datetime import date

from db.tables.office import OfficialRole
from db.tables.plans import Plan, PlanStage
from letea.fields.office import ROLES


def signing_roles(stage: PlanStage) -> tuple[OfficialRole, OfficialRole]:
    """Who signs at that stage: until the vote mayor and head of service, then chair and secretary."""
    if stage is PlanStage.ADOPTED:
        return OfficialRole.CHAIR, OfficialRole.SECRETARY
    return OfficialRole.MAYOR, OfficialRole.HEAD_OF_SERVICE


def paper_date(plan: Plan) -> date:
    """The day the paper speaks of: the decision's, else its draft's, else the last of the year before."""
    return plan.decision_on or plan.draft_on or date(plan.year - 1, 12, 31)


def role_named(office: str) -> OfficialRole | None:
    """The function a plan names in its own words ("Primar,"), or None for one of its own."""
    written = office.strip().rstrip(",:").casefold()
    return next((role for role, name in ROLES.items() if name.casefold() == written), None)
