"""Sums, capacities and shares as offices write them in plans: read, or flagged with what is doubtful."""

import re
from dataclasses import dataclass
from decimal import Decimal

from db.tables.plans import Unit
from letea.rules.reading import Unreadable, read_count, read_money, read_percent, read_text
from letea.wording import _

_SPACES = re.compile(r"\s+")
_SIGNS = frozenset({"*", "**", "***", "-", "–", "—", "−", "x", "/", "."})
_WORDED = re.compile(
    r"(?:f[ăa]r[ăa]\b|nu\b|gratuit|voluntar|conform\b|[îi]n limita|din\b|se\b|n/?a$)", re.IGNORECASE
)
_THOUSANDS = r"mii(?:\s*(?:de\s*)?(?:lei|ron))?"
_UNIT = re.compile(rf"(?P<number>.*?)\s*(?P<unit>{_THOUSANDS}|lei|ron)?\s*\.?", re.IGNORECASE)
_REMARK = re.compile(r"(?P<sum>[^(*]*[^(*\s])\s*(?P<remark>\*+|\([^()]*\)\**)")
_NUMBER = re.compile(r"[0-9][0-9., ]*")
_OCR_NUMBER = re.compile(r"[0-9lIOo|][0-9lIOo|., ]*")
_OCR = str.maketrans({"l": "1", "I": "1", "|": "1", "O": "0", "o": "0"})
_COUNTED = re.compile(r"(?P<number>[0-9](?:[0-9. ]*[0-9])?)(?:\s+(?:de\s+)?(?P<of>[^\W\d][^\d]*))?")
_FULL = 100
# No local service costs more: such a figure under "mii lei" was written in lei.
_MOST_OF_A_SERVICE = 500_000_000_00
_WHOLE_AS_SHARE = Decimal(1)


@dataclass(frozen=True)
class ReadAmount:
    """A sum of a table: bani where it is one, its words where it has any, and what is doubtful about it.

    With a doubt, `bani` is the likeliest reading or None; it may be shown, never taken without a look.
    """

    bani: int | None = None
    text: str = ""
    doubt: str = ""


@dataclass(frozen=True)
class ReadCount:
    """A capacity: how many and of what ("20 copii"), and what is doubtful about it."""

    number: int | None = None
    of: str = ""
    doubt: str = ""


@dataclass(frozen=True)
class ReadShare:
    """A degree of occupancy in percent, and what is doubtful about it."""

    percent: Decimal | None = None
    doubt: str = ""


def read_plan_amount(text: str, *, unit: Unit | None = None) -> ReadAmount:
    """The sum in a cell; `unit` is what its head says, the cell's own word goes before it.

    "Fără costuri", "-", "*" and nothing are no sum and no doubt. What can be read in two ways, carries
    letters among its digits, contradicts its head or has words beside it is doubtful.
    """
    typed = _SPACES.sub(" ", read_text(text))
    if not typed or typed in _SIGNS or (_WORDED.match(typed) and not _has_digit(typed)):
        return ReadAmount(None, typed)
    remarked = _REMARK.fullmatch(typed)
    bare = remarked["sum"] if remarked else typed
    found = _UNIT.fullmatch(bare)
    number = (found["number"] if found else bare).strip()
    said = _unit_of(found["unit"] if found else None)
    if not _NUMBER.fullmatch(number):
        return _doubtful(typed, number, said or unit)
    return _judged(number, typed if remarked else "", said=said, head=unit)


def read_plan_capacity(text: str) -> ReadCount:
    """The capacity in a cell: "20", "20 copii", "102 persoane", "30 de locuri"."""
    typed = _SPACES.sub(" ", read_text(text))
    if not typed or typed in _SIGNS or (_WORDED.match(typed) and not _has_digit(typed)):
        return ReadCount(of=typed)
    found = _COUNTED.fullmatch(typed)
    try:
        if found:
            return ReadCount(read_count(found["number"].strip()), (found["of"] or "").strip())
    except Unreadable as error:
        return ReadCount(doubt=_said(typed, error.sentence))
    return ReadCount(doubt=_said(typed, _("nu este un singur număr de locuri; verificați.")))


def read_plan_occupancy(text: str) -> ReadShare:
    """The share in a cell: "75 %", "100%"; above the whole, or written as a part of one, is doubted."""
    typed = _SPACES.sub(" ", read_text(text))
    if not typed or typed in _SIGNS or (_WORDED.match(typed) and not _has_digit(typed)):
        return ReadShare()
    try:
        percent = read_percent(typed)
    except Unreadable as error:
        return ReadShare(doubt=_said(typed, error.sentence))
    if percent > _FULL:
        return ReadShare(percent, _said(typed, _("gradul de ocupare este peste 100 %.")))
    if 0 < percent <= _WHOLE_AS_SHARE and "%" not in typed:
        return ReadShare(percent, _said(typed, _("poate fi o parte din întreg (1 = 100 %); verificați.")))
    return ReadShare(percent)


def _judged(number: str, words: str, *, said: Unit | None, head: Unit | None) -> ReadAmount:
    """A number of digits alone, in the unit of the cell or of its head."""
    thousands = (said or head) is Unit.THOUSANDS
    try:
        bani = read_money(f"{number} mii lei" if thousands else number)
    except Unreadable as error:
        return ReadAmount(None, words or number, _said(number, error.sentence))
    if said and head and said is not head:
        return ReadAmount(
            bani, words, _said(number, _("unitatea din celulă nu este cea din capul coloanei."))
        )
    if thousands and bani > _MOST_OF_A_SERVICE:
        text = _("coloana este în mii lei, dar suma pare scrisă în lei.")
        return ReadAmount(bani, words, _said(number, text))
    if thousands and re.fullmatch(r"[0-9]{1,3}[.,][0-9]{3}", number):
        text = _("în mii lei se poate citi în două feluri: mii întregi sau mii cu zecimale.")
        return ReadAmount(bani, words, _said(number, text))
    return ReadAmount(bani, words)


def _doubtful(typed: str, number: str, unit: Unit | None) -> ReadAmount:
    """What is not digits alone: letters that a scan made of digits, or words around a sum."""
    if not _has_digit(typed):
        return ReadAmount(None, typed, _said(typed, _("nu este o sumă și nici o mențiune cunoscută.")))
    if _OCR_NUMBER.fullmatch(number):
        mended = _judged(number.translate(_OCR), typed, said=None, head=unit)
        return ReadAmount(mended.bani, typed, _said(typed, _("are litere printre cifre; verificați.")))
    if number.startswith(("-", "−", "–")):
        return ReadAmount(None, typed, _said(typed, _("suma nu poate fi sub zero.")))
    sums = _NUMBER.findall(typed)
    if len(sums) == 1 and not re.search("mil(?:ioane|\\.| )|euro?|usd|[€$%]", typed, re.IGNORECASE):
        likely = _judged(sums[0].strip(" .,"), typed, said=_unit_in(typed), head=unit)
        return ReadAmount(likely.bani, typed, _said(typed, _("lângă sumă sunt și cuvinte; verificați.")))
    return ReadAmount(None, typed, _said(typed, _("nu este o singură sumă în lei; verificați.")))


def _unit_of(word: str | None) -> Unit | None:
    if not word:
        return None
    return Unit.THOUSANDS if word.lower().startswith("mii") else Unit.LEI


def _unit_in(typed: str) -> Unit | None:
    found = re.search(rf"\b(?:{_THOUSANDS}|lei|ron)\b", typed, re.IGNORECASE)
    return _unit_of(found[0]) if found else None


def _has_digit(typed: str) -> bool:
    return any(letter.isdigit() for letter in typed)


def _said(written: str, why: str) -> str:
    return _("„{written}”: {why}").format(written=written, why=f"{why[:1].lower()}{why[1:]}")
