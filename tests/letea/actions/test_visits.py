"""Visits are written, changed and deleted."""

from datetime import date

import pytest

from db.store import Store
from letea.actions.visits import new_visit, open_visit, remove_visit, save_visit
from letea.errors import Refused
from tests.letea.actions.case_offices import an_adult, visited
from tests.samples import TODAY


def test_a_new_visit_is_of_today_and_proposes_the_next(store: Store) -> None:
    person = an_adult(store)
    file = new_visit(store, TODAY, person)
    assert (file.name, file.visit.visited_on, file.visit.next_on) == (
        *("Exemplu Ștefan", TODAY),
        date(2022, 9, 22),
    )
    file.visit.purpose = "verificare"
    kept = open_visit(store, save_visit(store, file.visit, TODAY))
    assert (kept.visit.purpose, kept.household) == ("verificare", "Exemplu Ștefan")
    assert store.undo_label() == "Vizită nouă din 22.03.2022, Exemplu Ștefan"


def test_what_blocks_keeps_nothing(store: Store) -> None:
    file = new_visit(store, TODAY)
    with pytest.raises(Refused) as refused:
        save_visit(store, file.visit, TODAY)
    assert {problem.field for problem in refused.value.problems if problem.blocking} == {
        "person_id",
        "purpose",
    }


def test_a_deleted_visit_comes_back(store: Store) -> None:
    visit = visited(store, an_adult(store))
    remove_visit(store, visit)
    assert store.undo() == "Ștergerea vizitei din 18.03.2022, Exemplu Ștefan"
    assert open_visit(store, visit).visit.purpose == "verificarea la domiciliu"
