"""All pairs of a whole register that may be one person, without comparing everybody with everybody."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from letea.rules.doubles import Alike, Known, alike, name_words
from letea.wording import _

_HALF = 7  # digits: a slip in one half of a CNP leaves the other as it is
_AT_MOST = 200  # persons that share a key; of more, each would be compared with too many
_WAYS = 6

Keys = Callable[[Known], Iterator[Hashable]]


@dataclass(frozen=True)
class Pair:
    """Two persons, by their ids, the lower first, who may be one, and why."""

    one: int
    other: int
    alike: Alike


def pairs_among(people: Sequence[Known], step: Callable[[str, int, int], object]) -> list[Pair]:
    """The pairs among these persons, the surest first; `step(stage, done, total)` is called on the way.

    Whoever may be one shares at least a word of the name and a day, a half of the CNP or a place, so only
    those who do are compared.
    """
    found: dict[tuple[int, int], Pair] = {}
    for done, keys in enumerate(_ways()):
        step(_("Se compară persoanele"), done, _WAYS)
        for one, other in _sharing(people, keys):
            if (told := alike(one, other)) is not None:
                ids = (min(one.id, other.id), max(one.id, other.id))
                found[ids] = Pair(*ids, told)
    return sorted(found.values(), key=lambda pair: (pair.alike.sure, pair.one, pair.other))


class Sharing:
    """Tells quickly who of a register may share with one of these persons what pairs are looked for by.

    A register of a hundred thousand is gone through for each table brought in: most of it is passed over by
    the name, the day and the CNP alone, before anything else is read of it.
    """

    def __init__(self, people: Sequence[Known]) -> None:
        self._names = {person.words for person in people}
        self._words = {word for person in people for word in person.words}
        self._alone = {key for person in people for way in (_same_cnp, _around) for key in way(person)}
        self._with_word = {
            key
            for one in people
            for key in _with_words(one.words, one.cnp, str(one.born_on) if one.born_on else None)
        }

    def __call__(self, family: str, given: str, cnp: str, born_on: str | None) -> bool:
        """Whether a person so called, with this CNP and day of birth (ISO), is to be compared at all."""
        words = (*name_words(family), *name_words(given))
        if cnp and (cnp in self._alone or _without_middle(cnp) in self._alone):
            return True
        shared = [word for word in words if word in self._words]
        if not shared:
            return False
        if (cnp and born_on is None) or tuple(sorted(words)) in self._names:
            return True
        return any(key in self._with_word for key in _with_words(shared, cnp, born_on))


def pairs_between(
    new: Sequence[Known], others: Sequence[Known], step: Callable[[str, int, int], object]
) -> list[Pair]:
    """The pairs of one of `new` and one of `others`, by their ids in this order, the surest first."""
    found: dict[tuple[int, int], Pair] = {}
    for done, keys in enumerate(_ways()):
        step(_("Se compară persoanele"), done, _WAYS)
        by_key: dict[Hashable, list[Known]] = {}
        for person in new:
            for key in keys(person):
                by_key.setdefault(key, []).append(person)
        for other in others:
            for one in (one for key in keys(other) for one in by_key.get(key, ())[:_AT_MOST]):
                ids = one.id, other.id
                if ids not in found and (told := alike(one, other)) is not None:
                    found[ids] = Pair(*ids, told)
    return sorted(found.values(), key=lambda pair: (pair.alike.sure, pair.one, pair.other))


def _ways() -> tuple[Keys, ...]:
    return _same_cnp, _same_birth, _first_half, _second_half, _around, _same_place


def _sharing(people: Sequence[Known], keys: Keys) -> Iterator[tuple[Known, Known]]:
    by_key: dict[Hashable, list[Known]] = {}
    for person in people:
        for key in keys(person):
            by_key.setdefault(key, []).append(person)
    for sharing in by_key.values():
        if len(sharing) <= _AT_MOST:
            yield from combinations(sharing, 2)
        else:
            yield from _of_one_name(sharing)


def _of_one_name(people: Sequence[Known]) -> Iterator[tuple[Known, Known]]:
    """Where a key tells little (a day written for all whose birth is unknown), the whole name counts."""
    by_name: dict[tuple[str, ...], list[Known]] = {}
    for person in people:
        by_name.setdefault(person.words, []).append(person)
    for namesakes in by_name.values():
        yield from combinations(namesakes[:_AT_MOST], 2)


def _with_words(words: Iterable[str], cnp: str, born_on: str | None) -> Iterator[Hashable]:
    """A day of birth, or a half of a CNP, beside each word of the name."""
    told = [born_on, *((cnp[:_HALF], cnp[_HALF:]) if cnp else ())]
    for word in words:
        for one in told:
            if one is not None:
                yield one, word


def _words(person: Known) -> set[str]:
    return {*person.family, *person.given}


def _same_cnp(person: Known) -> Iterator[Hashable]:
    if person.cnp:
        yield person.cnp


def _same_birth(person: Known) -> Iterator[Hashable]:
    if person.born_on is not None:
        for word in _words(person):
            yield person.born_on, word


def _first_half(person: Known) -> Iterator[Hashable]:
    if person.cnp:
        for word in _words(person):
            yield person.cnp[:_HALF], word


def _second_half(person: Known) -> Iterator[Hashable]:
    if person.cnp:
        for word in _words(person):
            yield person.cnp[_HALF:], word


def _around(person: Known) -> Iterator[Hashable]:
    """The CNP without the digits at its middle, which may stand in each other's place."""
    if person.cnp:
        yield _without_middle(person.cnp)


def _without_middle(cnp: str) -> str:
    return cnp[: _HALF - 1] + cnp[_HALF + 1 :]


def _same_place(person: Known) -> Iterator[Hashable]:
    if person.address:
        yield person.words, person.address
    if person.household_id is not None:
        yield person.words, person.household_id
