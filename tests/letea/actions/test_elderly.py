"""Assessments of dependency are kept one after another; a new one begins from the last."""

from datetime import date

import pytest

from db.store import Store
from letea.actions.elderly import (
    check_assessment,
    new_assessment,
    open_assessment,
    remove_assessment,
    save_assessment,
)
from letea.errors import Refused
from tests.letea.actions.child_offices import an_elder, assessed
from tests.samples import TODAY


def test_a_new_assessment_begins_from_the_last_and_is_due_in_a_year(store: Store) -> None:
    elder = an_elder(store)
    old = assessed(store, elder, assessed_on=date(2021, 3, 1), needs="Ajutor la masă.", carer="vecină")
    held = new_assessment(store, TODAY, elder)
    assert (held.record.needs, held.record.carer) == ("Ajutor la masă.", "vecină")
    assert (held.record.next_on, held.record.assessed_by) == (date(2023, 3, 22), "Ana Exemplu")
    held.record.degree = "IB"
    new = open_assessment(store, save_assessment(store, held.record, TODAY))
    assert [one.id for one in new.earlier] == [old]
    assert open_assessment(store, old).earlier == ()


def test_without_a_degree_nothing_is_kept(store: Store) -> None:
    with pytest.raises(Refused):
        assessed(store, an_elder(store), degree="")


def test_two_of_one_day_are_told(store: Store) -> None:
    elder = an_elder(store)
    assessed(store, elder)
    told = check_assessment(store, new_assessment(store, TODAY, elder).record, TODAY)
    assert "Persoana are deja o evaluare din această zi; verificați." in [one.text for one in told]


def test_a_deleted_assessment_comes_back(store: Store) -> None:
    record = assessed(store, an_elder(store))
    remove_assessment(store, record)
    assert store.undo() == "Ștergerea evaluării de dependență: Exemplu Aurelia"
    assert open_assessment(store, record).record.deleted_at is None
