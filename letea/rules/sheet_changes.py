"""What a row of a table changes of a record, compared as people write and told in words: for every target."""

import re
from dataclasses import MISSING, fields
from functools import cache, lru_cache
from typing import Any

from db.ordering import fold
from db.record import Record
from letea.fields import fields_of
from letea.fields.showing import Lists, shown
from letea.rules.doubles import near_names
from letea.wording import _

_KEPT = 20_000  # parts of names: those of a register repeat


def alike(old: object, new: object) -> bool:
    """Whether two values are the same but for capitals and diacritics."""
    if isinstance(old, str) and isinstance(new, str):
        return fold(old) == fold(new)
    return old == new


def change_words(kind: type[Record], name: str, old: object, new: object, lists: Lists) -> str:
    """A change in words: "Telefon: 0745 000 111 → 0745 999 888"."""
    described = fields_of(kind)[name]
    was, becomes = shown(described, old, lists), shown(described, new, lists)
    text = _("{field}: {old} → {new}") if was else _("{field}: {new}")
    return text.format(field=described.label, old=was, new=becomes)


@cache
def required_of(kind: type[Record]) -> tuple[str, ...]:
    """The attributes without which such a record cannot be."""
    return tuple(
        one.name
        for one in fields(kind)
        if one.init and one.default is MISSING and one.default_factory is MISSING
    )


def held_values(record: Record) -> dict[str, Any]:
    """What a record holds, as another one like it is made."""
    return {one.name: getattr(record, one.name) for one in fields(record) if one.init}


def name_key(name: str) -> str:
    """What two spellings of a person's name have in common, whatever the order of its words."""
    return " ".join(sorted(word for part in name.split() for word in _words(part)))


def names_agree(told: str, held: str) -> bool:
    """Whether a row with somebody's CNP may name them so: shorter, with an initial, with a letter's slip."""
    one, other = (re.findall(r"[^\W\d_]+", name_key(name)) for name in (told, held))
    if sorted(one) == sorted(other) or near_names(one, other):
        return True
    fewer, more = sorted((one, other), key=len)
    left = list(more)
    for word in sorted(fewer, key=len, reverse=True):
        met = next((held for held in left if held == word), None)
        met = met or next((held for held in left if len(word) == 1 and held.startswith(word)), None)
        if met is None:
            return False
        left.remove(met)
    return any(len(word) > 1 for word in fewer)


def shares_given_name(told: str, held: str) -> bool:
    """Whether two given names are the same: whoever has the same CNP too may have married."""
    return bool(told.strip()) and name_key(told) == name_key(held)


@lru_cache(maxsize=_KEPT)
def _words(part: str) -> tuple[str, ...]:
    return tuple(fold(part).replace("-", " ").split())
