"""While processing is restricted a person's data is kept and nothing else."""

from datetime import date, timedelta

import pytest

from db.store import Store
from db.tables.people import Person
from db.tables.personal import Restriction
from letea.actions.history import history_of, return_value
from letea.actions.merging import merge_persons, open_merge
from letea.actions.people import open_person, remove_person, save_person
from letea.actions.people_import import import_people, judge_entries
from letea.actions.restrictions import (
    lift_restriction,
    open_restriction,
    remove_restriction,
    restrict,
    restricted_persons,
    restriction_on,
    restriction_words,
    restrictions_of,
)
from letea.errors import Refused
from letea.rules.people_import import PersonEntry
from tests.letea.actions.benefit_offices import someone
from tests.samples import CNP, TODAY, a_person

LATER = TODAY + timedelta(days=40)


def restricted(store: Store, person: int, **given: object) -> int:
    """A person whose data is restricted since today."""
    made = Restriction(person_id=person, from_on=TODAY, reason="contestă adresa")
    for name, value in given.items():
        setattr(made, name, value)
    return restrict(store, made, TODAY)


def test_a_restricted_person_is_not_changed_merged_or_deleted(store: Store) -> None:
    person, other = someone(store), someone(store)
    restricted(store, person)
    file = open_person(store, person)
    file.person.phone = "0700 000 000"
    with pytest.raises(Refused, match=r"restricționată din 22\.03\.2022: contestă adresa"):
        save_person(store, file, TODAY)
    with pytest.raises(Refused, match="restricționată"):
        merge_persons(store, open_merge(store, other, person), TODAY)
    with pytest.raises(Refused, match="1 restricționare"):
        remove_person(store, person)
    assert open_person(store, person).person.phone == ""


def test_once_lifted_the_person_is_changed_again(store: Store) -> None:
    person = someone(store)
    held = open_restriction(store, restricted(store, person))
    held.lifted_on = TODAY
    with pytest.raises(Refused, match="de ce se ridică"):
        lift_restriction(store, held, TODAY)
    held.lifted_note = "anunțată prin adresa nr. 7"
    lift_restriction(store, held, TODAY)
    file = open_person(store, person)
    file.person.phone = "0700 000 000"
    save_person(store, file, TODAY)
    assert restriction_on(store, person, TODAY) is None


def test_it_holds_until_its_day(store: Store) -> None:
    person = someone(store)
    restricted(store, person, until_on=LATER)
    assert restricted_persons(store, LATER) == {person}
    assert restricted_persons(store, LATER + timedelta(days=1)) == frozenset()
    assert restricted_persons(store, date(2020, 1, 1)) == frozenset()


def test_there_is_one_in_force_at_a_time(store: Store) -> None:
    person = someone(store)
    first = restricted(store, person)
    with pytest.raises(Refused, match="deja restricționate"):
        restricted(store, person)
    remove_restriction(store, first)
    assert restrictions_of(store, person) == []


def test_it_says_what_it_means(store: Store) -> None:
    held = open_restriction(store, restricted(store, someone(store), reason=""))
    assert "contestă exactitatea datelor" in restriction_words(held)
    assert "plățile cuvenite prin lege continuă" in restriction_words(held)


def test_neither_a_table_nor_history_changes_a_restricted_person(store: Store) -> None:
    person = someone(store, cnp=CNP, born_on=None, phone="0700 000 001")
    file = open_person(store, person)
    file.person.phone = "0700 000 002"
    save_person(store, file, TODAY)
    restricted(store, person)
    change = next(row for row in history_of(store, Person, person) if row.field == "Telefon")
    with pytest.raises(Refused, match="Exemplu Ștefan: Prelucrarea"):
        return_value(store, change.change, TODAY)
    told = a_person(cnp=CNP, phone="0700 000 003", born_on=None)
    rows = judge_entries(store, [PersonEntry(2, told, given=frozenset({"phone"}))], TODAY)
    with pytest.raises(Refused, match="Exemplu Ștefan: Prelucrarea"):
        import_people(store, rows, TODAY)
    assert open_person(store, person).person.phone == "0700 000 002"
