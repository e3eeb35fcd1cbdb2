"""What the plans of communes have in common: the same or a similar text once, with who has it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from db.ordering import bare, sort_key
from db.tables.plans import Node
from letea.layouts import Family
from letea.rules.plan_numbers import renumber
from letea.rules.plan_tree import NodeTree
from letea.wording import _, counted

ALIKE = 88  # of 100, from which on two texts say the same
_NAMED = 8  # communes named in the margin
_NOT_TEXT = str.maketrans(dict.fromkeys(".,;:!?„”\"'()–-", " "))


@dataclass(frozen=True)
class Told:
    """A text of a commune's plan with those beneath it; `commune` is whose."""

    commune: str
    text: str
    beneath: tuple["Told", ...] = ()


@dataclass
class Gathered:
    """A text that communes share, with who has it and what stands beneath it in any of their plans."""

    text: str
    communes: tuple[str, ...]
    beneath: list["Gathered"] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many communes have it."""
        return len(self.communes)

    def walk(self) -> Iterator["Gathered"]:
        """This one and all beneath it."""
        yield self
        for one in self.beneath:
            yield from one.walk()


def gather(told: Sequence[Told], *, at_least: int = 1) -> list[Gathered]:
    """The texts that at least so many communes have, those of most communes first, level by level.

    Texts that differ only by letters, signs or some words are one; it stands as most communes wrote it. One
    with something beneath it that is kept stays too.
    """
    found = []
    for group in _alike(told):
        beneath = gather([below for one in group for below in one.beneath], at_least=at_least)
        communes = tuple(sorted({one.commune for one in group}, key=sort_key))
        if len(communes) >= at_least or beneath:
            found.append(Gathered(_usual(group), communes, beneath))
    return sorted(found, key=lambda one: -one.count)


def counts_of(gathered: Iterable[Gathered], depth: int = 3) -> list[int]:
    """How many texts there are at each level."""
    counts, level = [], list(gathered)
    for _level in range(depth):
        counts.append(len(level))
        level = [below for one in level for below in one.beneath]
    return counts


def gathered_nodes(gathered: Sequence[Gathered], layout: Family) -> list[NodeTree]:
    """The same as the objectives of a plan of this family, numbered; who has each is noted in the margin."""
    nodes = [_node(one, layout, depth=0, place=place) for place, one in enumerate(gathered)]
    renumber(nodes, layout)
    return nodes


def _alike(told: Sequence[Told]) -> list[list[Told]]:
    """The texts that say the same, together, in the order in which the first of each came."""
    same: dict[str, list[Told]] = {}
    for one in told:
        if key := _key(one.text):
            same.setdefault(key, []).append(one)
    keys: dict[str, list[Told]] = {}
    for key, group in same.items():
        near = process.extractOne(key, keys.keys(), scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE)
        if near is None:
            keys[key] = list(group)
        else:
            keys[near[0]] += group
    return list(keys.values())


def _key(text: str) -> str:
    return " ".join(bare(text).translate(_NOT_TEXT).split())


def _usual(group: Sequence[Told]) -> str:
    """The text as most communes wrote it, the first of those where several did."""
    counts = Counter(one.text.strip() for one in group)
    return counts.most_common(1)[0][0]


def _node(one: Gathered, layout: Family, *, depth: int, place: int) -> NodeTree:
    level = layout.levels[min(depth, len(layout.levels) - 1)]
    node = Node(section_id=0, place=place, level=level.key, text=one.text, note=_note(one.communes))
    if level == layout.levels[-1]:
        node.cells = {column.key: "" for column in layout.objectives if not column.level}
    beneath = [_node(below, layout, depth=depth + 1, place=at) for at, below in enumerate(one.beneath)]
    return NodeTree(node, beneath)


def _note(communes: Sequence[str]) -> str:
    if len(communes) == 1:
        return _("În planul comunei {name}").format(name=communes[0])
    if not communes:
        return ""
    names = ", ".join(communes[:_NAMED])
    if len(communes) > _NAMED:
        rest = counted(len(communes) - _NAMED, _("alta"), _("altele"))
        names = _("{names} și {rest}").format(names=names, rest=rest)
    count = counted(len(communes), _("comună"), _("comune"))
    return _("În planurile a {count}: {names}").format(count=count, names=names)
