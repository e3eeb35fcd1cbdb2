"""When two records of the register may be one person: how sure it is, and why, in words.

Strict, so that a list of doubles can be worked through: those whose CNPs differ by more than a slip are two
persons, whatever else they share, unless both their name and their day of birth are the same.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import lru_cache

from db.ordering import fold
from db.tables.people import Sex
from letea.rules.cnp import read_cnp
from letea.wording import _

_CNP_LENGTH = 13
_LEAST_ALIKE = 2  # words of a name that must be shared where one has more of them


class Sure(IntEnum):
    """How sure it is that two records are one person; the surest first."""

    STRONG = 1
    LIKELY = 2


@dataclass(frozen=True)
class Alike:
    """That two records may be one person, and why."""

    sure: Sure
    reason: str


@dataclass(frozen=True, slots=True)
class Known:
    """What of a person tells whether another record is the same one; words are folded, empty is not known."""

    id: int
    family: tuple[str, ...]
    given: tuple[str, ...]
    cnp: str
    born_on: date | None
    sex: Sex | None
    address: tuple[str, ...]
    phone: str
    household_id: int | None

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the whole name, in order of letters."""
        return tuple(sorted((*self.family, *self.given)))


def known(
    family_and_given: tuple[str, str],
    *,
    id_: int = 0,
    cnp: str = "",
    born_on: date | None = None,
    sex: Sex | None = None,
    address: tuple[str, str, str] = ("", "", ""),
    phone: str = "",
    household_id: int | None = None,
) -> Known:
    """What is compared of a person; the address is village, street, number. The CNP tells what is empty."""
    if cnp and (born_on is None or sex is None) and (reading := read_cnp(cnp)) is not None:
        born_on, sex = born_on or reading.born_on, sex or reading.sex
    return Known(
        id=id_,
        family=name_words(family_and_given[0]),
        given=name_words(family_and_given[1]),
        cnp=cnp,
        born_on=born_on,
        sex=sex,
        address=_place(*address),
        phone="".join(filter(str.isdecimal, phone)),
        household_id=household_id,
    )


@lru_cache(maxsize=100_000)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name, whatever its letters' case, diacritics and hyphens."""
    return tuple(fold(name).replace("-", " ").split())


def alike(one: Known, other: Known) -> Alike | None:
    """Whether two records may be one person; None where they are not told of."""
    if one.cnp and one.cnp == other.cnp:
        return Alike(Sure.STRONG, _("același CNP"))
    slip = cnp_slip(one.cnp, other.cnp)
    two_cnps = bool(one.cnp and other.cnp) and not slip
    same_birth = one.born_on is not None and one.born_on == other.born_on
    if one.words == other.words:
        return _of_one_name(one, other, slip=slip, two_cnps=two_cnps, same_birth=same_birth)
    if two_cnps or not (slip or same_birth) or (_other_sex(one, other) and not slip):
        return None
    name = _near_name(one, other)
    if not name:
        return None
    birth = _("aceeași dată a nașterii") if same_birth else ""
    return Alike(Sure.LIKELY, _joined(slip, name, birth))


def near_names(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two names, word by word, differ by one letter of one word."""
    return _one_slip(*_not_shared(one, other))


def cnp_slip(one: str, other: str) -> str:
    """How one CNP may be the other miswritten: a digit changed, two neighbours in each other's place."""
    if len(one) != _CNP_LENGTH or len(other) != _CNP_LENGTH:
        return ""
    wrong = [place for place in range(_CNP_LENGTH) if one[place] != other[place]]
    if len(wrong) == 1:
        return _("CNP cu o cifră diferită")
    return _("CNP cu două cifre inversate") if _are_swapped(one, other, wrong) else ""


def cnp_slips(cnp: str) -> list[str]:
    """All that a CNP may have been miswritten as, which `cnp_slip` knows."""
    if len(cnp) != _CNP_LENGTH:
        return []
    changed = [
        cnp[:place] + digit + cnp[place + 1 :]
        for place in range(_CNP_LENGTH)
        for digit in "0123456789"
        if digit != cnp[place]
    ]
    swapped = [
        cnp[:place] + cnp[place + 1] + cnp[place] + cnp[place + 2 :] for place in range(_CNP_LENGTH - 1)
    ]
    return [*changed, *(one for one in swapped if one != cnp)]


def _of_one_name(one: Known, other: Known, *, slip: str, two_cnps: bool, same_birth: bool) -> Alike | None:
    swapped = one.family != other.family and one.family == other.given
    name = _("același nume, inversat cu prenumele") if swapped else _("același nume")
    if same_birth:
        told = _joined(slip, _("{name} și aceeași dată a nașterii").format(name=name))
        if two_cnps:
            return Alike(Sure.LIKELY, _("{told}, dar CNP-uri diferite").format(told=told))
        return Alike(Sure.STRONG, told)
    if slip:
        return Alike(Sure.LIKELY, _joined(slip, name))
    place = _shared_place(one, other)
    if two_cnps or not place or _other_sex(one, other) or not _may_be_born_alike(one.born_on, other.born_on):
        return None
    miswritten = _("data nașterii scrisă altfel") if one.born_on and other.born_on else ""
    return Alike(Sure.LIKELY, _joined(_("{name} și {place}").format(name=name, place=place), miswritten))


def _near_name(one: Known, other: Known) -> str:
    """Why two different names may be of one person; empty where they are not near."""
    if one.given == other.given and one.family != other.family and _may_be_married(one, other):
        return _("același prenume, alt nume de familie (căsătorie)")
    left, right = _not_shared(one.words, other.words)
    shared = len(one.words) - len(left)
    if shared and _one_slip(left, right):
        return _("nume cu o literă diferită")
    if shared >= _LEAST_ALIKE and not (left and right):
        return _("nume scris mai pe scurt")
    return ""


def _may_be_married(one: Known, other: Known) -> bool:
    """A woman may have changed her family name: they share a part of it, a place, or a telephone."""
    sexes = {one.sex, other.sex}
    if Sex.MALE in sexes or Sex.FEMALE not in sexes:
        return False
    part = set(one.family) & set(other.family)
    return bool(part or _shared_place(one, other) or (one.phone and one.phone == other.phone))


def _shared_place(one: Known, other: Known) -> str:
    if one.household_id is not None and one.household_id == other.household_id:
        return _("aceeași gospodărie")
    return _("aceeași adresă") if one.address and one.address == other.address else ""


def _place(village: str, street: str, number: str) -> tuple[str, ...]:
    """An address is one house: without a number it is too little to go by."""
    if not number.strip():
        return ()
    return " ".join(name_words(village)), " ".join(name_words(street)), fold(number).replace(" ", "")


def _other_sex(one: Known, other: Known) -> bool:
    return one.sex is not None and other.sex is not None and one.sex is not other.sex


def _may_be_born_alike(one: date | None, other: date | None) -> bool:
    """One day is not known, or it is the other miswritten: its day, its month, or the two swapped.

    Another year is another person: a father and son of one name live in one house.
    """
    if one is None or other is None:
        return True
    return one.year == other.year and (
        one.month == other.month or one.day == other.day or (one.month, one.day) == (other.day, other.month)
    )


def _not_shared(one: Iterable[str], other: Iterable[str]) -> tuple[list[str], list[str]]:
    """The words that only one of two names has."""
    left, right = list(one), list(other)
    for word in tuple(left):
        if word in right:
            left.remove(word)
            right.remove(word)
    return left, right


def _one_slip(left: list[str], right: list[str]) -> bool:
    return len(left) == len(right) == 1 and _one_letter_apart(left[0], right[0])


def _one_letter_apart(one: str, other: str) -> bool:
    """A letter more, less or other, or two neighbours in each other's place."""
    if abs(len(one) - len(other)) > 1 or min(len(one), len(other)) < _LEAST_ALIKE:
        return False
    if len(one) == len(other):
        wrong = [place for place in range(len(one)) if one[place] != other[place]]
        return len(wrong) == 1 or _are_swapped(one, other, wrong)
    short, long = sorted((one, other), key=len)
    return any(long[:place] + long[place + 1 :] == short for place in range(len(long)))


def _are_swapped(one: str, other: str, wrong: list[int]) -> bool:
    if len(wrong) != 2 or wrong[1] != wrong[0] + 1:  # noqa: PLR2004 - two neighbours
        return False
    first, second = wrong
    return one[first] == other[second] and one[second] == other[first]


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
