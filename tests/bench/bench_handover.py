"""A year of a large office sealed and verified, against the driver, JSON, hashes and age by themselves."""

import gc
import hashlib
import hmac
import json
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

import pyrage
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.connection import connect
from db.store import Store
from db.tables.handover import Leaving
from letea.actions.handing_over import MadePackage, make_package, tables_leaving
from letea.handover.keys import new_opening_key
from letea.handover.manifest import MOST_BYTES
from letea.handover.stick import OnStick, write_package
from letea.handover.unseal import MOST_FILE_BYTES, Opened, unseal
from letea.progress import Progress
from letea.rules.handing_over import HandoverDraft
from tests.bench.big_office import make_big_office
from tests.bench.conftest import last_line
from tests.bench.measuring import Stalls, heard, run_raw
from tests.samples import TODAY
from ui.work import Work

Note = Callable[..., None]
LIMIT, HELD, ROUNDS = 1.5, 100, 15
MEMORY = 12.0  # times the records as they are written
COUNTY = new_opening_key()
DRAFT = HandoverDraft(
    TODAY.year - 1, leaving=Leaving.PSEUDONYMOUS, county="DGASPC Exemplu", recipient=COUNTY.recipient
)
_MEGA = 1_000_000
_writer = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """An office of 100 MB: a fifth of the big one."""
    path = tmp_path_factory.mktemp("handover") / "a fifth.letea"
    make_big_office(path, one_in=5)
    store = Store(path, who="Ana Exemplu")
    yield store
    store.close()


def hand_over(store: Store) -> tuple[MadePackage, Opened]:
    """What the worker's computer and then the county's do, from reading to having verified."""
    tables = tables_leaving(store, DRAFT, TODAY, Progress())
    made = make_package(store, DRAFT, tables, TODAY, Progress())
    return made, unseal(made.held, COUNTY, Progress())


@dataclass
class Raw:
    """The least any program does: rows from the driver, identities hashed, JSON, SHA-256, age; and back."""

    connection: Any
    statements: list[tuple[str, Any]]
    tables: list[tuple[list[str], list[tuple[Any, ...]]]]
    identities: list[bytes]

    def hand_over(self) -> None:
        """Do it."""
        run_raw(self.connection, self.statements)
        for one in self.identities:
            hmac.digest(b"secret of 20 letters", one, "sha256")
        texts = [
            _writer.encode(dict(zip(names, row, strict=True))) for names, rows in self.tables for row in rows
        ]
        written = "\n".join(texts).encode()
        hashlib.sha256(written)
        locked = pyrage.encrypt(written, [pyrage.x25519.Recipient.from_str(COUNTY.recipient)])
        hashlib.sha256(pyrage.decrypt(locked, [COUNTY.identity]))


def raw_of(opened: Opened, connection: Any, statements: list[tuple[str, Any]]) -> Raw:
    """What that program would have at hand: the same rows as records, the same identities to be hashed."""
    held = {table: list(opened.rows(table)) for table in opened.manifest.counts()}
    tables = [(list(rows[0]), [tuple(row.values()) for row in rows]) for rows in held.values() if rows]
    whose = [row["who"] for row in held["person"]] + [row["household"] for row in held["household"]]
    return Raw(connection, statements, tables, [one.encode() for one in whose])


def seconds(job: Callable[[], object]) -> float:
    """What a job takes of the processor; neither side waits for a disk, and both wait for other programs."""
    start = process_time()
    job()
    return process_time() - start


@pytest.mark.bench
def test_a_year_is_sealed_and_verified_near_raw_speed(office: Store, note: Note) -> None:
    hand_over(office)
    with heard() as statements:
        made, opened = hand_over(office)
    assert len(made.held) < MOST_FILE_BYTES
    assert sum(entry.bytes for entry in made.manifest.entries) < MOST_BYTES
    with closing(connect(office.path)) as connection:
        raw = raw_of(opened, connection, statements)
        gc.collect()
        gc.freeze()  # what this bench holds is looked through by neither
        pairs = [(seconds(lambda: hand_over(office)), seconds(raw.hand_over)) for _round in range(ROUNDS)]
        gc.unfreeze()
    ratio = median(ours / limit for ours, limit in pairs)
    rows = sum(made.manifest.counts().values())
    note(
        f"{office.path.stat().st_size // _MEGA} MB office: {rows:,} rows sealed, verified",
        f"{median(ours for ours, _limit in pairs):.2f} s = {ratio:.2f} × raw",
        f"{LIMIT} ×",
        ratio <= LIMIT,
    )


def to_the_stick(store: Store, folder: Path) -> OnStick:
    """The same, written and read back in between."""
    made, _opened = hand_over(store)
    return write_package(made.held, folder, made.name, Progress())


@pytest.mark.bench
def test_the_window_is_not_held_meanwhile(office: Store, tmp_path: Path, qtbot: QtBot, note: Note) -> None:
    work, done = Work(), list[object]()
    qtbot.wait(50)
    stalls = Stalls()
    work.run(lambda _progress: to_the_stick(office, tmp_path), done=done.append)
    stalls.longest = 0
    while not done:
        QApplication.processEvents()
    note(
        "window held while a year is handed over",
        f"{stalls.longest} ms",
        f"{HELD} ms",
        stalls.longest <= HELD,
    )


@pytest.mark.bench
def test_it_takes_little_memory(office: Store, note: Note) -> None:
    before, after, written = map(int, last_line(["-c", _CHILD, str(office.path), COUNTY.recipient]).split())
    times = (after - before) * 1024 / written
    note(
        "memory of a year handed over",
        f"{(after - before) // 1024} MB = {times:.1f} × records",
        f"{MEMORY:.0f} ×",
        times <= MEMORY,
    )


_CHILD = """
import sys
from pathlib import Path
from db.store import Store
from db.tables.handover import Leaving
from letea.actions.handing_over import make_package, tables_leaving
from letea.actions.office_reading import open_profile
from letea.progress import Progress
from letea.rules.handing_over import HandoverDraft
from tests.samples import TODAY
store = Store(Path(sys.argv[1]))
def made():
    draft = HandoverDraft(TODAY.year - 1, leaving=Leaving.PSEUDONYMOUS, county="X", recipient=sys.argv[2])
    tables = tables_leaving(store, draft, TODAY, Progress())
    return make_package(store, draft, tables, TODAY, Progress())
def most():
    told = Path("/proc/self/status").read_text().split("VmHWM:")[1]
    return int(told.split()[0])
open_profile(store)
before = most()
package = made()
after = most()
print(before, after, sum(entry.bytes for entry in package.manifest.entries))
"""
