"""Who works now: chosen from the menu, remembered on this computer, written in history."""

from collections.abc import Sequence

from PySide6.QtGui import QAction

from db.tables.office import StaffMember
from letea.actions.office_reading import open_profile
from letea.desk import Desk
from ui.window import Window


def names(window: Window) -> Sequence[str]:
    return [action.text() for action in window.worker_menu.actions()]


def choose(window: Window, name: str) -> None:
    action = next(found for found in window.worker_menu.actions() if found.text() == name)
    assert isinstance(action, QAction)
    action.trigger()


def test_the_only_worker_is_at_work(window: Window, desk: Desk) -> None:
    assert desk.store.who == "Ana Exemplu"
    assert window.worker_menu.title() == "Lucrează: Ana Exemplu"


def test_another_worker_takes_over(window: Window, desk: Desk) -> None:
    desk.store.keep(StaffMember(name="Ion Exemplu"), "Personal")
    assert names(window) == ["Ana Exemplu", "Ion Exemplu"]
    choose(window, "Ion Exemplu")
    assert desk.store.who == "Ion Exemplu"
    assert window.worker_menu.title() == "Lucrează: Ion Exemplu"


def test_who_worked_last_on_this_computer_is_at_work_again(window: Window, desk: Desk) -> None:
    desk.store.keep(StaffMember(name="Ion Exemplu"), "Personal")
    choose(window, "Ion Exemplu")
    desk.store.who = ""
    window.open_desk(Desk(type(desk.store)(desk.store.path), desk.folders, desk.today))
    assert window.room is not None
    assert window.room.desk.store.who == "Ion Exemplu"


def test_who_left_is_not_offered(window: Window, desk: Desk) -> None:
    desk.store.keep(StaffMember(name="Ion Exemplu", active=False), "Personal")
    assert names(window) == ["Ana Exemplu"]


def test_settings_hold_no_name(window: Window, desk: Desk) -> None:
    desk.store.keep(StaffMember(name="Ion Exemplu"), "Personal")
    choose(window, "Ion Exemplu")
    window.settings._ini.sync()
    assert "Ion" not in desk.folders.settings.read_text(encoding="utf-8")
    assert open_profile(desk.store).staff[1].uid in desk.folders.settings.read_text(encoding="utf-8")
