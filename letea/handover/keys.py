"""Who sealed a package and who may open it: the office's signing key, the county's key, fingerprints."""

import hashlib
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from letea.errors import Problem, Refused
from letea.rules.recovery_code import SECRET_BYTES, write_code
from letea.wording import _

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from pyrage import x25519

SIGNED_AS = b"letea-pachet 1\n"
_PUBLIC_BYTES = 32
_RECIPIENT = re.compile(r"\bage1[0-9a-z]+")


@dataclass(frozen=True, repr=False)
class SigningKey:
    """The key an office signs its packages with (Ed25519), made from a secret that fits a recovery sheet.

    `secret` is 20 random bytes, written on paper as the recovery code is (`letea.rules.recovery_code`).
    """

    secret: bytes

    @cached_property
    def _key(self) -> "Ed25519PrivateKey":
        from cryptography.hazmat.primitives.asymmetric import ed25519  # noqa: PLC0415 - only a hand-over signs

        if len(self.secret) != SECRET_BYTES:
            raise ValueError(f"a secret has {SECRET_BYTES} bytes, not {len(self.secret)}")
        seed = hashlib.blake2b(self.secret, digest_size=32, person=b"letea signing").digest()
        return ed25519.Ed25519PrivateKey.from_private_bytes(seed)

    @property
    def public(self) -> bytes:
        """The 32 bytes by which others know its signatures."""
        return self._key.public_key().public_bytes_raw()

    def sign(self, told: bytes, *, signed_as: bytes = SIGNED_AS) -> bytes:
        """The signature of these bytes, 64 bytes; `signed_as` says what they are, first of all."""
        return self._key.sign(signed_as + told)


def signed_by(public: bytes, signature: bytes, told: bytes, *, signed_as: bytes = SIGNED_AS) -> bool:
    """Whether whoever holds this public key signed these bytes as what they are given for."""
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - only a hand-over is verified
    from cryptography.hazmat.primitives.asymmetric import ed25519  # noqa: PLC0415 - same

    try:
        ed25519.Ed25519PublicKey.from_public_bytes(public).verify(signature, signed_as + told)
    except (InvalidSignature, ValueError):
        return False
    return True


def fingerprint(public: bytes) -> str:
    """A public key as 8 groups to be compared by eye with those on paper ("7QK4M-…").

    Groups of the recovery code: the fifth letter of each checks the other four, so one misread is found.
    """
    return write_code(hashlib.sha256(public).digest()[:SECRET_BYTES])


@dataclass(frozen=True, repr=False)
class OpeningKey:
    """The key a county office opens packages with (age, X25519); `text` is "AGE-SECRET-KEY-1…"."""

    text: str

    @cached_property
    def identity(self) -> "x25519.Identity":
        """The key as age takes it."""
        from pyrage import x25519  # noqa: PLC0415 - only a hand-over is opened

        return x25519.Identity.from_str(self.text)

    @property
    def recipient(self) -> str:
        """What offices seal for, "age1…": the part of the key that is given away."""
        return str(self.identity.to_public())


def new_opening_key() -> OpeningKey:
    """A key for a county office, made from the system's randomness."""
    from pyrage import x25519  # noqa: PLC0415 - once in an office's life

    return OpeningKey(str(x25519.Identity.generate()))


def read_recipient(text: str) -> str:
    """The county's key as typed or as its file holds it, "age1…" in small letters without spaces.

    Raises:
        Refused: when it is none, or a letter of it is wrong (age's own keys check themselves).
    """
    from pyrage import RecipientError, x25519  # noqa: PLC0415 - once for each county

    found = "".join(text.split()).lower()
    try:
        return str(x25519.Recipient.from_str(found))
    except (RecipientError, ValueError) as error:
        told = _(
            "Cheia județului nu este întreagă sau are o literă greșită; începe cu „age1” și are 62 de litere "
            "și cifre. Cereți din nou fișierul cheii."
        )
        raise Refused([Problem("recipient", told)]) from error


def find_recipient(text: str) -> str:
    """The county's key in the text of its file, whatever else the file says.

    Raises:
        Refused: when there is none, or a letter of it is wrong.
    """
    found = _RECIPIENT.search(text.lower())
    return read_recipient(found[0] if found else text[:_PUBLIC_BYTES])


def recipient_fingerprint(recipient: str) -> str:
    """The county's key as groups to be compared with those on paper."""
    return fingerprint(recipient.encode("ascii"))


def read_public(told: object) -> bytes | None:
    """A public key written as 64 hexadecimal digits; None where it is something else."""
    try:
        found = bytes.fromhex(told) if isinstance(told, str) else b""
    except ValueError:
        return None
    return found if len(found) == _PUBLIC_BYTES else None
