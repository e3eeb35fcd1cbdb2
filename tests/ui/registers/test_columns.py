"""The columns of a register's list: those that fit are shown, the wide one stretches, sums are told."""

import pytest
from PySide6.QtWidgets import QApplication

from db.store import Store
from db.tables.registers import ColumnKind
from letea.actions.register_design_changes import new_column, new_design
from letea.actions.register_designs import open_design
from tests.letea.actions.register_samples import own_register, shipped
from ui.registers.columns import entry_columns, shape_of, sums_in_words


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    """Widths are measured in the window's letters."""
    del qapp


def test_what_is_asked_for_is_shown_and_what_finds_no_room_starts_hidden(store: Store) -> None:
    columns = entry_columns(open_design(store, shipped(store, "numbering")))
    shown = [column.heading for column in columns if column.chosen]
    assert {"Nr.", "Data", "Persoana", "Felul", "Conținutul pe scurt", "Termenul"} <= set(shown)
    assert len(shown) < len(columns)
    assert [column.heading for column in columns if column.stretch] == ["Conținutul pe scurt"]


def test_sums_are_told_with_their_titles(store: Store) -> None:
    design = open_design(store, own_register(store))
    assert sums_in_words(design, {"boxes": 1202, "value": 123_500}) == ["Boxes: 1.202", "Value: 1.235 lei"]
    assert sums_in_words(design, {"boxes": 0, "value": 0}) == []


def test_a_column_changed_asks_for_another_list(store: Store) -> None:
    design = new_design(store)
    before = shape_of(design)
    assert shape_of(design) == before
    design.columns.append(new_column(title="Nou", kind=ColumnKind.DAY))
    assert shape_of(design) != before
