"""Whether a plan is frozen, as the council adopted it, and the refusal of every change to one that is."""

from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.plans import Plan, PlanStage, Section
from letea.errors import Problem, Refused
from letea.wording import _

if TYPE_CHECKING:  # a plan under work is read without the tables of versions
    from db.tables.plan_life import PlanVersion


def last_version_in(session: Session, plan_id: int) -> "PlanVersion | None":
    """The newest version of a plan."""
    from db.tables.plan_life import PlanVersion  # noqa: PLC0415 - a plan under work is read without it

    return session.scalars(
        select(PlanVersion).where(PlanVersion.plan_id == plan_id).order_by(PlanVersion.number.desc()).limit(1)
    ).first()


def is_frozen_in(session: Session, plan: Plan) -> bool:
    """Whether the plan is adopted and kept as a version, with no amendment under way."""
    if plan.stage is not PlanStage.ADOPTED:
        return False
    return last_version_in(session, plan.id) is not None


def is_plan_frozen(store: Store, plan_id: int) -> bool:
    """Whether a plan is adopted and kept as a version, with no amendment under way."""
    with store.reading() as session:
        return is_frozen_in(session, session.get_one(Plan, plan_id))


def frozen_pdf(store: Store, plan_id: int) -> bytes | None:
    """The annex of a frozen plan, the very bytes that were kept; None while the plan may be changed.

    Raises:
        Trouble: when they are not what they were.
    """
    with store.reading() as session:
        if not is_frozen_in(session, session.get_one(Plan, plan_id)):
            return None
        from letea.actions.contents import content_in  # noqa: PLC0415 - a plan under work starts without it

        version = last_version_in(session, plan_id)
        return content_in(session, version.pdf_sha) if version is not None else None


def refuse_frozen(session: Session, plan_id: int) -> None:
    """Let no one change a frozen plan.

    Raises:
        Refused: with the decision that adopted it and the way to amend it.
    """
    plan = session.get(Plan, plan_id)
    if plan is not None and is_frozen_in(session, plan):
        from letea.actions.office_reading import unit_words_in  # noqa: PLC0415 - what only reads starts without it
        from letea.rules.council_follow import decision_words  # noqa: PLC0415 - same

        text = _("Planul este adoptat prin {decision} și nu se mai schimbă. Folosiți „Modificați planul”.")
        raise Refused([Problem("plan", text.format(decision=decision_words(plan, unit_words_in(session))))])


def refuse_frozen_section(session: Session, section_id: int) -> None:
    """The same for whoever holds a section.

    Raises:
        Refused: as `refuse_frozen`.
    """
    section = session.get(Section, section_id)
    if section is not None:
        refuse_frozen(session, section.plan_id)
