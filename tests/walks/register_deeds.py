"""What a worker can do with registers in the demonstration office, each as one call."""

from datetime import UTC, date, datetime

from db.store import Store
from db.tables.registers import ColumnKind, Register, RegisterColumn, RegisterEntry
from letea.actions import (
    register_design_changes,
    register_designs,
    register_entries,
    register_numbers,
)
from tests.samples import TODAY
from tests.walks.deeds import Deed, first, ids_of, person_without_ties


def register(store: Store, code: str) -> int:
    """A shipped register."""
    return first(store, Register, Register.code == code).id


def entry(store: Store, code: str) -> int:
    """The first entry of a shipped register."""
    return ids_of(store, RegisterEntry, RegisterEntry.register_id == register(store, code))[0]


def own(store: Store) -> int:
    design = register_design_changes.new_design(store)
    design.register.name = "Registru propriu"
    design.columns.append(register_design_changes.new_column(title="Cutii", kind=ColumnKind.COUNT))
    return register_design_changes.save_design(store, design, TODAY)


def copied(store: Store) -> None:
    design = register_design_changes.copy_design(store, register(store, "projects"))
    register_design_changes.save_design(store, design, TODAY)


def redesigned(store: Store) -> None:
    """A kind changed with the values of its entries, a column moved, one out, one new."""
    design = register_designs.open_design(store, register(store, "numbering"))
    design.register.prefix, design.register.with_term = "A-", False
    sheets = next(column for column in design.columns if column.key == "sheets")
    sheets.kind = ColumnKind.TEXT
    design.columns = [*design.columns[:0:-1], register_design_changes.new_column(title="Nou")]
    register_design_changes.save_design(store, design, TODAY)


def new_entry(store: Store) -> int:
    made = register_entries.new_entry(store, register(store, "requests"), TODAY, person_without_ties(store))
    made.entry.cells = {"request": "Ajutor"}
    return register_entries.save_entry(store, made, TODAY)


def changed_entry(store: Store) -> None:
    opened = register_entries.open_entry(store, entry(store, "requests"))
    opened.entry.cells = {"request": "Altceva"}
    opened.entry.entered_on, opened.entry.number = date(2021, 12, 30), 9
    register_entries.save_entry(store, opened, TODAY)


def number_taken(store: Store) -> None:
    with store.writing("Adresă") as writing:
        register_numbers.take_number(writing, "numbering", TODAY, about="Cineva", cells={"content": "Adresă"})


def shipped_anew(store: Store) -> None:
    with store.reading() as session:
        columns, entries = session.query(RegisterColumn).all(), session.query(RegisterEntry).all()
        registers = session.query(Register).all()
    with store.writing("Fără registre") as writing:
        writing.remove_all([*entries, *columns, *registers])
    register_designs.ship_registers(store)


REGISTER_DEEDS: dict[str, Deed] = {
    "register made": own,
    "register copied": copied,
    "register redesigned": redesigned,
    "register out of use": lambda store: register_design_changes.use_register(
        store, register(store, "posts"), active=False
    ),
    "register deleted": lambda store: register_design_changes.remove_register(store, own(store)),
    "register entry new": new_entry,
    "register entry changed": changed_entry,
    "register entry deleted": lambda store: register_entries.remove_entry(store, entry(store, "referrals")),
    "register opened": lambda store: register_entries.log_opening(
        store, register(store, "crime_victims"), "motiv", datetime(2022, 3, 22, tzinfo=UTC)
    ),
    "register number taken": number_taken,
    "registers shipped": shipped_anew,
}
