"""Two lists compared: who is who by CNP, then by name with the birth or the sum; each entry is used once."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from db.tables.evidence import Agreement, EvidenceKind
from letea.rules.doubles import cnp_slip
from letea.rules.evidence import Compared, Entry, may_be_one_name, names_told, put_together, sum_of
from letea.wording import _

_CNP_LENGTH = 13
NOTHING = "nothing"  # the key of "nu figurează cu bunuri"
_OURS_ONLY = {
    EvidenceKind.PAYMENTS: _("nu apare în lista lor"),
    EvidenceKind.CARERS: _("nu apare în lista lor"),
    EvidenceKind.GOODS: _("declarat la noi, nu apare în lista lor"),
}
_THEIRS_ONLY = {
    EvidenceKind.PAYMENTS: _("nu are plată la noi în această lună"),
    EvidenceKind.CARERS: _("nu are contract în curs la noi"),
    EvidenceKind.GOODS: _("nedeclarat la noi"),
}
Key = Callable[[Entry], Hashable | None]
Fits = Callable[[Entry, Entry], bool]


@dataclass
class _Left:
    """What of both lists has no pair yet."""

    ours: list[Entry]
    theirs: list[Entry]

    def take(self, ours: Collection[Entry], theirs: Collection[Entry]) -> None:
        """These have their pair."""
        used = {id(one) for one in (*ours, *theirs)}
        self.ours = [one for one in self.ours if id(one) not in used]
        self.theirs = [one for one in self.theirs if id(one) not in used]


def compare(kind: EvidenceKind, ours: Sequence[Entry], theirs: Sequence[Entry]) -> list[Compared]:
    """Every entry of both lists in one line: matched, unlike, or of one side alone."""
    left, made = _Left(list(ours), list(theirs)), []
    made += _by(left, lambda one: one.cnp if len(one.cnp) == _CNP_LENGTH else None, _("după CNP"), kind)
    by_birth: Key = lambda one: (one.words, one.born) if one.words and one.born else None  # noqa: E731
    made += _by(left, by_birth, _("după nume și data nașterii"), kind)
    by_sum: Key = lambda one: (one.words, one.bani) if one.words and one.bani is not None else None  # noqa: E731
    made += _by(left, by_sum, _("după nume și sumă"), kind, alone=True)
    only_name = _("numai după nume; verificați dacă este aceeași persoană")
    made += _by(left, lambda one: one.words or None, only_name, kind, alone=True)
    if kind is not EvidenceKind.GOODS:
        made += _near(left, kind)
    else:
        made += _at_home(left)
        named = {one.person_id for one in theirs}
        left.ours = [one for one in left.ours if one.person_id in named]  # the others were not asked about
    made += [_ours_alone(one, left, kind) for one in list(left.ours)]
    return [*made, *_theirs_alone(left.theirs, kind, theirs, ours)]


def _by(left: _Left, key: Key, matched_by: str, kind: EvidenceKind, *, alone: bool = False) -> list[Compared]:
    """Pair what has the same key; `alone`: only where on both sides one person has it, of no other CNP."""
    made: list[Compared] = []
    here, there = _grouped(left.ours, key), _grouped(left.theirs, key)
    for shared in [one for one in there if one in here]:
        ours, theirs = here[shared], there[shared]
        if alone and not _is_one_person(ours, theirs):
            continue
        for pair in _pairs(ours, theirs, kind):
            left.take(*pair)
            made.append(put_together(*pair, matched_by, kind))
    return made


def _grouped(entries: Iterable[Entry], key: Key) -> dict[Hashable, list[Entry]]:
    found: dict[Hashable, list[Entry]] = defaultdict(list)
    for one in entries:
        if (value := key(one)) is not None:
            found[value].append(one)
    return found


def _is_one_person(ours: Sequence[Entry], theirs: Sequence[Entry]) -> bool:
    """Whether a name means one person on either side, whose CNPs do not say that they are two."""
    if len({one.whose for one in ours}) > 1 or len({one.whose for one in theirs}) > 1:
        return False
    here, there = ours[0].cnp, theirs[0].cnp
    both = len(here) == len(there) == _CNP_LENGTH
    return not both or here == there or bool(cnp_slip(here, there))


def _pairs(
    ours: Sequence[Entry], theirs: Sequence[Entry], kind: EvidenceKind
) -> Iterator[tuple[list[Entry], list[Entry]]]:
    """The entries of one person put side by side: the likest first, then sums that add up, then the rest."""
    left = _Left(list(ours), list(theirs))
    likest: list[Fits] = [
        lambda here, there: here.key == there.key and here.bani == there.bani and _same_facts(here, there),
        lambda here, there: here.key == there.key and here.bani == there.bani,
        lambda here, there: _may_be_one(here, there) and here.bani == there.bani is not None,
    ]
    rest: list[Fits] = [lambda here, there: here.key == there.key, _may_be_one]
    if kind is EvidenceKind.CARERS:
        rest.append(lambda _here, _there: True)
    else:
        rest.append(lambda here, there: here.bani == there.bani is not None)
    for fits in likest:
        yield from _one_to_one(left, fits)
    yield from _adding_up(left)
    for fits in rest:
        yield from _one_to_one(left, fits)


def _one_to_one(left: _Left, fits: Fits) -> Iterator[tuple[list[Entry], list[Entry]]]:
    for there in list(left.theirs):
        here = next((one for one in left.ours if fits(one, there)), None)
        if here is not None:
            left.take([here], [there])
            yield [here], [there]


def _adding_up(left: _Left) -> Iterator[tuple[list[Entry], list[Entry]]]:
    """One entry of a side whose sum is that of all of the other's: a month's payments listed as one."""
    ours, theirs = left.ours, left.theirs
    if 1 not in (len(ours), len(theirs)) or len(ours) == len(theirs):
        return
    if sum_of(ours) is None or sum_of(ours) != sum_of(theirs):
        return
    if all(_may_be_one(here, there) for here in ours for there in theirs):
        left.take(ours, theirs)
        yield list(ours), list(theirs)


def _near(left: _Left, kind: EvidenceKind) -> list[Compared]:
    """Who is written a little otherwise and has the same sum, where nobody else on either side may be meant.

    Two persons may be so alike: the line tells both names and asks to be looked at.
    """
    by_word = defaultdict(list)
    for one in left.ours:
        for word in one.words:
            by_word[word, one.bani].append(one)
    likely = {
        id(there): {
            id(here): here
            for word in there.words
            for here in by_word[word, there.bani]
            if there.bani is not None and _may_be_near(here, there)
        }
        for there in left.theirs
    }
    meant = Counter(here for found in likely.values() for here in found)
    made = []
    for there in list(left.theirs):
        found = list(likely[id(there)].values())
        if len(found) == 1 and meant[id(found[0])] == 1:
            left.take(found, [there])
            line = put_together(found, [there], _("după nume asemănător și sumă"), kind)
            names = names_told(found[0], there)
            told = [line.difference] if names in line.difference else [line.difference, names]
            made.append(replace(line, state=Agreement.DIFFERS, difference="; ".join(filter(None, told))))
    return made


def _may_be_near(here: Entry, there: Entry) -> bool:
    if not may_be_one_name(here.words, there.words) or not _may_be_one(here, there):
        return False
    both_cnps = len(here.cnp) == len(there.cnp) == _CNP_LENGTH
    if both_cnps and not cnp_slip(here.cnp, there.cnp):
        return False
    return not (here.born and there.born and here.born != there.born)


def _at_home(left: _Left) -> list[Compared]:
    """What somebody of the same household declared."""
    made = []
    by_home = _grouped(left.ours, lambda one: one.home_id)
    for there in list(left.theirs):
        homely = by_home.get(there.home_id, []) if there.home_id else []
        waiting = {id(one) for one in left.ours}
        for here in homely:
            if id(here) in waiting and here.key == there.key and here.bani == there.bani:
                text = _("declarat de {name}, din aceeași gospodărie").format(name=here.name)
                left.take([here], [there])
                made.append(put_together([here], [there], text, EvidenceKind.GOODS, same_person=False))
                break
    return made


def _ours_alone(one: Entry, left: _Left, kind: EvidenceKind) -> Compared:
    """An entry of the office alone; beside it stands that the other list found nothing, where it says so."""
    told = [there for there in left.theirs if there.key == NOTHING and there.person_id == one.person_id][:1]
    left.take([], told)
    return Compared(Agreement.ONLY_OURS, (one,), tuple(told), "", _OURS_ONLY[kind])


def _theirs_alone(
    left: Sequence[Entry], kind: EvidenceKind, theirs: Sequence[Entry], ours: Sequence[Entry]
) -> Iterator[Compared]:
    """Rows of the other list alone, each with why: twice in it, a name of several, not in the register."""
    named = defaultdict(set)
    for one in ours:
        named[one.words].add(one.whose)
    declared = {one.person_id for one in ours if one.person_id}
    for one in left:
        if one.key == NOTHING:
            told = _("nimic la ei") if one.person_id in declared else _("nimic de o parte și de alta")
            yield Compared(Agreement.AGREES, (), (one,), told, "; ".join(one.doubts))
            continue
        twin = next((row for row in theirs if row.row < one.row and _is_twin(row, one)), None)
        told = _THEIRS_ONLY[kind]
        if twin is not None:
            told = _("apare și la rândul {row} al listei").format(row=twin.row)
        elif not one.cnp and len(named[one.words]) > 1:
            told = _("mai multe persoane poartă acest nume; cereți CNP-ul")
        elif one.person_id is None:
            told = _("{told}; persoana nu este în evidență").format(told=told)
        yield Compared(Agreement.ONLY_THEIRS, (), (one,), "", "; ".join([told, *one.doubts]))


def _is_twin(one: Entry, other: Entry) -> bool:
    same = one.cnp == other.cnp if one.cnp and other.cnp else one.words == other.words
    return same and (one.key, one.bani) == (other.key, other.bani)


def _may_be_one(here: Entry, there: Entry) -> bool:
    return not here.key or not there.key or here.key == there.key


def _same_facts(here: Entry, there: Entry) -> bool:
    told = dict(there.facts)
    return all(told.get(label, value) == value for label, value in here.facts)
