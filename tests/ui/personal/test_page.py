"""The page "Date personale": its lists, what is begun from it, what may be deleted."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.tables.personal import Disclosure, FileKind
from letea.actions.personal import note_sensitive_use, save_disclosure
from letea.actions.personal_lists import PersonalGroup
from letea.actions.restrictions import restriction_on
from letea.actions.retention import terms
from letea.desk import Desk
from tests.conftest import Trail
from tests.letea.actions.personal_offices import LATER, a_list, a_visit, in_ten_years, someone
from tests.letea.actions.test_restrictions import restricted
from tests.samples import TODAY
from tests.ui.following import Herald, answering, settled
from ui.parts.history import HistoryView
from ui.parts.paper_view import PaperDialog
from ui.personal.dialogs import DisclosureDialog, LiftDialog, RestrictionDialog, TermDialog
from ui.personal.dossier_dialog import DossierDialog
from ui.personal.page import PersonalPage
from ui.personal.selection_dialog import SelectionDialog
from ui.room import NEW, Room
from ui.window import Window


def shown(room: Room, qtbot: QtBot) -> PersonalPage:
    """The page in sight, followed by word of commits."""
    made = PersonalPage(room)
    Herald(room.desk.store, made)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> PersonalPage:
    """The page as of today."""
    return shown(room, qtbot)


@pytest.fixture
def late(room: Room, qtbot: QtBot) -> PersonalPage:
    """The page as of 2035, with two visits past their term."""
    store = room.desk.store
    in_ten_years(store, FileKind.VISIT)
    for name in ("Exemplu", "Demonstrativ"):
        a_visit(store, someone(store, name))
    return shown(replace(room, desk=Desk(store, room.desk.folders, lambda: LATER)), qtbot)


def cells(page: PersonalPage) -> list[list[str]]:
    rows = page.rows.rows
    return [
        [str(rows.data(rows.index(line, place))) for place in range(len(rows.columns))]
        for line in range(len(rows.ids))
    ]


def turned(page: PersonalPage, group: PersonalGroup) -> list[list[str]]:
    page.show_part(group.value)
    settled(page)
    return cells(page)


def test_an_empty_page_shows_the_terms_that_wait(page: PersonalPage) -> None:
    assert turned(page, PersonalGroup.TOLD) == []
    assert turned(page, PersonalGroup.TERMS)[0][1:] == ["Dosare de beneficii", "", "de stabilit"]
    assert page.rows.horizontalScrollBar().maximum() == 0


def test_a_disclosure_is_begun_saved_and_in_sight(page: PersonalPage, room: Room, qtbot: QtBot) -> None:
    page.new_for(f"told:{someone(room.desk.store)}")
    dialog = page.window().findChild(DisclosureDialog)
    assert isinstance(dialog, DisclosureDialog)
    dialog.form.box(Disclosure.given_to).put_typed("Judecătoria Exemplu")
    dialog.form.box(Disclosure.what).put_typed("ancheta socială")
    dialog.save_now()
    qtbot.waitUntil(lambda: len(turned(page, PersonalGroup.TOLD)) == 1)
    assert cells(page) == [["22.03.2022", "Exemplu Ștefan", "ancheta socială", "către Judecătoria Exemplu"]]
    assert page.card.findChild(HistoryView) is not None


def test_a_disclosure_is_opened_and_deleted_by_keys(page: PersonalPage, room: Room, qtbot: QtBot) -> None:
    given = Disclosure(person_id=someone(room.desk.store), given_on=TODAY, given_to="X Exemplu", what="y")
    save_disclosure(room.desk.store, given, TODAY)
    turned(page, PersonalGroup.TOLD)
    (record,) = page.rows.rows.ids
    page.open(record)
    dialog = page.window().findChild(DisclosureDialog)
    assert isinstance(dialog, DisclosureDialog)
    dialog.give_up()
    stop = answering("do")
    page.rows.delete_asked.emit(record)
    stop()
    qtbot.waitUntil(lambda: cells(page) == [])


def test_a_restriction_is_marked_and_lifted(
    page: PersonalPage, room: Room, qtbot: QtBot, trail: Trail
) -> None:
    store, person = room.desk.store, someone(room.desk.store)
    page.new_for(f"restrict:{person}")
    dialog = page.window().findChild(RestrictionDialog)
    assert isinstance(dialog, RestrictionDialog)
    dialog.save_now()
    qtbot.waitUntil(lambda: restriction_on(store, person, TODAY) is not None)
    qtbot.waitUntil(lambda: len(turned(page, PersonalGroup.RESTRICTED)) == 1)
    assert cells(page)[0][3] == "în vigoare"
    assert page.card.lift_button.isVisible()
    page.card.person_button.click()
    assert trail.went == [("people", person)]
    page.lift()
    lifting = page.window().findChild(LiftDialog)
    assert isinstance(lifting, LiftDialog)
    lifting.form.put_typed({"lifted_note": "anunțată în scris"})
    lifting.save_now()
    qtbot.waitUntil(lambda: restriction_on(store, person, TODAY) is None)
    qtbot.waitUntil(lambda: turned(page, PersonalGroup.RESTRICTED)[0][3] == "ridicată la 22.03.2022")
    assert not page.card.lift_button.isVisible()


def test_what_went_out_as_sensitive_is_only_read(page: PersonalPage, room: Room) -> None:
    note_sensitive_use(room.desk.store, "Beneficiari", "Categorii", "raportare AJPIS")
    assert turned(page, PersonalGroup.SENSITIVE)[0][1:3] == ["Beneficiari", "Categorii · raportare AJPIS"]
    assert "raportare AJPIS" in [label.text() for label in page.card.findChildren(QLabel)]
    (record,) = page.rows.rows.ids
    page.open(record)
    page.ask_delete(record)
    assert cells(page) != []


def test_a_term_is_set(page: PersonalPage, room: Room, qtbot: QtBot) -> None:
    turned(page, PersonalGroup.TERMS)
    page.open(page.rows.rows.ids[list(FileKind).index(FileKind.CARER)])
    dialog = page.window().findChild(TermDialog)
    assert isinstance(dialog, TermDialog)
    dialog.form.put_typed({"years": "80", "source": "poziția 31"})
    dialog.save_now()
    qtbot.waitUntil(lambda: terms(room.desk.store)[FileKind.CARER].years == 80)
    qtbot.waitUntil(lambda: "80 de ani" in [row[3] for row in turned(page, PersonalGroup.TERMS)])


def test_what_is_past_its_term_leads_to_its_page_and_onto_a_list(late: PersonalPage, trail: Trail) -> None:
    rows = turned(late, PersonalGroup.PAST)
    assert [row[3] for row in rows] == ["termen până la 31.12.2032"] * 2
    assert late.list_button.isVisible()
    late.open(late.rows.rows.ids[0])
    assert trail.went[0][0] == "visits"
    late.select()
    dialog = late.window().findChild(SelectionDialog)
    assert isinstance(dialog, SelectionDialog)
    assert len(dialog.draft().items) == 2
    dialog.give_up()


def test_each_list_stands_under_its_own_headings_with_its_own_count(late: PersonalPage, trail: Trail) -> None:
    turned(late, PersonalGroup.PAST)
    assert [one.heading for one in late.rows.rows.columns][1:] == ["Al cui", "Dosarul", "Termenul"]
    assert late.counts.text() == "2 dosare peste termen"
    assert cells(late)[0][2] == "Raport de vizită"
    late.card.file_button.click()
    assert trail.went[-1][0] == "visits"
    turned(late, PersonalGroup.TERMS)
    assert [one.heading for one in late.rows.rows.columns][1] == "Felul dosarului"
    assert late.counts.text() == f"{len(FileKind)} feluri de dosare"
    assert not late.card.file_button.isVisible()


def test_the_card_follows_to_a_list_that_holds_nothing(page: PersonalPage, room: Room, qtbot: QtBot) -> None:
    note_sensitive_use(room.desk.store, "Beneficiari", "Categorii", "raportare AJPIS")
    turned(page, PersonalGroup.SENSITIVE)
    qtbot.waitUntil(lambda: page.card.row is not None)
    turned(page, PersonalGroup.PAST)
    qtbot.waitUntil(lambda: page.card.row is None)


def test_a_list_is_printed_before_it_may_be_carried_out(late: PersonalPage, qtbot: QtBot) -> None:
    store = late._room.desk.store
    a_list(store, printed=False)
    qtbot.waitUntil(lambda: len(turned(late, PersonalGroup.SELECTED)) == 1)
    assert late.card.erase_button.isVisible()
    assert not late.card.erase_button.isEnabled()
    assert "Tipăriți întâi lista" in late.card.erase_button.toolTip()
    late.print_paper()
    dialog = late.window().findChild(PaperDialog)
    assert isinstance(dialog, PaperDialog)
    qtbot.waitUntil(dialog.is_ready)
    dialog.save(late._room.desk.folders.papers / "lista.pdf")
    qtbot.waitUntil(late.card.erase_button.isEnabled)
    dialog.reject()


def test_nothing_past_its_term_makes_no_list(page: PersonalPage, trail: Trail) -> None:
    turned(page, PersonalGroup.PAST)
    page.select()
    assert trail.said[0].startswith("Nimic nu este peste termen")


def test_the_dossier_of_a_person_is_asked_for(page: PersonalPage, room: Room) -> None:
    person = someone(room.desk.store)
    restricted(room.desk.store, person)
    dialog = page.give_dossier(person)
    assert isinstance(dialog, DossierDialog)
    dialog.reject()


def test_the_window_leads_from_a_person_to_their_dossier(window: Window, desk: Desk) -> None:
    person = someone(desk.store)
    window.go("personal", NEW, f"dossier:{person}")
    dialog = window.findChild(DossierDialog)
    assert isinstance(dialog, DossierDialog)
    assert dialog.asked.disclosure.person_id == person
    dialog.reject()
    window.go("personal", None, "terms")
    page = window.current_page()
    assert isinstance(page, PersonalPage)
    assert page.chips.active() == "terms"
