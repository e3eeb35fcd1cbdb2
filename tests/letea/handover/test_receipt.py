"""The county's receipt: read as it was signed, refused in one sentence whatever else it is."""

import json
from typing import Any

import pytest

from letea.errors import Refused
from letea.handover.receipt import Receipt, read_receipt, sign_receipt
from tests.answers import DGASPC, STRANGER, a_receipt, spoilt

HELD = sign_receipt(a_receipt(), DGASPC)


def changed(**given: Any) -> bytes:
    """The file with fields changed after it was signed."""
    data = json.loads(HELD)
    data["receipt"] |= given
    return json.dumps(data).encode()


def test_it_is_read_as_it_was_signed() -> None:
    assert read_receipt(HELD) == (a_receipt(), DGASPC.public)
    plain = a_receipt(counts={}, replaced=0, period="2027-plan")
    assert read_receipt(sign_receipt(plain, STRANGER)) == (plain, STRANGER.public)


def test_the_same_receipt_has_the_same_bytes_however_it_is_spelt() -> None:
    assert sign_receipt(a_receipt(), DGASPC) == HELD
    assert read_receipt(json.dumps(json.loads(HELD), indent=2).encode("utf-8-sig"))[0] == a_receipt()


def test_its_signature_is_of_its_line_and_its_canonical_bytes() -> None:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    data = json.loads(HELD)
    told = json.dumps(data["receipt"], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(data["key"]))
    public.verify(bytes.fromhex(data["signature"]), b"letea-recipisa 1\n" + told.encode())


@pytest.mark.parametrize(
    "given",
    [
        {"number": 3},
        {"sha256": "ba" * 32},
        {"received_on": "2027-01-21"},
        {"counts": {"person": 301, "payment": 50}},
        {"county": "Altcineva"},
    ],
)
def test_what_was_changed_after_signing_is_told(given: dict[str, Any]) -> None:
    with pytest.raises(Refused, match="schimbată după semnare"):
        read_receipt(changed(**given))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("county", ""),
        ("county", "DGAS\u202ePC"),
        ("commune", "x" * 201),
        ("siruta", "21990"),
        ("siruta", True),
        ("period", "2026-T5"),
        ("period", "٢٠26"),
        ("number", 0),
        ("number", 1.0),
        ("sha256", "AB" * 32),
        ("received_on", "20270120"),
        ("received_on", "2027-02-30"),
        ("receipt_number", 0),
        ("counts", []),
        ("counts", {"Person": 1}),
        ("counts", {"person": -1}),
        ("counts", {"person": None}),
        ("counts", {f"t{'_' * number}": 1 for number in range(201)}),
        ("replaced", -1),
        ("format", 0),
        ("alt", 1),
    ],
)
def test_a_wrong_field_is_told_by_its_name(field: str, value: object) -> None:
    with pytest.raises(Refused, match="Recipisa este greșită"):
        read_receipt(changed(**{field: value}))


def test_a_later_format_asks_for_a_newer_program() -> None:
    with pytest.raises(Refused, match="formatul 2, mai nou"):
        read_receipt(changed(format=2))


@pytest.mark.parametrize(
    "held",
    [b"", b"\xff", b"[]", b"null", b"[" * 100_000, b"{}", HELD[:-9], b" " * 256 * 1024 + HELD,
     HELD.replace(b'"receipt"', b'"opinion"'), b'{"key":"","signature":"","receipt":[]}'],
)  # fmt: skip
def test_what_is_no_receipt_is_told(held: bytes) -> None:
    with pytest.raises(Refused, match="nu este o recipisă"):
        read_receipt(held)


def test_anybody_may_sign_and_the_key_tells_who() -> None:
    assert read_receipt(sign_receipt(a_receipt(), STRANGER))[1] == STRANGER.public
    data = json.loads(HELD)
    data["key"] = STRANGER.public.hex()
    with pytest.raises(Refused, match="schimbată după semnare"):
        read_receipt(json.dumps(data).encode())


def test_two_thousand_spoilt_receipts_are_refused_in_a_sentence_or_are_the_same() -> None:
    believed: list[Receipt] = []
    for held in spoilt(HELD, 2_000):
        try:
            believed.append(read_receipt(held)[0])
        except Refused as refused:
            [problem] = refused.problems
            assert 20 < len(problem.text) < 200
            assert problem.text.isprintable()
    assert all(one == a_receipt() for one in believed)
