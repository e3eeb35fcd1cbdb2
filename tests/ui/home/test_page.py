"""Home: what is due, what is still to be completed, the first steps; nothing pops up."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.tables.plans import Node, SectionKind
from letea.actions.office_reading import open_profile
from letea.actions.passwords import note_sheet
from tests.conftest import Trail
from tests.samples import a_household, a_licence, a_person, a_plan, a_section, a_service, an_enrolment
from tests.ui.following import Herald
from ui.home.page import HomePage
from ui.home.steps import FirstSteps
from ui.parts.panel import Panel
from ui.room import BRING_IN, NEW, Room


@pytest.fixture
def page(qtbot: QtBot, room: Room) -> Iterator[HomePage]:
    """The page on the screen."""
    made = HomePage(room)
    qtbot.addWidget(made)
    Herald(room.desk.store, made)
    made.resize(1100, 700)
    made.show()
    yield made
    for dialog in made.findChildren(QDialog):
        dialog.close()


def link(page: HomePage, text: str) -> QPushButton:
    return next(made for made in page.findChildren(QPushButton) if made.text() == text)


def texts(page: HomePage) -> list[str]:
    return [shown.text() for shown in page.findChildren(QLabel)]


def steps(page: HomePage) -> FirstSteps | None:
    found = page.findChild(FirstSteps)
    return found if isinstance(found, FirstSteps) else None


def test_nothing_pops_up_at_start(page: HomePage) -> None:
    assert QApplication.activeModalWidget() is None
    assert page.findChildren(QDialog) == []


@pytest.mark.parametrize(
    ("name", "way"),
    [
        ("step.households", ("households", NEW)),
        ("step.import", ("people", BRING_IN)),
        ("step.services", ("services", NEW)),
        ("step.plan", ("plan", NEW)),
    ],
)
def test_a_new_office_is_shown_its_first_steps(
    page: HomePage, trail: Trail, name: str, way: tuple[str, int]
) -> None:
    made = page.findChild(QPushButton, name)
    assert isinstance(made, QPushButton)
    made.click()
    assert trail.went == [way]


def test_only_the_next_step_has_the_main_button(page: HomePage) -> None:
    looks = [
        made.property("look")
        for made in page.findChildren(QPushButton)
        if made.objectName() in {"step.households", "step.services", "step.plan"}
    ]
    assert looks == ["primary", "plain", "plain"]


def test_a_step_taken_is_ticked_and_the_next_is_pointed_at(page: HomePage, room: Room) -> None:
    room.desk.store.keep(a_household(), "Gospodărie")
    QApplication.processEvents()
    assert page.findChild(QPushButton, "step.households") is None
    following = page.findChild(QPushButton, "step.services")
    assert isinstance(following, QPushButton)
    assert following.property("look") == "primary"


def test_the_steps_go_when_all_are_taken(page: HomePage, room: Room) -> None:
    for record in (a_household(), a_service(), a_plan()):
        room.desk.store.keep(record, "Pas")
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, 52)  # deferred deletes
    assert steps(page) is None


def test_figures_tell_places_and_how_they_are_filled(page: HomePage, room: Room) -> None:
    store = room.desk.store
    service, person = store.keep(a_service(), "S"), store.keep(a_person(), "P")
    store.keep(an_enrolment(person.id, service_id=service.id), "A")
    QApplication.processEvents()
    links = {made.text() for made in page.findChildren(QPushButton)}
    assert {"5 % din 20 de locuri", "1 fără CNP"} <= set(texts(page))
    assert {"Admiși în servicii: 1", "1 persoană fără gospodărie"} <= links


def test_what_is_due_leads_to_its_record(page: HomePage, room: Room, trail: Trail) -> None:
    service = room.desk.store.keep(a_service(name="Centru de zi"), "S")
    room.desk.store.keep(a_licence(service_id=service.id), "L")
    QApplication.processEvents()
    link(page, "Licența: Centru de zi").click()
    assert trail.went == [("services", service.id)]
    assert "10 aprilie 2022, 19 zile" in texts(page)
    assert page.title.text().endswith("Este un termen de urmărit.")


@pytest.mark.parametrize(("lack", "tab"), [("Codul fiscal (CUI)", 1), ("Certificatul de acreditare", 2)])
def test_what_is_to_be_completed_opens_at_its_place(
    page: HomePage, trail: Trail, lack: str, tab: int
) -> None:
    link(page, lack).click()
    assert trail.went == [("settings", tab)]


def test_links_stand_under_the_first_letter_of_their_heading(page: HomePage) -> None:
    panel = next(found for found in page.findChildren(Panel) if found.accessibleName() == "De completat")
    heading = next(found for found in panel.findChildren(QLabel) if found.text() == "De completat")
    made = link(page, "Codul fiscal (CUI)")
    assert (
        heading.mapTo(panel, heading.contentsRect().topLeft()).x()
        == made.mapTo(panel, made.rect().topLeft()).x() + 8
    )


def test_a_new_person_is_registered_from_home(page: HomePage, trail: Trail) -> None:
    page.new()
    assert trail.went == [("people", NEW)]


def test_the_demonstration_offers_an_office_of_ones_own(page: HomePage, room: Room, trail: Trail) -> None:
    profile = open_profile(room.desk.store)
    profile.office.demonstration = True
    room.desk.store.keep(profile.office, "Birou demonstrativ")
    page.refresh()
    link(page, "Pregătiți biroul dumneavoastră").click()
    assert trail.went == [("set-up", None)]


@pytest.fixture
def sealed_page(qtbot: QtBot, sealed_room: Room) -> HomePage:
    """The page of an office with a password."""
    made = HomePage(sealed_room)
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_the_file_lacks_leads_to_the_page_for_it(sealed_page: HomePage, trail: Trail) -> None:
    link(sealed_page, "Tipăriți fișa de recuperare și puneți-o în seif").click()
    assert trail.went == [("safety", None)]


def test_what_was_done_meanwhile_is_asked_no_more(sealed_page: HomePage, sealed_room: Room) -> None:
    sealed_page.hide()
    note_sheet(sealed_room.desk.store, sealed_room.desk.folders.papers / "Fișa.pdf")
    sealed_page.show()
    assert "Tipăriți fișa de recuperare și puneți-o în seif" not in [
        made.text() for made in sealed_page.findChildren(QPushButton)
    ]


def test_nobody_loses_the_demonstration(page: HomePage) -> None:
    assert "Siguranța fișierului" not in texts(page)


def test_a_measure_that_is_due_leads_to_its_node(page: HomePage, room: Room, trail: Trail) -> None:
    store = room.desk.store
    plan = store.keep(a_plan(), "Plan")
    section = store.keep(a_section(plan_id=plan.id, kind=SectionKind.OBJECTIVES), "Secțiune")
    node = Node(section_id=section.id, level="measure", text="Campanie", cells={"term": "1 iunie"})
    kept = store.keep(node, "Măsură")
    QApplication.processEvents()
    link(page, "Măsura: Campanie").click()
    assert (trail.went, trail.parts) == ([("plan", section.id)], [kept.uid])


def test_a_narrow_window_needs_no_sideways_scrolling(page: HomePage, room: Room) -> None:
    room.desk.store.keep(a_household(), "Gospodărie")
    page.resize(840, 430)
    QApplication.processEvents()
    QApplication.processEvents()
    assert page._area.horizontalScrollBar().maximum() == 0


def test_a_large_office_is_read_beside_the_window(
    page: HomePage, room: Room, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("ui.home.page._MANY", 0)
    room.desk.store.keep(a_household(), "Gospodărie")
    room.desk.store.keep(a_person(), "Persoană")
    qtbot.waitUntil(
        lambda: "1 persoană fără gospodărie" in [one.text() for one in page.findChildren(QPushButton)]
    )
