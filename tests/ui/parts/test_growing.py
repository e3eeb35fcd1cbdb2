"""A dialog is never lower than its words need, and stays on the screen as it grows."""

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.parts.basics import label
from ui.parts.growing import GrowingDialog

LONG = "Cele două parole nu sunt la fel; scrieți a doua oară aceeași parolă. " * 3


@pytest.fixture
def dialog(qtbot: QtBot) -> GrowingDialog:
    """A narrow dialog of two lines."""
    made = GrowingDialog()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    for name in ("above", "below"):
        words = label("Scurt.", wrap=True)
        words.setObjectName(name)
        column.addWidget(words)
    made.setFixedWidth(300)
    return made


def words(dialog: GrowingDialog, name: str) -> QWidget:
    found = dialog.findChild(QWidget, name)
    assert isinstance(found, QWidget)
    return found


def tell(dialog: GrowingDialog, text: str) -> None:
    words(dialog, "above").setProperty("text", text)
    QApplication.processEvents()


def stands_whole(dialog: GrowingDialog) -> bool:
    above, below = words(dialog, "above"), words(dialog, "below")
    room = above.heightForWidth(above.width())
    return above.height() >= room and above.geometry().bottom() < below.geometry().top()


def test_words_that_get_longer_get_their_height(dialog: GrowingDialog) -> None:
    dialog.show()
    tell(dialog, LONG)
    assert stands_whole(dialog)


def test_long_words_have_their_height_at_once(dialog: GrowingDialog) -> None:
    words(dialog, "above").setProperty("text", LONG)
    dialog.show()
    QApplication.processEvents()
    assert stands_whole(dialog)


def test_it_does_not_jump_back_when_the_words_go(dialog: GrowingDialog) -> None:
    dialog.show()
    tell(dialog, LONG)
    grown = dialog.height()
    tell(dialog, "Scurt.")
    assert dialog.height() == grown
    dialog.fit()
    assert dialog.height() < grown


def test_it_grows_upwards_at_the_foot_of_the_screen(dialog: GrowingDialog) -> None:
    dialog.show()
    foot = dialog.screen().availableGeometry().bottom()
    dialog.move(0, foot - dialog.height())
    tell(dialog, LONG)
    assert dialog.frameGeometry().bottom() <= foot
    assert stands_whole(dialog)
