"""What the files of packages and answers are called, what may stand in a name that comes from outside."""

import re
import unicodedata

from db.ordering import bare

SUFFIX = ".letea-pachet"
RECEIPT_SUFFIX = ".letea-recipisa"
OPINION_SUFFIX = ".letea-aviz"
_UNWANTED = {"Cc", "Cf", "Cs", "Co", "Cn"}  # control letters, marks that turn the direction of writing
_ALLOWED = "\n\t"


def is_plain(text: str) -> bool:
    """Whether a text is made of letters that show themselves: no NUL, nothing that turns the line."""
    return all(letter in _ALLOWED or unicodedata.category(letter) not in _UNWANTED for letter in text)


def made_plain(text: str) -> str:
    """The text without such letters, composed (NFC): what an office may send of what was pasted into it."""
    kept = (letter for letter in text if letter in _ALLOWED or unicodedata.category(letter) not in _UNWANTED)
    return unicodedata.normalize("NFC", "".join(kept))


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
    plain = re.sub(r"[^a-z0-9]+", "-", bare(commune)).strip("-")
    return f"{plain}-{siruta}-{period}-{number}"
