"""Registers for tests: one of the office's own with a column of each kind, and entries in it."""

from datetime import date
from typing import Any

from sqlalchemy import func, select

from db.store import Store
from db.tables.registers import ColumnKind, Register, RegisterEntry
from letea.actions.register_design_changes import new_column, new_design, save_design
from letea.actions.register_entries import new_entry, save_entry
from tests.samples import TODAY

COLUMNS = {
    "what": ColumnKind.TEXT,
    "told": ColumnKind.LONG_TEXT,
    "boxes": ColumnKind.COUNT,
    "value": ColumnKind.MONEY,
    "given": ColumnKind.DAY,
    "from": ColumnKind.CHOICE,
    "signed": ColumnKind.YES_NO,
}
CELLS: dict[str, Any] = {
    "what": "Făină și ulei",
    "told": "Pachet pentru luna martie",
    "boxes": 1200,
    "value": 123_450,
    "given": "2022-03-05",
    "from": "Crucea Roșie",
    "signed": True,
}


def own_register(store: Store, **given: Any) -> int:
    """A register "Ajutoare alimentare" with a column of each kind."""
    design = new_design(store)
    design.register.name = "Ajutoare alimentare"
    for name, value in given.items():
        setattr(design.register, name, value)
    design.columns = [new_column(key=key, title=key.capitalize(), kind=kind) for key, kind in COLUMNS.items()]
    design.columns[5].choices = "Crucea Roșie\nPrimărie"
    return save_design(store, design, TODAY)


def shipped(store: Store, code: str) -> int:
    """The shipped register of that code."""
    with store.reading() as session:
        return session.scalars(select(Register.id).where(Register.code == code)).one()


def entered(store: Store, register: int, day: date = TODAY, *, about: str = "", **cells: Any) -> int:
    """An entry of a day, with these cells."""
    made = new_entry(store, register, day)
    made.entry.about, made.entry.cells = about, cells
    return save_entry(store, made, max(day, TODAY))


def entry_of(store: Store, entry: int) -> RegisterEntry:
    """An entry as it is kept."""
    with store.reading() as session:
        return session.get_one(RegisterEntry, entry)


def count_entries(store: Store, register_id: int, year: int | None = None) -> int:
    """How many entries a register has, in a year or in all."""
    asked = select(func.count(RegisterEntry.id)).where(RegisterEntry.register_id == register_id)
    if year is not None:
        asked = asked.where(RegisterEntry.year == year)
    with store.reading() as session:
        return session.scalar(asked) or 0
