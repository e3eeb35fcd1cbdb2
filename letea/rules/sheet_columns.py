"""Which column of a table fills which field: guessed from its heading, kept by the shape of the head."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import blake2b

from rapidfuzz import fuzz, process

from letea.fields import Field
from letea.rules.sheet_headings import bases, counts_rows, plain, without_asides
from letea.wording import _

WHY = _("De ce nu a intrat")  # the last column of a list of errors; it fills nothing
ROW = _("Rândul din fișier")  # and the one after it
_ENOUGH, _EXACT = 87.0, 100.0
_SAME_WORDS, _NO_ASIDES, _NOTHING_MORE = 99.5, 98.0, 95.0  # how sure each way of meeting is
_LONGEST = 160  # letters of a heading; a longer cell is a text
_NUMBER = frozenset({"nr"})  # "Nr. persoane" is no number of a house
_SHORTEST = 5  # a shorter heading must be met letter by letter
_FILL_NOTHING = frozenset(map(bases, ("semnatura", ROW, WHY)))


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


class Headings:
    """The headings of fields, made ready for the many cells that are asked whether they are one of them."""

    def __init__(self, wanted: Iterable[Wanted]) -> None:
        self._names: set[str] = set()
        self._bases: set[frozenset[str]] = set()
        self._fewer: dict[frozenset[str], set[frozenset[str]]] = {}
        for one in wanted:
            held = {bases(name) for name in one.headings}
            self._names |= set(one.headings)
            self._bases |= held
            self._fewer.setdefault(one.more, set()).update(words - one.more for words in held)
        self._sorted = [_in_order(name) for name in self._names if len(name) >= _SHORTEST]
        self._answers: dict[str, bool] = {}

    def knows(self, heading: str) -> bool:
        """Whether a heading names one of these fields."""
        if len(heading) > _LONGEST:
            return False
        if heading not in self._answers:
            self._answers[heading] = self._is_known(heading)
        return self._answers[heading]

    def _is_known(self, heading: str) -> bool:
        plainly, short = plain(heading), without_asides(heading)
        fewer = bases(short)
        if plainly in self._names or bases(heading) in self._bases or fewer in self._bases:
            return True
        if any(fewer - more - _NUMBER and fewer - more in held for more, held in self._fewer.items()):
            return True
        return self._slips(plainly, 1) or (short != heading and self._slips(plain(short), 2))

    def _slips(self, plainly: str, less: int) -> bool:
        if len(plainly) < _SHORTEST:
            return False
        enough = _ENOUGH + less
        return (
            process.extractOne(_in_order(plainly), self._sorted, scorer=fuzz.ratio, score_cutoff=enough)
            is not None
        )


def fields_filled(wanted: Sequence[Wanted], keys: Collection[str]) -> set[str]:
    """The fields that these columns fill: a column of a number with its day fills two."""
    return {field for one in wanted if one.key in keys for field in (one.both or (one.key,))}


def brings_nothing(heads: Sequence[str], keys: Sequence[str]) -> list[str]:
    """The headings under which something stands that fills no field; numbers of rows are nobody's loss."""
    return [
        head
        for place, (head, key) in enumerate(zip(heads, keys, strict=True))
        if head and not key and not _says_nothing(head, place)
    ]


def guess(heads: Sequence[str], wanted: Sequence[Wanted]) -> tuple[str, ...]:
    """The key of the field that each column fills, or nothing; each field is filled once."""
    likeness = sorted(
        (
            (-_likeness(head, one), place, one.key)
            for place, head in enumerate(heads)
            if 0 < len(head) <= _LONGEST and not _says_nothing(head, place)
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
        elif fewer - one.more - _NUMBER and fewer - one.more == held - one.more:
            best = max(best, _NOTHING_MORE)
        best = max(best, _slip(plainly, name), _slip(plain(short), name) - 1)
    return best


def _in_order(plainly: str) -> str:
    return " ".join(sorted(plainly.split()))


def _slip(heading: str, name: str) -> float:
    if min(len(heading), len(name)) < _SHORTEST:
        return 0.0
    return fuzz.token_sort_ratio(heading, name) - 1


def _says_nothing(head: str, place: int) -> bool:
    """What no field is filled from: signatures, reasons, numbers of rows, in the first column "Nr." too."""
    return bases(head) in _FILL_NOTHING or counts_rows(head) or (place == 0 and plain(head) == "nr")
