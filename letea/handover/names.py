"""What a package's file is called, and what may stand in a name that comes from outside."""

import re
import unicodedata

from db.ordering import bare

SUFFIX = ".letea-pachet"
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
    plain = re.sub(r"[^a-z0-9]+", "-", bare(commune)).strip("-")
    return f"{plain}-{siruta}-{period}-{number}{SUFFIX}"
