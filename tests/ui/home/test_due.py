"""What is due on the first page: counts and lines, each leading to its place."""

from datetime import timedelta

from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from db.tables.people import IdentityPaper
from letea.actions.overview import overview
from tests.conftest import Trail
from tests.samples import TODAY, a_person
from ui.home.due import due_panel
from ui.parts.panel import Panel
from ui.room import Room


def panel_of(room: Room, trail: Trail, qtbot: QtBot) -> Panel:
    made = due_panel(overview(room.desk.store, TODAY), TODAY, go=trail.go)
    qtbot.addWidget(made)
    made.show()
    return made


def press(panel: Panel, name: str) -> str:
    made = panel.findChild(QPushButton, name)
    assert isinstance(made, QPushButton)
    made.click()
    return made.text()


def test_counts_lead_to_their_filter_and_at_most_six_lines_are_shown(
    room: Room, trail: Trail, qtbot: QtBot
) -> None:
    store = room.desk.store
    for number in range(8):
        person = store.keep(a_person(given_name=f"P{number}"), "P")
        expires_on = TODAY + timedelta(days=number - 1)
        store.keep(IdentityPaper(person_id=person.id, kind="ci", expires_on=expires_on), "A")
    panel = panel_of(room, trail, qtbot)
    assert press(panel, "due.late") == "1 întârziat"
    assert press(panel, "due.week") == "6 săptămâna aceasta"
    assert (trail.went, trail.parts) == ([("deadlines", None)] * 2, ["late", "week"])
    lines = [made for made in panel.findChildren(QPushButton) if made.text().startswith("Act de identitate")]
    assert len(lines) == 6
    lines[0].click()
    assert trail.went[-1][0] == "people"


def test_nothing_due_says_so_and_still_leads_to_the_page(room: Room, trail: Trail, qtbot: QtBot) -> None:
    panel = panel_of(room, trail, qtbot)
    QApplication.processEvents()
    press(panel, "due.all")
    assert trail.went == [("deadlines", None)]
