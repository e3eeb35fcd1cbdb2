"""A year over both offices: closed, handed over on a stick, received, answered; then corrected."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TypeVar

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.store import Store
from letea.actions.closed_years import closed_years
from letea.actions.handing_over import sent_packages
from letea.county.own_keys import KEY_FILE
from letea.desk import Desk
from letea.folders import Folders
from tests.conftest import WORKER
from tests.letea.county.conftest import county_office, new_county_file
from tests.patience import until
from tests.samples import a_person
from ui import theme
from ui.county.arrivals import ArrivalState
from ui.county.key_dialog import NewKeyDialog
from ui.county.own_key_dialog import OwnKeyDialog
from ui.county.receiving_page import ReceivingPage
from ui.handover.closing_dialog import CloseYearDialog, ReopenDialog
from ui.handover.page import YEARS, HandoverPage
from ui.handover.wizard import DONE, LEAVING, TABLES, TERM, WHERE, WHOM, HandoverWizard
from ui.parts.paper_view import PaperDialog
from ui.settings import Settings
from ui.window import Window

__all__ = ["county_office", "new_county_file"]

TODAY = date(2027, 1, 15)
Shown = TypeVar("Shown", bound=QWidget)


@contextmanager
def a_window(folders: Folders, qtbot: QtBot) -> Iterator[Window]:
    """A window on a computer of its own."""
    made = Window(Settings(folders.settings))
    with qtbot.waitExposed(made):
        made.show()
    made.resize(1366, 768)
    yield made
    made.close_desk()
    made.hide()
    made.deleteLater()


@pytest.fixture
def at_county(
    qapp: QApplication, qtbot: QtBot, county_office: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Window]:
    """The county's window, on a computer without sticks of its own."""
    theme.apply(qapp, "light")
    monkeypatch.setattr("ui.county.stick_watch.sticks", list)
    home = tmp_path / "la județ"
    home.mkdir()
    folders = Folders(home, home / "settings.ini", home / "letea.log")
    with a_window(folders, qtbot) as window:
        window.open_desk(Desk(county_office, folders, lambda: TODAY))
        yield window


@pytest.fixture
def at_commune(qapp: QApplication, qtbot: QtBot, new_file: Path, tmp_path: Path) -> Iterator[Window]:
    """The commune's window, with two persons of 2026."""
    theme.apply(qapp, "light")
    home = tmp_path / "la comună"
    home.mkdir()
    folders = Folders(home, home / "settings.ini", home / "letea.log")
    store = Store(Path(shutil.copy(new_file, home / "Exemplu.letea")), who=WORKER)
    for name in ("Ilinca", "Ana"):
        store.keep(a_person(family_name="Demonstrativ", given_name=name), "Persoană")
    with a_window(folders, qtbot) as window:
        window.open_desk(Desk(store, folders, lambda: TODAY))
        yield window


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """The stick that goes from one to the other."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def idle(window: Window) -> None:
    """Let what the window does end."""
    assert window.work.wait_idle()
    QApplication.processEvents()
    assert window.work.wait_idle()


def dialog_of(window: Window, kind: type[Shown]) -> Shown:
    """The dialog of this kind that is open over the window."""
    idle(window)
    open_now = [one for one in window.findChildren(kind) if one.isVisible()]
    assert len(open_now) == 1, open_now
    return open_now[0]


def handover(window: Window) -> HandoverPage:
    """The commune's page of handing over, in sight."""
    window.go("handover")
    idle(window)
    page = window.page("handover")
    assert isinstance(page, HandoverPage)
    return page


def receiving(window: Window) -> ReceivingPage:
    """The county's page of receiving, in sight."""
    window.go("receiving")
    idle(window)
    page = window.page("receiving")
    assert isinstance(page, ReceivingPage)
    return page


def groups_in(pdf: bytes, title: str) -> str:
    """The groups of a code that stand on paper after these words."""
    text = " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))
    told = text[text.index(title) + len(title) :].replace("-\r\n", "-").split()
    return "".join(told[:2]) if told[0].endswith("-") else "-".join(told[:2])


def shown_groups(text: str) -> str:
    """The groups of a code on the screen, in one line."""
    return "-".join(text.split())


def paper_shown(window: Window, qtbot: QtBot) -> bytes:
    """The pages of the paper that is open, which is then closed."""
    dialog = dialog_of(window, PaperDialog)
    qtbot.waitUntil(dialog.is_ready)
    pdf = dialog._pdf
    dialog.close()
    return pdf


def close_year(window: Window) -> None:
    """Close the last year, with a reason wherever one is asked."""
    handover(window).close_button.click()
    dialog = dialog_of(window, CloseYearDialog)
    for row in dialog.rows.values():
        if row.reason is not None:
            row.reason.line.setText("așa a fost anul")
    dialog.close_button.click()
    idle(window)


def hand_over(window: Window, stick: Path, whom: Callable[[HandoverWizard], object]) -> HandoverWizard:
    """Walk the wizard to its end; `whom` says to whom, the first time."""
    handover(window).new_button.click()
    wizard = dialog_of(window, HandoverWizard)
    for step in (TERM, WHOM, LEAVING, TABLES, WHERE):
        assert wizard.step() == step
        if step == WHOM:
            whom(wizard)
        if step == WHERE:
            wizard.where.take(stick)
        idle(window)
        wizard.next_button.click()
        idle(window)
    assert wizard.step() == DONE
    return wizard


def looked_at(page: ReceivingPage, stick: Path) -> list[ArrivalState]:
    """Put the stick in and wait until all of it was looked at."""
    page.take(stick)
    until(lambda: not page.session.is_busy)
    return [one.state for one in page.session.arrivals]


def received(window: Window, page: ReceivingPage) -> list[ArrivalState]:
    """Receive all that is good."""
    page.receive_button.click()
    until(lambda: not page.session.is_busy)
    idle(window)
    return [one.state for one in page.session.arrivals]


def given_key(at_county: Window, stick: Path, qtbot: QtBot) -> str:
    """The county gives its key: a file on the stick, the fingerprint on paper; gives that fingerprint."""
    page = receiving(at_county)
    page.keys_button.click()
    keys = dialog_of(at_county, OwnKeyDialog)
    keys.write(stick)
    idle(at_county)
    groups = shown_groups(keys.fingerprint.text())
    keys.paper_button.click()
    text = pypdfium2.PdfDocument(paper_shown(at_county, qtbot))[0].get_textpage().get_text_range()
    assert all(group in text for group in groups.split("-"))
    keys.accept()
    return groups


def handed_over(at_commune: Window, stick: Path, county_groups: str, qtbot: QtBot) -> str:
    """The commune closes its year and hands it over; gives the fingerprint that stands on its record."""
    close_year(at_commune)

    def to_the_county(wizard: HandoverWizard) -> None:
        wizard.whom.county.line.setText("DGASPC Bacău (exemplu)")
        wizard.whom.read_file(stick / KEY_FILE)
        idle(at_commune)
        assert shown_groups(wizard.whom.shown_key.code.text()) == county_groups
        wizard.whom.shown_key.compared.setChecked(True)

    wizard = hand_over(at_commune, stick, to_the_county)
    wizard.end.record_button.click()
    record = paper_shown(at_commune, qtbot)
    wizard.next_button.click()
    return groups_in(record, "Amprenta cheii biroului")


def believe(at_county: Window, page: ReceivingPage, commune_groups: str) -> None:
    """The county compares the fingerprint on its screen with the commune's paper."""
    page.card.compare_button.click()
    dialog = dialog_of(at_county, NewKeyDialog)
    assert shown_groups(dialog.fingerprint.text()) == commune_groups
    dialog.compared.setChecked(True)
    dialog.do_button.click()
    idle(at_county)
    until(lambda: not page.session.is_busy)


def corrected(at_commune: Window, stick: Path) -> None:
    """A person was forgotten: the year is opened again, mended, closed and handed over once more."""
    handed = handover(at_commune)
    handed.show_part(YEARS)
    idle(at_commune)
    handed.edit()
    reopening = dialog_of(at_commune, ReopenDialog)
    reopening.form.put_typed({"reopened_why": "o persoană uitată"})
    reopening.save_now()
    idle(at_commune)
    store_of(at_commune).keep(a_person(family_name="Demonstrativ", given_name="Uitată"), "Persoană")
    close_year(at_commune)
    hand_over(at_commune, stick, lambda _wizard: None).next_button.click()


def store_of(window: Window) -> Store:
    """The office of a window."""
    assert window.room is not None
    return window.room.desk.store


def answered(at_commune: Window, receipt: Path | None) -> list[date | None]:
    """The commune reads the receipt; when each of its packages was received, the newest first."""
    assert receipt is not None
    handover(at_commune).answers.read(receipt)
    idle(at_commune)
    return [one.received_on for one in sent_packages(store_of(at_commune))]


def test_a_year_goes_to_the_county_and_its_receipt_comes_back(
    at_county: Window, at_commune: Window, stick: Path, qtbot: QtBot
) -> None:
    county_groups = given_key(at_county, stick, qtbot)
    commune_groups = handed_over(at_commune, stick, county_groups, qtbot)
    assert closed_years(store_of(at_commune)) == {2026}
    [sent] = sent_packages(store_of(at_commune))

    page = receiving(at_county)
    assert looked_at(page, stick) == [ArrivalState.NEW_KEY]
    believe(at_county, page, commune_groups)
    assert received(at_county, page) == [ArrivalState.RECEIVED]
    page.papers_button.click()
    text = pypdfium2.PdfDocument(paper_shown(at_county, qtbot))[0].get_textpage().get_text_range()
    assert sent.sha256[:8] in text
    assert sent.file_name in text
    assert answered(at_commune, page.session.arrivals[0].receipt) == [TODAY]

    corrected(at_commune, stick)
    assert sent_packages(store_of(at_commune))[0].replaces == 1
    assert sorted(state.value for state in looked_at(page, stick)) == ["good", "received_before"]
    assert sorted(state.value for state in received(at_county, page)) == ["received", "received_before"]
    second = next(one for one in page.session.arrivals if one.state is ArrivalState.RECEIVED)
    assert second.package is not None
    changed = {one["name"]: (one["old"], one["new"]) for one in second.package.changes}
    assert changed["toate persoanele din evidență"] == (2, 3)
    assert answered(at_commune, second.receipt) == [TODAY, TODAY]
