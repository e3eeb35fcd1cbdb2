"""Inquiries are found by number, name and who asked, filtered, ordered and counted."""

from datetime import date
from typing import Any

from db.store import Store
from letea.actions.inquiry_lists import (
    InquiryGroup,
    InquiryOrder,
    count_inquiries,
    forms_used,
    inquiry_rows,
    list_inquiries,
)
from letea.rules.inquiries import NextStanding
from tests.letea.actions.case_offices import an_adult, inquired
from tests.samples import TODAY

OLD: dict[str, Any] = {
    "dated_on": date(2021, 3, 1),
    "visited_on": date(2021, 3, 1),
    "next_on": date(2022, 3, 1),
}


def test_each_filter_finds_its_inquiries(store: Store) -> None:
    one, other = an_adult(store), an_adult(store, "Demonstrativ")
    due = inquired(store, one, number="1/2021", **OLD)
    done_again = inquired(store, other, number="2/2021", **OLD)
    newer = inquired(store, other, next_on=date(2022, 4, 10))
    other_form = inquired(store, one, "vmi")
    found = {group: list_inquiries(store, group=group, today=TODAY) for group in InquiryGroup}
    assert found == {
        InquiryGroup.ALL: [due, done_again, newer, other_form],
        InquiryGroup.DUE: [due],
        InquiryGroup.SOON: [newer],
        InquiryGroup.THIS_YEAR: [newer, other_form],
    }
    assert count_inquiries(store, TODAY) == {group: len(ids) for group, ids in found.items()}
    assert list_inquiries(store, form="vmi", today=TODAY) == [other_form]
    assert count_inquiries(store, TODAY, form="vmi")[InquiryGroup.DUE] == 0
    assert forms_used(store) == [("disability_adult", "Handicap, adult"), ("vmi", "VMI")]
    rows = inquiry_rows(store, [due, done_again, newer], TODAY)
    assert [row.standing for row in rows] == [NextStanding.DUE, NextStanding.FOLLOWED, NextStanding.AHEAD]


def test_an_inquiry_is_found_by_name_number_and_who_asked(store: Store) -> None:
    found = inquired(store, an_adult(store, "Țurcanu"), asked_by="Judecătoria Bacău", asked_number="77/A")
    inquired(store, an_adult(store))
    for typed in ("turcanu", "1/2022", "Judecăt", "77/A"):
        assert list_inquiries(store, typed, today=TODAY) == [found]


def test_every_order_is_one_the_store_understands(store: Store) -> None:
    last = inquired(store, an_adult(store, "Șerban"), number="10/2022")
    first = inquired(store, an_adult(store, "Sandu"), number="9/2022")
    assert list_inquiries(store, today=TODAY) == [first, last]
    assert list_inquiries(store, order=InquiryOrder.NAME, descending=True, today=TODAY) == [last, first]
    for order in InquiryOrder:
        assert len(list_inquiries(store, order=order, today=TODAY)) == 2


def test_a_row_tells_whose_it_is(store: Store) -> None:
    inquiry = inquired(store, an_adult(store))
    (row,) = inquiry_rows(store, [inquiry], TODAY)
    assert (row.number, row.form, row.name, row.village) == (
        *("1/2022", "Handicap, adult"),
        *("Exemplu Ștefan", "Letea Veche"),
    )
