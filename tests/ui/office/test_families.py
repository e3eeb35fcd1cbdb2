"""Plan families in Settings: copied, changed in a window, used by a plan, deleted."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from letea.actions.families import known_families, own_families
from letea.actions.plan_reading import open_plan
from letea.actions.plans import start_plan
from tests.samples import TODAY
from ui.office.families import FamiliesDialog, FamilyDialog
from ui.room import Room


@pytest.fixture
def families(room: Room, qtbot: QtBot) -> Iterator[FamiliesDialog]:
    """The list of families on the screen."""
    made = FamiliesDialog(room)
    qtbot.addWidget(made)
    made.show()
    yield made
    room.work.wait_idle()


@pytest.fixture
def copied(families: FamiliesDialog, room: Room) -> Iterator[FamilyDialog]:
    """The office's own copy of the county's plan, open in its window."""
    keys = [one.key for one in known_families(room.desk.store)]
    families.list.setCurrentRow(keys.index("plan-judetean"))
    press(families, "families.copy")
    room.work.wait_idle()
    found = families.findChild(FamilyDialog)
    assert isinstance(found, FamilyDialog)
    yield found
    if isValid(found):
        found.give_up()


def press(dialog: FamiliesDialog, name: str) -> None:
    found = dialog.findChild(QPushButton, name)
    assert found is not None
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def test_the_programs_own_families_can_only_be_copied(families: FamiliesDialog) -> None:
    assert not families.change_button.isEnabled()
    assert not families.remove_button.isEnabled()
    assert families.copy_button.isEnabled()


def test_enter_on_the_programs_own_makes_no_copy_by_itself(families: FamiliesDialog, room: Room) -> None:
    QTest.keyClick(families.list, Qt.Key.Key_Return)
    room.work.wait_idle()
    assert own_families(room.desk.store) == []
    assert families.focusWidget() is families.copy_button


def test_enter_opens_the_offices_own(copied: FamilyDialog, families: FamiliesDialog) -> None:
    copied.give_up()
    QTest.keyClick(families.list, Qt.Key.Key_Return)
    (opened,) = (one for one in families.findChildren(FamilyDialog) if one.isVisible())
    assert opened.windowTitle() == "Model de plan: Plan de acțiune județean – al biroului"
    opened.give_up()


def test_a_copy_opens_in_its_window_and_stands_in_the_list(
    copied: FamilyDialog, families: FamiliesDialog
) -> None:
    assert copied.windowTitle() == "Model de plan: Plan de acțiune județean – al biroului"
    assert "modelul biroului" in families.list.currentItem().text()
    assert families.change_button.isEnabled()


def test_a_column_renamed_and_another_order_reach_the_next_plan(
    copied: FamilyDialog, room: Room, type_text: Callable[[QLineEdit, str], None]
) -> None:
    name = copied.form.findChild(QLineEdit, "name")
    assert name is not None
    name.selectAll()
    type_text(name, "Planul județean 2028")
    model = copied.columns.model
    model.setData(model.index(1, 0), "Acțiuni și măsuri")
    levels = copied.levels.model
    levels.setData(levels.index(1, 1), "Obiectivul")
    copied.save_now()
    room.work.wait_idle()
    (own,) = own_families(room.desk.store)
    assert own.name == "Planul județean 2028"
    layout = open_plan(room.desk.store, start_plan(room.desk.store, 2028, TODAY, key=own.key)).layout
    assert layout.objectives[1].heading == "Acțiuni și măsuri"
    assert layout.levels[1].number == "Obiectivul {direction:I}.{specific:1}"


def test_what_is_wrong_is_told_in_the_window_and_nothing_is_kept(copied: FamilyDialog, room: Room) -> None:
    name = copied.form.findChild(QLineEdit, "name")
    assert name is not None
    name.clear()
    model = copied.columns.model
    model.setData(model.index(0, 2), "lat")
    copied.save_now()
    room.work.wait_idle()
    assert "Lățimea este un număr" in copied.columns.note_text()
    assert own_families(room.desk.store)[0].name == "Plan de acțiune județean – al biroului"


def test_the_look_of_the_numbers_is_shown(copied: FamilyDialog) -> None:
    model = copied.levels.model
    last = model.columnCount() - 1
    texts = [model.index(row, last).data() for row in range(model.rowCount())]
    assert texts == ["Direcția de acțiune I", "OS.I.1", ""]
