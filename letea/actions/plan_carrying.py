"""Starting a plan from an earlier one of its family, and what came from where."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.plan_life import CarriedNode
from db.tables.plan_links import NodeLink
from db.tables.plans import Node, Plan
from db.writing import Writing
from letea.actions.families import family_of
from letea.actions.office_reading import open_profile
from letea.actions.plan_progress import open_progress
from letea.actions.plan_reading import PlanRow, open_plan, plan_rows
from letea.actions.plans import keep_new_plan, refuse_second
from letea.errors import refuse_if
from letea.rules.plan_carrying import (
    Carrying,
    Choice,
    carried_plan,
    check_choices,
    choices_of,
    node_pairs,
)
from letea.rules.plan_template import new_plan
from letea.rules.plan_tree import PlanTree
from letea.rules.plan_years import Look, YearPlace, places_to_look, year_places
from letea.wording import _


@dataclass(frozen=True)
class Earlier:
    """The plan that a new one may start from: what its progress proposes, which years may be moved."""

    plan: PlanRow
    year: int
    choices: tuple[Choice, ...]
    places: tuple[YearPlace, ...]


@dataclass(frozen=True)
class Origins:
    """What came from where: the earlier plan's year, what became of its measures, what needs a look."""

    year: int
    nodes: tuple[CarriedNode, ...]
    looks: tuple[Look, ...]


def earlier_plan(store: Store, family: str, year: int) -> PlanRow | None:
    """The newest plan of this family before that year, or None."""
    found = [row for row in plan_rows(store) if row.family == family and row.year < year]
    return max(found, key=lambda row: row.year, default=None)


def open_earlier(store: Store, plan: PlanRow, year: int, today: date) -> Earlier:
    """An earlier plan as its last year left it, to be carried over into a plan of this year."""
    last = max(plan.year, plan.until_year or plan.year)
    view = open_progress(store, plan.id, today, period=str(last))
    places = year_places(view.tree, by=year - plan.year)
    return Earlier(plan, year, tuple(choices_of(view.standings)), tuple(places))


def carry_plan(
    store: Store, plan_id: int, year: int, today: date, *, choices: Sequence[Choice], moves: Sequence[str]
) -> int:
    """Start the plan of a year from an earlier one, as one action; returns its id.

    `moves` are the keys of the texts whose year is moved. What becomes of each measure is kept beside it.

    Raises:
        Refused: when the year has a plan of this family, or a dropped measure does not say why.
    """
    refuse_if(check_choices(choices))
    old = open_plan(store, plan_id)
    refuse_second(store, year, old.plan.family)
    layout, office = family_of(store, old.plan.family), open_profile(store).office
    fresh = new_plan(layout, office, year, today=today)
    template = new_plan(layout, office, old.plan.year, today=today)
    carrying = Carrying(choices, frozenset(moves), by=year - old.plan.year)
    tree = carried_plan(old, fresh, template, carrying)
    label = _("Plan nou pentru anul {year}, din cel pentru {before}")
    with store.writing(label.format(year=year, before=old.plan.year)) as writing:
        new_id = keep_new_plan(writing, tree)
        for one in choices:
            row = CarriedNode(
                plan_id=new_id,
                from_uid=one.uid,
                words=one.words,
                outcome=one.outcome,
                reason=one.reason.strip(),
            )
            writing.keep(row)
        _keep_links(writing, old, node_pairs(tree))
    return new_id


def origins_of(store: Store, plan_id: int) -> Origins | None:
    """What came from where in a plan; None for one that started from its family alone."""
    tree = open_plan(store, plan_id)
    if not tree.plan.origin_uid:
        return None
    with store.reading() as session:
        year = session.scalar(
            select(Plan.year).where(Plan.uid == tree.plan.origin_uid).execution_options(include_deleted=True)
        )
        asked = select(CarriedNode).where(CarriedNode.plan_id == plan_id).order_by(CarriedNode.id)
        nodes = tuple(session.scalars(asked))
    before = year or tree.plan.year - 1
    return Origins(before, nodes, tuple(places_to_look(tree, origin_year=before)))


def _keep_links(writing: Writing, old: PlanTree, new: Mapping[str, Node]) -> None:
    """What the measures serve and mention, from the new ones; a link within the plan stays within it."""
    before = {one.node.id: one.node.uid for one in old.all_nodes()}
    kept = _ids_of(writing.session, [node.uid for node in new.values()])
    links = writing.session.scalars(
        select(NodeLink).where(NodeLink.node_id.in_(before)).order_by(NodeLink.id)
    )
    for link in links.all():
        node = new.get(before[link.node_id])
        if node is not None:
            target = new[link.target_uid].uid if link.target_uid in new else link.target_uid
            made = NodeLink(
                node_id=kept[node.uid], place=link.place, kind=link.kind, words=link.words, target_uid=target
            )
            writing.keep(made)


def _ids_of(session: Session, uids: Sequence[str]) -> dict[str, int]:
    return {row.uid: row.id for row in session.execute(select(Node.uid, Node.id).where(Node.uid.in_(uids)))}
