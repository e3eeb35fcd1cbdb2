"""The page "Liste de la școli": schools proposed, compared with the register while typing, printed."""

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.tables.children import SchoolList
from letea.actions.year_lists import year_rows
from tests.conftest import Trail
from tests.letea.actions.child_offices import SCHOOL, a_child, a_school_list, alone, listed
from tests.letea.actions.test_restrictions import restricted
from tests.ui.following import Herald, answering
from tests.ui.list_hands import exported, filter_by, printed, seen, tools_of
from ui.parts.going_out import GoingOutDialog
from ui.parts.paper_view import PaperDialog
from ui.room import Room
from ui.school_lists.page import SchoolListsPage

SCHOOL_AT, ASKED_AT, CHILDREN_AT, HELD_AT, DIFFERENCE_AT = 0, 2, 5, 6, 7


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> SchoolListsPage:
    """The page in sight, followed by word of commits."""
    made = SchoolListsPage(room)
    Herald(room.desk.store, made)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def write(page: SchoolListsPage, row: int, column: int, text: str) -> None:
    model = page.schools.lines.model
    model.setData(model.index(row, column), text)


def cell(page: SchoolListsPage, row: int, column: int) -> str:
    return page.schools.lines.model.lines[row].texts[column]


def test_schools_are_proposed_compared_and_saved(
    page: SchoolListsPage, room: Room, qtbot: QtBot, trail: Trail
) -> None:
    alone(room.desk.store, a_child(room.desk.store), left_on=date(2021, 6, 1))
    page.refresh()
    page.propose()
    assert trail.said == ["1 unitate adăugată. Verificați și salvați."]
    assert (cell(page, 0, SCHOOL_AT), cell(page, 0, HELD_AT)) == (SCHOOL, "1")
    write(page, 0, CHILDREN_AT, "3")
    assert cell(page, 0, DIFFERENCE_AT) == "+2"
    page.save()
    qtbot.waitUntil(lambda: not page.is_changed(), timeout=20_000)
    (row,) = year_rows(room.desk.store, SchoolList, 2022)
    assert (row.school, row.children) == (SCHOOL, 3)


def test_nothing_more_to_propose_is_said(page: SchoolListsPage, trail: Trail) -> None:
    page.propose()
    assert trail.said == ["Nicio altă unitate: în evidență nu este scrisă alta."]


def test_a_row_left_blank_is_not_kept(page: SchoolListsPage) -> None:
    page.new()
    assert page.schools.edit().rows == []


def test_a_school_twice_is_told_and_nothing_typed_is_lost(page: SchoolListsPage, room: Room) -> None:
    page.schools.take_copies(SchoolList(year=2022, school=name) for name in (SCHOOL, "Alta"))
    write(page, 1, SCHOOL_AT, "școala gimnazială exemplu")
    write(page, 1, ASKED_AT, "31.2.2022")
    page.save()
    assert "Unitatea apare de două ori" in page.schools.lines.note_text()
    assert cell(page, 1, ASKED_AT) == "31.2.2022"
    assert year_rows(room.desk.store, SchoolList, 2022) == []
    page.revert()


def test_papers_show_what_is_saved(page: SchoolListsPage, room: Room, qtbot: QtBot, trail: Trail) -> None:
    (row,) = listed(room.desk.store, a_school_list())
    page.show_record(row.id)
    assert (page.year, cell(page, 0, SCHOOL_AT)) == (2021, SCHOOL)
    write(page, 0, CHILDREN_AT, "9")
    page.print_paper()
    assert trail.said == ["Salvați întâi lista; actele arată ce este salvat."]
    page.revert()
    page.schools.lines.view.setCurrentIndex(page.schools.lines.model.index(0, 0))
    for show, title in (
        (page.print_letter, f"Adresă către {SCHOOL}, 2021"),
        (page.print_paper, "Copii cu părinți plecați, pe școli, 2021"),
    ):
        show()
        papers = page.window().findChildren(PaperDialog)
        paper = next(one for one in papers if one.windowTitle() == title)
        qtbot.waitUntil(paper.is_ready, timeout=20_000)
        paper.reject()


def test_a_letter_is_of_a_chosen_school(page: SchoolListsPage, trail: Trail) -> None:
    page.print_letter()
    assert trail.said == ["Alegeți întâi o unitate din listă."]


def test_the_list_fits_the_page(page: SchoolListsPage, room: Room, qtbot: QtBot) -> None:
    (row,) = listed(room.desk.store, a_school_list())
    page.show_record(row.id)
    view = page.schools.lines.view
    qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() == 0, timeout=20_000)


@pytest.mark.parametrize(("answer", "number"), [("take", "1/2021"), ("bare", ""), ("back", "")])
def test_a_letter_without_a_number_may_take_one(
    page: SchoolListsPage, room: Room, qtbot: QtBot, answer: str, number: str
) -> None:
    (row,) = listed(room.desk.store, a_school_list(asked_number=""))
    page.show_record(row.id)
    stop = answering(answer)
    page.print_letter()
    stop()
    if answer != "back":
        qtbot.waitUntil(lambda: bool(page.window().findChildren(PaperDialog)), timeout=20_000)
        (paper,) = page.window().findChildren(PaperDialog)
        qtbot.waitUntil(paper.is_ready, timeout=20_000)
        paper.reject()
    assert [one.asked_number for one in year_rows(room.desk.store, SchoolList, 2021)] == [number]


def test_schools_are_filtered_by_what_is_computed_too(
    page: SchoolListsPage,
    room: Room,
    qtbot: QtBot,
    trail: Trail,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    alone(room.desk.store, a_child(room.desk.store), left_on=date(2021, 6, 1))
    for place, (school, children) in enumerate(((SCHOOL, "1"), ("Școala din Holt", "4"), ("Liceul", ""))):
        page.schools.start()
        page.schools.lines.finish_typing()
        write(page, place, SCHOOL_AT, school)
        write(page, place, CHILDREN_AT, children)
    page.save()
    qtbot.waitUntil(lambda: not page.is_changed(), timeout=20_000)
    tools = tools_of(page.schools)
    filter_by(tools, "Diferența", "școala a comunicat mai mulți copii")
    assert seen(page.schools, "Unitatea de învățământ") == ["Școala din Holt"]
    out = exported(tools, tmp_path / "scoli.xlsx", trail, qtbot, monkeypatch)
    assert out[-1][CHILDREN_AT : DIFFERENCE_AT + 1] == (4, 0, 4)
    assert "Școala din Holt" in printed(tools, qtbot)
    write(page, 1, CHILDREN_AT, "0")
    assert seen(page.schools, "Unitatea de învățământ") == ["Școala din Holt"]
    tools.let_go()
    filter_by(tools, "În evidență", "1", op=1)
    assert seen(page.schools, "Unitatea de învățământ") == [SCHOOL]
    page.save()
    qtbot.waitUntil(lambda: not page.is_changed(), timeout=20_000)
    rows = year_rows(room.desk.store, SchoolList, 2022)
    assert [row.children for row in rows] == [1, 0, None]


def test_a_school_sought_comes_into_sight_whatever_the_filter(page: SchoolListsPage, room: Room) -> None:
    rows = [a_school_list(year=2022, school=name) for name in ("Unu", "Doi")]
    listed(room.desk.store, *rows)
    page.refresh()
    filter_by(tools_of(page.schools), "Unitatea de învățământ", "unu")
    row = year_rows(room.desk.store, SchoolList, 2022)[1]
    page.show_record(row.id)
    assert seen(page.schools, "Unitatea de învățământ") == ["Unu", "Doi"]
    assert page.schools.lines.view.currentIndex().row() == 1


def test_a_child_whose_data_is_restricted_is_asked_about(
    page: SchoolListsPage, room: Room, qtbot: QtBot
) -> None:
    store = room.desk.store
    (row,) = listed(store, a_school_list())
    child = a_child(store, "Demonstrativ")
    alone(store, child, left_on=date(2021, 6, 1))
    restricted(store, child)
    page.show_record(row.id)
    page.print_paper()
    dialog = page.window().findChild(GoingOutDialog)
    assert isinstance(dialog, GoingOutDialog)
    dialog.save_now()
    qtbot.waitUntil(lambda: page.window().findChild(PaperDialog) is not None)
    paper = page.window().findChild(PaperDialog)
    assert isinstance(paper, PaperDialog)
    qtbot.waitUntil(paper.is_ready, timeout=20_000)
    paper.reject()
