"""Moves in the tree of objectives and measures: what may stand where, and branches put elsewhere whole."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from typing import NoReturn

from letea.errors import Problem, Refused
from letea.layouts import Family, Level
from letea.rules.plan_drafts import renewed
from letea.rules.plan_tree import NodeTree
from letea.wording import _


class Where(Enum):
    """On which side of a node something is dropped: above it, onto it, below it."""

    BEFORE = "before"
    ON = "on"
    AFTER = "after"


@dataclass(frozen=True)
class Place:
    """A place in the tree: beneath a node (at the top where it is None), before the one that stands there."""

    under: NodeTree | None
    at: int


class Arrangement:
    """The nodes of a section as they are arranged by hand; `nodes` is changed in place.

    A node may stand beneath any of a level above its own; at the top stand the first level and those levels
    that already stand there. What a move cannot do is refused in a sentence, and then nothing has moved.
    """

    def __init__(self, nodes: list[NodeTree], layout: Family) -> None:
        self.nodes = nodes
        self._layout = layout
        self._orders = {level.key: order for order, level in enumerate(layout.levels)}

    def path_of(self, tree: NodeTree) -> list[NodeTree]:
        """The way down to a node, itself last; empty where it is not there."""
        return _path(self.nodes, tree)

    def parent_of(self, tree: NodeTree) -> NodeTree | None:
        """The node right above one; None at the top."""
        path = self.path_of(tree)
        return path[-2] if len(path) > 1 else None

    def siblings(self, tree: NodeTree) -> list[NodeTree]:
        """Those a node stands among."""
        return self._beneath(self.parent_of(tree))

    def tops_of(self, trees: Sequence[NodeTree]) -> list[NodeTree]:
        """Of these nodes those that stand beneath no other of them, in print order."""
        return list(_tops(self.nodes, set(trees)))

    def may_stand(self, tree: NodeTree, under: NodeTree | None) -> bool:
        """Whether a branch may stand right beneath this node, or at the top."""
        order = self._order(tree)
        if under is not None:
            return order > self._order(under) and under not in tree.walk()
        return order == 0 or not self.nodes or order in {self._order(one) for one in self.nodes}

    def place_near(
        self, trees: Sequence[NodeTree], beside: NodeTree, where: Where, *, is_open: bool
    ) -> Place | None:
        """The place these may take when they are dropped there; None where none of them would be allowed.

        What may not stand at the spot itself goes after the nearest branch around it where it may.
        """
        path = self.path_of(beside)
        if any(one in path for one in trees):
            return None
        for place in self._places(path, where, is_open=is_open):
            if all(self.may_stand(one, place.under) for one in trees):
                return place
        return None

    def place_for(self, level: Level, chosen: NodeTree | None) -> Place:
        """Where a new node of this level goes: after its like, or last beneath what it belongs to."""
        path = self.path_of(chosen) if chosen is not None else []
        order = self._orders[level.key]
        for depth in range(len(path) - 1, -1, -1):
            if path[depth].node.level == level.key:
                under = path[depth - 1] if depth else None
                return Place(under, self._beneath(under).index(path[depth]) + 1)
        above = [one for one in path if self._order(one) < order]
        under = above[-1] if above else None
        return Place(under, len(self._beneath(under)))

    def put(self, trees: Sequence[NodeTree], place: Place) -> None:
        """Add new branches."""
        self._beneath(place.under)[place.at : place.at] = trees

    def move(self, trees: Sequence[NodeTree], place: Place) -> None:
        """Take branches from where they are and put them there.

        Raises:
            Refused: where a level does not allow it.
        """
        for one in trees:
            if not self.may_stand(one, place.under):
                self._refuse_place(one, place.under)
        target = self._beneath(place.under)
        earlier = sum(1 for one in target[: place.at] if one in trees)
        self.remove(trees)
        target[place.at - earlier : place.at - earlier] = trees

    def step(self, trees: Sequence[NodeTree], by: int) -> bool:
        """Move branches up or down by one place; past the end they go to the neighbour of their parent.

        False where the first of them has nowhere to go.
        """
        return all(self._step(one, by) for one in (trees if by < 0 else reversed(trees)))

    def indent(self, trees: Sequence[NodeTree]) -> None:
        """Let branches belong to the node before them; their levels go down as far as they must.

        Raises:
            Refused: where nothing stands before, or the family has no more levels.
        """
        with self._whole():
            for one in trees:
                among = self.siblings(one)
                at = among.index(one)
                if at == 0:
                    _refuse(_("Deasupra, sub același părinte, nu este nimic sub care să intre."))
                self._lower(one, self._order(among[at - 1]) + 1)
                among.remove(one)
                among[at - 1].children.append(one)

    def outdent(self, trees: Sequence[NodeTree]) -> None:
        """Let branches stand after the node they belonged to, on its level.

        Raises:
            Refused: on the first level there is nothing above.
        """
        with self._whole():
            for one in reversed(trees):
                parent = self.parent_of(one)
                if parent is None:
                    self._raise_top(one)
                    continue
                parent.children.remove(one)
                among = self.siblings(parent)
                among.insert(among.index(parent) + 1, one)
                one.node.level = parent.node.level

    def remove(self, trees: Sequence[NodeTree]) -> None:
        """Take branches out."""
        for one in trees:
            self.siblings(one).remove(one)

    def duplicate(self, trees: Sequence[NodeTree]) -> list[NodeTree]:
        """Add a copy of each branch after the last of them; the copies are numbered by their places."""
        made = [renewed(one) for one in trees]
        for copy, one in zip(made, trees, strict=True):
            among = self.siblings(one)
            among.insert(among.index(one) + 1, copy)
        return made

    def _order(self, tree: NodeTree) -> int:
        """How deep its level is; one the family does not know is deeper than all."""
        return self._orders.get(tree.node.level, len(self._orders))

    def _beneath(self, under: NodeTree | None) -> list[NodeTree]:
        return under.children if under is not None else self.nodes

    def _places(self, path: list[NodeTree], where: Where, *, is_open: bool) -> Iterator[Place]:
        beside = path[-1]
        if where is Where.ON:
            yield Place(beside, len(beside.children))
        elif where is Where.AFTER and is_open and beside.children:
            yield Place(beside, 0)
        for depth in range(len(path) - 1, -1, -1):
            under = path[depth - 1] if depth else None
            at = self._beneath(under).index(path[depth])
            is_before = where is Where.BEFORE and depth == len(path) - 1
            yield Place(under, at if is_before else at + 1)

    def _step(self, tree: NodeTree, by: int) -> bool:
        among = self.siblings(tree)
        at = among.index(tree)
        if 0 <= at + by < len(among):
            among[at], among[at + by] = among[at + by], among[at]
            return True
        parent = self.parent_of(tree)
        if parent is None:
            return False
        likes = [one for top in self.nodes for one in top.walk() if one.node.level == parent.node.level]
        place = likes.index(parent) + by
        if not 0 <= place < len(likes):
            return False
        del among[at]
        heirs = likes[place].children
        heirs.insert(len(heirs) if by < 0 else 0, tree)
        return True

    def _lower(self, tree: NodeTree, least: int) -> None:
        """Let a branch be at least that deep, and what is beneath it deeper still."""
        if self._order(tree) < least:
            if least >= len(self._orders):
                self._refuse_depth(tree)
            tree.node.level = self._layout.levels[least].key
        for child in tree.children:
            self._lower(child, self._order(tree) + 1)

    def _raise_top(self, tree: NodeTree) -> None:
        order = self._order(tree)
        if order == 0:
            _refuse(_("Este deja pe primul nivel al modelului."))
        tree.node.level = self._layout.levels[order - 1].key

    @contextmanager
    def _whole(self) -> Iterator[None]:
        """A refusal leaves everything as it was."""
        before = [(one, list(one.children), one.node.level) for top in self.nodes for one in top.walk()]
        tops = list(self.nodes)
        try:
            yield
        except Refused:
            self.nodes[:] = tops
            for one, children, level in before:
                one.children[:], one.node.level = children, level
            raise

    def _name(self, tree: NodeTree) -> str:
        level = self._layout.level(tree.node.level)
        return level.name if level is not None else tree.node.level

    def _refuse_depth(self, tree: NodeTree) -> NoReturn:
        last = self._layout.levels[-1].name
        text = _("„{name}” nu poate intra mai adânc: sub „{last}” modelul nu mai are niveluri.")
        _refuse(text.format(name=self._name(tree), last=last))

    def _refuse_place(self, tree: NodeTree, under: NodeTree | None) -> NoReturn:
        if under is None:
            text = _("„{name}” nu poate sta la primul nivel.")
            _refuse(text.format(name=self._name(tree)))
        text = _("„{name}” nu poate sta sub „{under}”.")
        _refuse(text.format(name=self._name(tree), under=self._name(under)))


def _refuse(sentence: str) -> NoReturn:
    raise Refused([Problem("level", sentence)])


def _path(nodes: Sequence[NodeTree], wanted: NodeTree) -> list[NodeTree]:
    for tree in nodes:
        if tree is wanted:
            return [tree]
        if below := _path(tree.children, wanted):
            return [tree, *below]
    return []


def _tops(nodes: Sequence[NodeTree], wanted: set[NodeTree]) -> Iterator[NodeTree]:
    for tree in nodes:
        if tree in wanted:
            yield tree
        else:
            yield from _tops(tree.children, wanted)
