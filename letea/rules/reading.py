"""What is typed, read as a value: days, sums, counts and shares; or one sentence that says what to mend."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from db.ordering import comma_below, fold
from letea.wording import MONTHS, _, counted

_SPACES = re.compile(r"\s+")
MOST_LEI = 10_000_000_000_000
_YEARS = range(1800, 2201)
_REMEMBERED = 4_096  # sums; a long list is read at every key, and its sums repeat


class Unreadable(ValueError):  # noqa: N818 - the office's word for it
    """What was typed is not such a value; the sentence says how to write it."""

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence
        super().__init__(sentence)


@dataclass(frozen=True)
class Amount:
    """A sum of a plan's table: bani where it is a number, text where it is worded ("Fără costuri", "*").

    Both are given for a number with a remark, as in "1 632 873 (PNRR)". Worded sums are not zero.
    """

    bani: int | None = None
    text: str = ""


def read_text(text: str) -> str:
    """Text as the office keeps it: trimmed, composed (NFC), with ș and ț written with a comma."""
    return comma_below(text).strip()


_DAY_FIRST = re.compile(r"([0-9]{1,2})\s*[./\- ]\s*([0-9]{1,2})\s*[./\- ]\s*([0-9]{4}|[0-9]{2})")
_YEAR_FIRST = re.compile(r"([0-9]{4})\s*[./-]\s*([0-9]{1,2})\s*[./-]\s*([0-9]{1,2})")
_TOGETHER = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4})")
_IN_WORDS = re.compile(r"([0-9]{1,2})[\s.-]+([a-z]{3,10})\.?[\s.-]+([0-9]{4}|[0-9]{2})")
_NO_YEAR = re.compile(r"[0-9]{1,2}\s*[./-]\s*[0-9]{1,2}\s*[./-]?")


def read_day(text: str, *, today: date, years_ahead: int = 10) -> date:
    """The day typed as 5.3.22, 05.03.2022, 5/3/2022, 2022-03-05, 05032022 or "5 martie 2022".

    A year of two digits is of this century when it lies at most `years_ahead` years after today's, else of
    the last one; for a birth date `years_ahead` is 0.

    Raises:
        Unreadable: for what is no day, or a day no calendar has ("Februarie 2023 are 28 de zile.").
    """
    plain = _SPACES.sub(" ", read_text(text)).lower().removesuffix(".")
    if found := _YEAR_FIRST.fullmatch(plain):
        year, month, day = (int(part) for part in found.groups())
        return _day(day, month, year)
    if found := _DAY_FIRST.fullmatch(plain) or _TOGETHER.fullmatch(plain):
        return _day(int(found[1]), int(found[2]), _year(found[3], today=today, years_ahead=years_ahead))
    if found := _IN_WORDS.fullmatch(plain):
        return _day(int(found[1]), _month(found[2]), _year(found[3], today=today, years_ahead=years_ahead))
    if _NO_YEAR.fullmatch(plain):
        raise Unreadable(_("Scrieți și anul, de exemplu 5.3.2022."))
    raise Unreadable(_("Nu este o dată. Scrieți ziua, luna și anul, de exemplu 5.3.2022."))


_MONTH_IN_FIGURES = (
    re.compile(r"(?P<year>[12][0-9]{3})[-./ ](?P<month>[0-9]{1,2})"),
    re.compile(r"(?P<month>[0-9]{1,2})[-./ ](?P<year>[12][0-9]{3})"),
)
_MONTH_IN_WORDS = re.compile(r"(?:luna )?([a-z]{3,10})\.?[ .-]+([12][0-9]{3}|[0-9]{2})")
_CENTURY, _SHORT_YEAR = 2000, 100
_DAY_OF_MONTH = re.compile(r"[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{4}")


def read_month(text: str) -> date:
    """The first day of the month typed as "martie 2022", "mar.22", 03.2022, 2022-03, or as a day in it.

    Raises:
        Unreadable: for what is no month.
    """
    plain = fold(text).strip(" .")
    for pattern in _MONTH_IN_FIGURES:
        found = pattern.fullmatch(plain)
        if found and 1 <= int(found["month"]) <= len(MONTHS):
            return date(int(found["year"]), int(found["month"]), 1)
    if words := _MONTH_IN_WORDS.fullmatch(plain):
        for number, name in enumerate(MONTHS, start=1):
            if name.startswith(words[1]):
                year = int(words[2])
                return date(year if year >= _SHORT_YEAR else _CENTURY + year, number, 1)
    if _DAY_OF_MONTH.fullmatch(plain):
        return read_day(plain, today=date.max).replace(day=1)
    if plain in MONTHS:
        raise Unreadable(_("Scrieți și anul, de exemplu martie 2022."))
    raise Unreadable(_("Nu este o lună. Scrieți, de exemplu, martie 2022 sau 03.2022."))


def _year(text: str, *, today: date, years_ahead: int) -> int:
    if len(text) == 4:  # noqa: PLR2004 - four digits are a whole year
        return int(text)
    year = today.year - today.year % 100 + int(text)
    return year - 100 if year > today.year + years_ahead else year


def _month(word: str) -> int:
    for number, name in enumerate(MONTHS, start=1):
        if name.startswith(word):
            return number
    raise Unreadable(_("„{word}” nu este o lună.").format(word=word))


def _day(day: int, month: int, year: int) -> date:
    if year not in _YEARS:
        raise Unreadable(_("Anul {year} nu poate fi.").format(year=year))
    if not 1 <= month <= 12:  # noqa: PLR2004 - months of the year
        raise Unreadable(_("Luna {month} nu există; scrieți ziua, apoi luna.").format(month=month))
    if day < 1:
        raise Unreadable(_("Ziua {day} nu există.").format(day=day))
    last = calendar.monthrange(year, month)[1]
    if day > last:
        name = MONTHS[month - 1].capitalize()
        days = counted(last, _("zi"), _("zile"))
        raise Unreadable(_("{month} {year} are {days}.").format(month=name, year=year, days=days))
    return date(year, month, day)


_UNIT = re.compile(r"(?:de\s+)?(?P<thousands>mii\s*(?:de\s+)?)?(?:lei|ron)?\.?$", re.IGNORECASE)
_THOUSANDS = "[0-9]{1,3}(?:%s[0-9]{3})+"
_GROUPED = {mark: re.compile(_THOUSANDS % re.escape(mark)) for mark in ". ,"}
_PLAIN = re.compile(r"[0-9]+")


@lru_cache(maxsize=_REMEMBERED)
def read_money(text: str) -> int:
    """The sum in bani: 1.234,50 · 1234,5 · 1234.50 · 2 574 580,7 · 303.270 lei · 2,5 mii lei.

    A dot before exactly three digits groups thousands (1.080 is one thousand and eighty); before one or two
    it is the decimal mark. A lone comma before three digits (1,234) could mean either and is refused.

    Raises:
        Unreadable: for letters, a sum below zero, fractions of a ban, or what can be read in two ways.
    """
    typed = _SPACES.sub(" ", read_text(text))
    if typed.startswith(("-", "−", "–")) and any(letter.isdigit() for letter in typed):
        raise Unreadable(_("Suma nu poate fi sub zero."))
    unit = _UNIT.search(typed)
    thousands = bool(unit and unit["thousands"])
    number = typed[: unit.start()].strip() if unit else typed
    return _bani(_decimal(number, thousands=thousands) * (1000 if thousands else 1))


def _bani(lei: Decimal) -> int:
    bani = lei * 100
    if bani != bani.to_integral_value():
        raise Unreadable(_("O sumă are cel mult două zecimale (bani)."))
    if lei > MOST_LEI:
        raise Unreadable(_("Suma este prea mare."))
    return int(bani)


def _decimal(number: str, *, thousands: bool = False) -> Decimal:
    if not re.fullmatch("[0-9., ]+", number):
        raise Unreadable(_("Nu este o sumă. Scrieți cifre, de exemplu 1.234,50."))
    if any(pattern.fullmatch(number) for pattern in _GROUPED.values()) and not _is_lone_comma(number):
        if number[0] == "0":
            raise Unreadable(_("Nu este clar unde sunt miile. Scrieți, de exemplu, 1.234,50."))
        return Decimal(re.sub("[., ]", "", number))
    if _is_lone_comma(number) and not thousands:
        both = _(
            "„{number}” se poate citi în două feluri. Scrieți 1.234 pentru mii sau 1,23 pentru lei și bani."
        )
        raise Unreadable(both.format(number=number))
    whole, decimals = _parts(number)
    return Decimal(f"{whole}.{decimals or '0'}")


def _is_lone_comma(number: str) -> bool:
    return re.fullmatch("[0-9]{1,3},[0-9]{3}", number) is not None


def _parts(number: str) -> tuple[str, str]:
    """The digits before and after the decimal mark, grouping removed where it groups by three."""
    if _PLAIN.fullmatch(number):
        return number, ""
    found = re.fullmatch("(.*[0-9])([.,])([0-9]+)", number)
    if found:
        whole, mark, decimals = found.groups()
        grouped = any(pattern.fullmatch(whole) for group, pattern in _GROUPED.items() if group != mark)
        if grouped or _PLAIN.fullmatch(whole):
            return re.sub("[., ]", "", whole), decimals
    raise Unreadable(_("Nu este clar unde sunt miile. Scrieți, de exemplu, 1.234,50."))


_SIGNS = frozenset({"*", "**", "-", "–", "—", "x"})
_OPENINGS = ("fără", "fara", "nu ", "gratuit", "voluntar", "conform", "în limita", "in limita", "din ", "se ")
_REMARKED = re.compile(r"(?P<number>[0-9][0-9., ]*(?:lei)?)\s*(?P<remark>\*+|\(.*\)\**)")


def read_amount(text: str) -> Amount:
    """The sum of a plan's table, which may be worded: "Fără costuri", "*", "-", "nu este cazul".

    A number with a remark, "1 632 873 (PNRR)" or "303.270*", keeps both the sum and the words as typed.
    Nothing typed is an empty amount, which is not zero.

    Raises:
        Unreadable: for what is neither a sum nor one of the phrases plans use.
    """
    typed = _SPACES.sub(" ", read_text(text))
    if not typed or typed in _SIGNS or typed.lower().startswith(_OPENINGS):
        return Amount(None, typed)
    if found := _REMARKED.fullmatch(typed):
        return Amount(read_money(found["number"]), typed)
    try:
        return Amount(read_money(typed), "")
    except Unreadable:
        if any(letter.isdigit() for letter in typed):
            raise
        phrases = _("Scrieți o sumă sau una dintre mențiunile: „Fără costuri”, „nu este cazul”, „-”, „*”.")
        raise Unreadable(phrases) from None


def read_count(text: str) -> int:
    """A whole number: 20, 1.200, 1 200.

    Raises:
        Unreadable: for letters, fractions or a number below zero.
    """
    typed = _SPACES.sub(" ", read_text(text))
    if typed.startswith(("-", "−", "–")):
        raise Unreadable(_("Numărul nu poate fi sub zero."))
    if not _PLAIN.fullmatch(typed) and not any(_GROUPED[mark].fullmatch(typed) for mark in ". "):
        raise Unreadable(_("Scrieți doar numărul întreg, cu cifre, de exemplu 20."))
    number = int(re.sub("[. ]", "", typed)[:16])
    if number > 999_999_999:  # noqa: PLR2004 - more than anything an office counts
        raise Unreadable(_("Numărul este prea mare."))
    return number


def read_percent(text: str) -> Decimal:
    """A share in percent: 75, 75 %, 66,7%, 66.7 %.

    Raises:
        Unreadable: for letters or a share below zero. Above 100 is for the rules to judge.
    """
    typed = _SPACES.sub("", read_text(text)).removesuffix("%")
    if not re.fullmatch("[0-9]{1,6}(?:[.,][0-9]{1,4})?", typed):
        raise Unreadable(_("Nu este un procent. Scrieți, de exemplu, 75 sau 66,7."))
    return Decimal(typed.replace(",", "."))
