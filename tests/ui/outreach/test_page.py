"""The page "Informare": every part of chapter II, year by year."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from db.tables.outreach import Campaign, CampaignKind, Publication
from letea.actions.year_lists import YearEdit, save_year, year_rows
from tests.conftest import Trail
from ui.outreach.page import OutreachPage
from ui.room import Room


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> OutreachPage:
    """The page in sight."""
    made = OutreachPage(room)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def press(page: OutreachPage, text: str) -> None:
    """Click the button of these words that is in sight."""
    found = next(one for one in page.findChildren(QPushButton) if one.text() == text and one.isVisible())
    found.click()


def test_the_list_of_the_model_fills_what_is_published(page: OutreachPage, room: Room) -> None:
    press(page, "Adaugă lista din model")
    page.save()
    room.work.wait_idle()
    rows = year_rows(room.desk.store, Publication, 2022)
    assert [row.marker for row in rows] == ["a.", "b.", "c.", "d.", "i.", "ii.", "iii.", "e."]
    assert [row.level for row in rows] == [0, 0, 0, 0, 1, 1, 1, 0]


def test_the_two_kinds_of_campaign_are_kept_apart(page: OutreachPage, room: Room) -> None:
    for key, name in (("awareness", "Ziua vârstnicilor"), ("promotion", "Cunoașteți centrul")):
        page.turn_to(key)
        press(page, "Adaugă primul rând")
        lines = next(one for one in page.lists() if one.key == key).lines
        lines.finish_typing()
        lines.model.setData(lines.model.index(0, 0), name)
    page.save()
    room.work.wait_idle()
    kept = {row.name: row.kind for row in year_rows(room.desk.store, Campaign, 2022)}
    assert kept == {
        "Ziua vârstnicilor": CampaignKind.AWARENESS,
        "Cunoașteți centrul": CampaignKind.PROMOTION,
    }


def test_an_empty_list_offers_the_year_before(page: OutreachPage, room: Room) -> None:
    last = Campaign(year=2021, kind=CampaignKind.AWARENESS, name="Stop violenței domestice!")
    save_year(room.desk.store, [YearEdit([last], [])], year=2021, label="Campanii")
    page.refresh()
    page.turn_to("awareness")
    press(page, "Copiază din anul 2021")
    awareness = next(one for one in page.lists() if one.key == "awareness")
    assert awareness.lines.model.lines[0].texts[0] == "Stop violenței domestice!"
    assert page.is_changed()


def test_a_day_of_renewal_that_is_none_is_told_at_its_row(page: OutreachPage, room: Room) -> None:
    press(page, "Adaugă primul rând")
    published = page.lists()[0]
    published.lines.finish_typing()
    for column, text in ((0, "a."), (2, "strategia"), (4, "31.02.2022")):
        published.lines.model.setData(published.lines.model.index(0, column), text)
    page.save()
    assert "Februarie 2022 are 28 de zile" in published.lines.model.data(published.lines.model.index(0, 4), 3)
    assert year_rows(room.desk.store, Publication, 2022) == []


def test_the_texts_of_the_chapter_are_a_click_away(page: OutreachPage, trail: Trail) -> None:
    press(page, "Deschide planul")
    assert trail.went == [("plan", None)]
