"""The keys of a county office, made from the one secret that its recovery sheet holds."""

import hashlib
from collections.abc import Iterable

from letea.handover.keys import OpeningKey, SigningKey

_NAME = "age-secret-key-"
_LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"  # of bech32, as age writes its keys (BIP 173)
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_BITS, _WORD = 5, 8
_CHECKED = 6  # letters that check the others
_LOW = (1 << 25) - 1


def opening_key(signing: SigningKey) -> OpeningKey:
    """What the county opens packages with: whoever types its recovery sheet in has this key again too."""
    raw = hashlib.blake2b(signing.secret, digest_size=32, person=b"letea opening").digest()
    return OpeningKey(_bech32(raw).upper())


def store_secret(signing: SigningKey) -> bytes:
    """What seals the file of what was received, 20 bytes."""
    return hashlib.blake2b(signing.secret, digest_size=20, person=b"letea county").digest()


def _bech32(raw: bytes) -> str:
    values = _in_fives(raw)
    spread = [ord(letter) >> _BITS for letter in _NAME] + [0] + [ord(letter) & 31 for letter in _NAME]
    rest = _polymod([*spread, *values, *[0] * _CHECKED]) ^ 1
    checks = [(rest >> _BITS * (_CHECKED - 1 - place)) & 31 for place in range(_CHECKED)]
    return f"{_NAME}1{''.join(_LETTERS[value] for value in (*values, *checks))}"


def _in_fives(raw: bytes) -> list[int]:
    filled = -(len(raw) * _WORD) % _BITS
    whole, letters = int.from_bytes(raw) << filled, (len(raw) * _WORD + filled) // _BITS
    return [(whole >> _BITS * (letters - 1 - place)) & 31 for place in range(letters)]


def _polymod(values: Iterable[int]) -> int:
    found = 1
    for value in values:
        top = found >> 25
        found = (found & _LOW) << _BITS ^ value
        for place, generator in enumerate(_GENERATOR):
            found ^= generator if (top >> place) & 1 else 0
    return found
