"""What is done with a register by its buttons and keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from letea.actions.register_designs import list_registers
from tests.conftest import Trail
from tests.letea.actions.register_samples import own_register
from tests.ui.following import answering
from ui.registers.design_dialog import DesignDialog
from ui.registers.page import RegistersPage
from ui.room import Room


def dialog_of(page: RegistersPage) -> DesignDialog:
    found = next(one for one in page.findChildren(DesignDialog) if one.isVisible())
    assert isinstance(found, DesignDialog)
    return found


def test_a_copy_is_made_and_chosen(page: RegistersPage, requests: int, qtbot: QtBot, trail: Trail) -> None:
    page.side.copy_button.click()
    dialog = dialog_of(page)
    with qtbot.waitSignal(dialog.saved):
        dialog.save_now()
    qtbot.waitUntil(lambda: page.heading.text() == "Cereri și răspunsuri (copie)")
    assert trail.said == ["Registrul a fost făcut; adăugați prima înregistrare."]
    assert page.side.delete_button.isEnabled()
    del requests


def test_enter_opens_the_design_and_the_columns_follow(
    page: RegistersPage, requests: int, qtbot: QtBot
) -> None:
    page.side.rows.setFocus()
    QTest.keyClick(page.side.rows, Qt.Key.Key_Return)
    dialog = dialog_of(page)
    dialog.columns.model.setData(dialog.columns.model.index(0, 0), "Cererea")
    with qtbot.waitSignal(dialog.saved):
        dialog.save_now()
    qtbot.waitUntil(lambda: "Cererea" in [column.heading for column in page.rows.rows.columns])
    assert page.design.register.id == requests


def test_a_register_is_put_out_of_use_and_back(
    page: RegistersPage, requests: int, qtbot: QtBot, trail: Trail
) -> None:
    page.side.use_button.click()
    qtbot.waitUntil(lambda: page.side.rows.rows.ids[-1] == requests)
    qtbot.waitUntil(lambda: len(trail.said) == 1)
    assert page.side.use_button.toolTip() == "Folosește din nou registrul ales"
    page.side.use_button.click()
    qtbot.waitUntil(lambda: page.side.rows.rows.ids[1] == requests)


def test_only_an_own_register_is_deleted(
    page: RegistersPage, room: Room, requests: int, qtbot: QtBot, trail: Trail
) -> None:
    page.deeds.ask_delete()
    assert "al programului" in trail.said[0]
    register = own_register(room.desk.store)
    qtbot.waitUntil(lambda: page.side.rows.rows.rowCount() == 21)
    page.side.choose(register)
    stop = answering("do")
    page.side.delete_button.click()
    qtbot.waitUntil(lambda: len(list_registers(room.desk.store, 2022)) == 20)
    stop()
    qtbot.waitUntil(lambda: page.design.register.id != register)
    del requests
