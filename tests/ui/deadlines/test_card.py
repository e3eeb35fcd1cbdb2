"""The card tells what a deadline is, on what ground, and what can be done with it."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from letea.actions.deadlines import Told
from letea.rules.deadlines import Deadline, Nearness, Standing
from tests.samples import TODAY
from ui import theme
from ui.deadlines.card import DueCard

LATE = Told(
    Deadline("licence", "u", "Licența: Centru", TODAY - timedelta(days=3), "services", 4, late=True),
    Nearness.LATE,
)


@pytest.fixture
def card(qapp: QApplication, qtbot: QtBot) -> DueCard:
    theme.apply(qapp, "light")
    made = DueCard(TODAY)
    made.add_actions(settle=bool, snooze=bool, reopen=bool, go=bool)
    qtbot.addWidget(made)
    made.show()
    return made


def words(card: DueCard) -> set[str]:
    QApplication.processEvents()  # what is shown in a layout comes into sight at the next turn of events
    return {shown.text() for shown in card.findChildren(QLabel) if shown.isVisible()}


def test_a_deadline_that_is_open_can_be_done_put_off_and_opened(card: DueCard) -> None:
    card.show_deadline(LATE)
    assert {"întârziat", "Licența: Centru", "19 martie 2022 (depășit cu 3 zile)"} <= words(card)
    shown = (card.settle, card.snooze, card.go, card.reopen)
    assert [made.isVisible() for made in shown] == [True, True, True, False]


def test_one_that_is_done_can_be_taken_back(card: DueCard) -> None:
    card.show_deadline(LATE._replace(standing=Standing.DONE, done_on=TODAY, note="cerere depusă"))
    assert {"rezolvat", "rezolvat la 22.03.2022", "cerere depusă"} <= words(card)
    assert [made.isVisible() for made in (card.settle, card.snooze, card.reopen)] == [False, False, True]
    card.show_deadline(None)
    assert not card.reopen.isVisible()
