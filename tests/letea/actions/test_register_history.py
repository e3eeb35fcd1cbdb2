"""What happened to an entry is told cell by cell, in the words of its columns."""

from db.store import Store
from letea.actions.register_entries import open_entry, save_entry
from letea.actions.register_history import entry_history
from tests.letea.actions.register_samples import CELLS, entered, own_register
from tests.samples import TODAY


def test_each_cell_changed_is_told_with_its_title(store: Store) -> None:
    entry = entered(store, own_register(store), **CELLS)
    opened = open_entry(store, entry)
    opened.entry.cells = {**CELLS, "value": 50, "given": "2022-03-06", "signed": False}
    opened.entry.about = "Școala"
    save_entry(store, opened, TODAY)
    rows = entry_history(store, entry)
    assert [(row.field, row.old, row.new) for row in rows if row.old] == [
        ("Value", "1.234,50", "0,50"),
        ("Given", "05.03.2022", "06.03.2022"),
        ("Signed", "da", "nu"),
    ]
    assert {row.field for row in rows} >= {"înregistrare nouă", "Sau, în cuvinte"}
    assert not any(row.can_return for row in rows)
