"""A line of the list of files: nothing spills over, nothing is unnamed."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.parts.file_row import FileRow


def test_a_long_name_leaves_room_for_its_buttons(qtbot: QtBot) -> None:
    row = FileRow("x" * 300 + ".pdf", "12 KB")
    pressed: list[str] = []
    row.add("eye", "Arată „{name}”", lambda: pressed.append("arată"))
    row.add("x", "Scoate „{name}”", lambda: pressed.append("scoate"))
    qtbot.addWidget(row)
    row.resize(280, 40)
    row.show()
    buttons = row.findChildren(QPushButton)
    assert row.width() == 280
    assert all(one.geometry().right() < 280 for one in buttons)
    assert all(one.accessibleName().endswith(".pdf”") for one in buttons)
    buttons[0].click()
    assert pressed == ["arată"]
