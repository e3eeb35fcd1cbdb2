"""After the recovery code a new password is asked for until it is chosen."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from letea.actions.passwords import note_code_used
from ui.home.page import HomePage
from ui.parts.page import Page
from ui.room import Room
from ui.safety.page import SafetyPage
from ui.safety.passwords import NewPasswordDialog
from ui.safety.reminder import PasswordReminder

NEW = "patru cuvinte si mai lungi"


@pytest.fixture(params=[HomePage, SafetyPage])
def page(request: pytest.FixtureRequest, qtbot: QtBot, sealed_room: Room) -> Iterator[Page]:
    """A page that reminds, not yet shown."""
    kind: Callable[[Room], Page] = request.param
    made = kind(sealed_room)
    qtbot.addWidget(made)
    yield made
    for dialog in made.findChildren(QDialog):
        dialog.close()


def show(page: Page, room: Room) -> PasswordReminder:
    page.show()
    settle(room)
    found = page.findChild(PasswordReminder)
    assert isinstance(found, PasswordReminder)
    return found


def settle(room: Room) -> None:
    for _time in range(2):
        assert room.work.wait_idle()
        QApplication.processEvents()


def test_nothing_is_said_where_the_password_is_known(page: Page, sealed_room: Room) -> None:
    assert not show(page, sealed_room).isVisible()


def test_it_stays_until_a_password_is_chosen(page: Page, sealed_room: Room) -> None:
    note_code_used(sealed_room.desk.store)
    reminder = show(page, sealed_room)
    assert reminder.text() == "Alegeți o parolă nouă: biroul a fost deschis cu codul de recuperare."
    assert page.state.text() != "în regulă"
    link = reminder.findChild(QPushButton)
    assert isinstance(link, QPushButton)
    link.click()
    dialog = page.findChild(NewPasswordDialog)
    assert isinstance(dialog, NewPasswordDialog)
    dialog.reject()
    settle(sealed_room)
    assert reminder.isVisible()
    link.click()
    dialog = next(made for made in page.findChildren(NewPasswordDialog) if made.isVisible())
    dialog.password.line.setText(NEW)
    dialog.again.line.setText(NEW)
    dialog.try_now()
    settle(sealed_room)
    dialog.accept()
    settle(sealed_room)
    assert not reminder.isVisible()


def test_what_was_done_elsewhere_is_seen_when_the_page_comes_back(page: Page, sealed_room: Room) -> None:
    reminder = show(page, sealed_room)
    page.hide()
    note_code_used(sealed_room.desk.store)
    page.show()
    settle(sealed_room)
    assert reminder.isVisible()
