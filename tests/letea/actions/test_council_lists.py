"""Finding council files."""

import pytest

from db.store import Store
from db.tables.council import CouncilStage, CouncilSubject
from letea.actions.council import start_other_file
from letea.actions.council_lists import (
    CouncilGroup,
    CouncilOrder,
    council_rows_of,
    count_council_groups,
    list_council_files,
)
from tests.letea.council_samples import DAY, take
from tests.samples import TODAY


@pytest.fixture
def files(store: Store) -> tuple[int, int]:
    """An adopted plan of works of 2021 and the strategy begun in 2022."""
    old = start_other_file(store, CouncilSubject.WORKS_PLAN, 2021, TODAY)
    take(store, old, CouncilStage.ADOPTED, number="12/2022", sitting_on=DAY)
    return old, start_other_file(store, CouncilSubject.STRATEGY, 2022, TODAY)


def test_files_are_found_by_all_words_whatever_their_signs(store: Store, files: tuple[int, int]) -> None:
    old, new = files
    assert list_council_files(store, "lucrari 2021") == [old]
    assert list_council_files(store, "12/2022") == [old]
    assert list_council_files(store, "STRATEGIEI") == [new]
    assert list_council_files(store, "strategia") == [new]
    assert list_council_files(store, "strategiei 2021") == []


def test_files_are_counted_and_filtered_by_whether_they_are_decided(
    store: Store, files: tuple[int, int]
) -> None:
    old, new = files
    assert count_council_groups(store) == {
        CouncilGroup.ALL: 2,
        CouncilGroup.UNDER_WAY: 1,
        CouncilGroup.DECIDED: 1,
    }
    assert list_council_files(store, group=CouncilGroup.DECIDED) == [old]
    assert list_council_files(store, group=CouncilGroup.UNDER_WAY) == [new]


def test_files_are_ordered_and_those_without_a_sitting_stand_last(
    store: Store, files: tuple[int, int]
) -> None:
    old, new = files
    assert list_council_files(store) == [new, old]
    assert list_council_files(store, order=CouncilOrder.TITLE, descending=False) == [old, new]
    assert list_council_files(store, order=CouncilOrder.STAGE) == [old, new]
    for descending in (True, False):
        assert list_council_files(store, order=CouncilOrder.SITTING, descending=descending) == [old, new]


def test_rows_come_in_the_order_asked_with_the_number_of_the_decision(
    store: Store, files: tuple[int, int]
) -> None:
    old, new = files
    rows = council_rows_of(store, [old, 10**6, new])
    assert [(row.id, row.decision_number) for row in rows] == [(old, "12/2022"), (new, "")]
