"""The file by which a county gives its keys away: what packages are sealed for, what it signs with."""

import re
import unicodedata
from dataclasses import dataclass

from letea.errors import Problem, Refused
from letea.handover.keys import find_recipient, fingerprint, read_public, recipient_fingerprint
from letea.wording import _

_SIGNER = re.compile(r"semn[ăa]tura\s*:\s*([^\n]*)")


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
    return CountyKeys(find_recipient(text), _public(signer[1]) if signer else None)


def _public(told: str) -> bytes:
    found = read_public("".join(told.split()))
    if found is None:
        sentence = _(
            "Cheia de semnătură a județului nu este întreagă sau are o literă greșită: după „semnătura:” "
            "stau 64 de cifre și litere. Cereți din nou fișierul cheii."
        )
        raise Refused([Problem("recipient", sentence)])
    return found
