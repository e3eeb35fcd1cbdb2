"""Codes of the nomenclature of social services (HG 867/2015): read and warned about, never rewritten.

A code is CAEN (4 digits), the form of the service, the target group and a Roman number: "8891 CZ-C-II".
Adopted acts carry many other spellings; the paper prints what was written.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from letea.wording import _, roman

PREFIXES = ("8710", "8720", "8730", "8790", "8810", "8891", "8899")
FORMS = ("CR", "CZ", "ID", "SF", "CPDH")
TARGETS = ("V", "D", "C", "F", "MC", "VD", "PFA", "PN")

_WITHOUT_TARGET = ("ID", "CPDH")
_WITHOUT_NUMBER = ("SF",)
_HIGHEST = 39
_DASHES = re.compile(r"[\u2010-\u2015\u2212_\u00ad]")
_BETWEEN = re.compile(r"\s+(?:și|\u015fi|si)\s+|[,;/\n]+", re.IGNORECASE)
_SHAPE = re.compile(r"([0-9]+)[\s-]*([A-Z]+)((?:[\s-]+[A-Z0-9]+)*)")
_NUMBERS = {roman(number): number for number in range(1, _HIGHEST + 1)}


@dataclass(frozen=True)
class CodeReading:
    """A code as written, its regular spelling ("" where it cannot be read) and what to check about it."""

    text: str
    normal: str
    warning: str = ""


def split_codes(text: str) -> list[str]:
    """The codes of a cell that holds several, parted by „și”, comma, semicolon or slash."""
    return [part.strip() for part in _BETWEEN.split(text) if part.strip()]


def normalise(code: str, *, known: Collection[str] | None = None) -> CodeReading:
    """The regular spelling of a code, for comparing; what is printed stays as written.

    `known` are the codes of the office's list; without it nothing is said about a code that is not in it.
    """
    found = _SHAPE.fullmatch(_cleaned(code))
    if found is None:
        return CodeReading(code, "", _unreadable(code))
    caen, form, *rest = found[1], found[2], *re.split(r"[\s-]+", found[3].strip(" -"))
    target, number = _target_and_number(form, [part for part in rest if part])
    if target is None or number is None:
        return CodeReading(code, "", _unreadable(code))
    normal = f"{caen} {'-'.join(part for part in (form, target, number) if part)}"
    return CodeReading(code, normal, _warning(code, normal, (caen, form, target, number), known))


def unknown_codes(text: str, known: Collection[str]) -> list[CodeReading]:
    """Of the codes written in a cell, those to check: unreadable, irregular or not in the office's list."""
    listed = known_codes(known)
    readings = (normalise(code, known=listed) for code in split_codes(text))
    return [reading for reading in readings if reading.warning]


def known_codes(codes: Iterable[str]) -> frozenset[str]:
    """The office's list of codes in their regular spelling, for `normalise`."""
    return frozenset(normalise(code).normal or code for code in codes)


def _cleaned(code: str) -> str:
    """Upper case, plain dashes, single spaces, no dots."""
    plain = _DASHES.sub("-", code.upper()).replace(".", "")
    return re.sub(r"\s+", " ", plain).strip(" -")


def _target_and_number(form: str, rest: list[str]) -> tuple[str | None, str | None]:
    """The target group and the Roman number, "" for one that is missing; None for what is neither."""
    match rest:
        case []:
            return "", ""
        case [only] if form not in _WITHOUT_TARGET and only in TARGETS:
            return only, ""
        case [only]:
            return "", _number(only)
        case [target, number]:
            return target, _number(number)
        case _:
            return None, None


def _number(text: str) -> str | None:
    """The number in Roman digits, from either kind; None for what is no number."""
    if text.isdigit() and 1 <= int(text[:3]) <= _HIGHEST:
        return roman(int(text))
    return text if text in _NUMBERS else None


def _unreadable(code: str) -> str:
    sentence = _("„{code}” nu arată ca un cod din nomenclator (de exemplu 8891 CZ-C-II). Verificați-l.")
    return sentence.format(code=code.strip())


def _warning(code: str, normal: str, parts: tuple[str, str, str, str], known: Collection[str] | None) -> str:
    caen, form, target, number = parts
    if len(caen) != 4:  # noqa: PLR2004 - CAEN classes have four digits
        sentence = _("Codul „{code}” începe cu „{caen}”; un cod CAEN are patru cifre. Verificați-l.")
    elif caen not in PREFIXES or form not in FORMS or (target and target not in TARGETS):
        sentence = _("Codul „{code}” nu există în nomenclator; verificați începutul și literele lui.")
    elif not target and form not in _WITHOUT_TARGET:
        sentence = _(
            "Codul „{code}” nu spune grupul de beneficiari (V, D, C, F, MC, VD, PFA, PN). Verificați-l."
        )
    elif not number and form not in _WITHOUT_NUMBER:
        sentence = _("Codului „{code}” îi lipsește numărul de la sfârșit (de exemplu II). Verificați-l.")
    elif known is not None and normal not in known:
        sentence = _("Codul „{code}” nu este în lista nomenclatorului. Verificați-l sau adăugați-l în listă.")
    else:
        return ""
    return sentence.format(code=code.strip(), caen=caen)
