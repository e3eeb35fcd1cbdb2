"""Files are found by number, kind and applicant, filtered by state, ordered by their headings."""

from datetime import date

import pytest

from db.store import Store
from letea.actions.benefit_lists import (
    FileGroup,
    FileOrder,
    count_files,
    file_rows,
    files_of_household,
    files_of_person,
    find_files,
    kinds_for_disability,
    list_files,
)
from letea.actions.benefit_payments import generate_payments, mark_paid
from tests.letea.actions.benefit_offices import MARCH, a_home, approved, kind_of, registered, someone
from tests.samples import TODAY


def test_a_row_tells_the_sum_and_the_last_payment(store: Store) -> None:
    file = approved(store, someone(store))
    generate_payments(store, kind_of(store, "VMI"), MARCH, TODAY)
    assert file_rows(store, [file], TODAY)[0].paid_month_on is None
    mark_paid(store, kind_of(store, "VMI"), MARCH, TODAY)
    (row,) = file_rows(store, [file], TODAY)
    assert (row.number, row.name, row.village) == ("1/2022", "Exemplu Ștefan", "Letea Veche")
    assert (row.amount_bani, row.paid_month_on) == (30_000, MARCH)


@pytest.mark.parametrize(("typed", "numbers"), [("1/2", [1]), ("demon", [2]), ("ap", [2]), ("nimeni", [])])
def test_files_are_found_by_number_name_and_code(store: Store, typed: str, numbers: list[int]) -> None:
    registered(store, someone(store))
    registered(store, someone(store, "Demonstrativ"), "AP")
    assert list_files(store, typed) == numbers


@pytest.mark.parametrize("order", list(FileOrder))
def test_every_order_runs_both_ways(store: Store, order: FileOrder) -> None:
    for number in range(11):
        registered(store, someone(store, f"Exemplu {number}"), requested_on=date(2022, 3, 11 - number))
    up = list_files(store, order=order)
    assert sorted(up) == sorted(list_files(store, order=order, descending=True))
    if order is FileOrder.NUMBER:
        assert up == list(range(1, 12))


def test_the_filters_hold_every_file_between_them(store: Store) -> None:
    registered(store, someone(store))
    approved(store, someone(store, "Demonstrativ"), "AP")
    counts = count_files(store)
    assert counts[FileGroup.ALL] == sum(counts.values()) - counts[FileGroup.ALL] == 2
    assert list_files(store, group=FileGroup.PAYING) == [2]
    assert count_files(store, kind_id=kind_of(store, "AP"))[FileGroup.ALL] == 1


def test_kinds_given_for_a_disability_are_told_of_the_files_that_have_them(store: Store) -> None:
    plain = registered(store, someone(store))
    telling = registered(store, someone(store, "Demonstrativ"), "IND_HAND")
    assert kinds_for_disability(store, [plain]) == []
    assert kinds_for_disability(store, [plain, telling]) == [
        "Indemnizație de handicap și buget personal complementar"
    ]


def test_files_of_a_person_and_of_a_household(store: Store) -> None:
    person = someone(store)
    home = a_home(store, person)
    file = registered(store, person)
    assert files_of_person(store, person) == files_of_household(store, home) == [file]
    found = find_files(store, "exemplu", limit=6)
    assert [(id, note) for id, _title, note in found] == [(file, "Exemplu Ștefan")]
