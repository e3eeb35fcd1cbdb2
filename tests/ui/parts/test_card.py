"""The card reads one record: its facts in tabs, its state in words."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui.parts.card import Card
from ui.parts.tabs import Tabs


@pytest.fixture
def card(qtbot: QtBot) -> Card:
    """A card with nothing selected."""
    made = Card("Alegeți o persoană din listă.")
    made.add_action("Deschide", lambda: None)
    qtbot.addWidget(made)
    made.show()
    return made


def words(card: Card) -> list[str]:
    """The words in sight."""
    QApplication.processEvents()
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible() and label.text()]


def show(card: Card, name: str) -> None:
    """Show an invented person."""
    card.show_record(
        name,
        {"Date": [("CNP", "1590930041235"), ("Telefon", "")], "Istoric": [("Creată", "05.03.2022")]},
        state="activ",
        tone="good",
    )


def test_a_card_without_a_record_says_what_to_do(card: Card) -> None:
    assert words(card) == ["Alegeți o persoană din listă."]


def test_a_record_is_shown_with_its_state_and_facts(card: Card) -> None:
    show(card, "Exemplu <Ștefan>")
    assert words(card) == ["Exemplu <Ștefan>", "activ", "CNP", "1590930041235", "Telefon", "–"]


def test_the_tab_in_sight_stays_from_record_to_record(card: Card) -> None:
    show(card, "Exemplu Ana")
    tabs = card.findChild(Tabs)
    assert isinstance(tabs, Tabs)
    tabs.turn_to(1)
    show(card, "Exemplu Ion")
    assert "05.03.2022" in words(card)
    assert "CNP" not in words(card)


def test_a_card_is_cleared_when_nothing_is_selected(card: Card) -> None:
    show(card, "Exemplu Ana")
    card.clear()
    assert words(card) == ["Alegeți o persoană din listă."]
