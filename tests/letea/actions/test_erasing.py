"""What goes with a file that is erased, and what holds a person in the register."""

import pytest

from db.store import Store
from db.tables.doubles import MergedPerson
from db.tables.people import Person
from db.tables.personal import FileKind
from letea.actions.erasing import OWN, RECORDS, held_persons, with_parts
from letea.actions.person_links import links_to_persons
from letea.fields import described
from tests.letea.actions.everything import a_row, identities, pointers
from tests.letea.actions.personal_offices import an_inquiry_of, ended_file, someone
from tests.samples import a_person

TIES = [(table, column) for table, column in pointers() if (table, column) != ("merged_person", "merged_id")]


@pytest.mark.parametrize(("table", "column"), TIES)
def test_whatever_points_to_a_person_holds_them_or_is_their_own(
    store: Store, table: str, column: str
) -> None:
    person = someone(store)
    with store.writing("Ceva despre o persoană") as writing:
        kind = type(a_row(writing, table, **{column: person}))
    with store.reading() as session:
        held = held_persons(session, [person])
        whole = with_parts(session, {Person: {person}})
    assert (held == {person}) is (kind not in OWN)
    assert kind in whole or column in {"guardian_id", "keeper_id"} or kind.__table__.columns[column].nullable


def test_whatever_is_filed_under_a_record_goes_with_it_or_lets_go(store: Store) -> None:
    person = store.keep(a_person(), "Persoană")
    with store.writing("Tot ce ține de o fișă") as writing:
        made = {
            type(a_row(writing, table, owner_uid=person.uid))
            for table, column in identities()
            if column == "owner_uid"
        }
    with store.reading() as session:
        whole = with_parts(session, {Person: {person.id}})
    assert {kind.__tablename__ for kind in made - set(whole)} == {"register_entry"}


def test_the_inquiry_of_a_file_goes_with_it(store: Store) -> None:
    person = someone(store)
    file = ended_file(store, person)
    inquiry = an_inquiry_of(store, file, person)
    with store.reading() as session:
        rows = with_parts(session, {RECORDS[FileKind.BENEFIT]: {file}})
    told = {kind.__name__: ids for kind, ids in rows.items()}
    assert told["Inquiry"] == {inquiry.id}
    assert "FileStep" in told
    assert "Person" not in told


def test_a_double_given_up_goes_with_the_person(store: Store) -> None:
    kept, given = someone(store), someone(store)
    with store.writing("Unire") as writing:
        writing.remove(writing.session.get_one(Person, given))
        writing.keep(MergedPerson(person_id=kept, merged_id=given))
    with store.reading() as session:
        assert with_parts(session, {Person: {kept}})[Person] == {kept, given}


def test_what_is_a_persons_own_is_of_this_house() -> None:
    assert described()
    assert {kind for kind, _name in links_to_persons()} >= OWN
