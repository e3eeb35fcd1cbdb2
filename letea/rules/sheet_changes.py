"""What a row of a table changes of a record, compared as people write and told in words: for every target."""

from functools import lru_cache

from db.ordering import fold
from db.record import Record
from letea.fields import fields_of
from letea.fields.showing import Lists, shown
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


def name_key(name: str) -> str:
    """What two spellings of a person's name have in common, whatever the order of its words."""
    return " ".join(sorted(word for part in name.split() for word in _words(part)))


@lru_cache(maxsize=_KEPT)
def _words(part: str) -> tuple[str, ...]:
    return tuple(fold(part).replace("-", " ").split())
