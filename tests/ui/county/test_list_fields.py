"""The lists of a county are filtered by all that they tell, kept under a name, given out as seen."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from letea.actions.saved_lists import saved_lists
from letea.places import Place
from letea.rules.filters import OPS, Filter, Op
from tests.conftest import Trail
from tests.letea.actions.test_filter_lists import of_shape
from tests.ui.county.test_communes_page import page as communes
from tests.ui.county.test_opinions_page import draft
from tests.ui.county.test_opinions_page import page as opinions
from tests.ui.county.test_refusals_page import page as refusals
from tests.ui.list_hands import entry, filter_by, keep_as
from ui.county.listed_page import ListedPage
from ui.county.refusals_page import RefusalsPage
from ui.room import Room

__all__ = ["communes", "draft", "opinions", "refusals"]


@pytest.mark.parametrize("name", ["communes", "opinions", "refusals"])
def test_each_list_is_filtered_by_each_of_its_columns_in_each_way(
    name: str, request: pytest.FixtureRequest, room: Room
) -> None:
    if name == "opinions":
        request.getfixturevalue("draft")
    page: ListedPage[Any] = request.getfixturevalue(name)
    store, filtering = room.desk.store, page._filtering()
    fields = filtering.fields(store)
    assert page._lines
    assert {column.heading for column in page.rows.rows.columns} <= {one.label for one in fields.values()}
    for key, field in fields.items():
        for op in OPS[field.shape]:
            fits = filtering.fitting(store, [Filter(key, op, of_shape(field, op))], page._lines)
            if op is Op.EMPTY:
                filled = filtering.fitting(store, [Filter(key, Op.FILLED)], page._lines)
                assert [not one for one in filled] == fits


def test_refusals_are_filtered_kept_and_given_out(
    refusals: RefusalsPage,
    room: Room,
    places: tuple[Place, ...],
    qtbot: QtBot,
    trail: Trail,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tools, page = refusals.tools, refusals
    filter_by(tools, "De ce", "lipsește tabelul")
    assert page.foot.text() == "1 din 2 afișate"
    keep_as(tools, "Fără tabel")
    assert [one.name for one in saved_lists(room.desk.store, "county.refusals")] == ["Fără tabel"]
    entry(tools, "Închide")
    assert page.foot.text() == "2 din 2 afișate"
    entry(tools, "Fără tabel")
    assert page._given_head().name == "Fără tabel"
    assert page._given_head().filters == "De ce conține „lipsește tabelul”"
    out = tmp_path / "refuzuri.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(out), ""))
    page.export_seen()
    qtbot.waitUntil(lambda: any(out.name in said for said in trail.said))
    rows = list(openpyxl.load_workbook(out).worksheets[0].iter_rows(values_only=True))
    assert [row[0] for row in rows[:2]] == ["Fără tabel", "De ce conține „lipsește tabelul”"]
    assert (rows[-1][1], len(rows)) == (places[0].name, 5)
    filter_by(tools, "Comuna", "Nicăieri")
    (out_of_it,) = [one for one in page.findChildren(QPushButton) if one.text() == "Arată toate rândurile"]
    assert out_of_it.isVisible()
    QTest.mouseClick(out_of_it, Qt.MouseButton.LeftButton)
    assert page.foot.text() == "2 din 2 afișate"
