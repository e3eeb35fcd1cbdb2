"""Mentions of other objectives and measures in a node's text: "corelat cu Obiectiv general 3, O.S. 3.1".

A number may stand in a plan several times, once in each component: what is written around it then tells
which is meant, and where that does not, nothing is chosen.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from db.ordering import bare, comma_below
from db.tables.plans import Node
from letea.rules.plan_tree import NodeTree, PlanTree
from letea.wording import roman

GENERAL, SPECIFIC, MEASURE, DIRECTION, COMPONENT, ANY = (
    *("general", "specific", "measure", "direction", "component", ""),
)
_PART = "(?:[IVX]{1,5}|[0-9]{1,2})"
_NUMBER = rf"(?P<number>{_PART}(?:\.{_PART})*)(?![\w]|\.[0-9])"
_LEADING_NUMBER = re.compile(rf"{_PART}(?:\.{_PART})*(?=\.?\s*$)", re.IGNORECASE)
_MENTION = re.compile(
    r"(?<![\w.])(?:"
    r"obiectiv\w*\s+(?P<word>general|specific|opera[tț\u0163]ional)\w*\s+"
    r"|(?P<letters>O\.?\s?[GSO])(?![a-z])\.?\s*"
    r"|(?P<scanned>0\.[S5])\.\s?(?=[0-9]+\.[0-9])"
    r"|(?P<direction>direc[tț\u0163]i\w+\s+de\s+ac[tț\u0163]iune\s+)"
    r"|(?P<component>component[aăe]\w*\s+)"
    r"|(?P<measure>(?:m[aă]sur|ac[tț\u0163]iun|activit)\w+\s+)(?=(?:nr\.?\s*)?[0-9]+\.[0-9])"
    r"|(?=[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{1,2}(?![\w/]|\.[0-9]{3})))"
    rf"(?:nr\.?\s*)?{_NUMBER}",
    re.IGNORECASE,
)
_KINDS = (
    (re.compile("general|^o[. ]*g"), GENERAL),
    (re.compile("specific|operational|^[o0][. ]*[so5]"), SPECIFIC),
    (re.compile("masur|actiun[^ ]* [0-9]|activit|measure|action"), MEASURE),
    (re.compile("direc"), DIRECTION),
    (re.compile("component"), COMPONENT),
)
_CORRELATED = re.compile(r"corel\w+", re.IGNORECASE)
_REACH = 160  # signs after "corelat" within which a number is surely meant as a mention
_TITLE = 18  # letters by which a title written after a number is known
_ROMAN = {roman(number): number for number in range(1, 40)}

Number = tuple[str, tuple[int, ...]]


@dataclass(frozen=True)
class Mention:
    """Words of a node's text that name another node.

    `target` is the one meant; None where no node bears the number, or where any of `candidates` could be
    meant.
    """

    node: Node
    words: str
    at: int
    target: Node | None
    candidates: tuple[Node, ...] = ()


@dataclass(frozen=True)
class _Entry:
    """A node as it may be named: its kind, its own number, the numbers from the top, what stands above it."""

    node: Node
    kind: str
    own: tuple[int, ...]
    path: tuple[int, ...]
    above: tuple[str, ...]
    titles: tuple[str, ...]

    def is_named(self, kind: str, parts: tuple[int, ...]) -> bool:
        """Whether that kind and number are this node's; a part of its path will do."""
        if kind and self.kind and kind != self.kind:
            return False
        return bool(self.own) and len(parts) >= len(self.own) and self.path[-len(parts) :] == parts


class Numbers:
    """The numbers of a plan's nodes, read once; `mentions` are those in the nodes' texts, in print order."""

    def __init__(self, tree: PlanTree) -> None:
        self._entries = list(_entries(tree))
        self._of = {entry.node.uid: entry for entry in self._entries}
        self._by_last: dict[int, list[_Entry]] = {}
        for entry in self._entries:
            if entry.own:
                self._by_last.setdefault(entry.own[-1], []).append(entry)

    def mentions(self) -> list[Mention]:
        """All mentions in the texts of the nodes, in print order."""
        return [mention for entry in self._entries for mention in _mentions(entry, self._by_last)]

    def mentions_in(self, node: Node) -> list[Mention]:
        """The mentions in the text of one node."""
        entry = self._of.get(node.uid)
        return list(_mentions(entry, self._by_last)) if entry is not None else []

    def are_said(self, words: str, target: Node) -> bool:
        """Whether the words name the number that this node bears; words without a number may."""
        found = _MENTION.search(words)
        entry = self._of.get(target.uid)
        if found is None or entry is None:
            return True
        return entry.is_named(*_said(found))


def has_mention(text: str) -> bool:
    """Whether a text may name another node at all."""
    return _MENTION.search(text) is not None


def _entries(tree: PlanTree) -> Iterator[_Entry]:
    for held in tree.walk():
        for top in held.nodes:
            yield from _entries_from(top, (), (held.section.uid,), titles=(held.section.heading,))


def _entries_from(
    one: NodeTree, path: tuple[int, ...], above: tuple[str, ...], *, titles: tuple[str, ...]
) -> Iterator[_Entry]:
    kind, own = _number_of(one.node)
    whole = own if own[: len(path)] == path and len(own) > len(path) else (*path, *own)
    yield _Entry(one.node, kind, own, whole, above, titles)
    for child in one.children:
        yield from _entries_from(child, whole, (*above, one.node.uid), titles=(*titles, one.node.text))


def _number_of(node: Node) -> Number:
    """What kind of node it is and the parts of its number; no parts where it bears none."""
    written = comma_below(node.number).strip()
    found = _LEADING_NUMBER.search(written)
    before = bare(written[: found.start()] if found else written)
    kind = next((kind for shape, kind in _KINDS if shape.search(before)), "")
    kind = kind or next((kind for shape, kind in _KINDS if shape.search(node.level)), "")
    return kind, _parts(found.group()) if found else ()


def _parts(number: str) -> tuple[int, ...]:
    parts = number.upper().split(".")
    return tuple(int(part) if part.isdigit() else _ROMAN.get(part, 0) for part in parts)


def _said(found: re.Match[str]) -> Number:
    named = bare(found.group()[: found.start("number") - found.start()])
    kind = next((kind for shape, kind in _KINDS if shape.search(named)), ANY)
    return MEASURE if found["measure"] else kind, _parts(found["number"])


def _mentions(entry: _Entry, by_last: Mapping[int, Sequence[_Entry]]) -> Iterator[Mention]:
    text = entry.node.text
    context: list[str] = []
    for found in _MENTION.finditer(text):
        kind, parts = _said(found)
        if parts == entry.own and found.start() <= 1:
            continue
        others = by_last.get(parts[-1], ())
        fits = [one for one in others if one.node is not entry.node and one.is_named(kind, parts)]
        alone = kind == ANY or entry.is_named(kind, parts) or not _is_correlated(text, found.start())
        if not fits and alone:
            continue
        meant = _meant(fits, entry, text[found.end() :], context)
        if kind == GENERAL:
            context = [one.node.uid for one in meant]
        target = meant[0].node if len(meant) == 1 else None
        named = tuple(one.node for one in meant)
        yield Mention(entry.node, found.group().strip(), found.start(), target, named)


def _is_correlated(text: str, at: int) -> bool:
    before = text[max(0, at - _REACH) : at]
    return _CORRELATED.search(before) is not None


def _meant(fits: list[_Entry], entry: _Entry, after: str, context: Sequence[str]) -> list[_Entry]:
    """Which of those that bear the number are meant, by what stands around it."""
    if len(fits) < 2:  # noqa: PLR2004 - nothing to choose
        return fits
    said = _letters(after)
    close = max((_shared(one, entry) for one in fits), default=0)
    tellings = (
        [one for one in fits if _is_told(_letters(one.node.text), said[:_TITLE])],
        [one for one in fits if set(context) & set(one.above)],
        [one for one in fits if any(_is_within(title, said) for title in one.titles)],
        [one for one in fits if _shared(one, entry) == close],
    )
    for told in tellings:
        if len(fits) > 1:
            fits = [one for one in fits if one in told] or fits
    return fits


def _is_told(title: str, said: str) -> bool:
    """Whether the words right after the number are the title of the node."""
    return len(said) == _TITLE and title.startswith(said)


def _is_within(title: str, said: str) -> bool:
    """Whether a title is among the words after the number."""
    letters = _letters(title)
    return len(letters) >= _TITLE and letters in said


def _shared(one: _Entry, other: _Entry) -> int:
    return sum(1 for mine, theirs in zip(one.above, other.above, strict=False) if mine == theirs)


def _letters(text: str) -> str:
    return re.sub("[^a-z]", "", bare(comma_below(text)))
