"""The list of counties, communes and villages offered at the first start and in addresses."""

import re

import pytest

import resources
from letea import places
from letea.places import PlaceKind


def every_place() -> list[places.Place]:
    return [place for county in places.counties() for place in places.places_of(county.code)]


def test_there_are_42_counties() -> None:
    assert len(places.counties()) == 42


def test_counties_follow_the_romanian_alphabet() -> None:
    names = [county.name for county in places.counties()]
    assert names.index("Buzău") < names.index("Caraș-Severin") < names.index("Călărași") < names.index("Cluj")
    assert names.index("Brașov") < names.index("Brăila")


def test_there_are_2862_communes() -> None:
    assert sum(place.kind is PlaceKind.COMMUNE for place in every_place()) == 2862


def test_towns_and_municipalities_are_there_too() -> None:
    assert sum(place.kind is PlaceKind.TOWN for place in every_place()) == 216
    assert sum(place.kind is PlaceKind.CITY for place in every_place()) == 102


def test_bucharest_is_chosen_by_its_sectors() -> None:
    assert [place.kind for place in places.places_of("B")] == [PlaceKind.SECTOR] * 6


def test_letea_veche_stands_in_bacau_with_its_villages() -> None:
    found = places.place(20359)
    assert found is not None
    assert (found.name, found.kind, found.county.name) == ("Letea Veche", PlaceKind.COMMUNE, "Bacău")
    assert places.Locality(20368, "Letea Veche") in places.localities_of(20359)
    assert "Ruși-Ciutea" in [village.name for village in places.localities_of(20359)]


def test_a_code_without_a_council_is_no_place() -> None:
    assert places.place(20368) is None
    assert places.localities_of(1) == ()


def test_a_county_is_found_by_its_letters() -> None:
    found = places.county("VL")
    assert found is not None
    assert (found.name, found.number) == ("Vâlcea", 38)
    assert places.county("XX") is None


def test_no_name_keeps_a_cedilla() -> None:
    assert not re.search("[şţŞŢ]", resources.text("places/places.csv.xz"))


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("gura humorului", "Gura Humorului"),
        ("stefan cel mare", "Ștefan cel Mare"),
        ("valea lui mihai", "Valea lui Mihai"),
        ("campulung la tisa", "Câmpulung la Tisa"),
        ("cluj napoca", "Cluj-Napoca"),
        ("23 august", "23 August"),
        ("mihai viteazu", "Mihai Viteazu"),
        ("i.c.bratianu", "I.C.Brătianu"),
        ("baita de sub codru", "Băița de sub Codru"),
    ],
)
def test_names_are_written_as_romanian_writes_them(typed: str, name: str) -> None:
    assert name in [place.name for place in places.find_places(typed)]


def test_numerals_stay_capital() -> None:
    assert "Gersa II" in resources.text("places/places.csv.xz")


@pytest.mark.parametrize("typed", ["Râmnicu Vâlcea", "RIMNICU VILCEA", "ramnicu valcea", "rîmnicu v"])
def test_search_forgives_case_and_diacritics(typed: str) -> None:
    assert places.find_places(typed)[0].name == "Râmnicu Vâlcea"


def test_search_reads_the_cedilla_as_a_comma() -> None:
    assert places.find_places("Ştefan cel Mare") == places.find_places("Ștefan cel Mare")


def test_search_narrows_by_county() -> None:
    assert {place.county.code for place in places.find_places("stefan cel mare bacau")} == {"BC"}


def test_search_puts_first_the_names_that_begin_with_the_word() -> None:
    names = [place.name for place in places.find_places("baia", limit=50)]
    assert names[:2] == ["Baia", "Baia"]
    assert "Baia Mare" in names


def test_search_prefers_a_word_of_the_name_to_the_county() -> None:
    names = [place.name for place in places.find_places("mureș", limit=50)]
    assert names.index("Târgu Mureș") < names.index("Acățari")


def test_search_stops_at_the_limit_and_answers_nothing_to_nothing() -> None:
    assert len(places.find_places("a", limit=5)) == 5
    assert places.find_places("  ") == ()
    assert places.find_places("nicăieri") == ()


@pytest.mark.parametrize(
    ("siruta", "agrees"), [(20359, True), (20368, True), (20358, False), (0, False), (1_000_000, False)]
)
def test_the_check_digit_of_a_code(siruta: int, agrees: bool) -> None:  # noqa: FBT001 - a parameter of the case
    assert places.has_check_digit(siruta) is agrees


def test_few_official_codes_disobey_the_check_digit() -> None:
    rows = resources.text("places/places.csv.xz").splitlines()[1:]
    assert sum(not places.has_check_digit(int(row.split(",")[0])) for row in rows) == 77
