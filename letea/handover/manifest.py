"""The first page of a package: who hands over what, for which period, and how it is checked."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from db.tables.handover import Leaving
from letea.errors import Problem, Refused
from letea.handover.canonical import canonical
from letea.handover.terms import term_of
from letea.handover.told_outside import HASH, PERIOD, choice, day, matching, number, refuse_unknown, text
from letea.wording import _

FORMAT = 1
MOST_ENTRIES = 200
MOST_ENTRY_BYTES = 512 * 1024 * 1024
MOST_BYTES = 1024 * 1024 * 1024  # of all entries, unpacked
MOST_ROWS = 10_000_000
MOST_PACKAGES = 100_000  # of an office
PLAN_PARTS = ("plan.json", "plan.pdf")  # and nothing else, where the plan leaves alone
_LONGEST_GROUND = 2_000
_ENTRY = re.compile(r"records/[a-z_]{1,40}\.jsonl|plan\.json|plan\.pdf")


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

    `siruta` is the commune's code, `period` "2026", "2026-T1" or "2026-plan", `number` counts its packages
    from 1, `before` is the SHA-256 of the file of the package before it ("" for the first), `replaces` the
    number of the package of the same period that this one corrects (0: none), `ground` the legal
    ground of rows with names, `made_on` an ISO day.
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
    refuse_unknown(data, Manifest.__dataclass_fields__)
    found = Manifest(
        format=number(data, "format", FORMAT, FORMAT),
        program=text(data, "program"),
        schema=number(data, "schema", 1, 10_000),
        commune=text(data, "commune"),
        county=text(data, "county"),
        siruta=number(data, "siruta", 1, 10_000_000),
        period=matching(data, "period", PERIOD),
        number=number(data, "number", 1, MOST_PACKAGES),
        before=matching(data, "before", HASH, may_lack=True),
        replaces=number(data, "replaces", 0, MOST_PACKAGES),
        leaving=choice(data, "leaving", Leaving),
        ground=text(data, "ground", longest=_LONGEST_GROUND),
        made_on=day(data, "made_on"),
        entries=tuple(_entry(told) for told in _entries(data)),
    )
    names = [entry.name for entry in found.entries]
    if len(names) != len(set(names)):
        raise ValueError("entries")
    if sum(entry.bytes for entry in found.entries) > MOST_BYTES:
        raise ValueError("bytes")
    if term_of(found.period).plan_alone:
        _see_the_plan_alone(found, names)
    return found


def _see_the_plan_alone(found: Manifest, names: Sequence[str]) -> None:
    if tuple(names) != PLAN_PARTS:
        raise ValueError("entries")
    if found.leaving is not Leaving.FIGURES or found.ground:
        raise ValueError("leaving")


def _entries(data: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    found = data["entries"]
    if not isinstance(found, list) or len(found) > MOST_ENTRIES:
        raise ValueError("entries")
    return found


def _entry(told: Mapping[str, Any]) -> Entry:
    if not isinstance(told, dict) or set(told) != {*Entry.__dataclass_fields__}:
        raise ValueError("entries")
    return Entry(
        name=matching(told, "name", _ENTRY),
        bytes=number(told, "bytes", 0, MOST_ENTRY_BYTES),
        sha256=matching(told, "sha256", HASH),
        rows=number(told, "rows", 0, MOST_ROWS),
    )


def _refused(sentence: str) -> Refused:
    return Refused([Problem("package", sentence)])
