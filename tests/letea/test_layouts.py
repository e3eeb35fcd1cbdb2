"""Plan families: what Letea carries is whole, and an office's own is checked."""

import tomllib
from datetime import date

import pytest

import resources
from letea.errors import Refused
from letea.layouts import (
    ANNUAL,
    ColumnSpec,
    families,
    family,
    family_from,
    layout_data,
    template,
)
from letea.wording import roman

TEXT = resources.text(f"layouts/{ANNUAL}.toml")


def test_every_family_that_letea_carries_passes_its_own_schema() -> None:
    for carried in families():
        assert family_from(layout_data(carried.key)) == carried


def test_the_kinds_of_plan_an_office_keeps_are_carried() -> None:
    assert {one.key for one in families()} >= {
        *(ANNUAL, "anual-ordin-1086-2018-oras", "implementarea-strategiei", "plan-operational"),
        "plan-judetean",
    }


def test_measures_are_the_lowest_level_and_their_columns_have_known_keys() -> None:
    known = {"term", "responsible", "partners", "funding", "indicators", "results", "categories"}
    for carried in families():
        assert carried.levels[-1].key == "measure"
        assert {column.key for column in carried.objectives if not column.level} <= known


def test_a_variant_says_only_what_differs() -> None:
    town, commune = family("anual-ordin-1086-2018-oras"), family(ANNUAL)
    assert [spec.key for spec in town.sections] == [spec.key for spec in commune.sections]
    volunteers, services = town.section("III.1.c4"), town.section("I.A")
    assert (volunteers and volunteers.number, services and services.unit) == ("d.", "thousands")
    assert template(town.key) == template(ANNUAL)
    assert "town" in town.units


def test_a_number_may_name_only_levels_above() -> None:
    wrong = TEXT.replace("{general:I}", "{measure:I}")
    with pytest.raises(Refused, match="care nu stă deasupra lui"):
        family_from(tomllib.loads(wrong))


def test_the_annual_plan_has_every_heading_of_the_framework() -> None:
    keys = {spec.key for spec in family(ANNUAL).sections if spec.required}
    chapter_one = {"I", "I.A", "I.B", "I.C", "I.D"}
    chapter_two = {"II", *(f"II.{number}" for number in range(1, 9))}
    training = {f"III.1.{part}" for part in ("a", "b", "c", "c1", "c2", "c3", "c4", "d", "e")}
    assert chapter_one | chapter_two | training | {"III", "III.1", "III.2", "basis", "objectives"} <= keys


def test_every_section_says_what_to_write_in_it() -> None:
    assert [spec.key for spec in family(ANNUAL).sections if not spec.hint] == []


def test_the_five_budgets_stand_under_one_head() -> None:
    table = family(ANNUAL).table("existing_services")
    assert table is not None
    budgets = [column for column in table.columns if column.sum]
    assert [column.key for column in budgets] == ["local", "county", "state", "contributions", "other"]
    assert len({column.group for column in budgets}) == 1


def test_the_council_is_named_as_the_kind_of_unit_asks() -> None:
    annual = family(ANNUAL)
    assert annual.council("commune", "Exemplu") == "Consiliului Local al comunei Exemplu"
    assert annual.council("sector", "Sector 3") == "Consiliului Local al Sectorului 3"


def test_a_column_may_hold_the_texts_of_a_level() -> None:
    assert ColumnSpec("term", "Termen", width=1) in family(ANNUAL).objectives
    assert [column.level for column in family(ANNUAL).objectives] == ["specific", "measure", "", "", ""]


def test_a_family_knows_its_parts_by_key() -> None:
    annual = family(ANNUAL)
    assert annual.section("I.A") is not None
    assert annual.section("none") is None
    assert annual.level("specific") is not None
    assert [spec.key for spec in annual.children("III.1.c")] == [f"III.1.c{n}" for n in range(1, 5)]
    assert annual.valid_from == date(2018, 4, 17)


def test_a_broken_family_is_refused_in_words() -> None:
    with pytest.raises(Refused, match=r"Secțiuni 1 › Fel: „poem” nu este o valoare cunoscută"):
        family_from(tomllib.loads(TEXT.replace('kind = "text"', 'kind = "poem"', 1)))
    with pytest.raises(Refused, match="Lipsește câmpul „title”"):
        family_from(
            tomllib.loads("\n".join(line for line in TEXT.splitlines() if not line.startswith("title")))
        )


def test_a_family_with_loose_ends_is_refused() -> None:
    with pytest.raises(Refused, match=r"„I\.A” stă sub „Z”"):
        family_from(tomllib.loads(TEXT.replace('key = "I.A"\nparent = "I"', 'key = "I.A"\nparent = "Z"')))
    with pytest.raises(Refused, match="pe care modelul nu îl descrie"):
        family_from(tomllib.loads(TEXT.replace('table_name = "topics"', 'table_name = "themes"')))
    with pytest.raises(Refused, match="apare de două ori"):
        family_from(tomllib.loads(TEXT.replace('key = "I.B"', 'key = "I.A"')))


def test_a_family_without_a_template_starts_empty() -> None:
    assert template("none-such") == {}


@pytest.mark.parametrize(("number", "written"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (49, "XLIX")])
def test_roman_digits(number: int, written: str) -> None:
    assert roman(number) == written
