"""Which column of a table fills which field: guessed from its heading, kept by the shape of the head."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import blake2b

from rapidfuzz import fuzz

from letea.fields import Field
from letea.rules.sheet_headings import bases, plain, without_asides
from letea.wording import _

WHY = _("De ce nu a intrat")  # the last column of a list of errors; it fills nothing
ROW = _("Rândul din fișier")  # and the one after it
_ENOUGH, _EXACT = 87.0, 100.0
_SAME_WORDS, _NO_ASIDES, _NOTHING_MORE = 99.5, 98.0, 95.0  # how sure each way of meeting is
_SHORTEST = 5  # a shorter heading must be met letter by letter
_FILL_NOTHING = frozenset(
    map(bases, ("nr crt", "nr curent", "crt", "nr poz", "poz", "pozitia", "semnatura", ROW, WHY))
)


@dataclass(frozen=True)
class Wanted:
    """A field that a column may fill: its key, its heading in Letea, other headings for it, how it is read.

    `alone` names the field that this heading means where no column fills the one named by `beside`:
    "Nume" without "Prenume" is the whole name. Words `about` whom or what a row is may stand in any heading
    for it ("CNP titular"). A column that fills `both` of two fields holds a number and its day.
    """

    key: str
    field: Field
    names: tuple[str, ...] = ()
    alone: str = ""
    beside: str = ""
    about: tuple[str, ...] = ()
    both: tuple[str, str] | tuple[()] = ()

    @property
    def label(self) -> str:
        """Its heading in Letea."""
        return self.field.label

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """All headings for it, for comparison."""
        return (plain(self.label), *map(plain, self.names))

    @cached_property
    def more(self) -> frozenset[str]:
        """The words that may stand in a heading for it, for comparison."""
        return bases(" ".join(self.about))


def spoken_of(wanted: Iterable[Wanted], *words: str) -> tuple[Wanted, ...]:
    """The same fields, in whose headings these words may stand too."""
    return tuple(replace(one, about=(*one.about, *words)) for one in wanted)


def knows(wanted: Sequence[Wanted], heading: str) -> bool:
    """Whether a heading names one of these fields."""
    return any(_likeness(heading, one) >= _ENOUGH for one in wanted)


def fields_filled(wanted: Sequence[Wanted], keys: Collection[str]) -> set[str]:
    """The fields that these columns fill: a column of a number with its day fills two."""
    return {field for one in wanted if one.key in keys for field in (one.both or (one.key,))}


def brings_nothing(heads: Sequence[str], keys: Sequence[str]) -> list[str]:
    """The headings under which something stands that fills no field; numbers of rows are nobody's loss."""
    return [
        head
        for place, (head, key) in enumerate(zip(heads, keys, strict=True))
        if head and not key and bases(head) not in _FILL_NOTHING and not _counts_rows(head, place)
    ]


def guess(heads: Sequence[str], wanted: Sequence[Wanted]) -> tuple[str, ...]:
    """The key of the field that each column fills, or nothing; each field is filled once."""
    likeness = sorted(
        (
            (-_likeness(head, one), place, one.key)
            for place, head in enumerate(heads)
            if head and bases(head) not in _FILL_NOTHING and not _counts_rows(head, place)
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
    """How surely a heading names a field: the same words in any form, order and company, or a slip."""
    plainly, short = plain(heading), without_asides(heading)
    if plainly in one.headings:
        return _EXACT
    words, fewer = bases(heading), bases(short)
    best = 0.0
    for name in one.headings:
        held = bases(name)
        if words == held:
            return _SAME_WORDS
        if fewer == held:
            best = max(best, _NO_ASIDES)
        elif fewer - one.more and fewer - one.more == held - one.more:
            best = max(best, _NOTHING_MORE)
        best = max(best, _slip(plainly, name), _slip(plain(short), name) - 1)
    return best


def _slip(heading: str, name: str) -> float:
    if min(len(heading), len(name)) < _SHORTEST:
        return 0.0
    return fuzz.token_sort_ratio(heading, name) - 1


def _counts_rows(head: str, place: int) -> bool:
    """The first column of most tables: "Nr."."""
    return place == 0 and plain(head) == "nr"
