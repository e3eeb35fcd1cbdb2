"""The key of a sealed file: from its password, proven by a page, told apart from damage."""

import os
from pathlib import Path

import pytest

from db.connection import connect
from db.encryption import (
    PAGE,
    FileKey,
    is_opened_by,
    is_sealed,
    key_from_password,
    new_salt,
    salt_of,
)
from tests.conftest import PASSWORD


def test_the_salt_is_the_first_bytes_of_the_file(sealed_file: Path, office_key: FileKey) -> None:
    assert salt_of(sealed_file) == office_key.salt
    assert key_from_password(PASSWORD, salt_of(sealed_file)) == office_key


def test_another_salt_makes_another_key(office_key: FileKey) -> None:
    assert key_from_password(PASSWORD, new_salt()).raw != office_key.raw


def test_the_key_is_not_shown(office_key: FileKey) -> None:
    assert office_key.secret.hex() not in repr(office_key)
    assert office_key.raw.hex() not in repr(office_key)


def test_only_the_password_of_the_file_is_proven(sealed_file: Path, office_key: FileKey) -> None:
    other = key_from_password("altă parolă lungă", office_key.salt)
    assert is_opened_by(sealed_file, office_key)
    assert not is_opened_by(sealed_file, other)


@pytest.mark.parametrize("spoiled", [slice(0, 1), slice(16, 17), slice(0, PAGE), slice(PAGE, 8 * PAGE)])
def test_a_damaged_file_still_knows_its_password(
    sealed_file: Path, office_key: FileKey, spoiled: slice
) -> None:
    content = bytearray(sealed_file.read_bytes())
    content[spoiled] = bytes(byte ^ 0xFF for byte in content[spoiled])
    sealed_file.write_bytes(content)
    assert is_opened_by(sealed_file, office_key)


def test_a_file_whose_salt_is_damaged_opens_with_the_salt_it_had(
    sealed_file: Path, office_key: FileKey
) -> None:
    content = bytearray(sealed_file.read_bytes())
    content[:16] = os.urandom(16)
    sealed_file.write_bytes(content)
    connection = connect(sealed_file, key=office_key)
    assert connection.execute("SELECT count(*) FROM office").fetchone() == (1,)
    connection.close()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", False),
        (b"Stimate domnule primar", False),
        ("Stimată doamnă secretar, ".encode() * 400, False),
        (bytes(3 * PAGE), False),
        (b"SQLite format 3\x00" + os.urandom(PAGE), False),
        (b"%PDF-1.7\n" + bytes(range(128)) * 64, False),
        (os.urandom(2 * PAGE), True),
        (os.urandom(300), True),
    ],
    ids=["empty", "letter", "long letter", "zeros", "plain", "pdf", "noise", "cut short"],
)
def test_what_looks_sealed(tmp_path: Path, content: bytes, told: bool) -> None:  # noqa: FBT001 - a case
    path = tmp_path / "a.letea"
    path.write_bytes(content)
    assert is_sealed(path) is told


def test_a_sealed_file_shows_nothing_of_what_it_holds(sealed_file: Path) -> None:
    content = sealed_file.read_bytes()
    assert all(word not in content for word in (b"SQLite", b"Exemplu", b"CREATE TABLE", b"person"))
