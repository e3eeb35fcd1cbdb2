"""Admissions from a table: those above count for the places, and nobody is in a service twice at a time."""

from db.store import Store
from letea.actions.services import ServiceFile, save_service
from letea.rules.sheet_cells import Cell
from letea.rules.sheet_verdicts import JudgedRow, Verdict
from tests.samples import CNP, TODAY, a_service
from tests.sheet_targets import OTHER_CNP, judged, kept, registered

HEADS = ("Nume și prenume", "CNP", "Serviciul", "Data admiterii", "Data ieșirii")
FIRST: tuple[Cell, ...] = ("Exemplu Ștefan", CNP, "Centru", "1.2.2022", "")
SECOND: tuple[Cell, ...] = ("Exemplu Ana", OTHER_CNP, "Centru", "1.3.2022", "")


def judge(store: Store, *rows: tuple[Cell, ...]) -> list[JudgedRow]:
    return judged(store, "enrolments", HEADS, *rows)


def an_office(store: Store) -> None:
    registered(store)
    save_service(store, ServiceFile(a_service(name="Centru", code="", capacity=1)), TODAY)


def test_rows_above_and_those_registered_count_for_the_places(store: Store) -> None:
    an_office(store)
    told = "Serviciul are 1 locuri; cu această admitere ar fi 2 persoane"
    rows = judge(store, FIRST, SECOND)
    assert (told in rows[0].reason, told in rows[1].reason) == (False, True)
    kept(store, "enrolments", rows[:1])
    assert told in judge(store, SECOND)[0].reason
    gone = judge(store, (*FIRST[:4], "28.2.2022"), SECOND)
    assert [row.verdict for row in gone] == [Verdict.CHANGES, Verdict.NEW]
    assert told not in gone[1].reason


def test_nobody_is_in_a_service_twice_at_a_time(store: Store) -> None:
    an_office(store)
    rows = judge(store, FIRST, (*FIRST[:3], "15.2.2022", ""))
    assert rows[1].verdict is Verdict.WRONG
    assert "deja admisă în acest serviciu de la 01.02.2022" in rows[1].reason
    kept(store, "enrolments", rows[:1])
    assert judge(store, (*FIRST[:3], "15.2.2022", ""))[0].verdict is Verdict.WRONG
    assert judge(store, (*FIRST[:3], "1.2.2022", "31.1.2022"))[0].verdict is Verdict.WRONG


def test_a_service_that_is_not_written_is_told(store: Store) -> None:
    an_office(store)
    assert "„Altul” nu este în listă" in judge(store, (*FIRST[:2], "Altul", *FIRST[3:]))[0].reason
