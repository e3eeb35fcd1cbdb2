"""The acts a council paper rests on: in force on its day and read; the others only warn on the screen."""

import re
from collections.abc import Iterator

from letea.documents.council.facts import PaperFacts
from letea.legal import Ground, ground
from letea.papers import unit_words
from letea.wording import _

_RULE = "art. ____"
_TRANSPARENCY = "legea-52-2003"
_OF_AN_ANNEX = re.compile(r"anexa (nr\. )?[\dIVX]+$")


def cited(one: Ground) -> str:
    """The act with its article, ready for a list: "art. 40 alin. (2) din Legea nr. 448/2006 …"."""
    if not one.article:
        return one.text
    joint = "la" if _OF_AN_ANNEX.search(one.article) else "din"
    return f"{one.article} {joint} {one.text}"


def cited_acts(facts: PaperFacts) -> tuple[str, ...]:
    """What the paper cites under its grounds: the office's own lines, else the acts of its kind of matter."""
    own = tuple(line.strip() for line in facts.folder.file.grounds if line.strip())
    return own or tuple(cited(one) for one in _acts(facts) if one.verified)


def authority(facts: PaperFacts) -> str:
    """The articles by which the council decides; a rule to fill where nobody has read them."""
    found = ground(unit_words(facts.office.unit_kind.value)["authority"], facts.day)
    if found is None:
        return ""
    return cited(found) if found.verified else f"{_RULE} din {found.text}"


def transparency(facts: PaperFacts) -> str:
    """The article of the law on public consultation; "" on a day when it did not hold."""
    found = ground(_TRANSPARENCY, facts.day)
    return cited(found) if found is not None and found.verified else ""


def warnings(facts: PaperFacts) -> tuple[str, ...]:
    """What the worker should know of the acts before printing; for the screen only."""
    return tuple(_warnings(facts))


def _warnings(facts: PaperFacts) -> Iterator[str]:
    found = ground(unit_words(facts.office.unit_kind.value)["authority"], facts.day)
    unread = [one for one in (*_acts(facts), *([found] if found else [])) if not one.verified]
    for one in unread:
        text = _(
            "{act} nu a fost verificat și nu se tipărește; completați articolul de mână. Sursa: {source}."
        )
        yield text.format(act=one.act, source=one.source)
    if not facts.folder.file.grounds and not cited_acts(facts):
        yield _(
            "Pentru acest fel de act, Letea nu cunoaște niciun temei valabil la data lui; scrieți-l în dosar."
        )


def _acts(facts: PaperFacts) -> list[Ground]:
    instead = unit_words(facts.office.unit_kind.value).get("instead", {})
    keys = dict.fromkeys(instead.get(key, key) for key in facts.matter.acts)
    found = (ground(key, facts.day) for key in keys)
    return [one for one in found if one is not None]
