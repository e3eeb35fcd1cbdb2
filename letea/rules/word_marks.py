"""Which words of a text differ from those of another: for two versions shown side by side."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORDS = re.compile(r"\s+|[^\s]+")


@dataclass(frozen=True)
class Words:
    """A run of words; `marked` where the other text does not have them."""

    text: str
    marked: bool


def marked_words(before: str, after: str) -> tuple[list[Words], list[Words]]:
    """Both texts in runs: of the first those gone are marked, of the second those that came."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    left: list[Words] = []
    right: list[Words] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        _add(left, "".join(old[a:b]), marked=tag != "equal")
        _add(right, "".join(new[c:d]), marked=tag != "equal")
    return left, right


def _add(runs: list[Words], text: str, *, marked: bool) -> None:
    if text:
        runs.append(Words(text, marked))
