"""Bringing payments in from the accounting's list, undoing it, and giving them out again."""

from datetime import date
from pathlib import Path

import pytest

from db.store import Store
from letea.actions.benefit_payments import generate_payments, open_month
from letea.actions.sheet_targets import judge_table, remembered, target_of
from letea.exchange.workbook import read_sheets
from letea.progress import Progress
from letea.rules.sheet_cells import Cell
from letea.rules.sheet_table import HeadSpot, SheetRow, SheetTable, table_at
from letea.rules.sheet_verdicts import JudgedRow, Verdict
from tests.letea.actions.benefit_offices import MARCH, approved, kind_of, someone
from tests.samples import CNP, TODAY

HEADS = ("Nr. crt.", "Numele și prenumele", "CNP", "Beneficiul", "Luna", "Suma", "Data plății")


def judge(store: Store, *rows: tuple[Cell, ...]) -> list[JudgedRow]:
    table = SheetTable(HEADS, tuple(SheetRow(number, row) for number, row in enumerate(rows, start=2)))
    target = target_of("payments")
    keys = remembered(store, target, HEADS)
    assert keys == ("", "full_name", "cnp", "kind", "month_on", "amount_bani", "paid_on")
    return judge_table(store, target, table, keys, TODAY)


def keep(store: Store, judged: list[JudgedRow]) -> list[int]:
    good = [row for row in judged if row.verdict in {Verdict.NEW, Verdict.CHANGES}]
    brought = target_of("payments").keep(store, good, TODAY, Progress())
    return [number for number, _one, _many in brought.counts]


def an_office(store: Store) -> int:
    approved(store, someone(store, cnp=CNP, born_on=None))
    return kind_of(store, "VMI")


@pytest.mark.parametrize(
    "month", ["martie 2022", "03.2022", "2022-03", date(2022, 3, 15), 44621, "Luna mart. 2022"]
)
def test_a_payment_comes_in_and_is_undone(store: Store, month: Cell) -> None:
    vmi = an_office(store)
    judged = judge(store, (1, "Exemplu Ștefan", float(CNP), "VMI", month, "300,00 lei", "15.03.2022"))
    assert [(row.verdict, row.about) for row in judged] == [(Verdict.NEW, "VMI, martie 2022")]
    assert keep(store, judged) == [1, 0]
    (payment,) = open_month(store, vmi, MARCH).payments
    assert (payment.amount_bani, payment.paid_on) == (30_000, date(2022, 3, 15))
    store.undo()
    assert open_month(store, vmi, MARCH).payments == []


def test_the_name_is_enough_where_it_is_the_only_one(store: Store) -> None:
    an_office(store)
    assert judge(store, (1, "EXEMPLU STEFAN", "", "", "03.2022", 300, ""))[0].verdict is Verdict.NEW


def test_what_is_registered_is_the_same_or_a_change(store: Store) -> None:
    vmi = an_office(store)
    generate_payments(store, vmi, MARCH, TODAY)
    row: tuple[Cell, ...] = (1, "Exemplu Ștefan", CNP, "VMI", "03.2022", 300, "")
    assert judge(store, row)[0].verdict is Verdict.SAME
    judged = judge(store, (*row[:5], 250, "16.03.2022"))
    assert judged[0].verdict is Verdict.CHANGES
    assert judged[0].reason.startswith("schimbă Suma plătită: 300 → 250; Plătită la: neplătită → 16.03.2022.")
    assert keep(store, judged) == [0, 1]
    assert open_month(store, vmi, MARCH).payments[0].amount_bani == 25_000


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ((1, "Altul Ion", "", "VMI", "03.2022", 300, ""), "Nu are niciun drept în martie 2022"),
        ((1, "Exemplu Ștefan", CNP, "AP", "03.2022", 300, ""), "Nu are niciun drept"),
        ((1, "Exemplu Ștefan", CNP, "VMI", "02.2022", 300, ""), "Nu are niciun drept în februarie 2022"),
        ((1, "Altul Ion", CNP, "VMI", "03.2022", 300, ""), "CNP-ul este al altei persoane: Exemplu Ștefan"),
        ((1, "Exemplu Ștefan", CNP, "VMI", "cândva", 300, ""), "Luna: Nu este o lună"),
        ((1, "Exemplu Ștefan", CNP, "VMI", "03.2022", "", ""), "Lipsește suma plătită"),
        ((1, "Exemplu Ștefan", CNP, "VMI", "03.2022", "1,234", ""), "Suma plătită: "),
        ((1, "Exemplu Ștefan", "1,59093E+12", "VMI", "03.2022", 300, ""), "pierdut cifrele"),
        ((1, "Exemplu Ștefan", CNP, "VMI", "03.2022", 300, "1.4.2022"), "Data plății este în viitor"),
        (
            (1, "Exemplu Ștefan", CNP, "Inexistent", "03.2022", 300, ""),
            "„Inexistent” nu este în listă",
        ),
    ],
)
def test_a_row_without_its_right_is_told_why(store: Store, row: tuple[Cell, ...], told: str) -> None:
    an_office(store)
    judged = judge(store, row)[0]
    assert judged.verdict is Verdict.WRONG
    assert told in judged.reason


def test_two_rights_or_two_namesakes_or_two_rows_are_told(store: Store) -> None:
    an_office(store)
    approved(store, someone(store, given_name="Ștefan", born_on=date(1970, 1, 1)), "AP")
    row: tuple[Cell, ...] = (1, "Exemplu Ștefan", "", "", "03.2022", 300, "")
    assert judge(store, row)[0].reason == "Mai multe persoane poartă acest nume; scrieți CNP-ul."
    twice = judge(store, (*row[:3], "VMI", *row[4:]), (*row[:3], "VMI", *row[4:]))
    assert twice[1].reason == "Aceeași plată apare și la rândul 2."


def test_our_own_export_comes_back_without_a_change(store: Store, tmp_path: Path) -> None:
    vmi = an_office(store)
    generate_payments(store, vmi, MARCH, TODAY)
    path = tmp_path / "a.xlsx"
    target = target_of("payments")
    ids = [payment.id for payment in open_month(store, vmi, MARCH).payments if payment.id]
    assert target.book(store, path, ids, TODAY, Progress()) == 1
    table = table_at(read_sheets(path)[0], HeadSpot(0))
    keys = remembered(store, target, table.heads)
    assert "" not in keys
    assert [row.verdict for row in judge_table(store, target, table, keys, TODAY)] == [Verdict.SAME]
