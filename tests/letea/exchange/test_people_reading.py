"""Reading persons from the cells of a sheet, however they were typed."""

from datetime import date, datetime

import pytest

from db.tables.people import PersonState, Sex
from letea.errors import Refused
from letea.exchange.people_reading import read_people_book
from letea.rules.people_import import PersonEntry
from letea.rules.sheet_cells import Cell, Sheet
from tests.samples import CNP, TODAY

NOON = datetime.fromisoformat("1959-09-30T12:00")
LISTS = {"household_role": [("titular", "Titular")], "beneficiary_category": [("varstnic", "Vârstnici")]}


def read(*rows: tuple[Cell, ...]) -> list[PersonEntry]:
    return list(read_people_book([Sheet("Foaie1", rows)], LISTS, TODAY).entries)


def test_a_cnp_kept_as_a_number_is_read_whole() -> None:
    assert read(("Nume", "Prenume", "CNP"), ("A", "B", float(CNP)))[0].person.cnp == CNP


def test_a_cnp_that_lost_its_digits_is_told() -> None:
    entry = read(("Nume", "Prenume", "CNP"), ("A", "B", "1,59093E+12"))[0]
    assert "și-a pierdut cifrele în Excel" in entry.unread[0]


@pytest.mark.parametrize("cell", [date(1959, 9, 30), NOON, 21823, "30.09.1959", "30/9/59", "1959-09-30"])
def test_a_day_is_read_from_whatever_cell(cell: Cell) -> None:
    entry = read(("Nume", "Prenume", "Data nașterii"), ("A", "B", cell))[0]
    assert entry.person.born_on == date(1959, 9, 30)


def test_a_day_that_does_not_exist_is_told_with_its_column() -> None:
    entry = read(("Nume", "Prenume", "Data nașterii"), ("A", "B", "31.02.2010"))[0]
    assert entry.unread == ("Data nașterii: Februarie 2010 are 28 de zile.",)


def test_headings_are_known_by_other_names_and_cedillas() -> None:
    entry = read(
        ("NUME ŞI PRENUME", "C.N.P.", "Localitatea", "Nr"), ("Exemplu Ana Maria", CNP, "Holt", 37.0)
    )[0]
    person = entry.person
    assert (person.family_name, person.given_name, person.cnp) == ("Exemplu", "Ana Maria", CNP)
    assert (person.village, person.house_number) == ("Holt", "37")


def test_the_headings_may_stand_lower() -> None:
    entries = read(
        ("Evidența persoanelor",), (None,), ("Nume", "Prenume"), ("A", "B"), (None, None), ("C", "D")
    )
    assert [entry.number for entry in entries] == [4, 6]


def test_columns_not_understood_are_named() -> None:
    found = read_people_book([Sheet("F", (("Nume", "Prenume", "Pantofi"), ("A", "B", 42)))], LISTS, TODAY)
    assert found.unknown == ("Pantofi",)


def test_a_telephone_gets_back_the_zero_excel_dropped() -> None:
    assert read(("Nume", "Prenume", "Telefon"), ("A", "B", 745000111))[0].person.phone == "0745000111"


def test_a_house_number_turned_into_a_date_is_told() -> None:
    entry = read(("Nume", "Prenume", "Nr. casei"), ("A", "B", date(2022, 3, 12)))[0]
    assert "Excel a schimbat numărul într-o dată" in entry.unread[0]


def test_words_for_sex_and_state_are_known() -> None:
    entry = read(("Nume", "Prenume", "Sex", "Situația în evidență"), ("A", "B", "F", "decedată"))[0]
    assert (entry.person.sex, entry.person.state) == (Sex.FEMALE, PersonState.DECEASED)


def test_a_word_outside_its_list_is_told() -> None:
    entry = read(("Nume", "Prenume", "Categorii"), ("A", "B", "Vârstnici; Marțieni"))[0]
    assert entry.unread == ("Categorii: „Marțieni” nu este în listă.",)


def test_a_book_without_the_headings_is_refused() -> None:
    with pytest.raises(Refused, match="Nu am găsit capul de tabel"):
        read(("Anul", "Suma"), (2022, 10))


def test_a_book_without_rows_is_refused() -> None:
    with pytest.raises(Refused, match="niciun rând"):
        read(("Nume", "Prenume", "CNP"))
