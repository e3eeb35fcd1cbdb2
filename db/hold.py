"""Holding the office file: the lock, how the run before ended, and a log that is not the file's own."""

import os
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from db.connection import connect, look, look_past_log
from db.encryption import FileKey
from db.lock import FileLock
from db.trouble import FileTrouble, trouble_in


class Hold:
    """The right to write to the office file, from opening to closing.

    Each run writes its mark into the file, and into the lock beside it. A file put back by hand beside
    yesterday's log bears another mark: the log is then set aside instead of being written over it.
    `ended_well` is whether the run before closed the file; else it deserves a full check.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.ended_well = True
        self.set_aside: Path | None = None
        self._lock = FileLock(path).take()

    def look_at_run_before(self, key: FileKey | None) -> None:
        """See whether the run before closed the file; nothing is written.

        Raises:
            FileTrouble: when the file or the disk fails.
        """
        self._put_foreign_log_aside(key)
        try:
            with closing(look(self.path, key=key)) as connection:
                if _is_open(connection):
                    self.ended_well = False
        except dbapi2.Error as error:
            raise (trouble_in(error, self.path) or FileTrouble(self.path, str(error))) from error

    def begin(self, key: FileKey | None) -> None:
        """Begin to write, leaving this run's mark in the file and in the lock.

        Raises:
            FileTrouble: when the file or the disk fails.
        """
        mark = os.urandom(16).hex()
        try:
            with closing(connect(self.path, key=key)) as connection:
                connection.execute("DELETE FROM run_mark")
                connection.execute(
                    "INSERT INTO run_mark (token, is_open, opened_at) VALUES (?, 1, ?)",
                    (mark, datetime.now(UTC).isoformat(timespec="seconds")),
                )
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._lock.note(mark)
        except (dbapi2.Error, OSError) as error:
            raise (trouble_in(error, self.path) or FileTrouble(self.path, str(error))) from error

    def _put_foreign_log_aside(self, key: FileKey | None) -> None:
        """Move a log that another state of the file wrote, before anything reads the file with it."""
        log = self.path.with_name(f"{self.path.name}-wal")
        noted = self._lock.noted()
        try:
            if not noted or not log.exists() or log.stat().st_size == 0:
                return
            if _mark_in(self.path, key) in {noted, None}:
                return
            self.ended_well = False
            stamp = datetime.now().astimezone().strftime("%Y-%m-%d %H-%M-%S")
            self.set_aside = self.path.with_name(
                f"{self.path.stem} (jurnal străin {stamp}){self.path.suffix}-wal"
            )
            log.replace(self.set_aside)
            self.path.with_name(f"{self.path.name}-shm").unlink(missing_ok=True)
        except OSError as error:
            raise (trouble_in(error, self.path) or FileTrouble(self.path, str(error))) from error

    def rest(self, key: FileKey | None) -> None:
        """Say in the file that all was written; the lock stays."""
        try:
            with closing(connect(self.path, key=key)) as connection:
                connection.execute("UPDATE run_mark SET is_open = 0")
        except (dbapi2.Error, OSError):
            return  # the next opening looks at the file more closely

    def let_go(self) -> None:
        """Release the lock and leave the file as it stands."""
        self._lock.release()


def _is_open(connection: dbapi2.Connection) -> bool:
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'run_mark'").fetchone() is None:
        return False  # an older schema: its upgrade begins with a verified copy
    row = connection.execute("SELECT is_open FROM run_mark").fetchone()
    return row is not None and bool(row[0])


def _mark_in(path: Path, key: FileKey | None) -> str | None:
    """The mark in the file alone, its log left out; None where it cannot be told."""
    try:
        with closing(look_past_log(path, key=key)) as connection:
            row = connection.execute("SELECT token FROM run_mark").fetchone()
    except dbapi2.Error:
        return None
    return row[0] if row is not None else ""
