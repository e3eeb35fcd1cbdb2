"""Taking in what was verified: kept whole, consolidated, answered by a signed receipt, in one transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.county.records import HELD
from db.county.tables import Commune, Package, PackageFile, PlanHeld, Source
from db.history import now
from db.tables.office import Office
from letea.county.consolidating import changes_from, consolidate
from letea.county.known import alone_with, earlier_of
from letea.county.opening import County, own_keys
from letea.county.periods import period_numbers
from letea.county.receiving import Arrived, check_signer, claim_of
from letea.documents.letterhead import unit_line
from letea.errors import Problem, Refused
from letea.exchange.plan_file import family_of_file
from letea.handover.receipt import Receipt, sign_receipt
from letea.progress import Progress
from letea.rules.receiving import PLAN_ALONE, check_claim
from letea.wording import _


@dataclass(frozen=True, repr=False)
class TakenIn:
    """A package that was received: as it is kept, its commune, what it changed of the one it replaced."""

    package: Package
    commune: Commune
    remarks: tuple[str, ...] = ()


def take_in(county: County, arrived: Arrived, progress: Progress) -> TakenIn:
    """Keep a good package whole, consolidate its records, sign its receipt.

    Raises:
        Refused: when it is not good, or another of the commune was received meanwhile.
        Cancelled: when the worker stopped it; nothing was written.
    """
    if not arrived.is_good or arrived.opened is None or arrived.commune is None:
        raise Refused([Problem("", told) for told in arrived.problems or (_("Comparați întâi amprenta."),)])
    told, year, quarter = arrived.manifest, *period_numbers(arrived.manifest.period)
    tables = {name: list(arrived.opened.rows(name)) for name in told.counts() if name in HELD}
    signing, name, own = _county(county)
    with county.store.writing() as session:
        commune = alone_with(session, arrived.commune.id)
        _refuse_if_outrun(county, session, arrived, own)
        package = Package(
            commune_id=commune.id,
            source=Source.SEALED,
            period=told.period,
            year=year,
            quarter=quarter,
            number=told.number,
            before=told.before,
            replaces=told.replaces,
            leaving=told.leaving.value,
            ground=told.ground,
            made_on=told.made_on,
            program=told.program,
            office_schema=told.schema,
            sha256=arrived.sha256,
            size=len(arrived.held),
            file_name=arrived.file_name,
            signer=arrived.opened.public.hex(),
            counts=dict(told.counts()),
            received_at=now(),
            received_by=county.store.who,
        )
        parts = arrived.opened.parts
        replaced = put_in_place(session, package, tables, progress, plan=parts.get("plan.json"))
        session.add(PackageFile(package_id=package.id, held=arrived.held))
        if "plan.json" in parts or "plan.pdf" in parts:
            session.add(
                PlanHeld(package_id=package.id, data=parts.get("plan.json"), pdf=parts.get("plan.pdf"))
            )
        give_number(county, session, package)
        package.receipt = sign_receipt(_receipt(county, package, commune, name, replaced), signing)
    return TakenIn(package, commune, arrived.remarks)


def put_in_place(
    session: Session,
    package: Package,
    tables: Mapping[str, Sequence[Mapping[str, Any]]],
    progress: Progress,
    *,
    plan: bytes | None = None,
) -> int:
    """Keep a package as the current one of its period, with its records, in the place of the one before it.

    Returns the number of that one; 0 for none. A `plan` that came alone takes the place of an earlier draft
    of the same plan only: drafts of others stay beside it.

    Raises:
        Cancelled: when the worker stopped it; whoever holds the transaction undoes it.
    """
    whose = (package.commune_id, package.year, package.quarter)
    current = _present(session, package, plan)
    if current is not None:
        package.changes = changes_from(session, *whose, tables)
        current.is_current = False
    consolidate(session, *whose, tables, progress, in_place=current is not None)
    session.add(package)
    session.flush()
    return current.number if current is not None else 0


def give_number(county: County, session: Session, package: Package) -> None:
    """Give a package the next number of the county's receipts."""
    county.store.wait_turn(session)
    package.receipt_number = (session.scalar(select(func.max(Package.receipt_number))) or 0) + 1


def _present(session: Session, package: Package, plan: bytes | None) -> Package | None:
    """The package whose place this one takes."""
    found = session.execute(
        select(Package, PlanHeld.data)
        .outerjoin(PlanHeld, PlanHeld.package_id == Package.id)
        .where(
            Package.commune_id == package.commune_id,
            Package.year == package.year,
            Package.quarter == package.quarter,
            Package.is_current.is_(True),
        )
    )
    return next(
        (
            one
            for one, held in found
            if package.quarter != PLAN_ALONE or family_of_file(held) == family_of_file(plan)
        ),
        None,
    )


def _refuse_if_outrun(county: County, session: Session, arrived: Arrived, own: str) -> None:
    assert arrived.opened is not None and arrived.commune is not None  # noqa: S101, PT018 - it is good
    earlier = earlier_of(session, arrived.commune)
    problems = list(check_signer(session, arrived.commune, arrived.opened).problems)
    problems += check_claim(claim_of(arrived.opened), earlier, own, county.today()).problems
    if problems:
        raise Refused([Problem("", told) for told in problems])


def _county(county: County) -> tuple[Any, str, str]:
    with county.office.reading() as session:
        office = session.scalars(select(Office)).one()
    return own_keys(county.office)[0], office.service_name or unit_line(office), office.county


def _receipt(county: County, package: Package, commune: Commune, name: str, replaced: int) -> Receipt:
    assert package.receipt_number is not None  # noqa: S101 - it was just given
    return Receipt(
        county=name,
        sha256=package.sha256,
        commune=commune.name,
        siruta=commune.siruta,
        period=package.period,
        number=package.number,
        received_on=county.today(),
        receipt_number=package.receipt_number,
        counts=dict(package.counts),
        replaced=replaced,
    )
