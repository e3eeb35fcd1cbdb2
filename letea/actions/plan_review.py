"""Verificarea planului: reading the whole list, setting a warning aside with a reason, bringing it back."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.plan_life import SetAside
from db.tables.plan_links import LinkKind, NodeLink
from db.tables.plans import Node
from letea.actions.plan_view import PlanView, open_plan_view
from letea.errors import Problem, Refused
from letea.rules.plan_review import Remark, review_plan
from letea.wording import _


@dataclass(frozen=True)
class AsideRow:
    """A remark that was set aside, with the reason and the id under which it is brought back."""

    id: int
    reason: str
    remark: Remark


@dataclass(frozen=True)
class Review:
    """What is to be looked at in a plan, and what was set aside and still is so."""

    plan_id: int
    remarks: tuple[Remark, ...]
    aside: tuple[AsideRow, ...]


def read_review(store: Store, plan_id: int, today: date, *, view: PlanView | None = None) -> Review:
    """All that a council secretary or the county would send back, but for what was set aside.

    `view` is the plan where it was read already. What was set aside is told again when its words change.
    """
    seen = view or open_plan_view(store, plan_id, today)
    with store.reading() as session:
        links, elsewhere = _links(session, seen)
        kept = session.scalars(select(SetAside).where(SetAside.plan_id == plan_id)).all()
    remarks = review_plan(
        seen.tree,
        seen.tables,
        seen.all_problems,
        layout=seen.tree.layout,
        links=links,
        elsewhere=elsewhere,
    )
    reasons = {(one.field, one.words): one for one in kept}
    left = [one for one in remarks if one.blocking or one.key not in reasons]
    aside = [
        AsideRow(reasons[one.key].id, reasons[one.key].reason, one)
        for one in remarks
        if not one.blocking and one.key in reasons
    ]
    return Review(plan_id, tuple(left), tuple(aside))


def set_aside(store: Store, plan_id: int, remark: Remark, reason: str) -> SetAside:
    """Set a warning aside with a reason.

    Raises:
        Refused: without a reason, or for what would make the annex wrong.
    """
    if remark.blocking:
        text = _("Această observație ar face anexa greșită: îndreptați-o, nu se poate lăsa deoparte.")
        raise Refused([Problem("reason", text)])
    if not reason.strip():
        raise Refused([Problem("reason", _("Scrieți de ce rămâne așa."))])
    record = SetAside(plan_id=plan_id, field=remark.field, words=remark.words, reason=reason.strip())
    return store.keep(record, _("Observație lăsată deoparte"))


def bring_back(store: Store, aside_id: int) -> None:
    """Let a warning that was set aside be told again."""
    with store.reading() as session:
        record = session.get_one(SetAside, aside_id)
    store.remove(record, _("Observație readusă"))


def _links(session: Session, view: PlanView) -> tuple[list[NodeLink], set[str]]:
    """The links of the plan's nodes, and which of those they lead to in other plans are there."""
    sections = [held.section.id for held in view.tree.walk() if held.nodes]
    nodes = select(Node.id).where(Node.section_id.in_(sections))
    links = list(session.scalars(select(NodeLink).where(NodeLink.node_id.in_(nodes))))
    served = [link.target_uid for link in links if link.kind is LinkKind.SERVES]
    there = set(session.scalars(select(Node.uid).where(Node.uid.in_(served)))) if served else set()
    return links, there
