"""Personal assistants from the staff's list: two persons a row, new ones registered, the rules kept."""

from datetime import date

import pytest
from sqlalchemy import select

from db.store import Store
from db.tables.carers import Carer
from db.tables.people import Person
from letea.rules.sheet_cells import Cell
from letea.rules.sheet_verdicts import JudgedRow, Verdict
from tests.letea.actions.benefit_offices import someone
from tests.samples import CNP
from tests.sheet_targets import OTHER_CNP, SAMPLES, judged, kept

HEADS = (
    *("Nume și prenume", "CNP", "Persoana îngrijită", "CNP persoana ingrijita", "Data angajării", "Ore"),
    "Data încetării",
)
ROW: tuple[Cell, ...] = ("Exemplu Ștefan", CNP, "Exemplu Ana", OTHER_CNP, "1.2.2021", 8, "")


def judge(store: Store, *rows: tuple[Cell, ...]) -> list[JudgedRow]:
    return judged(store, "carers", HEADS, *rows)


def test_both_persons_are_registered_once_and_taken_back_together(store: Store) -> None:
    first = (*ROW[:6], "1.1.2022")
    rows = judge(store, first, (*ROW[:4], "2.1.2022", 8, ""))
    assert [row.verdict for row in rows] == [Verdict.NEW, Verdict.NEW], rows[1].reason
    brought = kept(store, "carers", rows)
    assert [count for count in brought.counts if count[0]] == [
        (2, "asistent personal nou", "asistenți personali noi"),
        (2, "persoană nouă", "persoane noi"),
    ]
    with store.reading() as session:
        people = {one.cnp: one.id for one in session.scalars(select(Person))}
        assert [(one.person_id, one.cared_id) for one in session.scalars(select(Carer))] == [
            (people[CNP], people[OTHER_CNP])
        ] * 2
    store.undo()
    with store.reading() as session:
        assert session.scalars(select(Person)).all() == []


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ((*ROW[:2], "Exemplu Ștefan", CNP, *ROW[4:]), "Nimeni nu este propriul asistent personal."),
        ((*ROW[:5], 25, ""), "Orele pe zi sunt între 1 și 24."),
        ((*ROW[:4], "", 8, ""), "Lipsește „În activitate de la”."),
        (("Altul Ion", *ROW[1:]), "CNP-ul este al altei persoane: Exemplu Ștefan."),
        ((*ROW[:2], "", "", *ROW[4:]), "Lipsește numele sau CNP-ul."),
        ((*ROW[:6], "1.1.2020"), "înainte"),
    ],
)
def test_a_row_that_the_rules_refuse_is_told_why(store: Store, row: tuple[Cell, ...], why: str) -> None:
    someone(store, given_name="Ștefan", cnp=CNP, born_on=None)
    judgement = judge(store, row)[0]
    assert judgement.verdict is Verdict.WRONG
    assert why in judgement.reason


def test_another_assistant_at_the_same_time_is_told_registered_or_above(store: Store) -> None:
    someone(store, given_name="Ștefan", cnp=CNP, born_on=None)
    other = ("Demonstrativ Ion", "1700101040010", *ROW[2:])
    rows = judge(store, ROW, other)
    assert [row.verdict for row in rows] == [Verdict.NEW, Verdict.WRONG]
    assert "alt asistent: Exemplu Ștefan" in rows[1].reason
    kept(store, "carers", rows)
    assert "alt asistent: Exemplu Ștefan" in judge(store, other)[0].reason


def test_a_wage_that_differs_is_a_change(store: Store) -> None:
    sample = SAMPLES["carers"]
    sample.ready(store)
    kept(store, "carers", judged(store, "carers", sample.heads, sample.row))
    rows = judged(store, "carers", sample.heads, [*sample.row[:7], "2.500", 8])
    assert rows[0].verdict is Verdict.CHANGES
    assert rows[0].reason.startswith("schimbă Salariul lunar (lei): 2.230 → 2.500")
    kept(store, "carers", rows)
    with store.reading() as session:
        (one,) = session.scalars(select(Carer))
    assert (one.wage_bani, one.from_on) == (250_000, date(2021, 2, 1))
