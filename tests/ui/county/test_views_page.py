"""Situații: a view at a time as a table and a picture, other periods and columns, given out in every form."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from db.county.tables import Source
from db.store import Store
from letea.county.opening import County, open_county
from letea.county.views.catalogue import VIEWS
from letea.desk import Desk
from letea.documents.outline import Chart, Tiles
from letea.places import Place
from tests.conftest import Trail
from tests.county_samples import hold
from tests.letea.county.conftest import TODAY, county_office, new_county_file, places
from ui.county.figures_dialog import FiguresDialog
from ui.county.opened import OpenedCounty
from ui.county.views_page import ViewsPage
from ui.parts.paper_view import PaperDialog
from ui.room import Room

__all__ = ["county_office", "new_county_file", "places"]


@pytest.fixture
def room(room: Room, county_office: Store) -> Iterator[Room]:
    """The room of a county office."""
    desk = Desk(county_office, room.desk.folders, lambda: TODAY)
    opened = OpenedCounty(desk, room.work)
    yield replace(room, desk=desk, county=opened)
    room.work.stop()
    opened.close()


@pytest.fixture
def county(room: Room, county_office: Store) -> Iterator[County]:
    """The county as another part of the program sees it; five communes handed over."""
    opened = open_county(county_office, lambda: TODAY)
    yield opened
    opened.store.close()


@pytest.fixture
def page(room: Room, county: County, places: tuple[Place, ...], qtbot: QtBot) -> ViewsPage:
    """The page of a county to which five communes handed over 2026, one of them in a workbook."""
    for number, place in enumerate(places[:5]):
        hold(county, place, source=Source.WORKBOOK if number == 1 else Source.SEALED)
    made = ViewsPage(room)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: made.view is not None)
    return made


@pytest.fixture
def turn(page: ViewsPage, qtbot: QtBot) -> Callable[[Callable[[], object]], None]:
    """Do something, and wait for the view that follows."""

    def turned(act: Callable[[], object]) -> None:
        before = page.view
        act()
        qtbot.waitUntil(lambda: page.view is not before)

    return turned


Turn = Callable[[Callable[[], object]], None]


def cells(page: ViewsPage) -> list[list[str]]:
    model = page.grid.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_first_view_is_told_with_who_handed_over(page: ViewsPage, places: tuple[Place, ...]) -> None:
    shown = cells(page)
    assert [row[:2] for row in shown[:2]] == [[places[0].name, "pachet"], [places[1].name, "nesigilat"]]
    assert shown[5][1:] == ["nepredat", *[""] * 7]
    assert shown[-1][:4] == ["Total", "", "5", "100"]
    assert page.notes.text().startswith(f"Au predat pentru anul 2026: 5 din {len(places)}")
    (picture,) = page.pictures
    assert isinstance(picture.chart, Tiles)
    assert f"{places[1].name}: 20*" in picture.accessibleDescription()


@pytest.mark.parametrize("key", [one.key for one in VIEWS[1:]])
def test_each_view_is_brought_to_the_fore_by_its_key(page: ViewsPage, turn: Turn, key: str) -> None:
    turn(lambda: page.show_part(key))
    assert page.view is not None
    assert page.view.key == key
    assert page.view.lines
    assert page.tells.text() == page.view.tells
    assert page.grid.model().rowCount() >= len(page.view.lines)
    assert page.pictures


def test_only_what_a_view_asks_is_asked(page: ViewsPage, turn: Turn) -> None:
    asking = page.asking
    for key, asked in (("licences", {asking.within}), ("benefits", {asking.paid}), ("years", {asking.years})):
        turn(lambda key=key: page.show_part(key))  # type: ignore[misc]  # bound at once
        assert {one for one in (asking.within, asking.paid, asking.years) if one.isVisible()} == asked
    assert asking.figures_button.isVisible()
    turn(lambda: page.show_part("benefit_months"))
    assert not asking.picture.isVisible()


def test_another_column_is_pictured_at_once_and_stays_over_periods(page: ViewsPage, turn: Turn) -> None:
    turn(lambda: page.show_part("spas"))
    place = [page.asking.picture.itemText(at) for at in range(page.asking.picture.count())].index("Lucrători")
    page.asking.picture.setCurrentIndex(place)
    page.asking.picture.activated.emit(place)
    assert "Lucrători" in page.pictures[0].chart.title
    turn(lambda: page.asking.period.choose(2025, 0))
    assert page.pictures == []
    turn(lambda: page.asking.period.choose(2026, 0))
    assert "Lucrători" in page.pictures[0].chart.title
    turn(lambda: page.show_part("plans"))
    assert "Planul anual" in page.pictures[0].chart.title


def test_a_click_on_a_heading_orders_the_rows_and_leaves_the_totals_last(
    page: ViewsPage, turn: Turn, places: tuple[Place, ...]
) -> None:
    turn(lambda: page.show_part("poverty"))
    for order, reverse in ((Qt.SortOrder.DescendingOrder, True), (Qt.SortOrder.AscendingOrder, False)):
        page.grid.sortByColumn(2, order)
        told = [int(row[2]) for row in cells(page)[:5]]
        assert told == sorted(told, reverse=reverse)
        assert {row[1] for row in cells(page)[5:-1]} == {"nepredat"}
        assert cells(page)[-1][0] == "Total"
    page.grid.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert [row[0] for row in cells(page)[:-1]] == [place.name for place in places]


def test_a_period_of_which_nothing_came_says_so(page: ViewsPage, turn: Turn) -> None:
    turn(lambda: page.asking.period.choose(2026, 1))
    assert page._body.currentIndex() == 1
    assert page.counts.text() == "trimestrul I 2026"


def test_a_package_taken_in_meanwhile_is_shown(
    page: ViewsPage, room: Room, places: tuple[Place, ...], turn: Turn
) -> None:
    assert room.county is not None
    turn(lambda: hold(room.county.now(), places[5]))  # type: ignore[union-attr]  # it is open
    assert cells(page)[5][1] == "pachet"


def test_figures_are_chosen_for_the_years(page: ViewsPage, turn: Turn, qtbot: QtBot) -> None:
    turn(lambda: page.show_part("years"))
    page.ask_figures()
    qtbot.waitUntil(lambda: bool(page.window().findChildren(FiguresDialog)))
    (dialog,) = page.window().findChildren(FiguresDialog)
    assert dialog.ticked() == ["people.all", "need.poverty"]
    dialog.search.setText("cuvenit total")
    shown = [dialog.list.item(at) for at in range(dialog.list.count()) if not dialog.list.item(at).isHidden()]
    assert [item.text() for item in shown] == ["Plăți: cuvenit: în total"]
    for at in range(dialog.list.count()):
        dialog.list.item(at).setCheckState(Qt.CheckState.Checked)
    assert not dialog.take_button.isEnabled()
    for at in range(dialog.list.count()):
        dialog.list.item(at).setCheckState(Qt.CheckState.Unchecked)
    shown[0].setCheckState(Qt.CheckState.Checked)
    turn(dialog.take)
    assert page.view is not None
    assert [column.label for column in page.view.columns] == ["Comuna", "2024", "2025", "2026"]
    assert isinstance(page.pictures[0].chart, Chart)


def test_a_view_and_all_views_go_out_as_tables(
    page: ViewsPage, trail: Trail, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "situatie.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(out), "Tabel Excel (*.xlsx)"))
    menu = page.show_exports()
    one, whole = menu.actions()
    one.trigger()
    qtbot.waitUntil(lambda: len(trail.said) == 1)
    assert openpyxl.load_workbook(out).sheetnames == ["Harta serviciilor sociale"]
    whole.trigger()
    qtbot.waitUntil(lambda: len(trail.said) == 2)
    assert len(openpyxl.load_workbook(out).sheetnames) == len(VIEWS)
    menu.close()


@pytest.mark.parametrize("report", [False, True])
def test_a_view_and_the_report_are_shown_as_papers(page: ViewsPage, qtbot: QtBot, *, report: bool) -> None:
    (page.print_report if report else page.print_paper)()
    (dialog,) = page.window().findChildren(PaperDialog)
    qtbot.waitUntil(dialog.is_ready, timeout=60_000)
    wanted = "Situația asistenței sociale în județ" if report else "Harta serviciilor sociale"
    assert dialog.windowTitle() == f"{wanted}, anul 2026"
    assert dialog.preview.paper.count() > (10 if report else 1)
