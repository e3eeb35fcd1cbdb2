"""A history that was changed behind the program's back is found, wherever and however."""

import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from db.connection import look
from db.history import now
from db.history_chain import Break, ChainVerdict, check_chain, hash_of, head_in
from db.store import Store
from db.tables.drafts import Draft
from db.upgrade import make_file
from tests.samples import a_person, keep_many

GENESIS = 1  # the office set up
LAST = 5
EACH = 10
A_ROW = (
    "INSERT INTO change_row (change_set_id, record_table, record_id, record_uid, field, new) "
    "VALUES ({}, 'person', 1, 'x', 'phone', '1')"
)
A_COPY = "INSERT INTO change_set SELECT {}, at, who, label, undoes, hash FROM change_set WHERE id = 5"


@pytest.fixture
def worked(store: Store, office_file: Path) -> Path:
    """The closed file of an office with five actions: set up, two persons, one changed, one deleted."""
    first = store.keep(a_person(), "Persoană nouă")
    second = store.keep(a_person(given_name="Țica"), "Persoană nouă")
    first.phone, first.notes = "0700 000 100", "sună după prânz"
    store.keep(first, "Telefon")
    store.remove(second, "Ștergere")
    store.close()
    return office_file


@pytest.fixture
def forger(worked: Path) -> Iterator[Any]:
    """Somebody else's connection to the file, with what guards history taken away."""
    connection = dbapi2.connect(str(worked), isolation_level=None)
    guards = connection.execute("SELECT name FROM sqlite_master WHERE name LIKE 'change\\_%' ESCAPE '\\'")
    for (name,) in [row for row in guards if row[0].endswith(("_stays", "_remains"))]:
        connection.execute(f"DROP TRIGGER {name}")
    yield connection
    connection.close()


def verdict_on(path: Path) -> ChainVerdict:
    """What the check finds in a file."""
    with closing(look(path)) as connection:
        return check_chain(connection)


def found(path: Path) -> tuple[Break | None, int | None]:
    """What is wrong, and where."""
    verdict = verdict_on(path)
    return verdict.wrong, verdict.broken


def rehash(connection: Any, change_set: int) -> None:
    """Give one action the hash it should have, as one who knows the form would."""
    before = connection.execute("SELECT hash FROM change_set WHERE id = ?", (change_set - 1,)).fetchone()[0]
    action = connection.execute(
        "SELECT id, at, who, label, undoes FROM change_set WHERE id = ?", (change_set,)
    ).fetchone()
    rows = connection.execute(
        "SELECT record_table, record_id, record_uid, field, old, new FROM change_row "
        "WHERE change_set_id = ? ORDER BY id",
        (change_set,),
    )
    new = hash_of(before, action, rows)
    connection.execute("UPDATE change_set SET hash = ? WHERE id = ?", (new, change_set))


def test_a_history_as_it_was_written_is_whole(worked: Path) -> None:
    verdict = verdict_on(worked)
    assert (verdict.sound, verdict.sets, verdict.broken, verdict.beside) == (True, LAST, None, None)
    assert verdict.first is not None
    assert verdict.last is not None
    assert (verdict.first.id, verdict.last.id, verdict.last.label) == (GENESIS, LAST, "Ștergere")
    with closing(look(worked)) as connection:
        assert head_in(connection) == (LAST, verdict.head)


def test_a_file_without_any_action_is_whole(tmp_path: Path) -> None:
    make_file(tmp_path / "new.letea")
    verdict = verdict_on(tmp_path / "new.letea")
    assert (verdict.sound, verdict.sets, verdict.head) == (True, 0, "")


def test_the_form_of_the_hash_is_the_one_files_are_sealed_with() -> None:
    action = (1, "2022-03-22T08:30:00.000000+00:00", "Ana Exemplu", "Persoană nouă", None)
    row = ("person", 1, "018f", "given_name", '"Ștefan"', None)
    by_sha256sum = "b90425e5507fdb37790e08dce3783260d5086f1d3922932fbf96688ed288aa95"
    assert hash_of("", action, [row]) == by_sha256sum


@pytest.mark.parametrize(
    ("forgery", "wrong", "broken"),
    [
        ("UPDATE change_set SET label = 'Altceva' WHERE id = 3", Break.CHANGED, 3),
        ("UPDATE change_set SET who = 'Altcineva' WHERE id = 3", Break.CHANGED, 3),
        ("UPDATE change_set SET at = replace(at, '20', '19') WHERE id = 3", Break.CHANGED, 3),
        ("UPDATE change_set SET undoes = 2 WHERE id = 3", Break.CHANGED, 3),
        ("UPDATE change_set SET hash = '' WHERE id = 3", Break.CHANGED, 3),
        ("UPDATE change_set SET at = 'cândva' WHERE id = 3", Break.CHANGED, 3),
        ("UPDATE change_set SET label = CAST(x'ff00ff' AS TEXT) WHERE id = 3", Break.CHANGED, 3),
        ("UPDATE change_set SET who = x'ff00ff' WHERE id = 3", Break.CHANGED, 3),
        ("UPDATE change_row SET old = 'null' WHERE field = 'phone'", Break.CHANGED, 4),
        ("UPDATE change_row SET new = NULL WHERE field = 'phone'", Break.CHANGED, 4),
        ("UPDATE change_row SET record_id = 2 WHERE change_set_id = 4", Break.CHANGED, 4),
        ("UPDATE change_row SET field = 'email' WHERE field = 'notes'", Break.CHANGED, 4),
        ("UPDATE change_row SET change_set_id = 3 WHERE field = 'notes'", Break.CHANGED, 3),
        ("DELETE FROM change_row WHERE change_set_id = 4 AND field = 'notes'", Break.CHANGED, 4),
        ("DELETE FROM change_row WHERE change_set_id = 2", Break.CHANGED, 2),
        ("DELETE FROM change_set WHERE id = 3", Break.MISSING, 3),
        ("DELETE FROM change_set WHERE id IN (3, 4)", Break.MISSING, 3),
        ("DELETE FROM change_set WHERE id = 1", Break.MISSING, 1),
        ("DELETE FROM change_set WHERE id = 5", Break.HEAD, 4),
        ("DELETE FROM change_set", Break.HEAD, 0),
        ("DELETE FROM history_head", Break.HEAD, LAST),
        ("UPDATE history_head SET hash = 'x'", Break.HEAD, LAST),
        ("INSERT INTO history_head SELECT * FROM history_head", Break.HEAD, LAST),
        (A_ROW.format(4), Break.CHANGED, 4),
        (A_ROW.format(77), Break.ADDED, 77),
        (A_COPY.format(6), Break.CHANGED, 6),
        (A_COPY.format(-6), Break.CHANGED, -6),
    ],
)
def test_a_change_behind_the_programs_back_is_found(
    worked: Path, forger: Any, forgery: str, wrong: Break, broken: int
) -> None:
    forger.execute(forgery)
    assert found(worked) == (wrong, broken)


def test_two_rows_swapped_are_found(worked: Path, forger: Any) -> None:
    (first,), (second,) = forger.execute(
        "SELECT id FROM change_row WHERE change_set_id = 4 ORDER BY id"
    ).fetchall()
    for old, new in ((first, -1), (second, first), (-1, second)):
        forger.execute("UPDATE change_row SET id = ? WHERE id = ?", (new, old))
    assert found(worked) == (Break.CHANGED, 4)


def test_an_action_changed_and_hashed_anew_breaks_at_the_next(worked: Path, forger: Any) -> None:
    forger.execute("UPDATE change_set SET label = 'Altceva' WHERE id = 3")
    rehash(forger, 3)
    assert found(worked) == (Break.CHANGED, 4)


def test_the_last_action_changed_and_hashed_anew_does_not_agree_with_the_head(
    worked: Path, forger: Any
) -> None:
    forger.execute("UPDATE change_set SET label = 'Altceva' WHERE id = 5")
    rehash(forger, LAST)
    verdict = verdict_on(worked)
    assert (verdict.wrong, verdict.broken) == (Break.HEAD, LAST)
    assert verdict.beside is not None
    assert verdict.beside.label == "Altceva"


def test_a_last_action_taken_away_is_found_after_others_were_added_too(worked: Path, forger: Any) -> None:
    forger.execute("DELETE FROM change_row WHERE change_set_id = 5")
    forger.execute("DELETE FROM change_set WHERE id = 5")
    with closing(Store(worked)) as store:
        store.keep(a_person(given_name="Ana"), "Persoană nouă")
    assert found(worked) == (Break.MISSING, LAST)


@pytest.mark.parametrize(("gone", "beside"), [(4, 3), (1, 2)])
def test_a_gap_is_told_by_the_action_before_it_or_else_by_the_first(
    worked: Path, forger: Any, gone: int, beside: int
) -> None:
    forger.execute("DELETE FROM change_set WHERE id = ?", (gone,))
    verdict = verdict_on(worked)
    assert verdict.beside is not None
    assert (verdict.broken, verdict.beside.id, verdict.sets) == (gone, beside, gone - 1)


def test_undo_redo_drafts_and_batches_keep_the_chain_whole(store: Store, office_file: Path) -> None:
    kept = store.keep(a_person(), "Persoană nouă")
    keep_many(store, [a_person(given_name=f"Nr. {number}\u2028\x00") for number in range(30)], "Preluare")
    store.undo()
    store.redo()
    with store.outside_history() as session:
        session.add(Draft(key="person", at=now(), content={}))
    store.remove(kept, "Ștergere")
    store.undo()
    assert found(office_file) == (None, None)


def test_a_reversal_that_changed_nothing_is_a_link_too(store: Store, office_file: Path) -> None:
    with store.writing("Nimic", undoes=1):
        pass
    assert verdict_on(office_file).sets == 2


def test_many_threads_and_two_windows_make_one_chain(store: Store, office_file: Path) -> None:
    other = Store(office_file)
    failures: list[Exception] = []

    def work(into: Store, name: str) -> None:
        try:
            for number in range(EACH):
                into.keep(a_person(given_name=f"{name} {number}"), "Persoană nouă")
        except Exception as error:  # noqa: BLE001 - told by the test
            failures.append(error)

    threads = [
        threading.Thread(target=work, args=(into, name))
        for into, name in ((store, "Ana"), (store, "Ion"), (other, "Ilie"))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    other.close()
    assert failures == []
    verdict = verdict_on(office_file)
    assert (verdict.wrong, verdict.sets) == (None, 1 + 3 * EACH)


def test_the_check_says_how_far_it_is(worked: Path, store: Store) -> None:
    steps: list[tuple[int, int]] = []
    with closing(look(worked)) as connection:
        check_chain(connection, lambda done, total: steps.append((done, total)))
    assert steps
    assert all(0 <= done <= total for done, total in steps)


class Stop(Exception):  # noqa: N818 - a test's own
    """The worker had enough."""


def test_a_check_that_is_stopped_leaves_the_connection_as_it_was(worked: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Stop

    with closing(look(worked)) as connection:
        with pytest.raises(Stop):
            check_chain(connection, stop)
        assert not connection.in_transaction
        assert connection.text_factory is str


def test_a_check_sees_one_state_while_another_writes(store: Store, office_file: Path) -> None:
    def write(_done: int, _total: int) -> None:
        store.keep(a_person(), "Persoană nouă")

    with closing(look(office_file)) as connection:
        verdict = check_chain(connection, write)
    assert (verdict.wrong, verdict.sets) == (None, 1)


def test_nothing_unhashed_is_left_by_the_program(worked: Path) -> None:
    with closing(look(worked)) as connection:
        hashes = [row[0] for row in connection.execute("SELECT hash FROM change_set")]
    assert len(set(hashes)) == LAST
    assert {len(text) for text in hashes} == {64}
