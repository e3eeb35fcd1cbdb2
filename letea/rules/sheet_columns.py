"""Which column of a table fills which field: guessed from its heading, kept by the shape of the head."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b

from rapidfuzz import fuzz

from letea.fields import Field
from letea.rules.sheet_table import plain
from letea.wording import _

WHY = _("De ce nu a intrat")  # the last column of a list of errors; it fills nothing
_ENOUGH, _EXACT = 87.0, 100.0
_SHORTEST = 5  # a shorter heading must be met letter by letter
_FILL_NOTHING = frozenset(
    {"nr crt", "nr curent", "crt", "numar curent", "numar crt", "randul din fisier", plain(WHY)}
)


@dataclass(frozen=True)
class Wanted:
    """A field that a column may fill: its key, its heading in Letea, other headings for it, how it is read.

    `alone` names the field that this heading means where no column fills the one named by `beside`:
    "Nume" without "Prenume" is the whole name.
    """

    key: str
    field: Field
    names: tuple[str, ...] = ()
    alone: str = ""
    beside: str = ""

    @property
    def label(self) -> str:
        """Its heading in Letea."""
        return self.field.label

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """All headings for it, for comparison."""
        return (plain(self.label), *self.names)


def knows(wanted: Sequence[Wanted], heading: str) -> bool:
    """Whether a heading names one of these fields."""
    plainly = plain(heading)
    return any(_likeness(plainly, one) >= _ENOUGH for one in wanted)


def brings_nothing(heads: Sequence[str], keys: Sequence[str]) -> list[str]:
    """The headings under which something stands that fills no field; numbers of rows are nobody's loss."""
    return [
        head
        for place, (head, key) in enumerate(zip(heads, keys, strict=True))
        if head and not key and plain(head) not in _FILL_NOTHING and not _counts_rows(head, place)
    ]


def guess(heads: Sequence[str], wanted: Sequence[Wanted]) -> tuple[str, ...]:
    """The key of the field that each column fills, or nothing; each field is filled once."""
    likeness = sorted(
        (
            (-_likeness(plain(head), one), place, one.key)
            for place, head in enumerate(heads)
            if head and plain(head) not in _FILL_NOTHING and not _counts_rows(head, place)
            for one in wanted
        ),
    )
    found: dict[int, str] = {}
    for unlike, place, key in likeness:
        if -unlike >= _ENOUGH and place not in found and key not in found.values():
            found[place] = key
    return tuple(_alone(found.get(place, ""), set(found.values()), wanted) for place in range(len(heads)))


def shape_of(heads: Sequence[str]) -> str:
    """What a source's tables have in common: their headings, in their order."""
    return blake2b("\n".join(plain(head) for head in heads).encode(), digest_size=12).hexdigest()


def _alone(key: str, filled: Collection[str], wanted: Sequence[Wanted]) -> str:
    told = next((one for one in wanted if one.key == key), None)
    if told is None or not told.alone or told.beside in filled or told.alone in filled:
        return key
    return told.alone


def _likeness(heading: str, one: Wanted) -> float:
    best = 0.0
    for name in one.headings:
        if heading == name:
            return _EXACT
        if len(heading) >= _SHORTEST and len(name) >= _SHORTEST:
            best = max(best, fuzz.token_sort_ratio(heading, name) - 1)
    return best


def _counts_rows(head: str, place: int) -> bool:
    """The first column of most tables: "Nr."."""
    return place == 0 and plain(head) == "nr"
