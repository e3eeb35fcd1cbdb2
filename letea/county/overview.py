"""The county at a glance: the year that ended last, commune by commune, and what runs out."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import func, select

from db.county.records import SERVICE
from letea.actions.office_reading import open_profile
from letea.county.commune_list import state_counts
from letea.county.communes import CommuneState, commune_lines
from letea.county.kept import Tally, tally
from letea.county.opening import County
from letea.errors import Problem
from letea.rules.office import still_to_complete

_SOON = timedelta(days=90)


@dataclass(frozen=True)
class CountyOverview:
    """How many communes stand where with a year; services whose licence ends within 90 days; what lacks."""

    year: int
    states: dict[CommuneState, int]
    tally: Tally
    licences_ending: int
    to_complete: tuple[Problem, ...]


def county_overview(county: County) -> CountyOverview:
    """The county on its day."""
    today = county.today()
    year = today.year - 1
    with county.store.reading() as session:
        until = SERVICE.c.licensed_until
        ending = session.scalar(
            select(func.count())
            .select_from(SERVICE)
            .where(SERVICE.c.year == year, SERVICE.c.quarter == 0, until <= today + _SOON)
        )
    profile = open_profile(county.office)
    return CountyOverview(
        year,
        state_counts(commune_lines(county, year, 0)),
        tally(county, year),
        ending or 0,
        tuple(still_to_complete(profile.office, profile.officials, today)),
    )
