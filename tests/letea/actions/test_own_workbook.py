"""Letea's own workbook: documented, whole, its figures those of the catalogue."""

import io
from datetime import date
from pathlib import Path

from openpyxl import load_workbook

from db.store import Store
from letea.actions.deadlines import read_deadlines
from letea.actions.figure_catalogue import catalogue
from letea.actions.own_workbook import give_own_workbook, own_tables
from letea.progress import Progress
from letea.rules.deadlines import Standing
from letea.rules.recipients import OWN_TEXT
from tests.letea.actions.report_offices import a_small_office
from tests.samples import TODAY


def test_each_offer_stands_on_one_sheet(store: Store) -> None:
    a_small_office(store)
    keys = [row[0] for table in own_tables(store, 2022, TODAY) for row in table.rows]
    assert sorted(map(str, keys)) == sorted(one.key for one in catalogue(store) if one.key != OWN_TEXT)


def test_the_workbook_is_documented(store: Store) -> None:
    told = (Path(__file__).parents[3] / "docs" / "date-anuale.md").read_text(encoding="utf-8")
    assert {
        table.name for table in own_tables(store, 2022, TODAY) if f"| {table.name} |" not in told
    } == set()
    prefixes = {one.key.partition(".")[0] for one in catalogue(store)}
    assert {prefix for prefix in prefixes if f"`{prefix}`" not in told} == set()


def test_the_offices_own_workbook_tells_every_figure(store: Store, tmp_path: Path) -> None:
    a_small_office(store)
    out = tmp_path / "Letea.xlsx"
    assert give_own_workbook(store, 2021, out, TODAY, Progress()) > 50
    held = load_workbook(io.BytesIO(out.read_bytes()))
    assert held.sheetnames == ["Biroul", "Beneficiari", "Nevoi", "Beneficii", "Servicii", "Formare"]
    rows = {row[0].value: [cell.value for cell in row] for row in held["Beneficiari"].iter_rows(min_row=2)}
    assert rows["people.children"][1:5] == ["Beneficiari: copii (sub 18 ani)", 1, "număr", "31.12.2021"]
    duty = next(
        one for one in read_deadlines(store, date(2022, 5, 20)) if one.deadline.rule == "data_ministry"
    )
    assert duty.standing is Standing.DONE
