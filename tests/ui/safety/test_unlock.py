"""An office with a password is asked for it, and opened by its recovery code where the password is lost."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from db.encryption import FileKey
from letea.rules.recovery_code import write_code
from tests.conftest import PASSWORD
from ui.opening import Opening
from ui.safety.passwords import NewPasswordDialog
from ui.safety.reminder import PasswordReminder
from ui.safety.unlock import Unlock, UnlockDialog
from ui.window import Window

Type = Callable[[QWidget, str], None]


def unlock_page(window: Window) -> Unlock:
    """The page that asks for the password, which has to be in sight."""
    shown = window.stack.currentWidget()
    assert isinstance(shown, Unlock)
    return shown


def test_the_password_opens_the_office_by_keyboard(
    bare_window: Window, sealed_file: Path, opening: Opening, type_text: Type
) -> None:
    opening.start(sealed_file)
    line = unlock_page(bare_window).asking.password.line
    QApplication.processEvents()
    assert line.hasFocus()
    type_text(line, PASSWORD)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert bare_window.work.wait_idle()
    assert bare_window.navigation.office.text() == "Comuna Exemplu, Bacău"
    assert bare_window.settings.last_office == sealed_file


def test_a_wrong_password_is_told_beside_its_field_and_may_be_typed_again(
    bare_window: Window, sealed_file: Path, opening: Opening, type_text: Type
) -> None:
    opening.start(sealed_file)
    page = unlock_page(bare_window)
    type_text(page.asking.password.line, "alta parolă")
    page.asking.try_key()
    assert bare_window.work.wait_idle()
    assert bare_window.room is None
    assert page.asking.password.note.text().startswith("Parola nu se potrivește.")
    assert page.asking.password.text() == "alta parolă"
    type_text(page.asking.password.line, PASSWORD)
    page.asking.try_key()
    assert bare_window.work.wait_idle()
    assert bare_window.room is not None


def test_no_password_at_all_is_told(bare_window: Window, sealed_file: Path, opening: Opening) -> None:
    opening.start(sealed_file)
    page = unlock_page(bare_window)
    page.asking.try_key()
    assert page.asking.password.note.text() == "Scrieți parola."


def test_the_recovery_code_opens_the_office_and_a_new_password_is_asked(
    bare_window: Window, sealed_file: Path, office_key: FileKey, opening: Opening, type_text: Type
) -> None:
    opening.start(sealed_file)
    page = unlock_page(bare_window)
    page.asking.turn_button.click()
    type_text(page.asking.code.line, write_code(office_key.secret).lower().replace("-", " "))
    page.asking.try_key()
    assert bare_window.work.wait_idle()
    assert bare_window.room is not None
    dialog = bare_window.findChild(NewPasswordDialog)
    assert isinstance(dialog, NewPasswordDialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    for key in ("home", "safety"):
        bare_window.go(key)
        assert bare_window.work.wait_idle()
        QApplication.processEvents()
        reminder = bare_window.page(key).findChild(PasswordReminder)
        assert isinstance(reminder, PasswordReminder)
        assert reminder.isVisible()


def test_a_code_mistyped_names_its_group(
    bare_window: Window, sealed_file: Path, office_key: FileKey, opening: Opening, type_text: Type
) -> None:
    opening.start(sealed_file)
    page = unlock_page(bare_window)
    page.asking.turn_button.click()
    code = write_code(office_key.secret)
    wrong = code[:6] + ("2" if code[6] != "2" else "3") + code[7:]
    type_text(page.asking.code.line, wrong)
    page.asking.try_key()
    assert bare_window.work.wait_idle()
    assert "A doua grupă" in page.asking.code.note.text()
    assert page.asking.code.text() == wrong


def test_a_long_word_on_the_code_covers_nothing(window: Window, sealed_file: Path) -> None:
    dialog = UnlockDialog(sealed_file, window.work, window)
    dialog.open()
    dialog.asking.turn_button.click()
    dialog.asking.code.tell(
        "Codul are 8 grupe a câte 5 caractere; aici: 1 grupă și 5 caractere în total. " * 2
    )
    QApplication.processEvents()
    note = dialog.asking.code.note
    assert note.height() >= note.heightForWidth(note.width())
    dialog.close()


def test_another_office_is_asked_for_over_the_open_one(
    window: Window, sealed_file: Path, tmp_path: Path, type_text: Type
) -> None:
    assert window.room is not None
    other = sealed_file.rename(tmp_path / "Alt birou.letea")
    sealed = Opening(window, window.room.desk.folders)
    sealed.open(other)
    dialog = window.findChild(UnlockDialog)
    assert isinstance(dialog, UnlockDialog)
    type_text(dialog.asking.password.line, PASSWORD)
    dialog.asking.try_key()
    assert window.work.wait_idle()
    assert window.room.desk.store.path == other
