"""The form of a child with parents abroad: what is known fills itself, bad input stays and is told."""

import pytest
from pytestqt.qtbot import QtBot

from db.tables.children import ChildAlone
from letea.actions.children import open_child_alone
from tests.letea.actions.child_offices import SCHOOL, a_child, alone
from ui.children.dialog import ChildDialog, ask_child, open_child_dialog
from ui.parts.choosers import PickedBox
from ui.room import Room


@pytest.fixture
def dialog(room: Room, qtbot: QtBot) -> ChildDialog:
    """The form of a new child."""
    made = ask_child(room, None)
    qtbot.addWidget(made, before_close_func=ChildDialog.give_up)
    made.show()
    return made


def pick(box: object, person_id: int) -> None:
    assert isinstance(box, PickedBox)
    box.set_value(person_id)
    box.changed.emit()


def test_the_register_fills_school_and_keeper(room: Room, dialog: ChildDialog, qtbot: QtBot) -> None:
    store = room.desk.store
    child, keeper = a_child(store), a_child(store, "Bunica")
    pick(dialog.form.box(ChildAlone.child_id), child)
    pick(dialog.keeper.box(ChildAlone.keeper_id), keeper)
    assert dialog.form.typed()["school"] == SCHOOL
    assert dialog.keeper.typed()["keeper"] == "Bunica Ștefan"
    with qtbot.waitSignal(dialog.saved, timeout=20_000) as signal:
        dialog.save_now()
    assert signal.args is not None
    held = open_child_alone(store, int(signal.args[0])).child
    assert (held.child_id, held.school, held.keeper_id, held.keeper) == (
        *(child, SCHOOL, keeper),
        "Bunica Ștefan",
    )


def test_what_was_typed_is_not_overwritten(room: Room, dialog: ChildDialog) -> None:
    dialog.form.put_typed({"school": "Altă școală"})
    pick(dialog.form.box(ChildAlone.child_id), a_child(room.desk.store))
    assert dialog.form.typed()["school"] == "Altă școală"


def test_bad_input_is_told_at_its_place_and_stays(room: Room, dialog: ChildDialog) -> None:
    dialog.form.put_typed({"left_on": "1.3.2022", "back_on": "1.2.2022"})
    dialog.keeper.put_typed({"keeper_relation": "bunică", "notified_on": "30.2.2022"})
    dialog.save_now()
    assert dialog.isVisible()
    assert dialog.form.box(ChildAlone.child_id).is_bad()
    assert dialog.form.box(ChildAlone.back_on).is_bad()
    assert dialog.keeper.box(ChildAlone.keeper).is_bad()
    assert dialog.keeper.box(ChildAlone.notified_on).is_bad()
    assert dialog.keeper.typed()["notified_on"] == "30.2.2022"


def test_a_child_already_in_evidence_is_told(room: Room, dialog: ChildDialog) -> None:
    child = a_child(room.desk.store)
    record = alone(room.desk.store, child)
    pick(dialog.form.box(ChildAlone.child_id), child)
    dialog.save_now()
    assert dialog.form.box(ChildAlone.child_id).is_bad()
    first = open_child_dialog(room, record, None)
    assert first.windowTitle() == "Exemplu Ștefan"
    first.reject()
