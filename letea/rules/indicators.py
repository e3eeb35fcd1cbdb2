"""Indicators of measures, as plans write them: the target they set, its unit, how much of it is achieved."""

import re
from dataclasses import dataclass
from decimal import Decimal

from db.ordering import bare, comma_below
from letea.rules.reading import Unreadable, read_count, read_percent


@dataclass(frozen=True)
class Indicator:
    """An indicator as written, with the target it sets; no target where the text sets none.

    `unit` is what is counted ("evenimente"), "%" for shares; `each` is the time or place for which the
    target is set ("an/comunitate"). `at_least` and `at_most` say that the target is a bound.
    """

    text: str
    target: Decimal | None = None
    unit: str = ""
    each: str = ""
    at_least: bool = False
    at_most: bool = False


_WORDS = {"un": 1, "o": 1, "una": 1, "unu": 1, "doi": 2, "doua": 2, "trei": 3, "patru": 4, "cinci": 5}
_WORDS |= {"sase": 6, "sapte": 7, "opt": 8, "noua": 9, "zece": 10}
_EACH = "an|luna|trimestru|semestru|saptamana|zi|comunitate|localitate|uat|serviciu|centru|beneficiar|scoala"
_LEAST = re.compile(r"(?:cel putin|minim(?:um)?|minimul|de la|peste|mai mult de|>=?|≥)\s+")
_MOST = re.compile(r"(?:cel mult|maxim(?:um)?|pana la|sub|mai putin de|<=?|≤)\s+")
_OPENING = re.compile(r"(?:un )?(?:numar|nr\.?)(?: total)?(?: minim(?:um)?)? de\s+(?=[0-9])")
_NUMBER = r"(?P<number>[0-9]{1,3}(?:[. ][0-9]{3})+|[0-9]+)"
_COUNT = re.compile(rf"{_NUMBER}(?![0-9.,]*[0-9%])(?P<range>\s*-\s*[0-9]+|\+)?\s+(?:de\s+)?(?P<rest>\D.*)")
_IN_WORDS = re.compile(rf"(?P<number>{'|'.join(_WORDS)})\s+(?P<rest>[a-z].*)")
_AT_THE_END = re.compile(rf"(?:nr\.?|numar(?:ul)?)\s+(?:de\s+)?(?P<rest>\D+?)\s*[:=–-]\s*{_NUMBER}\.?")
_PERCENT = re.compile(r"(?<![0-9.,])(?P<share>[0-9]{1,3}(?:[.,][0-9]{1,2})?)\s*(?:%|la suta\b)")
_PER = re.compile(rf"\s*(?:/|\bpe\b|\bpentru fiecare\b)\s*(?P<each>(?:{_EACH})(?:\s*/\s*(?:{_EACH}))*)\b")
_UNIT = re.compile(r"[^\W\d_]+(?:\s*[/-]\s*[^\W\d_]+)*(?:\s+de\s+[^\W\d_]+)?")
_NO_UNITS = frozenset(
    {"din", "dintre", "la", "pentru", "in", "cu", "si", "sau", "data", "ori", "numar", "nr"}
)
_STEM = 4  # letters by which "eveniment" and "evenimente" are known to be one unit
_HUNDRED = 100
_TENTH = Decimal("0.1")


def read_indicator(text: str) -> Indicator:
    """What an indicator asks for; the text stays as written."""
    plain = _plain(text)
    at_least, at_most, plain = _bounds(plain)
    opened = _OPENING.match(plain)
    plain = plain[opened.end() :] if opened else plain
    found = _COUNT.fullmatch(plain) or _AT_THE_END.fullmatch(plain)
    if found is None:
        if share := _share(plain):
            return Indicator(text, share, "%", "", at_least, at_most)
        found = _IN_WORDS.fullmatch(plain)
    if found is None:
        return Indicator(text)
    each, rest = _each(found["rest"])
    unit = _unit(text, rest)
    at_least = at_least or bool(found.groupdict().get("range"))
    target = _WORDS.get(found["number"]) or _whole(found["number"])
    if target is None or not unit:
        return Indicator(text)
    return Indicator(text, Decimal(target), unit, each, at_least, at_most)


def share_achieved(wanted: str, achieved: str) -> Decimal | None:
    """How much of an indicator's target is achieved, in percent; None where the two cannot be compared."""
    asked = read_indicator(wanted)
    if not asked.target or asked.at_most:
        return None
    found = read_indicator(achieved)
    reached, unit = found.target, found.unit
    if reached is None:
        reached, unit = _only_number(achieved), ""
    if reached is None or not _alike(asked.unit, unit):
        return None
    return (reached * _HUNDRED / asked.target).quantize(_TENTH)


def _plain(text: str) -> str:
    """Without case, diacritics and bullets, on one line."""
    flat = re.sub(r"\s+", " ", bare(comma_below(text)).replace("–", "-"))
    return flat.strip(" •▪·*-;.")


def _bounds(plain: str) -> tuple[bool, bool, str]:
    least, most = _LEAST.match(plain), _MOST.match(plain)
    opened = least or most
    return bool(least), bool(most), plain[opened.end() :] if opened else plain


def _share(plain: str) -> Decimal | None:
    """The only share a text names; two could each be the target."""
    found = [one["share"] for one in _PERCENT.finditer(plain)]
    return read_percent(found[0]) if len(found) == 1 else None


def _each(rest: str) -> tuple[str, str]:
    """For what the target is set ("acțiuni/an/comunitate"), and the words without it."""
    found = _PER.search(rest)
    if found is None:
        return "", rest
    each = re.sub(r"\s*/\s*", "/", found["each"])
    return each, f"{rest[: found.start()]} {rest[found.end() :]}"


def _unit(text: str, rest: str) -> str:
    """What is counted, spelled as in the text: a word, or two joined by "de"."""
    found = _UNIT.match(rest.strip())
    words = re.sub(r"\s*/\s*", "/", found.group()).split() if found else []
    if not words or words[0] in _NO_UNITS:
        return ""
    spelled = {bare(comma_below(word)): word for word in re.findall(r"[^\W\d_]+", text)}
    return re.sub(r"[^\W\d_]+", lambda one: comma_below(spelled.get(one[0], one[0])), " ".join(words))


def _whole(number: str) -> int | None:
    try:
        return read_count(number)
    except Unreadable:
        return None


def _only_number(achieved: str) -> Decimal | None:
    number = _whole(achieved.strip())
    return Decimal(number) if number is not None else None


def _alike(asked: str, found: str) -> bool:
    """Whether two units may be one; a bare number is of the unit that was asked."""
    if not found or asked == found:
        return True
    one, two = bare(comma_below(asked)), bare(comma_below(found))
    return "%" not in {asked, found} and one[:_STEM] == two[:_STEM]
