"""Settings: what the office is, its lists, the look of the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.samples import an_official
from tests.ui.following import Herald
from ui import theme
from ui.office.dialogs import OfficeDialog
from ui.office.lists import NomenclatureDialog, VocabularyDialog
from ui.office.need_grid import NeedGridDialog
from ui.office.page import SettingsPage
from ui.room import Room


@pytest.fixture
def page(qtbot: QtBot, room: Room) -> Iterator[SettingsPage]:
    """The page on the screen."""
    made = SettingsPage(room)
    qtbot.addWidget(made)
    Herald(room.desk.store, made)
    made.show()
    yield made
    for dialog in made.findChildren(QDialog):
        dialog.close()


def click(page: SettingsPage, name: str) -> None:
    found = page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    found.click()


def texts(page: SettingsPage) -> list[str]:
    return [shown.text() for shown in page.findChildren(QLabel)]


def test_the_office_is_told(page: SettingsPage) -> None:
    assert {"Exemplu", "Bacău", "SASAPAT", "Ana Exemplu"} <= set(texts(page))
    assert page.counts.text() == "7 lucruri de completat"


def test_an_official_kept_elsewhere_appears(page: SettingsPage, room: Room) -> None:
    room.desk.store.keep(an_official(), "Primar")
    QApplication.processEvents()
    assert "Matei Exemplu (din 01.10.2020)" in texts(page)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("settings.office", OfficeDialog),
        ("list.situation", VocabularyDialog),
        ("list.nomenclature", NomenclatureDialog),
        ("list.need-grid", NeedGridDialog),
    ],
)
def test_each_link_opens_its_dialog(page: SettingsPage, name: str, kind: type[QDialog]) -> None:
    click(page, name)
    assert isinstance(page.findChild(kind), kind)


def test_the_dialog_opens_once_and_at_what_was_asked(page: SettingsPage) -> None:
    click(page, "settings.office")
    click(page, "settings.staff")
    (dialog,) = page.findChildren(OfficeDialog)
    focused = dialog.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Personal"


def test_the_theme_is_chosen_live_and_remembered(page: SettingsPage, room: Room, qapp: QApplication) -> None:
    click(page, "theme.dark")
    assert theme.current() is theme.DARK
    assert room.settings.theme == "dark"
    theme.apply(qapp, "light")


def test_the_focus_is_on_the_page_and_not_on_a_link(page: SettingsPage) -> None:
    assert page.begins_at().accessibleName() == "Setări"


@pytest.mark.parametrize(("tab", "field"), [(1, "siruta"), (2, "accreditation_series")])
def test_a_tab_of_the_office_is_opened_from_elsewhere(page: SettingsPage, tab: int, field: str) -> None:
    page.show_record(tab)
    dialog = page.findChild(OfficeDialog)
    assert isinstance(dialog, OfficeDialog)
    focused = dialog.focusWidget()
    assert focused is not None
    assert focused.objectName() == field
