"""Choosing a copy to restore: what each is, what is lost, what opens it; asked before it is done."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from letea.actions.copies import Copy, copy_to_second_place, make_copy
from letea.actions.passwords import change_password
from letea.progress import Progress
from tests.conftest import PASSWORD
from tests.ui.following import answering, when_asked
from ui.room import Room
from ui.safety.restore import RestoreDialog

NEW = "patru cuvinte si mai lungi"
Chosen = list[tuple[Copy, object]]


def now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture
def home(qtbot: QtBot) -> QWidget:
    """What the dialog stands over."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def open_dialog(room: Room, home: QWidget, second: Path | None = None) -> tuple[RestoreDialog, Chosen]:
    store = room.desk.store
    dialog = RestoreDialog(store.path, store.key, room.work, second_place=second, parent=home)
    chosen: Chosen = []
    dialog.chosen.connect(lambda copy, key: chosen.append((copy, key)))
    dialog.open()
    settle(room)
    return dialog, chosen


def settle(room: Room) -> None:
    assert room.work.wait_idle()
    QApplication.processEvents()


def row(dialog: RestoreDialog, number: int) -> list[str]:
    cells = (dialog.table.item(number, column) for column in range(dialog.table.columnCount()))
    return [cell.text() for cell in cells if cell is not None]


def test_without_copies_another_place_is_offered(sealed_room: Room, home: QWidget) -> None:
    dialog, _chosen = open_dialog(sealed_room, home)
    assert dialog.lost.text() == "Nu s-a găsit nicio copie; alegeți una din alt loc."
    assert not dialog.restore_button.isEnabled()
    dialog.close()


def test_the_newest_copy_is_offered_and_asked_about(sealed_room: Room, home: QWidget) -> None:
    store = sealed_room.desk.store
    make_copy(store, Progress(), now() - timedelta(days=3))
    newest = make_copy(store, Progress(), now())
    dialog, chosen = open_dialog(sealed_room, home)
    assert row(dialog, 0)[3:] == ["lângă birou", "parola de acum"]
    assert "de acum 3 zile" in row(dialog, 1)[0]
    assert dialog.lost.text().startswith("Se pierde tot ce s-a scris după")
    stop = answering("do")
    dialog.restore_button.click()
    stop()
    assert [(copy.path, key) for copy, key in chosen] == [(newest.path, store.key)]


def test_enter_in_the_list_restores_the_chosen_copy(sealed_room: Room, home: QWidget) -> None:
    made = make_copy(sealed_room.desk.store, Progress(), now())
    dialog, chosen = open_dialog(sealed_room, home)
    assert dialog.focusWidget() is dialog.table
    stop = answering("do")
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    stop()
    assert [copy.path for copy, _key in chosen] == [made.path]


def test_enter_in_the_list_asks_for_a_password_that_is_missing(sealed_room: Room, home: QWidget) -> None:
    store = sealed_room.desk.store
    make_copy(store, Progress(), now() - timedelta(days=2))
    change_password(store, PASSWORD, NEW, NEW, Progress())
    dialog, chosen = open_dialog(sealed_room, home)
    assert dialog.asking is not None
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.focusWidget() is dialog.asking.password.line
    assert dialog.asking.password.note.text() == "Scrieți parola."
    assert chosen == []
    dialog.close()


def test_enter_at_the_question_keeps_the_present_office(sealed_room: Room, home: QWidget) -> None:
    make_copy(sealed_room.desk.store, Progress(), now())
    dialog, chosen = open_dialog(sealed_room, home)
    stop = when_asked(lambda question: QTest.keyClick(question.focusWidget() or question, Qt.Key.Key_Return))
    dialog.restore_button.click()
    stop()
    assert chosen == []
    assert dialog.isVisible()
    dialog.close()


def test_two_copies_of_one_minute_are_told_apart(sealed_room: Room, home: QWidget) -> None:
    minute = now().replace(second=0) - timedelta(hours=1)
    for seconds in (5, 12):
        make_copy(sealed_room.desk.store, Progress(), minute + timedelta(seconds=seconds))
    dialog, _chosen = open_dialog(sealed_room, home)
    assert [row(dialog, number)[0].partition(" (")[0][-3:] for number in range(2)] == [":12", ":05"]
    assert dialog.lost.text().startswith(f"Se pierde tot ce s-a scris după {row(dialog, 0)[0][:20]}")
    assert row(dialog, 0)[1] == "obișnuită"
    dialog.close()


def test_the_present_office_may_be_kept(sealed_room: Room, home: QWidget) -> None:
    make_copy(sealed_room.desk.store, Progress(), now())
    dialog, chosen = open_dialog(sealed_room, home)
    stop = answering("keep")
    dialog.restore_button.click()
    stop()
    assert chosen == []
    assert dialog.isVisible()
    dialog.close()


def test_a_copy_of_another_password_asks_for_it(sealed_room: Room, home: QWidget) -> None:
    store = sealed_room.desk.store
    old = make_copy(store, Progress(), now() - timedelta(days=2))
    change_password(store, PASSWORD, NEW, NEW, Progress())
    make_copy(store, Progress(), now())
    dialog, chosen = open_dialog(sealed_room, home)
    dialog.choose(dialog.copies()[1])
    assert not dialog.restore_button.isVisible()
    assert "parola folosită până la" in dialog.other_password.text()
    assert dialog.asking is not None
    dialog.asking.password.line.setText("alta")
    dialog.asking.try_key()
    settle(sealed_room)
    assert dialog.asking.password.note.state == "bad"
    dialog.asking.password.line.setText(PASSWORD)
    stop = answering("do")
    dialog.asking.try_key()
    settle(sealed_room)
    stop()
    ((copy, key),) = chosen
    assert copy.path == old.path
    assert key is not None
    assert key != store.key


def test_the_copies_of_the_second_place_are_there_too(
    sealed_room: Room, home: QWidget, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    make_copy(sealed_room.desk.store, Progress(), now())
    copy_to_second_place(sealed_room.desk.store, stick, Progress(), now())
    dialog, _chosen = open_dialog(sealed_room, home, stick)
    assert sorted(row(dialog, number)[3] for number in range(2)) == ["al doilea loc", "lângă birou"]
    dialog.close()


def test_a_copy_from_elsewhere_is_taken(sealed_room: Room, home: QWidget, tmp_path: Path) -> None:
    made = make_copy(sealed_room.desk.store, Progress(), now())
    other = tmp_path / "de pe stick.letea"
    other.write_bytes(made.path.read_bytes())
    dialog, _chosen = open_dialog(sealed_room, home)
    where = dialog.ask_other()
    where.fileSelected.emit(str(other))
    where.close()
    settle(sealed_room)
    assert dialog.copies()[0].path == other
    assert dialog.table.currentRow() == 0
    assert row(dialog, 0)[3] == str(tmp_path)
    dialog.close()
