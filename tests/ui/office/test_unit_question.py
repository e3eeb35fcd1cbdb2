"""Whose office is made: a commune's or a county's, asked on the first day."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.tables.office import UnitKind
from letea.actions.office_reading import open_profile
from letea.folders import Folders
from tests.conftest import PASSWORD
from ui import theme
from ui.office.setup import SetUpDialog
from ui.opening import Opening
from ui.window import Window
from ui.work import Work

Type = Callable[[QWidget, str], None]


@pytest.fixture
def dialog(qapp: QApplication, qtbot: QtBot, folders: Folders) -> Iterator[SetUpDialog]:
    """The guided set-up on the screen."""
    theme.apply(qapp, "light")
    work = Work()
    made = SetUpDialog(folders, work)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    work.stop()


def turn_to(dialog: SetUpDialog, kind: str) -> None:
    chip = dialog.findChild(QPushButton, f"chip.{kind}")
    assert isinstance(chip, QPushButton)
    chip.click()


def test_a_county_office_is_made_by_its_county_and_institution(
    bare_window: Window, folders: Folders, type_text: Type
) -> None:
    Opening(bare_window, folders).set_up()
    dialog = bare_window.findChild(SetUpDialog)
    assert isinstance(dialog, SetUpDialog)
    turn_to(dialog, "county")
    assert not dialog.has_table.isVisible()
    assert dialog.service.text() == "Direcția Generală de Asistență Socială și Protecția Copilului"
    for typed in ("", "Baca"):
        dialog.unit.county.setEditText(typed)
        dialog.create_office()
        assert dialog.note_text("place") == "Alegeți județul din listă."
    dialog.unit.county.setEditText("Bacău")
    assert dialog.path.text() == str(folders.home / "Județul Bacău.letea")
    type_text(dialog.worker, "Ana Exemplu")
    for asked in (dialog.password, dialog.again):
        asked.setText(PASSWORD)
    dialog.create_office()
    assert bare_window.work.wait_idle()
    room = bare_window.room
    assert room is not None
    assert room.county is not None
    office = open_profile(room.desk.store).office
    assert (office.unit_kind, office.county, office.siruta) == (UnitKind.COUNTY, "Bacău", None)
    assert bare_window.navigation.office.text() == "Județul Bacău"


def test_turning_to_a_county_and_back_keeps_what_was_typed(dialog: SetUpDialog, type_text: Type) -> None:
    type_text(dialog.place.picker, "letea v")
    dialog.place.picker.search()
    QTest.keyClick(dialog.place.picker, Qt.Key.Key_Return)
    dialog.service.setText("Serviciul Exemplu")
    turn_to(dialog, "county")
    assert dialog.unit.name() == ""
    turn_to(dialog, "commune")
    assert dialog.service.text() == "Serviciul Exemplu"
    assert dialog.place.picker.text() == "Letea Veche"
    assert dialog.unit.name() == "Letea Veche"
