"""Choosing a password: said beside the field what is wrong, nothing typed is lost, a new sheet offered."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.encryption import is_sealed
from letea.actions.office_file import key_for
from tests.conftest import PASSWORD
from ui.room import Room
from ui.safety.passwords import ChangePasswordDialog, NewPasswordDialog, SealDialog
from ui.work import Work

NEW = "patru cuvinte si mai lungi"


@pytest.fixture
def home(qtbot: QtBot) -> Iterator[QWidget]:
    """What the dialogs stand over."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    yield made
    for dialog in made.findChildren(QDialog):
        dialog.close()


@pytest.fixture
def change(home: QWidget, sealed_room: Room) -> ChangePasswordDialog:
    """The dialog that changes the password."""
    made = ChangePasswordDialog(sealed_room, home)
    made.open()
    return made


def settle(work: Work) -> None:
    assert work.wait_idle()
    QApplication.processEvents()


def click(dialog: QDialog, name: str) -> None:
    found = dialog.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    found.click()


def test_what_is_missing_is_said_beside_each_field(change: ChangePasswordDialog) -> None:
    click(change, "password.do")
    assert change.present.note.text() == "Scrieți parola de acum."
    assert change.password.note.text().startswith("Parola are cel puțin 10 caractere")
    assert change.present.line.hasFocus()


def test_strength_is_told_while_typing(
    change: ChangePasswordDialog, type_text: Callable[[QWidget, str], None]
) -> None:
    type_text(change.password.line, "pisica")
    assert change.password.note.text().startswith("Cel puțin 10 caractere")
    type_text(change.password.line, " neagra sare gardul")
    assert change.password.note.text() == "Tăria parolei: bună."


def test_a_wrong_present_password_loses_nothing(change: ChangePasswordDialog, sealed_room: Room) -> None:
    change.present.line.setText("alta")
    change.password.line.setText(NEW)
    change.again.line.setText(NEW)
    click(change, "password.do")
    settle(sealed_room.work)
    assert change.present.note.text().startswith("Parola nu se potrivește")
    assert change.password.note.state == ""
    assert [asked.text() for asked in change.asked.values()] == ["alta", NEW, NEW]
    assert change.isVisible()


def test_two_passwords_that_differ_are_refused(change: ChangePasswordDialog) -> None:
    change.present.line.setText(PASSWORD)
    change.password.line.setText(NEW)
    change.again.line.setText("altceva cu totul")
    click(change, "password.do")
    told = "Cele două parole nu sunt la fel; scrieți a doua oară aceeași parolă."
    assert change.again.note.text() == told


def test_what_is_wrong_covers_nothing(home: QWidget, sealed_file: Path, sealed_room: Room) -> None:
    dialog = SealDialog(sealed_file, sealed_room.work, home)
    dialog.open()
    dialog.trouble.tell("Fișierul este folosit de altă fereastră a programului; închideți-o întâi pe aceea.")
    dialog.password.tell("Parola este printre primele pe care le-ar încerca cineva; alegeți alta. " * 2)
    QApplication.processEvents()
    note = dialog.password.note
    assert note.height() >= note.heightForWidth(note.width())
    foot = note.mapTo(dialog, note.rect().bottomLeft()).y()
    assert foot < dialog.again.mapTo(dialog, dialog.again.rect().topLeft()).y()
    assert dialog.trouble.height() >= dialog.trouble.heightForWidth(dialog.trouble.width())


def test_the_password_is_changed_and_the_new_sheet_offered(
    change: ChangePasswordDialog, sealed_room: Room, home: QWidget
) -> None:
    change.present.line.setText(PASSWORD)
    change.password.line.setText(NEW)
    change.again.line.setText(NEW)
    click(change, "password.do")
    settle(sealed_room.work)
    assert key_for(sealed_room.desk.store.path, NEW) == sealed_room.desk.store.key
    click(change, "password.sheet")
    assert not change.isVisible()
    dialog = home.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert dialog.objectName() == "sheet.where"


def test_the_sheet_may_wait(change: ChangePasswordDialog, sealed_room: Room, home: QWidget) -> None:
    change.present.line.setText(PASSWORD)
    change.password.line.setText(NEW)
    change.again.line.setText(NEW)
    click(change, "password.do")
    settle(sealed_room.work)
    click(change, "password.later")
    assert not change.isVisible()
    assert home.findChild(QFileDialog) is None


def test_what_is_stopped_leaves_the_old_password(change: ChangePasswordDialog, sealed_room: Room) -> None:
    change.present.line.setText(PASSWORD)
    change.password.line.setText(NEW)
    change.again.line.setText(NEW)
    click(change, "password.do")
    click(change, "password.cancel")
    settle(sealed_room.work)
    assert change.isVisible()
    assert change.do_button.isEnabled()
    assert change.password.text() == NEW
    assert key_for(sealed_room.desk.store.path, PASSWORD) == sealed_room.desk.store.key


def test_letters_are_shown_on_wish(change: ChangePasswordDialog) -> None:
    change.show_tick.setChecked(True)
    modes = {asked.line.echoMode() for asked in change.asked.values()}
    assert modes == {change.present.line.EchoMode.Normal}
    change.show_tick.setChecked(False)
    modes = {asked.line.echoMode() for asked in change.asked.values()}
    assert modes == {change.present.line.EchoMode.Password}


def test_after_the_code_a_new_password_is_chosen(home: QWidget, sealed_room: Room) -> None:
    dialog = NewPasswordDialog(sealed_room, home)
    dialog.open()
    dialog.password.line.setText(NEW)
    dialog.again.line.setText(NEW)
    dialog.try_now()
    settle(sealed_room.work)
    assert key_for(sealed_room.desk.store.path, NEW) == sealed_room.desk.store.key
    assert isinstance(dialog.findChild(QPushButton, "password.sheet"), QPushButton)


def test_a_plain_office_is_sealed(home: QWidget, office_file: Path, room: Room) -> None:
    room.desk.store.close()
    dialog = SealDialog(office_file, room.work, home)
    keys: list[object] = []
    dialog.sealed.connect(keys.append)
    dialog.open()
    dialog.password.line.setText(NEW)
    dialog.again.line.setText(NEW)
    dialog.try_now()
    settle(room.work)
    assert is_sealed(office_file)
    assert keys == [key_for(office_file, NEW)]


def test_a_plain_office_open_elsewhere_stays_and_says_why(
    home: QWidget, sealed_file: Path, sealed_room: Room
) -> None:
    dialog = SealDialog(sealed_file, sealed_room.work, home)
    dialog.open()
    dialog.password.line.setText(NEW)
    dialog.again.line.setText(NEW)
    dialog.try_now()
    settle(sealed_room.work)
    assert "este folosit de altă fereastră" in dialog.trouble.text()
    assert dialog.password.text() == NEW
