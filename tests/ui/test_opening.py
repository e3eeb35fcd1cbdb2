"""Opening: which office the window shows first, and what happens when it cannot."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.connection import connect
from db.upgrade import make_file
from letea.folders import Folders
from ui.app import make_application
from ui.office.setup import SetUpDialog
from ui.office.welcome import Welcome
from ui.opening import Opening
from ui.parts.message import MessageDialog
from ui.safety.recovery import Recovery
from ui.settings import Settings
from ui.window import Window


@pytest.fixture
def opening(bare_window: Window, folders: Folders) -> Opening:
    """The opening of a window without an office."""
    return Opening(bare_window, folders)


@pytest.fixture
def demonstration(office_file: Path) -> Path:
    """An office that needs no password."""
    connection = connect(office_file)
    connection.execute("UPDATE office SET demonstration = 1")
    connection.close()
    return office_file


@pytest.fixture
def in_romanian(qapp: QApplication) -> Iterator[None]:
    """Qt's own words in Romanian for one test."""
    before = QLocale()
    make_application()
    yield
    QLocale.setDefault(before)


def welcome(window: Window) -> Welcome:
    shown = window.stack.currentWidget()
    assert isinstance(shown, Welcome)
    return shown


def recovery(window: Window) -> Recovery:
    assert window.work.wait_idle()
    shown = window.stack.currentWidget()
    assert isinstance(shown, Recovery)
    return shown


def click(parent: QWidget, name: str) -> None:
    found = parent.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    found.click()


def test_the_first_start_offers_three_ways(bare_window: Window, opening: Opening) -> None:
    opening.start(None)
    names = [made.text() for made in welcome(bare_window).findChildren(QPushButton) if made.isVisible()]
    assert names == [
        "Pregătiți biroul dumneavoastră",
        "Deschideți un birou existent…",
        "Deschideți biroul demonstrativ",
    ]


def test_the_office_asked_for_is_opened_and_remembered(
    bare_window: Window, opening: Opening, demonstration: Path
) -> None:
    opening.start(demonstration)
    assert bare_window.navigation.office.text() == "Comuna Exemplu, Bacău (demonstrativ)"
    assert bare_window.settings.last_office == demonstration


@pytest.mark.parametrize("spoilt", [b'[General]\nlast_office=\x00\xff"/x', b"\x00" * 500, b"last_office={{{"])
def test_spoilt_settings_end_in_the_welcome(
    qapp: QApplication, bare_window: Window, folders: Folders, spoilt: bytes
) -> None:
    folders.settings.write_bytes(spoilt)
    Opening(bare_window, folders).start(Settings(folders.settings).last_office)
    welcome(bare_window)


def test_a_missing_office_is_told_and_the_other_ways_are_open(
    bare_window: Window, opening: Opening, tmp_path: Path
) -> None:
    opening.start(tmp_path / "stick" / "Exemplu.letea", or_demonstration=True)
    shown = recovery(bare_window)
    assert shown.card.sentence.text() == "Fișierul Exemplu.letea nu a fost găsit."
    click(shown, "recovery.new")
    dialog = bare_window.findChild(SetUpDialog)
    assert isinstance(dialog, SetUpDialog)
    dialog.reject()


def test_a_stick_put_back_is_tried_again(
    bare_window: Window, opening: Opening, demonstration: Path, tmp_path: Path
) -> None:
    away = demonstration.rename(tmp_path / "plecat.letea")
    opening.start(demonstration)
    away.rename(demonstration)
    click(recovery(bare_window), "recovery.again")
    assert bare_window.current_page() is not None


def test_a_foreign_file_is_told(bare_window: Window, opening: Opening, tmp_path: Path) -> None:
    foreign = tmp_path / "scrisoare.letea"
    foreign.write_bytes(b"Stimate domnule primar")
    opening.start(foreign)
    assert "nu este un birou Letea" in recovery(bare_window).card.sentence.text()


def test_a_file_without_an_office_is_told(bare_window: Window, opening: Opening, tmp_path: Path) -> None:
    empty = tmp_path / "gol.letea"
    make_file(empty)
    opening.start(empty)
    assert "nu conține încă un birou" in recovery(bare_window).card.sentence.text()


def test_a_file_of_a_newer_program_is_told(bare_window: Window, opening: Opening, office_file: Path) -> None:
    connection = connect(office_file)
    connection.execute("UPDATE file_format SET lowest_reader = 999, written_by = '9.0'")
    connection.commit()
    connection.close()
    opening.start(office_file)
    assert "versiune mai nouă a programului (9.0)" in recovery(bare_window).card.sentence.text()


def test_a_file_that_cannot_be_opened_leaves_the_open_office_as_it_is(
    window: Window, folders: Folders, tmp_path: Path
) -> None:
    room = window.room
    Opening(window, folders).open(tmp_path / "lipsa.letea")
    told = window.findChild(MessageDialog)
    assert isinstance(told, MessageDialog)
    assert told.text == "Fișierul lipsa.letea nu a fost găsit."
    told.close()
    assert window.room is room


def test_the_demonstration_is_made_on_the_first_time(
    bare_window: Window, opening: Opening, qtbot: QtBot
) -> None:
    opening.start(None, or_demonstration=True)
    assert bare_window.work.wait_idle(30)
    assert bare_window.navigation.office.text() == "Comuna Letea Veche, Bacău (demonstrativ)"


def test_qt_s_own_buttons_are_romanian(in_romanian: None, qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() in {"Renunță", "Anulează", "Anulare"}
