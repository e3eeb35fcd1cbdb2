"""The page "Gospodării": the list, its filters, its card."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from letea.actions.household_lists import HouseholdGroup
from letea.actions.households import HouseholdFile, save_household
from letea.actions.people import PersonFile, save_person
from tests.conftest import Trail
from tests.samples import TODAY, a_household, a_member, a_person, an_income
from tests.ui.following import Herald, answering
from ui.households.page import HouseholdsPage
from ui.room import Room


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> HouseholdsPage:
    """The page in sight, followed by word of commits."""
    made = HouseholdsPage(room)
    Herald(room.desk.store, made)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def keep(room: Room, name: str) -> int:
    store = room.desk.store
    person_id = save_person(store, PersonFile(a_person(family_name=name)), TODAY)
    members = [a_member(person_id)]
    incomes = [an_income(person_id=person_id)]
    return save_household(store, HouseholdFile(a_household(name=name), members, incomes=incomes), TODAY)


def cells(page: HouseholdsPage, row: int) -> list[str]:
    rows = page.rows.rows
    return [str(rows.data(rows.index(row, place))) for place in range(len(rows.columns))]


def words(page: HouseholdsPage) -> str:
    return "\n".join(label.text() for label in page.card.findChildren(QLabel))


def test_a_row_tells_who_and_what_they_have(page: HouseholdsPage, room: Room) -> None:
    keep(room, "Exemplu")
    page.refresh()
    assert cells(page, 0) == [
        "Exemplu",
        "Letea Veche, 112",
        "Exemplu Ștefan",
        "1",
        "0",
        "1.234,50",
        "",
    ]


def test_a_household_is_found_by_its_member(page: HouseholdsPage, room: Room, qtbot: QtBot) -> None:
    keep(room, "Exemplu")
    keep(room, "Demonstrativ")
    page.refresh()
    page.filter.setText("demon stef")
    qtbot.waitUntil(lambda: page.foot.text() == "1 din 2 afișate")


def test_the_card_tells_members_and_income(
    page: HouseholdsPage, room: Room, trail: Trail, qtbot: QtBot
) -> None:
    page.show_record(keep(room, "Exemplu"))
    page.refresh()
    page.rows.select(page.rows.rows.ids[0])
    qtbot.waitUntil(lambda: "Titular, 41 de ani" in words(page))
    assert "1.234,50 lei" in words(page)
    button = next(b for b in page.card.findChildren(QPushButton) if b.text() == "Fișa")
    button.click()
    assert trail.went[0][0] == "people"


def test_deleting_a_household_leaves_the_persons(page: HouseholdsPage, room: Room, qtbot: QtBot) -> None:
    household = keep(room, "Exemplu")
    page.refresh()
    stop = answering("do")
    page.rows.delete_asked.emit(household)
    stop()
    qtbot.waitUntil(lambda: not page.rows.isVisible())
    assert page.counts.text() == "0 gospodării"


def test_many_households_are_read_beside_the_window(
    room: Room, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.households.page._MANY", 1)
    for name in ("Exemplu", "Demonstrativ"):
        keep(room, name)
    child = save_person(room.desk.store, PersonFile(a_person(cnp="", born_on=TODAY)), TODAY)
    young = HouseholdFile(a_household(name="Cu un copil"), [a_member(child)])
    save_household(room.desk.store, young, TODAY)
    page = HouseholdsPage(room)
    qtbot.addWidget(page)
    page.show()
    assert page.shown() == 0
    page.show_part(HouseholdGroup.WITH_CHILDREN.value)  # asked for before its ready filter is there
    assert room.work.wait_idle()
    assert [cells(page, row)[0] for row in range(page.shown())] == ["Cu un copil"]
    assert page.counts.text() == "3 gospodării"
    assert page.foot.text() == "1 din 3 afișate"
