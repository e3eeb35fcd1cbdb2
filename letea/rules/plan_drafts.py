"""A section of the plan taken out to be edited: copies that no session knows, and their versions."""

from collections.abc import Iterator
from copy import deepcopy
from typing import TypeVar

from sqlalchemy import inspect

from db.record import Record
from letea.rules.plan_tree import NodeTree, SectionTree

R = TypeVar("R", bound=Record)


def copied(record: R) -> R:
    """The same record again, with all its values, known to no session."""
    kind = type(record)
    return kind(
        **{column.key: deepcopy(getattr(record, column.key)) for column in inspect(kind).column_attrs}
    )


def draft_of(held: SectionTree) -> SectionTree:
    """A copy of a section and of what it holds, without the sections beneath it."""
    return SectionTree(
        copied(held.section), [copied(row) for row in held.basis], [copied_node(tree) for tree in held.nodes]
    )


def copied_node(tree: NodeTree) -> NodeTree:
    """A copy of a node and of all beneath it."""
    return NodeTree(copied(tree.node), [copied_node(child) for child in tree.children])


def records_of(held: SectionTree) -> Iterator[Record]:
    """The section, its rows of "Având în vedere", its objectives and measures."""
    yield held.section
    yield from held.basis
    yield from (one.node for top in held.nodes for one in top.walk())


def take_versions(draft: SectionTree, kept: SectionTree) -> None:
    """Let a draft know under which ids and versions its records were kept, so that it can be saved again."""
    known = {record.uid: record for record in records_of(kept)}
    for record in records_of(draft):
        if record.uid in known:
            record.id, record.version = known[record.uid].id, known[record.uid].version


def versions_of(held: SectionTree) -> dict[str, int]:
    """The version of each record by uid: whether two copies of a section are the same."""
    return {record.uid: record.version for record in records_of(held)}
