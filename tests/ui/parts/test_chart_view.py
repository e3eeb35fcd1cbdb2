"""A chart on the screen: every kind drawn in both themes, told to a screen reader, high enough."""

from typing import Literal

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from letea.documents.outline import Bar, Chart, ChartKind, Tile, Tiles
from ui import theme
from ui.parts.chart_view import ChartView

BARS = (Bar("Un nume lung, pe mai multe rânduri într-un loc îngust", (3, 4)), Bar("Siretu", (0, 1)))


@pytest.mark.parametrize("kind", ChartKind)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_kind_is_drawn_in_the_themes_colours(
    qtbot: QtBot, qapp: QApplication, kind: ChartKind, scheme: Literal["light", "dark"]
) -> None:
    theme.apply(qapp, scheme)
    view = ChartView(Chart("Sate", ("bărbați", "femei"), BARS, kind))
    qtbot.addWidget(view)
    view.resize(600, view.height())
    drawn = view.grab().toImage()
    seen = {drawn.pixelColor(x, y).name() for x in range(0, 600, 3) for y in range(0, drawn.height(), 3)}
    wanted = {theme.current().colour(role).name() for role in ("accent", "good")}
    assert wanted <= seen
    theme.apply(qapp, "light")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_picture_by_commune_is_drawn_in_the_shades_of_the_theme(
    qtbot: QtBot, qapp: QApplication, scheme: Literal["light", "dark"]
) -> None:
    theme.apply(qapp, scheme)
    tiles = (Tile("Agăș", "2", 0), Tile("Asău", "9", 1), Tile("Zemeș", "nepredat"))
    view = ChartView(Tiles("Locuri", ("2", "9"), tiles))
    qtbot.addWidget(view)
    view.resize(600, view.height())
    drawn = view.grab().toImage()
    seen = {drawn.pixelColor(x, y).name() for x in range(0, 600, 3) for y in range(0, drawn.height(), 3)}
    colours = theme.current()
    assert {colours.step(0, 4).name(), colours.step(4, 4).name(), colours.colour("surface").name()} <= seen
    assert view.accessibleDescription().splitlines()[-1] == "Zemeș: nepredat"
    theme.apply(qapp, "light")


def test_it_is_as_high_as_it_needs_in_its_width(qtbot: QtBot) -> None:
    view = ChartView(Chart("Sate", ("în situații de vulnerabilitate", "celelalte persoane"), BARS))
    qtbot.addWidget(view)
    view.show()
    view.resize(900, view.height())
    wide = view.height()
    view.resize(320, view.height())
    assert view.height() > wide


def test_it_says_its_figures(qtbot: QtBot) -> None:
    view = ChartView(Chart("Sate", ("bărbați", "femei"), BARS, ChartKind.PYRAMID))
    qtbot.addWidget(view)
    assert view.accessibleName() == "Sate"
    assert view.accessibleDescription().splitlines()[1] == "Siretu: 1 femei"
