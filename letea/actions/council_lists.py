"""Finding council files: the list, its order, its counts, search by what they are about."""

from collections.abc import Callable, Sequence
from enum import Enum
from typing import Any

from db.ordering import fold
from db.store import Store
from db.tables.council import CouncilStage
from letea.actions.council_reading import CouncilRow, council_rows
from letea.fields.council import COUNCIL_STAGES, SUBJECTS
from letea.rules.council_tree import ORDER
from letea.wording import day

_DECIDED = frozenset({CouncilStage.ADOPTED, CouncilStage.AMENDED})


class CouncilGroup(Enum):
    """The ready filters of the list of council files."""

    ALL = "all"
    UNDER_WAY = "under_way"
    DECIDED = "decided"


class CouncilOrder(Enum):
    """What the list of council files can be ordered by."""

    YEAR = "year"
    TITLE = "title"
    STAGE = "stage"
    SITTING = "sitting"


_KEYS: dict[CouncilOrder, Callable[[CouncilRow], Any]] = {
    CouncilOrder.YEAR: lambda row: (row.year, row.id),
    CouncilOrder.TITLE: lambda row: fold(row.title),
    CouncilOrder.STAGE: lambda row: ORDER.index(row.stage),
    CouncilOrder.SITTING: lambda row: row.sitting_on,
}


def list_council_files(
    store: Store,
    typed: str = "",
    *,
    group: CouncilGroup = CouncilGroup.ALL,
    order: CouncilOrder = CouncilOrder.YEAR,
    descending: bool = True,
) -> list[int]:
    """The ids of the files that hold every word typed; those without a sitting stand last when ordered by it.

    An office has a few a year, so they are found among the rows themselves.
    """
    words = fold(typed).split()
    rows = [row for row in council_rows(store) if _is_of(row, group) and _holds(row, words)]
    known = [row for row in rows if _KEYS[order](row) is not None]
    unknown = [row for row in rows if _KEYS[order](row) is None]
    return [row.id for row in (*sorted(known, key=_KEYS[order], reverse=descending), *unknown)]


def council_rows_of(store: Store, ids: Sequence[int]) -> list[CouncilRow]:
    """The rows of these files, in the order asked."""
    found = {row.id: row for row in council_rows(store)}
    return [found[id] for id in ids if id in found]


def count_council_groups(store: Store) -> dict[CouncilGroup, int]:
    """How many files each ready filter finds."""
    rows = council_rows(store)
    return {group: sum(_is_of(row, group) for row in rows) for group in CouncilGroup}


def _is_of(row: CouncilRow, group: CouncilGroup) -> bool:
    return group is CouncilGroup.ALL or (row.stage in _DECIDED) is (group is CouncilGroup.DECIDED)


def _holds(row: CouncilRow, words: Sequence[str]) -> bool:
    told = (str(row.year), row.title, row.in_decision, SUBJECTS[row.subject], COUNCIL_STAGES[row.stage])
    whole = fold(" ".join((*told, row.decision_number, day(row.sitting_on))))
    return all(word in whole for word in words)
