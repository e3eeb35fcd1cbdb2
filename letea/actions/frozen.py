"""Whether a plan is frozen, as the council adopted it, and the refusal of every change to one that is."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.tables.plan_life import PlanVersion
from db.tables.plans import Plan, PlanStage, Section
from letea.errors import Problem, Refused
from letea.rules.council_follow import decision_words
from letea.wording import _


def is_frozen_in(session: Session, plan: Plan) -> bool:
    """Whether the plan is adopted and kept as a version, with no amendment under way."""
    if plan.stage is not PlanStage.ADOPTED:
        return False
    statement = select(PlanVersion.id).where(PlanVersion.plan_id == plan.id).limit(1)
    return session.scalar(statement) is not None


def refuse_frozen(session: Session, plan_id: int) -> None:
    """Let no one change a frozen plan.

    Raises:
        Refused: with the decision that adopted it and the way to amend it.
    """
    plan = session.get(Plan, plan_id)
    if plan is not None and is_frozen_in(session, plan):
        text = _("Planul este adoptat prin {decision} și nu se mai schimbă. Folosiți „Modificați planul”.")
        raise Refused([Problem("plan", text.format(decision=decision_words(plan)))])


def refuse_frozen_section(session: Session, section_id: int) -> None:
    """The same for whoever holds a section.

    Raises:
        Refused: as `refuse_frozen`.
    """
    section = session.get(Section, section_id)
    if section is not None:
        refuse_frozen(session, section.plan_id)
