"""The page: its two lists, the card of each row, the stick read again, what closing offers."""

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from letea.actions.closed_years import closed_years
from letea.handover.keys import OpeningKey, recipient_fingerprint
from letea.rules.filters import Filter, Op
from tests.conftest import Trail
from tests.ui.following import at_rest
from tests.ui.handover.walking import TODAY, plan_sent, sent_to, words
from ui.handover.closing_dialog import CloseYearDialog, ReopenDialog
from ui.handover.page import AWAITED, PACKAGES, YEARS, HandoverPage
from ui.handover.wizard import HandoverWizard
from ui.handover.words import code_in_lines, hash_in_lines
from ui.parts.message import MessageDialog
from ui.parts.paper_view import PaperDialog
from ui.room import NEW, Room


def test_an_empty_page_teaches_and_begins(page: HandoverPage, room: Room) -> None:
    assert page.chips.active() == PACKAGES
    assert not page.rows.isVisible()
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
    assert page.rows.rows.ids.tolist() == [sent.id]
    assert page.rows.horizontalScrollBar().maximum() == 0
    told = words(page)
    assert {
        "fără recipisă",
        "DGASPC Exemplu",
        sent.file_name,
        hash_in_lines(sent.sha256, narrow=True),
    } <= set(told)
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
    assert page.rows.rows.ids.tolist() == [2022]
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
    assert page.rows.horizontalScrollBar().maximum() == 0


def test_words_narrow_packages_and_years_and_each_is_given_out(
    page: HandoverPage, room: Room, county: OpeningKey, stick: Path
) -> None:
    year = sent_to(room, county, stick)
    plan = plan_sent(room, county, stick)
    at_rest(page, room.work)
    assert page.rows.rows.ids.tolist() == [plan.id, year.id]
    page.filter.setText("planul pe 2022")
    at_rest(page, room.work)
    assert page.rows.rows.ids.tolist() == [plan.id]
    page.show_all()
    page.show_part(AWAITED)
    at_rest(page, room.work)
    assert page.rows.rows.ids.tolist() == [plan.id, year.id]
    page.filters.set([Filter("sent.number", Op.TO, (1,))])
    page.list_now()
    at_rest(page, room.work)
    assert page.rows.rows.ids.tolist() == [year.id]
    assert page.seen_head().name == "Predări la județ"
    assert page.filters.button.isVisible()
    page.show_part(YEARS)
    at_rest(page, room.work)
    assert page.rows.rows.ids.tolist() == [2022]
    assert not page.filters.filters
    assert not page.filters.button.isVisible()
    page.filter.setText("redeschis")
    at_rest(page, room.work)
    assert page.rows.rows.ids.tolist() == []
    page.show_record(plan.id)
    at_rest(page, room.work)
    assert page.rows.selected_id() == plan.id


def test_every_column_is_in_sight_in_a_small_window(
    room: Room, county: OpeningKey, stick: Path, qtbot: QtBot
) -> None:
    sent_to(room, county, stick)
    host = QWidget()
    line = QHBoxLayout(host)
    line.setContentsMargins(212, 0, 0, 0)  # the navigation
    made = HandoverPage(room)
    line.addWidget(made)
    qtbot.addWidget(host)
    host.resize(1366, 736)
    with qtbot.waitExposed(host):
        host.show()
    at_rest(made, room.work)
    assert made.card.width() == 400
    for part in (PACKAGES, YEARS):
        made.show_part(part)
        at_rest(made, room.work)
        assert made.rows.horizontalScrollBar().maximum() == 0
