"""The commune's question: typing and lists say the same thing."""

from pytestqt.qtbot import QtBot

from db.tables.office import UnitKind
from letea.places import find_places
from ui.office.place import PlaceQuestion, find_as_rows, in_words, unit_kind_of, unit_name_of


def test_places_of_one_name_are_told_apart_by_their_county() -> None:
    notes = [note for _siruta, name, note in find_as_rows("stefan cel mare") if name == "Ștefan cel Mare"]
    assert len(notes) == len(set(notes)) > 3


def test_a_sector_belongs_to_the_capital() -> None:
    (sector,) = find_places("sectorul 3")
    assert in_words(sector) == "sector, municipiul București, cod SIRUTA 179169"
    assert (unit_kind_of(sector), unit_name_of(sector)) == (UnitKind.SECTOR, "3")


def test_the_second_list_waits_for_the_county(qtbot: QtBot) -> None:
    question = PlaceQuestion()
    qtbot.addWidget(question)
    assert not question.unit.isEnabled()
    question.county.setEditText("Ilfov")
    assert question.unit.isEnabled()
    assert question.unit.findText("Voluntari") > 0
    assert question.unit.findText("Letea Veche") == -1


def test_another_county_forgets_nothing_chosen_until_a_place_is(qtbot: QtBot) -> None:
    question = PlaceQuestion()
    qtbot.addWidget(question)
    question.county.setEditText("Bacău")
    question.unit.setEditText("Letea Veche")
    question.county.setEditText("Ilfov")
    chosen = question.place()
    assert chosen is not None
    assert chosen.siruta == 20359
