"""A list with its filters and columns is kept under a name, opened, renamed, deleted."""

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from db.tables.lists import SavedList
from letea.actions.people import PersonFile, save_person
from letea.actions.saved_lists import keep_saved_list, saved_lists
from letea.rules.filters import Filter, Op
from tests.conftest import Trail
from tests.letea.actions.benefit_offices import kind_of
from tests.samples import TODAY, a_benefit_file, a_person
from tests.ui.following import Herald
from ui import messages
from ui.benefits.page import BenefitsPage
from ui.parts.own_lists import NameDialog
from ui.people.page import PeoplePage
from ui.room import Room

HOLT = Filter("person.village", Op.IS, ("Holt",))


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> PeoplePage:
    """Two persons of two villages, in sight."""
    for given, village in (("Ana", "Holt"), ("Cora", "Țigănași")):
        person = a_person(family_name="Exemplu", given_name=given, village=village, born_on=None)
        save_person(room.desk.store, PersonFile(person), TODAY)
    made = PeoplePage(room)
    Herald(room.desk.store, made)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def entry(page: PeoplePage, begins: str) -> QAction:
    return next(one for one in page.own.menu().actions() if one.text().startswith(begins))


def kept_as(page: PeoplePage, name: str) -> NameDialog:
    entry(page, "Păstrează ce se vede").trigger()
    dialog = page.window().findChildren(NameDialog)[-1]
    dialog.name.line.setText(name)
    dialog.save_now()
    return dialog


def headings(page: PeoplePage) -> list[str]:
    return [column.heading for column in page.rows.shown_columns()]


def test_a_list_is_kept_and_opened_with_all_that_it_was(page: PeoplePage, room: Room) -> None:
    page.filters.set([HOLT])
    page.order_by("address", descending=True)
    page.rows.lend_columns(["phone", "name"])
    page.list_now()
    kept_as(page, "Din Holt")
    assert page.own.button.text() == "Din Holt"
    page.show_all()
    page.order_by("name")
    assert (page.own.button.text(), headings(page)[0]) == ("Listele mele", "Nume")
    assert len(page.rows.rows.ids) == 2
    entry(page, "Din Holt").trigger()
    assert len(page.rows.rows.ids) == 1
    assert headings(page) == ["Telefon", "Nume"]
    assert (page.order, page.descending) == ("address", True)
    assert page.seen_head().name == "Din Holt"
    assert page.seen_head().filters == "Satul este „Holt”"
    (kept,) = saved_lists(room.desk.store, "people")
    assert kept.filters == [{"field": "person.village", "op": "is", "values": ["Holt"]}]


def test_the_columns_of_a_list_of_ones_own_leave_those_remembered_as_they_were(
    page: PeoplePage, room: Room, qtbot: QtBot
) -> None:
    before = headings(page)
    page.rows.lend_columns(["phone"])
    entry(page, "Păstrează ce se vede")
    again = PeoplePage(room)
    qtbot.addWidget(again)
    assert headings(again) == before
    page.rows.lend_columns(())
    assert headings(page) == before


def test_a_name_that_is_taken_is_told_at_its_place(page: PeoplePage, room: Room) -> None:
    kept_as(page, "Din Holt")
    dialog = kept_as(page, "din holt")
    assert dialog.isVisible()
    assert dialog.name.note.text() == "Există deja o listă cu acest nume; alegeți altul."
    assert dialog.name.text() == "din holt"
    dialog.name.line.setText("Alta")
    dialog.save_now()
    assert [one.name for one in saved_lists(room.desk.store, "people")] == ["Alta", "Din Holt"]


def test_a_list_is_changed_renamed_and_deleted(
    page: PeoplePage, room: Room, trail: Trail, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = room.desk.store
    kept_as(page, "Din Holt")
    page.filters.set([HOLT])
    entry(page, "Păstrează schimbările").trigger()
    assert saved_lists(store, "people")[0].filters != []
    entry(page, "Redenumește").trigger()
    dialog = page.window().findChildren(NameDialog)[-1]
    assert dialog.name.text() == "Din Holt"
    dialog.name.line.setText("Holt")
    dialog.save_now()
    assert page.own.button.text() == "Holt"
    monkeypatch.setattr(messages, "ask", lambda *_asked, **_told: True)
    entry(page, "Șterge").trigger()
    qtbot.waitUntil(lambda: not saved_lists(store, "people"))
    qtbot.waitUntil(lambda: any("a fost ștearsă" in said for said in trail.said))
    assert page.own.button.text() == "Listele mele"
    assert trail.on_do is not None
    trail.on_do()
    qtbot.waitUntil(lambda: len(saved_lists(store, "people")) == 1)


def test_a_list_of_an_older_letea_opens_without_what_is_gone(
    page: PeoplePage, room: Room, trail: Trail
) -> None:
    gone = {"field": "person.shoe", "op": "is", "values": ["42"]}
    told = {"order": "shoe", "group": "giants", "words": "Ana"}
    one = SavedList(page="people", name="Veche", filters=[gone], columns=["shoe", "cnp"], told=told)
    keep_saved_list(room.desk.store, one)
    entry(page, "Veche").trigger()
    assert len(page.rows.rows.ids) == 1
    assert headings(page) == ["CNP"]
    assert "person.shoe" in trail.said[-1]


def test_closing_a_list_shows_the_page_as_it_comes(page: PeoplePage) -> None:
    page.filters.set([HOLT])
    kept_as(page, "Din Holt")
    entry(page, "Închide lista").trigger()
    assert len(page.rows.rows.ids) == 2
    assert page.filters.filters == []


def test_the_choices_of_the_page_are_kept_with_the_list(room: Room, qtbot: QtBot) -> None:
    store = room.desk.store
    person = store.keep(a_person(), "P")
    for kind_id in (kind_of(store, "INCALZIRE"), kind_of(store, "URGENTA_LOCAL")):
        store.keep(a_benefit_file(kind_id, person.id, number=f"{kind_id}/2022"), "D")
    page = BenefitsPage(room)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    place = next(n for n in range(page.kind.count()) if "încălzire" in page.kind.itemText(n).lower())
    page.kind.setCurrentIndex(place)
    page.refresh()
    words = page.kind.currentText()
    assert page.seen_head().filters == words
    told = page.own._seen()
    keep_saved_list(store, SavedList(page="benefits", name="Încălzire", told=dict(told.told)))
    page.show_all()
    assert (len(page.rows.rows.ids), page.kind.currentIndex()) == (2, 0)
    next(one for one in page.own.menu().actions() if one.text() == "Încălzire").trigger()
    assert (len(page.rows.rows.ids), page.kind.currentText()) == (1, words)
    assert page.own.name() == "Încălzire"


def test_a_list_that_is_kept_after_all_stays_open(page: PeoplePage, monkeypatch: pytest.MonkeyPatch) -> None:
    kept_as(page, "Din Holt")
    monkeypatch.setattr(messages, "ask", lambda *_asked, **_told: False)
    entry(page, "Șterge").trigger()
    assert page.own.name() == "Din Holt"
