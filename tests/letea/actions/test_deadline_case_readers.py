"""What is due in persons' cases: only the last record of each, and nothing told of in confidence."""

from datetime import date
from typing import Any

import pytest

from db.record import Record
from db.store import Store
from db.tables.benefits import FileState, Grant
from db.tables.cases import Inquiry, Visit
from db.tables.elderly import Dependency
from db.tables.people import Person, PersonState
from db.tables.registers import Register, RegisterEntry
from db.tables.reported import Case, CaseKind
from db.tables.service_plans import ServicePlan, ServicePlanAction
from letea.actions.benefit_kinds import open_kinds
from tests.letea.due_samples import days, due, titles
from tests.samples import a_benefit_file, a_grant, a_person

APRIL, JUNE, LATER = date(2022, 4, 20), date(2022, 6, 15), date(2022, 10, 1)
BEFORE, AFTER = date(2021, 10, 1), date(2022, 3, 20)


@pytest.fixture
def person(store: Store) -> Person:
    """Somebody the office follows."""
    return store.keep(a_person(), "P")


def an_inquiry(person: Person, **given: Any) -> Inquiry:
    known: dict[str, Any] = {"form": "vmi", "dated_on": BEFORE, "person_id": person.id, "next_on": APRIL}
    return Inquiry(**known | given)


def test_an_inquiry_is_due_until_a_newer_one_of_its_form_is_made(store: Store, person: Person) -> None:
    held = store.keep(an_inquiry(person), "A")
    store.keep(an_inquiry(person, form="adult", next_on=None), "A")
    (told,) = due(store, "inquiry_next")
    assert (told.title, told.due_on, told.page, told.record) == (
        *("Anchetă socială de refăcut: Exemplu Ștefan", APRIL, "inquiries", held.id),
    )
    newer = store.keep(an_inquiry(person, dated_on=AFTER, next_on=LATER), "A")
    assert due(store, "inquiry_next") == []
    store.remove(newer, "Ștergere")
    assert days(store, "inquiry_next") == [APRIL]


def test_who_left_is_not_followed(store: Store, person: Person) -> None:
    store.keep(an_inquiry(person), "A")
    person.state = PersonState.LEFT
    store.keep(person, "P")
    assert due(store, "inquiry_next") == []


def test_only_the_last_visit_says_when_the_next_one_is(store: Store, person: Person) -> None:
    store.keep(Visit(person_id=person.id, visited_on=BEFORE, next_on=APRIL), "V")
    assert titles(store, "visit_next") == ["Vizită: Exemplu Ștefan"]
    last = store.keep(Visit(person_id=person.id, visited_on=AFTER, next_on=JUNE), "V")
    assert [(one.due_on, one.page, one.record) for one in due(store, "visit_next")] == [
        (JUNE, "visits", last.id)
    ]


@pytest.mark.parametrize("settled", ["closed_on", "evaluated_on"])
def test_a_plan_of_services_is_evaluated_until_it_is_closed(
    store: Store, person: Person, settled: str
) -> None:
    plan = store.keep(ServicePlan(made_on=BEFORE, person_id=person.id, next_on=APRIL), "P")
    assert titles(store, "service_plan_next") == ["Plan de servicii de reevaluat: Exemplu Ștefan"]
    setattr(plan, settled, APRIL)
    store.keep(plan, "P")
    assert due(store, "service_plan_next") == []


def test_an_action_is_due_until_it_is_done_or_its_plan_closed(store: Store, person: Person) -> None:
    plan = store.keep(ServicePlan(made_on=BEFORE, person_id=person.id), "P")
    act = ServicePlanAction(plan_id=plan.id, action="Consiliere", until_on=APRIL)
    act = store.keep(act, "A")
    (told,) = due(store, "service_plan_action")
    assert (told.title, told.owner_uid, told.record) == (
        *("Din planul de servicii: Exemplu Ștefan, Consiliere", act.uid, plan.id),
    )
    act.done_on = APRIL
    store.keep(act, "A")
    assert due(store, "service_plan_action") == []


def test_a_degree_of_dependency_is_evaluated_again(store: Store, person: Person) -> None:
    first = Dependency(person_id=person.id, assessed_on=BEFORE, next_on=APRIL)
    store.keep(first, "G")
    assert titles(store, "dependency_next") == ["Grad de dependență de reevaluat: Exemplu Ștefan"]
    store.keep(Dependency(person_id=person.id, assessed_on=AFTER), "G")
    assert due(store, "dependency_next") == []


def test_a_reported_case_shows_its_number_and_kind_alone(store: Store, person: Person) -> None:
    case = Case(
        kind=CaseKind.VIOLENCE,
        number="4",
        opened_on=BEFORE,
        person_id=person.id,
        about="Exemplu Ana",
        next_on=APRIL,
    )
    case = store.keep(case, "C")
    assert titles(store, "case_next") == ["Caz de verificat: nr. 4 (violență domestică)"]
    case.number = ""
    case = store.keep(case, "C")
    assert titles(store, "case_next") == ["Caz de verificat: fără număr (violență domestică)"]
    case.closed_on = APRIL
    store.keep(case, "C")
    assert due(store, "case_next") == []


def test_every_kind_of_case_has_words(store: Store) -> None:
    for kind in CaseKind:
        store.keep(Case(kind=kind, number="1", opened_on=BEFORE, next_on=APRIL), "C")
    assert len(set(titles(store, "case_next"))) == len(CaseKind)


def an_entry(store: Store, register: Register, number: int, **given: Any) -> Record:
    known: dict[str, Any] = {"register_id": register.id, "year": 2022, "number": number}
    return store.keep(RegisterEntry(**known | {"entered_on": BEFORE, "until_on": APRIL} | given), "Î")


def test_the_term_of_an_entry_names_whom_it_is_about(store: Store, person: Person) -> None:
    register = store.keep(Register(name="Cereri", prefix="C"), "R")
    an_entry(store, register, 1, person_id=person.id)
    an_entry(store, register, 2, about="o vecină")
    an_entry(store, register, 3, done_on=APRIL)
    entry = an_entry(store, register, 4)
    assert titles(store, "register_term") == [
        "Termen din registru: Cereri, nr. C1/2022, Exemplu Ștefan",
        "Termen din registru: Cereri, nr. C2/2022, o vecină",
        "Termen din registru: Cereri, nr. C4/2022",
    ]
    assert due(store, "register_term")[-1].record == entry.id


def test_the_term_of_a_confidential_entry_names_nobody(store: Store, person: Person) -> None:
    register = store.keep(Register(name="Victime", confidential=True), "R")
    an_entry(store, register, 1, person_id=person.id, about="Exemplu Ana")
    assert titles(store, "register_term") == ["Termen din registru: Victime, nr. 1/2022"]


def a_paid_grant(store: Store, person: Person, state: FileState, **given: Any) -> Grant:
    kind = open_kinds(store)[0]
    file = store.keep(a_benefit_file(kind.id, person.id, state=state), "D")
    return store.keep(a_grant(person.id, file_id=file.id, **{"to_on": APRIL} | given), "Drept")


def test_a_grant_that_ends_is_told_until_it_is_prolonged(store: Store, person: Person) -> None:
    grant = a_paid_grant(store, person, FileState.PAYING)
    (told,) = due(store, "grant_end")
    assert told.title.startswith("Se încheie dreptul: Exemplu Ștefan, ")
    assert (told.page, told.record, told.owner_uid) == ("benefits", grant.file_id, grant.uid)
    store.keep(a_grant(person.id, file_id=grant.file_id, from_on=date(2022, 4, 21)), "Drept")
    assert due(store, "grant_end") == []


def test_what_is_not_paid_or_was_given_once_does_not_end(store: Store, person: Person) -> None:
    a_paid_grant(store, person, FileState.REFUSED)
    a_paid_grant(store, person, FileState.APPROVED, once=True)
    assert due(store, "grant_end") == []
