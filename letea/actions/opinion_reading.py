"""The county's opinions as they were read in: the newest on a plan, the sections that its remarks name."""

from collections.abc import Sequence

from sqlalchemy import select

from db.store import Store
from db.tables.handover import SentPackage
from db.tables.plans import Plan, Section
from letea.handover.canonical import canonical
from letea.handover.opinion import Opinion, read_opinion


def kept_opinion(sent: SentPackage) -> Opinion | None:
    """The opinion that answered a plan sent alone; None while there is none."""
    return read_opinion(canonical(sent.opinion))[0] if sent.opinion else None


def opinion_on(store: Store, plan_id: int) -> Opinion | None:
    """The newest opinion that was read in on a plan."""
    with store.reading() as session:
        asked = (
            select(SentPackage)
            .join(Plan, Plan.uid == SentPackage.plan_uid)
            .where(Plan.id == plan_id)
            .order_by(SentPackage.number.desc())
        )
        found = [one for one in session.scalars(asked) if one.opinion]
    return kept_opinion(found[0]) if found else None


def sections_of(store: Store, uids: Sequence[str]) -> dict[str, int]:
    """The ids of the sections that remarks name, of those that are still in a plan."""
    with store.reading() as session:
        found = session.execute(select(Section.uid, Section.id).where(Section.uid.in_(uids)))
        return {row[0]: row[1] for row in found}
