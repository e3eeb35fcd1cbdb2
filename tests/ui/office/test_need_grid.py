"""The grid is edited where the other lists are: situations added, weighed, taken out of use; bounds set."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from db.tables.needs import NeedScale
from letea.actions.need_settings import open_scale, open_situations
from tests.letea.actions.need_offices import living, needs_of
from ui.office.need_grid import NeedGridDialog
from ui.room import Room


@pytest.fixture
def dialog(qtbot: QtBot, room: Room) -> Iterator[NeedGridDialog]:
    """The grid on the screen; somebody answered its first situation."""
    needs_of(room.desk.store, living(room.desk.store), "saracie_monetara")
    made = NeedGridDialog(room)
    qtbot.addWidget(made, before_close_func=NeedGridDialog.give_up)
    made.show()
    yield made
    room.work.wait_idle()


def put(dialog: NeedGridDialog, row: int, column: int, text: str) -> None:
    dialog.lines.model.setData(dialog.lines.model.index(row, column), text)


def save(dialog: NeedGridDialog, room: Room) -> None:
    dialog.save_now()
    assert room.work.wait_idle()


def test_a_situation_is_added_weighed_and_warns(dialog: NeedGridDialog, room: Room) -> None:
    dialog.lines.add_line()
    dialog.lines.finish_typing()
    last = len(dialog.lines.model.lines) - 1
    for column, text in enumerate(("Siguranță", "Bani datorați vecinilor", "2", "da", "Abandon școlar")):
        put(dialog, last, column, text)
    put(dialog, 0, 2, "5")
    dialog.bounds.put_typed({"high_from": "20"})
    save(dialog, room)
    grid = {one.code: one for one in open_situations(room.desk.store)}
    mine = grid["bani_datorati_vecinilor"]
    assert (mine.dimension.value, mine.weight, mine.alarm and mine.alarm.value) == ("safety", 2, "dropout")
    assert grid["saracie_monetara"].weight == 5
    assert open_scale(room.desk.store).high_from == 20


def test_what_was_answered_is_not_deleted(dialog: NeedGridDialog, room: Room) -> None:
    dialog.lines.view.setCurrentIndex(dialog.lines.model.index(0, 0))
    dialog.lines.view.remove_line()
    save(dialog, room)
    assert dialog.isVisible()
    assert "nu poate fi ștearsă, pentru că apare în evaluări" in dialog.lines.note_text()


def test_bounds_that_do_not_rise_are_told_at_their_place(dialog: NeedGridDialog, room: Room) -> None:
    dialog.bounds.put_typed({"medium_from": "2", "again_months": "multe"})
    save(dialog, room)
    assert dialog.isVisible()
    assert dialog.bounds.box(NeedScale.medium_from).is_bad()
    assert dialog.bounds.box(NeedScale.again_months).is_bad()
    assert dialog.bounds.typed()["again_months"] == "multe"
