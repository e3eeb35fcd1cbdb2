"""Each elderly person stands once in the list, by the newest assessment; the earlier ones stand apart."""

from datetime import date

from db.store import Store
from letea.actions.elderly_lists import (
    ElderlyGroup,
    ElderlyOrder,
    count_elderly,
    elderly_rows,
    list_elderly,
)
from tests.letea.actions.child_offices import an_elder, assessed
from tests.samples import TODAY


def test_each_filter_finds_its_assessments(store: Store) -> None:
    elder = an_elder(store)
    old = assessed(store, elder, assessed_on=date(2021, 3, 1), next_on=date(2022, 3, 1), sheet_number="")
    new = assessed(store, elder)
    due = assessed(store, an_elder(store, "Țurcanu"), assessed_on=date(2021, 3, 22), next_on=TODAY)
    bare = assessed(store, an_elder(store, "Zaharia"), sheet_number="")
    found = {group: list_elderly(store, group=group, today=TODAY) for group in ElderlyGroup}
    assert found == {
        ElderlyGroup.ALL: [new, due, bare],
        ElderlyGroup.DUE: [due],
        ElderlyGroup.NO_SHEET: [bare],
        ElderlyGroup.EARLIER: [old],
    }
    assert count_elderly(store, TODAY) == {group: len(ids) for group, ids in found.items()}


def test_degrees_are_ordered_as_the_office_orders_them_and_narrow_the_list(store: Store) -> None:
    last = assessed(store, an_elder(store, "Alba"), degree="IIIB")
    first = assessed(store, an_elder(store, "Barbu"), degree="IA")
    assert list_elderly(store, order=ElderlyOrder.DEGREE, today=TODAY) == [first, last]
    assert list_elderly(store, degree="IA", today=TODAY) == [first]
    assert count_elderly(store, TODAY, degree="IA")[ElderlyGroup.ALL] == 1


def test_a_row_tells_who_and_what(store: Store) -> None:
    (row,) = elderly_rows(store, [assessed(store, an_elder(store))], TODAY)
    assert (row.name, row.age, row.address, row.degree) == (
        "Exemplu Aurelia",
        80,
        "Letea Veche, 112",
        "IIA",
    )
