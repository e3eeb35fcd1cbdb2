"""Settings of a county: where what is handed over is kept, verified beside the window; no password shows."""

import socket
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import make_url

from db.store import Store
from letea.county.engine import shown_address
from letea.county.opening import County, consolidate_at, consolidation_address
from letea.desk import Desk
from letea.progress import Progress
from tests.conftest import Trail
from tests.letea.county.conftest import TODAY, county_office, new_county_file
from tests.patience import until
from tests.postgresql import Server
from ui.county.opened import OpenedCounty
from ui.office.consolidation import ConsolidationDialog
from ui.office.page import SettingsPage
from ui.room import Room

__all__ = ["county_office", "new_county_file"]
SECRET = "parola-secreta"  # noqa: S105 - of an invented server


@pytest.fixture
def county_room(room: Room, county_office: Store) -> Iterator[Room]:
    """The room of a county office."""
    desk = Desk(county_office, room.desk.folders, lambda: TODAY)
    opened = OpenedCounty(desk, room.work)
    yield replace(room, desk=desk, county=opened)
    room.work.stop()
    opened.close()


@pytest.fixture
def dialog(qtbot: QtBot, county_room: Room) -> ConsolidationDialog:
    """The dialog on the screen."""
    made = ConsolidationDialog(county_room)
    qtbot.addWidget(made)
    made.show()
    return made


def write(dialog: ConsolidationDialog, address: str, password: str = "") -> None:
    """Type both, as a worker would paste them."""
    for asked, text in ((dialog.address, address), (dialog.password, password)):
        asked.line.selectAll()
        asked.line.insert(text)
        asked.line.textEdited.emit(text)


def shown(widget: SettingsPage | ConsolidationDialog) -> str:
    """Everything that can be read on it."""
    words = [one.text() for one in widget.findChildren(QLabel)]
    return "\n".join([*words, *(one.displayText() for one in widget.findChildren(QLineEdit))])


def test_only_a_county_is_asked_where_it_consolidates(qtbot: QtBot, room: Room, county_room: Room) -> None:
    pages = [SettingsPage(room), SettingsPage(county_room)]
    for page in pages:
        qtbot.addWidget(page)
        page.refresh()
    found = [page.findChild(QPushButton, "settings.consolidation") is not None for page in pages]
    assert found == [False, True]
    assert "în fișierul judet.letea-centralizare, lângă al biroului" in shown(pages[1])


def test_an_engine_that_answers_is_told_with_what_it_holds(
    dialog: ConsolidationDialog,
    county_office: Store,
    postgresql_address: str,
    postgresql: Server,
) -> None:
    write(dialog, postgresql.new_database())
    dialog.check_button.click()
    assert not dialog.keep_button.isEnabled()
    until(lambda: "este goală" in dialog.told.text())
    write(dialog, postgresql_address)
    assert dialog.told.text() == ""
    dialog.check_button.click()
    until(lambda: "are 0 pachete primite" in dialog.told.text())
    assert consolidation_address(county_office) == ""


def test_what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(
    dialog: ConsolidationDialog, postgresql: Server
) -> None:
    write(dialog, "server/judet", SECRET)
    dialog.keep_button.click()
    assert "forma postgresql+psycopg://" in dialog.address.note.text()
    write(dialog, "postgresql+psycopg://letea@127.0.0.1:1/judet", SECRET)
    dialog.keep_button.click()
    until(lambda: "127.0.0.1 nu răspunde" in dialog.address.note.text())
    assert dialog.password.text() == SECRET
    write(dialog, postgresql.address("nicio_baza"))
    dialog.check_button.click()
    until(lambda: "„nicio_baza”" in dialog.password.note.text())
    assert dialog.isVisible()


def test_a_server_that_does_not_answer_is_given_up(dialog: ConsolidationDialog) -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen(0)
        with closing(socket.create_connection(server.getsockname())):
            write(dialog, f"postgresql+psycopg://letea@127.0.0.1:{server.getsockname()[1]}/judet")
            dialog.check_button.click()
            until(lambda: dialog.stage.text() == "Se caută serverul…")
            assert dialog.cancel_button.text() == "Oprește"
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
            until(dialog.check_button.isEnabled)
    assert dialog.isVisible()
    assert dialog.cancel_button.text() == "Renunță"


def test_what_is_kept_holds_from_then_on_for_the_pages_too(
    qtbot: QtBot, county_room: Room, postgresql_address: str, trail: Trail
) -> None:
    page = SettingsPage(county_room)
    qtbot.addWidget(page)
    page.refresh()
    page.show()
    assert county_room.county is not None
    opened: list[County] = []
    failed: list[Exception] = []
    county_room.county.ask(opened.append, failed.append)
    until(lambda: len(opened) == 1)
    kept = page.findChild(QPushButton, "settings.consolidation")
    assert kept is not None
    kept.click()
    dialog = page.window().findChild(ConsolidationDialog)
    assert dialog is not None
    write(dialog, postgresql_address)
    dialog.keep_button.click()
    until(lambda: trail.said != [])
    assert shown_address(consolidation_address(county_room.desk.store)) == postgresql_address
    assert postgresql_address in shown(page)
    county_room.county.ask(opened.append, failed.append)
    until(lambda: len(opened) == 2)
    assert failed == []
    assert opened[1].store.engine.dialect.name == "postgresql"


def test_a_password_that_was_kept_is_shown_nowhere_and_stays(
    qtbot: QtBot, county_room: Room, postgresql_address: str
) -> None:
    office = county_room.desk.store
    with_password = make_url(postgresql_address).set(password=SECRET).render_as_string(hide_password=False)
    consolidate_at(office, with_password, Progress())
    page, dialog = SettingsPage(county_room), ConsolidationDialog(county_room)
    for widget in (page, dialog):
        qtbot.addWidget(widget)
    page.refresh()
    assert postgresql_address in shown(page)
    assert SECRET not in shown(page) + shown(dialog)
    write(dialog, f"{postgresql_address}&application_name=letea")
    dialog.keep_button.click()
    until(lambda: consolidation_address(office) != with_password)
    assert make_url(consolidation_address(office)).password == SECRET
