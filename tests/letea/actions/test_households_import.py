"""Bringing households with their members in from a table, undoing it, and giving them out again."""

from pathlib import Path

from sqlalchemy import select

from db.store import Store
from db.tables.households import Household, HouseholdMember
from db.tables.people import Person
from letea.actions.household_lists import list_households
from letea.actions.sheet_targets import judge_table, remembered, target_of
from letea.exchange.workbook import read_sheets
from letea.progress import Progress
from letea.rules.sheet_cells import Cell
from letea.rules.sheet_table import HeadSpot, SheetRow, SheetTable, table_at
from letea.rules.sheet_verdicts import JudgedRow, Verdict
from tests.samples import CNP, TODAY, a_household, a_member, a_person

HEADS = (
    *("Gospodăria", "Satul", "Nr. casei", "Număr de camere", "Apă curentă"),
    *("Nume", "Prenume", "CNP", "Calitatea"),
)
ION: tuple[Cell, ...] = ("Exemplu Ion", "Holt", "5", 3, "da", "Exemplu", "Ion", CNP, "titular")
ANA: tuple[Cell, ...] = (None, None, None, None, None, "Exemplu", "Ana", "2900101040015", "copil")


def judge(store: Store, *rows: tuple[Cell, ...], heads: tuple[str, ...] = HEADS) -> list[JudgedRow]:
    table = SheetTable(heads, tuple(SheetRow(number, row) for number, row in enumerate(rows, start=2)))
    target = target_of("households")
    return judge_table(store, target, table, remembered(store, target, heads), TODAY)


def keep(store: Store, judged: list[JudgedRow]) -> list[int]:
    good = [row for row in judged if row.verdict in {Verdict.NEW, Verdict.CHANGES}]
    return [
        number for number, _one, _many in target_of("households").keep(store, good, TODAY, Progress()).counts
    ]


def test_every_heading_of_the_model_is_understood(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "model.xlsx"
    target = target_of("households")
    assert target.book(store, path, (), TODAY, Progress()) == 0
    heads = table_at(read_sheets(path)[0], HeadSpot(0)).heads
    keys = remembered(store, target, heads)
    assert "" not in keys
    assert {"household", "family_name", "given_name", "role", "has_water"} <= set(keys)


def test_a_household_and_its_members_come_in_and_are_undone_as_one(store: Store) -> None:
    judged = judge(store, ION, ANA)
    assert [(row.verdict, row.reason) for row in judged] == [
        (Verdict.NEW, "gospodărie nouă; persoană nouă"),
        (Verdict.NEW, "persoană nouă"),
    ]
    assert keep(store, judged) == [1, 0, 2, 2]
    with store.reading() as session:
        home = session.scalars(select(Household)).one()
        roles = session.scalars(select(HouseholdMember.role).order_by(HouseholdMember.id)).all()
        villages = session.scalars(select(Person.village)).all()
    assert (home.name, home.village, home.rooms, home.has_water) == ("Exemplu Ion", "Holt", 3, True)
    assert list(roles) == ["titular", "copil"]
    assert set(villages) == {"Holt"}
    store.undo()
    assert list_households(store, today=TODAY) == []


def test_the_same_table_again_changes_nothing(store: Store) -> None:
    keep(store, judge(store, ION, ANA))
    assert [row.verdict for row in judge(store, ION, ANA)] == [Verdict.SAME, Verdict.SAME]


def test_what_differs_is_a_change_told_once_and_kept(store: Store) -> None:
    keep(store, judge(store, ION, ANA))
    judged = judge(store, (*ION[:3], 4, "nu", *ION[5:8], "titular"), (*ANA[:8], "sot"))
    assert [row.verdict for row in judged] == [Verdict.CHANGES, Verdict.CHANGES]
    assert judged[0].reason == "schimbă Număr de camere: 3 → 4; Apă curentă: da → nu"
    assert judged[1].reason.startswith("schimbă Calitatea:")
    assert keep(store, judged)[:2] == [0, 1]
    with store.reading() as session:
        assert session.scalars(select(Household)).one().rooms == 4


def test_somebody_registered_becomes_a_member(store: Store) -> None:
    store.keep(a_person(family_name="Exemplu", given_name="Ion", cnp=CNP, born_on=None), "persoană")
    judged = judge(store, ION)
    assert judged[0].reason == "gospodărie nouă; membru nou"
    assert keep(store, judged) == [1, 0, 0, 1]


def test_who_lives_elsewhere_is_told_and_not_moved(store: Store) -> None:
    person = store.keep(a_person(given_name="Ion", cnp=CNP, born_on=None), "persoană")
    home = store.keep(a_household(name="Alta"), "gospodărie")
    store.keep(a_member(person.id, household_id=home.id), "membru")
    judged = judge(store, ION)
    assert judged[0].verdict is Verdict.WRONG
    assert "Locuiește acum în gospodăria Alta" in judged[0].reason


def test_wrong_rows_are_told_with_their_reason(store: Store) -> None:
    twice = judge(store, ION, ION)
    assert (twice[1].verdict, twice[1].reason) == (Verdict.WRONG, "Apare și la rândul 2.")
    bad = judge(store, ("", "", "", "multe", "", "Exemplu", "Dan", "12", ""))
    assert "Scrieți numele gospodăriei" in bad[0].reason
    assert "Număr de camere: Scrieți doar numărul întreg" in bad[0].reason


def test_our_own_export_comes_back_without_a_change(store: Store, tmp_path: Path) -> None:
    keep(store, judge(store, ION, ANA))
    store.keep(a_household(name="Fără membri"), "gospodărie")
    path = tmp_path / "a.xlsx"
    target = target_of("households")
    ids = list_households(store, today=TODAY)
    assert target.book(store, path, ids, TODAY, Progress()) == 3
    table = table_at(read_sheets(path)[0], HeadSpot(0))
    judged = judge_table(store, target, table, remembered(store, target, table.heads), TODAY)
    assert [row.verdict for row in judged] == [Verdict.SAME] * 3


AURORA = (
    *("ID gospodărie", "Localitatea", "Data chestionarului", "Nume membru", "Prenume", "CNP"),
    *("Data nașterii", "Relația cu capul gospodăriei", "Vulnerabilități", "Scor"),
)


def test_rows_of_an_assessment_belong_together_by_the_code_of_their_household(store: Store) -> None:
    rows: list[tuple[Cell, ...]] = [
        ("G17", "Holt", "1.2.2022", "Exemplu", "Tudor", "", "3.4.2015", "fiu", "abandon școlar", 3),
        ("G18", "Siretu", "2.2.2022", "Demonstrativ", "Ana", "2900101040015", "", "cap gospodărie", "", 1),
        ("G17", "", "", "Exemplu", "Ion", CNP, "", "Cap de gospodărie", "locuire", 3),
    ]
    judged = judge(store, *rows, heads=AURORA)
    assert [(row.verdict, row.about) for row in judged] == [
        (Verdict.NEW, "Exemplu Ion"),
        (Verdict.NEW, "Demonstrativ Ana"),
        (Verdict.NEW, "Exemplu Ion"),
    ], judged
    assert keep(store, judged) == [2, 0, 3, 3]
    with store.reading() as session:
        homes = session.scalars(select(Household).order_by(Household.name)).all()
        roles = session.scalars(select(HouseholdMember.role).order_by(HouseholdMember.id)).all()
    assert [(home.village, str(home.assessed_on)) for home in homes] == [
        ("Siretu", "2022-02-02"),
        ("Holt", "2022-02-01"),
    ]
    assert roles == ["copil", "titular", "titular"]
    assert {row.verdict for row in judge(store, *rows, heads=AURORA)} == {Verdict.SAME}


def test_a_row_for_a_household_with_the_cnp_of_its_head_registers_the_head(store: Store) -> None:
    heads = ("Cap gospodărie", "CNP", "Satul", "Nr. casei", "Nr. membri")
    judged = judge(store, ("Exemplu Ion", CNP, "Holt", 5, 4), heads=heads)
    assert [(row.verdict, row.name) for row in judged] == [(Verdict.NEW, "Exemplu Ion")]
    assert keep(store, judged) == [1, 0, 1, 1]
