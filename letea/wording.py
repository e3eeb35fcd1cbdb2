"""Romanian words for dates, sums, counts and yes or no; and the door to translation."""

import gettext
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

MONTHS = (
    "ianuarie",
    "februarie",
    "martie",
    "aprilie",
    "mai",
    "iunie",
    "iulie",
    "august",
    "septembrie",
    "octombrie",
    "noiembrie",
    "decembrie",
)

_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL")),
    *((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_MEGABYTE = 1_000_000
_GIGABYTE = 1_000_000_000
_LAST_TEEN = 19  # from 20 on a count takes "de"

_translations = gettext.NullTranslations()


def _(text: str) -> str:
    """The text in the language of the screen; sources are Romanian."""
    return _translations.gettext(text)


def day(value: date | None) -> str:
    """A day as papers write it: 05.10.2016; nothing for an unknown one."""
    return f"{value.day:02}.{value.month:02}.{value.year:04}" if value else ""


def span(from_on: date | None, to_on: date | None) -> str:
    """Two days in words: "01.03.2022 – 31.03.2022", "din 01.03.2022", "până la 31.03.2022"."""
    if from_on and to_on:
        return f"{day(from_on)} – {day(to_on)}"
    if to_on:
        return _("până la {day}").format(day=day(to_on))
    return _("din {day}").format(day=day(from_on)) if from_on else ""


def long_day(value: date) -> str:
    """A day in words: 5 octombrie 2016."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def moment(value: datetime) -> str:
    """An instant as the screen shows it, by the clock of this computer: 05.10.2016, 14:30."""
    local = value.astimezone()
    return f"{day(local)}, {local.hour:02}:{local.minute:02}"


def exact_moment(value: datetime) -> str:
    """The same to the second, to tell apart two instants of one minute: 05.10.2016, 14:30:05."""
    return f"{moment(value)}:{value.astimezone().second:02}"


def grouped(number: int) -> str:
    """A whole number as papers write it: "1.234"."""
    return f"{number:,}".replace(",", ".")


def money(bani: int) -> str:
    """An amount in lei from bani: 303270 lei and 50 bani is "303.270,50"; whole lei carry no comma."""
    lei, rest = divmod(abs(bani), 100)
    sign = "-" if bani < 0 else ""
    return f"{sign}{grouped(lei)},{rest:02d}" if rest else f"{sign}{grouped(lei)}"


class Whole(int):
    """A count that says itself as papers write it, and is a number still in a spreadsheet."""

    def __str__(self) -> str:
        """As papers write it."""
        return grouped(self)


class Bani(int):
    """A sum that says itself in lei wherever a list shows it, and is a sum still in a spreadsheet."""

    def __str__(self) -> str:
        """As papers write it."""
        return money(self)


class Month(date):
    """A month by its first day, "03.2022" wherever a list shows it, and a day still in a spreadsheet."""

    def __str__(self) -> str:
        """As lists write it."""
        return f"{self.month:02}.{self.year}"


def month(value: date | None) -> Month | None:
    """The month of a day; none of none."""
    return Month(value.year, value.month, 1) if value else None


def thousands(bani: int) -> str:
    """An amount in thousands of lei (mii lei), with as many decimals as it needs: 303270 lei is "303,27"."""
    from decimal import Decimal  # noqa: PLC0415 - not before the first paint

    amount = (Decimal(abs(bani)) / 100_000).normalize()
    sign = "-" if bani < 0 else ""
    whole, _dot, decimals = f"{amount:f}".partition(".")
    shown = grouped(int(whole))
    return f"{sign}{shown},{decimals}" if decimals else f"{sign}{shown}"


def percent(share: "Decimal | float") -> str:
    """A share already in percent: 75 is "75 %", 66.67 is "66,7 %"."""
    from decimal import Decimal  # noqa: PLC0415 - not before the first paint

    rounded = f"{Decimal(str(share)).quantize(Decimal('0.1')):f}".removesuffix(".0")
    return f"{rounded} %".replace(".", ",")


def counted(number: int, one: str, many: str) -> str:
    """A count with its noun as Romanian asks: 1 copil, 19 copii, 20 de copii, 101 copii."""
    if number == 1:
        return f"1 {one}"
    joint = " " if number == 0 or 1 <= abs(number) % 100 <= _LAST_TEEN else " de "
    return f"{grouped(number)}{joint}{many}"


def size_in_words(count: int) -> str:
    """A file's size as the screen shows it: "812 KB", "3,2 MB", "14,9 GB"."""
    if count < _MEGABYTE:
        return _("{count} KB").format(count=max(1, round(count / 1000)))
    if count < _GIGABYTE:
        return _("{count} MB").format(count=f"{count / _MEGABYTE:.1f}".replace(".", ","))
    return _("{count} GB").format(count=f"{count / _GIGABYTE:.1f}".replace(".", ","))


def yes_no(value: bool | None) -> str:  # noqa: FBT001 - it words a yes or no
    """Yes, no, or nothing where it is not known."""
    return {True: _("da"), False: _("nu"), None: ""}[value]


def roman(number: int) -> str:
    """A number from 1 to 3999 in Roman digits."""
    written = ""
    for value, digits in _ROMAN:
        times, number = divmod(number, value)
        written += digits * times
    return written


def letters(number: int) -> str:
    """A number from 1 as the letter of a list: a, b, … z, aa, ab."""
    written = ""
    while number > 0:
        number, place = divmod(number - 1, len(_ALPHABET))
        written = _ALPHABET[place] + written
    return written
