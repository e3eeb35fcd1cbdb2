"""The list of communes as a county's worker looks through it: by words, by state, in an order."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from db.ordering import has_words, sort_key
from letea.county.communes import CommuneLine, CommuneState
from letea.county.kept import RefusalLine

_LONG_AGO = ""


def state_counts(lines: Iterable[CommuneLine]) -> dict[CommuneState, int]:
    """How many communes stand in each state."""
    counts = dict.fromkeys(CommuneState, 0)
    for line in lines:
        counts[line.state] += 1
    return counts


def found_communes(
    lines: Sequence[CommuneLine],
    typed: str,
    state: CommuneState | None,
    *,
    order: str = "name",
    descending: bool = False,
) -> list[CommuneLine]:
    """Those whose name, code or note holds every word typed, of a state where one is asked for."""
    found = [
        line
        for line in lines
        if state in {None, line.state}
        and _holds((line.commune.name, line.commune.siruta, line.commune.note), typed)
    ]
    return sorted(sorted(found, key=_by_name), key=_ORDERS.get(order, _by_name), reverse=descending)


def found_refusals(lines: Sequence[RefusalLine], typed: str) -> list[RefusalLine]:
    """Those whose commune, file, period or sentences hold every word typed."""
    return [
        line
        for line in lines
        if _holds((line.commune, line.refusal.file_name, line.refusal.period, *line.refusal.problems), typed)
    ]


def problem_of(line: CommuneLine) -> str:
    """What is wrong with what a commune handed over last, in one sentence; else the note about it."""
    refused = line.refusals[-1].problems if line.refusals else []
    return refused[0] if refused else line.commune.note


def _holds(held: Iterable[object], typed: str) -> bool:
    text = " ".join(str(one) for one in held)
    return all(has_words(text, word) for word in typed.split())


def _by_name(line: CommuneLine) -> str:
    return sort_key(line.commune.name)


def _by_state(line: CommuneLine) -> int:
    return list(CommuneState).index(line.state)


def _by_day(line: CommuneLine) -> str:
    return line.package.received_at.isoformat() if line.package is not None else _LONG_AGO


_ORDERS: Mapping[str, Callable[[CommuneLine], Any]] = {
    "name": _by_name,
    "state": _by_state,
    "received": _by_day,
}
