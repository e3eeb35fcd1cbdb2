"""What comes from outside is refused with one sentence or is exactly what the commune sealed."""

import json
import random
import struct

import pytest

from letea.errors import Refused
from letea.handover.canonical import lines
from letea.handover.keys import new_opening_key
from letea.handover.manifest import Entry
from letea.handover.seal import MANIFEST, SIGNATURE
from letea.handover.unseal import MOST_FILE_BYTES, unseal
from letea.progress import Cancelled, Progress
from tests.mutations import mutated, opened_or_refused, refused_of, same
from tests.packages import (
    COMMUNE,
    COUNTY,
    STRANGER,
    a_manifest,
    a_package,
    archive_of,
    entries_of,
    locked,
    sha256,
    signed,
    zipped,
)

PACKAGE = a_package()
MUTATED = 2_000
Parts = list[tuple[str, bytes]]


def sentence(package: bytes) -> str:
    """The one sentence it is refused with."""
    with pytest.raises(Refused) as told:
        unseal(package, COUNTY, Progress())
    assert len(told.value.problems) == 1
    assert str(told.value).count(".") <= 2
    return str(told.value)


def test_every_cut_is_found() -> None:
    for length in [*range(0, 400, 7), *range(400, len(PACKAGE), 97), len(PACKAGE) - 1]:
        assert "incomplet" in sentence(PACKAGE[:length]) or length < 22


def test_bytes_after_the_end_and_a_part_taken_out_are_found() -> None:
    assert "incomplet" in sentence(PACKAGE + b"x")
    assert "incomplet" in sentence(PACKAGE[:500] + PACKAGE[900:])


def test_every_flipped_bit_is_found() -> None:
    """100 % of single bits: each byte of the head, and of what follows each in turn of its bits."""
    for place in range(len(PACKAGE)):
        bits = range(8) if place < 300 else [place % 8]
        for bit in bits:
            spoilt = bytearray(PACKAGE)
            spoilt[place] ^= 1 << bit
            with pytest.raises(Refused):
                unseal(bytes(spoilt), COUNTY, Progress())


def test_what_is_for_another_county_is_told() -> None:
    with pytest.raises(Refused, match="nu este pentru acest birou"):
        unseal(PACKAGE, new_opening_key(), Progress())


def test_words_where_a_key_is_asked_are_told() -> None:
    with pytest.raises(Refused, match="cu o cheie, nu cu o parolă"):
        unseal(PACKAGE, "cuvinte", Progress())


def test_any_file_is_no_package() -> None:
    for other in (b"", b"%PDF-1.4", b"PK\x03\x04", b"SQLite format 3\x00" * 100):
        assert "nu este un pachet Letea" in sentence(other)


def test_a_file_larger_than_any_package_is_not_read() -> None:
    class Large(bytes):
        def __len__(self) -> int:
            return MOST_FILE_BYTES + 1

    assert "mai mare decât poate fi" in sentence(Large())


def test_words_that_would_cost_hours_are_refused() -> None:
    head = b"age-encryption.org/v1\n-> scrypt lc4m2DIE3BHiXZ/8EkBo9w 30\n" + b"A" * 43 + b"\n--- " + b"A" * 43
    for package in (head, head.replace(b" 30\n", b" x\n"), head.replace(b" 30\n", b"\n")):
        with pytest.raises(Refused, match="mai mult lucru"):
            unseal(package, "cuvinte multe", Progress())


def test_an_archive_that_is_none_is_refused() -> None:
    for inside in (b"", b"text", archive_of(PACKAGE)[:-30], archive_of(PACKAGE)[40:]):
        assert sentence(locked(inside))


def test_the_first_two_pages_must_be_there_and_first() -> None:
    held = list(entries_of(PACKAGE).items())
    for wrong in (held[1:], [held[0], *held[2:]], [held[1], held[0], *held[2:]], []):
        assert "prima pagină sau semnătura" in sentence(locked(zipped(wrong)))


def test_a_changed_manifest_is_not_signed() -> None:
    held = entries_of(PACKAGE)
    held[MANIFEST] = held[MANIFEST].replace(b'"number":2', b'"number":3')
    assert "Semnătura" in sentence(locked(zipped(list(held.items()))))


@pytest.mark.parametrize(
    "signature",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b'{"key":1,"signature":2}',
        b'{"key":"ab","signature":"ab"}',
        b'{"key":"' + b"ab" * 32 + b'","signature":"zz"}',
        b'{"key":"' + b"00" * 32 + b'","signature":"' + b"00" * 64 + b'"}',
        b"[" * 50_000,
    ],
)
def test_a_signature_that_is_none_is_told(signature: bytes) -> None:
    held = entries_of(PACKAGE) | {SIGNATURE: signature}
    assert "Semnătura" in sentence(locked(zipped(list(held.items()))))


def test_a_swapped_signature_is_told() -> None:
    """The stranger's own signature over the commune's page opens, but under the stranger's key."""
    held = entries_of(PACKAGE)
    held[SIGNATURE] = entries_of(a_package(number=3))[SIGNATURE]
    assert "Semnătura" in sentence(locked(zipped(list(held.items()))))
    theirs = list(entries_of(PACKAGE).items())
    opened = unseal(signed(theirs[0][1], theirs[2:]), COUNTY, Progress())
    assert opened.public == STRANGER.public != COMMUNE.public


def entry(name: str, held: bytes, *, rows: int = 0, told: int | None = None) -> Entry:
    return Entry(name, len(held) if told is None else told, sha256(held), rows)


def refused_parts(entries: list[Entry], parts: Parts) -> str:
    return sentence(signed(a_manifest(entries=tuple(entries)).written(), parts))


def test_parts_that_are_not_as_told_are_refused() -> None:
    held = lines([{"a": 1}]).held
    name = "records/person.jsonl"
    whole = entry(name, held, rows=1)
    assert "părțile" in refused_parts([whole], [])
    assert "părțile" in refused_parts([], [(name, held)])
    assert "părțile" in refused_parts([whole], [("../../person.jsonl", held)])
    assert "nu este cea semnată" in refused_parts([whole], [(name, held + held)])
    assert "nu este cea semnată" in refused_parts([whole], [(name, held.replace(b"1", b"2"))])
    assert "nu este cea semnată" in refused_parts([entry(name, held, rows=2)], [(name, held)])


def test_a_bomb_is_not_unpacked() -> None:
    bomb = bytes(50_000_000)
    assert "nu este cea semnată" in refused_parts([entry("plan.pdf", bomb, told=1_000)], [("plan.pdf", bomb)])


def test_a_bomb_that_lies_in_the_archive_too_is_not_unpacked() -> None:
    """The archive's own table says 1,000 bytes, as the manifest does; what is packed goes on for 50 MB."""
    bomb = bytes(50_000_000)
    told = entry("plan.pdf", bomb, told=1_000)
    manifest = a_manifest(entries=(told,)).written()
    archive = bytearray(archive_of(signed(manifest, [("plan.pdf", bomb)])))
    lying = bytes(archive).replace(struct.pack("<L", len(bomb)), struct.pack("<L", 1_000))
    assert sentence(locked(lying))


def test_a_first_page_without_end_is_not_unpacked() -> None:
    page = b"{" + b" " * 50_000_000
    assert sentence(signed(page, []))


def test_a_row_that_is_none_is_told() -> None:
    for line in (b"x", b"[]", b"1", b"[" * 50_000):
        held = line + b"\n"
        package = signed(
            a_manifest(entries=(entry("records/person.jsonl", held, rows=1),)).written(),
            [("records/person.jsonl", held)],
        )
        opened = unseal(package, COUNTY, Progress())
        with pytest.raises(Refused, match="Rândul 1 din person"):
            list(opened.rows("person"))


def test_it_stops_when_asked() -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        unseal(PACKAGE, COUNTY, progress)


def test_thousands_of_mutated_packages_are_refused_or_equal() -> None:
    assert refused_of(range(MUTATED)) > MUTATED * 0.9


def test_mutated_first_pages_signed_by_a_stranger_end_in_a_sentence() -> None:
    held = entries_of(PACKAGE)
    parts = list(held.items())[2:]
    for seed in range(300):
        chance = random.Random(seed)  # noqa: S311 - a round that can be run again
        page = mutated(held[MANIFEST], chance)
        opened = opened_or_refused(signed(page, parts))
        assert opened is None or opened.public == STRANGER.public
        assert opened is None or json.loads(page)["siruta"] == opened.manifest.siruta


def test_an_archive_made_by_hand_opens() -> None:
    """What another program would make: the pages and the parts, packed by any ZIP writer."""
    held = list(entries_of(PACKAGE).items())
    assert same(unseal(locked(zipped(held)), COUNTY, Progress()), unseal(PACKAGE, COUNTY, Progress()))
