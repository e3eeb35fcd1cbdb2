"""Before a table adds somebody who may be registered, it is told whom they are like."""

from datetime import date

import pytest

from db.store import Store
from letea.rules.sheet_verdicts import JudgedRow, Verdict
from tests.samples import CNP, a_person
from tests.sheet_targets import CHILD_CNP, judged, nothing

HEADS = ("Nume și prenume", "CNP", "Data nașterii", "Satul", "Nr. casei")


def told(store: Store, key: str, *row: str) -> JudgedRow:
    heads = ("Gospodăria", *HEADS) if key == "households" else HEADS
    return judged(store, key, heads, ("Exemplu", *row) if key == "households" else row)[0]


@pytest.fixture
def registered(store: Store) -> Store:
    store.keep(a_person(family_name="Exemplu", given_name="Ion Ștefan", born_on=date(2015, 3, 4)), "P")
    return store


@pytest.mark.parametrize("key", ["people", "households", "children"])
@pytest.mark.parametrize("name", ["EXEMPLU ŞTEFAN-ION DAN", "Exemplu Ion Stefam"])
def test_a_new_person_like_one_registered_is_told(registered: Store, key: str, name: str) -> None:
    if key == "children":
        assert judged(
            registered, key, (*HEADS, "Cine este plecat"), (name, "", "04.03.2015", "", "", "mama")
        )[0].doubt
        return
    row = told(registered, key, name, "", "04.03.2015", "Holt", "3")
    assert (row.verdict, row.doubt) == (Verdict.NEW, True)
    assert row.reason.startswith("seamănă cu Exemplu Ion Ștefan, n. 04.03.2015")


def test_somebody_else_and_somebody_met_are_not(registered: Store) -> None:
    assert not told(registered, "people", "Exemplu Ana", CNP, "", "", "").doubt
    assert told(registered, "people", "Exemplu Ștefan Ion", "", "04.03.2015", "", "").verdict is Verdict.SAME


def test_twins_of_one_table_are_two_persons(store: Store) -> None:
    nothing(store)
    rows = [("Exemplu Ana", CHILD_CNP, "", "", ""), ("Exemplu Ion", "5150304040016", "", "", "")]
    assert not any(row.doubt for row in judged(store, "people", HEADS, *rows))
