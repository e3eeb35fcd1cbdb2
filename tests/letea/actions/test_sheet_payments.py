"""The accounting's table of a year, a column for each month: every sum is a payment of its month."""

from datetime import date
from pathlib import Path

import pytest

from db.store import Store
from letea.actions.benefit_payments import open_month
from letea.actions.sheet_targets import judge_table, keys_of, table_of, target_of
from letea.exchange.sheet_errors import write_errors
from letea.exchange.workbook import read_sheets
from letea.progress import Progress
from letea.rules.sheet_cells import Cell, Sheet
from letea.rules.sheet_columns import Headings
from letea.rules.sheet_table import SheetTable, find_head
from letea.rules.sheet_verdicts import JudgedRow, Verdict
from tests.letea.actions.benefit_offices import MARCH, approved, kind_of, someone
from tests.samples import TODAY

FEBRUARY = date(2022, 2, 1)
ROWS: tuple[tuple[Cell, ...], ...] = (
    ("Centralizator VMI, anul 2022",),
    ("Nr. crt.", "Numele și prenumele", "Ianuarie", "Februarie", "Martie", "Total"),
    (1, "Exemplu Ștefan", "", 300, 310.5, 610.5),
    (2, "Demonstrativ Ștefan", "", "-", "300,00", 300),
    (3, "Necunoscut Dan", 100, "", "", 100),
    ("", "TOTAL", 100, 300, 610.5, 1010.5),
)


@pytest.fixture
def office(store: Store) -> Store:
    """An office where two have a right from February on."""
    for name in ("Exemplu", "Demonstrativ"):
        approved(store, someone(store, name, born_on=None), from_on=FEBRUARY)
    return store


def judged(store: Store, sheet: Sheet) -> tuple[SheetTable, tuple[str, ...], list[JudgedRow]]:
    target = target_of("payments")
    spot = find_head(sheet, Headings(target.wanted).knows)
    assert spot is not None
    table = table_of(target, sheet, spot)
    keys = keys_of(store, target, table)
    assert target.lacking(keys, table.titles) == []
    return table, keys, judge_table(store, target, table, keys, TODAY)


def test_every_sum_of_a_row_is_a_payment_of_its_month(office: Store) -> None:
    _table, keys, rows = judged(office, Sheet("Foaie1", ROWS))
    assert keys == ("", "full_name", "month_on", "amount_bani", "")
    assert [(row.number, row.verdict, row.about) for row in rows] == [
        (3, Verdict.NEW, "VMI, februarie 2022"),
        (3, Verdict.NEW, "VMI, martie 2022"),
        (4, Verdict.NEW, "VMI, martie 2022"),
        (5, Verdict.WRONG, "ianuarie 2022"),
        (6, Verdict.LEFT_OUT, ""),
    ]
    good = [row for row in rows if row.verdict is Verdict.NEW]
    assert target_of("payments").keep(office, good, TODAY, Progress()).kept == 3
    paid = {
        month: sorted(one.amount_bani for one in open_month(office, kind_of(office, "VMI"), month).payments)
        for month in (FEBRUARY, MARCH)
    }
    assert paid == {FEBRUARY: [30_000], MARCH: [30_000, 31_050]}
    office.undo()
    assert open_month(office, kind_of(office, "VMI"), MARCH).payments == []


def test_what_is_wrong_comes_out_month_by_month_and_goes_in_again(office: Store, tmp_path: Path) -> None:
    table, keys, rows = judged(office, Sheet("Foaie1", ROWS))
    wrong = [row for row in rows if row.verdict is Verdict.WRONG]
    write_errors(tmp_path / "e.xlsx", table, keys, wrong)
    sheet = read_sheets(tmp_path / "e.xlsx")[0]
    approved(office, someone(office, "Necunoscut", given_name="Dan", born_on=None), from_on=date(2022, 1, 1))
    _table, _keys, again = judged(office, sheet)
    assert [(row.verdict, row.about) for row in again] == [(Verdict.NEW, "VMI, ianuarie 2022")]


def test_without_a_year_each_row_says_what_lacks(office: Store) -> None:
    without = (("Centralizator",), *ROWS[1:])
    _table, _keys, rows = judged(office, Sheet("Foaie1", without))
    assert rows[0].reason == "Luna: Scrieți și anul, de exemplu martie 2022."
