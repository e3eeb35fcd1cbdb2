"""Texts that name a node follow its number: "corelat cu O.S. 3.1" becomes "corelat cu O.S. 3.2"."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from db.tables.plan_links import NodeLink
from db.tables.plans import Node
from letea.layouts import Family
from letea.rules.plan_numbers import Renumbered, renumber
from letea.rules.plan_tree import NodeTree

_PLACES = re.compile(r"(?:[0-9]+|[IVXLCDM]+)(?:\.(?:[0-9]+|[IVXLCDM]+))*$")
_LETTER = re.compile(r"(?<![A-Za-z])[A-Za-z]{1,2}\)?$")
# What stands around a whole number: 1.1 is no part of 1.1.2, of 2.1.1 or of 11.1.
_NOT_BEFORE = r"(?<!\w)(?<![0-9]\.)"
_NOT_AFTER = r"(?!\w)(?!\.[0-9])(?!\.[IVXLCDM]+\b)"


def renumber_and_reword(nodes: Sequence[NodeTree], layout: Family) -> list[Renumbered]:
    """Give each node the number of its place; texts of these nodes that name one follow."""
    changed = renumber(nodes, layout)
    follow(nodes, changed)
    return changed


def follow(nodes: Sequence[NodeTree], changed: Sequence[Renumbered]) -> list[Node]:
    """Let the texts that name renumbered nodes say their new numbers; which nodes were reworded."""
    by_target = {one.node.uid: one for one in changed if one.before.strip() and one.after.strip()}
    if not by_target:
        return []
    every = (one for top in nodes for one in top.walk() if one.links)
    return [one.node for one in every if _follow(one.node, one.links, by_target)]


def reword_node(node: Node, links: Sequence[NodeLink], numbers: dict[str, tuple[str, str]]) -> bool:
    """The same for one node, with the number before and after of its targets by uid; whether it changed."""
    changed = {uid: Renumbered(node, *pair) for uid, pair in numbers.items() if all(pair)}
    return _follow(node, links, changed)


def reword(text: str, before: str, after: str) -> str:
    """The text with one number put for another, whole numbers only: 1.1 leaves 1.1.2 alone.

    A space after the letters counts for nothing ("O.S. 3.1" is O.S.3.1); other letters before the same places
    ("OG 3" for "Obiectiv general 3") stay as they are.
    """
    if not before.strip() or not after.strip():
        return text
    places, new = _places(before), _places(after)
    letters = before[: len(before) - len(places)]
    if letters != after[: len(after) - len(new)] and (whole := _whole(before)).search(text):
        return whole.sub(lambda _found: after, text)
    if not places or not new:
        return _whole(before).sub(lambda _found: after, text)
    return _bare(places).sub(lambda _found: new, text)


def names(text: str, number: str) -> bool:
    """Whether a text names this number, whole: "O.S. 3.1" names O.S.3.1 but not O.S.3."""
    return bool(number.strip()) and _whole(number).search(text) is not None


def words_naming(text: str, number: str) -> str:
    """The words of a text that name this number, as they stand there; empty where there are none."""
    found = _whole(number).search(text) if number.strip() else None
    return found[0] if found is not None else ""


def _follow(node: Node, links: Sequence[NodeLink], changed: dict[str, Renumbered]) -> bool:
    new_words: dict[str, str] = {}
    for link in links:
        if link.target_uid not in changed:
            continue
        one = changed[link.target_uid]
        words = link.words or _named_somewhere(node, one.before)
        if words:
            new_words.setdefault(words, reword(words, one.before, one.after))
            if link.words:
                link.words = new_words[words]
    moved = {old: new for old, new in new_words.items() if old != new}
    return bool(moved) and _replace(node, new_words)


def _named_somewhere(node: Node, number: str) -> str:
    """The words that name a number where it cannot be anything else; a bare "3" may be a count."""
    if re.fullmatch(r"[0-9]+|[A-Za-z]{1,2}", number.strip()):
        return ""
    return next((words for text in _texts(node) if (words := words_naming(text, number))), "")


def _replace(node: Node, words: dict[str, str]) -> bool:
    """All at once, so that what became 3.2 is not taken for the old 3.2; the longest first."""
    ordered = sorted(words, key=len, reverse=True)
    pattern = re.compile(f"{_NOT_BEFORE}(?:{'|'.join(re.escape(one) for one in ordered)}){_NOT_AFTER}")

    def renamed(text: str) -> str:
        return pattern.sub(lambda found: words[found[0]], text)

    before = list(_texts(node))
    node.text = renamed(node.text)
    node.cells = {key: renamed(text) for key, text in node.cells.items()}
    return before != list(_texts(node))


def _texts(node: Node) -> Iterable[str]:
    return (node.text, *node.cells.values())


def _places(number: str) -> str:
    """The part of a number that says places: "3.1" of "O.S.3.1", "II" of "Obiectiv general II"."""
    found = _PLACES.search(number.strip()) or _LETTER.search(number.strip())
    return found[0] if found is not None else ""


@cache
def _bare(places: str) -> re.Pattern[str]:
    """The places alone, after any letters and their dot ("S.3.1") but in no longer number."""
    before = r"(?<![0-9])(?<![0-9]\.)(?<![IVXLCDM])" if places[0].isdigit() else r"(?<!\w)(?<![0-9IVXLCDM]\.)"
    return re.compile(f"{before}{re.escape(places)}{_NOT_AFTER}")


@cache
def _whole(number: str) -> re.Pattern[str]:
    """The number with any space, or none, where its letters end and its places begin."""
    number = number.strip()
    places = _places(number)
    letters = re.escape(number[: len(number) - len(places)].rstrip()).replace(r"\ ", r"\s+")
    gap = r"\s*" if letters else ""
    ending = re.escape(places)
    return re.compile(f"{_NOT_BEFORE}{letters}{gap}{ending}{_NOT_AFTER}", re.IGNORECASE)
