"""A person who is erased leaves no list of one's own that looks for them."""

import pytest
from sqlalchemy import select, text

from db.store import Store
from db.tables.lists import SavedList
from db.tables.people import Person
from letea.actions.erasing import erase
from letea.actions.saved_list_erasing import lists_naming
from letea.actions.saved_lists import keep_saved_list
from tests.letea.actions.personal_offices import someone
from tests.samples import CNP, CNP_BORN

FAMILY = "Țăndărică"


def a_list(store: Store, name: str, *, words: str = "", value: str = "") -> int:
    filters = [{"field": "person.family_name", "op": "has", "value": value}] if value else []
    told = {"words": words, "order": "name"}
    return keep_saved_list(store, SavedList(page="people", name=name, filters=filters, told=told)).id


def left(store: Store) -> set[int]:
    with store.reading() as session:
        return set(session.scalars(select(SavedList.id).execution_options(include_deleted=True)))


def test_lists_that_name_the_person_go_and_others_stay(store: Store) -> None:
    person = someone(store, FAMILY, given_name="Ana", cnp=CNP, no_cnp_reason="", born_on=CNP_BORN)
    someone(store, "Demonstrativ")
    naming = {
        a_list(store, "Dosarul Anei Țăndărică: ana tandarica"),
        a_list(store, "Căutate", words="țăndărică ana"),
        a_list(store, "După nume", value="ŢĂNDĂRICĂ Ana"),
        a_list(store, "După CNP", value=CNP),
    }
    others = {
        a_list(store, "Ana"),
        a_list(store, "Demonstrativi", words="demonstrativ"),
        a_list(store, "Gol"),
    }
    with store.writing("Selecționare") as writing:
        assert lists_naming(writing.session, {person}) == naming
        erase(writing.session, {Person: {person}}, number="1")
    assert left(store) == others
    with store.reading() as session:
        rows = session.execute(text("SELECT * FROM change_row")).all()
    assert "ndărică" not in str(rows)
    assert "ndric" not in str(rows)


@pytest.mark.parametrize("persons", [set(), {999}])
def test_where_nobody_goes_nothing_does(store: Store, persons: set[int]) -> None:
    a_list(store, "Țăndărică Ana")
    with store.reading() as session:
        assert lists_naming(session, persons) == set()


def test_a_namesake_who_stays_keeps_the_list(store: Store) -> None:
    gone, _stays = someone(store, FAMILY), someone(store, FAMILY)
    with store.reading() as session:
        name = session.get_one(Person, gone).name
    kept = a_list(store, name)
    with store.writing("Selecționare") as writing:
        erase(writing.session, {Person: {gone}}, number="1")
    assert left(store) == {kept}
