"""Finding households by their needs: the score of the newest assessment, the early warnings, the filters."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from db import search_index
from db.store import Store
from db.tables.needs import Alarm
from letea.actions.need_alarms import NEWEST, warned_households
from letea.actions.need_settings import bounds_in, situations_in
from letea.actions.people_lists import address_of
from letea.fields.needs import ALARMS
from letea.rules.later import months_later
from letea.rules.need_alarms import Warned
from letea.rules.need_score import Bounds, Level, level_of
from letea.rules.needs import again_months


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
        if group is NeedGroup.SETTLED:
            return [one for one in self.warned if one.is_settled]
        alarm = ALARM_GROUPS.get(group)
        return [one for one in self.open_warnings() if alarm is None or one.alarm is alarm]

    def alarm_words(self) -> str:
        """The lists on which it stands."""
        return ", ".join(ALARMS[one.alarm] for one in self.open_warnings())


@dataclass(frozen=True)
class NeedFilter:
    """By which village and level the list is narrowed; empty: by none."""

    village: str = ""
    level: Level | None = None

    def takes(self, row: NeedRow) -> bool:
        """Whether a household is within it."""
        if self.village and row.village != self.village:
            return False
        return self.level is None or row.level is self.level


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
    question, narrowed = search_index.question(typed), within or NeedFilter()
    with store.reading() as session:
        is_warned = group in WARNING_GROUPS or order is NeedOrder.SINCE
        rows = _survey(session, today, warned=is_warned)
        found = set(session.scalars(text(_FOUND), {"question": question})) if question else None
    wanted = [
        row
        for row in rows
        if narrowed.takes(row) and _is_in(row, group, today) and (found is None or row.id in found)
    ]
    return [row.id for row in _ordered(wanted, group, order, descending=descending)]


def count_needs(store: Store, today: date, *, within: NeedFilter | None = None) -> dict[NeedGroup, int]:
    """How many households each ready filter finds."""
    narrowed = within or NeedFilter()
    with store.reading() as session:
        rows = [row for row in _survey(session, today) if narrowed.takes(row)]
    return {group: sum(_is_in(row, group, today) for row in rows) for group in NeedGroup}


def need_rows(store: Store, ids: Sequence[int], today: date) -> list[NeedRow]:
    """The rows of these households, in the order asked."""
    with store.reading() as session:
        rows = {row.id: row for row in _survey(session, today, ids)}
    return [rows[id_] for id_ in ids if id_ in rows]


def all_needs(session: Session, today: date) -> list[NeedRow]:
    """Every household with its score and warnings, for the figures of a report."""
    return _survey(session, today)


def villages_of_households(store: Store) -> list[str]:
    """The villages in which there are households, by name."""
    with store.reading() as session:
        return list(session.scalars(text(_VILLAGES)))


_VILLAGES = """
    SELECT village FROM household WHERE deleted_at IS NULL AND village <> ''
    GROUP BY village ORDER BY min(address_key)
"""
_FOUND = """
    SELECT rowid FROM household_fts WHERE household_fts MATCH :question
    UNION SELECT household_id FROM household_member WHERE deleted_at IS NULL AND to_on IS NULL
        AND person_id IN (SELECT rowid FROM person_fts WHERE person_fts MATCH :question)
"""
_SCORED = f"""
    WITH {NEWEST}
    SELECT household.id, household.name, household.village, household.street, household.house_number,
        household.name_key, household.address_key, newest.assessed_on,
        coalesce(sum(CASE WHEN said.answer = 'yes' THEN situation.weight END), 0),
        count(CASE WHEN said.answer <> 'unknown' THEN situation.id END)
    FROM household
        LEFT JOIN newest ON newest.household_id = household.id
        LEFT JOIN need_answer AS said ON said.assessment_id = newest.id AND said.deleted_at IS NULL
        LEFT JOIN need_situation AS situation ON situation.id = said.situation_id
            AND situation.active AND situation.deleted_at IS NULL
    WHERE household.deleted_at IS NULL AND household.id {{of}}
    GROUP BY household.id
    ORDER BY household.name_key, household.id
"""  # noqa: S608 - our own words


def _survey(
    session: Session, today: date, ids: Sequence[int] | None = None, *, warned: bool = True
) -> list[NeedRow]:
    """The households by name, of these ids or all; without the warnings where nobody asks for them."""
    used = [one for one in situations_in(session) if one.active]
    bounds, most = bounds_in(session), sum(one.weight for one in used)
    alarms = warned_households(session, today, ids) if warned else {}
    of = "> 0" if ids is None else f"IN ({', '.join(str(int(one)) for one in ids)})"
    return [
        _row(told, alarms.get(told[0], ()), most=most, used=len(used), bounds=bounds)
        for told in session.execute(text(_SCORED.replace("{of}", of)))
    ]


def _row(told: Any, warned: Sequence[Warned], *, most: int, used: int, bounds: Bounds) -> NeedRow:
    id_, name, village, street, number, name_key, address_key, day, points, answered = told
    on = date.fromisoformat(day) if day else None
    return NeedRow(
        *(id_, name, village, street, number),
        points=points if on else None,
        most=most,
        level=level_of(points, bounds) if on else None,
        unknown=used - answered if on else None,
        assessed_on=on,
        again_months=again_months(points, bounds),
        warned=tuple(warned),
        name_key=name_key,
        address_key=address_key,
    )


def _is_in(row: NeedRow, group: NeedGroup, today: date) -> bool:
    match group:
        case NeedGroup.ALL:
            return True
        case NeedGroup.NOT_YET:
            return row.assessed_on is None
        case NeedGroup.DUE:
            return row.due_on is not None and row.due_on <= today
    return bool(row.of(group))


def _ordered(
    rows: Sequence[NeedRow], group: NeedGroup, order: NeedOrder, *, descending: bool
) -> list[NeedRow]:
    """In order; what is not known stands last, whichever way the list is ordered, and names follow."""
    key: Callable[[NeedRow], Any] = {
        NeedOrder.NAME: lambda row: row.name_key,
        NeedOrder.VILLAGE: lambda row: row.address_key,
        NeedOrder.POINTS: lambda row: row.points,
        NeedOrder.UNKNOWN: lambda row: row.unknown,
        NeedOrder.ASSESSED: lambda row: row.assessed_on,
        NeedOrder.SINCE: lambda row: since_of(row, group),
    }[order]
    known = [row for row in rows if key(row) is not None]
    return [
        *sorted(known, key=key, reverse=descending),
        *(row for row in rows if key(row) is None),
    ]


def since_of(row: NeedRow, group: NeedGroup) -> date | None:
    """The day on which the warnings of a list began."""
    return min((one.since for one in row.of(group) if one.since), default=None)
