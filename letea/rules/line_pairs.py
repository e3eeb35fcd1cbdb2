"""Which of some lines became which of others: those much alike, in their order."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

_ALIKE = 0.5  # of the words
_MOST = 2_500  # pairs looked at; longer lists are paired by their place


def paired(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each line that is gone or came, alone ("" beside it) or with the one it became."""
    if len(before) * len(after) > _MOST:
        for place in range(max(len(before), len(after))):
            yield before[place] if place < len(before) else "", after[place] if place < len(after) else ""
        return
    at = 0
    for old in before:
        found = max(range(at, len(after)), key=lambda n: _likeness(old, after[n]), default=None)
        if found is None or _likeness(old, after[found]) < _ALIKE:
            yield old, ""
            continue
        yield from (("", new) for new in after[at:found])
        yield old, after[found]
        at = found + 1
    yield from (("", new) for new in after[at:])


def _likeness(old: str, new: str) -> float:
    return SequenceMatcher(None, old.split(), new.split(), autojunk=False).ratio()
