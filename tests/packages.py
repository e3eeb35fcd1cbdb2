"""Packages for tests: a believable one, and archives put together by hand as an attacker would."""

import hashlib
import io
import zipfile
from collections.abc import Sequence
from datetime import date
from typing import Any

from db.tables.handover import Leaving
from letea.handover.canonical import lines
from letea.handover.keys import OpeningKey, SigningKey, new_opening_key
from letea.handover.manifest import Manifest
from letea.handover.seal import MANIFEST, SIGNATURE, ForCounty, Part, document, seal
from letea.progress import Progress

COMMUNE = SigningKey(bytes(range(20)))
STRANGER = SigningKey(bytes(20))
COUNTY: OpeningKey = new_opening_key()
ROWS = [
    {"name": f"Persoană Exemplu {number}", "born": 1950 + number % 70, "given": None} for number in range(300)
]


def a_manifest(**given: Any) -> Manifest:
    """What the commune Exemplu says of its package."""
    told: dict[str, Any] = {
        "program": "0.5.0",
        "schema": 5,
        "commune": "Exemplu",
        "county": "Bacău",
        "siruta": 21990,
        "period": "2026",
        "number": 2,
        "before": "ab" * 32,
        "replaces": 0,
        "leaving": Leaving.PSEUDONYMOUS,
        "ground": "",
        "made_on": date(2026, 12, 31),
        "entries": (),
    }
    return Manifest(**told | given)


def some_parts() -> list[Part]:
    """Rows of two tables and a plan."""
    return [
        Part("records/person.jsonl", lines(ROWS)),
        Part("records/payment.jsonl", lines({"sum_bani": number} for number in range(50))),
        document("plan.pdf", b"%PDF-1.4 exemplu" * 50),
    ]


def a_package(parts: Sequence[Part] | None = None, *, key: SigningKey = COMMUNE, **given: Any) -> bytes:
    """A sealed package of the commune for the county."""
    made = some_parts() if parts is None else parts
    return seal(a_manifest(**given), made, key=key, locked=ForCounty(COUNTY.recipient), progress=Progress())


def archive_of(package: bytes) -> bytes:
    """What the county's key finds inside."""
    import pyrage

    return bytes(pyrage.decrypt(package, [COUNTY.identity]))


def locked(archive: bytes) -> bytes:
    """Anything, locked for the county: who knows its public key can do that."""
    import pyrage

    return bytes(pyrage.encrypt(archive, [pyrage.x25519.Recipient.from_str(COUNTY.recipient)]))


def entries_of(package: bytes) -> dict[str, bytes]:
    """The entries of the archive, by name."""
    with zipfile.ZipFile(io.BytesIO(archive_of(package))) as opened:
        return {told.filename: opened.read(told) for told in opened.infolist()}


def zipped(entries: Sequence[tuple[str, bytes]]) -> bytes:
    """These entries as an archive, whatever their names."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, held in entries:
            archive.writestr(name, held)
    return written.getvalue()


def signed(manifest: bytes, parts: Sequence[tuple[str, bytes]], *, key: SigningKey = STRANGER) -> bytes:
    """A package whose manifest is these bytes, signed by anybody."""
    signature = f'{{"key":"{key.public.hex()}","signature":"{key.sign(manifest).hex()}"}}'
    return locked(zipped([(MANIFEST, manifest), (SIGNATURE, signature.encode()), *parts]))


def sha256(held: bytes) -> str:
    """The hash of these bytes, in hexadecimal digits."""
    return hashlib.sha256(held).hexdigest()
