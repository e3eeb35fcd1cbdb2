"""The first page of a package: written, read back, and every field of it doubted."""

import json
from typing import Any

import pytest

from db.tables.handover import Leaving
from letea.errors import Refused
from letea.handover.manifest import Entry, read_manifest
from tests.packages import a_manifest

ENTRY = Entry("records/person.jsonl", 10, "cd" * 32, 2)


def test_it_is_read_as_it_was_written() -> None:
    told = a_manifest(entries=(ENTRY, Entry("plan.pdf", 5, "ef" * 32, 0)))
    assert read_manifest(told.written()) == told
    assert told.counts() == {"person": 2}


PLAN = tuple(Entry(name, 5, "ef" * 32, 0) for name in ("plan.json", "plan.pdf"))


def of_the_plan(**given: Any) -> bytes:
    told = {"period": "2027-plan", "leaving": Leaving.FIGURES, "entries": PLAN}
    return a_manifest(**told | given).written()


def test_the_plan_alone_is_its_two_files() -> None:
    assert read_manifest(of_the_plan()).counts() == {}


@pytest.mark.parametrize(
    "given",
    [
        {"entries": PLAN[:1]},
        {"entries": PLAN[1:]},
        {"entries": ()},
        {"entries": (*PLAN, ENTRY)},
        {"entries": PLAN[::-1]},
        {"leaving": Leaving.PSEUDONYMOUS},
        {"ground": "Legea nr. 292/2011"},
    ],
)
def test_the_plan_alone_with_anything_else_is_refused(given: dict[str, Any]) -> None:
    with pytest.raises(Refused, match=r"greșită \((entries|leaving)\)"):
        read_manifest(of_the_plan(**given))


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
        ("period", "2026-T1-plan"),
        ("period", "٢٠26"),
        ("made_on", "20261231"),
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
