"""Ways in which an office file comes back from a bad disk, a bad stick or a helpful hand."""

from collections.abc import Callable
from pathlib import Path
from random import Random

PAGE = 4096


def header(content: bytearray, chance: Random) -> None:
    """One byte of the first hundred is another."""
    content[chance.randrange(100)] ^= 1 + chance.randrange(255)


def first_page(content: bytearray, chance: Random) -> None:
    """The first page is damaged past its salt."""
    for _each in range(1 + chance.randrange(50)):
        content[16 + chance.randrange(PAGE - 16)] = chance.randrange(256)


def pages(content: bytearray, chance: Random) -> None:
    """Some pages hold something else."""
    for _each in range(1 + chance.randrange(4)):
        at = chance.randrange(len(content) // PAGE) * PAGE
        content[at : at + PAGE] = chance.randbytes(PAGE)


def swapped(content: bytearray, chance: Random) -> None:
    """Two pages stand in each other's place."""
    one, other = (chance.randrange(len(content) // PAGE) * PAGE for _each in range(2))
    held = content[one : one + PAGE]
    content[one : one + PAGE] = content[other : other + PAGE]
    content[other : other + PAGE] = held


def zeros(content: bytearray, chance: Random) -> None:
    """A stretch of it is zeros, as a crash of the system leaves."""
    at = chance.randrange(len(content))
    length = chance.choice((1, 512, PAGE, len(content)))
    content[at : at + length] = bytes(len(content[at : at + length]))


def cut(content: bytearray, chance: Random) -> None:
    """It is cut short."""
    del content[
        chance.choice((0, 1, 15, 100, 511, PAGE, len(content) // 2, chance.randrange(len(content)), -1)) :
    ]


def grown(content: bytearray, chance: Random) -> None:
    """Something follows it."""
    content += chance.randbytes(chance.choice((1, 100, PAGE, 10 * PAGE)))


def all_zeros(content: bytearray, chance: Random) -> None:
    """Its length is right and it holds nothing."""
    content[:] = bytes(len(content))


def foreign(content: bytearray, chance: Random) -> None:
    """Another kind of file, renamed."""
    head = chance.choice(
        (b"PK\x03\x04", b"%PDF-1.7\n", b"SQLite format 3\x00", b"\xff\xd8\xff\xe0", b"<html>", b"\x7fELF")
    )
    content[:] = head + chance.choice((b" scrisoare" * 3000, chance.randbytes(20_000), b""))


WAYS: tuple[Callable[[bytearray, Random], None], ...] = (
    header,
    first_page,
    pages,
    swapped,
    zeros,
    cut,
    grown,
    all_zeros,
    foreign,
)
SALT_STAYS = (first_page, pages, cut, grown)


def spoil(path: Path, way: Callable[[bytearray, Random], None], chance: Random) -> None:
    """Damage a file in this way."""
    content = bytearray(path.read_bytes())
    way(content, chance)
    path.write_bytes(content)
