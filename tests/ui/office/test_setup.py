"""The first day by keyboard alone, and every wrong answer told beside its field."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from letea.actions.office_file import key_for, open_office
from letea.actions.office_reading import open_profile
from letea.folders import Folders
from tests.conftest import PASSWORD
from ui import theme
from ui.office.setup import SetUpDialog
from ui.opening import Opening
from ui.parts.import_wizard import ImportWizard
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
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    work.stop()


def choose_letea(dialog: SetUpDialog, type_text: Type) -> None:
    type_text(dialog.place.picker, "letea v")
    dialog.place.picker.search()
    QTest.keyClick(dialog.place.picker, Qt.Key.Key_Return)


def give_password(dialog: SetUpDialog) -> None:
    for asked in (dialog.password, dialog.again):
        asked.setText(PASSWORD)


def finish(dialog: SetUpDialog) -> None:
    give_password(dialog)
    dialog.create_office()
    assert dialog._work.wait_idle()


def test_three_answers_by_keyboard_make_the_office(
    bare_window: Window, folders: Folders, type_text: Type, qtbot: QtBot
) -> None:
    opening = Opening(bare_window, folders)
    opening.set_up()
    dialog = bare_window.findChild(SetUpDialog)
    assert isinstance(dialog, SetUpDialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.place.picker.hasFocus()
    choose_letea(dialog, type_text)
    assert "județul Bacău" in dialog.place.about.text()
    tab_to(dialog, dialog.service)
    type_text(dialog.service, "Serviciul Asistență Socială")
    tab_to(dialog, dialog.worker)
    type_text(dialog.worker, "Ștefana Exemplu")
    for asked in (dialog.password, dialog.again):
        tab_to(dialog, asked)
        type_text(asked, PASSWORD)
    QTest.keyClick(dialog.again, Qt.Key.Key_Return)
    assert bare_window.work.wait_idle()
    assert bare_window.navigation.office.text() == "Comuna Letea Veche, Bacău"
    store = bare_window.room.desk.store if bare_window.room is not None else None
    assert store is not None
    assert store.path == folders.home / "Letea Veche.letea"
    assert store.who == "Ștefana Exemplu"
    assert open_profile(store).office.siruta == 20359
    home = bare_window.page("home")
    lacking = [
        made.text() for made in home.findChildren(QPushButton) if made.objectName().startswith("complete.")
    ]
    assert "Primarul" in lacking


def tab_to(dialog: SetUpDialog, wanted: QWidget) -> None:
    for _step in range(6):
        if dialog.focusWidget() is wanted:
            return
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    pytest.fail("Tab does not lead there")


def test_the_arrows_choose_among_communes_of_one_name(dialog: SetUpDialog, type_text: Type) -> None:
    type_text(dialog.place.picker, "stefan cel mare")
    dialog.place.picker.search()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(dialog.place.picker, key)
    assert dialog.place.picker.text() == "Ștefan cel Mare"
    assert "județul Bacău" in dialog.place.about.text()


def test_diacritics_may_be_typed(dialog: SetUpDialog, type_text: Type) -> None:
    type_text(dialog.place.picker, "ştefan cel mare")
    dialog.place.picker.search()
    QTest.keyClick(dialog.place.picker, Qt.Key.Key_Return)
    assert dialog.place.place() is not None


def test_the_commune_is_chosen_from_the_lists_too(dialog: SetUpDialog) -> None:
    dialog.place.by_list.click()
    dialog.place.county.setEditText("Bacău")
    dialog.place.unit.setEditText("Letea Veche")
    chosen = dialog.place.place()
    assert chosen is not None
    assert chosen.siruta == 20359
    assert dialog.place.picker.text() == "Letea Veche"


def test_each_missing_answer_is_asked_for_beside_its_field(dialog: SetUpDialog) -> None:
    dialog.service.clear()
    dialog.create_office()
    assert dialog.note_text("place") == "Alegeți localitatea din lista care se deschide."
    assert dialog.note_text("service") == "Scrieți denumirea serviciului, ca în acte."
    assert dialog.note_text("worker") == "Scrieți numele dumneavoastră."
    assert dialog.place.picker.hasFocus()


def test_a_sentence_goes_when_the_answer_is_typed(dialog: SetUpDialog, type_text: Type) -> None:
    dialog.create_office()
    type_text(dialog.worker, "A")
    assert dialog.note_text("worker") == "Istoricul spune cine a făcut fiecare schimbare."


def test_a_password_that_will_not_do_is_told_beside_its_field(dialog: SetUpDialog, type_text: Type) -> None:
    choose_letea(dialog, type_text)
    type_text(dialog.worker, "Ana Exemplu")
    dialog.password.setText("scurt")
    dialog.again.setText("altceva")
    dialog.create_office()
    assert "cel puțin 10" in dialog.note_text("password")
    assert dialog.note_text("again")
    assert (dialog.password.text(), dialog.again.text()) == ("scurt", "altceva")
    QApplication.processEvents()
    for name in ("password", "again"):
        field, note = dialog._editors[name], dialog._notes[name]
        assert (
            field.mapTo(dialog, field.rect().bottomLeft()).y() < note.mapTo(dialog, note.rect().topLeft()).y()
        )
        assert note.height() >= note.heightForWidth(note.width())


def test_every_help_stands_whole_from_the_start(dialog: SetUpDialog) -> None:
    QApplication.processEvents()
    notes = [note for note in dialog._notes.values() if note.isVisible()]
    assert all(note.height() >= note.heightForWidth(note.width()) for note in notes)
    layout = dialog.layout()
    assert layout is not None
    assert dialog.height() >= layout.totalHeightForWidth(dialog.width())


def test_a_name_typed_and_not_chosen_is_no_place(dialog: SetUpDialog, type_text: Type) -> None:
    choose_letea(dialog, type_text)
    type_text(dialog.place.picker, "x")
    dialog.create_office()
    assert dialog.note_text("place")
    assert dialog.place.picker.text() == "xLetea Veche"


def test_a_file_already_there_is_told_and_nothing_is_lost(
    dialog: SetUpDialog, type_text: Type, tmp_path: Path
) -> None:
    taken = tmp_path / "al-meu.letea"
    taken.write_text("al meu")
    choose_letea(dialog, type_text)
    type_text(dialog.worker, "Ana Exemplu")
    dialog.path.setText(str(taken))
    finish(dialog)
    assert dialog.note_text("path") == "Există deja un fișier cu acest nume; alegeți alt nume."
    assert dialog.worker.text() == "Ana Exemplu"
    assert taken.read_text() == "al meu"


def test_a_second_office_of_the_commune_gets_another_name(
    dialog: SetUpDialog, type_text: Type, tmp_path: Path
) -> None:
    (tmp_path / "Letea Veche.letea").write_text("primul")
    choose_letea(dialog, type_text)
    assert dialog.path.text() == str(tmp_path / "Letea Veche 2.letea")


def test_a_folder_that_may_not_be_written_is_told(
    dialog: SetUpDialog, type_text: Type, closed_folder: Path
) -> None:
    choose_letea(dialog, type_text)
    type_text(dialog.worker, "Ana Exemplu")
    dialog.path.setText(str(closed_folder / "Exemplu.letea"))
    finish(dialog)
    assert "Alegeți alt folder" in dialog.note_text("path")
    assert dialog.isVisible()


@pytest.fixture
def closed_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder nobody may write in; for root, who may everywhere, one of the kernel's."""
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    try:
        (closed / "tried").touch()
    except OSError:
        yield closed
        closed.chmod(0o700)
        return
    if not Path("/proc/sys/kernel").is_dir():
        pytest.skip("every folder may be written here")
    yield Path("/proc/sys/kernel")


def test_the_name_of_the_file_ends_as_it_must(dialog: SetUpDialog, type_text: Type) -> None:
    choose_letea(dialog, type_text)
    type_text(dialog.worker, "Ana Exemplu")
    dialog.path.setText("birou.doc")
    dialog.create_office()
    assert ".letea" in dialog.note_text("path")


def test_a_table_to_bring_in_opens_the_import(bare_window: Window, folders: Folders, type_text: Type) -> None:
    opening = Opening(bare_window, folders)
    opening.set_up()
    dialog = bare_window.findChild(SetUpDialog)
    assert isinstance(dialog, SetUpDialog)
    choose_letea(dialog, type_text)
    dialog.worker.setText("Ana Exemplu")
    give_password(dialog)
    dialog.has_table.setChecked(True)
    dialog.create_office()
    assert bare_window.work.wait_idle()
    assert bare_window.current_page() is bare_window.page("people")
    assert isinstance(bare_window.findChild(ImportWizard), ImportWizard)


def test_a_sector_of_the_capital_is_kept_by_its_number(
    dialog: SetUpDialog, type_text: Type, tmp_path: Path
) -> None:
    type_text(dialog.place.picker, "sectorul 3")
    dialog.place.picker.search()
    QTest.keyClick(dialog.place.picker, Qt.Key.Key_Return)
    type_text(dialog.worker, "Ana Exemplu")
    dialog.path.setText(str(tmp_path / "s.letea"))
    finish(dialog)
    path = tmp_path / "s.letea"
    store = open_office(path, key=key_for(path, PASSWORD))
    assert open_profile(store).office.unit_name == "3"
    store.close()


def test_what_is_said_of_the_place_stands_whole_in_its_line(dialog: SetUpDialog, type_text: Type) -> None:
    choose_letea(dialog, type_text)
    QApplication.processEvents()
    about = dialog.place.about
    assert about.height() >= about.heightForWidth(about.width())
    assert about.fontMetrics().horizontalAdvance(about.text()) <= about.width()
