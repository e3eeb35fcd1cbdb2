"""A list is filtered by any field: asked for in a dialog, shown as chips, changed, taken out."""

from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from letea.actions.people import PersonFile, save_person
from letea.rules.filters import Filter, Op
from tests.conftest import Trail
from tests.samples import TODAY, a_person
from tests.ui.following import Herald
from ui.parts.filter_dialog import FilterDialog
from ui.parts.list_heads import filters_in_words, part_of_filters
from ui.people.page import PeoplePage
from ui.room import Room

HOLT = Filter("person.village", Op.CONTAINS, ("Holt",))


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> PeoplePage:
    """Three persons of two villages, in sight."""
    for given, village, born in (
        ("Ana", "Holt", date(1950, 5, 1)),
        ("Barbu", "Holt", date(2015, 5, 1)),
        ("Cora", "Țigănași", date(1980, 5, 1)),
    ):
        person = a_person(family_name="Exemplu", given_name=given, village=village, born_on=born)
        save_person(room.desk.store, PersonFile(person), TODAY)
    made = PeoplePage(room)
    Herald(room.desk.store, made)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def names(page: PeoplePage) -> list[str]:
    rows = page.rows.rows
    return [str(rows.data(rows.index(place, 0))).split()[-1] for place in range(len(rows.ids))]


def button(page: PeoplePage, name: str) -> QPushButton:
    (found,) = [one for one in page.findChildren(QPushButton, name) if one.isVisible()]
    return found


def asked(page: PeoplePage, name: str = "filters.add") -> FilterDialog:
    button(page, name).click()
    return page.window().findChildren(FilterDialog)[-1]


def test_a_filter_asked_for_narrows_the_list_and_stands_as_a_chip(page: PeoplePage) -> None:
    dialog = asked(page)
    dialog.field.setCurrentText("Satul")
    dialog.first.line.setText("tiganasi")
    dialog.save_now()
    assert names(page) == ["Cora"]
    assert button(page, "filters.person.village").text() == "Satul conține „tiganasi”"
    assert page.foot.text() == "1 din 3 afișate"
    assert filters_in_words(page) == "Satul conține „tiganasi”"


def test_several_filters_hold_together_and_go_one_by_one_or_all(page: PeoplePage) -> None:
    page.filters.set([HOLT, Filter("person.age", Op.FROM, (65,))])
    page.list_now()
    assert names(page) == ["Ana"]
    drops = [one for one in page.filters.findChildren(QPushButton) if one.toolTip().startswith("Scoate")]
    drops[1].click()
    assert names(page) == ["Ana", "Barbu"]
    page.filters.set([HOLT, Filter("person.age", Op.FROM, (65,))])
    button(page, "filters.clear").click()
    assert names(page) == ["Ana", "Barbu", "Cora"]
    assert not page.filters.isVisible()


def test_a_click_on_a_chip_changes_its_filter(page: PeoplePage) -> None:
    page.filters.set([Filter("person.born_on", Op.BETWEEN, ("1940-01-01", "1960-01-01"))])
    page.list_now()
    dialog = asked(page, "filters.person.born_on")
    assert (dialog.first.text(), dialog.second.text()) == ("01.01.1940", "01.01.1960")
    dialog.second.line.setText("1.1.1990")
    dialog.save_now()
    assert names(page) == ["Ana", "Cora"]
    assert page.filters.words() == "Data nașterii este între 01.01.1940 și 01.01.1990"


def test_what_is_wrong_is_told_at_its_place_and_nothing_typed_is_lost(page: PeoplePage) -> None:
    dialog = asked(page)
    dialog.save_now()
    assert dialog.field_note.text() == "Alegeți un câmp din listă."
    dialog.field.setCurrentText("Data nașterii")
    dialog.first.line.setText("31.02.2020")
    dialog.second.line.setText("1.3.2020")
    dialog.save_now()
    assert dialog.isVisible()
    assert dialog.first.note.state == "bad"
    assert dialog.second.note.state != "bad"
    assert dialog.first.text() == "31.02.2020"
    dialog.field.setCurrentText("Sexul")
    dialog.save_now()
    assert dialog.choice_note.text() == "Alegeți cel puțin o valoare din listă."
    dialog.ticked("F").setChecked(True)
    dialog.save_now()
    assert page.filters.filters == [Filter("person.sex", Op.AMONG, ("F",))]


def test_filters_come_from_elsewhere_as_a_part_of_the_page(page: PeoplePage) -> None:
    page.filter.setText("Cora")
    page.show_part(part_of_filters([HOLT]))
    assert names(page) == ["Ana", "Barbu"]
    assert page.filter.text() == ""


def test_what_is_no_longer_known_is_told_and_left_out(page: PeoplePage, trail: Trail) -> None:
    page.show_part(part_of_filters([HOLT, Filter("person.shoe", Op.IS, ("42",))]))
    assert names(page) == ["Ana", "Barbu"]
    assert "person.shoe" in trail.said[-1]


def test_a_record_asked_for_comes_out_of_any_filter(page: PeoplePage) -> None:
    cora = page.rows.rows.ids[2]
    page.filters.set([HOLT])
    page.list_now()
    page.show_record(cora)
    assert page.rows.selected_id() == cora
    assert page.filters.filters == []


def test_where_nothing_is_found_all_are_a_click_away(page: PeoplePage) -> None:
    page.filters.set([Filter("person.village", Op.IS, ("Nicăieri",))])
    page.list_now()
    assert names(page) == []
    page.show_all()
    assert len(names(page)) == 3


def test_filters_that_tell_of_health_are_told_apart(page: PeoplePage) -> None:
    page.filters.set([HOLT, Filter("category.category", Op.FILLED)])
    page.list_now()
    head = page.seen_head()
    assert head.filters == "Satul conține „Holt” și Categoria de beneficiar nu lipsește"
    assert head.private == "Categoria de beneficiar nu lipsește"
