"""Finding households by their needs: the score of the newest assessment, the early warnings, the filters.

The points are summed where they are kept, with the weights and bounds that hold at the moment.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from db import search_index
from db.store import Store
from db.tables.needs import Alarm
from letea.actions.lived_in import lived_in
from letea.actions.need_alarms import warned_households
from letea.actions.need_listing import by_value, listed, scored
from letea.actions.need_settings import bounds_in, situations_in
from letea.actions.people_lists import address_of
from letea.fields.needs import ALARMS
from letea.rules.later import months_later
from letea.rules.need_alarms import Warned
from letea.rules.need_score import Bounds, Level, level_of, points_of
from letea.rules.needs import again_months, due_if_by


class NeedGroup(Enum):
    """The ready filters: all households, those to assess, each list of early warnings, what was settled."""

    ALL = "all"
    NOT_YET = "not_yet"
    DUE = "due"
    DROPOUT = "dropout"
    SEPARATION = "separation"
    ELDERLY_ALONE = "elderly_alone"
    HOUSING_LOSS = "housing_loss"
    SETTLED = "settled"


class NeedOrder(Enum):
    """What the list can be ordered by."""

    NAME = "name"
    VILLAGE = "village"
    POINTS = "points"
    UNKNOWN = "unknown"
    ASSESSED = "assessed"
    SINCE = "since"


WARNING_GROUPS = frozenset(NeedGroup) - {NeedGroup.ALL, NeedGroup.NOT_YET, NeedGroup.DUE}
ALARM_GROUPS = {NeedGroup(alarm.value): alarm for alarm in Alarm}


@dataclass(frozen=True)
class NeedRow:
    """A household as the list of needs shows it; without an assessment there is no score."""

    id: int
    name: str
    village: str
    street: str
    number: str
    points: int | None
    most: int
    level: Level | None
    unknown: int | None
    assessed_on: date | None
    again_months: int
    warned: tuple[Warned, ...]
    name_key: str
    address_key: str

    @property
    def address(self) -> str:
        """Where it is."""
        return address_of(self.village, self.street, self.number)

    @property
    def due_on(self) -> date | None:
        """When it is to be assessed again."""
        return months_later(self.assessed_on, self.again_months) if self.assessed_on else None

    def open_warnings(self) -> list[Warned]:
        """What is not settled."""
        return [one for one in self.warned if not one.is_settled]

    def of(self, group: NeedGroup) -> list[Warned]:
        """The warnings that this list is about: of an alarm, those settled, or all that stand."""
        return _warnings_in(self.warned, group)

    def alarm_words(self) -> str:
        """The lists on which it stands."""
        return ", ".join(ALARMS[one.alarm] for one in self.open_warnings())


@dataclass(frozen=True)
class NeedFilter:
    """By which village and level the list is narrowed; empty: by none."""

    village: str = ""
    level: Level | None = None


def list_needs(
    store: Store,
    typed: str = "",
    *,
    group: NeedGroup = NeedGroup.ALL,
    within: NeedFilter | None = None,
    order: NeedOrder = NeedOrder.POINTS,
    descending: bool = True,
    today: date,
) -> list[int]:
    """The ids of the households found by their own words or by their members', in order."""
    is_by_since = order is NeedOrder.SINCE
    with store.reading() as session:
        asked = _where(session, within or NeedFilter(), today, typed=typed, group=group)
        if order in _VALUES:
            back = descending is not (
                order is NeedOrder.UNKNOWN
            )  # by what is not known, the fewest known first
            ids = by_value(session, *asked, _VALUES[order], back=back)
        else:
            ordered, way = _ORDERED[order], "DESC" if descending and not is_by_since else "ASC"
            ids = listed(session, *asked, f"{ordered.format(way=way)}, household.id")[0]
        if group not in WARNING_GROUPS and not is_by_since:
            return ids
        warned = warned_households(session, today, alarm=ALARM_GROUPS.get(group))
    told = {id_: _warnings_in(warned.get(id_, ()), group) for id_ in ids}
    if group in WARNING_GROUPS:
        ids = [id_ for id_ in ids if told[id_]]
    return _by_since(ids, told, descending=descending) if is_by_since else ids


def count_needs(store: Store, today: date, *, within: NeedFilter | None = None) -> dict[NeedGroup, int]:
    """How many households each ready filter finds."""
    with store.reading() as session:
        where, values = _where(session, within or NeedFilter(), today)
        due, due_values = _due(session, today)
        columns = (
            "json_group_array(household.id)",
            *(f"count(*) FILTER (WHERE {one})" for one in (_NOT_YET, due)),
        )
        counted = ", ".join(columns)
        listed, not_yet, is_due = session.execute(text(scored(counted, where)), values | due_values).one()
        warned = warned_households(session, today)
    ids = set(json.loads(listed))
    counts = dict.fromkeys(NeedGroup, 0)
    counts |= {NeedGroup.ALL: len(ids), NeedGroup.NOT_YET: not_yet, NeedGroup.DUE: is_due}
    for id_, told in warned.items():
        for group in {_group_of(one) for one in told} if id_ in ids else ():
            counts[group] += 1
    return counts


def need_rows(store: Store, ids: Sequence[int], today: date) -> list[NeedRow]:
    """The rows of these households, in the order asked."""
    of = f"IN ({', '.join(str(int(one)) for one in ids)})"
    with store.reading() as session:
        used = [one for one in situations_in(session) if one.active]
        bounds, most = bounds_in(session), sum(one.weight for one in used)
        alarms = warned_households(session, today, ids)
        rows = {
            told.id: _row(told, alarms.get(told.id, ()), most=most, used=len(used), bounds=bounds)
            for told in session.execute(text(scored(_SHOWN, f"household.id {of}", of)))
        }
    return [rows[id_] for id_ in ids if id_ in rows]


def villages_of_households(store: Store) -> list[str]:
    """The villages in which there are households, by name."""
    with store.reading() as session:
        return list(session.scalars(text(_VILLAGES)))


def since_of(row: NeedRow, group: NeedGroup) -> date | None:
    """The day on which the warnings of a list began."""
    return _began(row.of(group))


_VILLAGES = """
    SELECT village FROM household WHERE deleted_at IS NULL AND village <> ''
    GROUP BY village ORDER BY min(address_key)
"""
_FOUND = """household.id IN (
    SELECT rowid FROM household_fts WHERE household_fts MATCH :question
    UNION SELECT household_id FROM household_member WHERE deleted_at IS NULL AND to_on IS NULL
        AND person_id IN (SELECT rowid FROM person_fts WHERE person_fts MATCH :question)
)"""
_NOT_YET = "told_on IS NULL"
_SHOWN = "household.id, name, village, street, house_number, name_key, address_key, told_on, points, answered"
_ORDERED = {
    NeedOrder.NAME: "name_key {way}",
    NeedOrder.SINCE: "name_key {way}",
    NeedOrder.VILLAGE: "address_key {way}, name_key",
}
_VALUES = {NeedOrder.POINTS: "points", NeedOrder.UNKNOWN: "answered", NeedOrder.ASSESSED: "told_on"}


def _where(
    session: Session,
    within: NeedFilter,
    today: date,
    *,
    typed: str = "",
    group: NeedGroup = NeedGroup.ALL,
) -> tuple[str, dict[str, Any]]:
    wanted, values = ["1"], dict[str, Any]()
    question = search_index.question(typed)
    if question:
        wanted.append(_FOUND)
        values["question"] = question
    if within.village:
        wanted.append("household.village = :village")
        values["village"] = within.village
    if within.level is not None:
        wanted.append("points >= :least AND points < :below")
        values["least"], values["below"] = points_of(within.level, bounds_in(session))
    if group is NeedGroup.NOT_YET:
        wanted.append(_NOT_YET)
    if group is NeedGroup.DUE:
        due, more = _due(session, today)
        wanted.append(due)
        values |= more
    return " AND ".join(wanted), values


def _due(session: Session, today: date) -> tuple[str, dict[str, Any]]:
    bounds = bounds_in(session)
    values = {
        "high_from": bounds.high_from,
        "high_by": due_if_by(today, bounds.high_again_months).isoformat(),
        "by": due_if_by(today, bounds.again_months).isoformat(),
    }
    due = "told_on <= CASE WHEN points >= :high_from THEN :high_by ELSE :by END"
    return f"{due} AND {lived_in()}", values


def _row(told: Any, warned: Sequence[Warned], *, most: int, used: int, bounds: Bounds) -> NeedRow:
    is_known = told.told_on is not None
    return NeedRow(
        *(told.id, told.name, told.village, told.street, told.house_number),
        points=told.points,
        most=most,
        level=level_of(told.points, bounds) if is_known else None,
        unknown=used - told.answered if is_known else None,
        assessed_on=date.fromisoformat(told.told_on) if is_known else None,
        again_months=again_months(told.points or 0, bounds),
        warned=tuple(warned),
        name_key=told.name_key,
        address_key=told.address_key,
    )


def _group_of(warned: Warned) -> NeedGroup:
    return NeedGroup.SETTLED if warned.is_settled else NeedGroup(warned.alarm.value)


def _warnings_in(warned: Sequence[Warned], group: NeedGroup) -> list[Warned]:
    if group is NeedGroup.SETTLED:
        return [one for one in warned if one.is_settled]
    alarm = ALARM_GROUPS.get(group)
    return [one for one in warned if (alarm is None or one.alarm is alarm) and not one.is_settled]


def _began(warned: Sequence[Warned]) -> date | None:
    return min((one.since for one in warned if one.since), default=None)


def _by_since(ids: Sequence[int], told: Mapping[int, Sequence[Warned]], *, descending: bool) -> list[int]:
    """By the day on which it began; where no day is known they stand last."""
    days = {id_: _began(told[id_]) for id_ in ids}
    known = [id_ for id_ in ids if days[id_] is not None]
    known.sort(key=lambda id_: days[id_] or date.max, reverse=descending)
    return [*known, *(id_ for id_ in ids if days[id_] is None)]
