"""Plans as they are kept: which there are, a whole plan, one section."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.plans import Basis, Node, Plan, PlanStage, Section
from letea.actions.families import own_family_in
from letea.actions.plan_nodes import links_of
from letea.layouts import ANNUAL
from letea.rules.plan_tree import NodeTree, PlanTree, SectionTree


@dataclass(frozen=True)
class PlanRow:
    """A plan as lists show it."""

    id: int
    family: str
    year: int
    title: str
    stage: PlanStage


def plan_rows(store: Store) -> list[PlanRow]:
    """All plans, newest year first."""
    with store.reading() as session:
        found = session.execute(
            select(Plan.id, Plan.family, Plan.year, Plan.title, Plan.stage).order_by(Plan.year.desc())
        )
        return [PlanRow(*row) for row in found]


def plan_of_year(store: Store, year: int, *, key: str = ANNUAL) -> int | None:
    """The id of a year's plan after a family; None where there is none."""
    with store.reading() as session:
        return session.scalar(select(Plan.id).where(Plan.year == year, Plan.family == key))


def open_plan(store: Store, plan_id: int) -> PlanTree:
    """A whole plan: its sections, what they hold, its objectives and measures."""
    with store.reading() as session:
        return read_plan(session, plan_id)


def read_plan(session: Session, plan_id: int) -> PlanTree:
    """The same in a session of the caller's, where its records may be changed."""
    plan = session.get_one(Plan, plan_id)
    sections = list(
        session.scalars(select(Section).where(Section.plan_id == plan_id).order_by(Section.place, Section.id))
    )
    held = _Held(session, [section.id for section in sections])
    return PlanTree(plan, _hang_sections(sections, held), own_family_in(session, plan.family))


def open_section(store: Store, section_id: int) -> SectionTree:
    """One section with what it holds, without the sections beneath it."""
    with store.reading() as session:
        held = _Held(session, [section_id])
        section = session.get_one(Section, section_id)
        return SectionTree(section, held.basis.get(section_id, []), held.nodes.get(section_id, []))


class _Held:
    """What the sections of a plan hold, by section."""

    def __init__(self, session: Session, section_ids: Sequence[int]) -> None:
        self.basis: dict[int, list[Basis]] = {}
        for row in session.scalars(
            select(Basis).where(Basis.section_id.in_(section_ids)).order_by(Basis.place, Basis.id)
        ):
            self.basis.setdefault(row.section_id, []).append(row)
        self.nodes: dict[int, list[NodeTree]] = {}
        nodes = session.scalars(
            select(Node).where(Node.section_id.in_(section_ids)).order_by(Node.place, Node.id)
        ).all()
        links = links_of(session, section_ids)
        by_id = {node.id: NodeTree(node, links=links.get(node.id, [])) for node in nodes}
        for node in nodes:
            tree = by_id[node.id]
            if node.parent_id is None:
                self.nodes.setdefault(node.section_id, []).append(tree)
            elif node.parent_id in by_id:
                by_id[node.parent_id].children.append(tree)


def _hang_sections(sections: Sequence[Section], held: _Held) -> list[SectionTree]:
    trees = {
        section.id: SectionTree(section, held.basis.get(section.id, []), held.nodes.get(section.id, []))
        for section in sections
    }
    tops: list[SectionTree] = []
    for section in sections:
        parent = trees.get(section.parent_id) if section.parent_id is not None else None
        (parent.children if parent is not None else tops).append(trees[section.id])
    return tops
