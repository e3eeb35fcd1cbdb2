"""What a child says about its work as it goes, and what a file is then held to."""

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from db import encryption
from db.checking import check_integrity
from db.connection import look
from db.encryption import FileKey
from db.history_chain import check_chain
from db.store import Store

WATCHED = ("person", "identity_paper", "income", "household", "household_member")
PASSWORD = "parola "  # before a password that is about to be given
TOLD = "spus: "  # before what the worker was told
_NOT_IN_HISTORY = {"id", "uid", "version", "finder", "name_key", "address_key", "deleted_at"}


def key_in_words(key: FileKey) -> str:
    """A key as it is handed to a child."""
    return f"{key.secret.hex()}:{key.salt.hex()}"


def key_from_words(words: str) -> FileKey:
    """The key that was handed over."""
    secret, salt = (bytes.fromhex(part) for part in words.split(":"))
    return FileKey(secret, salt)


@contextmanager
def quick_keys() -> Iterator[None]:
    """While this lasts a password gives its key at once: what is looked at is what happens to the files.

    Else most of a job's time, and so most kills at random moments, goes to work that touches no file.
    """
    with patch.multiple(encryption, _PASSES=1, _MEMORY_KIB=64):
        yield


@dataclass(frozen=True)
class State:
    """What an office holds at one moment: its actions, the head of its chain, and a digest of its rows."""

    sets: int
    head: str
    rows: str


def state_of(store: Store) -> State:
    """The state of an open office."""
    with store.reading() as session:
        return state_in_connection(session.connection().connection.driver_connection)


class Saying:
    """Lines a child appends to a file, each in one write: a killed child leaves those that it wrote."""

    def __init__(self, path: Path) -> None:
        self._descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def say(self, what: str, state: State | None = None) -> None:
        """Say one thing, done when `state` tells what the office then held."""
        held = vars(state) if state is not None else None
        os.write(self._descriptor, (json.dumps([what, held]) + "\n").encode())


@dataclass(frozen=True)
class Account:
    """All that a child said: the last state it acknowledged, its next deed, the passwords it gave."""

    acknowledged: State | None
    deeds: int
    in_flight: str
    passwords: tuple[str, ...]
    told: str = ""

    @property
    def was_open(self) -> bool:
        """Whether the child had opened the file."""
        return self.acknowledged is not None


def account_in(path: Path) -> Account:
    """What was said up to now; a line that is not whole was not said."""
    acknowledged, deeds, in_flight = None, 0, ""
    passwords: list[str] = []
    told = ""
    for what, state in _lines(path):
        if what.startswith(PASSWORD):
            passwords.append(what.removeprefix(PASSWORD))
        if what.startswith(TOLD):
            told = what.removeprefix(TOLD)
        if state is not None:
            acknowledged, in_flight, deeds = State(**state), "", deeds + 1
        else:
            in_flight = what
    return Account(acknowledged, deeds, in_flight, tuple(passwords), told)


def faults_in(path: Path, key: FileKey, account: Account) -> list[str]:
    """What is wrong with a file after its child ended, seen without changing it; nothing where all holds."""
    found = check_integrity(path, key=key)
    with closing(look(path, key=key)) as connection:
        chain = check_chain(connection)
        state = state_in_connection(connection)
        found += [] if chain.sound else [f"the chain of history is broken: {chain.wrong}"]
        found += _differences(connection)
        heads = [row[0] for row in connection.execute("SELECT hash FROM change_set ORDER BY id")]
    last = account.acknowledged
    if last is None:
        return found
    if last.head not in heads:
        return [*found, "an acknowledged action is lost"]
    if state.sets - last.sets > (1 if account.in_flight else 0):
        found.append(f"{state.sets - last.sets} actions that nobody acknowledged")
    if state.sets == last.sets and state.rows != last.rows:
        found.append("the rows are not those acknowledged")
    return found


def _lines(path: Path) -> Iterator[tuple[str, dict[str, Any] | None]]:
    if path.exists():
        for line in path.read_text(encoding="utf-8").splitlines(keepends=True):
            if line.endswith("\n"):
                what, state = json.loads(line)
                yield what, state


def state_in_connection(connection: Any) -> State:
    """The state of an office, through a connection of the driver."""
    sets, head = connection.execute("SELECT change_set_id, hash FROM history_head").fetchone()
    digest = hashlib.sha256()
    for table in WATCHED:
        for row in connection.execute(f"SELECT * FROM {table} ORDER BY id"):  # noqa: S608 - names above
            digest.update(repr(row).encode())
    return State(sets, head, digest.hexdigest())


def _differences(connection: Any) -> list[str]:
    """Where a row does not hold what its history says: a torn action."""
    told: dict[tuple[str, int], dict[str, Any]] = {}
    asked = "SELECT record_table, record_id, field, new FROM change_row ORDER BY id"
    for table, record, field, new in connection.execute(asked):
        held = told.setdefault((table, record), {})
        held.update(json.loads(new) if field == "" else {field: json.loads(new) if new is not None else None})
    found = []
    for table in WATCHED:
        cursor = connection.execute(f"SELECT * FROM {table}")  # noqa: S608 - names above
        names = [column[0] for column in cursor.description]
        rows = {row[names.index("id")]: dict(zip(names, row, strict=True)) for row in cursor}
        found += [f"{table} {number} has no history" for number in rows if (table, number) not in told]
        found += [
            f"{table} {number} is not there" for name, number in told if name == table and number not in rows
        ]
        found += [
            f"{table} {number}: {name}"
            for number, row in rows.items()
            for name in names
            if name not in _NOT_IN_HISTORY
            and _plain(row[name]) != _plain(told.get((table, number), {}).get(name))
        ]
    return found


def _plain(value: Any) -> str:
    return "" if value in {None, ""} else str(int(value)) if isinstance(value, bool) else str(value)
