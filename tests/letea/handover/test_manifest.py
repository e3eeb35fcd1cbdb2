"""The first page of a package: written, read back, and every field of it doubted."""

import json
from typing import Any

import pytest

from letea.errors import Refused
from letea.handover.manifest import Entry, read_manifest
from tests.packages import a_manifest

ENTRY = Entry("records/person.jsonl", 10, "cd" * 32, 2)


def test_it_is_read_as_it_was_written() -> None:
    told = a_manifest(entries=(ENTRY, Entry("plan.pdf", 5, "ef" * 32, 0)))
    assert read_manifest(told.written()) == told
    assert told.counts() == {"person": 2}


def spoilt(**given: Any) -> bytes:
    return json.dumps(json.loads(a_manifest(entries=(ENTRY,)).written()) | given).encode()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("siruta", 0),
        ("siruta", "21990"),
        ("siruta", True),
        ("period", "2026-T5"),
        ("period", "1999"),
        ("number", 0),
        ("number", 10**9),
        ("number", 1.0),
        ("before", "zz"),
        ("commune", "Exem\u202eplu"),
        ("commune", "x" * 201),
        ("county", None),
        ("leaving", "all"),
        ("made_on", "31.12.2026"),
        ("made_on", "2026-02-30"),
        ("entries", {}),
        ("entries", [{}]),
        ("entries", ["x"]),
        ("entries", [{"name": "../x", "bytes": 1, "sha256": "ab" * 32, "rows": 0}]),
        ("entries", [{"name": "/etc/passwd", "bytes": 1, "sha256": "ab" * 32, "rows": 0}]),
        ("entries", [{"name": "records\\x.jsonl", "bytes": 1, "sha256": "ab" * 32, "rows": 0}]),
        ("entries", [{"name": "plan.pdf", "bytes": -1, "sha256": "ab" * 32, "rows": 0}]),
        ("entries", [{"name": "plan.pdf", "bytes": 10**12, "sha256": "ab" * 32, "rows": 0}]),
        ("entries", [{"name": "plan.pdf", "bytes": 1, "sha256": "AB" * 32, "rows": 0}]),
        ("entries", [{"name": "plan.pdf", "bytes": 1, "sha256": "ab" * 32, "rows": 0}] * 2),
        ("entries", [{"name": "plan.pdf", "bytes": 1, "sha256": "ab" * 32, "rows": 0}] * 201),
        ("unknown", 1),
    ],
)
def test_a_wrong_field_is_told(field: str, value: object) -> None:
    with pytest.raises(Refused, match="Prima pagină a pachetului este greșită"):
        read_manifest(spoilt(**{field: value}))


def test_parts_that_would_unpack_to_too_much_are_refused() -> None:
    parts = [
        {"name": f"records/{letter}.jsonl", "bytes": 500_000_000, "sha256": "ab" * 32, "rows": 1}
        for letter in "abc"
    ]
    with pytest.raises(Refused, match="bytes"):
        read_manifest(spoilt(entries=parts))


@pytest.mark.parametrize("told", [b"", b"\xff", b"[]", b"{", b"[" * 100_000, b"null", b"1"])
def test_what_is_no_page_is_told(told: bytes) -> None:
    with pytest.raises(Refused, match="nu se poate citi"):
        read_manifest(told)


def test_a_field_that_lacks_is_told() -> None:
    told = json.loads(spoilt())
    del told["siruta"]
    with pytest.raises(Refused, match=r"greșită \(siruta\)"):
        read_manifest(json.dumps(told).encode())


def test_a_newer_format_asks_for_a_newer_program() -> None:
    with pytest.raises(Refused, match="formatul 2, mai nou decât acest program"):
        read_manifest(spoilt(format=2))
