"""Bars: counts in the theme's colours, words never cut."""

from pytestqt.qtbot import QtBot

from ui.home.bars import Bars

ROWS = (("Copii ai căror părinți sunt plecați la muncă în străinătate", 4), ("Persoane vârstnice", 8))


def test_long_words_go_on_in_the_next_line(qtbot: QtBot) -> None:
    bars = Bars()
    qtbot.addWidget(bars)
    bars.show_rows(ROWS)
    bars.resize(600, 10)
    bars.show()
    wide = bars.height()
    bars.resize(240, 10)
    assert bars.height() > wide


def test_a_screen_reader_hears_every_count(qtbot: QtBot) -> None:
    bars = Bars()
    qtbot.addWidget(bars)
    bars.show_rows(ROWS)
    assert bars.accessibleName().endswith("străinătate: 4; Persoane vârstnice: 8")


def test_the_longest_bar_is_painted_across(qtbot: QtBot) -> None:
    bars = Bars()
    qtbot.addWidget(bars)
    bars.show_rows((("Persoane", 3),))
    bars.resize(300, bars.height())
    painted = bars.grab().toImage()
    colours = {painted.pixelColor(x, painted.height() - 4).name() for x in (20, 280)}
    assert len(colours) == 1
