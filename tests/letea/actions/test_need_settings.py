"""The office's grid: shipped whole, changed, and never without what was answered."""

import pytest

from db.store import Store
from db.tables.needs import Alarm, Dimension, NeedSituation
from letea.actions.need_settings import (
    bounds_in,
    open_scale,
    open_situations,
    save_grid,
    ship_need_situations,
    shipped_situations,
)
from letea.actions.office_reading import vocabularies
from letea.errors import Refused
from letea.rules.need_score import USUAL_BOUNDS, Bounds
from tests.letea.actions.need_offices import living, needs_of


def test_the_shipped_grid_has_all_situations_of_the_register_on_six_sides(store: Store) -> None:
    grid = open_situations(store)
    assert {code for code, _label in vocabularies(store)["situation"]} <= {one.code for one in grid}
    assert {one.dimension for one in grid} == set(Dimension)
    assert {one.alarm for one in grid} - {None} == set(Alarm)
    assert [one.code for one in grid] == [one.code for one in shipped_situations()]
    labels = dict(vocabularies(store)["situation"])
    assert [one.text for one in grid if labels.get(one.code, one.text) != one.text] == []


def test_an_older_office_gets_the_grid_once(store: Store) -> None:
    with store.writing("Fără grilă") as writing:
        writing.remove_all(open_situations(store))
    ship_need_situations(store)
    ship_need_situations(store)
    assert len(open_situations(store)) == len(shipped_situations())


def test_a_situation_is_added_reworded_and_weighed(store: Store) -> None:
    grid = open_situations(store)
    grid[0].text, grid[0].weight = " Sărăcie ", 4
    mine = NeedSituation(code="", text="Datorii la vecini", dimension=Dimension.ECONOMIC)
    save_grid(store, [*grid, mine], open_scale(store))
    kept = {one.code: one for one in open_situations(store)}
    assert (kept["saracie_monetara"].text, kept["saracie_monetara"].weight) == ("Sărăcie", 4)
    assert kept["datorii_la_vecini"].dimension is Dimension.ECONOMIC
    assert [one.dimension for one in open_situations(store)] == sorted(
        (one.dimension for one in kept.values()), key=list(Dimension).index
    )


def test_bounds_are_the_usual_ones_until_they_are_set(store: Store) -> None:
    with store.reading() as session:
        assert bounds_in(session) == USUAL_BOUNDS
    scale = open_scale(store)
    scale.low_from, scale.medium_from, scale.high_from = 1, 2, 3
    save_grid(store, open_situations(store), scale)
    with store.reading() as session:
        assert bounds_in(session) == Bounds(1, 2, 3, 6, 12)
    scale = open_scale(store)
    scale.high_from = 2
    with pytest.raises(Refused):
        save_grid(store, open_situations(store), scale)


def test_what_was_answered_stays_in_the_list(store: Store) -> None:
    needs_of(store, living(store), "violenta")
    grid = [one for one in open_situations(store) if one.code != "violenta"]
    with pytest.raises(Refused, match="Violență în familie"):
        save_grid(store, grid, open_scale(store))
    save_grid(store, [one for one in open_situations(store) if one.code != "boala"], open_scale(store))
    assert "boala" not in {one.code for one in open_situations(store)}
