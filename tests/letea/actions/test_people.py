"""Saving and deleting persons with what is kept about them."""

import pytest

from db.store import Store
from db.tables.people import Person
from letea.actions.households import HouseholdFile, save_household
from letea.actions.people import PersonFile, open_person, remove_person, save_person
from letea.actions.services import ServiceFile, save_service
from letea.errors import Refused
from tests.samples import (
    CNP,
    CNP_BORN,
    TODAY,
    a_certificate,
    a_household,
    a_member,
    a_person,
    a_service,
    an_enrolment,
    an_income,
)


def test_a_person_comes_back_with_their_lists(store: Store) -> None:
    file = PersonFile(a_person(), incomes=[an_income()], certificates=[a_certificate()])
    opened = open_person(store, save_person(store, file, TODAY))
    assert opened.person.name == "Exemplu Ștefan"
    assert [row.sum_bani for row in opened.incomes] == [123450]
    assert [row.number for row in opened.certificates] == ["1821/14.03.2021"]


def test_birth_and_sex_are_taken_from_the_cnp(store: Store) -> None:
    id_ = save_person(store, PersonFile(a_person(cnp=CNP, born_on=None, no_cnp_reason="")), TODAY)
    assert open_person(store, id_).person.born_on == CNP_BORN


def test_a_wrong_row_refuses_the_whole_and_keeps_nothing(store: Store) -> None:
    file = PersonFile(a_person(), incomes=[an_income(), an_income(sum_bani=-5)])
    with pytest.raises(Refused) as refused:
        save_person(store, file, TODAY)
    assert [problem.field for problem in refused.value.problems] == ["incomes.1.sum_bani"]
    with store.reading() as session:
        assert session.query(Person).count() == 0


def test_the_same_cnp_twice_is_refused_by_the_name_it_stands_at(store: Store) -> None:
    save_person(store, PersonFile(a_person(cnp=CNP, born_on=None, no_cnp_reason="")), TODAY)
    with pytest.raises(Refused, match="la Exemplu Ștefan"):
        save_person(
            store, PersonFile(a_person(given_name="Ion", cnp=CNP, born_on=None, no_cnp_reason="")), TODAY
        )


def test_a_row_taken_out_is_deleted_and_others_stay(store: Store) -> None:
    first = PersonFile(a_person(), incomes=[an_income(), an_income(kind="salariu")])
    file = open_person(store, save_person(store, first, TODAY))
    file.removed = [file.incomes.pop(0)]
    id_ = save_person(store, file, TODAY)
    assert [row.kind for row in open_person(store, id_).incomes] == ["salariu"]


def test_a_change_is_undone(store: Store) -> None:
    file = open_person(store, save_person(store, PersonFile(a_person()), TODAY))
    file.person.phone = "0745 000 111"
    id_ = save_person(store, file, TODAY)
    store.undo()
    assert open_person(store, id_).person.phone == ""


def test_a_member_of_a_household_is_not_deleted(store: Store) -> None:
    id_ = save_person(store, PersonFile(a_person()), TODAY)
    save_household(store, HouseholdFile(a_household(), [a_member(id_)]), TODAY)
    with pytest.raises(Refused, match="membru al gospodăriei"):
        remove_person(store, id_)


def test_somebody_enrolled_is_not_deleted(store: Store) -> None:
    id_ = save_person(store, PersonFile(a_person()), TODAY)
    save_service(store, ServiceFile(a_service(), enrolments=[an_enrolment(id_)]), TODAY)
    with pytest.raises(Refused, match="încheiați întâi înscrierea"):
        remove_person(store, id_)


def test_a_deleted_person_comes_back_with_undo(store: Store) -> None:
    id_ = save_person(store, PersonFile(a_person()), TODAY)
    remove_person(store, id_)
    store.undo()
    assert open_person(store, id_).person.name == "Exemplu Ștefan"
