"""The card of a printed paper leads to whom it is about."""

from pytestqt.qtbot import QtBot

from letea.actions.printed_lists import printed_of
from tests.conftest import Trail
from tests.letea.actions.benefit_offices import someone
from tests.letea.actions.printed_samples import kept, paper_of
from ui.printed.card import PrintedCard
from ui.room import Room


def test_the_person_is_one_click_away(room: Room, trail: Trail, qtbot: QtBot) -> None:
    store = room.desk.store
    person = someone(store)
    paper = paper_of(store, person)
    kept(store, paper)
    card = PrintedCard(room, lambda: None)
    qtbot.addWidget(card)
    card.show_paper(printed_of(store, [paper.of.owner_uid])[0])
    card._to_person.click()
    assert trail.went == [("people", person)]
    card.show_paper(None)
    assert card._to_person.isHidden()
