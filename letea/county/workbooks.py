"""A commune without Letea hands in the editable workbook: an empty one for it, and one that came back.

It is taken in as a package is and stands among them marked as unsealed: nothing proves who wrote it.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from db.county.tables import Commune, Package, PackageFile, Source
from db.history import now
from db.tables.handover import Leaving
from letea.actions.own_workbook import own_offers, own_sheets
from letea.county.known import alone_with, commune_of, earlier_of
from letea.county.opening import County
from letea.county.taking_in import TakenIn, give_number, put_in_place
from letea.errors import Problem, Refused
from letea.exchange.workbook import read_sheets, write_tables
from letea.progress import Progress
from letea.rules.handed_workbook import HandedWorkbook, read_handed
from letea.rules.receiving import check_workbook
from letea.troubles import plainly
from letea.wording import _

_MOST_SENTENCES = 20
_YEAR_LETTERS = 4


@dataclass(frozen=True, repr=False)
class ArrivedBook:
    """A workbook looked at; nothing was written. It may be taken in when it has no problems."""

    file_name: str
    held: bytes
    sha256: str
    year: int = 0
    commune: Commune | None = None
    tables: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    problems: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def is_good(self) -> bool:
        """Whether it may be taken in."""
        return self.commune is not None and not self.problems


def save_empty_workbook(county: County, commune: Commune, year: int, out: Path, progress: Progress) -> int:
    """Save the workbook that a commune without Letea fills: its name and the year stand in it already.

    Returns how many figures it asks for.

    Raises:
        Trouble: when the disk or the folder refuses.
    """
    told: dict[str, str | int] = {
        "text.unit_name": commune.name,
        "text.county": commune.county,
        "text.siruta": commune.siruta,
        "text.year": year,
    }
    asked = [(one, told.get(one.key)) for one in own_offers(county.office)]
    return write_tables(out, own_sheets(asked, year, date(year, 12, 31)), progress=progress)


def look_at_workbook(county: County, path: Path, progress: Progress) -> ArrivedBook:
    """Read a workbook that a commune filled and check all of it.

    Raises:
        Trouble: when the stick does not answer.
        Cancelled: when the worker stopped it.
    """
    progress.step(_("Se citește registrul"))
    try:
        held = path.read_bytes()
    except OSError as error:
        raise plainly(error, path) or error from error
    sha256 = hashlib.sha256(held).hexdigest()
    try:
        read = read_handed(
            read_sheets(path, progress=progress), {one.key: one for one in own_offers(county.office)}
        )
    except Refused as refused:
        return ArrivedBook(path.name, held, sha256, problems=tuple(one.text for one in refused.problems))
    commune, year, problems = _whose(county, read)
    remarks: Sequence[str] = ()
    if commune is not None and not problems:
        with county.store.reading() as session:
            findings = check_workbook(sha256, str(year), earlier_of(session, commune))
        problems, remarks = [*findings.problems], findings.remarks
    return ArrivedBook(
        path.name,
        held,
        sha256,
        year,
        commune,
        {"office": [_office(read)], "figure": _figures(read, year)},
        (*problems, *read.problems)[:_MOST_SENTENCES],
        tuple(remarks),
    )


def take_in_workbook(county: County, arrived: ArrivedBook, progress: Progress) -> TakenIn:
    """Keep a good workbook whole and consolidate its figures; it gets a numbered confirmation, not a receipt.

    Raises:
        Refused: when it is not good, or another of the commune was received meanwhile.
        Cancelled: when the worker stopped it; nothing was written.
    """
    if not arrived.is_good or arrived.commune is None:
        raise Refused([Problem("", told) for told in arrived.problems])
    with county.store.writing() as session:
        commune = alone_with(session, arrived.commune.id)
        findings = check_workbook(arrived.sha256, str(arrived.year), earlier_of(session, commune))
        if findings.problems:
            raise Refused([Problem("", told) for told in findings.problems])
        package = Package(
            commune_id=commune.id,
            source=Source.WORKBOOK,
            period=str(arrived.year),
            year=arrived.year,
            quarter=0,
            number=0,
            leaving=Leaving.FIGURES.value,
            made_on=county.today(),
            program="",
            office_schema=0,
            sha256=arrived.sha256,
            size=len(arrived.held),
            file_name=arrived.file_name,
            counts={name: len(rows) for name, rows in arrived.tables.items()},
            received_at=now(),
            received_by=county.store.who,
        )
        put_in_place(session, package, arrived.tables, progress)
        session.add(PackageFile(package_id=package.id, held=arrived.held))
        give_number(county, session, package)
    return TakenIn(package, commune, arrived.remarks)


def _whose(county: County, read: HandedWorkbook) -> tuple[Commune | None, int, list[str]]:
    if not read.figures:
        told = _(
            "Fișierul nu este registrul Letea cu date anuale: nu are coloana „Cod” cu codurile cifrelor."
        )
        return None, 0, [told]
    problems = []
    siruta, year = read.texts.get("siruta", ""), read.texts.get("year", "")
    with county.store.reading() as session:
        commune = commune_of(session, int(siruta)) if siruta.isdecimal() and len(siruta) < 9 else None  # noqa: PLR2004
    if commune is None:
        told = _("Codul SIRUTA din foaia „Biroul” („{siruta}”) nu este al unei comune așteptate de județ.")
        problems.append(told.format(siruta=siruta[:20]))
    if not year.isdecimal() or len(year) != _YEAR_LETTERS or not 2015 <= int(year) <= county.today().year:  # noqa: PLR2004
        told = _("Anul din foaia „Biroul” („{year}”) lipsește sau nu este un an care se predă.")
        problems.append(told.format(year=year[:20]))
        return commune, 0, problems
    if all(one.value is None for one in read.figures):
        problems.append(_("Registrul nu are nicio cifră completată."))
    return commune, int(year), problems


def _office(read: HandedWorkbook) -> dict[str, Any]:
    return {
        "unit": read.texts.get("unit") or read.texts.get("unit_name", ""),
        "service": read.texts.get("service_name", ""),
        "cui": read.texts.get("cui", ""),
        "accreditation": None,
        "accredited_on": None,
        "workers": None,
        "social_workers": None,
    }


def _figures(read: HandedWorkbook, year: int) -> list[dict[str, Any]]:
    day = date(year, 12, 31).isoformat() if year else None
    return [
        {
            "key": one.key,
            "group": one.group,
            "name": one.name,
            "unit": one.unit.value,
            "value": one.value,
            "day": day,
        }
        for one in read.figures
    ]
