"""Entries of registers: numbered, checked, kept, deleted; a confidential register is opened with a reason."""

from datetime import UTC, datetime

import pytest

from db.store import Store
from db.tables.registers import Register
from letea.actions.history import history_of
from letea.actions.register_designs import list_registers, open_design
from letea.actions.register_entries import (
    log_opening,
    new_entry,
    open_entry,
    openings_of,
    remove_entry,
    save_entry,
    written_before,
)
from letea.errors import Refused
from letea.rules.attachments import NewFile
from letea.rules.registers import ASKED, as_kept, choices_of
from tests.letea.actions.register_samples import CELLS, count_entries, entered, own_register, shipped
from tests.samples import TODAY

AT = datetime(2022, 3, 22, 9, 30, tzinfo=UTC)


def test_every_shipped_register_takes_an_entry(store: Store) -> None:
    for row in list_registers(store, 2022):
        made = new_entry(store, row.id, TODAY)
        for column in made.design.columns:
            sample = {"count": 3, "money": 250_00, "day": as_kept(TODAY), "yes or no": True}
            value = sample.get(column.kind.value, next(iter(choices_of(column)), "Exemplu"))
            made.entry.cells = {**made.entry.cells, column.key: value}
        kept = open_entry(store, save_entry(store, made, TODAY))
        assert (kept.entry.number, kept.entry.cells) == (1, made.entry.cells), row.name
        assert list_registers(store, 2022)[
            [one.id for one in list_registers(store, 2022)].index(row.id)
        ].count


def test_every_shipped_register_asks_for_something(store: Store) -> None:
    for row in list_registers(store, 2022):
        with pytest.raises(Refused) as refused:
            save_entry(store, new_entry(store, row.id, TODAY), TODAY)
        assert {problem.text for problem in refused.value.problems} <= set(ASKED.values()), row.name


def test_a_number_given_already_is_refused_with_the_next_free_one(store: Store) -> None:
    register = own_register(store)
    entered(store, register)
    entered(store, register)
    made = new_entry(store, register, TODAY)
    made.entry.number = 1
    with pytest.raises(Refused, match="Numărul 1 este deja dat; următorul liber este 3"):
        save_entry(store, made, TODAY)


def test_the_year_of_an_entry_is_that_of_its_day(store: Store) -> None:
    register = own_register(store)
    entry = entered(store, register, TODAY.replace(year=2021))
    assert [count_entries(store, register, year) for year in (2021, 2022)] == [1, 0]
    assert open_entry(store, entry).entry.year == 2021


def test_an_entry_is_changed_and_deleted_and_comes_back(store: Store) -> None:
    register = own_register(store)
    entry = entered(store, register, **CELLS)
    opened = open_entry(store, entry)
    opened.entry.cells = {**CELLS, "boxes": 7}
    save_entry(store, opened, TODAY)
    assert store.undo_label() == "Ajutoare alimentare: schimbarea nr. 1/2022"
    remove_entry(store, entry)
    assert count_entries(store, register) == 0
    store.undo()
    assert open_entry(store, entry).entry.cells["boxes"] == 7


def test_files_are_kept_with_an_entry_and_go_with_it(store: Store) -> None:
    register = own_register(store)
    entry = entered(store, register)
    opened = open_entry(store, entry)
    opened.new_files = [NewFile("cerere.pdf", b"%PDF-1.4 exemplu"), NewFile("poza.png", b"\x89PNG\r\n\x1a\n")]
    save_entry(store, opened, TODAY)
    opened = open_entry(store, entry)
    assert [one.name for one in opened.files] == ["cerere.pdf", "poza.png"]
    opened.files = opened.files[1:]
    save_entry(store, opened, TODAY)
    assert [one.name for one in open_entry(store, entry).files] == ["poza.png"]
    remove_entry(store, entry)
    store.undo()
    assert [one.name for one in open_entry(store, entry).files] == ["poza.png"]


def test_what_was_written_before_is_offered(store: Store) -> None:
    register = own_register(store)
    for words in ("Făină", "Ulei", "Făină"):
        entered(store, register, what=words)
    columns = open_design(store, register).columns
    assert written_before(store, columns[0]) == ["Făină", "Ulei"]
    assert written_before(store, columns[2]) == []


def test_a_confidential_register_is_opened_with_a_reason_that_stays(store: Store) -> None:
    register = shipped(store, "crime_victims")
    with pytest.raises(Refused, match="de ce"):
        log_opening(store, register, "  ", AT)
    log_opening(store, register, "Cererea poliției", AT)
    opening = openings_of(store, register)[0]
    assert (opening.reason, opening.opened_by, opening.opened_at) == (
        "Cererea poliției",
        "Ana Exemplu",
        "2022-03-22T09:30+00:00",
    )
    assert store.undo_label() == "Deschiderea registrului Victime ale infracțiunilor: Cererea poliției"
    assert history_of(store, Register, register)
