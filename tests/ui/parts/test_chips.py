"""Ready filters show their counts; one is active, and keys move along them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.parts.chips import Chip, Chips

ALL = [Chip("all", "Toți"), Chip("children", "Copii", 86), Chip("no_cnp", "Fără CNP", 2, "bad")]


@pytest.fixture
def chips(qtbot: QtBot) -> Chips:
    """Three filters on the screen."""
    made = Chips()
    made.set_chips(ALL)
    qtbot.addWidget(made)
    made.resize(600, 40)
    made.show()
    return made


def chip(chips: Chips, key: str) -> QPushButton:
    """One of the filters."""
    found = chips.findChild(QPushButton, f"chip.{key}")
    assert isinstance(found, QPushButton)
    return found


def test_the_first_filter_is_active_at_the_start(chips: Chips) -> None:
    assert chips.active() == "all"


def test_a_filter_shows_its_count(chips: Chips) -> None:
    assert chip(chips, "children").text() == "Copii  86"


def test_a_filter_with_nothing_left_to_warn_of_is_calm_again(chips: Chips) -> None:
    assert chip(chips, "no_cnp").property("state") == "bad"
    chips.set_chips([*ALL[:2], Chip("no_cnp", "Fără CNP", 0)])
    assert chip(chips, "no_cnp").property("state") == ""


def test_taking_a_filter_makes_it_the_only_active_one(chips: Chips, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chips.chosen) as chosen:
        chip(chips, "children").click()
    assert chosen.args == ["children"]
    assert [chip(chips, one.key).isChecked() for one in ALL] == [False, True, False]


def test_new_counts_keep_the_active_filter_and_tell_nothing(chips: Chips, qtbot: QtBot) -> None:
    chip(chips, "no_cnp").click()
    with qtbot.assertNotEmitted(chips.chosen):
        chips.set_chips([*ALL[:2], Chip("no_cnp", "Fără CNP", 1, "bad")])
    assert chips.active() == "no_cnp"
    assert chip(chips, "no_cnp").text() == "Fără CNP  1"


def test_a_filter_that_is_gone_gives_way_to_the_first(chips: Chips) -> None:
    chip(chips, "no_cnp").click()
    chips.set_chips(ALL[:2])
    assert chips.active() == "all"


def test_space_takes_the_filter_that_has_the_focus(chips: Chips) -> None:
    chip(chips, "children").setFocus()
    QTest.keyClick(chip(chips, "children"), Qt.Key.Key_Space)
    assert chips.active() == "children"
