"""Which section of the family a line of the paper heads: by its number and its words."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from db.tables.plans import Display, Section
from letea.rules.plan_import import Line
from letea.rules.plan_import_tell import says_nothing
from letea.rules.plan_import_words import key_of
from letea.rules.plan_tree import SectionTree

_CHAPTER = r"cap(?:itolul|itol|\.)?\s*(?P<chapter>[IVXLivxl]+|[0-9]+)\b"
_NUMBERED = re.compile(
    rf"(?:{_CHAPTER}|(?P<number>[A-Za-z]\.?\s?[0-9]{{1,2}}|[A-Z]|[a-z]|[0-9]{{1,2}}|[IVXL]{{1,5}})(?=[.):]|\s[-–]))"
    r"\s*[.):–-]*\s*",
    re.IGNORECASE,
)
_RUN_IN = re.compile(r"\s+[-–—]\s*|\s*[-–—]\s+|\s*:\s*")
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6"}
_LIKE, _SURE = 82.0, 90.0
_LONGEST_HEADING = 700
_FEW_WORDS = 2
_LEAST = 10


@dataclass(frozen=True)
class Placed:
    """A line that heads a section: which one, how well, its number, its words, and what stands after them."""

    tree: SectionTree
    score: float
    number: str
    heading: str
    rest: str = ""

    @property
    def sure(self) -> bool:
        """Whether it needs no look."""
        return self.score >= _SURE


@dataclass(frozen=True)
class Numbered:
    """A line parted into its number ("Capitolul I:", "A.") and its words."""

    number: str
    key: str
    is_chapter: bool
    words: str


def numbered(line: Line) -> Numbered:
    """The number and the words of a line."""
    text = line.words
    found = _NUMBERED.match(text)
    if not found:
        return Numbered("", "", is_chapter=False, words=text)
    chapter = found["chapter"]
    key = key_of(chapter or found["number"] or "").replace(" ", "")
    typed = found[0].strip()
    return Numbered(typed, _chapter(key) if chapter else key, bool(chapter), text[found.end() :].strip())


def heads_section(
    line: Line, sections: Sequence[SectionTree], *, now: str, held: Collection[str]
) -> Placed | None:
    """The section that a line heads, or None for running text.

    `now` is the uid of the section the paper is in, `held` those already met.
    """
    if len(line.words) > _LONGEST_HEADING:
        return None
    said = numbered(line)
    order = {tree.section.uid: place for place, tree in enumerate(sections)}
    above = _chapters(sections)
    best: Placed | None = None
    for tree in sections:
        score = _score(said, line, tree.section)
        if not score:
            continue
        section = tree.section
        if section.display is not Display.CHAPTER and above.get(section.uid) != above.get(now):
            score -= 12.0
        if order[section.uid] < order.get(now, -1) or section.uid in held:
            score -= 9.0
        if score >= _LIKE and (best is None or score > best.score):
            best = Placed(tree, score, *_parted(said, section))
    return best


def parted(line: Line, section: Section) -> tuple[str, str, str]:
    """The line as the head of that section: number, heading, and what runs on after it."""
    return _parted(numbered(line), section)


def _score(said: Numbered, line: Line, section: Section) -> float:
    """How well the line is the section's heading, 0 for not at all."""
    own = key_of(section.number).replace(" ", "")
    if section.display is Display.CHAPTER:
        own = _chapter(re.sub("^cap(?:itolul|itol)?", "", own))
        if said.is_chapter:
            return 100.0 if said.key == own else 0.0
        styled = line.heading is not None or line.bold
        return _words_score(said.words, section.heading) if styled else 0.0
    if said.is_chapter:
        return 0.0
    same = bool(own) and said.key == own
    if same and not key_of(said.words):
        return _LIKE + 2.0
    score = _words_score(said.words, section.heading)
    if section.display is Display.HIDDEN:
        return score if score >= _SURE and len(line.words) < 2 * max(_LEAST, len(section.heading)) else 0.0
    if own and said.key:
        score += 8.0 if same else -8.0
    return min(score, 100.0)


def _words_score(words: str, heading: str) -> float:
    """Likeness to a heading that may go on with text, be cut short or be put a little otherwise."""
    written, meant = key_of(words), key_of(heading)
    if not meant or (len(written) < _LEAST and written != meant):
        return 0.0
    begun = fuzz.ratio(written[: len(meant)], meant)
    short = meant[: len(written)]
    cut = fuzz.ratio(written, short) - 4.0 if len(written) >= min(len(meant), 2 * _LEAST) else 0.0
    others = 0.0
    if len(written.split()) >= _FEW_WORDS:
        near = written[: int(len(meant) * 1.5)]
        others = max(fuzz.token_sort_ratio(near, meant), _held_in(near, meant) - 8.0)
    return max(begun, cut, others)


def _held_in(written: str, meant: str) -> float:
    """How much of a short heading's own words are in the long one: "Întâlniri tripartite"."""
    words = [word for word in written.split() if len(word) > 3]  # noqa: PLR2004 - words that carry sense
    if len(words) < _FEW_WORDS:
        return 0.0
    within = set(meant.split())
    near = [max((fuzz.ratio(word, one) for one in within), default=0.0) for word in words]
    return sum(score if score >= _LIKE else 0.0 for score in near) / len(near)


def _parted(said: Numbered, section: Section) -> tuple[str, str, str]:
    """Number, heading, and the words that run on after it: "Telefonul verde – nu este cazul;"."""
    meant = key_of(section.heading)
    best, place = 0.0, None
    for found in _RUN_IN.finditer(said.words):
        begun, rest = said.words[: found.start()], said.words[found.end() :]
        score = 100.0 if says_nothing(rest) else _begins(key_of(begun), meant)
        if begun and rest and score > best:
            best, place = score, found
    if place is not None and best >= _begins(key_of(said.words), meant):
        return said.number, said.words[: place.start()].strip(), said.words[place.end() :].strip()
    return said.number, said.words, ""


def _begins(written: str, meant: str) -> float:
    """How well these words are a heading, or its first words where it is cut short."""
    cut = fuzz.ratio(written, meant[: len(written)]) - 5.0 if len(written) >= 2 * _LEAST else 0.0
    return max(fuzz.ratio(written, meant), cut)


def _chapter(key: str) -> str:
    return _ROMAN.get(key, key)


def _chapters(sections: Sequence[SectionTree]) -> dict[str, str]:
    """The chapter that each section stands in, by uid."""
    found: dict[str, str] = {}
    for tree in sections:
        if tree.section.display is Display.CHAPTER:
            found |= dict.fromkeys((one.section.uid for one in tree.walk()), tree.section.uid)
    return found
