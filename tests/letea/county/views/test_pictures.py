"""Pictures by commune: classes from light to dark, what is missing or unknown in none."""

from collections.abc import Callable

import pytest

from letea.county.opening import County
from letea.county.views.catalogue import VIEWS
from letea.county.views.pictures import picture_of, pictured_columns
from letea.county.views.view import View
from letea.documents.outline import Chart, Tiles
from letea.places import Place
from tests.county_samples import Records, hold, records_of
from tests.letea.county.views.conftest import SOME

Read = Callable[..., View]


def test_every_commune_is_a_square_and_who_did_not_hand_over_has_no_class(
    places: tuple[Place, ...], held: dict[str, Records], read: Read
) -> None:
    picture = picture_of(read("poverty"), "poor")
    assert isinstance(picture, Tiles)
    assert len(picture.tiles) == len(places)
    assert [one.step is None for one in picture.tiles] == [one.words == "nepredat" for one in picture.tiles]
    assert sum(one.step is not None for one in picture.tiles) == SOME
    assert picture.tiles[1].words.endswith("*")
    assert picture.title == "Harta sărăciei: În risc de sărăcie (* nesigilat)"


def test_a_higher_figure_is_never_lighter(held: dict[str, Records], read: Read) -> None:
    picture = picture_of(read("benefits"), "due")
    assert isinstance(picture, Tiles)
    known = [one for one in picture.tiles if one.step is not None]
    values = [int(one.words.rstrip("*").replace(".", "")) for one in known]
    steps = [step for _value, step in sorted(zip(values, [one.step for one in known], strict=True))]
    assert steps == sorted(steps, key=lambda step: step or 0)


@pytest.mark.parametrize(
    ("due", "label", "words"),
    [
        (99_999_949, "Cuvenit, lei", "999.999"),
        (100_000_000, "Cuvenit, mii lei", "1.000"),
        (3_332_663_130, "Cuvenit, mii lei", "33.327"),
    ],
)
def test_long_sums_are_told_in_thousands_of_lei(
    *, county: County, places: tuple[Place, ...], read: Read, due: int, label: str, words: str
) -> None:
    records = records_of(places[0].siruta, 2026)
    records["paid_month"] = [{**records["paid_month"][0], "due_bani": due}]
    hold(county, places[0], records=records)
    picture = picture_of(read("benefits"), "due")
    assert isinstance(picture, Tiles)
    assert picture.title == f"Beneficii pe feluri: {label}"
    assert (picture.tiles[0].words, picture.legend) == (words, (words,))


def test_states_are_classes_with_their_own_words(held: dict[str, Records], read: Read) -> None:
    picture = picture_of(read("plans"))
    assert isinstance(picture, Tiles)
    assert picture.legend == ("lipsă", "proiect", "adoptat")
    assert {one.words.rstrip("*") for one in picture.tiles} <= {"adoptat", "proiect", "lipsă", "nepredat"}


def test_where_nothing_is_known_of_a_column_another_is_pictured(held: dict[str, Records], read: Read) -> None:
    view = read("needs")
    assert picture_of(view, "coverage") is None
    picture = picture_of(view)
    assert isinstance(picture, Tiles)
    assert picture.title.startswith("Nevoi față de servicii: Locuri în servicii")


@pytest.mark.parametrize("one", VIEWS, ids=lambda one: one.key)
def test_nothing_handed_over_is_no_picture(read: Read, one: object) -> None:
    view = read(one.key)  # type: ignore[attr-defined]  # of the catalogue
    picture = picture_of(view)
    assert picture is None or isinstance(picture, Chart)
    assert bool(pictured_columns(view)) <= view.of_communes
