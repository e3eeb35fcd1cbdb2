"""The key of a sealed office file: how it comes from the password, and how a page proves it."""

import hashlib
import hmac
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import BinaryIO

SALT_BYTES = 16  # at the head of the file, where SQLCipher keeps its own
SECRET_BYTES = 20
PAGE = 4096
PLAIN_HEADER = b"SQLite format 3\x00"
_IV, _MAC = 16, 64  # what SQLCipher 4 keeps at the end of each page
_RESERVED = _IV + _MAC
_PASSES, _MEMORY_KIB, _LANES = 3, 64 * 1024, 4  # argon2id, RFC 9106 §4, second recommended choice
_PAGES_TRIED = 24
# How packed files of others begin: papers, pictures, archives, whose bytes look encrypted too.
_OTHERS = (
    b"PK\x03\x04",
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff\xe0",
    b"\xff\xd8\xff\xe1",
    b"Rar!",
    b"7z\xbc\xaf",
)
_FEWEST_KINDS_OF_BYTE = 200  # 4 KiB of cipher text hold all 256; no text, picture or emptied page comes near


@dataclass(frozen=True, repr=False)
class FileKey:
    """What opens one office file: the secret its password gives with its salt.

    The secret is what the recovery code writes out; the key of the cipher is made from it.
    """

    secret: bytes
    salt: bytes

    @cached_property
    def raw(self) -> bytes:
        """The 256-bit key of the cipher."""
        return hashlib.blake2b(self.secret, digest_size=32, person=b"letea file key").digest()

    @property
    def words(self) -> str:
        """The key and salt as SQLCipher takes them."""
        return f"x'{self.raw.hex()}{self.salt.hex()}'"


def new_salt() -> bytes:
    """A salt for a file that is to be made or sealed again."""
    while (salt := os.urandom(SALT_BYTES)).startswith(_OTHERS):
        pass  # one of half a thousand million would pass for another's file
    return salt


def key_from_password(password: str, salt: bytes) -> FileKey:
    """The key a password gives with a file's salt; takes a fifth of a second on purpose (argon2id)."""
    from argon2.low_level import Type, hash_secret_raw  # noqa: PLC0415 - only a sealed file needs it

    secret = hash_secret_raw(
        password.encode(),
        salt,
        time_cost=_PASSES,
        memory_cost=_MEMORY_KIB,
        parallelism=_LANES,
        hash_len=SECRET_BYTES,
        type=Type.ID,
    )
    return FileKey(secret, salt)


def salt_of(path: Path) -> bytes:
    """The salt at the head of a sealed file.

    Raises:
        OSError: when the file cannot be read.
    """
    with path.open("rb") as file:
        return file.read(SALT_BYTES)


def is_sealed(path: Path) -> bool:
    """Whether the file looks encrypted: neither a plain database nor anything that can be read.

    Raises:
        OSError: when the file cannot be read.
    """
    with path.open("rb") as file:
        block = file.read(PAGE)
    if len(block) <= SALT_BYTES or block[:SALT_BYTES] == PLAIN_HEADER or block.startswith(_OTHERS):
        return False
    if len(block) < PAGE:  # cut short
        return not _is_text(block)
    return len(set(block)) >= _FEWEST_KINDS_OF_BYTE


def is_opened_by(path: Path, key: FileKey) -> bool:
    """Whether this key is the file's: a page of it, wherever it stands, proves it by its own mark.

    A damaged file is told apart from a wrong password thus: some page answers, even where the first does not.

    Raises:
        OSError: when the file cannot be read.
    """
    marking = hashlib.pbkdf2_hmac("sha512", key.raw, bytes(byte ^ 0x3A for byte in key.salt), 2, 32)
    with path.open("rb") as file:
        return any(_answers(file, number, marking) for number in _sample(path.stat().st_size // PAGE))


def _is_text(block: bytes) -> bool:
    try:
        block.decode()
    except UnicodeDecodeError:
        return False
    return True


def _sample(pages: int) -> Iterator[int]:
    """Page numbers spread over the file, the first one first."""
    yield from sorted({1 + number * max(pages - 1, 1) // _PAGES_TRIED for number in range(_PAGES_TRIED + 1)})


def _answers(file: BinaryIO, number: int, marking: bytes) -> bool:
    file.seek((number - 1) * PAGE)
    page = file.read(PAGE)
    if len(page) < PAGE:
        return False
    start = SALT_BYTES if number == 1 else 0
    marked = page[start : PAGE - _MAC] + number.to_bytes(4, "little")
    return hmac.compare_digest(hmac.digest(marking, marked, "sha512"), page[PAGE - _MAC :])
