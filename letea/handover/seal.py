"""Making a package: its parts put in one archive, signed by the office, locked for who may open it.

The format is told in `docs/handover-format.md`: an age file that holds a ZIP archive whose first two entries
are the manifest and its signature. The records are never in the clear outside memory.
"""

import hashlib
import io
import json
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, replace

from letea.errors import Problem, Refused
from letea.handover.canonical import Lines
from letea.handover.keys import SigningKey
from letea.handover.manifest import MOST_BYTES, MOST_ENTRIES, Entry, Manifest
from letea.progress import Progress
from letea.wording import _

MANIFEST, SIGNATURE = "manifest.json", "signature.json"
LEAST_PASSPHRASE = 12
_MADE_AT = (1980, 1, 1, 0, 0, 0)  # the same records always make the same archive
_QUICK = 1  # how hard the archive is pressed: the disk is slower than this, the processor is not
_PRIVATE = 0o600 << 16


@dataclass(frozen=True)
class ForCounty:
    """Locked with the county's key ("age1…")."""

    recipient: str


@dataclass(frozen=True, repr=False)
class WithPassphrase:
    """Locked with words that are told apart from the stick."""

    words: str


@dataclass(frozen=True)
class Part:
    """One entry to be packed: `name` as the manifest allows it."""

    name: str
    lines: Lines

    @property
    def entry(self) -> Entry:
        """What the manifest says of it."""
        return Entry(self.name, len(self.lines.held), self.lines.sha256, self.lines.rows)


def document(name: str, held: bytes) -> Part:
    """A part that is a file of its own (the plan), not rows."""
    return Part(name, Lines(held, hashlib.sha256(held).hexdigest(), 0))


def seal(
    manifest: Manifest,
    parts: Sequence[Part],
    *,
    key: SigningKey,
    locked: ForCounty | WithPassphrase,
    progress: Progress,
) -> bytes:
    """The bytes of the package; the manifest's entries are made here from the parts.

    Raises:
        Refused: when the package would be larger than one may be, or the passphrase is too short.
        Cancelled: when the worker stopped it.
    """
    if isinstance(locked, WithPassphrase) and len(locked.words.strip()) < LEAST_PASSPHRASE:
        told = _("Parola pachetului trebuie să aibă cel puțin {letters} caractere.")
        raise Refused([Problem("passphrase", told.format(letters=LEAST_PASSPHRASE))])
    entries = tuple(part.entry for part in parts)
    if sum(entry.bytes for entry in entries) > MOST_BYTES or len(entries) > MOST_ENTRIES:
        raise Refused([Problem("", _("Pachetul ar fi prea mare; predați pe trimestre sau numai cifrele."))])
    told_first = replace(manifest, entries=entries).written()
    archive = _archive(told_first, parts, key, progress)
    progress.step(_("Se încuie pachetul"))
    return _locked(archive, locked)


def _archive(manifest: bytes, parts: Sequence[Part], key: SigningKey, progress: Progress) -> bytes:
    signature = {"key": key.public.hex(), "signature": key.sign(manifest).hex()}
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        _put(archive, MANIFEST, manifest)
        _put(archive, SIGNATURE, json.dumps(signature).encode())
        for done, part in enumerate(parts):
            progress.step(_("Se împachetează"), done, len(parts))
            _put(archive, part.name, part.lines.held)
    return written.getvalue()


def _put(archive: zipfile.ZipFile, name: str, held: bytes) -> None:
    told = zipfile.ZipInfo(name, _MADE_AT)
    told.external_attr = _PRIVATE
    told.create_system = 3
    archive.writestr(told, held, compress_type=zipfile.ZIP_DEFLATED, compresslevel=_QUICK)


def _locked(archive: bytes, locked: ForCounty | WithPassphrase) -> bytes:
    import pyrage  # noqa: PLC0415 - only a hand-over locks

    if isinstance(locked, WithPassphrase):
        return bytes(pyrage.passphrase.encrypt(archive, locked.words))
    return bytes(pyrage.encrypt(archive, [pyrage.x25519.Recipient.from_str(locked.recipient)]))
