"""A section of the plan taken out to be edited: copies that no session knows, and their versions."""

from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import JSON, inspect
from sqlalchemy.orm.attributes import manager_of_class

from db.record import Record, new_uid
from letea.rules.plan_tree import NodeTree, SectionTree

R = TypeVar("R", bound=Record)


def copied(record: R) -> R:
    """The same record again, with all its values, known to no session.

    Made past the record's own `__init__`, which takes a tenth of a millisecond: a plan has hundreds of nodes.
    """
    kind = type(record)
    made: R = manager_of_class(kind).new_instance()
    names, shared = _columns(kind)
    held, copy = vars(record), made.__dict__
    for name in names:
        copy[name] = held[name] if name in held else getattr(record, name)
    for name in shared:
        copy[name] = _apart(copy[name])
    return made


def _apart(value: Any) -> Any:
    """A value that the record does not share: only lists and cells can be changed in place."""
    if isinstance(value, dict) and all(type(one) is str for one in value.values()):
        return dict(value)  # the cells of a measure, which a plan has by the hundred
    return deepcopy(value) if value else type(value)()


@cache
def _columns(kind: type[Record]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of a record's columns, and which of them hold what can be changed in place."""
    columns = inspect(kind).column_attrs
    names = tuple(column.key for column in columns)
    return names, tuple(one.key for one in columns if isinstance(one.columns[0].type, JSON))


def draft_of(held: SectionTree) -> SectionTree:
    """A copy of a section and of what it holds, without the sections beneath it."""
    return SectionTree(
        copied(held.section), [copied(row) for row in held.basis], [copied_node(tree) for tree in held.nodes]
    )


def copied_node(tree: NodeTree) -> NodeTree:
    """A copy of a node with its links, and of all beneath it."""
    children = [copied_node(child) for child in tree.children]
    return NodeTree(copied(tree.node), children, [copied(link) for link in tree.links])


def renewed(tree: NodeTree) -> NodeTree:
    """A copy of a branch as new records: identities of their own, numbers by place, no year before."""
    made = copied_node(tree)
    for one in made.walk():
        for record in (one.node, *one.links):
            record.uid, record.id, record.version = new_uid(), None, None  # type: ignore[assignment] # as new
        one.node.number_kept, one.node.origin_uid = False, ""
    return made


def records_of(held: SectionTree) -> Iterator[Record]:
    """The section, its rows of "Având în vedere", its objectives and measures with their links."""
    yield held.section
    yield from held.basis
    for top in held.nodes:
        for one in top.walk():
            yield one.node
            yield from one.links


def take_versions(draft: SectionTree, kept: SectionTree) -> None:
    """Let a draft know under which ids and versions its records were kept, so that it can be saved again."""
    known = {record.uid: record for record in records_of(kept)}
    for record in records_of(draft):
        if record.uid in known:
            record.id, record.version = known[record.uid].id, known[record.uid].version


def versions_of(held: SectionTree) -> dict[str, int]:
    """The version of each record by uid: whether two copies of a section are the same."""
    return {record.uid: record.version for record in records_of(held)}
