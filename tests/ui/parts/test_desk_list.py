"""What was done for a person, on the card: lines open their record, buttons begin a new one."""

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from letea.actions.desk_lines import DeskLine
from tests.conftest import Trail
from tests.samples import TODAY
from ui.parts.desk_list import desk_list
from ui.room import NEW, Room

LINE = DeskLine("visits", 5, "Vizită: verificare", "22.03.2022", TODAY)


def test_a_line_opens_its_record_and_a_visit_is_begun(room: Room, trail: Trail, qtbot: QtBot) -> None:
    shown = desk_list(room, [LINE], person_id=7)
    qtbot.addWidget(shown)
    for name in ("desk.visits.5", "begin.visits", "begin.inquiries", "begin.service_plans"):
        made = shown.findChild(QPushButton, name)
        assert isinstance(made, QPushButton)
        made.click()
    pages = [("visits", 5), ("visits", NEW), ("inquiries", NEW), ("service_plans", NEW)]
    assert trail.went == pages
    assert trail.parts == ["7", "7", "7"]


def test_nothing_done_yet_says_so(room: Room, qtbot: QtBot) -> None:
    shown = desk_list(room, [])
    qtbot.addWidget(shown)
    assert [one.text() for one in shown.findChildren(QLabel)] == ["Încă nicio anchetă, vizită sau plan."]
    assert shown.findChildren(QPushButton) == []
