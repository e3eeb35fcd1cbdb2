"""The communes a county expects: those of SIRUTA, with what each handed over for a period."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.county.tables import Commune, Package, Refusal
from db.ordering import sort_key
from db.tables.office import Office
from letea.county.opening import County
from letea.county.periods import term_with
from letea.errors import Problem, Refused
from letea.places import Place, counties, places_of
from letea.wording import _


class CommuneState(Enum):
    """Where a commune stands with a period."""

    RECEIVED = "received"
    REFUSED = "refused"
    MISSING = "missing"
    NOT_EXPECTED = "not_expected"


@dataclass(frozen=True)
class CommuneLine:
    """A commune with what it handed over for a period: the current package, the refusals since."""

    commune: Commune
    state: CommuneState
    package: Package | None = None
    refusals: list[Refusal] = field(default_factory=list)


def expect_communes(county: County) -> int:
    """See that every commune and town of the county is known; returns how many were new.

    Raises:
        Refused: when the office does not say which county it is of.
    """
    with county.office.reading() as session:
        office = session.scalars(select(Office)).one()
    if office.demonstration:
        return 0  # its communes are invented
    named = office.county
    found = next((one for one in counties() if sort_key(one.name) == sort_key(named)), None)
    if found is None:
        told = _("Alegeți județul în „Setări”, „Biroul”: nu se știe ce comune să predea.")
        raise Refused([Problem("county", told)])
    places = {place.siruta: place for place in places_of(found.code)}
    with county.store.reading() as session:
        if not _unknown(session, places):
            return 0
    with county.store.writing() as session:
        county.store.wait_turn(session)  # another program may be at it
        new = _unknown(session, places)
        session.add_all(
            Commune(siruta=place.siruta, name=place.name, county=found.name, kind=place.kind.value)
            for place in new
        )
    return len(new)


def _unknown(session: Session, places: Mapping[int, Place]) -> list[Place]:
    known = set(session.scalars(select(Commune.siruta)))
    return [place for siruta, place in places.items() if siruta not in known]


def commune_lines(county: County, year: int, quarter: int) -> list[CommuneLine]:
    """Every commune in Romanian order, with what it handed over for that period.

    Quarter 0 is the whole year, -1 the plan alone.
    """
    period = term_with(year, quarter).period
    with county.store.reading() as session:
        packages = {
            one.commune_id: one
            for one in session.scalars(
                select(Package)
                .where(Package.year == year, Package.quarter == quarter, Package.is_current.is_(True))
                .order_by(Package.id)  # of several plans that came alone, the newest
            )
        }
        refusals: dict[int, list[Refusal]] = {}
        for refusal in session.scalars(select(Refusal).where(Refusal.period == period).order_by(Refusal.id)):
            if refusal.commune_id is not None:
                refusals.setdefault(refusal.commune_id, []).append(refusal)
        communes = sorted(session.scalars(select(Commune)), key=lambda one: sort_key(one.name))
    return [_line(one, packages.get(one.id), refusals.get(one.id, [])) for one in communes]


def _line(commune: Commune, package: Package | None, refusals: list[Refusal]) -> CommuneLine:
    since = [one for one in refusals if package is None or one.at > package.received_at]
    if package is not None:
        state = CommuneState.RECEIVED
    elif since:
        state = CommuneState.REFUSED
    else:
        state = CommuneState.MISSING if commune.expected else CommuneState.NOT_EXPECTED
    return CommuneLine(commune, state, package, since)


def keep_commune(county: County, commune: Commune, *, expected: bool, note: str) -> None:
    """Say whether a commune is expected to hand over, with a note about it."""
    with county.store.writing() as session:
        held = session.get_one(Commune, commune.id)
        held.expected, held.note = expected, note.strip()
