"""The file by which a county gives its keys away: what packages are sealed for, what it signs with."""

import re
import unicodedata
from dataclasses import dataclass

from letea.errors import Problem, Refused
from letea.handover.keys import (
    find_recipient,
    fingerprint,
    read_public,
    read_recipient,
    recipient_fingerprint,
)
from letea.wording import _

_SIGNER = re.compile(r"semn[ăa]tura\s*:")
_DIGITS = re.compile(r"\s*((?:[0-9a-f][ \t]*){64})(?![0-9a-z])")


@dataclass(frozen=True)
class CountyKeys:
    """A county's keys: `recipient` "age1…"; `signer`, the public key of its signature, where it gave one."""

    recipient: str
    signer: bytes | None = None

    @property
    def fingerprint(self) -> str:
        """What is compared with paper: of all that was given."""
        if self.signer is None:
            return recipient_fingerprint(self.recipient)
        return fingerprint(f"{self.recipient}\n{self.signer.hex()}".encode("ascii"))


def county_key_file(name: str, recipient: str, public: bytes) -> str:
    """The text of the file; its fingerprint is not in it, for that is compared with paper."""
    lines = (
        recipient,
        f"semnătura: {public.hex()}",
        _("Cheia de predare: {name}").format(name=" ".join(name.split())),
    )
    return "\n".join(lines) + "\n"


def read_county_keys(text: str) -> CountyKeys:
    """The county's keys in the text of their file, whatever else the file says.

    Raises:
        Refused: when there is no key to seal for, or a letter of either is wrong.
    """
    told = unicodedata.normalize("NFC", text.lower())
    signer = _SIGNER.search(told)
    return CountyKeys(find_recipient(text), _public(told[signer.end() :]) if signer else None)


def read_typed_keys(text: str) -> CountyKeys:
    """The county's key as it was typed, or the text of its file put in its place.

    Raises:
        Refused: when a letter is wrong.
    """
    typed = unicodedata.normalize("NFC", text.lower())
    return read_county_keys(text) if _SIGNER.search(typed) else CountyKeys(read_recipient(text))


def _public(told: str) -> bytes:
    digits = _DIGITS.match(told)
    found = read_public("".join(digits[1].split())) if digits else None
    if found is None:
        sentence = _(
            "Cheia de semnătură a județului nu este întreagă sau are o literă greșită: după „semnătura:” "
            "stau 64 de cifre și litere. Cereți din nou fișierul cheii."
        )
        raise Refused([Problem("recipient", sentence)])
    return found
