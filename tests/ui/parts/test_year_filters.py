"""A list kept for a year is filtered while it is edited: what is out of sight is saved with the rest."""

from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.record import Record
from db.tables.training import TrainingPart, TrainingRow
from letea.actions.saved_lists import saved_lists
from letea.actions.year_lists import YearEdit, save_year, year_rows
from letea.rules.filters import Filter, Op
from letea.rules.training import check_training_row
from tests.conftest import Trail
from tests.samples import a_training_row
from tests.ui.following import Herald, answering
from tests.ui.list_hands import (
    entry,
    exported,
    filter_by,
    keep_as,
    press,
    printed,
    seen,
    tools_of,
    write,
)
from ui.parts.wrapped_lines import WrappedLines
from ui.parts.year_list import YearList
from ui.parts.year_page import YearPage
from ui.room import Room

TOPIC = "Tematica"
ALL = ["Etică", "Supervizare", "Primul ajutor", "Etică aplicată"]


class OneList(YearPage):
    """The courses of a year."""

    shows: ClassVar[frozenset[type[Record]]] = frozenset({TrainingRow})

    def __init__(self, room: Room) -> None:
        super().__init__(room, "Cursuri", action="Cursurile anului {year}")
        lines = WrappedLines[TrainingRow](
            "Cursuri",
            lambda: TrainingRow(year=self.year, part=TrainingPart.IMPROVEMENT),
            key="courses",
            order=TrainingRow.place,
            summed=lambda rows: f"Total: {sum(row.people_count or 0 for row in rows)}",
        )
        lines.long_text(TrainingRow.topic)
        lines.long_text(TrainingRow.audience)
        lines.count(TrainingRow.people_count)
        lines.amount(TrainingRow.amount_bani, TrainingRow.amount_text)
        self.courses = YearList("courses", lines, TrainingRow, check=check_training_row, teach="Scrieți.")
        self.add_lists("courses", "Cursuri", [self.courses])
        self.settle_views()


def keep(room: Room, *topics: str, year: int = 2022) -> None:
    rows = [
        a_training_row(year=year, topic=topic, people_count=count, amount_bani=count * 10_000)
        for count, topic in enumerate(topics, start=1)
    ]
    save_year(room.desk.store, [YearEdit(rows, [])], year=year, label="Cursuri")


def kept(room: Room, year: int = 2022) -> list[str]:
    return [row.topic for row in year_rows(room.desk.store, TrainingRow, year)]


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> OneList:
    """Four courses in sight."""
    keep(room, *ALL)
    made = OneList(room)
    Herald(room.desk.store, made)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def ethics(page: OneList) -> OneList:
    """The page with the courses of ethics in sight, the first and the last of four."""
    filter_by(tools_of(page.courses), TOPIC, "etica")
    assert seen(page.courses, TOPIC) == ["Etică", "Etică aplicată"]
    return page


def saved(page: OneList, room: Room) -> list[str]:
    page.save()
    room.work.wait_idle()
    return kept(room)


def test_rows_that_do_not_fit_are_out_of_sight_and_counted(ethics: OneList) -> None:
    tools = tools_of(ethics.courses)
    assert tools.count.text() == "2 din 4 rânduri"
    assert tools.chips.isVisible()
    assert ethics.courses.lines.total_text() == "Total: 5 (rândurile văzute)"
    assert not ethics.is_changed()
    press(ethics, "filters.training.topic")
    assert seen(ethics.courses, TOPIC) == ["Etică", "Etică aplicată"]


def test_a_filtered_list_is_edited_and_saved_whole(ethics: OneList, room: Room, qtbot: QtBot) -> None:
    write(ethics.courses, 3, TOPIC, "Deontologie")
    assert seen(ethics.courses, TOPIC) == ["Etică", "Deontologie"]
    assert saved(ethics, room) == ["Etică", "Supervizare", "Primul ajutor", "Deontologie"]
    qtbot.waitUntil(lambda: not ethics.is_changed())
    assert seen(ethics.courses, TOPIC) == ["Etică", "Deontologie"]
    filter_by(tools_of(ethics.courses), "Nr. persoane", "1", op=1)
    assert seen(ethics.courses, TOPIC) == ["Etică"]


def test_a_row_added_or_removed_under_a_filter_is_just_that_row(ethics: OneList, room: Room) -> None:
    lines = ethics.courses.lines
    press(ethics, "lines.add")
    lines.finish_typing()
    write(ethics.courses, 4, TOPIC, "Lucrul în echipă")
    write(ethics.courses, 4, "Cine participă", "Tot personalul")
    assert seen(ethics.courses, TOPIC) == ["Etică", "Etică aplicată", "Lucrul în echipă"]
    lines.view.setFocus()
    lines.view.setCurrentIndex(lines.model.index(0, 0))
    QTest.keyClick(lines.view, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert lines.view.currentIndex().row() == 2  # what came up in its place is out of sight
    assert seen(ethics.courses, TOPIC) == ["Etică aplicată", "Lucrul în echipă"]
    assert saved(ethics, room) == ["Supervizare", "Primul ajutor", "Etică aplicată", "Lucrul în echipă"]


def test_no_row_moves_among_rows_that_are_not_seen(ethics: OneList) -> None:
    lines = ethics.courses.lines
    lines.view.setFocus()
    lines.view.setCurrentIndex(lines.model.index(3, 0))
    QTest.keyClick(lines.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [line.texts[0] for line in lines.model.lines] == ALL
    QTest.keyClick(lines.view, Qt.Key.Key_Up)
    assert lines.view.currentIndex().row() == 0
    assert not lines._line_buttons[0].isVisible()
    tools_of(ethics.courses).let_go()
    assert lines._line_buttons[0].isVisible()
    lines.view.setCurrentIndex(lines.model.index(3, 0))
    QTest.keyClick(lines.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert seen(ethics.courses, TOPIC) == [*ALL[:2], "Etică aplicată", "Primul ajutor"]


def test_a_block_from_excel_is_written_over_the_rows_in_sight_alone(ethics: OneList) -> None:
    lines = ethics.courses.lines
    lines.view.setFocus()
    lines.view.setCurrentIndex(lines.model.index(0, 0))
    QGuiApplication.clipboard().setText("Unu\nDoi\nTrei")
    QTest.keySequence(lines.view, "Ctrl+V")
    texts = [line.texts[0] for line in lines.model.lines]
    assert texts == ["Unu", "Supervizare", "Primul ajutor", "Doi", "Trei"]
    QTest.keySequence(lines.view, "Ctrl+Z")
    assert seen(ethics.courses, TOPIC) == ["Etică", "Etică aplicată"]


def test_what_is_typed_and_not_saved_is_what_is_compared(page: OneList) -> None:
    write(page.courses, 1, TOPIC, "Etica supervizării")
    filter_by(tools_of(page.courses), TOPIC, "etica")
    assert seen(page.courses, TOPIC) == ["Etică", "Etica supervizării", "Etică aplicată"]
    assert page.is_changed()


def test_a_cell_that_cannot_be_read_is_never_out_of_sight(page: OneList) -> None:
    write(page.courses, 1, "Nr. persoane", "mulți")
    filter_by(tools_of(page.courses), TOPIC, "etica")
    assert seen(page.courses, TOPIC) == ["Etică", "Supervizare", "Etică aplicată"]


def test_a_row_that_holds_a_save_back_comes_into_sight(page: OneList, room: Room) -> None:
    write(page.courses, 1, "Cine participă", "")
    write(page.courses, 1, TOPIC, "")
    filter_by(tools_of(page.courses), TOPIC, "etica")
    assert seen(page.courses, TOPIC) == ["Etică", "Etică aplicată"]
    page.save()
    assert seen(page.courses, TOPIC) == ["Etică", "", "Etică aplicată"]
    assert page.courses.lines.view.currentIndex().row() == 1
    assert kept(room) == ALL


def test_a_change_from_elsewhere_is_filtered_and_what_is_typed_stays(
    ethics: OneList, room: Room, qtbot: QtBot
) -> None:
    write(ethics.courses, 0, TOPIC, "Neterminat")
    rows = [a_training_row(topic=topic) for topic in ("Etică nouă", "Contabilitate")]
    save_year(room.desk.store, [YearEdit(rows, [])], year=2022, label="Cursuri")
    qtbot.waitUntil(lambda: len(ethics.courses.lines.model.lines) == 6)
    assert set(seen(ethics.courses, TOPIC)) == {"Neterminat", "Etică aplicată", "Etică nouă"}


def test_where_nothing_fits_all_rows_are_one_click_away(page: OneList) -> None:
    filter_by(tools_of(page.courses), TOPIC, "astronomie")
    none = tools_of(page.courses).none
    assert none.isVisible()
    assert not page.courses.lines.view.isVisible()
    press(page, "filters.out")
    assert seen(page.courses, TOPIC) == ALL
    assert not none.isVisible()
    assert not tools_of(page.courses).chips.isVisible()


def test_a_list_of_ones_own_holds_in_whichever_year(page: OneList, room: Room, qtbot: QtBot) -> None:
    keep(room, "Etică în 2021", "Altceva", year=2021)
    tools = tools_of(page.courses)
    filter_by(tools, TOPIC, "etica")
    keep_as(tools, "Etica & morala")
    (one,) = saved_lists(room.desk.store, "training.courses")
    assert one.filters == [{"field": "training.topic", "op": "contains", "values": ["etica"]}]
    entry(tools, "Închide")
    assert seen(page.courses, TOPIC) == ALL
    entry(tools, "Etica")
    page.choose_year(2021)
    assert seen(page.courses, TOPIC) == ["Etică în 2021"]
    assert "Etica && morala" in tools.own.button.text()
    again = OneList(room)
    qtbot.addWidget(again)
    again.refresh()
    entry(tools_of(again.courses), "Etica")
    assert seen(again.courses, TOPIC) == ["Etică în 2021"]


def test_letting_go_of_what_is_typed_lets_the_filter_hold(ethics: OneList) -> None:
    write(ethics.courses, 0, TOPIC, "Altceva")
    ethics.revert()
    assert seen(ethics.courses, TOPIC) == ["Etică", "Etică aplicată"]
    write(ethics.courses, 0, TOPIC, "Altceva")
    stop = answering("lose")
    assert ethics.may_leave()
    stop()
    assert seen(ethics.courses, TOPIC) == ["Etică", "Etică aplicată"]


def test_the_rows_in_sight_are_printed_under_their_filters(ethics: OneList, qtbot: QtBot) -> None:
    write(ethics.courses, 0, "Cine participă", "Asistenți sociali")
    text = printed(tools_of(ethics.courses), qtbot)
    for part in ("Cursuri, anul 2022", "Tematica conține „etica”", "Asistenți sociali", "Etică aplicată"):
        assert part in text
    assert "Supervizare" not in text


def test_the_rows_in_sight_are_saved_with_the_kinds_of_their_cells(
    page: OneList, trail: Trail, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(page.courses, 1, "Buget estimat", "Fără costuri")
    filter_by(tools_of(page.courses), "Nr. persoane", "2", op=1)
    rows = exported(tools_of(page.courses), tmp_path / "cursuri.xlsx", trail, qtbot, monkeypatch)
    assert [row[0] for row in rows[:2]] == ["Cursuri, anul 2022", "Nr. persoane este cel puțin 2"]
    told = [(row[0], row[2], row[3]) for row in rows[3:]]
    assert told == [
        (TOPIC, "Nr. persoane", "Buget estimat"),
        ("Supervizare", 2, "Fără costuri"),
        ("Primul ajutor", 3, 300),
        ("Etică aplicată", 4, 400),
    ]


def test_a_filter_that_tells_of_nothing_private_asks_for_no_purpose(page: OneList) -> None:
    tools = tools_of(page.courses)
    tools.filters.set([Filter("training.topic", Op.FILLED)])
    assert tools.head().private == ""
