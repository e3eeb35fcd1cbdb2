"""How Romanian words are compared: folded for search, keyed for order."""

import re
import unicodedata
from functools import lru_cache


class _NoMarks(dict[int, int | None]):
    """Takes the combining marks out of a text; filled as letters are met, four times as fast as a loop."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if unicodedata.combining(chr(code)) else code
        return self[code]


_NO_MARKS = _NoMarks()
_KEPT = 20_000  # answers kept: SQL asks of every row, and names and villages repeat
_SHORT = 60  # letters of a text for which the answer is kept
CEDILLAS, COMMAS = "şţŞŢ", "șțȘȚ"
_TO_COMMAS = str.maketrans(CEDILLAS, COMMAS)
_ORDER = str.maketrans({"ă": "a~", "â": "a~~", "î": "i~", "ș": "s~", "ț": "t~", "-": " ", "'": "", "’": ""})
_INNER_I = re.compile(r"[îâ]")


def comma_below(text: str) -> str:
    """The text with ș and ț written with a comma below, as Romanian asks, and composed (NFC)."""
    return text if text.isascii() else unicodedata.normalize("NFC", text).translate(_TO_COMMAS)


def fold(text: str) -> str:
    """The text for comparison: lower case, no diacritics; ş=ș=s, and â=î=i.

    The two spellings of one sound, "Bîrsan" and "Bârsan", become alike.
    """
    if text.isascii():
        return text.lower()
    return _short_folded(text) if len(text) <= _SHORT else _folded(text)


def _folded(text: str) -> str:
    return bare(_INNER_I.sub("i", comma_below(text).lower()))


_short_folded = lru_cache(maxsize=_KEPT)(_folded)


def _spellings(text: str) -> tuple[str, ...]:
    if text.isascii():
        return (text.lower(),)
    return fold(text), bare(comma_below(text))


@lru_cache(maxsize=_KEPT)
def has_words(text: str | None, sought: str) -> bool:
    """Whether a text contains what is sought, as SQL asks it: "varst" and "virst" are in "Vârstnici"."""
    return any(part in words for words in _spellings(text or "") for part in _spellings(sought))


@lru_cache(maxsize=_KEPT)
def is_words(text: str | None, sought: str) -> bool:
    """Whether a text is what is sought, whatever its case, diacritics and spelling of â."""
    return not set(_spellings(text or "")).isdisjoint(_spellings(sought))


def bare(text: str) -> str:
    """The text in lower case without diacritics, letter by letter: â becomes a, î becomes i."""
    return (
        text.lower() if text.isascii() else unicodedata.normalize("NFKD", text.lower()).translate(_NO_MARKS)
    )


def finder_words(*texts: str) -> str:
    """What the search index keeps of these texts: each word bare, in both spellings of its â and î."""
    found = [_short_found_by(text) if len(text) <= _SHORT else _found_by(text) for text in texts if text]
    return " ".join(dict.fromkeys(word for words in found for word in words))


def _found_by(text: str) -> tuple[str, ...]:
    words: list[str] = []
    for word in re.findall(r"\w+", comma_below(text).lower()):
        spellings = () if word.isascii() else (word.replace("â", "î"), word.replace("î", "â"))
        words += [bare(spelling) for spelling in (word, *spellings)]
    return tuple(words)


_short_found_by = lru_cache(maxsize=_KEPT)(_found_by)


@lru_cache(maxsize=_KEPT)
def sort_key(text: str) -> str:
    """A key that sorts as the Romanian alphabet does: ă and â after a, î after i, ș after s, ț after t."""
    spread = comma_below(text).lower().strip().translate(_ORDER)
    return unicodedata.normalize("NFKD", spread).translate(_NO_MARKS)
