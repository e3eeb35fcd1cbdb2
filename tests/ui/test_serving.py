"""The window of a county: its own pages in their order, its keys and search; a commune's after it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget

from db.encryption import FileKey
from db.sealing import seal_anew
from db.store import Store
from db.tables.office import UnitKind
from db.upgrade import make_file
from letea.actions.office import set_up_office
from letea.actions.office_file import open_office_file
from letea.actions.office_reading import open_profile
from letea.desk import Desk
from letea.folders import Folders
from tests.conftest import WORKER
from tests.letea.county.conftest import TODAY
from tests.samples import an_office
from tests.ui.following import at_rest
from ui.council.page import CouncilPage
from ui.county.communes_page import CommunesPage
from ui.county.home import CountyHomePage
from ui.county.receiving_page import ReceivingPage
from ui.home.help import HelpDialog
from ui.home.page import HomePage
from ui.office.dialogs import OfficeDialog
from ui.pages import OfficeKind, PageSpec, entries, pages_of
from ui.parts.choosers import PickedBox
from ui.window import Window

_OF_A_COMMUNE = ("hcl", "consiliul local", "consiliului local", "primar", "comunei dumneavoastră")
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def county_desk(tmp_path: Path, folders: Folders) -> Iterator[Desk]:
    """The desk of a county office that was never at work before."""
    path = tmp_path / "judet" / "judet.letea"
    path.parent.mkdir()
    make_file(path)
    store = Store(path, who=WORKER)
    made = an_office(unit_kind=UnitKind.COUNTY, unit_name="Bacău", siruta=None, service_name="DGASPC Bacău")
    set_up_office(store, made, WORKER, TODAY)
    yield Desk(store, folders, lambda: TODAY)
    shutil.rmtree(path.parent, ignore_errors=True)


@pytest.fixture
def county_window(bare_window: Window, county_desk: Desk) -> Window:
    """The window with that office open."""
    bare_window.open_desk(county_desk)
    assert bare_window.work.wait_idle()
    return bare_window


def offered(window: Window) -> list[str]:
    """The entries of the navigation, from the top."""
    made = [
        one
        for one in window.navigation.findChildren(QPushButton)
        if one.isVisible() and one.objectName().startswith("page-")
    ]
    return [one.accessibleName() for one in sorted(made, key=lambda one: one.y())]


def test_a_county_has_centralizing_first_and_nothing_of_a_commune(county_window: Window) -> None:
    assert offered(county_window) == [entry.title for entry in entries(OfficeKind.COUNTY)]
    assert offered(county_window)[:2] == ["Acasă", "Centralizare"]
    assert "Beneficiari" not in offered(county_window)
    assert isinstance(county_window.current_page(), CountyHomePage)
    assert county_window.navigation.office.text() == "Județul Bacău"


def test_every_page_of_a_county_opens(county_window: Window) -> None:
    for spec in pages_of(OfficeKind.COUNTY):
        county_window.go(spec.key)
        assert county_window.work.wait_idle()
        assert county_window.current_page() is county_window.page(spec.key)


def test_its_digits_are_its_own(county_window: Window) -> None:
    digits = [spec.digit for spec in pages_of(OfficeKind.COUNTY) if spec.digit]
    assert len(digits) == len(set(digits))
    QTest.keyClick(county_window, Qt.Key.Key_2, CONTROL)
    assert isinstance(county_window.current_page(), ReceivingPage)
    QTest.keyClick(county_window, Qt.Key.Key_5, CONTROL)  # of benefits, at a commune
    assert isinstance(county_window.current_page(), ReceivingPage)
    QTest.keyClick(county_window, Qt.Key.Key_Tab, CONTROL)
    assert isinstance(county_window.current_page(), CommunesPage)


def test_a_page_that_is_only_a_communes_is_not_gone_to(county_window: Window) -> None:
    county_window.go("people")
    assert isinstance(county_window.current_page(), CountyHomePage)


def test_the_search_finds_communes_and_registers_nobody(county_window: Window) -> None:
    found = county_window._find("letea")
    assert [(hit.kind, hit.title) for hit in found] == [("communes", "Letea Veche")]
    assert county_window._find("xyzw") == []
    county_window._open_hit(found[0])
    assert county_window.work.wait_idle()
    page = county_window.current_page()
    assert isinstance(page, CommunesPage)
    assert page.rows.selected_id() == 20359
    assert "comune" in county_window.search.placeholderText()


def test_it_speaks_of_its_own_council_and_offers_no_dossier_of_persons(county_window: Window) -> None:
    assert "Dosare HCJ" in offered(county_window)
    menu = [choice.text() for choice in county_window.topbar.menu.actions() if choice.isVisible()]
    assert "Dosar pentru control…" not in menu
    county_window.go("council")
    page = county_window.current_page()
    assert isinstance(page, CouncilPage)
    assert page.title.text() == "Dosare HCJ"
    assert [one.heading for one in page.rows.rows.columns if "nr." in one.heading] == ["HCJ nr."]
    told = " ".join(one.text() for one in page.findChildren(QLabel))
    assert "consiliul județean" in told
    assert "consiliul local" not in told


@pytest.mark.parametrize("spec", pages_of(OfficeKind.COUNTY), ids=lambda spec: spec.key)
def test_no_page_of_a_county_speaks_of_a_communes_council(county_window: Window, spec: PageSpec) -> None:
    county_window.go(spec.key)
    assert county_window.work.wait_idle()
    page = county_window.current_page()
    assert page is not None
    told = [one.text() for one in page.findChildren(QLabel)]
    told += [one.text() for one in page.findChildren(QAbstractButton)]
    told += [one.text() for one in page.findChildren(QAction)]
    words = "\n".join(told).casefold()
    assert not [word for word in _OF_A_COMMUNE if word in words]


@pytest.mark.parametrize(
    ("key", "names"),
    [
        ("receiving", {"Alege folderul…", "Cheia județului"}),
        ("communes", {"Caută în listă", "Anul", "Perioada", "Coloane", "Exportă", "Lista comunelor"}),
        ("views", {"Situația", "Anul", "Perioada", "Exportă"}),
        ("refusals", {"Caută în listă", "Coloane", "Exportă"}),
    ],
)
def test_the_tab_key_reaches_what_a_page_offers(county_window: Window, key: str, names: set[str]) -> None:
    county_window.go(key)
    page = county_window.page(key)
    at_rest(page, county_window.work)
    reached: list[QWidget] = []
    while (focused := county_window.focusWidget()) is not None and focused not in reached:
        reached.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    said = {one.accessibleName() or getattr(one, "text", str)() for one in reached}
    assert names - said == set()


def test_its_settings_keep_it_a_county(county_window: Window, county_desk: Desk) -> None:
    county_window.go("settings")
    county_window.page("settings").edit()
    dialog = county_window.findChild(OfficeDialog)
    assert isinstance(dialog, OfficeDialog)
    assert not dialog.findChildren(PickedBox)
    dialog.save_now()
    assert county_window.work.wait_idle()
    assert open_profile(county_desk.store).office.unit_kind is UnitKind.COUNTY


def test_a_commune_opened_after_it_has_its_own_pages(county_window: Window, desk: Desk) -> None:
    county_window.go("communes")
    county_window.open_desk(desk)
    assert county_window.work.wait_idle()
    assert isinstance(county_window.current_page(), HomePage)
    assert offered(county_window) == [entry.title for entry in entries()]
    county_window.go("people")
    assert county_window.current_page() is county_window.page("people")
    assert not county_window.strip.isVisible()


def test_help_is_the_countys_own(county_window: Window) -> None:
    QTest.keyClick(county_window, Qt.Key.Key_F1)
    sheet = county_window.findChild(HelpDialog)
    assert isinstance(sheet, HelpDialog)
    assert any("Stick-urile" in told.text() for told in sheet.findChildren(QLabel))
    sheet.accept()


@pytest.fixture
def sealed_county(bare_window: Window, county_desk: Desk, office_key: FileKey) -> Window:
    """The window with a county office that has a password."""
    county_desk.store.close()
    seal_anew(county_desk.store.path, key=None, new_key=office_key)
    store = open_office_file(county_desk.store.path, key=office_key)
    bare_window.open_desk(Desk(store, county_desk.folders, lambda: TODAY))
    assert bare_window.work.wait_idle()
    return bare_window


def test_locking_closes_the_county_and_unlocking_opens_it_again(
    sealed_county: Window, office_key: FileKey
) -> None:
    window = sealed_county
    window.go("communes")
    assert window.work.wait_idle()
    assert window.room is not None
    assert window.room.county is not None
    before = window.room.county.now()
    window.guards.wake()
    window.guards.lock()
    assert window.work.wait_idle()
    assert window.room.desk.store.is_locked
    window.guards.locking._unlock(office_key, was_code=False)
    page = window.page("communes")
    assert isinstance(page, CommunesPage)
    page.refresh()
    assert window.work.wait_idle()
    assert window.room.county.now() is not before
    assert len(page.rows.rows.ids) == 93
