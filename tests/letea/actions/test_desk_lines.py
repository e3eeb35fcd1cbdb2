"""What was done for a person or a household, newest first, each with its page."""

from datetime import date

import pytest

from db.store import Store
from db.tables.cases import Inquiry, Visit
from db.tables.reported import Case, CaseKind
from db.tables.service_plans import ServicePlan
from letea.actions.desk_lines import lines_of_household, lines_of_person
from tests.samples import TODAY, a_household, a_member, a_person, a_service, an_enrolment


def test_a_persons_records_stand_newest_first(store: Store) -> None:
    person = store.keep(a_person(), "P")
    service = store.keep(a_service(), "S")
    store.keep(an_enrolment(person.id, service_id=service.id, from_on=date(2021, 9, 1)), "E")
    inquiry = Inquiry(form="disability_adult", number="3/2022", dated_on=TODAY, person_id=person.id)
    inquiry.next_on = date(2022, 9, 22)
    store.keep(inquiry, "A")
    store.keep(Visit(person_id=person.id, visited_on=date(2022, 3, 1), purpose="verificare"), "V")
    closed = ServicePlan(number="1/2021", made_on=date(2021, 2, 1), person_id=person.id)
    closed.closed_on = date(2021, 12, 1)
    store.keep(closed, "Plan")
    told = lines_of_person(store, person.id)
    assert [line.page for line in told] == ["inquiries", "visits", "services", "service_plans"]
    assert told[0].note == "nr. 3/2022 din 22.03.2022; următoarea la 22.09.2022"
    assert (told[1].text, told[1].note) == ("Vizită: verificare", "01.03.2022")
    assert told[3].note == "încheiat la 01.12.2021"


def test_what_is_told_in_confidence_is_not_among_them(store: Store) -> None:
    person = store.keep(a_person(), "P")
    store.keep(Case(kind=CaseKind.VIOLENCE, opened_on=TODAY, person_id=person.id), "Caz")
    assert lines_of_person(store, person.id) == []


def test_a_household_has_what_was_done_for_whoever_lives_in_it(store: Store) -> None:
    living, left = (store.keep(a_person(given_name=name), "P") for name in ("Ana", "Ion"))
    household = store.keep(a_household(), "G")
    store.keep(a_member(living.id, household_id=household.id), "M")
    store.keep(a_member(left.id, household_id=household.id, to_on=date(2022, 1, 1)), "M")
    for person in (living, left):
        store.keep(Visit(person_id=person.id, visited_on=TODAY, purpose=person.given_name), "V")
    store.keep(Visit(person_id=left.id, visited_on=TODAY, household_id=household.id, purpose="acasă"), "V")
    told = [line.text for line in lines_of_household(store, household.id)]
    assert told == ["Vizită: acasă", "Vizită: Ana"]


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("vmi", "Anchetă socială: VMI"),
        ("disability_adult", "Anchetă socială: Handicap, adult"),
        ("risk_sheet", "Fișă de riscuri"),
    ],
)
def test_an_inquiry_is_told_by_what_it_is_and_what_for(store: Store, form: str, text: str) -> None:
    person = store.keep(a_person(), "P")
    store.keep(Inquiry(form=form, dated_on=TODAY, person_id=person.id), "A")
    assert [line.text for line in lines_of_person(store, person.id)] == [text]
