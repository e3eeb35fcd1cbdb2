"""Help and shortcuts say what the window does."""

from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QLabel

from ui.home.help import HelpDialog, ShortcutsDialog
from ui.window import Window


def test_every_shortcut_of_the_window_is_on_the_sheet(window: Window) -> None:
    sheet = ShortcutsDialog(window)
    told = " ".join(shown.text() for shown in sheet.findChildren(QLabel))
    numbers = {f"Ctrl+{number}" for number in range(1, 9)}
    keys = {made.key().toString() for made in window.findChildren(QShortcut)} - numbers
    assert {key for key in keys if key not in told} <= {"Ctrl+Shift+Z"}
    sheet.close()


def test_help_walks_from_the_register_to_the_annex(window: Window) -> None:
    sheet = HelpDialog(window)
    steps = [shown.text() for shown in sheet.findChildren(QLabel) if shown.text()[:1].isdecimal()]
    assert steps[0].endswith("Registrul")
    assert steps[-1].endswith("Anexa")
    sheet.close()
