"""Opening a package from outside: everything is verified before anything is believed, and nothing is written.

What is wrong is told in one sentence. Sizes are told by the signed manifest first, so that no archive can
unpack to more than it said.
"""

import hashlib
import io
import json
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from letea.errors import Problem, Refused
from letea.handover.keys import OpeningKey, read_public, signed_by
from letea.handover.manifest import Entry, Manifest, read_manifest
from letea.handover.seal import MANIFEST, SIGNATURE
from letea.progress import Progress
from letea.wording import _

OpenedWith = OpeningKey | Sequence[OpeningKey] | str
MOST_FILE_BYTES = 256 * 1024 * 1024
_MOST_FIRST_BYTES = 256 * 1024  # of the manifest and of its signature
_MOST_WORK = 20  # the power of two of scrypt's work a passphrase may ask for: some seconds
_AGE = b"age-encryption.org/v1\n"
_SCRYPT = b"-> scrypt "
_ZIP_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
)


@dataclass(frozen=True, repr=False)
class Opened:
    """A package whose seal is whole: what it says, whose key signed it, and its parts.

    `public` is the signer's key: whether it is the commune's is for the county to know. `sha256` is of the
    whole file.
    """

    manifest: Manifest
    public: bytes
    sha256: str
    parts: Mapping[str, bytes] = field(default_factory=dict)

    def rows(self, table: str) -> Iterator[dict[str, Any]]:
        """The records of a table.

        Raises:
            Refused: when a line is none.
        """
        for place, line in enumerate(
            self.parts.get(f"records/{table}.jsonl", b"").split(b"\n")[:-1], start=1
        ):
            yield _record(table, place, line)


def is_with_passphrase(held: bytes) -> bool:
    """Whether a package is opened with words and not with the county's key."""
    return held.startswith(_AGE + _SCRYPT)


def unseal(held: bytes, opened_with: OpenedWith, progress: Progress) -> Opened:
    """The package in these bytes; `opened_with` is the county's key, all it ever had, or words told apart.

    Raises:
        Refused: with one sentence, whatever is wrong.
        Cancelled: when the worker stopped it.
    """
    if len(held) > MOST_FILE_BYTES:
        raise _refused(_("Fișierul este mai mare decât poate fi un pachet."))
    progress.step(_("Se descuie pachetul"))
    archive = _unlocked(held, opened_with)
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as opened:
            return _verified(opened, hashlib.sha256(held).hexdigest(), progress)
    except _ZIP_FAULTS as error:
        raise _refused(_("Conținutul pachetului este stricat.")) from error


def _unlocked(held: bytes, opened_with: OpenedWith) -> bytes:
    import pyrage  # noqa: PLC0415 - only a hand-over is opened

    if not held.startswith(_AGE):
        raise _refused(_("Fișierul nu este un pachet Letea, sau începutul lui este stricat."))
    if is_with_passphrase(held) != isinstance(opened_with, str):
        wanted = _("Pachetul se deschide cu parola spusă separat.")
        other = _("Pachetul este încuiat cu o cheie, nu cu o parolă.")
        raise _refused(wanted if is_with_passphrase(held) else other)
    try:
        if isinstance(opened_with, str):
            if _work(held) > _MOST_WORK:
                raise _refused(_("Pachetul cere pentru parolă mai mult lucru decât face un pachet Letea."))
            return bytes(pyrage.passphrase.decrypt(held, opened_with))
        keys = [opened_with] if isinstance(opened_with, OpeningKey) else opened_with
        return bytes(pyrage.decrypt(held, [key.identity for key in keys]))
    except pyrage.DecryptError as error:
        raise _refused(_why_locked(str(error), opened_with)) from error
    except OSError as error:
        raise _refused(_INCOMPLETE) from error


_INCOMPLETE = _("Pachetul este incomplet sau stricat; cereți-l din nou pe stick.")


def _why_locked(told: str, opened_with: OpenedWith) -> str:
    if "No matching keys" in told:
        return _("Pachetul nu este pentru acest birou: este încuiat cu altă cheie.")
    if isinstance(opened_with, str) and "Decryption failed" in told:
        return _("Parola pachetului nu este cea bună.")
    return _INCOMPLETE


def _work(held: bytes) -> int:
    """The power of two of the work that scrypt is asked for: the third word of its line."""
    words = held[len(_AGE) :].split(b"\n", 1)[0].split(b" ")
    try:
        return int(words[3])
    except (IndexError, ValueError):
        return _MOST_WORK + 1


def _verified(archive: zipfile.ZipFile, sha256: str, progress: Progress) -> Opened:
    held = archive.infolist()
    if [told.filename for told in held[:2]] != [MANIFEST, SIGNATURE]:
        raise _refused(_("Pachetul nu are prima pagină sau semnătura."))
    first = _unpacked(archive, held[0], min(held[0].file_size, _MOST_FIRST_BYTES))
    public = _signer(_unpacked(archive, held[1], min(held[1].file_size, _MOST_FIRST_BYTES)), first)
    manifest = read_manifest(first)
    if [told.filename for told in held[2:]] != [entry.name for entry in manifest.entries]:
        raise _refused(_("Pachetul nu are părțile pe care le spune prima lui pagină."))
    parts = {}
    for done, (told, entry) in enumerate(zip(held[2:], manifest.entries, strict=True)):
        progress.step(_("Se verifică pachetul"), done, len(manifest.entries))
        parts[entry.name] = _part(archive, told, entry)
    return Opened(manifest, public, sha256, parts)


def _signer(told: bytes, manifest: bytes) -> bytes:
    try:
        data = json.loads(told)
        public, signature = read_public(data["key"]), bytes.fromhex(data["signature"])
    except (ValueError, KeyError, TypeError, RecursionError):
        public, signature = None, b""
    if public is None or not signed_by(public, signature, manifest):
        raise _refused(_("Semnătura pachetului nu se potrivește cu conținutul lui."))
    return public


def _part(archive: zipfile.ZipFile, told: zipfile.ZipInfo, entry: Entry) -> bytes:
    if told.file_size != entry.bytes:
        raise _not_as_told(entry)
    held = _unpacked(archive, told, entry.bytes)
    if hashlib.sha256(held).hexdigest() != entry.sha256:
        raise _not_as_told(entry)
    if entry.name.endswith(".jsonl") and held.count(b"\n") != entry.rows:
        raise _not_as_told(entry)
    return held


def _unpacked(archive: zipfile.ZipFile, told: zipfile.ZipInfo, most: int) -> bytes:
    """At most so many bytes of an entry; one that has more is refused without unpacking it."""
    with archive.open(told) as opened:
        held = opened.read(most + 1)
        if len(held) > most or len(held) != told.file_size:
            raise zipfile.BadZipFile(told.filename)
    return held


def _record(table: str, place: int, line: bytes) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise _refused(_("Rândul {place} din {table} nu se poate citi.").format(place=place, table=table))
    return found


def _not_as_told(entry: Entry) -> Refused:
    return _refused(_("Partea {name} nu este cea semnată de comună.").format(name=entry.name))


def _refused(sentence: str) -> Refused:
    return Refused([Problem("package", sentence)])
