"""The demonstration office has entries in its registers, as the rules would have them."""

from datetime import date

from db.store import Store
from letea.actions.register_designs import list_registers, open_design
from letea.actions.register_entries import check_entered, open_entry
from letea.actions.register_lists import find_entries

MARCH = date(2022, 3, 22)


def test_its_entries_hold_by_the_rules(demonstration: Store) -> None:
    counts = {row.code: row.count for row in list_registers(demonstration, 2022)}
    assert (counts["numbering"], counts["requests"], counts["crime_victims"]) == (3, 2, 1)
    for row in list_registers(demonstration, 2022):
        for entry in find_entries(demonstration, open_design(demonstration, row.id), year=2022).ids:
            assert check_entered(demonstration, open_entry(demonstration, entry), MARCH) == []
