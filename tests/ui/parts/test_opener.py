"""A link keeps the beginning of a name that does not fit."""

from pytestqt.qtbot import QtBot

from ui.parts.opener import Opener

NAME = "Anchetă socială nr. 1/2026 din 25.11.2026 – Demonstrativ & Exemplu"


def test_a_name_too_long_is_drawn_from_its_beginning(qtbot: QtBot) -> None:
    done: list[str] = []
    cut = Opener(NAME, lambda: done.append("opened"), icon="file-text", name="printed.1")
    whole = Opener("Anchetă so", lambda: None, icon="file-text", name="")
    for one in (cut, whole):
        qtbot.addWidget(one)
        one.resize(130, 34)
        one.show()
    left = [one.grab().toImage().copy(24, 0, 40, 34) for one in (cut, whole)]
    assert left[0] == left[1]
    assert cut.toolTip() == NAME
    cut.click()
    assert done == ["opened"]
