"""A page of a year's lists: saved together, guarded, reloaded without losing what is typed."""

from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.record import Record
from db.tables.outreach import CounsellingTopic, PressMessage
from letea.actions.year_lists import YearEdit, save_year, year_rows
from letea.rules.outreach import check_press_message, check_topic
from tests.conftest import Trail
from tests.ui.following import Herald, answering
from ui.parts.wrapped_lines import WrappedLines
from ui.parts.year_list import YearList
from ui.parts.year_page import YearPage
from ui.room import Room


class TwoLists(YearPage):
    """Topics and press messages of a year."""

    shows: ClassVar[frozenset[type[Record]]] = frozenset({CounsellingTopic, PressMessage})

    def __init__(self, room: Room) -> None:
        super().__init__(room, "Liste", action="Listele anului {year}")
        topics = WrappedLines[CounsellingTopic](
            "Teme", lambda: CounsellingTopic(year=self.year, topic=""), key="topics"
        )
        topics.long_text(CounsellingTopic.topic)
        press = WrappedLines[PressMessage](
            "Mesaje", lambda: PressMessage(year=self.year, text=""), key="press"
        )
        press.long_text(PressMessage.text)
        press.text(PressMessage.outlet)
        self.topics = YearList("topics", topics, CounsellingTopic, check=check_topic, teach="Scrieți temele.")
        self.press = YearList("press", press, PressMessage, check=check_press_message, teach="Scrieți.")
        self.add_lists("topics", "Teme", [self.topics])
        self.add_lists("press", "Mesaje", [self.press])
        self.settle_views()


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> TwoLists:
    """The page, followed by word of commits."""
    made = TwoLists(room)
    Herald(room.desk.store, made)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def write(page: TwoLists, text: str) -> None:
    """A new topic."""
    page.topics.start()
    lines = page.topics.lines
    lines.finish_typing()
    lines.model.setData(lines.model.index(len(lines.model.lines) - 1, 0), text)


def keep(room: Room, *texts: str, year: int = 2022) -> None:
    rows = [CounsellingTopic(year=year, topic=text) for text in texts]
    save_year(room.desk.store, [YearEdit(rows, [])], year=year, label="Teme")


def kept(room: Room, year: int = 2022) -> list[str]:
    return [row.topic for row in year_rows(room.desk.store, CounsellingTopic, year)]


def shown(page: TwoLists) -> list[str]:
    return [line.texts[0] for line in page.topics.lines.model.lines]


def test_what_is_written_is_saved_by_ctrl_s(page: TwoLists, room: Room, qtbot: QtBot, trail: Trail) -> None:
    write(page, "Drepturile copilului")
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: kept(room) == ["Drepturile copilului"])
    qtbot.waitUntil(lambda: not page.is_changed())
    assert trail.said == ["Salvat."]
    assert not page.save_button.isEnabled()


def test_a_row_that_blocks_is_shown_and_nothing_is_saved(page: TwoLists, room: Room) -> None:
    write(page, "Igienă")
    page.press.start()
    page.press.lines.finish_typing()
    page.press.lines.model.setData(page.press.lines.model.index(0, 1), "Deșteptarea")
    page.save()
    assert page.view() == "press"
    assert "un loc de îndreptat" in page.problems_banner.text()
    assert kept(room) == []
    assert shown(page) == ["Igienă"]


def test_unsaved_rows_stay_when_another_action_changes_the_list(
    page: TwoLists, room: Room, qtbot: QtBot
) -> None:
    write(page, "Nesalvată")
    keep(room, "Venită din altă parte")
    qtbot.waitUntil(lambda: shown(page) == ["Nesalvată", "Venită din altă parte"])
    assert page.is_changed()


def test_leaving_asks_and_the_worker_may_stay(page: TwoLists, room: Room) -> None:
    write(page, "Nesalvată")
    stop = answering("back")
    assert not page.may_leave()
    stop()
    assert shown(page) == ["Nesalvată"]


def test_leaving_may_save_first(page: TwoLists, room: Room) -> None:
    write(page, "De salvat")
    stop = answering("save")
    assert page.may_leave()
    stop()
    assert kept(room) == ["De salvat"]


def test_another_year_is_asked_about_and_then_remembered(page: TwoLists, room: Room) -> None:
    keep(room, "Tema din 2021", year=2021)
    write(page, "Nesalvată")
    stop = answering("lose")
    page.choose_year(2021)
    stop()
    assert shown(page) == ["Tema din 2021"]
    assert TwoLists(room).year == 2021
    assert kept(room) == []


def test_another_years_rows_are_copied_and_wait_to_be_saved(page: TwoLists, room: Room) -> None:
    keep(room, "Drepturi", "Igienă", year=2021)
    page.refresh()
    assert page.years_to_copy() == [2021]
    page.copy_from(2021, page.lists())
    assert shown(page) == ["Drepturi", "Igienă"]
    assert kept(room) == []
    page.save()
    room.work.wait_idle()
    assert kept(room) == ["Drepturi", "Igienă"]
    assert kept(room, 2021) == ["Drepturi", "Igienă"]


def test_a_list_with_rows_is_not_copied_over(page: TwoLists, room: Room) -> None:
    keep(room, "Drepturi", year=2021)
    keep(room, "Igienă")
    page.refresh()
    page.copy_from(2021, page.lists())
    assert shown(page) == ["Igienă"]


def test_giving_up_shows_what_is_saved(page: TwoLists, room: Room) -> None:
    keep(room, "Drepturi")
    page.refresh()
    page.topics.lines.model.setData(page.topics.lines.model.index(0, 0), "Altceva")
    page.revert()
    assert shown(page) == ["Drepturi"]
    assert not page.is_changed()


def test_undoing_a_save_brings_the_page_back(page: TwoLists, room: Room, qtbot: QtBot) -> None:
    write(page, "Drepturi")
    page.save()
    room.work.wait_idle()
    room.desk.store.undo()
    qtbot.waitUntil(lambda: shown(page) == [])
    assert not page.is_changed()
