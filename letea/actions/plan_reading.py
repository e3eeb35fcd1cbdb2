"""Plans as they are kept: which there are, a whole plan, one section."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from db.store import Store
from db.tables.plans import Basis, Node, Plan, PlanStage, Section
from letea.actions.frozen import is_frozen_in, last_version_in
from letea.actions.plan_nodes import links_of
from letea.errors import Refused, Trouble
from letea.layouts import ANNUALS, Family, family, is_carried
from letea.rules.plan_tree import NodeTree, PlanTree, SectionTree
from letea.wording import _


@dataclass(frozen=True)
class PlanRow:
    """A plan as lists show it."""

    id: int
    family: str
    year: int
    title: str
    stage: PlanStage
    until_year: int | None = None
    uid: str = ""
    kind: str = ""

    @property
    def is_annual(self) -> bool:
        """Whether it is the plan that the law asks for each year."""
        return self.family in ANNUALS

    @property
    def period(self) -> str:
        """Its year, or its first and last: "2019–2029"."""
        return f"{self.year}–{self.until_year}" if self.until_year else str(self.year)

    @property
    def name(self) -> str:
        """The plan as lists name it: "Plan anual 2027", "Plan operațional al strategiei 2019–2029"."""
        return f"{_('Plan anual') if self.is_annual else self.kind} {self.period}".strip()


def plan_rows(store: Store) -> list[PlanRow]:
    """All plans, annual ones first, the newest year first."""
    from db.tables.families import OwnFamily  # noqa: PLC0415 - a plan of Letea's own families is read without it

    with store.reading() as session:
        found = session.execute(
            select(
                *(Plan.id, Plan.family, Plan.year, Plan.title, Plan.stage, Plan.until_year, Plan.uid),
                OwnFamily.name,
            )
            .outerjoin(OwnFamily, OwnFamily.key == Plan.family)
            .order_by(Plan.year.desc(), Plan.id)
        )
        rows = [PlanRow(*row[:-1], kind=row[-1] or _shipped_name(row[1])) for row in found]
    return sorted(rows, key=lambda row: not row.is_annual)


def plan_of_year(store: Store, year: int, *, key: str = "") -> int | None:
    """The id of a year's plan after a family, the annual one unless it is named; None where there is none."""
    with store.reading() as session:
        keys = [key] if key else list(ANNUALS)
        return session.scalar(select(Plan.id).where(Plan.year == year, Plan.family.in_(keys)))


def _shipped_name(key: str) -> str:
    try:
        return family(key).name
    except resources.MissingResourceError:
        return ""


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
    return PlanTree(plan, _hang_sections(sections, held), _own_family(session, plan))


def _own_family(session: Session, plan: Plan) -> Family | None:
    """The office's own family that a plan follows, if it does; a frozen plan follows it as it was adopted."""
    if is_carried(plan.family):
        return None
    from letea.actions.families import own_family_in  # noqa: PLC0415 - only where the office made one

    own = own_family_in(session, plan.family)
    version = last_version_in(session, plan.id) if own is not None else None
    if own is None or version is None or not is_frozen_in(session, plan):
        return own
    from letea.actions.contents import content_in  # noqa: PLC0415 - slow to import, and rarely asked
    from letea.exchange.plan_file import family_in_file  # noqa: PLC0415 - same

    try:
        return family_in_file(content_in(session, version.plan_sha)) or own
    except (Refused, Trouble):  # a damaged version is told where it is compared or printed
        return own


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
