"""No dialog is larger than the screen, and its buttons are in reach."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from ui.app import make_application
from ui.fitting import fit

SMALL = QRect(0, 0, 910, 490)  # 1366 × 768 at 150 %, less the system's bar


def test_a_dialog_higher_than_the_screen_is_made_as_high_as_it(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.resize(760, 720)
    dialog.move(500, 300)
    fit(dialog, SMALL)
    assert SMALL.contains(dialog.frameGeometry())
    assert dialog.width() == 760


def test_one_that_fits_stays_as_it_is(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.setGeometry(100, 50, 400, 300)
    fit(dialog, SMALL)
    assert dialog.geometry() == QRect(100, 50, 400, 300)


def test_every_dialog_is_looked_at_when_it_comes_forward(qapp: QApplication, qtbot: QtBot) -> None:
    assert make_application() is qapp
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.resize(QSize(400, 5_000))
    dialog.show()
    room = dialog.screen().availableGeometry()
    qtbot.waitUntil(lambda: dialog.height() <= room.height())
