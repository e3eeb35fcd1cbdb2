"""Packaged files are asked for by name, and a name nobody packaged is told plainly."""

import pytest

import resources


def test_a_text_is_read_by_its_name() -> None:
    assert "SIL OPEN FONT LICENSE" in resources.text("fonts/OFL-Inter.txt")


def test_a_packed_text_is_unpacked() -> None:
    assert resources.text("places/places.csv.xz").startswith("code,name,type,parent,county\n")


def test_a_csv_gives_one_dict_a_row() -> None:
    first = resources.data("vocabularies/vocabularies.csv")[0]
    assert list(first) == ["list", "position", "code", "label", "source"]


def test_a_toml_gives_its_tables() -> None:
    assert resources.data("legal/grounds.toml")["ground"]


def test_a_font_is_found_with_or_without_its_ending() -> None:
    assert resources.font("Inter-Regular") == resources.font("Inter-Regular.otf")
    assert resources.font("LiberationSerif-Bold").suffix == ".ttf"


@pytest.mark.parametrize("name", ["legal/nimic.toml", "", "../pyproject.toml"])
def test_an_unknown_name_is_named(name: str) -> None:
    with pytest.raises(resources.MissingResourceError) as told:
        resources.path(name)
    assert told.value.name == name


def test_unknown_fonts_and_icons_are_named_too() -> None:
    with pytest.raises(LookupError, match="Comic"):
        resources.font("Comic")
    with pytest.raises(LookupError, match="unicorn"):
        resources.icon("unicorn")


def test_a_file_that_is_no_data_is_refused() -> None:
    with pytest.raises(resources.MissingResourceError):
        resources.data("fonts/OFL-Inter.txt")
