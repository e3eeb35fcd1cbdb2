"""Refusals, troubles and bugs reach the worker through one door, and the log tells nothing about persons."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.trouble import DamagedFile, DiskFull, StaleRecord
from letea.errors import Problem, Refused, Trouble
from ui import messages
from ui.fault_log import log_fault
from ui.parts.message import MessageDialog
from ui.parts.toast import Toast


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window to speak in."""
    made = QWidget()
    made.resize(800, 600)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """The log of the test, with the hooks in place for its time."""
    hooks = sys.excepthook, threading.excepthook
    path = tmp_path / "logs" / "letea.log"
    messages.install(path)
    yield path
    sys.excepthook, threading.excepthook = hooks


def dialogs() -> list[MessageDialog]:
    """The dialogs on the screen."""
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, MessageDialog) and widget.isVisible()
    ]


def press(name: str) -> None:
    """Press a button of the open dialog as soon as it stands."""

    def pressed() -> None:
        button = dialogs()[0].findChild(QPushButton, name)
        assert isinstance(button, QPushButton)
        button.click()

    QTimer.singleShot(0, pressed)


def raised(error: Exception) -> Exception:
    """The error with a traceback, as if it had happened."""
    try:
        raise error
    except type(error) as caught:
        return caught


def test_a_trouble_says_what_happened_and_what_to_do(window: QWidget) -> None:
    dialog = messages.show_trouble(window, Trouble("Discul este plin.", "Eliberați loc și salvați din nou."))
    assert (dialog.text, dialog.detail) == ("Discul este plin.", "Eliberați loc și salvați din nou.")
    dialog.close()


def test_a_refusal_without_a_place_shows_each_problem_once(window: QWidget) -> None:
    twice = Problem("uid", "Fișa a fost schimbată între timp.")
    dialog = messages.show_refused(window, Refused([twice, twice]))
    assert dialog.detail == "Fișa a fost schimbată între timp."
    dialog.close()


def test_whatever_goes_wrong_finds_its_dialog(window: QWidget) -> None:
    names = []
    for error in (Trouble("Fișierul este deschis."), Refused([Problem("x", "Nu.")]), ValueError("secret")):
        messages.show(window, error)
        (dialog,) = dialogs()
        names.append(dialog.objectName())
        dialog.close()
    assert names == ["message.trouble", "message.refused", "message.bug"]


def test_a_full_disk_is_a_trouble_not_a_bug(window: QWidget) -> None:
    messages.show(window, DiskFull(Path("/birou/Exemplu.letea"), "database or disk is full"))
    (dialog,) = dialogs()
    assert dialog.objectName() == "message.trouble"
    assert dialog.text == "Discul pe care se află fișierul Exemplu.letea este plin."
    dialog.close()


def test_a_folder_that_may_not_be_written_is_a_trouble(window: QWidget) -> None:
    messages.show(window, PermissionError(13, "Permission denied", "/acte/anexa.pdf"))
    (dialog,) = dialogs()
    assert dialog.objectName() == "message.trouble"
    assert "anexa.pdf" in dialog.text
    dialog.close()


def test_a_record_changed_meanwhile_is_a_refusal(window: QWidget) -> None:
    messages.show(window, StaleRecord("person"))
    (dialog,) = dialogs()
    assert dialog.objectName() == "message.refused"
    assert "a fost schimbată între timp" in dialog.detail
    dialog.close()


def test_a_trouble_nobody_caught_is_told_as_a_trouble(log: Path, window: QWidget, qtbot: QtBot) -> None:
    error = raised(DiskFull(Path("/birou/Exemplu.letea")))
    sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    assert dialogs()[0].objectName() == "message.trouble"
    dialogs()[0].close()


def test_one_trouble_met_many_times_is_told_once(log: Path, window: QWidget, qtbot: QtBot) -> None:
    for _cell in range(5):
        error = raised(DamagedFile(Path("/birou/Exemplu.letea")))
        sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: len(dialogs()) > 0)
    QApplication.processEvents()
    (told,) = dialogs()
    told.close()


def test_a_bug_is_logged_and_shown_once(log: Path, window: QWidget, qtbot: QtBot) -> None:
    for _time in range(3):
        error = raised(ValueError("CNP 1590930041235 al lui Exemplu Ștefan"))
        sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    dialog = dialogs()[0]
    assert "Datele sunt în siguranță" in dialog.detail
    assert str(log) in dialog.detail
    assert "Exemplu" not in dialog.text + dialog.detail
    dialog.close()
    assert log.read_text(encoding="utf-8").count("ValueError") >= 3


def test_a_bug_in_a_thread_reaches_the_same_door(log: Path, window: QWidget, qtbot: QtBot) -> None:
    def fails() -> None:
        raise KeyError("x")

    thread = threading.Thread(target=fails)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    dialogs()[0].close()


def test_the_log_names_places_and_kinds_but_nothing_that_was_said(tmp_path: Path) -> None:
    path = tmp_path / "letea.log"
    log_fault(path, raised(ValueError("CNP 1590930041235 al lui Exemplu Ștefan")))
    text = path.read_text(encoding="utf-8")
    assert "builtins.ValueError" in text
    assert "test_messages.py:" in text
    assert "Exemplu" not in text
    assert "1590930041235" not in text
    assert str(Path(__file__).parents[3]) not in text


def test_a_log_that_grew_large_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "letea.log"
    path.write_text("x" * 600_000, encoding="utf-8")
    log_fault(path, raised(ValueError()))
    assert path.stat().st_size < 10_000
    assert (tmp_path / "letea.1.log").stat().st_size == 600_000


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    log_fault(tmp_path / "file" / "letea.log", raised(ValueError()))


def test_a_question_is_answered_by_a_button_that_names_the_action(window: QWidget) -> None:
    press("answer.do")
    assert messages.ask(window, "Ștergeți gospodăria?", do="Șterge", keep="Păstrează") is True
    press("answer.keep")
    assert messages.ask(window, "Ștergeți gospodăria?", do="Șterge", keep="Păstrează") is False


def test_escape_keeps(window: QWidget) -> None:
    def escape() -> None:
        dialogs()[0].reject()

    QTimer.singleShot(0, escape)
    assert messages.ask(window, "Ștergeți gospodăria?", do="Șterge", keep="Păstrează") is False


def test_enter_keeps_where_work_would_be_put_aside(window: QWidget) -> None:
    def enter() -> None:
        QTest.keyClick(dialogs()[0].focusWidget() or dialogs()[0], Qt.Key.Key_Return)

    QTimer.singleShot(0, enter)
    assert messages.ask(window, "Ștergeți gospodăria?", do="Șterge", keep="Păstrează") is True
    QTimer.singleShot(0, enter)
    assert messages.ask_with_care(window, "Înlocuiți biroul?", do="Înlocuiește", keep="Păstrează") is False
    press("answer.do")
    assert messages.ask_with_care(window, "Înlocuiți biroul?", do="Înlocuiește", keep="Păstrează") is True


def test_a_quiet_word_leaves_by_itself(window: QWidget, qtbot: QtBot) -> None:
    toast = messages.say(window, "Salvat.", seconds=0.05)
    assert toast.isVisible()
    qtbot.waitUntil(lambda: not window.findChildren(Toast))


def test_a_quiet_word_may_offer_an_undo(window: QWidget) -> None:
    undone: list[bool] = []
    toast = messages.say(window, "Persoana a fost ștearsă.", do="Anulează", on_do=lambda: undone.append(True))
    button = toast.findChild(QPushButton, "toast.do")
    assert isinstance(button, QPushButton)
    button.click()
    assert undone == [True]
    assert toast.isHidden()


def test_a_second_word_takes_the_place_of_the_first(window: QWidget) -> None:
    first = messages.say(window, "Salvat.")
    messages.say(window, "Tipărit.")
    assert first.isHidden()
