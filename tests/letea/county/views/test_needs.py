"""Poverty, categories and needs: as the communes told them, unknown told as such."""

from collections.abc import Callable

from letea.county.opening import County
from letea.county.views.view import View
from letea.places import Place
from tests.county_samples import Records, hold, records_of

Read = Callable[..., View]


def figure_of(records: Records, key: str) -> int:
    return int(next(one["value"] for one in records["figure"] if one["key"] == key))


def test_the_poor_are_told_with_their_share_of_those_on_record(held: dict[str, Records], read: Read) -> None:
    view = read("poverty")
    for line in view.lines:
        if not line.missing:
            records = held[str(line.cells[0])]
            poor, people = figure_of(records, "need.poverty"), figure_of(records, "people.all")
            assert line.cells[2:5] == (poor, people, round(poor * 10_000 / people))
    poor = sum(figure_of(records, "need.poverty") for records in held.values())
    assert view.total("poor") == poor
    assert view.total("share") == round(poor * 10_000 / (20 * len(held)))
    assert "nu din toți locuitorii" in view.notes[0]


def test_a_figure_that_no_commune_told_has_no_total(held: dict[str, Records], read: Read) -> None:
    assert read("poverty").total("vmi") is None


def test_each_category_that_anybody_has_is_a_column(held: dict[str, Records], read: Read) -> None:
    view = read("categories")
    assert [column.label for column in view.columns[2:4]] == [
        "În evidență",
        "Copii și familii aflate în dificultate",
    ]
    for column in view.columns[3:]:
        assert view.total(column.key) == sum(figure_of(one, column.key) for one in held.values())


def test_a_category_that_nobody_has_is_left_out(
    county: County, places: tuple[Place, ...], read: Read
) -> None:
    records = records_of(places[0].siruta, 2026)
    for one in records["figure"]:
        if one["key"] == "category.varstnic":
            one["value"] = 0
    hold(county, places[0], records=records)
    assert read("categories").column("category.varstnic") is None


def test_needs_stand_beside_places(county: County, places: tuple[Place, ...], read: Read) -> None:
    records = records_of(places[0].siruta, 2026)
    records["figure"].append({**records["figure"][0], "key": "need.in_situation", "value": 40})
    records["service"] = [{**records["service"][0], "capacity": 20, "admitted": 10}]
    hold(county, places[0], records=records)
    view = read("needs")
    line = next(line for line in view.lines if not line.missing)
    assert line.cells[2:8] == (40, 20, 10, 2500, 10, 0)


def test_each_indicator_is_added_up_and_says_where_it_is_highest(
    held: dict[str, Records], read: Read
) -> None:
    view = read("indicators")
    told = {name: figures for name, *figures in (line.cells for line in view.lines)}
    poor = {name: figure_of(records, "need.poverty") for name, records in held.items()}
    total, communes, most, where = told["Persoane în risc de sărăcie monetară"]
    assert (total, communes, most) == (sum(poor.values()), len(held), max(poor.values()))
    highest = [name for name, value in poor.items() if value == max(poor.values())]
    assert where == (highest[0] if len(highest) == 1 else f"{len(highest)} comune")
    assert told["Cazuri de violență domestică"] == [None, 0, None, ""]
