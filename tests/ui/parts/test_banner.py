"""A band says something about the whole page, with an icon and perhaps a link."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.parts.banner import Banner


def test_a_band_offers_what_helps(qtbot: QtBot) -> None:
    done: list[bool] = []
    banner = Banner(
        "Licența se încheie.", "warning", do="Deschide serviciul", on_do=lambda: done.append(True)
    )
    qtbot.addWidget(banner)
    link = banner.findChild(QPushButton, "banner.do")
    assert isinstance(link, QPushButton)
    link.click()
    assert done == [True]
    assert banner.accessibleName() == "Licența se încheie."


def test_a_band_without_words_is_not_shown(qtbot: QtBot) -> None:
    banner = Banner("")
    qtbot.addWidget(banner)
    assert banner.isHidden()
    banner.tell("Ceva.", "bad")
    assert not banner.isHidden()
    assert banner.property("band") == "bad"
