"""What should not be left in the text of a plan: notes, blanks, cedillas, days that do not exist."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache

import resources
from db.ordering import CEDILLAS, bare
from letea.rules.term_words import NotATerm, refuse_impossible
from letea.wording import MONTHS, _

_DIGIT = re.compile("[0-9]")
_WORD = re.compile(r"[^\W\d_]+")
_NO_WORDS = re.compile(r"\S+@\S+|(?:https?://|www\.)\S+|\S+\.(?:ro|com|eu|org|gov)\b\S*", re.IGNORECASE)
_DOTTED = re.compile(r"(?<![0-9.])([0-9]{1,3})\.([0-9]{1,2})\.((?:19|20)[0-9]{2})(?![0-9])")
_SLASHED = re.compile(r"(?<![0-9./])([0-9]{1,2})/([0-9]{1,2})/((?:19|20)[0-9]{2})(?![0-9])")
_IN_WORDS = re.compile(
    rf"(?<![0-9.,])([0-9]{{1,3}})\s+({'|'.join(MONTHS)})(?:\s+((?:19|20)[0-9]{{2}}))?(?![0-9])"
)
_LONGEST_MONTH = 31
_DECEMBER = 12


class Leftover(Enum):
    """What was left in a text: a note to oneself, a blank, the code of a web page."""

    NOTES = "notes"
    BLANKS = "blanks"
    CODE = "code"


@dataclass(frozen=True)
class Found:
    """Words of a text to look at, and why."""

    words: str
    sentence: str


_SENTENCES = {
    Leftover.NOTES: _("„{words}” pare o însemnare de lucru. Ștergeți-o sau rescrieți textul."),
    Leftover.BLANKS: _("„{words}” este un loc rămas necompletat. Completați-l."),
    Leftover.CODE: _("„{words}” este cod dintr-o pagină de internet. Ștergeți-l."),
}
_REMEMBERED = 4_096  # texts: a plan is reviewed whole whenever one of its texts changed
_AROUND = 24  # signs beside a blank by which it is known


@lru_cache(maxsize=_REMEMBERED)
def leftovers(text: str) -> tuple[Found, ...]:
    """The notes, blanks and code left in a text, each told once."""
    return tuple(_leftovers(text))


def _leftovers(text: str) -> Iterator[Found]:
    plain = bare(text)
    shown = text if len(plain) == len(text) else plain
    told: set[str] = set()
    for kind, pattern in _patterns().items():
        for found in pattern.finditer(plain):
            words = _shown(shown, found, kind)
            if words not in told:
                told.add(words)
                yield Found(words, _SENTENCES[kind].format(words=words))


@lru_cache(maxsize=_REMEMBERED)
def impossible_days(text: str) -> tuple[Found, ...]:
    """The days of a text that no calendar has: "119.05.2017", "31 februarie 2024"."""
    return tuple(_impossible_days(text))


def _impossible_days(text: str) -> Iterator[Found]:
    if _DIGIT.search(text) is None:
        return
    plain = text.lower()  # no month has a letter with a mark
    for found in (*_DOTTED.finditer(plain), *_SLASHED.finditer(plain)):
        day, month, year = (int(part) for part in found.groups())
        if "/" in found.group() and not (day <= _LONGEST_MONTH and month <= _DECEMBER):
            continue  # a registration number, "123/45/2020"
        yield from _impossible(found.group(), day, month, year)
    for found in _IN_WORDS.finditer(plain):
        year = int(found[3]) if found[3] else 0
        yield from _impossible(found.group(), int(found[1]), MONTHS.index(found[2]) + 1, year)


def has_cedillas(text: str) -> bool:
    """Whether ș or ț is written with a cedilla, which is another letter."""
    return not set(CEDILLAS).isdisjoint(text)


def words_without_diacritics(text: str) -> list[str]:
    """The words that no Romanian dictionary has without their diacritics, in order, each once."""
    known = _bare_words()
    words = (found.group() for found in _WORD.finditer(_NO_WORDS.sub(" ", text)))
    return list(dict.fromkeys(word for word in words if word.lower() in known))


def _impossible(written: str, day: int, month: int, year: int) -> Iterator[Found]:
    try:
        refuse_impossible(written, day, month, year or None)
    except NotATerm as error:
        yield Found(written, error.sentence)


def _shown(text: str, found: re.Match[str], kind: Leftover) -> str:
    """The words found; a blank with what stands around it."""
    start, end = found.span()
    if kind is Leftover.BLANKS:
        start = max(0, start - _AROUND)
        start += text[start : found.start()].find(" ") + 1 if start else 0
        end = min(len(text), end + _AROUND)
    return " ".join(text[start:end].split())


@cache
def _patterns() -> dict[Leftover, re.Pattern[str]]:
    content = resources.data("vocabularies/writing.toml")["leftovers"]
    return {kind: re.compile("|".join(content[kind.value]), re.MULTILINE) for kind in Leftover}


@cache
def _bare_words() -> frozenset[str]:
    return frozenset(resources.data("vocabularies/writing.toml")["diacritics"]["words"])
