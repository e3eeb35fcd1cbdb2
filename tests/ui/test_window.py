"""The window: pages, search, undo, shortcuts, closing."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.store import Store
from db.tables.office import StaffMember
from letea.actions.office_reading import open_profile
from letea.desk import Desk
from letea.folders import Folders
from tests.samples import a_household, a_person, a_service
from tests.ui.following import answering
from ui.home.help import HelpDialog, ShortcutsDialog
from ui.office.dialogs import OfficeDialog
from ui.pages import PAGES, PageSpec, entries, pages_of
from ui.parts.page import Page
from ui.parts.toast import Toast
from ui.room import BRING_IN, NEW
from ui.settings import Settings
from ui.window import Window

SMALL = (910, 490)  # 1366 × 768 at 150 %, less the system's bar
LEAST_BUTTON = 32  # pixels

CONTROL = Qt.KeyboardModifier.ControlModifier


class AskedPage(Page):
    """Remembers what it was asked; it may be left once it is finished."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.asked: list[str] = []
        self.is_finished = False

    def new(self) -> None:
        """A new record."""
        self.asked.append("new")

    def bring_in(self) -> None:
        """An import."""
        self.asked.append("import")

    def may_leave(self) -> bool:
        """Not before it is finished."""
        return self.is_finished


def press(
    window: Window, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(window, key, modifiers)


def open_office_dialog(window: Window) -> OfficeDialog:
    page = window.page("settings")
    window.go("settings")
    page.edit()
    dialog = window.findChild(OfficeDialog)
    assert isinstance(dialog, OfficeDialog)
    return dialog


def write_phone(dialog: OfficeDialog) -> None:
    phone = dialog.findChild(QWidget, "phone")
    assert isinstance(phone, QWidget)
    QTest.keyClick(phone, Qt.Key.Key_1)


def test_an_opened_office_shows_its_place_and_its_first_page(window: Window) -> None:
    assert window.navigation.office.text() == "Comuna Exemplu, Bacău"
    assert window.windowTitle() == "Letea – Comuna Exemplu, Bacău"
    assert window.current_page() is window.page("home")


@pytest.mark.parametrize("spec", [spec for spec in PAGES if spec.digit], ids=lambda spec: spec.key)
def test_a_page_is_reached_by_its_digit(window: Window, spec: PageSpec) -> None:
    window.go("settings" if spec.key == "home" else "home")
    press(window, Qt.Key(Qt.Key.Key_0 + int(spec.digit)), CONTROL)
    assert window.current_page() is window.page(spec.key)


def test_no_two_pages_share_a_digit() -> None:
    digits = [spec.digit for spec in PAGES if spec.digit]
    assert len(digits) == len(set(digits))


def test_the_settings_have_their_key(window: Window) -> None:
    press(window, Qt.Key.Key_Comma, CONTROL)
    assert window.current_page() is window.page("settings")


def test_the_navigation_and_the_deadlines_fit_a_small_screen_at_150_percent(window: Window) -> None:
    window.go("deadlines")
    window.resize(*SMALL)
    QApplication.processEvents()
    assert (window.width(), window.height()) == SMALL
    buttons = [window.findChild(QPushButton, f"page-{entry.key}") for entry in entries()]
    tops = [made.mapTo(window, QPoint(0, 0)).y() for made in buttons if isinstance(made, QPushButton)]
    assert len(tops) == len(entries())
    assert all(after - before >= LEAST_BUTTON for before, after in pairwise(tops))
    assert tops[-1] + LEAST_BUTTON <= window.height()


def test_every_page_fits_a_small_screen_at_150_percent(window: Window, qtbot: QtBot) -> None:
    for spec in pages_of(window.kind):
        window.go(spec.key)
        window.resize(*SMALL)
        qtbot.waitUntil(lambda: (window.width(), window.height()) == SMALL)


def test_a_part_of_a_page_is_brought_to_the_fore_without_a_record(window: Window) -> None:
    window.go("deadlines", None, "done")
    page = window.current_page()
    assert page is not None
    assert page.chips.active() == "done"


def test_a_page_is_chosen_with_the_mouse(window: Window) -> None:
    chosen = window.findChild(QPushButton, "page-settings")
    assert isinstance(chosen, QPushButton)
    QTest.mouseClick(chosen, Qt.MouseButton.LeftButton)
    assert window.current_page() is window.page("settings")
    assert chosen.isChecked()


def test_the_keyboard_starts_in_the_page_and_not_in_the_navigation(window: Window) -> None:
    focused = window.focusWidget()
    assert focused is not None
    assert window.page("home").isAncestorOf(focused)


def test_a_page_is_found_again_where_it_was_left(window: Window) -> None:
    window.go("settings")
    left_at = window.findChild(QPushButton, "settings.staff")
    assert isinstance(left_at, QPushButton)
    left_at.setFocus()
    window.go("home")
    window.go("settings")
    assert window.focusWidget() is left_at


@pytest.mark.parametrize(
    ("typed", "page"), [("stef", "people"), ("demonstrativ 7", "households"), ("after", "services")]
)
def test_what_the_search_finds_is_gone_to(
    window: Window, desk: Desk, type_text: Callable[[QWidget, str], None], typed: str, page: str
) -> None:
    desk.store.keep(a_person(), "Persoană")
    desk.store.keep(a_household(name="Demonstrativ", house_number="7"), "Gospodărie")
    desk.store.keep(a_service(), "Serviciu")
    press(window, Qt.Key.Key_F3)
    type_text(window.search, typed)
    window.search.search()
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert window.current_page() is window.page(page)


def test_undo_says_what_it_undoes_and_does_it(window: Window, desk: Desk) -> None:
    desk.store.keep(StaffMember(name="Ion Exemplu"), "Personal nou")
    assert window.topbar.undo.toolTip() == "Anulează: Personal nou (Ctrl+Z)"
    press(window, Qt.Key.Key_Z, CONTROL)
    assert window.work.wait_idle()
    assert [member.name for member in open_profile(desk.store).staff] == ["Ana Exemplu"]
    assert window.findChildren(Toast)[-1].text == "Anulat: Personal nou"
    assert not window.topbar.undo.isEnabled()
    assert window.topbar.redo.toolTip() == "Refă: Personal nou (Ctrl+Y)"


def test_what_was_undone_is_done_again(window: Window, desk: Desk) -> None:
    desk.store.keep(StaffMember(name="Ion Exemplu"), "Personal nou")
    window.undoing.undo()
    assert window.work.wait_idle()
    QTest.mouseClick(window.topbar.redo, Qt.MouseButton.LeftButton)
    assert window.work.wait_idle()
    assert [member.name for member in open_profile(desk.store).staff] == ["Ana Exemplu", "Ion Exemplu"]


def test_a_commit_is_seen_on_the_page_in_sight(window: Window, desk: Desk) -> None:
    window.go("settings")
    desk.store.keep(StaffMember(name="Ion Exemplu"), "Personal nou")
    assert window.work.wait_idle()
    QApplication.processEvents()
    assert "Ion Exemplu" in [shown.text() for shown in window.page("settings").findChildren(QLabel)]


def test_a_new_record_is_started_from_another_page(window: Window) -> None:
    page = window._pages["settings"] = AskedPage("Setări")
    window.stack.addWidget(page)
    window.go("settings", NEW)
    window.go("settings", BRING_IN)
    assert page.asked == ["new", "import"]


@pytest.mark.parametrize(
    ("key", "modifiers", "sheet"),
    [
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, HelpDialog),
        (Qt.Key.Key_Slash, CONTROL, ShortcutsDialog),
    ],
)
def test_help_and_shortcuts_open_by_key(
    window: Window, key: Qt.Key, modifiers: Qt.KeyboardModifier, sheet: type[QWidget]
) -> None:
    press(window, key, modifiers)
    opened = window.findChild(sheet)
    assert isinstance(opened, QWidget)
    assert opened.isVisible()
    opened.close()


def test_the_menu_offers_other_offices(window: Window) -> None:
    texts = [action.text() for action in window.topbar.menu.actions() if action.isVisible()]
    assert texts[0] == "Lucrează: Ana Exemplu"
    assert {"Birou nou…", "Deschide alt birou…", "Deschide biroul demonstrativ"} <= set(texts)


def test_a_narrow_window_folds_the_navigation(window: Window) -> None:
    window.resize(1024, 700)
    people = window.findChild(QPushButton, "page-people")
    assert isinstance(people, QPushButton)
    assert people.text() == ""
    assert people.toolTip() == "Beneficiari"
    window.resize(1366, 768)
    assert people.text().strip() == "Beneficiari"


def test_every_button_of_the_window_has_a_name(window: Window) -> None:
    window.resize(1024, 700)
    nameless = [
        made for made in window.findChildren(QPushButton) if not made.text() and not made.accessibleName()
    ]
    assert nameless == []


def test_the_window_comes_back_where_it_stood(window: Window, folders: Folders) -> None:
    window.resize(400, 640)
    window.close()
    again = Window(Settings(folders.settings))
    assert again.height() == 640
    again.deleteLater()


def test_a_page_may_keep_the_window_open(window: Window) -> None:
    page = window._pages["settings"] = AskedPage("Setări")
    window.close()
    assert window.isVisible()
    assert window.room is not None
    page.is_finished = True
    window.close()
    assert not window.isVisible()


def test_closing_asks_an_open_form_about_what_is_unsaved(window: Window) -> None:
    dialog = open_office_dialog(window)
    write_phone(dialog)
    stop = answering("back")
    window.close()
    stop()
    assert window.isVisible()
    assert dialog.isVisible()
    dialog.give_up()


def test_what_the_form_is_told_to_save_is_saved_before_closing(window: Window, desk: Desk) -> None:
    dialog = open_office_dialog(window)
    write_phone(dialog)
    stop = answering("save")
    assert window.may_leave()
    stop()
    assert open_profile(desk.store).office.phone == "1"


def test_without_an_office_there_is_nothing_to_search_or_undo(bare_window: Window) -> None:
    assert not bare_window.search.isEnabled()
    assert not bare_window.topbar.undo.isEnabled()
    press(bare_window, Qt.Key.Key_2, CONTROL)
    assert bare_window.current_page() is None


def test_no_page_reads_while_the_office_is_let_go(
    bare_window: Window, sealed_store: Store, folders: Folders
) -> None:
    bare_window.open_desk(Desk(sealed_store, folders))
    for page in ("safety", "home"):
        bare_window.go(page)
    assert bare_window.work.wait_idle()
    bare_window.close_desk()
    assert bare_window.work.wait_idle()
    assert list(sealed_store.path.parent.glob("Exemplu.letea-*")) == []  # a log stays while somebody reads
