"""The recovery code (codul de recuperare): the secret that opens the file, written to be typed from paper."""

import re
from collections.abc import Sequence
from itertools import combinations

from letea.errors import Problem, Refused
from letea.wording import _, counted

SECRET_BYTES = 20
GROUPS = 8
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base32: no I, L, O, and no U
_VALUES = {letter: value for value, letter in enumerate(_LETTERS)}
_BITS = 5  # of one letter
_TOLD = 4  # letters of a group that tell; one more checks them
_LONG = _TOLD + 1
_FIELD = 0b100101  # x⁵ + x² + 1, whose root makes the field of 32 elements
_HIGHEST = 31
_READ_AS = str.maketrans("OIL", "011")
_PARTING = re.compile(r"[\s\-_.,\u2010-\u2015\u2212]+")
_ORDINALS = (
    _("Prima"),
    _("A doua"),
    _("A treia"),
    _("A patra"),
    _("A cincea"),
    _("A șasea"),
    _("A șaptea"),
    _("A opta"),
)


def write_code(secret: bytes) -> str:
    """The secret as 8 groups of 5 letters and digits, "7QK4M-…"; the fifth of each checks the other four.

    Raises:
        ValueError: the secret is not 20 bytes long.
    """
    if len(secret) != SECRET_BYTES:
        raise ValueError(f"a secret has {SECRET_BYTES} bytes, not {len(secret)}")
    number = int.from_bytes(secret)
    count = GROUPS * _TOLD
    letters = "".join(_LETTERS[number >> _BITS * place & _HIGHEST] for place in reversed(range(count)))
    told = (letters[start : start + _TOLD] for start in range(0, count, _TOLD))
    return "-".join(group + _check_letter(group, place) for place, group in enumerate(told))


def read_code(text: str) -> bytes:
    """The secret behind a typed code; small letters, spaces, O for 0 and I or L for 1 are taken as meant.

    One letter mistyped, two neighbours swapped or two groups swapped are always found.

    Raises:
        Refused: with the groups that are not as on the sheet, or how many there are instead of 8.
    """
    parted = groups(text)
    typed = "".join(parted)
    if len(typed) != GROUPS * _LONG:
        raise _refused(_of_another_length(parted))
    whole = [typed[start : start + _LONG] for start in range(0, len(typed), _LONG)]
    wrong = [place for place, group in enumerate(whole) if not _is_sound(group, place)]
    if wrong and len(parted) == GROUPS and parted != whole:
        raise _refused(_of_another_length(parted))
    if wrong:
        raise _refused(_not_as_on_the_sheet(whole, wrong))
    number = 0
    for letter in "".join(group[:_TOLD] for group in whole):
        number = number << _BITS | _VALUES[letter]
    return number.to_bytes(SECRET_BYTES)


def groups(text: str) -> list[str]:
    """The groups of a code as typed, each letter as the code writes it; one where nothing parts them."""
    return [group for group in _PARTING.split(text.upper().translate(_READ_AS)) if group]


def _check_letter(told: str, place: int) -> str:
    """The letter that checks four others in the group of this place, from 0.

    The letters are weighed with four different powers (4 to 1) of the field's root and the check itself with
    its power 0: no single change and no swap of two of the five leaves the sum as it was. The place is added,
    so that no group stands for another.
    """
    total = 0
    for letter in told:
        total = _times_root(total ^ _VALUES[letter])
    return _LETTERS[total ^ place]


def _times_root(value: int) -> int:
    doubled = value << 1
    return doubled ^ _FIELD if doubled > _HIGHEST else doubled


def _is_sound(group: str, place: int) -> bool:
    told, check = group[:_TOLD], group[_TOLD:]
    return all(letter in _VALUES for letter in told) and check == _check_letter(told, place)


def _refused(sentence: str) -> Refused:
    return Refused([Problem("code", sentence)])


def _of_another_length(found: Sequence[str]) -> str:
    if len(found) != GROUPS:
        whole = _("Codul are 8 grupe a câte 5 caractere; aici: {groups} și {signs} în total.")
        signs = counted(sum(map(len, found)), _("caracter"), _("caractere"))
        return whole.format(groups=counted(len(found), _("grupă"), _("grupe")), signs=signs)
    odd = [place for place, group in enumerate(found) if len(group) != _LONG]
    if len(odd) == 1:
        signs = counted(len(found[odd[0]]), _("caracter"), _("caractere"))
        return _("{ordinal} grupă are aici {signs}; fiecare are 5.").format(
            ordinal=_ORDINALS[odd[0]], signs=signs
        )
    return _("Grupele {numbers} nu au câte 5 caractere.").format(numbers=_numbers(odd))


def _not_as_on_the_sheet(found: Sequence[str], wrong: Sequence[int]) -> str:
    for first, second in combinations(wrong, 2):
        if _is_sound(found[first], second) and _is_sound(found[second], first):
            swapped = _("Grupele {numbers} par schimbate între ele; scrieți-le în ordinea de pe fișă.")
            return swapped.format(numbers=_numbers([first, second]))
    if len(wrong) == 1:
        one = _("{ordinal} grupă nu este ca pe fișă; comparați-o caracter cu caracter.")
        return one.format(ordinal=_ORDINALS[wrong[0]])
    many = _("Grupele {numbers} nu sunt ca pe fișă; comparați-le caracter cu caracter.")
    return many.format(numbers=_numbers(wrong))


def _numbers(places: Sequence[int]) -> str:
    """Two groups or more as people count them: "1, 4 și 8"."""
    *first, last = (str(place + 1) for place in places)
    return _("{first} și {last}").format(first=", ".join(first), last=last)
