"""Sums in words, as papers of payment write them: "o mie două sute de lei și 50 de bani"."""

from letea.wording import _, counted

_MASCULINE = ("", "unu", "doi")
_FEMININE = ("", "una", "două")
_NEUTER = ("", "unu", "două")
_UNITS = ("trei", "patru", "cinci", "șase", "șapte", "opt", "nouă")
_TEENS = (
    *("zece", "unsprezece", "doisprezece", "treisprezece", "paisprezece", "cincisprezece"),
    *("șaisprezece", "șaptesprezece", "optsprezece", "nouăsprezece"),
)
_TENS = (
    *("", "", "douăzeci", "treizeci", "patruzeci", "cincizeci", "șaizeci"),
    *("șaptezeci", "optzeci", "nouăzeci"),
)
_FIRST_OF_UNITS, _TEN, _TWELVE, _TWENTY, _HUNDRED, _THOUSAND = 3, 10, 12, 20, 100, 1000
_MILLION, _BILLION = 1_000_000, 1_000_000_000


def lei_in_words(bani: int) -> str:
    """A sum of less than a thousand million lei in words, its bani in figures.

    Raises:
        ValueError: for a negative or a larger sum.
    """
    lei, rest = divmod(bani, _HUNDRED)
    if bani < 0 or lei >= _BILLION:
        raise ValueError(bani)
    told = _("un leu") if lei == 1 else f"{_number(lei)}{_joint(lei)}{_('lei')}"
    return _("{lei} și {bani}").format(lei=told, bani=counted(rest, _("ban"), _("bani"))) if rest else told


def _number(number: int) -> str:
    if number == 0:
        return "zero"
    millions, rest = divmod(number, _MILLION)
    thousands, units = divmod(rest, _THOUSAND)
    parts = [
        _counted(millions, "un milion", "milioane", _NEUTER),
        _counted(thousands, "o mie", "mii", _FEMININE),
        _below_thousand(units, _MASCULINE),
    ]
    return " ".join(part for part in parts if part)


def _counted(number: int, one: str, many: str, gender: tuple[str, str, str]) -> str:
    if number <= 1:
        return one if number else ""
    return f"{_below_thousand(number, gender)}{_joint(number)}{many}"


def _below_thousand(number: int, gender: tuple[str, str, str]) -> str:
    hundreds, rest = divmod(number, _HUNDRED)
    return " ".join(part for part in (_hundreds(hundreds), _below_hundred(rest, gender)) if part)


def _hundreds(number: int) -> str:
    if number <= 1:
        return "o sută" if number else ""
    return f"{_unit(number, _FEMININE)} sute"


def _below_hundred(number: int, gender: tuple[str, str, str]) -> str:
    if number < _TEN:
        return _unit(number, gender)
    if number == _TWELVE and gender is not _MASCULINE:
        return "douăsprezece"
    if number < _TWENTY:
        return _TEENS[number - _TEN]
    tens, unit = divmod(number, _TEN)
    return f"{_TENS[tens]} și {_unit(unit, gender)}" if unit else _TENS[tens]


def _unit(number: int, gender: tuple[str, str, str]) -> str:
    return gender[number] if number < _FIRST_OF_UNITS else _UNITS[number - _FIRST_OF_UNITS]


def _joint(number: int) -> str:
    """Twenty and more, and what ends in them, take "de" before the noun."""
    return " " if number == 0 or 1 <= number % _HUNDRED < _TWENTY else " de "
