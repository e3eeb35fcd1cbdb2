"""A county worker's morning, by keyboard: three sticks in a row, one of them not as it should be."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from db.store import Store
from letea.county.known import accept_key, commune_of
from letea.county.opening import County, open_county
from letea.desk import Desk
from letea.folders import Folders
from letea.places import Place
from tests.county_samples import a_commune_package, key_of
from tests.letea.county.conftest import TODAY, county_office, new_county_file, places
from tests.patience import until
from ui.county.arrivals import ArrivalState
from ui.county.communes_page import CommunesPage
from ui.county.key_dialog import NewKeyDialog
from ui.county.receiving_page import ReceivingPage
from ui.county.refusals_page import RefusalsPage
from ui.parts.paper_view import PaperDialog
from ui.window import Window

__all__ = ["county_office", "new_county_file", "places"]

CONTROL = Qt.KeyboardModifier.ControlModifier
Sticks = list[Path]


@pytest.fixture
def county(county_office: Store) -> Iterator[County]:
    """The county as another part of the program sees it."""
    opened = open_county(county_office, lambda: TODAY)
    yield opened
    opened.store.close()


@pytest.fixture
def brought(county: County, places: tuple[Place, ...], tmp_path: Path) -> Sticks:
    """Three sticks: a known commune's, one with a package of a period that did not begin, a new commune's."""
    for place in places[:2]:
        with county.store.reading() as session:
            commune = commune_of(session, place.siruta)
        assert commune is not None
        accept_key(county, commune, key_of(place.siruta).public, compared=True)
    sticks = []
    for place, period in zip(places, ("2026", "2029", "2026"), strict=False):
        stick = tmp_path / f"stick {place.name}"
        stick.mkdir()
        held = a_commune_package(county, place, period=period)
        (stick / f"{place.siruta}.letea-pachet").write_bytes(held)
        sticks.append(stick)
    return sticks


@pytest.fixture
def put_in(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path | None], None]:
    """Put a stick into the computer, or take out what was in."""
    found: Sticks = []
    monkeypatch.setattr("ui.county.stick_watch.sticks", lambda: list(found))

    def put(stick: Path | None) -> None:
        found[:] = [stick] if stick is not None else []

    return put


@pytest.fixture
def window(
    empty_window: Window, county_office: Store, folders: Folders, put_in: Callable[[Path | None], None]
) -> Window:
    """The county's window."""
    put_in(None)
    empty_window.open_desk(Desk(county_office, folders, lambda: TODAY))
    assert empty_window.work.wait_idle()
    return empty_window


def key(which: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, which, modifier)
    QApplication.processEvents()


def in_front(window: Window) -> None:
    """A desktop gives the keyboard back to the window when its dialog goes; this one has to be asked."""
    window.activateWindow()
    until(window.isActiveWindow)


def looked(window: Window, page: ReceivingPage) -> list[ArrivalState]:
    """Where what is on the stick stands, once all of it was looked at."""
    page.watch.look_now()
    assert window.work.wait_idle()
    until(lambda: bool(page.session.arrivals) and not page.session.is_busy)
    assert window.work.wait_idle()
    return [one.state for one in page.session.arrivals]


def rested(window: Window, page: ReceivingPage) -> list[ArrivalState]:
    """The same after something was done."""
    until(lambda: not page.session.is_busy)
    assert window.work.wait_idle()
    return [one.state for one in page.session.arrivals]


def printed_together(window: Window) -> list[str]:
    """The confirmations of all that was received, page by page."""
    key(Qt.Key.Key_P, CONTROL)
    paper = window.findChild(PaperDialog)
    assert isinstance(paper, PaperDialog)
    until(paper.is_ready)
    pages = [one.get_textpage().get_text_range() for one in pypdfium2.PdfDocument(paper._pdf)]
    paper.close()
    in_front(window)
    return pages


def listed(window: Window) -> tuple[list[int], list[str]]:
    """The communes that handed over, and those whose package was refused, as their pages list them."""
    key(Qt.Key.Key_3, CONTROL)
    assert window.work.wait_idle()
    communes = window.current_page()
    assert isinstance(communes, CommunesPage)
    communes.show_part("received")
    window.go("refusals")
    assert window.work.wait_idle()
    refusals = window.current_page()
    assert isinstance(refusals, RefusalsPage)
    refused = refusals._fetch(refusals.rows.rows.ids.tolist())
    return communes.rows.rows.ids.tolist(), [line.commune for line in refused]


def test_three_sticks_in_a_row(
    window: Window, brought: Sticks, put_in: Callable[[Path | None], None], places: tuple[Place, ...]
) -> None:
    key(Qt.Key.Key_2, CONTROL)
    assert window.work.wait_idle()
    page = window.current_page()
    assert isinstance(page, ReceivingPage)

    put_in(brought[0])
    assert looked(window, page) == [ArrivalState.GOOD]
    assert page.rows.hasFocus()
    key(Qt.Key.Key_Return)  # receives what is chosen
    assert rested(window, page) == [ArrivalState.RECEIVED]
    assert len(list(brought[0].glob("*.letea-recipisa"))) == 1
    key(Qt.Key.Key_N, CONTROL)  # the next stick
    assert page.waiting.isVisible()

    put_in(brought[1])
    assert looked(window, page) == [ArrivalState.REFUSED]
    said = [label.text() for label in page.card.findChildren(QLabel)]
    assert "Perioada 2029 nu a început încă." in said
    assert list(brought[1].glob("*.letea-recipisa")) == []

    put_in(brought[2])  # nothing of the one before waits: it is read by itself
    assert looked(window, page) == [ArrivalState.NEW_KEY]
    key(Qt.Key.Key_E, CONTROL)
    assert window.work.wait_idle()
    dialog = window.findChild(NewKeyDialog)
    assert isinstance(dialog, NewKeyDialog)
    key(Qt.Key.Key_Space)
    key(Qt.Key.Key_Return)
    assert rested(window, page) == [ArrivalState.GOOD]
    in_front(window)
    assert page.rows.hasFocus()
    key(Qt.Key.Key_Return)
    assert rested(window, page) == [ArrivalState.RECEIVED]
    assert page.counts.text() == "2026: 2 din 93 de comune · azi 2 primite · 1 refuzat"

    pages = printed_together(window)
    assert len(pages) == 2
    assert places[0].name in pages[0]
    assert places[2].name in pages[1]
    assert listed(window) == ([places[0].siruta, places[2].siruta], [places[1].name])
