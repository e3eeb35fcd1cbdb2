"""The registers of the office: shipped to a new one, given to an older one, listed."""

from sqlalchemy import delete

import resources
from db.store import Store
from db.tables.registers import ColumnKind, Register, RegisterColumn
from letea.actions.register_designs import list_registers, open_design, ship_registers
from letea.rules.registers import choices_of
from letea.schema import breaches

SHIPPED = "registers/registers.toml"


def test_what_is_shipped_keeps_to_its_schema() -> None:
    said = breaches(resources.data(SHIPPED), "registers/registers.schema.json")
    assert [breach.sentence for breach in said] == []


def test_codes_and_keys_are_there_once() -> None:
    rows = resources.data(SHIPPED)["register"]
    codes = [row["code"] for row in rows]
    assert len(set(codes)) == len(codes)
    for row in rows:
        keys = [column["key"] for column in row["columns"]]
        assert len(set(keys)) == len(keys), row["code"]


def test_a_new_office_has_the_shipped_registers(store: Store) -> None:
    rows = list_registers(store, 2022)
    assert len(rows) == 20
    assert (rows[0].code, rows[0].count, rows[0].is_own) == ("numbering", 0, False)
    assert [row.code for row in rows if row.confidential] == ["crime_victims"]


def test_a_shipped_register_has_its_columns_in_order(store: Store) -> None:
    design = open_design(store, list_registers(store, 2022)[0].id)
    assert [column.key for column in design.columns][:3] == ["direction", "partner", "content"]
    assert design.columns[0].kind is ColumnKind.CHOICE
    assert choices_of(design.columns[0]) == ["intrare", "ieșire", "intern"]


def test_an_older_office_is_given_what_it_lacks_once(store: Store) -> None:
    with store.outside_history() as session:
        session.execute(delete(RegisterColumn))
        session.execute(delete(Register))
    ship_registers(store)
    ship_registers(store)
    assert len(list_registers(store, 2022)) == 20
