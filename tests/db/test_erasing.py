"""What is erased is nowhere in the file any more, and history still proves all that was left."""

from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from db.connection import look
from db.erasing import erase_contents, erase_rows, redact_history
from db.history_chain import Break, ChainVerdict, check_chain
from db.record import Record
from db.store import Store
from db.tables.contents import Attachment, Content
from db.tables.people import Person
from db.tables.personal import HistoryRedaction
from letea.actions.contents import put_content
from tests.samples import a_person, keep_many

MARK = "(conținut șters)"
NAME = "Ținăstase"


def verdict_on(path: Path) -> ChainVerdict:
    """What the check finds in a file."""
    with closing(look(path)) as connection:
        return check_chain(connection)


def erased(store: Store, *persons: Person) -> None:
    """These persons, gone for good in one action."""
    with store.writing("Ștergere definitivă", stays=True) as writing:
        rows: dict[type[Record], set[int]] = {Person: {person.id for person in persons}}
        erase_rows(writing.session, rows)
        left = redact_history(writing.session, rows, [person.name for person in persons], mark=MARK)
        writing.keep_all([HistoryRedaction(change_set_id=one, left_hash=hash_) for one, hash_ in left])


def half_erased(store: Store, person: Person) -> None:
    """An erasing that fails before its end."""
    with store.writing("Ștergere") as writing:
        erase_rows(writing.session, {Person: {person.id}})
        redact_history(writing.session, {Person: {person.id}}, [person.name], mark=MARK)
        raise ZeroDivisionError


@pytest.fixture
def someone(store: Store) -> Person:
    """A person written, changed, and named in an action of another's."""
    person = store.keep(a_person(family_name=NAME, phone="0700 777 777"), f"Persoană nouă: {NAME} Ștefan")
    person.phone = "0700 888 888"
    store.keep(person, "Telefon")
    store.keep(a_person(given_name="Alta"), f"Ruda lui {NAME} Ștefan")
    return person


def bytes_of(store: Store, path: Path) -> bytes:
    """All that lies in the file once it is closed, its log written back."""
    store.close()
    assert not path.with_name(f"{path.name}-wal").exists()
    return path.read_bytes()


def test_nothing_of_it_is_left_in_the_file(store: Store, office_file: Path, someone: Person) -> None:
    erased(store, someone)
    held = bytes_of(store, office_file)
    for word in (NAME, "0700 777 777", "0700 888 888", "tinastase"):
        assert word.encode() not in held


def test_history_is_whole_and_tells_how_much_was_redacted(
    store: Store, office_file: Path, someone: Person
) -> None:
    before = verdict_on(office_file)
    erased(store, someone)
    store.keep(a_person(given_name="Nou"), "Persoană nouă")
    verdict = verdict_on(office_file)
    assert verdict.sound
    assert verdict.sets == before.sets + 2
    assert verdict.redacted == 3
    assert before.redacted == 0


def test_the_same_action_may_be_redacted_again(store: Store, office_file: Path) -> None:
    two = [a_person(family_name=NAME), a_person(family_name="Demonstrativ")]
    keep_many(store, two, "Import")
    erased(store, two[0])
    erased(store, two[1])
    assert verdict_on(office_file).sound


def test_what_is_left_of_a_redacted_action_is_still_proved(
    store: Store, office_file: Path, someone: Person
) -> None:
    erased(store, someone)
    store.close()
    with closing(dbapi2.connect(str(office_file))) as forger:
        forger.execute("DROP TRIGGER change_row_stays")
        forger.execute(
            "UPDATE change_row SET new = '\"0\"' WHERE record_table = 'person' AND record_id = ? "
            "AND field = 'phone'",
            (someone.id,),
        )
        forger.commit()
    assert verdict_on(office_file).wrong is Break.CHANGED


def test_history_refuses_changes_again_afterwards(store: Store, someone: Person) -> None:
    erased(store, someone)
    with store.reading() as session:
        connection: Any = session.connection().connection.driver_connection
        guards = connection.execute("SELECT count(*) FROM sqlite_master WHERE name LIKE 'change_%_stays'")
        assert guards.fetchone() == (2,)


def test_a_failure_leaves_all_as_it_was(store: Store, office_file: Path, someone: Person) -> None:
    with pytest.raises(ZeroDivisionError):
        half_erased(store, someone)
    assert verdict_on(office_file).redacted == 0
    with store.reading() as session:
        assert session.get_one(Person, someone.id).name == someone.name


def test_a_file_attached_elsewhere_too_stays(store: Store) -> None:
    with store.writing("Fișiere") as writing:
        shared, alone = put_content(writing, b"comun"), put_content(writing, b"singur")
        writing.keep(Attachment(owner_uid="x", name="comun.pdf", sha=shared))
        erase_contents(writing.session, {shared, alone})
    with store.reading() as session:
        assert session.get(Content, alone) is None
        assert session.get(Content, shared) is not None
