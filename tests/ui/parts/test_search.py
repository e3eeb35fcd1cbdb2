"""The search box answers while typing and goes where the worker says, by keys alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.parts.search import Hit, SearchBox

HITS = [
    Hit("person", 7, "Exemplu Ștefan", "Letea Veche, 112", "users"),
    Hit("household", 3, "Gospodăria Exemplu", "Holt, 37", "home-heart"),
]


@pytest.fixture
def box(qtbot: QtBot) -> SearchBox:
    """A search over two records."""
    made = SearchBox(lambda text: [hit for hit in HITS if text.lower() in hit.title.lower()])
    qtbot.addWidget(made)
    made.show()
    return made


def test_typing_shows_what_is_found(
    box: SearchBox, type_text: Callable[[QWidget, str], None], qtbot: QtBot
) -> None:
    type_text(box, "ștefan")
    qtbot.waitUntil(box.results.isVisible)
    assert [box.results.item(place).text() for place in range(box.results.count())] == [
        "Exemplu Ștefan   Letea Veche, 112"
    ]


def test_arrows_and_enter_take_a_result(box: SearchBox, qtbot: QtBot) -> None:
    QTest.keyClicks(box, "exemplu")
    box.search()
    QTest.keyClick(box, Qt.Key.Key_Down)
    with qtbot.waitSignal(box.chosen) as chosen:
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert chosen.args == [HITS[1]]
    assert box.text() == ""
    assert box.results.isHidden()


def test_escape_closes_the_results_and_then_clears(box: SearchBox) -> None:
    QTest.keyClicks(box, "exemplu")
    box.search()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert (box.results.isHidden(), box.text()) == (True, "exemplu")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""


def test_nothing_found_shows_nothing(box: SearchBox) -> None:
    QTest.keyClicks(box, "zzz")
    box.search()
    assert box.results.isHidden()


def test_a_letter_typed_over_a_list_starts_a_search(box: SearchBox, qtbot: QtBot) -> None:
    box.start("e")
    qtbot.waitUntil(lambda: box.results.count() == 2)
    assert box.text() == "e"


GROUPED = [
    Hit("people", 7, "Exemplu Ștefan", group="Persoane"),
    Hit("people", 8, "Exemplu Țica", group="Persoane"),
    Hit("plan", 3, "Exemplu de măsură", part="uid", group="Obiective și măsuri"),
]


def test_groups_have_their_names_and_only_hits_are_taken(qtbot: QtBot) -> None:
    box = SearchBox(lambda _text: GROUPED)
    qtbot.addWidget(box)
    box.show()
    QTest.keyClicks(box, "exemplu")
    box.search()
    shown = [box.results.item(place).text() for place in range(box.results.count())]
    assert shown == [
        *("Persoane", "Exemplu Ștefan", "Exemplu Țica"),
        *("Obiective și măsuri", "Exemplu de măsură"),
    ]
    rows = [box.results.currentRow()]
    for _step in range(3):
        QTest.keyClick(box, Qt.Key.Key_Down)
        rows.append(box.results.currentRow())
    assert rows == [1, 2, 4, 1]
    QTest.keyClick(box, Qt.Key.Key_Up)
    with qtbot.waitSignal(box.chosen) as chosen:
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert chosen.args == [GROUPED[2]]
