"""Words and buttons made in one line."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.parts.basics import label, show_if


def test_what_has_no_place_yet_is_not_flashed_as_a_window(qtbot: QtBot) -> None:
    words = label("Vor sta într-o pagină.")
    qtbot.addWidget(words)
    show_if(words, shown=True)
    assert not words.isVisible()
    page = QWidget()
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(words)
    page.show()
    assert words.isVisible()
    for shown in (False, True):
        show_if(words, shown=shown)
        assert words.isVisible() is shown
