"""The page: its two lists, the card of each row, the stick read again, what closing offers."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.tables.handover import SentPackage
from letea.actions.closed_years import closed_years
from letea.actions.handing_over import hand_over, tables_leaving
from letea.handover.keys import OpeningKey, recipient_fingerprint
from letea.progress import Progress
from letea.rules.handing_over import HandoverDraft
from tests.conftest import Trail
from tests.ui.following import Herald, at_rest
from tests.ui.handover.conftest import TODAY
from ui.handover.closing_dialog import CloseYearDialog, ReopenDialog
from ui.handover.page import PACKAGES, YEARS, HandoverPage
from ui.handover.wizard import HandoverWizard
from ui.handover.words import code_in_lines, hash_in_lines
from ui.parts.message import MessageDialog
from ui.parts.paper_view import PaperDialog
from ui.room import NEW, Room


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> HandoverPage:
    """The page in sight, followed by word of commits."""
    made = HandoverPage(room)
    Herald(room.desk.store, made)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    at_rest(made, room.work)
    return made


def sent_to(room: Room, county: OpeningKey, stick: Path) -> SentPackage:
    """Last year handed over."""
    store, draft = room.desk.store, HandoverDraft(2022, county="DGASPC Exemplu", recipient=county.recipient)
    tables = tables_leaving(store, draft, TODAY, Progress())
    return hand_over(store, draft, tables, stick, TODAY, Progress())[0]


def words(page: HandoverPage) -> list[str]:
    return [label.text() for label in page.card.findChildren(QLabel)]


def test_an_empty_page_teaches_and_begins(page: HandoverPage, room: Room) -> None:
    assert page.chips.active() == PACKAGES
    assert not page.packages.isVisible()
    assert not page.card.isVisible()
    page.new()
    wizard = page.findChild(HandoverWizard)
    assert isinstance(wizard, HandoverWizard)
    wizard.reject()
    assert room.work.wait_idle()


def test_a_package_is_listed_with_its_card(
    page: HandoverPage, room: Room, county: OpeningKey, stick: Path
) -> None:
    sent = sent_to(room, county, stick)
    at_rest(page, room.work)
    assert page.packages.rows.ids.tolist() == [sent.id]
    assert page.packages.horizontalScrollBar().maximum() == 0
    told = words(page)
    assert {"predat", "DGASPC Exemplu", sent.file_name, hash_in_lines(sent.sha256, narrow=True)} <= set(told)
    assert any(code_in_lines(recipient_fingerprint(county.recipient)) in text for text in told)
    assert page.card.print_button.isVisible()
    assert not page.card.reopen_button.isVisible()
    sent.received_on = TODAY
    room.desk.store.keep(sent, "Primit")
    at_rest(page, room.work)
    assert "primit de județ" in words(page)


def test_the_record_of_a_package_is_kept_as_it_was_printed(
    page: HandoverPage, room: Room, county: OpeningKey, stick: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    sent_to(room, county, stick)
    at_rest(page, room.work)
    page.print_paper()
    dialog = page.findChild(PaperDialog)
    assert isinstance(dialog, PaperDialog)
    qtbot.waitUntil(dialog.is_ready)
    dialog.save(tmp_path / "Proces-verbal.pdf")
    assert room.work.wait_idle()
    dialog.close()
    at_rest(page, room.work)
    assert (tmp_path / "Proces-verbal.pdf").read_bytes().startswith(b"%PDF")
    assert "Proces-verbal de predare-primire, anul 2022, pachetul 1" in {
        made.toolTip() for made in page.card.findChildren(type(page.card.print_button))
    }


def test_a_stick_is_read_again(
    page: HandoverPage, room: Room, county: OpeningKey, stick: Path, tmp_path: Path, trail: Trail
) -> None:
    sent_to(room, county, stick)
    at_rest(page, room.work)
    page.verify(stick)
    assert room.work.wait_idle()
    assert trail.said == ["Pachetul 1 de pe stick este întreg."]
    page.verify(tmp_path)  # it is not there
    assert room.work.wait_idle()
    dialog = page.findChild(MessageDialog)
    assert isinstance(dialog, MessageDialog)
    assert dialog.text
    dialog.reject()
    assert len(trail.said) == 1


def test_a_year_is_closed_and_the_next_plan_offered(page: HandoverPage, room: Room, trail: Trail) -> None:
    page.show_part(YEARS)
    at_rest(page, room.work)
    assert page.years.rows.ids.tolist() == [2022]
    assert "deschis" in words(page)
    page.close_year()
    dialog = page.findChild(CloseYearDialog)
    assert isinstance(dialog, CloseYearDialog)
    assert room.work.wait_idle()
    for row in dialog.rows.values():
        if row.reason is not None:
            row.reason.line.setText("se adoptă în februarie")
    dialog.close_now()
    assert room.work.wait_idle()
    at_rest(page, room.work)
    assert closed_years(room.desk.store) == {2022}
    assert trail.said == ["Anul 2022 este închis. [Începe planul anului nou]"]
    assert trail.on_do is not None
    trail.on_do()
    assert trail.went == [("plan", NEW)]
    assert {"închis", "Ana Exemplu"} <= set(words(page))
    assert page.card.reopen_button.isVisible()
    page.edit()
    reopening = page.findChild(ReopenDialog)
    assert isinstance(reopening, ReopenDialog)
    reopening.form.put_typed({"reopened_why": "o sumă greșită"})
    reopening.save_now()
    assert room.work.wait_idle()
    at_rest(page, room.work)
    assert {"redeschis", "o sumă greșită"} <= set(words(page))
    assert page.years.horizontalScrollBar().maximum() == 0
