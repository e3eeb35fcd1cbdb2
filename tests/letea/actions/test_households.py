"""Saving and deleting households with members, incomes and goods."""

from datetime import date

import pytest

from db.store import Store
from letea.actions.households import (
    HouseholdFile,
    household_of_person,
    open_household,
    remove_household,
    save_household,
)
from letea.actions.people import PersonFile, open_person, save_person
from letea.errors import Refused
from tests.samples import TODAY, a_good, a_household, a_member, a_person, an_income


def person(store: Store, **given: object) -> int:
    return save_person(store, PersonFile(a_person(**given)), TODAY)


def test_a_household_comes_back_with_members_incomes_and_goods(store: Store) -> None:
    id_ = person(store)
    file = HouseholdFile(
        a_household(), [a_member(id_)], incomes=[an_income(person_id=id_)], goods=[a_good(person_id=id_)]
    )
    opened = open_household(store, save_household(store, file, TODAY))
    assert [member.person_id for member in opened.members] == [id_]
    assert [row.sum_bani for row in opened.incomes] == [123450]
    assert [row.description for row in opened.goods] == ["teren arabil, 0,5 ha"]


def test_the_whole_household_is_undone_as_one(store: Store) -> None:
    id_ = person(store)
    save_household(
        store, HouseholdFile(a_household(), [a_member(id_)], incomes=[an_income(person_id=id_)]), TODAY
    )
    store.undo()
    assert household_of_person(store, id_) is None
    assert open_person(store, id_).incomes == []


def test_members_without_an_address_take_the_household_s(store: Store) -> None:
    id_ = person(store, village="", house_number="")
    save_household(store, HouseholdFile(a_household(village="Holt"), [a_member(id_)]), TODAY)
    assert open_person(store, id_).person.village == "Holt"


def test_nobody_lives_in_two_households_at_a_time(store: Store) -> None:
    id_ = person(store)
    save_household(store, HouseholdFile(a_household(), [a_member(id_)]), TODAY)
    with pytest.raises(Refused) as refused:
        save_household(store, HouseholdFile(a_household(name="Alta"), [a_member(id_)]), TODAY)
    assert [problem.field for problem in refused.value.problems] == ["members.0.person_id"]


def test_who_moved_out_may_live_elsewhere(store: Store) -> None:
    id_ = person(store)
    gone = a_member(id_, to_on=date(2021, 1, 1))
    save_household(store, HouseholdFile(a_household(), [gone]), TODAY)
    there = save_household(store, HouseholdFile(a_household(name="Alta"), [a_member(id_)]), TODAY)
    assert household_of_person(store, id_) == there


def test_a_member_taken_out_leaves_with_their_incomes_untouched(store: Store) -> None:
    id_ = person(store)
    first = HouseholdFile(a_household(), [a_member(id_)], incomes=[an_income(person_id=id_)])
    file = open_household(store, save_household(store, first, TODAY))
    file.removed = [file.members.pop()]
    save_household(store, file, TODAY)
    assert household_of_person(store, id_) is None
    assert len(open_person(store, id_).incomes) == 1


def test_members_of_one_name_are_told_apart_by_their_year(store: Store) -> None:
    ids = [person(store, born_on=date(year, 1, 1)) for year in (1950, 1980)]
    members = [a_member(ids[0]), a_member(ids[1], role="copil")]
    opened = open_household(store, save_household(store, HouseholdFile(a_household(), members), TODAY))
    assert sorted(opened.names.values()) == ["Exemplu Ștefan (1950)", "Exemplu Ștefan (1980)"]


def test_a_deleted_household_leaves_the_persons(store: Store) -> None:
    id_ = person(store)
    household = save_household(store, HouseholdFile(a_household(), [a_member(id_)]), TODAY)
    remove_household(store, household)
    assert household_of_person(store, id_) is None
    assert open_person(store, id_).person.name == "Exemplu Ștefan"
