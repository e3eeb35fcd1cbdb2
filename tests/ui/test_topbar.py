"""The bar above all pages: the last copy in words where there is room, else by its icon."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.parts.search import SearchBox
from ui.topbar import TopBar


def a_bar(qtbot: QtBot, width: int) -> TopBar:
    bar = TopBar(SearchBox(lambda _typed: []))
    qtbot.addWidget(bar)
    bar.tell_copy("Copie de azi, 14:30", "Copia are tot ce este în birou.")
    bar.resize(width, 54)
    bar.show()
    QApplication.processEvents()
    return bar


def test_nothing_is_told_before_an_office_is_open(qtbot: QtBot) -> None:
    bar = a_bar(qtbot, 1154)
    bar.tell_copy("")
    assert not bar.copy_state.isVisible()


def test_the_last_copy_is_told_in_words(qtbot: QtBot) -> None:
    bar = a_bar(qtbot, 1154)
    assert bar.copy_state.text() == "Copie de azi, 14:30"
    assert bar.copy_state.width() >= bar.copy_state.sizeHint().width()


def test_in_a_narrow_window_the_icon_is_left_and_the_words_are_its_tip(qtbot: QtBot) -> None:
    bar = a_bar(qtbot, 880)
    assert bar.copy_state.text() == ""
    assert bar.copy_state.toolTip().startswith("Copie de azi, 14:30\n")
    assert bar.copy_state.accessibleName().startswith("Copie de azi")
    bar.resize(1154, 54)
    assert bar.copy_state.text() == "Copie de azi, 14:30"


def test_the_words_do_not_keep_the_window_wide(qtbot: QtBot) -> None:
    bar = a_bar(qtbot, 1154)
    with_words = bar.minimumSizeHint().width()
    bar.tell_copy("")
    assert with_words - bar.minimumSizeHint().width() <= bar.copy_state.minimumWidth() + 10


def test_an_overdue_copy_warns(qtbot: QtBot) -> None:
    bar = a_bar(qtbot, 1154)
    bar.tell_copy("Copie de acum 9 zile", tone="warning")
    assert bar.copy_state.property("state") == "warning"
    bar.tell_copy("Copie de azi, 14:30")
    assert bar.copy_state.property("state") == ""
