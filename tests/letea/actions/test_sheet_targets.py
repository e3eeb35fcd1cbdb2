"""What each column of a table fills: remembered, else guessed from its head, else from what stands in it."""

from db.store import Store
from letea.actions.sheet_targets import keys_of, remember, target_of
from letea.rules.sheet_table import SheetRow, SheetTable
from tests.samples import CNP

ROWS = (SheetRow(1, (1, "Exemplu Ion", CNP)), SheetRow(2, (2, "Exemplu Ana", None)))


def test_rows_without_a_head_are_known_by_what_stands_in_them(store: Store) -> None:
    table = SheetTable(("", "", ""), ROWS)
    assert keys_of(store, target_of("people"), table) == ("", "full_name", "cnp")


def test_what_was_chosen_for_such_heads_goes_before_a_guess(store: Store) -> None:
    target = target_of("people")
    remember(store, target, ("Nr.", "Cine", "Cod"), ("", "full_name", "cnp"))
    table = SheetTable(("Nr.", "Cine", "Cod"), ROWS)
    assert keys_of(store, target, table) == ("", "full_name", "cnp")


def test_a_column_of_a_number_with_its_day_is_lacked_by_nobody() -> None:
    target = target_of("benefit_files")
    assert target.lacking(("full_name", "kind", "number_and_day")) == []
    assert target.lacking(("full_name", "kind", "number")) == ["„Data cererii”"]
