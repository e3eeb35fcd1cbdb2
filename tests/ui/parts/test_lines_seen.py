"""Lines go out as they are typed: days, numbers and sums as such; what is private only where asked for."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.tables.children import SchoolList
from db.tables.personal import SensitiveUse
from db.tables.training import TrainingPart, TrainingRow
from letea.fields import field_of
from letea.wording import Bani
from tests.conftest import Trail
from tests.samples import TODAY, a_training_row
from ui.parts.going_out import GoingOutDialog
from ui.parts.lines_seen import seen_columns, seen_lines
from ui.parts.wrapped_lines import WrappedLines
from ui.parts.year_list import YearList
from ui.room import Room


@pytest.fixture
def courses(room: Room, qtbot: QtBot) -> YearList:
    """Courses whose audience is told to be private, in sight."""
    lines = WrappedLines[TrainingRow](
        "Cursuri", lambda: TrainingRow(year=2022, part=TrainingPart.IMPROVEMENT), key="courses"
    )
    lines.long_text(TrainingRow.topic)
    lines.text(TrainingRow.audience, field=replace(field_of(TrainingRow.audience), private=True))
    lines.count(TrainingRow.people_count)
    lines.amount(TrainingRow.amount_bani, TrainingRow.amount_text)
    made = YearList("courses", lines, TrainingRow, check=lambda _row: [])
    made.join(room, lambda: 2022)
    qtbot.addWidget(made)
    made.resize(900, 500)
    with qtbot.waitExposed(made):
        made.show()
    made.read([a_training_row(topic="Etică", people_count=4, amount_bani=200_000)])
    return made


def test_cells_are_what_they_hold_and_text_where_they_cannot_be_read(courses: YearList) -> None:
    lines = courses.lines
    (row,) = seen_lines(lines)
    assert row.values[2:] == (4, Bani(200_000))
    assert isinstance(row.values[3], Bani)
    lines.model.setData(lines.model.index(0, 2), "cam patru")
    lines.model.setData(lines.model.index(0, 3), "Fără costuri")
    (row,) = seen_lines(lines)
    assert row.values[2:] == ("cam patru", "Fără costuri")
    lines.add_line()
    assert len(seen_lines(lines)) == 1  # the row begun has nothing in it


def test_days_are_days(qtbot: QtBot) -> None:
    lines = WrappedLines[SchoolList]("Școli", lambda: SchoolList(year=2022, school=""), key="s", today=TODAY)
    lines.long_text(SchoolList.school)
    lines.day(SchoolList.asked_on)
    qtbot.addWidget(lines)
    lines.show([SchoolList(year=2022, school="Unu", asked_on=date(2022, 3, 1))])
    assert seen_lines(lines)[0].values == ("Unu", date(2022, 3, 1))
    assert [column.heading for column in seen_columns(lines)] == ["Unitatea de învățământ", "Cerută la"]
    assert not isinstance(seen_lines(lines)[0].values[1], datetime)


@pytest.mark.parametrize("asked", [True, False])
def test_what_is_private_goes_out_only_where_asked_and_that_is_noted(
    courses: YearList,
    room: Room,
    qtbot: QtBot,
    trail: Trail,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    asked: bool,
) -> None:
    out = tmp_path / "cursuri.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(out), ""))
    assert courses.filters is not None
    QTest.mouseClick(courses.filters.tools.export_button, Qt.MouseButton.LeftButton)
    dialog = courses.window().findChildren(GoingOutDialog)[-1]
    if asked:
        dialog.sensitive.setChecked(True)
        dialog.purpose.set_value("raportare")
    dialog.save_now()
    qtbot.waitUntil(lambda: any(out.name in said for said in trail.said))
    rows = list(openpyxl.load_workbook(out).worksheets[0].iter_rows(values_only=True))
    assert ("Cine participă" in rows[-2]) is asked
    with room.desk.store.reading() as session:
        noted = list(session.scalars(select(SensitiveUse.held)))
    assert noted == (["Cine participă"] if asked else [])
