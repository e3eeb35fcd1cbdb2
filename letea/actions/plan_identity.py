"""The identities of a plan that comes back from a file: the same records again, or fresh ones."""

from typing import TypeAlias

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.record import new_uid
from db.tables.plans import Basis, Node, Plan, Section
from letea.rules.plan_tree import PlanTree

PlanRecord: TypeAlias = Plan | Section | Basis | Node


def adopt_identities(session: Session, tree: PlanTree) -> None:
    """Let the file's records be those of the office that bear the same uid and were deleted.

    Where a uid belongs to something still in use (a copied file), the file's record becomes a new one.
    """
    records: list[PlanRecord] = [tree.plan]
    nodes = list(tree.all_nodes())
    for held in tree.walk():
        records += [held.section, *held.basis]
    records += [one.node for one in nodes]
    uids = {one.node.uid: one.node for one in nodes}
    for kind in (Plan, Section, Basis, Node):
        _adopt(session, kind, [record for record in records if isinstance(record, kind)])
    for link in (link for one in nodes for link in one.links):
        if link.target_uid in uids:  # within the plan a link leads to the node of the same file
            link.target_uid = uids[link.target_uid].uid


def _adopt(session: Session, kind: type[PlanRecord], records: list[PlanRecord]) -> None:
    found = session.execute(
        select(kind.uid, kind.id, kind.version, kind.deleted_at)
        .where(kind.uid.in_([record.uid for record in records]))
        .execution_options(include_deleted=True)
    )
    known = {row.uid: row for row in found}
    for record in records:
        row = known.get(record.uid)
        if row is None:
            continue
        if row.deleted_at is None:
            record.uid = new_uid()
        else:
            _say_everything(record)
            record.id, record.version = row.id, row.version


def _say_everything(record: PlanRecord) -> None:
    """Set what the file left out to its default, lest the deleted record's value stay."""
    for column in record.__mapper__.column_attrs:
        setattr(record, column.key, getattr(record, column.key))
