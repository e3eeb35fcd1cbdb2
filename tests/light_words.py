"""Packages locked with words that ask scrypt for little work, as any age tool may lock them.

What the program itself locks with words asks for a second of work, on purpose; whoever tries that looks at
`seal`. This is for tests of what the county does with such a package.
"""

import hashlib
import hmac
from base64 import b64encode

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

_WORK = 10  # the power of two; the program asks for about 18
_CHUNK = 64 * 1024
_FILE_KEY, _SALT, _NONCE = bytes(range(16)), bytes(range(16, 32)), bytes(range(32, 48))


def locked_lightly(archive: bytes, words: str) -> bytes:
    """An age file that these words open, as the format is told at https://age-encryption.org/v1."""
    wraps = hashlib.scrypt(
        words.encode(), salt=b"age-encryption.org/v1/scrypt" + _SALT, n=1 << _WORK, r=8, p=1, dklen=32
    )
    wrapped = ChaCha20Poly1305(wraps).encrypt(bytes(12), _FILE_KEY, None)
    head = f"age-encryption.org/v1\n-> scrypt {_plain(_SALT)} {_WORK}\n{_plain(wrapped)}\n---".encode()
    told = hmac.digest(_derived(b"", b"header"), head, "sha256")
    return head + f" {_plain(told)}\n".encode() + _NONCE + _streamed(archive)


def _streamed(archive: bytes) -> bytes:
    cipher = ChaCha20Poly1305(_derived(_NONCE, b"payload"))
    chunks = [archive[start : start + _CHUNK] for start in range(0, len(archive), _CHUNK)] or [b""]
    last = len(chunks) - 1
    return b"".join(
        cipher.encrypt(place.to_bytes(11, "big") + bytes([place == last]), chunk, None)
        for place, chunk in enumerate(chunks)
    )


def _derived(salt: bytes, told: bytes) -> bytes:
    """HKDF of the file key, one block long."""
    first = hmac.digest(salt or bytes(32), _FILE_KEY, "sha256")
    return hmac.digest(first, told + b"\x01", "sha256")


def _plain(held: bytes) -> str:
    return b64encode(held).decode().rstrip("=")
