"""A sealed office opened, saved in, copied and searched, beside the raw driver with the same key."""

import os
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from threading import Thread
from time import perf_counter, sleep
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from db import search_index
from db.backup import copy_office
from db.connection import connect
from db.encryption import FileKey
from db.sealing import seal_anew
from db.store import Store
from letea.actions.office_file import key_for, new_key, open_office
from letea.actions.opening import open_with_care
from letea.actions.people import PersonFile, save_person
from letea.actions.people_lists import PeopleOrder, list_people
from letea.progress import Progress
from tests.bench.bench_many import FRAME, raw_fetch
from tests.bench.measuring import milliseconds, prefixes
from tests.faults.jobs import NOON
from tests.samples import TODAY, a_person

PASSWORD = "cireșe amare 17"  # noqa: S105 - of an invented office
LARGE = 100_000_000  # bytes
Note = Callable[[str, str, str, bool], None]


@pytest.fixture(scope="module")
def key() -> FileKey:
    """What the password gives."""
    return new_key(PASSWORD)


@pytest.fixture(scope="module")
def many_sealed(many_people: Store, key: FileKey, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The office with 100,000 persons, sealed."""
    path = tmp_path_factory.mktemp("sealed") / "many.letea"
    copy_office(many_people.path, path)
    seal_anew(path, key=None, new_key=key)
    return path


@pytest.fixture
def sealed(many_sealed: Path, key: FileKey) -> Iterator[Store]:
    """That office, open."""
    with closing(open_office(many_sealed, key=key)) as store:
        yield store


@pytest.mark.bench
def test_a_sealed_office_opens_soon(many_sealed: Path, note: Note) -> None:
    def open_it() -> None:
        open_with_care(
            many_sealed, key_for(many_sealed, PASSWORD), Progress(), NOON.replace(year=2022)
        ).close()

    open_it()
    taken = median(milliseconds(open_it) for _round in range(5))
    note("open a sealed office, password to store", f"{taken:.0f} ms", "1000 ms", taken <= 1000)


@pytest.mark.bench
def test_saving_a_person_in_a_sealed_office_is_soon_done(sealed: Store, note: Note) -> None:
    taken = [
        milliseconds(partial(save_person, sealed, PersonFile(a_person(given_name=f"Ana{n}")), TODAY))
        for n in range(15)
    ]
    note("save a person, sealed, 100,000 persons", f"{median(taken):.0f} ms", "150 ms", median(taken) <= 150)


@pytest.mark.bench
def test_saving_in_a_thread_lets_the_window_go_on(sealed: Store, note: Note) -> None:
    def save() -> None:
        for number in range(10):
            save_person(sealed, PersonFile(a_person(given_name=f"Ion{number}")), TODAY)

    thread, longest = Thread(target=save), 0.0
    thread.start()
    while thread.is_alive():
        longest = max(longest, milliseconds(lambda: sleep(0.001)))
    note("longest hold while saving, sealed", f"{longest:.0f} ms", "100 ms", longest <= 100)


@pytest.mark.bench
def test_a_verified_copy_costs_little_over_the_raw_driver(
    many_sealed: Path, key: FileKey, tmp_path: Path, note: Note
) -> None:
    size = many_sealed.stat().st_size
    if size < LARGE:
        with closing(connect(many_sealed, key=key)) as connection:
            connection.execute("CREATE TABLE filling (content BLOB)")
            for _each in range((LARGE - size) // 1_000_000 + 1):
                connection.execute("INSERT INTO filling VALUES (?)", (os.urandom(1_000_000),))
    target = tmp_path / "copie.letea"
    pairs = [
        (
            timed(lambda: copy_office(many_sealed, target, key=key)),
            timed(partial(raw_copy, many_sealed, key, tmp_path)),
        )
        for _round in range(5)
    ]
    ours, raw = (median(column) for column in zip(*pairs, strict=True))
    megabytes = many_sealed.stat().st_size / 1e6
    note(
        f"verified copy of {megabytes:.0f} MB, sealed",
        f"{ours:.2f} s = {ours / raw:.2f} × raw",
        "1.3 ×",
        ours <= 1.3 * raw,
    )


def timed(job: Callable[[], object]) -> float:
    start = perf_counter()
    job()
    return perf_counter() - start


def raw_copy(source: Path, key: FileKey, folder: Path) -> None:
    """What the driver alone needs for a copy and its check."""
    target = folder / "brut"
    target.unlink(missing_ok=True)
    with closing(raw_connection(source, key)) as connection:
        connection.execute("VACUUM INTO ?", (str(target),))
    with closing(raw_connection(target, key)) as connection:
        assert connection.execute("PRAGMA cipher_integrity_check").fetchall() == []


def raw_connection(path: Path, key: FileKey) -> Any:
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute(f'PRAGMA key = "{key.words}"')
    return connection


@pytest.mark.bench
def test_a_keystroke_in_a_sealed_search_is_near_raw_sql(
    sealed: Store, many_sealed: Path, key: FileKey, note: Note
) -> None:
    ours, raw = [], []
    with closing(raw_connection(many_sealed, key)) as connection:
        for typed in prefixes():
            raw.append(milliseconds(partial(raw_fetch, connection, (search_index.question(typed),))))
            ours.append(milliseconds(partial(list_people, sealed, typed, today=TODAY)))
    ours_p95, raw_p95 = quantiles(ours, n=20)[-1], quantiles(raw, n=20)[-1]
    told = f"{ours_p95:.1f} ms = {ours_p95 / raw_p95:.2f} × raw"
    note("search keystroke p95, sealed", told, "2 × or 16 ms", ours_p95 <= max(2 * raw_p95, FRAME))


@pytest.mark.bench
def test_ordering_a_sealed_list_is_near_raw_sql(
    sealed: Store, many_sealed: Path, key: FileKey, note: Note
) -> None:
    sql = "SELECT id FROM person WHERE deleted_at IS NULL AND state = 'active' ORDER BY address_key ASC, id"
    ours, raw = [], []
    with closing(raw_connection(many_sealed, key)) as connection:
        for _round in range(5):
            raw.append(milliseconds(lambda: connection.execute(sql).fetchall()))
            ours.append(milliseconds(partial(list_people, sealed, order=PeopleOrder.ADDRESS, today=TODAY)))
    ratio = median(ours) / median(raw)
    note("order 100,000 by address, sealed", f"{median(ours):.0f} ms = {ratio:.2f} × raw", "2 ×", ratio <= 2)
