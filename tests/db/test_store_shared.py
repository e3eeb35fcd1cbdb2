"""One file written by two windows, one store used by many threads."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select

from db.store import Store
from db.tables.people import Person
from db.trouble import BusyFile
from tests.samples import a_person

THREADS, EACH = 4, 15


def people(store: Store) -> list[str]:
    """The given names of the persons that can be seen."""
    with store.reading() as session:
        return list(session.scalars(select(Person.given_name).order_by(Person.id)))


def test_two_writers_of_one_file_wait_for_one_another_and_keep_both(store: Store, office_file: Path) -> None:
    other = Store(office_file)
    begun, done = threading.Event(), []

    def second() -> None:
        begun.set()
        other.keep(a_person(given_name="Ana"), "Persoană nouă")
        done.append(True)

    with store.writing("Persoană nouă") as writing:
        thread = threading.Thread(target=second)
        thread.start()
        begun.wait()
        writing.keep(a_person(given_name="Ion"))
        thread.join(0.2)
        assert not done
    thread.join()
    assert people(store) == ["Ion", "Ana"]
    other.close()


def test_a_writing_store_holds_the_file_from_its_first_word(store: Store, office_file: Path) -> None:
    other = Store(office_file)
    with store.writing("Nimic încă"), other.reading() as session:
        session.connection().exec_driver_sql("PRAGMA busy_timeout = 0")
        with pytest.raises(Exception, match="locked"):
            session.connection().exec_driver_sql("UPDATE office SET phone = '1'")
    other.close()


def test_a_file_held_too_long_by_another_is_told_as_busy(store: Store, office_file: Path) -> None:
    other = Store(office_file)
    with other.reading() as session:
        session.connection().exec_driver_sql("PRAGMA busy_timeout = 50")  # stays with the pooled connection
    with store.writing("Nimic încă"), pytest.raises(BusyFile) as caught, other.writing("Persoană nouă"):
        pass
    assert caught.value.path == office_file
    other.close()


def test_one_reads_while_another_writes(store: Store, office_file: Path) -> None:
    other = Store(office_file)
    with store.writing("Persoană nouă") as writing:
        writing.keep(a_person())
        assert people(other) == []
    assert people(other) == ["Ștefan"]
    other.close()


def test_one_store_is_read_and_written_from_many_threads_at_once(store: Store) -> None:
    failures: list[Exception] = []
    seen: list[int] = []
    start = threading.Barrier(2 * THREADS)

    def write(name: str, number: int) -> None:
        store.keep(a_person(given_name=f"{name} {number}"), "Persoană nouă")

    def read(_name: str, _number: int) -> None:
        seen.append(len(people(store)))

    def repeat(work: Callable[[str, int], None], name: str) -> None:
        start.wait()
        try:
            for number in range(EACH):
                work(name, number)
        except Exception as error:  # noqa: BLE001 - told by the test
            failures.append(error)

    threads = [
        threading.Thread(target=repeat, args=(work, f"Fir {number}"))
        for number in range(THREADS)
        for work in (write, read)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(seen) == THREADS * EACH
    assert len(set(people(store))) == THREADS * EACH


def test_actions_of_many_threads_are_undone_one_by_one(store: Store) -> None:
    threads = [
        threading.Thread(target=store.keep, args=(a_person(given_name=f"Fir {number}"), f"Persoana {number}"))
        for number in range(THREADS)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    undone = [store.undo() for _thread in threads]
    assert sorted(undone) == [f"Persoana {number}" for number in range(THREADS)]
    assert people(store) == []
