"""The dialog of the office: its profile, its picture, who signs, who works there."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from letea.actions.office_reading import Profile, open_profile
from ui.office.dialogs import SIGNERS_TAB, STAFF_TAB, OfficeDialog
from ui.parts.boxes import FieldBox, LineBox
from ui.parts.choosers import PickedBox, PictureBox
from ui.parts.lines import Lines
from ui.room import Room

Type = Callable[[QWidget, str], None]


@pytest.fixture
def dialog(qtbot: QtBot, room: Room) -> Iterator[OfficeDialog]:
    """The dialog on the screen."""
    made = OfficeDialog(room)
    qtbot.addWidget(made, before_close_func=OfficeDialog.give_up)
    made.show()
    yield made
    room.work.wait_idle()


def box(dialog: OfficeDialog, key: str) -> FieldBox:
    return next(found for found in dialog.findChildren(FieldBox) if key in found.keys)


def line(dialog: OfficeDialog, key: str) -> LineBox:
    found = box(dialog, key)
    assert isinstance(found, LineBox)
    return found


def lines(dialog: OfficeDialog, key: str) -> Lines[object]:
    found = dialog.findChild(Lines, key)
    assert isinstance(found, Lines)
    return found


def save(dialog: OfficeDialog, room: Room) -> Profile:
    dialog.save_now()
    assert room.work.wait_idle()
    return open_profile(room.desk.store)


def test_the_profile_is_changed(dialog: OfficeDialog, room: Room, type_text: Type) -> None:
    type_text(line(dialog, "cui").line, "4278337")
    type_text(line(dialog, "address").line, "Strada Școlii 1")
    office = save(dialog, room).office
    assert (office.cui, office.address) == ("4278337", "Strada Școlii 1")
    assert not dialog.isVisible()


def test_a_wrong_fiscal_code_is_told_at_its_place(dialog: OfficeDialog, room: Room, type_text: Type) -> None:
    type_text(line(dialog, "cui").line, "4278338")
    save(dialog, room)
    assert dialog.isVisible()
    assert line(dialog, "cui").note_text() == "Codul fiscal nu este valid; verificați cifrele."
    assert line(dialog, "cui").line.text() == "4278338"


def test_a_file_that_is_no_picture_is_told_at_its_place(dialog: OfficeDialog, tmp_path: Path) -> None:
    letter = tmp_path / "scrisoare.png"
    letter.write_text("Stimate domnule primar")
    picture = box(dialog, "coat_of_arms")
    assert isinstance(picture, PictureBox)
    picture.load(letter)
    assert "„scrisoare.png” nu este o imagine" in picture.note_text()


def test_a_coat_of_arms_is_kept(dialog: OfficeDialog, room: Room, tmp_path: Path) -> None:
    drawn = QImage(8, 8, QImage.Format.Format_RGB32)
    drawn.fill(Qt.GlobalColor.blue)
    drawn.save(str(tmp_path / "stema.png"))
    picture = box(dialog, "coat_of_arms")
    assert isinstance(picture, PictureBox)
    picture.load(tmp_path / "stema.png")
    kept = save(dialog, room).office.coat_of_arms
    assert kept is not None
    assert kept.startswith(b"\x89PNG")


def test_another_commune_brings_its_county(dialog: OfficeDialog, room: Room, type_text: Type) -> None:
    commune = box(dialog, "siruta")
    assert isinstance(commune, PickedBox)
    commune.picker.clear()
    type_text(commune.picker, "adjud")
    commune.picker.search()
    QTest.keyClick(commune.picker, Qt.Key.Key_Return)
    assert "județul Vrancea" in commune.note_text()
    office = save(dialog, room).office
    assert (office.unit_name.startswith("Adjud"), office.county) == (True, "Vrancea")


def test_an_untouched_commune_keeps_its_name(dialog: OfficeDialog, room: Room, type_text: Type) -> None:
    type_text(line(dialog, "phone").line, "0234")
    assert save(dialog, room).office.unit_name == "Exemplu"


def test_an_official_is_written_with_days(dialog: OfficeDialog, room: Room) -> None:
    dialog.go_to(SIGNERS_TAB)
    officials = lines(dialog, "officials")
    officials.add_line()
    for column, text in enumerate(("Primar", "Matei Exemplu", "", "30.10.2020")):
        officials.model.setData(officials.model.index(0, column), text)
    (mayor,) = save(dialog, room).officials
    assert (mayor.name, mayor.from_on and mayor.from_on.isoformat()) == ("Matei Exemplu", "2020-10-30")


def test_an_official_who_left_before_coming_is_told(dialog: OfficeDialog, room: Room) -> None:
    dialog.go_to(SIGNERS_TAB)
    officials = lines(dialog, "officials")
    officials.add_line()
    for column, text in enumerate(("Primar", "Matei Exemplu", "", "30.10.2020", "1.1.2020")):
        officials.model.setData(officials.model.index(0, column), text)
    save(dialog, room)
    assert dialog.isVisible()
    assert "Rândul 1, Până la" in officials.note_text()


def test_a_worker_is_added(dialog: OfficeDialog, room: Room) -> None:
    dialog.go_to(STAFF_TAB)
    staff = lines(dialog, "staff")
    staff.add_line()
    staff.model.setData(staff.model.index(1, 0), "Ion Exemplu")
    assert [member.name for member in save(dialog, room).staff] == ["Ana Exemplu", "Ion Exemplu"]
