"""Finding printed papers."""

from datetime import date

import pytest

from db.store import Store
from letea.actions.people import remove_person
from letea.actions.printed_lists import (
    PrintedGroup,
    PrintedOrder,
    count_printed,
    list_printed,
    printed_kinds,
    printed_of,
    printed_rows,
)
from tests.letea.actions.benefit_offices import someone
from tests.letea.actions.printed_samples import kept, paper_of
from tests.samples import TODAY

BEFORE = date(2021, 12, 3)


@pytest.fixture
def people(store: Store) -> tuple[int, int]:
    """Two persons; of one a card of this year and a certificate of the last, of the other a card of today."""
    one, other = someone(store), someone(store, "Țurcanu")
    kept(store, paper_of(store, one, "Fișa beneficiarului"), date(2022, 2, 1))
    kept(store, paper_of(store, one, "Adeverință", "certificate"), BEFORE)
    kept(store, paper_of(store, other, "Fișa lui Țurcanu"))
    return one, other


def titles(store: Store, ids: list[int]) -> list[str]:
    return [row.title for row in printed_rows(store, ids)]


def test_the_newest_stand_first(store: Store, people: tuple[int, int]) -> None:
    assert people
    found = titles(store, list_printed(store, today=TODAY))
    assert found == ["Fișa lui Țurcanu", "Fișa beneficiarului", "Adeverință"]


def test_they_are_found_by_words_kind_person_and_day(store: Store, people: tuple[int, int]) -> None:
    assert people

    def found(typed: str) -> list[str]:
        return titles(store, list_printed(store, typed, today=TODAY))

    assert found("turcanu fisa") == ["Fișa lui Țurcanu"]
    assert found("adeverinta") == ["Adeverință"]
    assert found("03.12.2021") == ["Adeverință"]
    assert found("exemplu") == ["Fișa beneficiarului", "Adeverință"]
    assert found("nimic") == []


def test_they_are_counted_and_filtered_by_when_and_what(store: Store, people: tuple[int, int]) -> None:
    assert people
    counts = count_printed(store, TODAY)
    assert list(counts.values()) == [3, 1, 1, 2, 1]
    assert titles(store, list_printed(store, group=PrintedGroup.BEFORE, today=TODAY)) == ["Adeverință"]
    assert count_printed(store, TODAY, kind="certificate")[PrintedGroup.ALL] == 1
    assert titles(store, list_printed(store, kind="certificate", today=TODAY)) == ["Adeverință"]
    assert printed_kinds(store) == ["certificate", "person_card"]


def test_they_are_ordered_by_person_in_romanian_order(store: Store, people: tuple[int, int]) -> None:
    assert people
    ids = list_printed(store, order=PrintedOrder.PERSON, descending=False, today=TODAY)
    assert [row.name for row in printed_rows(store, ids)][-1] == "Țurcanu Ștefan"
    for order in PrintedOrder:
        assert len(list_printed(store, order=order, today=TODAY)) == 3


def test_those_of_a_person_and_of_their_records_are_told_together(
    store: Store, people: tuple[int, int]
) -> None:
    one, _other = people
    assert [row.title for row in printed_of(store, [], person_id=one)] == [
        "Fișa beneficiarului",
        "Adeverință",
    ]


def test_a_paper_is_still_found_when_its_person_was_deleted(store: Store, people: tuple[int, int]) -> None:
    _one, other = people
    remove_person(store, other)
    (found,) = list_printed(store, "turcanu", today=TODAY)
    assert [row.name for row in printed_rows(store, [found])] == ["Țurcanu Ștefan"]
