"""Inquiries are begun filled from the register, kept with their headings, and deleted."""

from datetime import date

import pytest

from db.store import Store
from letea.actions.inquiries import (
    likely_form,
    new_inquiry,
    open_inquiry,
    refilled,
    remove_inquiry,
    repeated_inquiry,
    save_inquiry,
)
from letea.actions.people import remove_person
from letea.actions.people_lists import list_people
from letea.errors import Refused
from tests.letea.actions.case_offices import an_adult, inquired
from tests.letea.actions.child_offices import a_child
from tests.letea.actions.register_offices import numbered
from tests.samples import TODAY


def test_a_new_inquiry_is_filled_from_the_register(store: Store) -> None:
    file = new_inquiry(store, TODAY, an_adult(store), "vmi")
    told = {one.key: one.answer for one in file.answers}
    assert (file.inquiry.number, file.inquiry.made_by) == ("1/2022", "Ana Exemplu")
    assert file.inquiry.next_on == date(2022, 9, 22)
    assert file.inquiry.household_id is not None
    assert "Numele și prenumele: Exemplu Ștefan" in told["identity"]
    assert "Total; ; 2.234,50" in told["incomes"]
    assert told["absent"] == ""


def test_an_inquiry_is_kept_with_its_headings_in_order(store: Store) -> None:
    person = an_adult(store)
    kept = open_inquiry(store, inquired(store, person))
    assert kept.name == "Exemplu Ștefan"
    assert [one.place for one in kept.answers] == list(range(len(kept.answers)))
    kept.answers[0].answer = "scris de mână"
    save_inquiry(store, kept, TODAY)
    again = open_inquiry(store, kept.inquiry.id)
    assert again.answers[0].answer == "scris de mână"
    assert len(again.answers) == len(kept.answers)
    assert inquired(store, person) != kept.inquiry.id
    assert sorted(open_inquiry(store, id_).inquiry.number for id_ in (1, 2)) == ["1/2022", "2/2022"]


def test_an_inquiry_made_again_keeps_what_was_written_by_hand_and_reads_the_register_anew(
    store: Store,
) -> None:
    file = open_inquiry(store, inquired(store, an_adult(store), findings="Cele de atunci."))
    for one in file.answers:
        one.answer = f"scris la {one.key}"
    save_inquiry(store, file, TODAY)
    again = repeated_inquiry(store, TODAY, file.inquiry.id)
    told = {one.key: one.answer for one in again.answers}
    assert again.inquiry.id is None
    assert (again.inquiry.number, again.inquiry.findings) == ("2/2022", "")
    assert told["health"] == "scris la health"
    assert told["identity"].startswith("Numele și prenumele: Exemplu Ștefan")
    assert told["representative"] == "scris la representative"


def test_a_heading_is_taken_from_the_register_again(store: Store) -> None:
    file = new_inquiry(store, TODAY, an_adult(store), "disability_adult")
    file.answers[0].answer = "altceva"
    assert refilled(store, file, "identity", TODAY).startswith("Numele și prenumele: Exemplu Ștefan")
    assert file.answers[0].answer == "altceva"
    assert refilled(store, file, "health", TODAY) == ""


def test_what_blocks_keeps_nothing(store: Store) -> None:
    file = new_inquiry(store, TODAY, an_adult(store), "vmi")
    file.inquiry.number, file.inquiry.dated_on = "", date(2022, 3, 1)
    with pytest.raises(Refused) as refused:
        save_inquiry(store, file, TODAY)
    assert [problem.field for problem in refused.value.problems if problem.blocking] == [
        "number",
        "visited_on",
    ]


def test_a_number_met_again_is_told(store: Store) -> None:
    person = an_adult(store)
    inquired(store, person)
    assert open_inquiry(store, inquired(store, person, number="1/2022")).inquiry.number == "1/2022"


def test_a_deleted_inquiry_comes_back_with_its_headings(store: Store) -> None:
    inquiry = inquired(store, an_adult(store))
    count = len(open_inquiry(store, inquiry).answers)
    remove_inquiry(store, inquiry)
    store.undo()
    assert len(open_inquiry(store, inquiry).answers) == count


def test_the_form_offered_fits_the_person(store: Store) -> None:
    adult = an_adult(store)
    assert likely_form(store, adult, TODAY) == "disability_adult"
    inquired(store, adult, "vmi")
    assert likely_form(store, adult, TODAY) == "vmi"
    assert likely_form(store, a_child(store), TODAY) == "scholarship"
    old = a_child(store, "Bătrân", born_on=date(1940, 1, 1))
    assert likely_form(store, old, TODAY) == "elderly"


def test_a_person_of_an_inquiry_is_not_lost(store: Store) -> None:
    person = an_adult(store)
    inquired(store, person)
    with pytest.raises(Refused):
        remove_person(store, person)
    assert person in list_people(store, today=TODAY)


def test_an_inquiry_takes_its_number_from_the_register_and_gives_it_back(store: Store) -> None:
    file = new_inquiry(store, TODAY, an_adult(store), "vmi")
    file.inquiry.number, file.take_next, uid = "", True, file.inquiry.uid
    kept = save_inquiry(store, file, TODAY)
    assert open_inquiry(store, kept).inquiry.number == "1/2022"
    assert numbered(store) == [(1, "Anchetă socială, Exemplu Ștefan (VMI)", uid)]
    assert store.undo() == "Anchetă nouă: număr din registru, Exemplu Ștefan (VMI)"
    assert numbered(store) == []


def test_what_blocks_takes_no_number(store: Store) -> None:
    file = new_inquiry(store, TODAY, an_adult(store), "vmi")
    file.take_next, file.inquiry.dated_on = True, date(2023, 1, 1)
    with pytest.raises(Refused):
        save_inquiry(store, file, TODAY)
    assert numbered(store) == []
