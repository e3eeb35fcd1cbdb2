"""The first page of a package: who hands over what, for which period, and how it is checked."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from db.tables.handover import Leaving
from letea.errors import Problem, Refused
from letea.handover.canonical import canonical
from letea.handover.names import is_plain
from letea.wording import _

FORMAT = 1
MOST_ENTRIES = 200
MOST_ENTRY_BYTES = 512 * 1024 * 1024
MOST_BYTES = 1024 * 1024 * 1024  # of all entries, unpacked
MOST_ROWS = 10_000_000
_LONGEST = 200  # letters of a name
_ENTRY = re.compile(r"records/[a-z_]{1,40}\.jsonl|plan\.json|plan\.pdf")
_HASH = re.compile(r"[0-9a-f]{64}")
_PERIOD = re.compile(r"20\d\d(-T[1-4])?")


@dataclass(frozen=True)
class Entry:
    """A part of the package: its name, its length unpacked, its SHA-256, its number of rows (0: no table)."""

    name: str
    bytes: int
    sha256: str
    rows: int


@dataclass(frozen=True)
class Manifest:
    """What a package says of itself; signed, so that nothing of it can be changed.

    `siruta` is the commune's code, `period` "2026" or "2026-T1", `number` counts its packages from 1,
    `before` is the SHA-256 of the file of the package before it ("" for the first), `replaces` the number of
    the package of the same period that this one corrects (0: none), `ground` the legal ground of rows with
    names, `made_on` an ISO day.
    """

    program: str
    schema: int
    commune: str
    county: str
    siruta: int
    period: str
    number: int
    before: str
    replaces: int
    leaving: Leaving
    ground: str
    made_on: date
    entries: tuple[Entry, ...]
    format: int = FORMAT

    def counts(self) -> dict[str, int]:
        """How many rows each table of records has, by its name."""
        return {
            entry.name.removeprefix("records/").removesuffix(".jsonl"): entry.rows
            for entry in self.entries
            if entry.name.startswith("records/")
        }

    def written(self) -> bytes:
        """The bytes that are signed and packed."""
        return canonical(asdict(self) | {"leaving": self.leaving.value, "made_on": self.made_on.isoformat()})


def read_manifest(told: bytes) -> Manifest:
    """The manifest in these bytes, every field of it checked; nothing of the package was read yet.

    Raises:
        Refused: with one sentence that says what is wrong.
    """
    try:
        data = json.loads(told.decode("utf-8"))
    except (UnicodeDecodeError, ValueError, RecursionError):
        data = None
    if not isinstance(data, dict):
        raise _refused(_("Prima pagină a pachetului nu se poate citi."))
    newer = data.get("format")
    if isinstance(newer, int) and newer > FORMAT:
        raise _refused(
            _("Pachetul este de formatul {format}, mai nou decât acest program; actualizați Letea.").format(
                format=newer
            )
        )
    try:
        return _read(data)
    except (KeyError, TypeError, ValueError) as error:
        told_of = _("Prima pagină a pachetului este greșită ({what}).").format(what=str(error).strip("'\""))
        raise _refused(told_of) from error


def _read(data: Mapping[str, Any]) -> Manifest:
    if unknown := set(data) - {*Manifest.__dataclass_fields__}:
        raise ValueError(min(unknown))
    found = Manifest(
        format=_number(data, "format", FORMAT, FORMAT),
        program=_text(data, "program"),
        schema=_number(data, "schema", 1, 10_000),
        commune=_text(data, "commune"),
        county=_text(data, "county"),
        siruta=_number(data, "siruta", 1, 10_000_000),
        period=_matching(data, "period", _PERIOD),
        number=_number(data, "number", 1, 100_000),
        before=_matching(data, "before", _HASH, may_lack=True),
        replaces=_number(data, "replaces", 0, 100_000),
        leaving=Leaving(data["leaving"]),
        ground=_text(data, "ground", longest=2_000),
        made_on=date.fromisoformat(_text(data, "made_on")),
        entries=tuple(_entry(told) for told in _entries(data)),
    )
    names = [entry.name for entry in found.entries]
    if len(names) != len(set(names)):
        raise ValueError("entries")
    if sum(entry.bytes for entry in found.entries) > MOST_BYTES:
        raise ValueError("bytes")
    return found


def _entries(data: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    found = data["entries"]
    if not isinstance(found, list) or len(found) > MOST_ENTRIES:
        raise ValueError("entries")
    return found


def _entry(told: Mapping[str, Any]) -> Entry:
    if not isinstance(told, dict) or set(told) != {*Entry.__dataclass_fields__}:
        raise ValueError("entries")
    return Entry(
        name=_matching(told, "name", _ENTRY),
        bytes=_number(told, "bytes", 0, MOST_ENTRY_BYTES),
        sha256=_matching(told, "sha256", _HASH),
        rows=_number(told, "rows", 0, MOST_ROWS),
    )


def _number(data: Mapping[str, Any], key: str, least: int, most: int) -> int:
    value = data[key]
    if type(value) is not int or not least <= value <= most:
        raise ValueError(key)
    return value


def _text(data: Mapping[str, Any], key: str, longest: int = _LONGEST) -> str:
    value = data[key]
    if not isinstance(value, str) or len(value) > longest or not is_plain(value):
        raise ValueError(key)
    return value


def _matching(data: Mapping[str, Any], key: str, wanted: re.Pattern[str], *, may_lack: bool = False) -> str:
    value = _text(data, key)
    if not wanted.fullmatch(value) and not (may_lack and not value):
        raise ValueError(key)
    return value


def _refused(sentence: str) -> Refused:
    return Refused([Problem("package", sentence)])
