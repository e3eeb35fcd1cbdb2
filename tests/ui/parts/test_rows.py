"""A list shows any number of records, fetching only what is looked at, and keeps what the worker chose."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from ui.parts.rows import PAGE, PAGES_KEPT, Column, RowsModel, shown
from ui.parts.rows_view import RowsView
from ui.settings import Settings


@dataclass(frozen=True)
class SomeRow:
    """A row of an invented list."""

    id: int
    name: str
    age: int
    degree: str = ""


COLUMNS = (
    Column[SomeRow]("Nume", lambda row: row.name, width=200, key="name"),
    Column[SomeRow]("Vârsta", lambda row: row.age, width=70, key="age", figures=True),
    Column[SomeRow]("Handicap", lambda row: row.degree, private=True),
)


class Source:
    """Where rows come from; counts how often it is asked."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def fetch(self, ids: Sequence[int]) -> list[SomeRow]:
        """The rows of these ids, in another order."""
        self.asked.append(len(ids))
        return [SomeRow(id_, f"Exemplu {id_}", id_ % 90) for id_ in reversed(ids) if id_ != 13]


@pytest.fixture
def source() -> Source:
    """A source of the test's own."""
    return Source()


@pytest.fixture
def view(source: Source, qtbot: QtBot, tmp_path: Path) -> RowsView[SomeRow]:
    """A list on the screen."""
    made = RowsView(COLUMNS, source.fetch, name="people", settings=Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    return made


def test_the_model_keeps_qts_contract(source: Source, qtbot: QtBot) -> None:
    model = RowsModel(COLUMNS, source.fetch)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_ids(range(1, 1000))
    model.set_ids([])
    model.set_ids([5, 3, 4])
    assert [model.index(place, 0).data() for place in range(3)] == ["Exemplu 5", "Exemplu 3", "Exemplu 4"]


def test_a_hundred_thousand_show_their_first_screen_with_one_page_of_rows(
    view: RowsView[SomeRow], source: Source
) -> None:
    ids = list(range(100_000))
    view.set_ids(ids)
    view.grab()
    assert source.asked == [PAGE]


def test_a_jump_to_the_end_fetches_only_what_is_seen(view: RowsView[SomeRow], source: Source) -> None:
    view.set_ids(range(100_000))
    view.scrollToBottom()
    view.grab()
    assert len(source.asked) <= 3


def test_only_so_many_pages_are_kept(source: Source, qtbot: QtBot) -> None:
    model = RowsModel(COLUMNS, source.fetch)
    model.set_ids(range(100_000))
    for place in range(0, 100_000, PAGE):
        model.row(place)
    assert len(model._pages) == PAGES_KEPT


def test_a_row_that_is_gone_meanwhile_shows_empty(view: RowsView[SomeRow]) -> None:
    view.set_ids([12, 13, 14])
    assert view.rows.index(1, 0).data() == ""


def test_enter_a_double_click_and_ctrl_e_open_the_record(view: RowsView[SomeRow]) -> None:
    opened: list[int] = []
    view.opened.connect(opened.append)
    view.set_ids([7, 8])
    view.select(8)
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClick(view, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    view.doubleClicked.emit(view.rows.index(0, 0))
    assert opened == [8, 8, 7]


def test_del_asks_to_delete_the_selected_record(view: RowsView[SomeRow]) -> None:
    asked: list[int] = []
    view.delete_asked.connect(asked.append)
    view.set_ids([7, 8])
    view.select(None)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    view.select(7)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert asked == [7]


def test_a_letter_goes_to_the_search_and_fetches_nothing(view: RowsView[SomeRow], source: Source) -> None:
    typed: list[str] = []
    view.typed.connect(typed.append)
    view.set_ids(range(100_000))
    view.grab()
    QTest.keyClick(view, Qt.Key.Key_M)
    assert typed == ["m"]
    assert len(source.asked) == 1


def test_the_selection_stays_with_the_record_when_the_order_changes(view: RowsView[SomeRow]) -> None:
    told: list[object] = []
    view.set_ids([1, 2, 3])
    view.select(2)
    view.selected.connect(told.append)
    view.set_ids([2, 3, 1])
    assert view.selected_id() == 2
    assert view.currentIndex().row() == 0
    assert told == []


def test_the_first_record_is_selected_where_none_was(view: RowsView[SomeRow]) -> None:
    told: list[object] = []
    view.selected.connect(told.append)
    view.set_ids([4, 5, 6])
    assert told == [4]
    assert view.currentIndex().row() == 0


def test_when_the_selected_record_leaves_its_neighbour_is_selected(view: RowsView[SomeRow]) -> None:
    view.set_ids([1, 2, 3])
    view.select(2)
    view.set_ids([1, 3])
    assert view.selected_id() == 3
    view.set_ids([1])
    assert view.selected_id() == 1
    view.set_ids([])
    assert view.selected_id() is None


def test_another_list_begins_at_its_first_record(view: RowsView[SomeRow]) -> None:
    view.set_ids([1, 2, 3, 4])
    view.select(3)
    view.set_ids([8, 9])
    assert view.selected_id() == 8


def test_moving_by_keys_tells_what_is_selected(view: RowsView[SomeRow]) -> None:
    told: list[object] = []
    view.selected.connect(told.append)
    view.set_ids([1, 2, 3])
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert told == [1, 2]


def test_a_heading_asks_for_its_order_and_then_for_the_reverse(view: RowsView[SomeRow]) -> None:
    asked: list[tuple[str, bool]] = []

    def order(key: str, descending: bool) -> None:  # noqa: FBT001 - the signal's
        asked.append((key, descending))
        view.set_ordered(key, descending=descending)

    view.order_asked.connect(order)
    for _time in range(3):
        view.horizontalHeader().sectionClicked.emit(0)
    view.horizontalHeader().sectionClicked.emit(2)
    assert asked == [("name", False), ("name", True), ("name", False)]


def test_the_ordered_heading_carries_an_arrow(view: RowsView[SomeRow]) -> None:
    view.set_ordered("age", descending=True)
    heads = [view.rows.headerData(place, Qt.Orientation.Horizontal) for place in range(2)]
    assert heads == ["Nume", "Vârsta  ↓"]


def test_values_are_shown_in_words() -> None:
    assert [shown(value) for value in (None, True, date(2022, 3, 5), 12, "x")] == [
        "",
        "da",
        "05.03.2022",
        "12",
        "x",
    ]


def test_a_key_held_down_meanwhile_changes_nothing_of_what_is_selected(view: RowsView[SomeRow]) -> None:
    """Ctrl held while a list reads again, to choose several rows, took the selected one out."""
    view.setSelectionMode(RowsView.SelectionMode.ExtendedSelection)
    view.set_ids([1, 2, 3])
    view.select(2)
    QTest.keyPress(view, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    try:
        view.set_ids([1, 2, 3])
        assert view.selected_id() == 2
        view.select(2)
        assert view.selected_id() == 2
        view.select(3)
        assert [index.row() for index in view.selectionModel().selectedRows()] == [2]
        assert view.currentIndex().row() == 2
    finally:
        QTest.keyRelease(view, Qt.Key.Key_Control)
