"""What the county keeps of each commune: packages over the years, refusals, keys; files given out again."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select

from db.county.tables import Commune, CommuneKey, Package, PackageFile, PlanHeld, Refusal
from db.history import now
from letea.county.known import commune_of
from letea.county.opening import County


@dataclass(frozen=True)
class KeptPackage:
    """A package that was received, and whether the paper of a plan came with it."""

    package: Package
    has_plan: bool


@dataclass(frozen=True)
class CommuneKept:
    """All that is kept of a commune, the newest first."""

    commune: Commune
    packages: tuple[KeptPackage, ...]
    refusals: tuple[Refusal, ...]
    keys: tuple[CommuneKey, ...]


@dataclass(frozen=True)
class RefusalLine:
    """A file that was refused, with the name of its commune; "" where it is none the county expects."""

    refusal: Refusal
    commune: str

    @property
    def id(self) -> int:
        """The refusal's."""
        return self.refusal.id


@dataclass(frozen=True)
class Tally:
    """How far receiving a year is: of the communes expected, how many handed over; what today brought."""

    received: int
    expected: int
    received_today: int
    refused_today: int


def commune_kept(county: County, siruta: int) -> CommuneKept | None:
    """What is kept of the commune of that code; None where the county does not expect it."""
    with county.store.reading() as session:
        commune = commune_of(session, siruta)
        if commune is None:
            return None
        with_plan = set(
            session.scalars(
                select(PlanHeld.package_id)
                .join(Package, Package.id == PlanHeld.package_id)
                .where(Package.commune_id == commune.id, PlanHeld.pdf.is_not(None))
            )
        )
        packages = session.scalars(
            select(Package).where(Package.commune_id == commune.id).order_by(Package.id.desc())
        )
        refusals = session.scalars(
            select(Refusal).where(Refusal.commune_id == commune.id).order_by(Refusal.id.desc())
        )
        keys = session.scalars(
            select(CommuneKey).where(CommuneKey.commune_id == commune.id).order_by(CommuneKey.id.desc())
        )
        return CommuneKept(
            commune,
            tuple(KeptPackage(one, one.id in with_plan) for one in packages),
            tuple(refusals),
            tuple(keys),
        )


def package_file(county: County, package_id: int) -> bytes:
    """A package byte for byte as it came."""
    with county.store.reading() as session:
        return session.get_one(PackageFile, package_id).held


def plan_pdf(county: County, package_id: int) -> bytes:
    """The paper of the plan that came with a package; it comes from outside, and is not opened here."""
    with county.store.reading() as session:
        return session.get_one(PlanHeld, package_id).pdf or b""


def refusal_lines(county: County) -> list[RefusalLine]:
    """Every refusal, the newest first, those of communes that the county does not expect too."""
    with county.store.reading() as session:
        names = {one.id: one.name for one in session.scalars(select(Commune))}
        refusals = session.scalars(select(Refusal).order_by(Refusal.id.desc()))
        return [RefusalLine(one, names.get(one.commune_id or 0, "")) for one in refusals]


def tally(county: County, year: int) -> Tally:
    """How far receiving a year is, and what was received and refused today."""
    today = _day(now())  # by the clock that stamps what is received
    with county.store.reading() as session:
        expected = session.scalar(select(func.count(Commune.id)).where(Commune.expected.is_(True))) or 0
        received = session.scalar(
            select(func.count(Package.id)).where(
                Package.year == year, Package.quarter == 0, Package.is_current.is_(True)
            )
        )
        days = [_day(one) for one in session.scalars(select(Package.received_at))]
        refused = [_day(one) for one in session.scalars(select(Refusal.at))]
    return Tally(received or 0, expected, days.count(today), refused.count(today))


def _day(moment: datetime) -> date:
    return moment.astimezone().date()
