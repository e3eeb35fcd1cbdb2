"""The hours worked for VMI are kept by month, for the files in payment."""

from datetime import date

from db.store import Store
from letea.actions.benefit_hours import open_hours, save_hours
from tests.letea.actions.benefit_offices import MARCH, approved, registered, someone


def test_each_file_in_payment_has_its_line_and_empty_ones_are_not_kept(store: Store) -> None:
    approved(store, someone(store))
    approved(store, someone(store, "Demonstrativ"))
    registered(store, someone(store, "Altul"))
    month = open_hours(store, MARCH)
    assert [month.whose[row.file_id, row.person_id][0] for row in month.hours] == [
        "Demonstrativ Ștefan",
        "Exemplu Ștefan",
    ]
    month.hours[0].due_hours, month.hours[0].done_hours = 48, 40
    save_hours(store, month)
    assert [(row.due_hours, bool(row.id)) for row in open_hours(store, MARCH).hours] == [
        (48, True),
        (0, False),
    ]
    assert not any(row.id for row in open_hours(store, date(2022, 4, 1)).hours)
