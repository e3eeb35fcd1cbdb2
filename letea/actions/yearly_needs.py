"""The households of a diagnosis by the grid of vulnerability: levels by village, needs by side."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from db.tables.needs import NeedSituation
from letea.actions import on_a_day
from letea.actions.need_settings import bounds_in, situations_in
from letea.fields.needs import DIMENSIONS
from letea.rules.need_score import Level, level_of
from letea.rules.yearly import GridNeed, VillageNeeds, Vulnerability
from letea.wording import _

_NEWEST = """
    WITH newest AS (
        SELECT id, household_id FROM (
            SELECT made.id, made.household_id, row_number() OVER (
                PARTITION BY made.household_id ORDER BY made.assessed_on DESC, made.id DESC) AS place
            FROM need_assessment AS made JOIN household ON household.id = made.household_id
            WHERE made.deleted_at IS NULL AND household.deleted_at IS NULL AND made.assessed_on <= :on)
        WHERE place = 1
    )
"""
_SAID = """
    SELECT newest.household_id, said.situation_id, said.answer
    FROM newest JOIN need_answer AS said ON said.assessment_id = newest.id AND said.deleted_at IS NULL
    WHERE said.answer <> 'unknown'
"""
_HOUSEHOLDS = """
    SELECT household.id, household.village, newest.id
    FROM household LEFT JOIN newest ON newest.household_id = household.id
    WHERE household.deleted_at IS NULL
    ORDER BY household.village = '', household.address_key, household.id
"""
_LEVEL_NAMES = {Level.NONE: "none", Level.LOW: "low", Level.MEDIUM: "medium", Level.HIGH: "high"}


def vulnerability(session: Session, on: date) -> Vulnerability | None:
    """The households by their last assessment until a day; None where none was made."""
    days = {"on": on.isoformat()}
    there = set(on_a_day.households_on(session, on).ids)
    households = [row for row in session.execute(text(_NEWEST + _HOUSEHOLDS), days) if row[0] in there]
    assessed = [row[0] for row in households if row[2] is not None]
    if not assessed:
        return None
    used = [one for one in situations_in(session) if one.active]
    said = _said(session, on, set(assessed))
    bounds, points = bounds_in(session), Counter(dict.fromkeys(assessed, 0))
    for one in used:
        points.update(dict.fromkeys(said.yes[one.id], one.weight))
    levels = {id_: level_of(held, bounds) for id_, held in points.items()}
    sides = [
        _counted([one for one in used if one.dimension is side], words, said)
        for side, words in DIMENSIONS.items()
    ]
    situations = [_counted([one], one.text, said) for one in used]
    situations.sort(key=lambda one: (-one.households, one.words))
    return Vulnerability(_by_village(households, levels), sides, situations)


@dataclass(frozen=True)
class _Said:
    """The households assessed; by situation those where it is so, and those where it is known either way."""

    assessed: set[int]
    yes: defaultdict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    known: defaultdict[int, set[int]] = field(default_factory=lambda: defaultdict(set))


def _said(session: Session, on: date, assessed: set[int]) -> _Said:
    said = _Said(assessed)
    for household, situation, answer in session.execute(text(_NEWEST + _SAID), {"on": on.isoformat()}):
        if household in assessed:
            said.known[situation].add(household)
            if answer == "yes":
                said.yes[situation].add(household)
    return said


def _by_village(households: Sequence[Any], levels: dict[int, Level]) -> list[VillageNeeds]:
    counts: dict[str, dict[str, int]] = {}
    for id_, village, _assessment in households:
        here = counts.setdefault(village, dict.fromkeys(("households", *_LEVEL_NAMES.values()), 0))
        here["households"] += 1
        if id_ in levels:
            here[_LEVEL_NAMES[levels[id_]]] += 1
    return [VillageNeeds(name or _("nu se știe"), **here) for name, here in counts.items()]


def _counted(situations: Sequence[NeedSituation], words: str, said: _Said) -> GridNeed:
    """In how many households one of these is so; and in how many none is so, but one is not known."""
    present = set[int]().union(*(said.yes[one.id] for one in situations))
    settled = said.assessed.intersection(*(said.known[one.id] for one in situations))
    return GridNeed(words, len(present), len(said.assessed - present - settled))
