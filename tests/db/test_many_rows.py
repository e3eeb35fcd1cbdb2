"""Many rows in one go: as the file keeps them, without the deleted, let go of when nobody reads on."""

from datetime import date

from sqlalchemy import select

from db.many_rows import many_rows
from db.store import Store
from db.tables.people import Person, Sex
from tests.samples import a_person, keep_many

MANY = 2_500


def test_rows_come_as_they_are_kept_without_the_deleted(store: Store) -> None:
    born_on = date(1950, 2, 3)
    keep_many(store, [a_person(born_on=born_on, sex=Sex.FEMALE) for _each in range(MANY)], "Persoane")
    with store.reading() as session:
        first = session.get_one(Person, 1)
    store.remove(first, "Ștergere")
    with store.reading() as session:
        rows = list(many_rows(session, select(Person.id, Person.born_on, Person.sex).order_by(Person.id)))
    assert rows == [(number, "1950-02-03", Sex.FEMALE.value) for number in range(2, MANY + 1)]


def test_who_reads_no_further_holds_nothing(store: Store) -> None:
    keep_many(store, [a_person() for _each in range(MANY)], "Persoane")
    with store.reading() as session:
        rows = many_rows(session, select(Person.id))
        assert next(rows) == (1,)
        rows.close()
    store.keep(a_person(), "Încă una")
    with store.reading() as session:
        assert len(list(many_rows(session, select(Person.id)))) == MANY + 1
