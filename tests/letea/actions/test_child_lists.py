"""Children with parents abroad are found, filtered by what is missing and by school, and counted."""

from datetime import date

from db.store import Store
from letea.actions.child_lists import (
    ChildGroup,
    ChildOrder,
    child_rows,
    count_children,
    list_children,
    schools_of_children,
)
from tests.letea.actions.child_offices import SCHOOL, a_child, alone
from tests.samples import TODAY


def test_each_filter_finds_its_children(store: Store) -> None:
    told = {"notified_on": date(2021, 5, 1), "keeper": "Exemplu Maria"}
    whole = alone(store, a_child(store, "Alba"), **told)
    bare = alone(store, a_child(store, "Barbu"), next_on=TODAY, at_risk=True)
    back = alone(store, a_child(store, "Cojan"), back_on=TODAY, at_risk=True)
    found = {group: list_children(store, group=group, today=TODAY) for group in ChildGroup}
    assert found == {
        ChildGroup.AWAY: [whole, bare],
        ChildGroup.UNNOTIFIED: [bare],
        ChildGroup.NO_KEEPER: [bare],
        ChildGroup.TO_VISIT: [bare],
        ChildGroup.AT_RISK: [bare],
        ChildGroup.BACK: [back],
    }
    assert count_children(store, TODAY) == {group: len(ids) for group, ids in found.items()}


def test_a_school_narrows_the_list_and_its_counts(store: Store) -> None:
    alone(store, a_child(store))
    holt = alone(store, a_child(store, school="Școala Primară Holt"))
    assert schools_of_children(store) == [SCHOOL, "Școala Primară Holt"]
    assert list_children(store, school="Școala Primară Holt", today=TODAY) == [holt]
    assert count_children(store, TODAY, school="Școala Primară Holt")[ChildGroup.AWAY] == 1


def test_a_child_is_found_by_keeper_country_and_school(store: Store) -> None:
    one = alone(store, a_child(store), keeper="Țurcanu Maria", country="Italia")
    alone(store, a_child(store, school="Alta"))
    for typed in ("Țurcanu", "italia", "Gimnazială"):
        assert list_children(store, typed, today=TODAY) == [one]


def test_what_is_not_known_stands_last(store: Store) -> None:
    unknown = alone(store, a_child(store, "Alba"), next_on=None)
    known = alone(store, a_child(store, "Barbu"))
    for descending in (False, True):
        found = list_children(store, order=ChildOrder.NEXT, descending=descending, today=TODAY)
        assert found == [known, unknown]


def test_a_row_tells_who_and_where(store: Store) -> None:
    (row,) = child_rows(store, [alone(store, a_child(store))], TODAY)
    assert (row.name, row.age, row.school) == ("Exemplu Ștefan", 7, SCHOOL)
