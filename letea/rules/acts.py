"""Acts as plans cite them: a wrong year, another kind, an act that no longer holds."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from db.ordering import bare
from letea.legal import KnownAct, known_acts
from letea.wording import _, day

_MAYBE = re.compile(r"[0-9]\s?/|[0-9]\s+din\b", re.IGNORECASE)
_CITED = re.compile(
    r"(?<![0-9./-])(?P<number>[0-9]{1,2}\.[0-9]{3}|[0-9]{1,4})"
    r"(?P<joint>\s?/\s?|\s+din\s+(?:anul\s+)?)(?:[0-9]{1,2}[. ][0-9a-z]+[. ])?"
    r"(?P<year>(?:19|20)[0-9]{2})(?![0-9])"
)
_KIND = re.compile(
    r"\b(?:(?P<law>leg(?:ea|ii|ile|i))|(?P<hg>h\.?\s?g\b|hotarar\w+ guvernului)"
    r"|(?P<oug>o\.?\s?u\.?\s?g\b|ordonant\w+ de urgenta)|(?P<og>o\.?\s?g\b|ordonant\w+(?! de urg))"
    r"|(?P<order>ordin(?:ul|ului|ele)?\b)"
    r"|(?P<other>hotarar\w+(?! guvernului)|hcl|hcj|h\.c\.|dispozit\w+|deciz\w+|contract\w*|certificat\w*|"
    r"regulament\w*|inregistr\w+|adres\w+|licent\w+|seria))"
)
_KINDS = {"law": "Legea", "hg": "HG", "oug": "OUG", "og": "OG", "order": "Ordinul", "other": "?"}
_REMEMBERED = 4_096  # texts: a plan is reviewed whole whenever one of its texts changed
_REACH = 90  # signs before a number among which the kind of the act is looked for
_NAMED = 30  # signs of a name and "nr." that are shown with the number
# Every plan cites these, so that another year beside the bare number is a slip too.
_KNOWN_BY_NUMBER = frozenset({797, 1086, 292})


@dataclass(frozen=True)
class WrongAct:
    """An act that is not cited as it is: the words, and what is wrong."""

    words: str
    sentence: str


@lru_cache(maxsize=_REMEMBERED)
def wrong_acts(text: str, on: date | None = None) -> tuple[WrongAct, ...]:
    """The acts of a text that are not cited as they are, and on that day those that no longer hold."""
    return tuple(_wrong_acts(text, on))


def _wrong_acts(text: str, on: date | None) -> Iterator[WrongAct]:
    if _MAYBE.search(text) is None:
        return
    plain = bare(text)
    shown = text if len(plain) == len(text) else plain
    for found in _CITED.finditer(plain):
        kind, begins = _kind_before(plain, found.start())
        if kind == "?" or (not kind and "/" not in found["joint"]):
            continue
        number, year = int(found["number"].replace(".", "")), int(found["year"])
        sentence = _wrong(kind, number, year, on=on)
        if sentence:
            words = " ".join(shown[begins : found.end()].split())
            yield WrongAct(words, sentence.format(written=words))


def _wrong(kind: str, number: int, year: int, *, on: date | None) -> str:
    """What is wrong with that act; nothing where it is in order or not known."""
    if not kind:
        if number not in _KNOWN_BY_NUMBER:
            return ""
        kind = next(act.kind for act in known_acts() if act.number == number)
    act = _by_number().get((kind, number))
    if act is None:
        other = _by_year().get((number, year))
        wrong = _("„{{written}}” pare greșit: actul este {act}. Verificați.")
        return wrong.format(act=other.name) if other else ""
    if year != act.year and year not in act.others:
        wrong = _("„{{written}}” pare greșit: actul este {act} ({about}). Verificați.")
        return wrong.format(act=act.name, about=act.about)
    if on and act.repealed_on and on >= act.repealed_on and year == act.year:
        gone = _("„{{written}}”: {act} este abrogat din {day}. Citați actul în vigoare.")
        return gone.format(act=act.name, day=day(act.repealed_on))
    return ""


def _kind_before(plain: str, at: int) -> tuple[str, int]:
    """The kind of act that stands before a number and where its name begins.

    Nothing where another number is nearer; a name of many words is left out of what is shown.
    """
    start = max(0, at - _REACH)
    last = None
    for last in _KIND.finditer(plain, start, at):  # noqa: B007 - the last one is wanted
        pass
    if last is None or any(letter.isdigit() for letter in plain[last.end() : at]):
        return "", at
    return _KINDS[last.lastgroup or "other"], last.start() if at - last.start() <= _NAMED else at


@cache
def _by_number() -> Mapping[tuple[str, int], KnownAct]:
    return {(act.kind, act.number): act for act in known_acts()}


@cache
def _by_year() -> Mapping[tuple[int, int], KnownAct]:
    """The acts read by somebody, by number and year: one of another kind is surely a slip."""
    return {(act.number, act.year): act for act in known_acts() if act.verified}
