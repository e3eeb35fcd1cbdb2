"""Finding entries: by year, by words in any cell, in any order, with sums."""

from datetime import date

import pytest

from db.store import Store
from letea.actions.people import PersonFile, save_person
from letea.actions.register_designs import open_design
from letea.actions.register_entries import open_entry, save_entry
from letea.actions.register_lists import (
    EntryRow,
    entry_rows,
    find_entries,
    place_of_entry,
    years_entered,
)
from tests.letea.actions.register_samples import CELLS, count_entries, entered, own_register
from tests.made_once import MadeOnce
from tests.samples import TODAY, a_person


@pytest.fixture
def filled(store: Store, made_once: MadeOnce) -> int:
    """A register with three entries of this year and one of the last."""
    return made_once(store, _with_entries)


def _with_entries(store: Store) -> int:
    register = own_register(store)
    entered(store, register, **CELLS)
    entered(store, register, about="Școala Șoimești", what="Țiglă", boxes=2, given="2022-01-05")
    entered(store, register, what="ață", value=50)
    entered(store, register, date(2021, 12, 30), what="Făină")
    return register


def found(store: Store, register: int, **asked: object) -> list[str]:
    design = open_design(store, register)
    hits = find_entries(store, design, **{"year": 2022} | asked)  # type: ignore[arg-type]
    return [row.number for row in entry_rows(store, design, hits.ids)]


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("", ["1", "2", "3"]),
        ("faina", ["1"]),
        ("FĂINĂ ulei", ["1"]),
        ("tigla soimesti", ["2"]),
        ("crucea rosie", ["1"]),
        ("1.234,50", ["1"]),
        ("05.03.2022", ["1"]),
        ("1200", ["1"]),
        ("ulei țiglă", []),
        ("100%", []),
    ],
)
def test_words_are_found_in_every_cell(store: Store, filled: int, typed: str, numbers: list[str]) -> None:
    assert found(store, filled, typed=typed) == numbers


def test_a_person_of_the_office_is_found_by_name(store: Store, filled: int) -> None:
    person = save_person(store, PersonFile(a_person(family_name="Exemplu", given_name="Ștefana")), TODAY)
    opened = open_entry(store, find_entries(store, open_design(store, filled), year=2022).ids[2])
    opened.entry.person_id = person
    save_entry(store, opened, TODAY)
    assert found(store, filled, typed="stefana") == ["3"]
    assert open_entry(store, opened.entry.id).name == "Exemplu Ștefana"


@pytest.mark.parametrize(
    ("order", "numbers"),
    [
        ("number", ["3", "2", "1"]),
        ("day", ["3", "2", "1"]),
        ("cells.what", ["2", "1", "3"]),
        ("cells.boxes", ["1", "2", "3"]),
        ("cells.given", ["1", "2", "3"]),
        ("who", ["2", "1", "3"]),
    ],
)
def test_entries_are_ordered_by_any_column_what_is_unknown_last(
    store: Store, filled: int, order: str, numbers: list[str]
) -> None:
    assert found(store, filled, order=order, descending=True) == numbers


def test_sums_are_of_what_is_found(store: Store, filled: int) -> None:
    design = open_design(store, filled)
    assert find_entries(store, design, year=2022).sums == {"boxes": 1202, "value": 123_500}
    assert find_entries(store, design, year=2022, typed="tigla").sums == {"boxes": 2, "value": 0}


def test_a_period_may_pass_through_years(store: Store, filled: int) -> None:
    period = (date(2021, 12, 1), date(2022, 12, 31))
    assert found(store, filled, year=None, period=period) == ["1", "1", "2", "3"]


def test_years_counts_and_places(store: Store, filled: int) -> None:
    assert years_entered(store) == [2022, 2021]
    assert count_entries(store, filled) == 4
    entry = find_entries(store, open_design(store, filled), year=2021).ids[0]
    assert place_of_entry(store, entry) == (filled, 2021)
    assert place_of_entry(store, 9_999) is None


def test_a_row_tells_who_in_words_where_nobody_is_registered(store: Store, filled: int) -> None:
    design = open_design(store, filled)
    rows = entry_rows(store, design, find_entries(store, design, typed="tigla").ids)
    assert [(type(row), row.who) for row in rows] == [(EntryRow, "Școala Șoimești")]
