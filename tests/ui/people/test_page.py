"""The page "Beneficiari": ready filters, search while typing, order, card, deleting."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.tables.cases import Visit
from db.tables.people import PersonCategory, PersonState
from letea.actions.households import HouseholdFile, save_household
from letea.actions.people import PersonFile, save_person
from letea.actions.people_lists import PeopleOrder
from letea.fields import described
from tests.conftest import Trail
from tests.letea.actions.benefit_offices import someone
from tests.letea.actions.test_restrictions import restricted
from tests.samples import CNP, TODAY, a_household, a_member, a_person
from tests.ui.following import Herald, answering, settled
from ui.parts.banner import Banner
from ui.people.dialog import PersonDialog
from ui.people.page import PeoplePage
from ui.room import Room


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> PeoplePage:
    """The page in sight, followed by word of commits, with three persons."""
    keep(room, family_name="Țigan", given_name="Ana", cnp=CNP, born_on=None)
    keep(room, family_name="Bîrsan", given_name="Maria", born_on=date(2015, 1, 1))
    keep(room, family_name="Demonstrativ", given_name="Dan", state=PersonState.LEFT)
    made = PeoplePage(room)
    Herald(room.desk.store, made)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def keep(room: Room, **given: object) -> int:
    return save_person(room.desk.store, PersonFile(a_person(**given)), TODAY)


def names(page: PeoplePage) -> list[str]:
    rows = page.rows.rows
    return [str(rows.data(rows.index(place, 0))) for place in range(len(rows.ids))]


def words(page: PeoplePage) -> str:
    return "\n".join(label.text() for label in page.card.findChildren(QLabel) if label.isVisible())


def chip(page: PeoplePage, key: str) -> QPushButton:
    found = page.findChild(QPushButton, f"chip.{key}")
    assert isinstance(found, QPushButton)
    return found


def test_those_here_are_listed_in_romanian_order_and_counted(page: PeoplePage) -> None:
    assert names(page) == ["Bîrsan Maria", "Țigan Ana"]
    assert page.counts.text() == "2 persoane, 0 gospodării"
    assert page.foot.text() == "2 din 2 afișate"


def test_a_ready_filter_lists_what_it_counts(page: PeoplePage) -> None:
    assert "1" in chip(page, "no_cnp").text()
    chip(page, "no_cnp").click()
    assert names(page) == ["Bîrsan Maria"]


def test_those_who_left_wait_behind_their_filter(page: PeoplePage) -> None:
    chip(page, "gone").click()
    assert names(page) == ["Demonstrativ Dan"]
    assert page.foot.text() == "1 din 1 afișate"


def test_the_list_answers_while_typing(page: PeoplePage, qtbot: QtBot) -> None:
    QTest.keyClicks(page.filter, "tig")
    qtbot.waitUntil(lambda: names(page) == ["Țigan Ana"])
    assert page.foot.text() == "1 din 2 afișate"


def test_a_filter_that_finds_nobody_offers_the_way_back(page: PeoplePage, qtbot: QtBot) -> None:
    page.filter.setText("zzz")
    qtbot.waitUntil(lambda: not page.rows.isVisible())
    button = next(b for b in page.findChildren(QPushButton) if b.text() == "Arată pe toți")
    button.click()
    assert len(names(page)) == 2


def test_a_heading_orders_all_rows(page: PeoplePage) -> None:
    page.rows.order_asked.emit(PeopleOrder.AGE.value, True)
    assert names(page) == ["Țigan Ana", "Bîrsan Maria"]


def test_the_card_keeps_health_and_ethnicity_until_asked(page: PeoplePage, room: Room, qtbot: QtBot) -> None:
    person_id = page.rows.rows.ids[0]
    room.desk.store.keep(PersonCategory(person_id=person_id, category="rom"), "categorie")
    page.rows.select(person_id)
    settled(page)
    qtbot.waitUntil(lambda: "Adresa" in words(page))
    assert "etnie" not in words(page)
    page.card.reveal.click()
    qtbot.waitUntil(lambda: "Persoană de etnie romă (autodeclarată)" in words(page))
    page.rows.select(page.rows.rows.ids[1])
    settled(page)
    page.rows.select(person_id)
    settled(page)
    qtbot.waitUntil(lambda: "Adresa" in words(page))
    assert "etnie" not in words(page)


def test_the_card_leads_to_the_household(page: PeoplePage, room: Room, trail: Trail) -> None:
    person_id = page.rows.rows.ids[0]
    household = save_household(room.desk.store, HouseholdFile(a_household(), [a_member(person_id)]), TODAY)
    page.refresh()
    page.rows.select(person_id)
    settled(page)
    opener = page.card.findChild(QPushButton, "open-household")
    assert isinstance(opener, QPushButton)
    opener.click()
    assert trail.went == [("households", household)]


def test_a_record_asked_for_is_shown_whatever_hides_it(page: PeoplePage, room: Room) -> None:
    gone = keep(room, family_name="Plecat", state=PersonState.LEFT)
    page.filter.setText("bir")
    page.show_record(gone)
    assert page.rows.selected_id() == gone


def test_enter_opens_the_form_once(page: PeoplePage, qtbot: QtBot) -> None:
    page.rows.select(page.rows.rows.ids[0])
    settled(page)
    page.rows.setFocus()
    QTest.keyClick(page.rows, Qt.Key.Key_Return)
    QTest.keyClick(page.rows, Qt.Key.Key_Return)
    from ui.people.dialog import PersonDialog

    opened = page.findChildren(PersonDialog)
    assert [dialog.windowTitle() for dialog in opened] == ["Bîrsan Maria"]
    opened[0].give_up()


def test_deleting_asks_and_can_be_undone(page: PeoplePage, room: Room, qtbot: QtBot) -> None:
    stop = answering("do")
    page.rows.delete_asked.emit(page.rows.rows.ids[0])
    stop()
    qtbot.waitUntil(lambda: names(page) == ["Țigan Ana"])
    room.desk.store.undo()
    qtbot.waitUntil(lambda: len(names(page)) == 2)


def test_private_columns_are_hidden_until_chosen(page: PeoplePage) -> None:
    headings = [column.heading for column in page.rows.shown_columns()]
    assert headings == ["Nume", "CNP", "Vârsta", "Adresa", "Gospodăria"]


def test_an_empty_register_is_taught_the_next_step(room: Room, qtbot: QtBot) -> None:
    page = PeoplePage(room)
    qtbot.addWidget(page)
    page.show()
    buttons = [b.text() for b in page.findChildren(QPushButton) if b.isVisible()]
    assert buttons.count("Persoană nouă") == 2
    assert not page.card.isVisible()


def test_every_column_is_seen_whole_in_a_common_window(page: PeoplePage, room: Room) -> None:
    keep(room, family_name="Exemplu-Demonstrativ", given_name="Lăcrămioara", cnp="", born_on=date(1980, 1, 1))
    page.refresh()
    settled(page)
    assert page.rows.horizontalScrollBar().maximum() == 0
    needed = page.rows.fontMetrics().horizontalAdvance("Exemplu-Demonstrativ Lăcrămioara")
    assert page.rows.columnWidth(0) >= min(200, needed)


def test_what_the_card_alone_shows_is_named_as_it_is_called() -> None:
    assert PeoplePage.shows_named <= {kind.__name__ for kind in described()}


def test_the_card_follows_what_is_kept_of_the_person(page: PeoplePage, room: Room, qtbot: QtBot) -> None:
    person = room.desk.store.keep(a_person(), "Persoană")
    page.show_record(person.id)
    qtbot.waitUntil(lambda: page.card._id == person.id)
    room.desk.store.keep(Visit(person_id=person.id, visited_on=TODAY, purpose="verificare"), "Vizită")
    qtbot.waitUntil(lambda: page.card.findChild(QPushButton, "desk.visits.1") is not None)


def test_whose_data_is_restricted_is_marked_filtered_and_only_read(
    page: PeoplePage, room: Room, qtbot: QtBot
) -> None:
    store = room.desk.store
    someone(store)
    person = someone(store, "Demonstrativ")
    restricted(store, person)
    page.refresh()
    page.show_part("restricted")
    qtbot.waitUntil(lambda: page.rows.rows.ids.tolist() == [person])
    rows = page.rows.rows
    assert rows.data(rows.index(0, 0)) == "Demonstrativ Ștefan · restricționat"
    page.show_record(person)
    qtbot.waitUntil(lambda: page.card.findChild(Banner) is not None)
    page.open(person)
    dialog = page.window().findChild(PersonDialog)
    assert isinstance(dialog, PersonDialog)
    assert not dialog.save_button.isEnabled()
    assert not dialog.form.isEnabled()
    dialog.reject()


def test_the_card_leads_to_the_dossier_and_the_marks(
    page: PeoplePage, room: Room, trail: Trail, qtbot: QtBot
) -> None:
    person = someone(room.desk.store)
    page.refresh()
    page.show_record(person)
    qtbot.waitUntil(lambda: page.card.findChild(QPushButton, "restrict") is not None)
    for name in ("told-to", "restrict", "print-dossier"):
        page.card.show_person(person)
        made = page.card.findChild(QPushButton, name)
        assert isinstance(made, QPushButton)
        made.click()
    assert trail.parts == [f"{what}:{person}" for what in ("told", "restrict", "dossier")]
