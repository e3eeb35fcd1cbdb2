"""History as a chain: each action's hash stands on the one before, so that no change to it goes unseen.

The hash of a change set is the SHA-256, in hex, of these lines, each ended by a line feed: the hash of the
set before (empty for the first); the set as a JSON array `[id, at, who, label, undoes]`; each of its rows, in
the order of their ids, as `[table, record id, record uid, field, old, new]`. JSON is ASCII, without spaces:
what the file holds has one form, and no line can be taken for two. This form is never changed, for files and
papers bear its hashes.

Whoever rewrites the whole chain to its end is not found here, but by the head printed or kept elsewhere.

What was lawfully erased (`db.erasing`) leaves its set with the hash it always had, on which the next stands,
and a later set in which a `history_redaction` names it with the hash over what is left. So the order of all
actions stays proved, and what is left of the redacted one by that later set; its lost values are not. Sets
taken on that word are counted apart, so that nobody takes them for whole unseen.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from typing import Any

_BATCH = 2_000
_SETS = "SELECT id, at, who, label, undoes, hash FROM change_set WHERE id > ? ORDER BY id LIMIT ?"
_ROWS = (
    "SELECT record_table, record_id, record_uid, field, old, new FROM change_row "
    "WHERE change_set_id = ? ORDER BY id"
)
_ORPHANS = (
    "SELECT min(change_set_id) FROM change_row "
    "WHERE NOT EXISTS (SELECT 1 FROM change_set WHERE change_set.id = change_row.change_set_id)"
)
_REDACTED = (
    "SELECT new FROM change_row WHERE record_table = 'history_redaction' AND field = '' "
    "AND json_valid(new) ORDER BY id"
)
Step = Callable[[int, int], None]


class Break(Enum):
    """What is wrong with a history that is no longer whole."""

    CHANGED = "changed"
    MISSING = "missing"
    HEAD = "head"
    ADDED = "added"


@dataclass(frozen=True)
class Link:
    """An action as the chain holds it; `at` is the text in the file, which may have been tampered with."""

    id: int
    at: str
    who: str
    label: str


@dataclass(frozen=True)
class ChainVerdict:
    """Whether history is as it was written; where it is not, the first place found.

    `sets` were found whole, from `first` to `last`; `head` is the hash of the last. `broken` is the id of the
    change set that is changed or missing, stands last under a head that does not agree, or is named by rows
    without being there; `beside` is the action to name to the worker, broken or next to the gap.
    A set that was changed and given a new hash shows as a break at the one after. Of the sets found whole,
    `redacted` had values lawfully erased.
    """

    sets: int
    first: Link | None
    last: Link | None
    head: str
    wrong: Break | None = None
    broken: int | None = None
    beside: Link | None = None
    redacted: int = 0

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return self.wrong is None


def hash_of(before: str, action: Sequence[Any], rows: Iterable[Sequence[Any]]) -> str:
    """The hash of a change set, `(id, at, who, label, undoes)`, over the one before and its rows."""
    digest = hashlib.sha256(f"{before}\n".encode())
    digest.update(_line(action))
    for row in rows:
        digest.update(_line(row))
    return digest.hexdigest()


def head_in(connection: Any) -> tuple[int, str]:
    """The newest link's change set and hash, as the file's head tells; (0, "") before the first action."""
    row = connection.execute("SELECT change_set_id, hash FROM history_head").fetchone()
    return (row[0], row[1]) if row else (0, "")


def chain_all(connection: Any) -> tuple[int, str]:
    """Give every change set of a file without a chain its hash; returns the head."""
    last, before = 0, ""
    while sets := connection.execute(_SETS, (last, _BATCH)).fetchall():
        hashes: list[tuple[str, int]] = []
        for action in sets:
            before = hash_of(before, action[:-1], connection.execute(_ROWS, (action[0],)))
            hashes.append((before, action[0]))
        connection.executemany("UPDATE change_set SET hash = ? WHERE id = ?", hashes)
        last = sets[-1][0]
    return last, before


def check_chain(connection: Any, progress: Step | None = None) -> ChainVerdict:
    """Compute the chain again over a driver's connection and tell where it first differs.

    Reads a few rows at a time; `progress` is told how many of how many were read, and may raise to stop.
    """
    with _one_reading(connection):
        reader = _Reader(connection, progress)
        return reader.follow() or reader.end()


class _Reader:
    """Follows the chain from the first action on."""

    def __init__(self, connection: Any, progress: Step | None) -> None:
        self._connection = connection
        self._progress = progress
        self._sets = self._read = 0
        self._total: int = connection.execute(
            "SELECT (SELECT count(*) FROM change_set) + (SELECT count(*) FROM change_row)"
        ).fetchone()[0]
        self._first: Link | None = None
        self._last: Link | None = None
        self._hash = ""
        self._redacted = 0
        self._left = _left_hashes(connection)

    def follow(self) -> ChainVerdict | None:
        """The first break from one action to the next; None where each stands on the one before."""
        for action in self._actions():
            link = Link(action[0], *(str(text) for text in action[1:4]))
            found = hash_of(self._hash, action[:-1], self._rows(link.id))
            is_redacted = found != action[-1] and self._left.get(link.id) == found
            self._redacted += is_redacted
            if found != action[-1] and not is_redacted:
                due = self._last.id + 1 if self._last else 1
                if link.id > due:
                    return self._verdict(Break.MISSING, due, self._last or link)
                return self._verdict(Break.CHANGED, link.id, link)
            self._first, self._last, self._hash = self._first or link, link, action[-1]
            self._sets += 1
        return None

    def end(self) -> ChainVerdict:
        """Whether the head is that of the last action, and no row stands outside the chain."""
        last = (self._last.id if self._last else 0, self._hash)
        heads = self._connection.execute("SELECT change_set_id, hash FROM history_head LIMIT 2").fetchall()
        if heads != [last]:
            return self._verdict(Break.HEAD, last[0], self._last)
        (orphan,) = self._connection.execute(_ORPHANS).fetchone()
        return self._verdict(Break.ADDED if orphan is not None else None, orphan, self._last)

    def _actions(self) -> Iterator[Any]:
        last = -(1 << 63)  # SQLite's smallest id: one added before the first is found too
        while sets := self._connection.execute(_SETS, (last, _BATCH)).fetchall():
            for action in sets:
                self._step()
                yield action
            last = sets[-1][0]

    def _rows(self, change_set: int) -> Iterator[Any]:
        for row in self._connection.execute(_ROWS, (change_set,)):
            self._step()
            yield row

    def _step(self) -> None:
        if self._progress is not None and self._read % _BATCH == 0:
            self._progress(self._read, self._total)
        self._read += 1

    def _verdict(self, wrong: Break | None, broken: int | None, beside: Link | None) -> ChainVerdict:
        return ChainVerdict(
            self._sets,
            self._first,
            self._last,
            self._hash,
            wrong,
            broken if wrong else None,
            beside if wrong else None,
            self._redacted,
        )


def _left_hashes(connection: Any) -> dict[int, str]:
    """What is left of each redacted set, by the newest word of it."""
    told = (json.loads(new) for (new,) in connection.execute(_REDACTED))
    return {
        one["change_set_id"]: one["left_hash"]
        for one in told
        if isinstance(one, dict) and {"change_set_id", "left_hash"} <= one.keys()
    }


@contextmanager
def _one_reading(connection: Any) -> Iterator[None]:
    """One state of the file for all reads; text that a forger left unreadable is read as a change."""
    begun = not connection.in_transaction
    factory = connection.text_factory
    if begun:
        connection.execute("BEGIN")
    connection.text_factory = _text
    try:
        yield
    finally:
        connection.text_factory = factory
        if begun:
            connection.execute("ROLLBACK")


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", errors="replace")


def _unkept(value: object) -> list[str]:
    """A kind of value that the program never keeps in history, put in by somebody else."""
    return [repr(value)]


_encode = json.JSONEncoder(separators=(",", ":"), check_circular=False, default=_unkept).encode


def _line(values: Sequence[Any]) -> bytes:
    return f"{_encode(list(values))}\n".encode("ascii")
