"""Registers of the office's own: made, copied, changed while values stay, let go."""

import pytest

from db.store import Store
from db.tables.registers import ColumnKind
from letea.actions.register_design_changes import (
    Lost,
    check_register_design,
    columns_lost,
    copy_design,
    new_column,
    new_design,
    remove_register,
    save_design,
    use_register,
)
from letea.actions.register_designs import list_registers, open_design
from letea.errors import Refused
from letea.rules.registers import cell_of
from tests.letea.actions.register_samples import CELLS, entered, entry_of, own_register, shipped
from tests.samples import TODAY


def test_an_own_register_stands_after_the_shipped_ones(store: Store) -> None:
    register = own_register(store)
    last = list_registers(store, 2022)[-1]
    assert (last.id, last.name, last.is_own) == (register, "Ajutoare alimentare", True)
    assert [column.key for column in open_design(store, register).columns] == list(CELLS)


def test_a_name_is_not_given_twice(store: Store) -> None:
    design = new_design(store)
    design.register.name = " dispozitii "
    with pytest.raises(Refused, match="Există deja un registru"):
        save_design(store, design, TODAY)


def test_a_copy_has_the_columns_and_no_entries(store: Store) -> None:
    register = own_register(store, with_term=True)
    entered(store, register, what="Făină")
    copied = copy_design(store, register)
    assert copied.register.name == "Ajutoare alimentare (copie)"
    made = save_design(store, copied, TODAY)
    assert [column.title for column in open_design(store, made).columns] == [
        key.capitalize() for key in CELLS
    ]
    assert open_design(store, made).register.with_term
    assert list_registers(store, 2022)[-1].count == 0


def test_columns_are_renamed_ordered_and_added_while_values_stay(store: Store) -> None:
    register = own_register(store)
    entry = entered(store, register, **CELLS)
    design = open_design(store, register)
    design.columns[0].title = "Conținutul"
    design.columns = [*design.columns[::-1], new_column(title="Observații")]
    save_design(store, design, TODAY)
    kept = open_design(store, register).columns
    assert (kept[-2].title, kept[-1].title) == ("Conținutul", "Observații")
    assert cell_of(kept[-2], entry_of(store, entry).cells) == "Făină și ulei"


def test_a_column_with_values_is_told_before_it_goes_and_undo_brings_all_back(store: Store) -> None:
    register = own_register(store)
    entry = entered(store, register, **CELLS)
    entered(store, register, boxes=3)
    design = open_design(store, register)
    design.columns = [column for column in design.columns if column.key not in {"what", "boxes"}]
    assert columns_lost(store, design) == [Lost("What", 1), Lost("Boxes", 2)]
    save_design(store, design, TODAY)
    store.undo()
    columns = open_design(store, register).columns
    assert cell_of(columns[0], entry_of(store, entry).cells) == "Făină și ulei"


def test_values_pass_to_another_kind_where_they_can(store: Store) -> None:
    register = own_register(store)
    entry = entered(store, register, what="12", boxes=5)
    design = open_design(store, register)
    design.columns[0].kind, design.columns[2].kind = ColumnKind.COUNT, ColumnKind.TEXT
    save_design(store, design, TODAY)
    assert entry_of(store, entry).cells == {"what": 12, "boxes": "5"}
    store.undo()
    assert entry_of(store, entry).cells == {"what": "12", "boxes": 5}


def test_where_they_cannot_the_column_says_which(store: Store) -> None:
    register = own_register(store)
    entered(store, register, what="12")
    entered(store, register, what="vreo douăzeci")
    design = open_design(store, register)
    design.columns[0].kind = ColumnKind.COUNT
    told = check_register_design(store, design, TODAY)
    assert [(problem.field, problem.blocking) for problem in told] == [("columns.0.kind", True)]
    assert "1 înregistrare" in told[0].text
    assert "nr. 2: „vreo douăzeci”" in told[0].text
    with pytest.raises(Refused):
        save_design(store, design, TODAY)


def test_a_register_out_of_use_stays_with_its_entries(store: Store) -> None:
    register = own_register(store)
    entered(store, register, what="Făină")
    use_register(store, register, active=False)
    last = list_registers(store, 2022)[-1]
    assert (last.active, last.count) == (False, 1)
    use_register(store, register, active=True)
    assert list_registers(store, 2022)[-1].active


def test_only_an_empty_register_of_the_office_is_deleted(store: Store) -> None:
    register = own_register(store)
    remove_register(store, register)
    assert "Ajutoare alimentare" not in [row.name for row in list_registers(store, 2022)]
    store.undo()
    entered(store, register, what="Făină")
    with pytest.raises(Refused, match="1 înregistrare"):
        remove_register(store, register)
    with pytest.raises(Refused, match="al programului"):
        remove_register(store, shipped(store, "numbering"))
