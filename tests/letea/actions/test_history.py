"""What happened to a record is told in the office's words, and an old value can be brought back."""

from datetime import date

import pytest
from sqlalchemy import select

from db.store import Store
from db.tables.people import DisabilityCertificate, IdentityPaper, Person, Sex
from letea.actions.history import HistoryRow, history_of, return_value
from letea.errors import Refused
from tests.samples import CNP, a_certificate, a_person

OTHER_CNP = "2861223479023"


def told(rows: list[HistoryRow]) -> list[tuple[str, str, str, str]]:
    """Action, field, from and to of each row."""
    return [(row.action, row.field, row.old, row.new) for row in rows]


def person_in(store: Store, person_id: int) -> Person:
    """The person as kept."""
    with store.reading() as session:
        return session.get_one(Person, person_id)


@pytest.fixture
def person(store: Store) -> Person:
    """A person whose name and birth were mended."""
    kept = store.keep(a_person(), "Persoană nouă")
    kept.family_name = "Demonstrativ"
    kept = store.keep(kept, "Schimbarea numelui")
    kept.born_on, kept.sex = date(1981, 5, 3), Sex.MALE
    return store.keep(kept, "Îndreptarea datelor")


def test_changes_are_told_newest_first_with_names_and_days_as_the_office_reads_them(
    store: Store, person: Person
) -> None:
    rows = told(history_of(store, Person, person.id))
    assert sorted(rows[:2]) == [
        ("Îndreptarea datelor", "Data nașterii", "03.05.1980", "03.05.1981"),
        ("Îndreptarea datelor", "Sexul", "", "masculin"),
    ]
    assert rows[2:] == [
        ("Schimbarea numelui", "Nume", "Exemplu", "Demonstrativ"),
        ("Persoană nouă", "înregistrare nouă", "", ""),
    ]


def test_a_change_says_who_made_it(store: Store, person: Person) -> None:
    assert {row.who for row in history_of(store, Person, person.id)} == {"Ana Exemplu"}


def test_another_persons_changes_are_not_told(store: Store, person: Person) -> None:
    other = store.keep(a_person(given_name="Ana"), "Altă persoană")
    assert told(history_of(store, Person, other.id)) == [("Altă persoană", "înregistrare nouă", "", "")]


def test_rows_kept_under_a_record_are_told_too_even_deleted(store: Store, person: Person) -> None:
    certificate = store.keep(a_certificate(person_id=person.id), "Certificat nou")
    store.remove(certificate, "Certificat șters")
    children = (IdentityPaper.person_id, DisabilityCertificate.person_id)
    rows = told(history_of(store, Person, person.id, children=children))
    assert rows[:2] == [
        ("Certificat șters", "ștearsă", "", ""),
        ("Certificat nou", "înregistrare nouă", "", ""),
    ]


def test_an_undone_deletion_is_told_as_brought_back(store: Store, person: Person) -> None:
    store.remove(person, "Ștergere")
    store.undo()
    rows = told(history_of(store, Person, person.id))
    assert rows[:2] == [("Ștergere", "adusă înapoi", "", ""), ("Ștergere", "ștearsă", "", "")]


def test_codes_are_told_by_the_words_of_their_list(store: Store, person: Person) -> None:
    person.marital_status = "casatorit"
    store.keep(person, "Starea civilă")
    row = history_of(store, Person, person.id)[0]
    assert (row.old, row.new) == ("", "Căsătorit(ă)")


def test_only_a_changed_value_can_be_brought_back(store: Store, person: Person) -> None:
    store.remove(person, "Ștergere")
    rows = history_of(store, Person, person.id)
    assert [row.can_return for row in rows] == [False, True, True, True, False]


def test_an_old_value_comes_back_as_an_action_that_can_be_undone(store: Store, person: Person) -> None:
    (row,) = [row for row in history_of(store, Person, person.id) if row.field == "Data nașterii"]
    return_value(store, row.change)
    assert person_in(store, person.id).born_on == date(1980, 5, 3)
    store.undo()
    assert person_in(store, person.id).born_on == date(1981, 5, 3)


def test_a_name_brought_back_is_ordered_and_found_again(store: Store, person: Person) -> None:
    (row,) = [row for row in history_of(store, Person, person.id) if row.field == "Nume"]
    return_value(store, row.change)
    kept = person_in(store, person.id)
    assert (kept.family_name, kept.name_key.split("\t")[0], "exemplu" in kept.finder) == (
        *("Exemplu", "exemplu", True),
    )


def test_a_cnp_that_another_bears_now_is_not_brought_back(store: Store) -> None:
    kept = store.keep(a_person(cnp=CNP), "Persoană nouă")
    kept.cnp = OTHER_CNP
    store.keep(kept, "CNP îndreptat")
    store.keep(a_person(given_name="Ana", cnp=CNP), "Altă persoană")
    with pytest.raises(Refused, match="altei înregistrări"):
        return_value(store, history_of(store, Person, kept.id)[0].change)
    assert person_in(store, kept.id).cnp == OTHER_CNP


def test_nothing_is_brought_back_to_a_deleted_record(store: Store, person: Person) -> None:
    (row,) = [row for row in history_of(store, Person, person.id) if row.field == "Nume"]
    store.remove(person, "Ștergere")
    with pytest.raises(Refused, match="a fost ștearsă"):
        return_value(store, row.change)
    with store.reading() as session:
        deleted = session.scalars(select(Person).execution_options(include_deleted=True)).one()
    assert deleted.family_name == "Demonstrativ"
