"""What the files of packages and answers are called, what may stand in a name that comes from outside."""

import re
import unicodedata

from db.ordering import bare

SUFFIX = ".letea-pachet"
RECEIPT_SUFFIX = ".letea-recipisa"
OPINION_SUFFIX = ".letea-aviz"
_UNWANTED = {"Cc", "Cf", "Cs", "Co", "Cn"}  # control letters, marks that turn the direction of writing
_ALLOWED = "\n\t"
_LONGEST = 60  # letters of the commune in a file's name: no stick refuses the whole


def is_plain(text: str) -> bool:
    """Whether a text is made of letters that show themselves: no NUL, nothing that turns the line."""
    return text.isprintable() or all(_is_wanted(letter) for letter in text)


def is_plain_as_it_is(text: str) -> bool:
    """Whether `made_plain` would leave a text of one line as it is."""
    return text.isprintable() and unicodedata.is_normalized("NFC", text)


def made_plain(text: str) -> str:
    """The text without such letters, composed (NFC): what an office may send of what was pasted into it."""
    if is_plain_as_it_is(text):
        return text
    return unicodedata.normalize("NFC", "".join(letter for letter in text if _is_wanted(letter)))


def _is_wanted(letter: str) -> bool:
    return letter in _ALLOWED or unicodedata.category(letter) not in _UNWANTED


def package_name(commune: str, siruta: int, period: str, number: int) -> str:
    """The name of the file, in letters that every stick keeps: "letea-veche-21990-2026-1.letea-pachet"."""
    return _stem(commune, siruta, period, number) + SUFFIX


def receipt_name(commune: str, siruta: int, period: str, number: int) -> str:
    """The name of the receipt of that package: "letea-veche-21990-2026-1.letea-recipisa"."""
    return _stem(commune, siruta, period, number) + RECEIPT_SUFFIX


def opinion_name(commune: str, siruta: int, period: str, number: int) -> str:
    """The name of the opinion on the plan in that package: "letea-veche-21990-2027-plan-2.letea-aviz"."""
    return _stem(commune, siruta, period, number) + OPINION_SUFFIX


def _stem(commune: str, siruta: int, period: str, number: int) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", bare(commune))[:_LONGEST].strip("-")
    return f"{plain}-{siruta}-{period}-{number}"
