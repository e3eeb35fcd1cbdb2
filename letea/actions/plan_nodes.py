"""The objectives and measures of a section as they are kept: only what changed, and links that follow."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from db.record import Record
from db.tables.plan_links import NodeLink
from db.tables.plans import Node, Plan, Section
from db.writing import Writing
from letea.actions.frozen import is_frozen_in
from letea.rules.plan_tree import NodeTree

_UNTOLD = frozenset({"id", "version"})


def keep_nodes(
    writing: Writing, section_id: int, present: Sequence[NodeTree], wanted: Sequence[NodeTree]
) -> list[NodeTree]:
    """Keep the nodes of a section and their links as they are wanted; what is no longer there is deleted.

    Nodes of other sections and plans that name one by its number follow it.
    """
    held = _Present(writing.session, present)
    kept = {id(tree): tree.node for tree in _all(wanted)}
    for row in _by_depth(wanted):
        for tree, parent, place in row:
            tree.node.section_id, tree.node.place = section_id, place
            tree.node.parent_id = kept[id(parent)].id if parent is not None else None
        changed = [tree for tree, _parent, _place in row if held.differs(tree.node)]
        nodes = writing.keep_all([tree.node for tree in changed])
        kept.update((id(tree), node) for tree, node in zip(changed, nodes, strict=True))
    made = _hung(wanted, kept, _keep_links(writing, held, wanted, kept))
    ids = {node.id for node in kept.values()}
    writing.remove_all([node for node in held.nodes if node.id not in ids])
    _reword_elsewhere(writing, section_id, held.numbers, kept.values())
    return made


def links_of(session: Session, section_ids: Sequence[int]) -> dict[int, list[NodeLink]]:
    """The links of all nodes of these sections, by node."""
    found: dict[int, list[NodeLink]] = {}
    nodes = select(Node.id).where(Node.section_id.in_(section_ids))
    for link in session.scalars(
        select(NodeLink).where(NodeLink.node_id.in_(nodes)).order_by(NodeLink.place, NodeLink.id)
    ):
        found.setdefault(link.node_id, []).append(link)
    return found


class _Present:
    """What the file holds of the section before it is kept, loaded once so that no record asks for itself."""

    def __init__(self, session: Session, present: Sequence[NodeTree]) -> None:
        trees = list(_all(present))
        self.nodes = [tree.node for tree in trees]
        self.links = [link for tree in trees for link in tree.links]
        self.numbers = {node.uid: node.number for node in self.nodes}
        self._known = {(type(one), one.id): one for one in (*self.nodes, *self.links)}
        ids = {one.section_id for one in self.nodes}
        self._loaded = [
            *session.scalars(select(Node).where(Node.section_id.in_(ids))),
            *(link for links in links_of(session, list(ids)).values() for link in links),
        ]

    def differs(self, record: Record) -> bool:
        """Whether a record is new, or says something else than the file, or was read before another save."""
        before = self._known.get((type(record), record.id))
        if before is None or before.version != record.version:
            return True
        then, now = vars(before), vars(record)  # past the attributes: a large section has thousands
        return any(then.get(name) != now.get(name) for name in _told(type(record)))


@cache
def _told(kind: type[Record]) -> tuple[str, ...]:
    """The names of what a record says."""
    return tuple(column.key for column in inspect(kind).column_attrs if column.key not in _UNTOLD)


def _keep_links(
    writing: Writing, held: _Present, wanted: Sequence[NodeTree], kept: dict[int, Node]
) -> dict[str, NodeLink]:
    """Keep the links of all nodes; those kept anew by uid."""
    trees = list(_all(wanted))
    for tree in trees:
        for place, link in enumerate(tree.links):
            link.node_id, link.place = kept[id(tree)].id, place
    every = [link for tree in trees for link in tree.links]
    made = writing.keep_all([link for link in every if held.differs(link)])
    ids = {link.id for link in (*every, *made) if link.id is not None}
    writing.remove_all([link for link in held.links if link.id not in ids])
    return {link.uid: link for link in made}


def _reword_elsewhere(
    writing: Writing, section_id: int, before: dict[str, str], nodes: Iterable[Node]
) -> None:
    """Let nodes of other sections and plans say the new numbers of those they name; what is adopted stays."""
    numbers = {
        node.uid: (before[node.uid], node.number)
        for node in nodes
        if before.get(node.uid, node.number) != node.number
    }
    if not numbers:
        return
    from letea.rules.plan_rewording import reword_node  # noqa: PLC0415 - what only reads starts without it

    session = writing.session
    links = session.scalars(select(NodeLink).where(NodeLink.target_uid.in_(numbers))).all()
    by_node: dict[int, list[NodeLink]] = {}
    for link in links:
        by_node.setdefault(link.node_id, []).append(link)
    elsewhere = select(Node).where(Node.id.in_(by_node), Node.section_id != section_id)
    for node in session.scalars(elsewhere):
        section = session.get_one(Section, node.section_id)
        if not is_frozen_in(session, session.get_one(Plan, section.plan_id)):
            reword_node(node, by_node[node.id], numbers)
    session.flush()


def _hung(wanted: Sequence[NodeTree], kept: dict[int, Node], links: dict[str, NodeLink]) -> list[NodeTree]:
    return [
        NodeTree(
            kept[id(tree)],
            _hung(tree.children, kept, links),
            [links.get(link.uid, link) for link in tree.links],
        )
        for tree in wanted
    ]


def _by_depth(wanted: Sequence[NodeTree]) -> Iterator[list[tuple[NodeTree, NodeTree | None, int]]]:
    """Parents before those beneath them, a row of the tree at a time: a new parent has its id by then."""
    row: list[tuple[NodeTree, NodeTree | None, int]] = [(tree, None, at) for at, tree in enumerate(wanted)]
    while row:
        yield row
        row = [(child, tree, at) for tree, _parent, _at in row for at, child in enumerate(tree.children)]


def _all(nodes: Sequence[NodeTree]) -> Iterator[NodeTree]:
    for top in nodes:
        yield from top.walk()
