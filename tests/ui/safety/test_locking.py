"""Locking: nothing is shown, nothing is read, nothing typed is lost; only the password opens."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.encryption import FileKey
from db.store import Store
from letea.actions.drafts import draft_of
from letea.actions.people import open_person
from letea.rules.recovery_code import write_code
from tests.conftest import PASSWORD
from tests.samples import a_person
from ui.people.dialog import PersonDialog
from ui.safety.key_asking import KeyAsking
from ui.safety.locking import CHOICE, LockDialog
from ui.safety.passwords import NewPasswordDialog
from ui.safety.reminder import PasswordReminder
from ui.window import Window

Type = Callable[[QWidget, str], None]


def lock(window: Window) -> LockDialog:
    """Lock the office at will and wait until its file is closed."""
    window.guards.lock()
    assert window.work.wait_idle()
    dialog = window.findChild(LockDialog, "locked")
    assert isinstance(dialog, LockDialog)
    return dialog


def unlock(window: Window, dialog: LockDialog, type_text: Type) -> None:
    """Type the password into the lock."""
    line = dialog.findChild(QWidget, "key.password")
    assert isinstance(line, QWidget)
    type_text(line, PASSWORD)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert window.work.wait_idle()


def front(widget: QWidget, qtbot: QtBot) -> QWindow:
    """The system's window of this one, in front: what the worker does comes there first."""
    qtbot.waitUntil(widget.isActiveWindow)
    handle = widget.windowHandle()
    assert handle is not None
    return handle


def test_a_locked_office_has_no_key_and_opens_with_its_password(
    sealed_window: Window, sealed_store: Store, type_text: Type
) -> None:
    dialog = lock(sealed_window)
    assert sealed_store.is_locked
    assert sealed_store.key is None
    assert sealed_window.cover.is_on()
    assert sealed_window.windowTitle() == "Letea"
    unlock(sealed_window, dialog, type_text)
    assert not sealed_store.is_locked
    assert not sealed_window.cover.is_on()
    assert sealed_window.windowTitle().startswith("Letea – Comuna Exemplu")


def test_a_wrong_password_leaves_it_locked(
    sealed_window: Window, sealed_store: Store, type_text: Type
) -> None:
    dialog = lock(sealed_window)
    line = dialog.findChild(QWidget, "key.password")
    assert isinstance(line, QWidget)
    type_text(line, "alta parolă")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert sealed_window.work.wait_idle()
    assert sealed_store.is_locked
    assert dialog.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_F9])
def test_no_key_takes_the_lock_away(sealed_window: Window, sealed_store: Store, key: Qt.Key) -> None:
    dialog = lock(sealed_window)
    QTest.keyClick(dialog, key)
    QApplication.processEvents()
    assert dialog.isVisible()
    assert sealed_window.cover.is_on()
    assert sealed_store.is_locked


def test_the_lock_cannot_be_closed(sealed_window: Window, sealed_store: Store) -> None:
    dialog = lock(sealed_window)
    dialog.close()
    assert dialog.isVisible()
    assert sealed_store.is_locked


SIGNS: dict[str, Callable[[QWindow], object]] = {
    "a key": lambda window: QTest.keyClick(window, Qt.Key.Key_Shift),
    "a press": lambda window: QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(3, 3)),
    "a move": lambda window: QTest.mouseMove(window, QPoint(40, 40)),
}


@pytest.mark.parametrize("sign", SIGNS.values(), ids=SIGNS.keys())
def test_a_time_away_locks_by_itself_and_a_sign_of_somebody_begins_it_anew(
    sealed_window: Window, sealed_store: Store, qtbot: QtBot, sign: Callable[[QWindow], object]
) -> None:
    sealed_window.settings.keep_chosen(CHOICE, "1")
    locking = sealed_window.guards.locking
    window = front(sealed_window, qtbot)
    QTest.mouseMove(window, QPoint(3, 3))
    locking.wake()
    for _tick in range(11):
        locking.look_at_clock()
    sign(window)
    QApplication.processEvents()
    for _tick in range(11):
        locking.look_at_clock()
    assert not locking.is_on()
    locking.look_at_clock()
    assert sealed_window.work.wait_idle()
    assert locking.is_on()
    assert sealed_store.is_locked


def test_never_means_never(sealed_window: Window) -> None:
    sealed_window.settings.keep_chosen(CHOICE, "0")
    for _tick in range(10_000):
        sealed_window.guards.locking.look_at_clock()
    assert not sealed_window.guards.locking.is_on()


def test_what_is_typed_in_a_form_waits_under_the_lock_and_in_the_file(
    sealed_window: Window, sealed_store: Store, type_text: Type
) -> None:
    person = sealed_store.keep(a_person(), "Persoană nouă")
    assert sealed_window.room is not None
    form = PersonDialog(sealed_window.room, open_person(sealed_store, person.id), parent=sealed_window)
    form.open()
    field = form.findChild(QWidget, "phone")
    assert isinstance(field, QWidget)
    type_text(field, "0700111222")
    dialog = lock(sealed_window)
    unlock(sealed_window, dialog, type_text)
    assert form.isVisible()
    kept = draft_of(sealed_store, f"person:{person.uid}")
    assert "0700111222" in str(kept)
    form.save_now()
    assert sealed_window.work.wait_idle()
    assert open_person(sealed_store, person.id).person.phone == "0700111222"


def test_the_recovery_code_unlocks_and_a_new_password_is_asked(
    sealed_window: Window, office_key: FileKey, type_text: Type
) -> None:
    dialog = lock(sealed_window)
    asking = dialog.findChild(KeyAsking)
    assert isinstance(asking, KeyAsking)
    asking.turn_button.click()
    type_text(asking.code.line, write_code(office_key.secret))
    asking.try_key()
    assert sealed_window.work.wait_idle()
    asked = sealed_window.findChild(NewPasswordDialog)
    assert isinstance(asked, NewPasswordDialog)
    asked.reject()
    reminder = sealed_window.page("home").findChild(PasswordReminder)
    assert isinstance(reminder, PasswordReminder)
    assert reminder.isVisible()


def test_a_locked_window_closes_without_showing_or_asking_anything(
    sealed_window: Window, sealed_store: Store, sealed_file: Path
) -> None:
    lock(sealed_window)
    assert sealed_window.close()
    assert sealed_window.room is None
    assert not sealed_file.with_name(f"{sealed_file.name}-wal").exists()


def test_a_form_in_front_is_locked_by_its_key_too(
    sealed_window: Window, sealed_store: Store, qtbot: QtBot
) -> None:
    person = sealed_store.keep(a_person(), "Persoană nouă")
    assert sealed_window.room is not None
    form = PersonDialog(sealed_window.room, open_person(sealed_store, person.id), parent=sealed_window)
    form.open()
    QTest.keyClick(front(form, qtbot), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert sealed_window.work.wait_idle()
    assert sealed_store.is_locked
    assert sealed_window.guards.locking.is_on()
