"""An empty list teaches the next step."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.parts.empty import Empty


def test_an_empty_state_has_one_sentence_and_its_buttons(qtbot: QtBot) -> None:
    done: list[str] = []
    empty = Empty("Încă nu este nicio persoană.", icon="users")
    qtbot.addWidget(empty)
    first = empty.add_button("Persoană nouă", lambda: done.append("new"), primary=True)
    second = empty.add_button("Importă din Excel", lambda: done.append("import"))
    first.click()
    second.click()
    assert done == ["new", "import"]
    assert "Încă nu este nicio persoană." in [label.text() for label in empty.findChildren(QLabel)]
