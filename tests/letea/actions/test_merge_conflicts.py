"""What cannot stand once two records are one person is told before, and nothing is changed."""

from datetime import date

import pytest
from sqlalchemy import select

from db.store import Store
from db.tables.children import ChildAlone
from db.tables.households import HouseholdMember
from letea.actions.households import HouseholdFile, save_household
from letea.actions.merging import check_merge, merge_persons, open_merge
from letea.errors import Refused
from tests.letea.actions.benefit_offices import approved, registered, someone
from tests.letea.actions.everything import a_row, living
from tests.samples import TODAY, a_carer, a_guardianship, a_household, a_member, keep_many


@pytest.fixture
def two(store: Store) -> tuple[int, int]:
    """Two records of one person."""
    return someone(store), someone(store)


def told(store: Store, two: tuple[int, int]) -> list[str]:
    """What stands in the way, told before and again when it is tried, with nothing changed."""
    before = living(store)
    merge = open_merge(store, *two)
    problems = [problem.text for problem in check_merge(merge, TODAY)]
    with pytest.raises(Refused):
        merge_persons(store, merge, TODAY)
    assert living(store) == before
    return problems


def test_two_households_are_told_before(store: Store, two: tuple[int, int]) -> None:
    for person, name in zip(two, ("Întâi", "A doua"), strict=True):
        save_household(store, HouseholdFile(a_household(name=name), [a_member(person)]), TODAY)
    sentence = (
        "Cele două fișe sunt acum în gospodării diferite, „Întâi” și „A doua”. "
        "Scoateți persoana din cea în care nu locuiește."
    )
    assert told(store, two) == [sentence]


def test_a_past_household_stands_in_nobody_s_way(store: Store, two: tuple[int, int]) -> None:
    members = [a_member(two[0], from_on=date(2010, 1, 1), to_on=date(2015, 1, 1)), a_member(two[1])]
    for member in members:
        save_household(store, HouseholdFile(a_household(), [member]), TODAY)
    merge_persons(store, open_merge(store, *two, as_asked=True), TODAY)
    with store.reading() as session:
        assert {one.person_id for one in session.scalars(select(HouseholdMember))} == {two[0]}


def test_two_files_of_a_strict_kind_are_told_before(store: Store, two: tuple[int, int]) -> None:
    approved(store, two[0])
    approved(store, two[1])
    assert len(problems := told(store, two)) == 1
    assert problems[0].startswith("Dosarele 1/2022 și 2/2022 sunt amândouă deschise pentru „")


@pytest.mark.parametrize("code", ["VMI", "URGENTA_LOCAL"])
def test_files_that_may_stand_together_are_no_conflict(store: Store, two: tuple[int, int], code: str) -> None:
    registered(store, two[0], code)
    registered(store, two[1], code, allowed="hotărâre judecătorească" if code == "VMI" else "")
    assert check_merge(open_merge(store, *two), TODAY) == []


def test_hours_of_one_month_in_one_file_are_told(store: Store, two: tuple[int, int]) -> None:
    file = approved(store, two[0])
    with store.writing("Ore") as writing:
        for person in two:
            a_row(writing, "worked_hours", file_id=file, person_id=person, month_on=date(2022, 3, 1))
    assert told(store, two) == [
        "Orele lucrate în martie 2022 stau de două ori în dosarul 1/2022; lăsați un singur rând."
    ]


def test_two_sums_in_one_file_are_told(store: Store, two: tuple[int, int]) -> None:
    file = approved(store, two[0])
    with store.writing("Sumă") as writing:
        a_row(writing, "grant", file_id=file, beneficiary_id=two[1], from_on=date(2022, 3, 1))
    assert told(store, two) == [
        "În dosarul 1/2022 au amândouă fișele sume în aceeași perioadă; lăsați una singură."
    ]


def test_two_open_children_are_told(store: Store, two: tuple[int, int]) -> None:
    keep_many(store, [ChildAlone(child_id=person) for person in two], "Copii")
    assert told(store, two)[0].startswith("Copilul are două fișe deschise la copiii cu părinți plecați.")


def test_who_cares_for_the_other_is_another_person(store: Store, two: tuple[int, int]) -> None:
    store.keep(a_carer(*two), "Asistent")
    store.keep(a_guardianship(two[1], guardian_id=two[0]), "Tutelă")
    store.keep(ChildAlone(child_id=two[0], keeper_id=two[1]), "Copil")
    assert [sentence.partition(":")[0] for sentence in told(store, two)] == [
        "Contractul de asistent personal",
        "Copilul cu părinți plecați și persoana desemnată",
        "Ocrotirea",
    ]


def test_two_assistants_and_two_protections_are_told(store: Store, two: tuple[int, int]) -> None:
    assistant = someone(store, "Demonstrativ")
    for person in two:
        store.keep(a_carer(assistant, person), "Asistent")
        store.keep(a_guardianship(person), "Tutelă")
    assert [sentence.partition(".")[0] for sentence in told(store, two)] == [
        "Persoana are doi asistenți personali în aceeași perioadă",
        "Persoana are de două ori aceeași ocrotire în aceeași perioadă",
    ]
