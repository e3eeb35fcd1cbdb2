"""A household written down whole: name, address, members found or new, what they have."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from db.tables.households import Household
from letea.actions.households import HouseholdFile, open_household, save_household
from letea.actions.people import PersonFile, open_person, save_person
from tests.samples import CNP, TODAY, a_household, a_member, a_person, an_income
from ui.households.dialog import HouseholdDialog, new_household_file
from ui.parts.new_member import NewMember
from ui.room import Room


@pytest.fixture
def dialog(room: Room, qtbot: QtBot) -> HouseholdDialog:
    """The form of a new household."""
    made = HouseholdDialog(room, new_household_file())
    qtbot.addWidget(made, before_close_func=HouseholdDialog.give_up)
    made.show()
    return made


def person(room: Room, **given: object) -> int:
    return save_person(room.desk.store, PersonFile(a_person(**given), incomes=[an_income()]), TODAY)


def cells(dialog: HouseholdDialog, row: int) -> list[str]:
    return dialog.members.model.lines[row].texts[:2]


def saved(dialog: HouseholdDialog, qtbot: QtBot) -> int:
    with qtbot.waitSignal(dialog.saved) as signal:
        dialog.save_now()
    assert signal.args is not None
    return int(signal.args[0])


def test_the_keyboard_finds_a_member_who_becomes_the_head(room: Room, dialog: HouseholdDialog) -> None:
    person(room)
    search = dialog.members.search
    QTest.keyClicks(search, "exem")
    search.search()
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert cells(dialog, 0) == ["Exemplu Ștefan", "Titular"]
    assert dialog.address.box(Household.name).typed() == "Exemplu Ștefan"


def test_what_a_member_has_comes_along(room: Room, dialog: HouseholdDialog) -> None:
    dialog.add_person(person(room))
    assert dialog.incomes.model.lines[0].texts[:3] == ["Exemplu Ștefan", "Pensie", "1.234,50"]
    assert dialog.incomes.total_text() == "Total: 1.234,50 lei"


def test_somebody_new_is_registered_on_the_spot(room: Room, dialog: HouseholdDialog, qtbot: QtBot) -> None:
    dialog.add_person(person(room))
    QTest.keyClicks(dialog.members.search, "Demonstrativ Dan")
    dialog.members.new_button.click()
    new = dialog.findChild(NewMember)
    assert isinstance(new, NewMember)
    assert new.form.typed()["family_name"] == "Demonstrativ"
    new.form.put_typed({"cnp": CNP})
    new.save_now()
    qtbot.waitUntil(lambda: len(dialog.members.model.lines) == 2)
    assert cells(dialog, 1) == ["Demonstrativ Dan", ""]


def test_the_whole_household_is_saved(room: Room, dialog: HouseholdDialog, qtbot: QtBot) -> None:
    first = person(room, village="", house_number="")
    dialog.add_person(first)
    dialog.address.put_typed({"village": "Holt", "house_number": "37"})
    dialog.goods.add_line()
    goods = dialog.goods.model
    goods.setData(goods.index(0, 1), "Teren")
    household = saved(dialog, qtbot)
    opened = open_household(room.desk.store, household)
    assert (opened.household.name, [row.role for row in opened.members]) == ("Exemplu Ștefan", ["titular"])
    assert [row.person_id for row in opened.goods] == [first]
    assert open_person(room.desk.store, first).person.village == "Holt"


def test_an_income_of_nobody_in_the_household_is_told(room: Room, dialog: HouseholdDialog) -> None:
    dialog.add_person(person(room))
    model = dialog.incomes.model
    model.setData(model.index(0, 0), "Altcineva")
    dialog.save_now()
    assert "nu este membru al gospodăriei" in dialog.incomes.note_text()


def test_who_lives_elsewhere_is_told_at_their_row(room: Room, dialog: HouseholdDialog) -> None:
    lives = person(room)
    save_household(room.desk.store, HouseholdFile(a_household(), [a_member(lives)]), TODAY)
    dialog.add_person(lives)
    dialog.save_now()
    assert "Persoana este acum în gospodăria „Exemplu Ștefan”" in dialog.members.note_text()


def test_a_member_taken_out_leaves(room: Room, qtbot: QtBot) -> None:
    lives = person(room)
    store = room.desk.store
    household = save_household(store, HouseholdFile(a_household(), [a_member(lives)]), TODAY)
    dialog = HouseholdDialog(room, open_household(store, household))
    qtbot.addWidget(dialog)
    dialog.members.model.remove(0)
    saved(dialog, qtbot)
    assert open_household(store, household).members == []


def test_a_draft_remembers_its_members(room: Room, dialog: HouseholdDialog, qtbot: QtBot) -> None:
    dialog.add_person(person(room))
    typed = dialog.members.typed()
    other = HouseholdDialog(room, new_household_file())
    qtbot.addWidget(other, before_close_func=HouseholdDialog.give_up)
    other.members.put_typed(typed)
    assert [row.person_id for row in other.members.records()] == [typed[0][1]]


def test_a_look_alike_becomes_the_member_instead(room: Room, dialog: HouseholdDialog, qtbot: QtBot) -> None:
    known = person(room)
    dialog.members.new_button.click()
    new = dialog.findChild(NewMember)
    assert isinstance(new, NewMember)
    new.form.put_typed({"family_name": "Exemplu", "given_name": "Stefan", "born_on": "3.5.1980"})
    qtbot.waitUntil(new.alike_banner.isVisible)
    link = new.alike_banner.findChild(QPushButton, "banner.do")
    assert isinstance(link, QPushButton)
    link.click()
    assert [row.person_id for row in dialog.members.records()] == [known]
