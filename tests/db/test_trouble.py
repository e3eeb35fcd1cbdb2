"""What failed beneath the program is named, whatever words the driver or the system used."""

import errno
import os
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError
from sqlcipher3 import dbapi2

from db.trouble import (
    BusyFile,
    DamagedFile,
    DiskFault,
    DiskFull,
    FileTrouble,
    MissingFile,
    ReadOnlyPlace,
    trouble_in,
)

PATH = Path("/birou/Exemplu.letea")


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EFBIG, DiskFull),
        (errno.EACCES, ReadOnlyPlace),
        (errno.EPERM, ReadOnlyPlace),
        (errno.EROFS, ReadOnlyPlace),
        (errno.EISDIR, ReadOnlyPlace),
        (errno.ENOTDIR, ReadOnlyPlace),
        (errno.EIO, DiskFault),
        (errno.ENODEV, DiskFault),
        (errno.ENOENT, MissingFile),
    ],
)
def test_an_error_of_the_system_is_named(number: int, told: type[FileTrouble]) -> None:
    found = trouble_in(OSError(number, os.strerror(number)), PATH)
    assert (type(found), found and found.path) == (told, PATH)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("database or disk is full", DiskFull),
        ("database is locked", BusyFile),
        ("attempt to write a readonly database", ReadOnlyPlace),
        ("unable to open database file", ReadOnlyPlace),
        ("disk I/O error", DiskFault),
        ("database disk image is malformed", DamagedFile),
        ("file is not a database", DamagedFile),
        ("vtable constructor failed: person_fts", DamagedFile),
    ],
)
def test_an_error_of_the_driver_is_named(sentence: str, told: type[FileTrouble]) -> None:
    error = dbapi2.OperationalError(sentence)
    assert type(trouble_in(error, PATH)) is told
    assert type(trouble_in(OperationalError("SELECT 1", {}, error), PATH)) is told


def test_an_error_of_the_system_names_its_own_file_where_nobody_else_does(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file") as caught:
        (tmp_path / "plan.json").read_bytes()
    found = trouble_in(caught.value)
    assert (type(found), found and found.path) == (MissingFile, tmp_path / "plan.json")


@pytest.mark.parametrize(
    "error",
    [
        ValueError("x"),
        dbapi2.IntegrityError("UNIQUE constraint failed: person.cnp"),
        OSError(errno.EPIPE, "x"),
    ],
)
def test_a_fault_of_the_program_is_no_trouble_of_the_file(error: Exception) -> None:
    assert trouble_in(error, PATH) is None
