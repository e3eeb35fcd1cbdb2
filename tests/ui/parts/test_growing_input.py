"""A text that is as high as what stands in it."""

from pytestqt.qtbot import QtBot

from ui.parts.growing_input import GrowingInput


def test_it_grows_with_its_lines_wraps_counted_and_no_further_than_a_screen(qtbot: QtBot) -> None:
    area = GrowingInput(lines=2)
    qtbot.addWidget(area)
    area.resize(300, area.height())
    with qtbot.waitExposed(area):
        area.show()
    low = area.height()
    area.setPlainText("cuvinte multe la rând " * 30)
    qtbot.waitUntil(lambda: area.height() > low * 2, timeout=20_000)
    narrow = area.height()
    area.resize(600, area.height())
    qtbot.waitUntil(lambda: area.height() < narrow, timeout=20_000)
    area.setPlainText("rând\n" * 400)
    qtbot.waitUntil(lambda: area.height() > narrow, timeout=20_000)
    assert area.height() < 30 * area.fontMetrics().lineSpacing() + 60
