"""Finding households: search, order, rows."""

from datetime import date

from db.store import Store
from letea.actions.household_lists import (
    HouseholdGroup,
    HouseholdOrder,
    count_groups,
    count_households,
    household_rows,
    list_households,
)
from letea.actions.households import HouseholdFile, save_household
from letea.actions.people import PersonFile, save_person
from tests.samples import TODAY, a_household, a_member, a_person, an_income


def a_kept_household(store: Store, name: str, **given: object) -> int:
    ids = [
        save_person(store, PersonFile(a_person(family_name=name, given_name=given_name, born_on=born)), TODAY)
        for given_name, born in (("Ana", date(1980, 1, 1)), ("Dan", date(2015, 1, 1)))
    ]
    members = [a_member(ids[0]), a_member(ids[1], role="copil")]
    file = HouseholdFile(a_household(name=name, **given), members, incomes=[an_income(person_id=ids[0])])
    return save_household(store, file, TODAY)


def test_a_row_tells_head_members_children_and_income(store: Store) -> None:
    row = household_rows(store, [a_kept_household(store, "Exemplu")], TODAY)[0]
    assert (row.head, row.members, row.children, row.income_bani) == ("Exemplu Ana", 2, 1, 123450)


def test_a_household_is_found_by_a_member(store: Store) -> None:
    wanted = a_kept_household(store, "Exemplu")
    a_kept_household(store, "Altul")
    assert list_households(store, "exemplu dan", today=TODAY) == [wanted]


def test_every_order_lists_every_household(store: Store) -> None:
    for name in ("Exemplu", "Altul"):
        a_kept_household(store, name)
    for order in HouseholdOrder:
        assert (
            len(list_households(store, today=TODAY, order=order, descending=True))
            == count_households(store)
            == 2
        )


def test_households_never_assessed_stand_last(store: Store) -> None:
    never = a_kept_household(store, "Altul")
    assessed = a_kept_household(store, "Exemplu", assessed_on=date(2021, 1, 1))
    assert list_households(store, today=TODAY, order=HouseholdOrder.ASSESSED) == [assessed, never]


def test_each_filter_counts_what_it_lists(store: Store) -> None:
    a_kept_household(store, "Exemplu", assessed_on=date(2021, 11, 1))
    a_kept_household(store, "Altul", assessed_on=date(2020, 11, 1))
    store.keep(a_household(name="Gol"), "gospodărie")
    counts = count_groups(store, TODAY)
    assert counts == {
        group: len(list_households(store, today=TODAY, group=group)) for group in HouseholdGroup
    }
    assert (counts[HouseholdGroup.WITH_CHILDREN], counts[HouseholdGroup.TO_ASSESS]) == (2, 2)
