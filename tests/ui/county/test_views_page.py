"""Situații: a view at a time as a table and a picture, other periods and columns, given out in every form."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from db.county.tables import Source
from letea.actions.county_plan import COUNTY_FAMILY
from letea.actions.plan_reading import plan_of_year
from letea.county.opening import County
from letea.county.own_plan import communes_told, start_own_plan
from letea.county.views.catalogue import VIEWS
from letea.documents.outline import Chart, Tiles
from letea.places import Place
from letea.progress import Progress
from tests.conftest import Trail
from tests.county_samples import hold
from ui import theme
from ui.county.figures_dialog import FiguresDialog
from ui.county.own_plan_dialog import OwnPlanDialog
from ui.county.views_page import ViewsPage
from ui.parts.paper_view import PaperDialog
from ui.room import Room


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
    qtbot.waitUntil(lambda: made.view is not None and bool(made.pictures))  # they are drawn after the table
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
_AROUND_HEAD = 24  # pixels of a heading that are not its words


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


@pytest.mark.parametrize("key", [one.key for one in VIEWS])
def test_every_heading_is_read_whole(page: ViewsPage, turn: Turn, key: str) -> None:
    if key != "services":
        turn(lambda: page.show_part(key))
    header, model = page.grid.horizontalHeader(), page.grid.model()
    for column in range(model.columnCount()):
        words = str(model.headerData(column, Qt.Orientation.Horizontal))
        room = QRect(0, 0, header.sectionSize(column) - _AROUND_HEAD, 1000)
        letters = QFontMetrics(theme.font(theme.SMALL, QFont.Weight.DemiBold))
        needed = letters.boundingRect(room, Qt.TextFlag.TextWordWrap, words)
        assert needed.width() <= room.width(), words
        assert needed.height() <= header.height(), words


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


def test_the_countys_plan_begins_from_the_objectives_and_is_gone_to(
    page: ViewsPage, county: County, trail: Trail, qtbot: QtBot
) -> None:
    page.ask_plan()
    qtbot.waitUntil(lambda: bool(page.window().findChildren(OwnPlanDialog)))
    (dialog,) = page.window().findChildren(OwnPlanDialog)
    qtbot.waitUntil(lambda: dialog.told.text().startswith("În plan: 1 direcție de acțiune"))
    assert [dialog.at_least.itemText(at) for at in range(dialog.at_least.count())] == [
        *("1 comună", "2 comune", "3 comune", "5 comune"),
    ]
    assert dialog.year.currentText() == "2027"
    dialog.do()
    qtbot.waitUntil(lambda: bool(trail.went))
    plan_id = plan_of_year(county.office, 2027, key=COUNTY_FAMILY)
    assert plan_id is not None
    assert (trail.went, trail.parts) == ([("plan", None)], [f"plan.{plan_id}"])


def test_the_plan_and_the_figures_may_be_asked_before_anything_was_read(
    room: Room, county: County, places: tuple[Place, ...], qtbot: QtBot
) -> None:
    hold(county, places[0])
    page = ViewsPage(room)
    qtbot.addWidget(page)
    page.ask_plan()
    page.ask_figures()
    qtbot.waitUntil(lambda: bool(page.findChildren(OwnPlanDialog) and page.findChildren(FiguresDialog)))


def test_a_year_that_has_a_plan_says_so_and_nothing_is_lost(
    page: ViewsPage, county: County, trail: Trail, qtbot: QtBot
) -> None:
    told = communes_told(county, 2026, Progress())
    start_own_plan(county, told, 2027, at_least=1, progress=Progress())
    page.open_plan_dialog(told)
    (dialog,) = page.window().findChildren(OwnPlanDialog)
    qtbot.waitUntil(dialog.do_button.isEnabled)
    dialog.do()
    qtbot.waitUntil(lambda: "are deja un plan de acest fel" in dialog.problem.text())
    assert dialog.isVisible()
    assert trail.went == []


def test_a_year_without_plans_says_so(page: ViewsPage, trail: Trail, turn: Turn, qtbot: QtBot) -> None:
    turn(lambda: page.asking.period.choose(2024, 0))
    page.ask_plan()
    qtbot.waitUntil(lambda: bool(trail.said))
    assert trail.said == ["Nicio comună nu a predat obiective pentru anul 2024."]
