"""Numbers taken from the shipped registers: one after the other, anew each year, with an entry under each."""

from datetime import date

from sqlalchemy import delete, select

from db.store import Store
from db.tables.registers import Register, RegisterColumn, RegisterEntry
from letea.actions.register_numbers import NUMBERING, next_number, take_number, take_office_number
from tests.samples import TODAY

CELLS = {"content": "Adresă către școală", "direction": "ieșire"}


def taken(store: Store, day: date, **given: object) -> int:
    with store.writing("Adresă") as writing:
        return take_number(writing, NUMBERING, day, **given)  # type: ignore[arg-type]


def numbering(store: Store) -> Register:
    with store.reading() as session:
        return session.scalars(select(Register).where(Register.code == NUMBERING)).one()


def entries(store: Store) -> list[RegisterEntry]:
    with store.reading() as session:
        return list(session.scalars(select(RegisterEntry).order_by(RegisterEntry.id)))


def test_numbers_follow_one_another_and_begin_anew_each_year(store: Store) -> None:
    assert [taken(store, TODAY), taken(store, TODAY), taken(store, TODAY.replace(year=2023))] == [1, 2, 1]
    assert next_number(store, numbering(store).id, 2022) == 3


def test_the_first_number_is_that_of_the_first_year(store: Store) -> None:
    register = numbering(store)
    register.first_number = 341
    store.keep(register, "Începe la 341")
    assert [taken(store, TODAY), taken(store, TODAY), taken(store, TODAY.replace(year=2023))] == [341, 342, 1]


def test_a_register_that_counts_on_does_so_through_the_years(store: Store) -> None:
    register = numbering(store)
    register.yearly = False
    store.keep(register, "Fără an")
    assert [taken(store, TODAY), taken(store, TODAY.replace(year=2023))] == [1, 2]


def test_an_entry_is_made_with_what_is_known(store: Store) -> None:
    taken(store, TODAY, about="Școala Exemplu", owner_uid="u", cells={**CELLS, "due": TODAY, "sheets": None})
    entry = entries(store)[0]
    assert entry.cells == {**CELLS, "due": TODAY.isoformat()}
    assert (entry.year, entry.entered_on, entry.about, entry.owner_uid) == (
        2022,
        TODAY,
        "Școala Exemplu",
        "u",
    )
    assert {"scoala", "adresa", "iesire"} <= set(entry.finder.split())


def test_a_number_whose_entry_was_undone_is_given_again(store: Store) -> None:
    taken(store, TODAY)
    taken(store, TODAY)
    store.undo()
    assert taken(store, TODAY) == 2


def test_an_office_without_registers_is_given_them(store: Store) -> None:
    with store.outside_history() as session:
        session.execute(delete(RegisterColumn))
        session.execute(delete(Register))
    assert taken(store, TODAY) == 1


def test_the_offices_number_is_written_with_its_year_and_where_the_paper_goes(store: Store) -> None:
    with store.writing("Adresă") as writing:
        sent = take_office_number(writing, TODAY, about="Adresă", sent=True, partner="Școala Exemplu")
        within = take_office_number(writing, TODAY, about="Anchetă")
    assert (sent, within) == ("1/2022", "2/2022")
    told = [entry.cells for entry in entries(store)]
    assert told == [
        {"direction": "ieșire", "partner": "Școala Exemplu", "content": "Adresă"},
        {"direction": "intern", "content": "Anchetă"},
    ]
