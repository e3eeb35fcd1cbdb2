"""Keys: what signs is remade from paper, what opens is the county's, and fingerprints are compared by eye."""

import pytest

from letea.errors import Refused
from letea.handover.keys import (
    OpeningKey,
    SigningKey,
    fingerprint,
    new_opening_key,
    read_public,
    read_recipient,
    recipient_fingerprint,
    signed_by,
)
from letea.rules.recovery_code import read_code, write_code


def test_a_key_written_on_paper_signs_as_before() -> None:
    key = SigningKey(bytes(range(20)))
    again = SigningKey(read_code(write_code(key.secret)))
    assert again.public == key.public
    assert signed_by(key.public, again.sign(b"anul 2026"), b"anul 2026")


@pytest.mark.parametrize(
    ("public", "told"),
    [
        (SigningKey(bytes(20)).public, b"anul 2026"),
        (SigningKey(bytes(range(20))).public, b"anul 2025"),
        (b"", b"anul 2026"),
        (bytes(32), b"anul 2026"),
    ],
)
def test_another_key_and_other_bytes_are_not_believed(public: bytes, told: bytes) -> None:
    assert not signed_by(public, SigningKey(bytes(range(20))).sign(b"anul 2026"), told)


def test_a_secret_of_another_length_is_a_bug() -> None:
    with pytest.raises(ValueError, match="20 bytes"):
        SigningKey(b"short").sign(b"")


def test_a_fingerprint_has_eight_groups_and_tells_keys_apart() -> None:
    one, other = fingerprint(SigningKey(bytes(20)).public), fingerprint(SigningKey(bytes(range(20))).public)
    assert one != other
    assert [len(group) for group in one.split("-")] == [5] * 8
    assert read_code(one) != read_code(other)


def test_the_county_key_is_read_however_it_was_typed() -> None:
    recipient = new_opening_key().recipient
    assert read_recipient(f"  {recipient[:20].upper()} \n {recipient[20:]} ") == recipient
    assert recipient_fingerprint(recipient) == recipient_fingerprint(read_recipient(recipient))


@pytest.mark.parametrize("wrong", ["", "age1", "age1qqqq", "AGE-SECRET-KEY-1", "cheia județului"])
def test_what_is_no_key_of_a_county_is_told(wrong: str) -> None:
    with pytest.raises(Refused, match="Cereți din nou fișierul cheii"):
        read_recipient(wrong)


def test_one_wrong_letter_of_the_county_key_is_found() -> None:
    recipient = new_opening_key().recipient
    for place in range(4, len(recipient)):
        other = "q" if recipient[place] != "q" else "p"
        with pytest.raises(Refused):
            read_recipient(recipient[:place] + other + recipient[place + 1 :])


def test_an_opening_key_is_kept_as_text() -> None:
    key = new_opening_key()
    assert OpeningKey(key.text).recipient == key.recipient
    assert key.text not in repr(key)
    assert "secret" not in repr(SigningKey(bytes(20)))


@pytest.mark.parametrize("wrong", [None, 3, "", "zz", "ab" * 31, "ab" * 33])
def test_a_public_key_is_64_digits(wrong: object) -> None:
    assert read_public(wrong) is None
    assert read_public("ab" * 32) == bytes([0xAB]) * 32
