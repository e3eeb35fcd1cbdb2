"""A link keeps the beginning of a name that does not fit."""

from pytestqt.qtbot import QtBot

from ui.parts.opener import Opener

NAME = "Anchetă socială nr. 1/2026 din 25.11.2026 – Demonstrativ & Exemplu"


def test_a_name_too_long_ends_before_the_edge(qtbot: QtBot) -> None:
    done: list[str] = []
    cut = Opener(NAME, lambda: done.append("opened"), icon="file-text", name="printed.1")
    bare = Opener("", lambda: None, icon="file-text", name="")
    for one in (cut, bare):
        qtbot.addWidget(one)
        one.resize(130, 34)
        one.show()
    edges = [one.grab().toImage().copy(126, 0, 4, 34) for one in (cut, bare)]
    assert edges[0] == edges[1]
    assert cut.grab().toImage() != bare.grab().toImage()
    assert cut.toolTip() == NAME
    cut.click()
    assert done == ["opened"]
