"""The county's key file: both keys read however it was written, and one fingerprint of what it holds."""

import pytest

from letea.errors import Refused
from letea.handover.county_file import CountyKeys, county_key_file, read_county_keys
from letea.handover.keys import fingerprint, new_opening_key, recipient_fingerprint
from tests.answers import DGASPC, STRANGER

RECIPIENT = new_opening_key().recipient
BOTH = CountyKeys(RECIPIENT, DGASPC.public)


def test_both_keys_are_read_back() -> None:
    text = county_key_file("DGASPC\nsemnătura: Exemplu", RECIPIENT, DGASPC.public)
    assert read_county_keys(text) == BOTH
    assert BOTH.fingerprint not in text


@pytest.mark.parametrize(
    "text",
    [
        f"DGASPC Exemplu\r\n{RECIPIENT.upper()}\r\nSEMNĂTURA: {DGASPC.public.hex().upper()}\r\n",
        f"semna\u0306tura:{DGASPC.public.hex()[:32]} {DGASPC.public.hex()[32:]}\ncheia {RECIPIENT}, mulțumim",
        f"semnatura : {DGASPC.public.hex()}\n\n{RECIPIENT}",
    ],
)
def test_however_it_was_typed(text: str) -> None:
    assert read_county_keys(text) == BOTH


def test_a_county_that_does_not_sign_gives_one_key() -> None:
    only = read_county_keys(f"Cheia DGASPC:\n{RECIPIENT}\n")
    assert only == CountyKeys(RECIPIENT)
    assert only.fingerprint == recipient_fingerprint(RECIPIENT)


def test_the_fingerprint_covers_both_keys() -> None:
    told = f"{RECIPIENT}\n{DGASPC.public.hex()}".encode()
    assert BOTH.fingerprint == fingerprint(told)
    others = {CountyKeys(RECIPIENT, STRANGER.public).fingerprint, CountyKeys(RECIPIENT).fingerprint}
    assert BOTH.fingerprint not in others


@pytest.mark.parametrize("signer", ["", "abc", "zz" * 32, "ab" * 31, "ab" * 33])
def test_a_signing_key_that_is_none_is_told(signer: str) -> None:
    with pytest.raises(Refused, match="Cheia de semnătură"):
        read_county_keys(f"{RECIPIENT}\nsemnătura: {signer}\n")


def test_a_file_without_a_key_is_told() -> None:
    with pytest.raises(Refused, match="age1"):
        read_county_keys(f"semnătura: {DGASPC.public.hex()}")
