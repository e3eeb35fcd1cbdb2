"""The columns of a list share its width and stay as the worker left them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.parts.rows import Column
from ui.parts.rows_view import RowsView
from ui.settings import Settings


@dataclass(frozen=True)
class SomeRow:
    """A row of an invented list."""

    id: int


COLUMNS = (
    Column[SomeRow]("Nume", lambda row: f"Exemplu {row.id}", width=120, key="name", stretch=True),
    Column[SomeRow]("Vârsta", lambda row: row.id, width=70, key="age", figures=True),
    Column[SomeRow]("Telefon", lambda _row: "0700", width=110, chosen=False),
    Column[SomeRow]("Handicap", lambda _row: "grav", private=True),
)


def fetch(ids: Sequence[int]) -> list[SomeRow]:
    """Rows of these ids."""
    return [SomeRow(id_) for id_ in ids]


def a_view(
    qtbot: QtBot, settings: Settings | None = None, columns: Sequence[Column[SomeRow]] = COLUMNS
) -> RowsView[SomeRow]:
    """A list on the screen, 600 pixels wide, with more rows than it shows."""
    made: RowsView[SomeRow] = RowsView(columns, fetch, name="people", settings=settings)
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    made.set_ids(range(1, 100))
    QApplication.processEvents()
    return made


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """What this computer remembers."""
    return Settings(tmp_path / "settings.ini")


def headings(view: RowsView[SomeRow]) -> list[str]:
    return [column.heading for column in view.shown_columns()]


def test_the_stretching_column_takes_the_width_left(qtbot: QtBot) -> None:
    view = a_view(qtbot)
    assert view.columnWidth(0) == view.viewport().width() - view.columnWidth(1)
    view.resize(800, 300)
    assert view.columnWidth(0) == view.viewport().width() - view.columnWidth(1)
    assert view.horizontalScrollBar().maximum() == 0


def test_it_gives_way_to_a_column_shown_later_but_keeps_its_own_width(qtbot: QtBot) -> None:
    view = a_view(qtbot)
    view.show_column(2, shown=True)
    assert view.columnWidth(0) == view.viewport().width() - view.columnWidth(1) - view.columnWidth(2)
    view.resize(200, 300)
    assert view.columnWidth(0) == 120


def test_a_width_the_worker_gives_is_kept(qtbot: QtBot, settings: Settings) -> None:
    view = a_view(qtbot, settings)
    view.setColumnWidth(0, 210)
    view.resize(900, 300)
    assert view.columnWidth(0) == 210
    qtbot.waitUntil(lambda: bool(settings.columns("people")))
    assert a_view(qtbot, settings).columnWidth(0) == 210


def test_it_still_stretches_after_another_column_was_sized(qtbot: QtBot, settings: Settings) -> None:
    a_view(qtbot, settings).setColumnWidth(1, 90)
    qtbot.waitUntil(lambda: bool(settings.columns("people")))
    again = a_view(qtbot, settings)
    assert again.columnWidth(1) == 90
    assert again.columnWidth(0) == again.viewport().width() - 90


def test_hidden_and_shown_again_it_stretches_as_before(qtbot: QtBot) -> None:
    view = a_view(qtbot)
    view.show_column(0, shown=False)
    view.show_column(0, shown=True)
    view.resize(700, 300)
    assert view.columnWidth(0) == view.viewport().width() - view.columnWidth(1)


def test_private_columns_are_not_seen_unless_chosen(qtbot: QtBot) -> None:
    view = a_view(qtbot)
    assert headings(view) == ["Nume", "Vârsta"]
    view.columns_menu().actions()[3].trigger()
    assert headings(view) == ["Nume", "Vârsta", "Handicap"]


def test_the_last_column_cannot_be_hidden(qtbot: QtBot) -> None:
    view = a_view(qtbot)
    for place in range(len(COLUMNS)):
        view.show_column(place, shown=False)
    assert len(view.shown_columns()) == 1


def test_columns_are_remembered_with_their_order(qtbot: QtBot, settings: Settings) -> None:
    view = a_view(qtbot, settings)
    view.horizontalHeader().moveSection(1, 0)
    view.show_column(3, shown=True)
    qtbot.waitUntil(lambda: bool(settings.columns("people")))
    again = a_view(qtbot, settings)
    assert headings(again) == ["Vârsta", "Nume", "Handicap"]
    again.reset_columns()
    assert headings(again) == ["Nume", "Vârsta"]


def test_a_column_new_to_the_program_is_still_shown(qtbot: QtBot, settings: Settings) -> None:
    a_view(qtbot, settings, COLUMNS[:1]).setColumnWidth(0, 150)
    qtbot.waitUntil(lambda: bool(settings.columns("people")))
    assert headings(a_view(qtbot, settings)) == ["Nume", "Vârsta"]
