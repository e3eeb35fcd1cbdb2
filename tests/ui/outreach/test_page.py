"""The page "Informare": every part of chapter II, year by year."""

from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from db.tables.outreach import Campaign, CampaignKind, Publication
from letea.actions.year_lists import YearEdit, save_year, year_rows
from tests.conftest import Trail
from tests.ui.list_hands import entry, exported, filter_by, keep_as, printed, seen, tools_of, write
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


def test_what_is_published_is_filtered_edited_and_given_out(
    page: OutreachPage,
    room: Room,
    qtbot: QtBot,
    trail: Trail,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    press(page, "Adaugă lista din model")
    published = page.lists()[0]
    tools = tools_of(published)
    filter_by(tools, "Nivelul", "punct sub literă")
    assert seen(published, "Litera") == ["i.", "ii.", "iii."]
    write(published, 5, "Ultima actualizare", "1.3.2022")
    page.save()
    room.work.wait_idle()
    rows = year_rows(room.desk.store, Publication, 2022)
    assert (len(rows), rows[5].renewed_on) == (8, date(2022, 3, 1))
    page.refresh()
    filter_by(tools, "Ultima actualizare", "1.1.2022", op=1)
    assert seen(published, "Litera") == ["ii."]
    keep_as(tools, "Actualizate")
    entry(tools, "Închide")
    assert len(seen(published, "Litera")) == 8
    entry(tools, "Actualizate")
    assert seen(published, "Litera") == ["ii."]
    text = printed(tools, qtbot)
    assert "Nivelul este punct sub literă și Ultima actualizare începând cu 01.01.2022" in " ".join(
        text.split()
    )
    out = exported(tools, tmp_path / "publicate.xlsx", trail, qtbot, monkeypatch)
    assert out[-1][0] == "ii."
    assert out[-1][4] == datetime(2022, 3, 1)  # noqa: DTZ001 - as openpyxl reads a day


@pytest.mark.parametrize("key", ["awareness", "promotion", "meetings", "topics", "press"])
def test_each_list_of_the_chapter_is_filtered(page: OutreachPage, key: str) -> None:
    page.turn_to(key)
    one = next(one for one in page.lists() if one.key == key)
    for place, text in enumerate(("Vârstnici", "Copii")):
        one.start()
        one.lines.finish_typing()
        one.lines.model.setData(one.lines.model.index(place, 0), text)
    heading = one.lines.model.columns[0].field.label
    filter_by(tools_of(one), heading, "copii")
    assert seen(one, heading) == ["Copii"]
    assert [line.texts[0] for line in one.lines.model.lines] == ["Vârstnici", "Copii"]
