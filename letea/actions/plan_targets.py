"""What a link may point to: the objectives and measures of this plan and of others."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select

from db.store import Store
from db.tables.plans import Node, Plan, Section
from letea.actions.plan_reading import open_plan


@dataclass(frozen=True)
class Target:
    """An objective or measure as it is offered: `depth` is how deep it stands, `plan` its plan's title."""

    uid: str
    number: str
    text: str
    plan_id: int
    section_id: int
    plan: str = ""
    depth: int = 0

    @property
    def words(self) -> str:
        """The number and the text."""
        return f"{self.number} {self.text}".strip()


def targets_of(store: Store, plan_id: int) -> list[Target]:
    """The objectives and measures of a plan, in print order."""
    tree = open_plan(store, plan_id)
    found: list[Target] = []
    for held in tree.walk():
        pending = [(node, 0) for node in reversed(held.nodes)]
        while pending:
            one, depth = pending.pop()
            node = one.node
            known = (node.uid, node.number, node.text, plan_id, held.section.id, tree.plan.title)
            found.append(Target(*known, depth=depth))
            pending += [(child, depth + 1) for child in reversed(one.children)]
    return found


def targets_named(store: Store, uids: Collection[str]) -> dict[str, Target]:
    """Those of these uids that are still there, by uid."""
    if not uids:
        return {}
    with store.reading() as session:
        rows = session.execute(
            select(Node, Plan.id, Plan.title)
            .join(Section, Section.id == Node.section_id)
            .join(Plan, Plan.id == Section.plan_id)
            .where(Node.uid.in_(uids))
        )
        return {
            node.uid: Target(node.uid, node.number, node.text, plan_id, node.section_id, title)
            for node, plan_id, title in rows
        }
