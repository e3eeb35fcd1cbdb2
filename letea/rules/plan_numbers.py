"""The numbers of objectives and measures: given by the family's patterns and each node's place."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from db.tables.plans import Node
from letea.layouts import Family, Level
from letea.rules.plan_tree import NodeTree
from letea.wording import letters, roman

_PLACE = re.compile(r"(\.?)\{(\w+):([1IiaA])\}")


@dataclass(frozen=True)
class Renumbered:
    """A node whose number changed, and from what to what."""

    node: Node
    before: str
    after: str


def numbers_of(nodes: Sequence[NodeTree], layout: Family) -> dict[str, str]:
    """The number that each node has by its place, by uid; empty on levels that bear none."""
    return {node.uid: number for node, number in _numbered(nodes, layout)}


def number_of(uid: str, nodes: Sequence[NodeTree], layout: Family) -> str:
    """The number that one node has by its place; empty where it bears none, or is not among these."""
    return next((number() for node, number in _Counter(layout).walk(nodes, {}) if node.uid == uid), "")


def keep_typed_numbers(nodes: Sequence[NodeTree], layout: Family) -> None:
    """Mark as typed by hand each number that is not the one its place gives; blank ones too."""
    for node, number in _numbered(nodes, layout):
        if node.number.strip() != number:
            node.number_kept = True


def renumber(nodes: Sequence[NodeTree], layout: Family) -> list[Renumbered]:
    """Give each node the number of its place, those typed by hand left alone; which ones changed."""
    changed = []
    for node, number in _numbered(nodes, layout):
        if not node.number_kept and node.number != number:
            changed.append(Renumbered(node, node.number, number))
            node.number = number
    return changed


def _numbered(nodes: Sequence[NodeTree], layout: Family) -> Iterator[tuple[Node, str]]:
    for node, number in _Counter(layout).walk(nodes, {}):
        yield node, number()


class _Counter:
    """Counts the nodes of each level as it walks the tree."""

    def __init__(self, layout: Family) -> None:
        self._levels = {level.key: level for level in layout.levels}
        self._through: dict[str, int] = {}

    def walk(
        self, nodes: Sequence[NodeTree], above: Mapping[str, int]
    ) -> Iterator[tuple[Node, Callable[[], str]]]:
        """Each node with what writes its number, in print order."""
        here: dict[str, int] = {}
        for tree in nodes:
            level = self._levels.get(tree.node.level)
            count = self._through if level is not None and level.continues else here
            count[tree.node.level] = count.get(tree.node.level, 0) + 1
            places = {**above, tree.node.level: count[tree.node.level]}
            yield tree.node, partial(_number, tree.node, level, places)
            yield from self.walk(tree.children, places)


def _number(node: Node, level: Level | None, places: Mapping[str, int]) -> str:
    return _written(level, places) if level is not None else node.number


def _written(level: Level, places: Mapping[str, int]) -> str:
    """The pattern with each place in its style; a level passed over in the tree leaves its place out."""

    def place(found: re.Match[str]) -> str:
        number = places.get(found[2])
        return f"{found[1]}{_styled(number, found[3])}" if number else ""

    return _PLACE.sub(place, level.number).lstrip(".")


def _styled(place: int, style: str) -> str:
    match style:
        case "I":
            return roman(place)
        case "i":
            return roman(place).lower()
        case "a":
            return letters(place)
        case "A":
            return letters(place).upper()
        case _:
            return str(place)
