"""The hours worked in a month are written for the files in payment."""

from pytestqt.qtbot import QtBot

from letea.actions.benefit_hours import open_hours
from tests.letea.actions.benefit_offices import MARCH, approved, someone
from ui.benefits.hours import HoursDialog
from ui.room import Room


def test_hours_are_written_and_too_many_told(room: Room, qtbot: QtBot) -> None:
    store = room.desk.store
    approved(store, someone(store))
    dialog = HoursDialog(room, MARCH)
    qtbot.addWidget(dialog, before_close_func=HoursDialog.give_up)
    model = dialog.lines.model
    assert model.lines[0].texts[:2] == ["Exemplu Ștefan", "1/2022"]
    model.setData(model.index(0, 2), "480")
    dialog.save_now()
    assert "Orele unei luni sunt între 0 și 248." in dialog.lines.note_text()
    model.setData(model.index(0, 2), "48")
    with qtbot.waitSignal(dialog.saved):
        dialog.save_now()
    assert [row.due_hours for row in open_hours(store, MARCH).hours] == [48]
