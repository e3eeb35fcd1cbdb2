"""Children with parents abroad are taken into evidence once at a time."""

from datetime import date

import pytest

from db.store import Store
from letea.actions.children import (
    check_child_file,
    new_child_alone,
    open_child_alone,
    remove_child_alone,
    save_child_alone,
)
from letea.errors import Refused
from tests.letea.actions.child_offices import SCHOOL, a_child, alone
from tests.samples import TODAY


def test_a_child_comes_with_the_school_of_the_register_and_the_keepers_name(store: Store) -> None:
    child, keeper = a_child(store), a_child(store, "Bunica", born_on=date(1960, 1, 1))
    file = open_child_alone(store, alone(store, child, keeper_id=keeper))
    assert (file.name, file.child.school, file.child.keeper) == (
        "Exemplu Ștefan",
        SCHOOL,
        "Bunica Ștefan",
    )
    assert file.child.found_on == TODAY


def test_a_child_is_in_evidence_once_until_the_parents_are_back(store: Store) -> None:
    child = a_child(store)
    first = alone(store, child, left_on=date(2021, 6, 1))
    second = new_child_alone(store, TODAY, child).child
    with pytest.raises(Refused, match=r"deja în evidență de la 01\.06\.2021; scrieți în fișa lui"):
        save_child_alone(store, second, TODAY)
    held = open_child_alone(store, first).child
    held.back_on = TODAY
    save_child_alone(store, held, TODAY)
    assert save_child_alone(store, second, TODAY) != first


def test_where_the_day_is_not_known_the_sentence_still_reads(store: Store) -> None:
    child = a_child(store)
    alone(store, child)
    told = check_child_file(store, new_child_alone(store, TODAY, child).child, TODAY)
    assert "Copilul este deja în evidență; scrieți în fișa lui." in [one.text for one in told]


def test_a_deleted_child_comes_back(store: Store) -> None:
    record = alone(store, a_child(store))
    remove_child_alone(store, record)
    assert store.undo() == "Ștergerea fișei copilului cu părinți plecați: Exemplu Ștefan"
    assert open_child_alone(store, record).child.deleted_at is None
