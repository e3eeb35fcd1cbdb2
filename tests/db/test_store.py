"""The store: one transaction per action, nothing half kept, and word of what changed."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, inspect, select
from sqlalchemy.exc import IntegrityError

from db.hold import Hold
from db.record import Record
from db.store import Store
from db.tables.drafts import Draft
from db.tables.history import ChangeRow, ChangeSet
from db.tables.people import IdentityPaper, Person
from db.trouble import DiskFull, ReadOnlyPlace, StaleRecord
from tests.samples import CNP, a_certificate, a_person, keep_many


class Stop(Exception):  # noqa: N818 - a test's own
    """Something goes wrong in the middle of an action."""


def people(store: Store) -> list[str]:
    """The given names of the persons that can be seen."""
    with store.reading() as session:
        return list(session.scalars(select(Person.given_name).order_by(Person.id)))


def counts(store: Store) -> tuple[int, int, int]:
    """How many persons (deleted too), change sets and change rows the file holds."""
    with store.reading() as session:
        kinds: tuple[Any, ...] = (Person.id, ChangeSet.id, ChangeRow.id)
        held = [
            session.scalar(select(func.count(kind)).execution_options(include_deleted=True)) for kind in kinds
        ]
    return held[0] or 0, held[1] or 0, held[2] or 0


def an_action_that_fails(store: Store) -> None:
    """Something goes wrong after a person was kept."""
    with store.writing("Persoană nouă") as writing:
        writing.keep(a_person())
        raise Stop


def keep_all(store: Store, *records: Record) -> None:
    """Several records in one action."""
    with store.writing("Mai multe persoane") as writing:
        for record in records:
            writing.keep(record)


def pragma(store: Store, name: str) -> Any:
    """A setting of the store's own connection."""
    with store.reading() as session:
        return session.connection().exec_driver_sql(f"PRAGMA {name}").scalar()


def test_a_record_kept_is_there_for_the_next_opening(store: Store, office_file: Path) -> None:
    store.keep(a_person(given_name="Țica"), "Persoană nouă")
    store.close()
    again = Store(office_file)
    assert people(again) == ["Țica"]
    again.close()


def test_the_draft_that_is_kept_stays_the_callers_own(store: Store) -> None:
    draft = a_person()
    kept = store.keep(draft, "Persoană nouă")
    assert kept is not draft
    assert inspect(draft).transient
    assert (kept.uid, kept.version) == (draft.uid, 1)


def test_a_record_comes_out_complete_and_can_be_read_after_the_session_is_closed(store: Store) -> None:
    store.keep(a_person(village="Ruși-Ciutea"), "Persoană nouă")
    with store.reading() as session:
        person = session.scalars(select(Person)).one()
    assert person.village == "Ruși-Ciutea"


def test_each_save_raises_the_version(store: Store) -> None:
    kept = store.keep(a_person(), "Persoană nouă")
    kept.phone = "0700 000 100"
    assert store.keep(kept, "Telefon").version == 2


def test_a_stale_save_is_refused_and_changes_nothing(store: Store) -> None:
    first = store.keep(a_person(), "Persoană nouă")
    with store.reading() as session:
        other = session.get_one(Person, first.id)
    first.phone = "0700 000 100"
    store.keep(first, "Telefon")
    other.phone = "0700 000 200"
    with pytest.raises(StaleRecord):
        store.keep(other, "Telefon")
    with store.reading() as session:
        assert session.get_one(Person, first.id).phone == "0700 000 100"


def test_a_save_of_a_record_deleted_meanwhile_is_stale_not_new(store: Store) -> None:
    kept = store.keep(a_person(), "Persoană nouă")
    with store.reading() as session:
        other = session.get_one(Person, kept.id)
    store.remove(kept, "Ștergere")
    with pytest.raises(StaleRecord):
        store.keep(other, "Telefon")
    assert people(store) == []


def test_deleting_what_was_changed_meanwhile_is_refused(store: Store) -> None:
    kept = store.keep(a_person(), "Persoană nouă")
    with store.reading() as session:
        other = session.get_one(Person, kept.id)
    kept.phone = "0700 000 100"
    store.keep(kept, "Telefon")
    with pytest.raises(StaleRecord):
        store.remove(other, "Ștergere")
    assert people(store) == ["Ștefan"]


def test_deleting_what_was_deleted_meanwhile_is_refused(store: Store) -> None:
    kept = store.keep(a_person(), "Persoană nouă")
    with store.reading() as session:
        other = session.get_one(Person, kept.id)
    store.remove(kept, "Ștergere")
    with pytest.raises(StaleRecord):
        store.remove(other, "Ștergere")
    assert counts(store)[0] == 1


def test_what_was_deleted_is_seen_only_by_those_who_ask(store: Store) -> None:
    kept = store.keep(a_person(), "Persoană nouă")
    store.remove(kept, "Ștergere")
    asked = select(Person).execution_options(include_deleted=True)
    with store.reading() as session:
        assert session.scalars(select(Person)).all() == []
        assert session.get(Person, kept.id) is None
        assert [person.id for person in session.scalars(asked)] == [kept.id]


def test_a_count_leaves_out_what_was_deleted(store: Store) -> None:
    store.keep(a_person(), "Persoană nouă")
    store.remove(store.keep(a_person(), "Persoană nouă"), "Ștergere")
    with store.reading() as session:
        assert session.scalar(select(func.count(Person.id))) == 1


def test_a_list_kept_whole_adds_changes_and_deletes(store: Store) -> None:
    person = store.keep(a_person(), "Persoană nouă")
    with store.writing("Certificate") as writing:
        present = [
            writing.keep(a_certificate(person_id=person.id, number=number)) for number in ("1", "2", "3")
        ]
    present[1].number = "2 bis"
    wanted = [present[1], present[2], a_certificate(person_id=person.id, number="4")]
    with store.writing("Certificate") as writing:
        kept = writing.keep_list(present, wanted)
    assert [row.number for row in kept] == ["2 bis", "3", "4"]
    with store.reading() as session:
        held = session.scalars(select(type(kept[0]).number).order_by(type(kept[0]).id)).all()
    assert list(held) == ["2 bis", "3", "4"]


def test_an_action_that_fails_leaves_neither_record_nor_history(store: Store) -> None:
    before = counts(store)
    with pytest.raises(Stop):
        an_action_that_fails(store)
    assert counts(store) == before


def test_an_action_that_fails_offers_nothing_to_undo(store: Store) -> None:
    with pytest.raises(Stop):
        an_action_that_fails(store)
    assert store.undo_label() == ""


def test_a_second_person_with_the_same_cnp_is_refused_by_the_file_whole(store: Store) -> None:
    store.keep(a_person(cnp=CNP), "Persoană nouă")
    before = counts(store)
    with pytest.raises(IntegrityError):
        keep_all(store, a_person(given_name="Ion"), a_person(cnp=CNP))
    assert counts(store) == before


def test_a_cnp_is_free_again_once_its_person_was_deleted(store: Store) -> None:
    store.remove(store.keep(a_person(cnp=CNP), "Persoană nouă"), "Ștergere")
    store.keep(a_person(cnp=CNP, given_name="Ana"), "Persoană nouă")
    assert people(store) == ["Ana"]


def test_a_row_may_not_point_to_a_person_that_is_not_there(store: Store) -> None:
    with pytest.raises(IntegrityError):
        store.keep(IdentityPaper(person_id=9_999, number="123456"), "Act de identitate")


def test_listeners_are_told_once_for_each_action_with_all_it_touched(store: Store) -> None:
    told: list[frozenset[type[Record]]] = []
    store.listen(told.append)
    with store.writing("Persoană cu act") as writing:
        person = writing.keep(a_person())
        writing.keep(a_person(given_name="Ana"))
        writing.keep(IdentityPaper(person_id=person.id, number="123456"))
    assert told == [frozenset({Person, IdentityPaper})]


def test_a_listener_told_of_a_change_already_reads_it(store: Store) -> None:
    seen: list[list[str]] = []
    store.listen(lambda _touched: seen.append(people(store)))
    store.keep(a_person(), "Persoană nouă")
    assert seen == [["Ștefan"]]


def test_listeners_hear_nothing_of_an_action_that_failed(store: Store) -> None:
    told: list[frozenset[type[Record]]] = []
    store.listen(told.append)
    with pytest.raises(Stop):
        an_action_that_fails(store)
    assert told == []


def test_an_action_that_changes_nothing_is_neither_told_nor_remembered(store: Store) -> None:
    kept = store.keep(a_person(), "Persoană nouă")
    before = counts(store)
    told: list[frozenset[type[Record]]] = []
    store.listen(told.append)
    store.keep(kept, "Persoană")
    assert (told, counts(store)) == ([], before)
    assert store.undo_label() == "Persoană nouă"


def test_a_draft_is_kept_outside_history_and_nobody_is_told(store: Store) -> None:
    before = counts(store)
    told: list[frozenset[type[Record]]] = []
    store.listen(told.append)
    with store.outside_history() as session:
        session.add(Draft(key="person", at=datetime(2022, 3, 22, tzinfo=UTC), content={"0": "Ștefan"}))
    with store.reading() as session:
        assert session.scalars(select(Draft)).one().content == {"0": "Ștefan"}
    assert (told, counts(store), store.undo_label()) == ([], before, "")


def test_the_file_is_written_ahead_with_full_synchronisation_and_foreign_keys(store: Store) -> None:
    settings = [pragma(store, name) for name in ("journal_mode", "synchronous", "foreign_keys")]
    assert settings == ["wal", 2, 1]


def test_a_full_disk_is_told_and_nothing_is_half_kept(store: Store) -> None:
    store.keep(a_person(), "Persoană nouă")
    before = counts(store)
    pages = pragma(store, "page_count")
    pragma(store, f"max_page_count = {pages + 2}")  # stays with the pooled connection
    with pytest.raises(DiskFull) as caught:
        keep_many(store, [a_person(notes="x" * 2_000) for _time in range(50)], "Preluare din Excel")
    assert caught.value.path == store.path
    assert counts(store) == before
    assert store.undo_label() == "Persoană nouă"


def test_after_a_full_disk_was_cleared_work_goes_on(store: Store) -> None:
    pragma(store, f"max_page_count = {pragma(store, 'page_count')}")
    with pytest.raises(DiskFull):
        keep_many(store, [a_person(notes="x" * 2_000) for _time in range(50)], "Preluare din Excel")
    pragma(store, "max_page_count = 1000000")
    store.keep(a_person(), "Persoană nouă")
    assert people(store) == ["Ștefan"]


def test_a_file_that_is_left_lies_as_it_was_and_is_told_at_the_next_start(sealed_store: Store) -> None:
    path, key = sealed_store.path, sealed_store.key
    sealed_store.keep(a_person(), "Persoană nouă")
    lies = [one.read_bytes() for one in (path, path.with_name(f"{path.name}-wal"))]
    sealed_store.leave()
    assert [one.read_bytes() for one in (path, path.with_name(f"{path.name}-wal"))] == lies
    hold = Hold(path)
    hold.look_at_run_before(key)
    hold.let_go()
    assert not hold.ended_well


def test_a_file_that_vanished_is_told(store: Store, tmp_path: Path) -> None:
    gone = Store(tmp_path / "lipsă" / "birou.letea")
    with pytest.raises(ReadOnlyPlace):
        people(gone)
    gone.close()


def test_what_stays_is_in_history_and_is_not_offered_to_be_undone(store: Store) -> None:
    store.keep(a_person(), "Persoană")
    with store.writing("Notă", stays=True) as writing:
        writing.keep(a_person(given_name="Ioana", cnp=""))
    assert counts(store)[1] == 3  # with the office itself
    assert store.undo_label() == "Persoană"
    store.undo()
    assert people(store) == ["Ioana"]
