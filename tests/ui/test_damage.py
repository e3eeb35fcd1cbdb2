"""A page of the open office that cannot be read leads to the recovery screen, once, and writes nothing."""

import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from db.connection import connect
from db.encryption import PAGE, FileKey, is_sealed
from db.store import Store
from db.trouble import DamagedFile
from letea.folders import Folders
from tests.made_once import CopiedOnce
from tests.patience import until
from tests.samples import a_person, keep_many
from tests.ui.safety.way import Way, make_copies, mark_demonstration
from ui import messages
from ui.opening import Opening
from ui.parts.message import MessageDialog
from ui.people.dialog import PersonDialog
from ui.people.page import PeoplePage
from ui.window import Window

Spoil = Callable[[str], None]
DAMAGED = "este deteriorat și nu poate fi citit întreg"


@pytest.fixture
def way(bare_window: Window, folders: Folders, type_text: Callable[[QWidget, str], None]) -> Iterator[Way]:
    """The window without an office, every exception led to the one door as in the program."""
    hooks = sys.excepthook, threading.excepthook
    messages.install(folders.log)
    yield Way(bare_window, Opening(bare_window, folders), type_text)
    sys.excepthook, threading.excepthook = hooks


@pytest.fixture(params=["plain", "sealed"])
def office(
    request: pytest.FixtureRequest,
    office_file: Path,
    sealed_file: Path,
    office_key: FileKey,
    copied_once: CopiedOnce,
) -> Path:
    """An office with some persons and two copies, closed as it should be; with a password and without."""
    path, key = (office_file, None) if request.param == "plain" else (sealed_file, office_key)
    return copied_once(f"{request.param} with persons", path, partial(_fill, key=key))


def _fill(path: Path, *, key: FileKey | None) -> None:
    store = Store(path, key=key)
    keep_many(store, [a_person(family_name=f"Exemplu-{number}") for number in range(60)], "Persoane")
    store.close()
    if key is None:
        mark_demonstration(path)
    make_copies(path, key)


@pytest.fixture
def spoil(office: Path, office_key: FileKey) -> Spoil:
    """Overwrite the first page of a table and of its indices, in the middle of the file."""

    def spoilt(table: str) -> None:
        key = office_key if is_sealed(office) else None
        connection = connect(office, key=key)
        pages = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE tbl_name = ? AND rootpage > 0", (table,)
        ).fetchall()
        connection.close()
        with office.open("r+b") as file:
            for (page,) in pages:
                file.seek((page - 1) * PAGE)
                file.write(b"\xa5" * PAGE)

    return spoilt


def from_the_loop(way: Way, do: Callable[[], object]) -> None:
    """Do it as Qt does what a click asks: nobody but the one door catches what it raises."""
    QTimer.singleShot(0, do)
    QApplication.processEvents()
    way.settle()


def open_dialogs() -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]


def see_that_recovery_came(way: Way) -> None:
    """The recovery screen says why, offers the copy first, nothing lies over it and no office is open."""
    until(lambda: way.window.room is None)  # a card is read a moment after its list
    shown = way.recovery()
    assert DAMAGED in shown.card.sentence.text()
    assert way.names()[0] == "restore"
    assert [one.accessibleName() for one in open_dialogs()] == []
    assert way.window.room is None


def test_met_by_going_to_a_page(way: Way, office: Path, spoil: Spoil) -> None:
    spoil("training_row")
    way.start(office)
    assert way.window.room is not None
    from_the_loop(way, lambda: way.window.go("training"))
    see_that_recovery_came(way)


def test_met_at_opening(way: Way, office: Path, spoil: Spoil) -> None:
    spoil("person")
    from_the_loop(way, lambda: way.opening.start(office))
    if is_sealed(office):
        way.unlock()
    see_that_recovery_came(way)


def test_met_by_the_card_of_a_person(way: Way, office: Path, spoil: Spoil) -> None:
    spoil("income")
    way.start(office)
    from_the_loop(way, lambda: way.window.go("people", 1))
    see_that_recovery_came(way)


def form_of_a_person(way: Way) -> PersonDialog:
    page = way.window.page("people")
    assert isinstance(page, PeoplePage)
    page.open(1)
    (dialog,) = (one for one in open_dialogs() if isinstance(one, PersonDialog))
    return dialog


def test_met_by_a_save_what_was_typed_waits_for_the_restored_office(
    way: Way, office: Path, spoil: Spoil
) -> None:
    spoil("change_row")
    way.start(office)
    dialog = form_of_a_person(way)
    dialog.carry(family_name="Neterminat")
    dialog.save_now()
    see_that_recovery_came(way)
    way.click("recovery.restore")
    if is_sealed(office):
        way.type_password(way.recovery())
        way.unlock()
    else:
        way.click("copies.restore")
    dialog = form_of_a_person(way)
    link = dialog.draft_banner.findChild(QPushButton, "banner.do")
    assert isinstance(link, QPushButton)
    link.click()
    assert dialog.form.typed()["family_name"] == "Neterminat"
    dialog.give_up()


def test_a_form_that_is_open_leaves_with_its_office(way: Way, office: Path, spoil: Spoil) -> None:
    spoil("training_row")
    way.start(office)
    form_of_a_person(way).carry(family_name="Neterminat")
    from_the_loop(way, lambda: way.window.go("training"))
    see_that_recovery_came(way)


def test_what_breaks_in_the_moment_of_leaving_is_not_told_over_the_recovery(way: Way, office: Path) -> None:
    way.start(office)
    error = DamagedFile(office)
    messages.show(way.window, error)  # leaves at the next turn of events
    sys.excepthook(DamagedFile, error, None)  # comes when it is left already
    see_that_recovery_came(way)
    sys.excepthook(DamagedFile, error, None)
    see_that_recovery_came(way)


def test_a_form_closed_by_damage_reads_no_more(way: Way, office: Path) -> None:
    way.start(office)
    dialog = form_of_a_person(way)
    dialog.carry(family_name="Neterminat")
    dialog._note_change()
    assert dialog._check_later.isActive()
    dialog.done(PersonDialog.DialogCode.Rejected)  # as the way out closes it
    assert not dialog._check_later.isActive()


@pytest.mark.parametrize("office", ["sealed"], indirect=True)  # a demonstration has no copies
def test_met_by_the_copy_of_the_day(way: Way, office: Path, spoil: Spoil) -> None:
    spoil("training_row")
    way.start(office)
    assert way.window.room is not None
    way.window.room.desk.store.keep(a_person(), "Persoană nouă")
    way.window.close()
    see_that_recovery_came(way)


@pytest.mark.parametrize("office", ["sealed"], indirect=True)
def test_met_by_unlocking_the_lock_goes_too(way: Way, office: Path, spoil: Spoil) -> None:
    way.start(office)
    way.window.guards.lock()
    way.settle()
    spoil("run_mark")
    (lock,) = open_dialogs()
    way.type_password(lock)
    see_that_recovery_came(way)
    assert not way.window.guards.locking.is_on()


def test_nothing_more_is_written_and_the_next_start_knows(way: Way, office: Path, spoil: Spoil) -> None:
    spoil("training_row")
    way.start(office)
    log = office.with_name(f"{office.name}-wal")
    lies = [path.read_bytes() for path in (office, log)]
    from_the_loop(way, lambda: way.window.go("training"))
    see_that_recovery_came(way)
    assert [path.read_bytes() for path in (office, log)] == lies
    way.click("recovery.again")
    if is_sealed(office):
        way.unlock()
    see_that_recovery_came(way)


def test_an_office_only_read_stays_open_as_far_as_it_can_be_read(
    way: Way, office: Path, spoil: Spoil
) -> None:
    spoil("training_row")
    way.start(office, to_recover=True)
    way.click("recovery.look")
    if is_sealed(office):
        way.type_password(way.recovery())
    assert way.window.room is not None
    from_the_loop(way, lambda: way.window.go("training"))
    (told,) = open_dialogs()
    assert isinstance(told, MessageDialog)
    assert DAMAGED in told.text
    told.close()
    assert way.window.room is not None


def test_a_damaged_file_that_is_not_the_open_one_is_only_told(way: Way, office: Path, tmp_path: Path) -> None:
    way.start(office)
    other = tmp_path / "copie.letea"
    messages.show(way.window, DamagedFile(other))
    (told,) = open_dialogs()
    told.close()
    way.settle()
    assert way.window.room is not None
