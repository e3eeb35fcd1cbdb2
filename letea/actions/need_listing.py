"""Questions to the households with the score of their newest assessment beside, listed in an order."""

import json
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from letea.actions.need_alarms import NEWEST

_TOLD = """FROM need_answer JOIN need_situation AS situation ON situation.id = situation_id
        AND situation.active AND situation.deleted_at IS NULL
    WHERE assessment_id = newest.id AND need_answer.deleted_at IS NULL"""
_SCORES = {  # of the newest assessment; what no list asks for is not summed
    "points": f"SELECT coalesce(sum(weight), 0) {_TOLD} AND answer = 'yes'",
    "answered": f"SELECT count(*) {_TOLD} AND answer IN ('yes', 'no')",
}


def scored(columns: str, where: str, of: str = "> 0") -> str:
    """A question for these columns of the households, with the score of their newest assessment beside."""
    sums = [f"({sql}) AS {name}" for name, sql in _SCORES.items() if name in columns + where]
    scores = ", ".join(["household_id", "newest.assessed_on AS told_on", *sums])
    return (
        f"WITH {NEWEST.replace('{of}', of)}, scored AS MATERIALIZED (SELECT {scores} FROM newest) "  # noqa: S608 - our own words
        f"SELECT {columns} FROM household LEFT JOIN scored ON scored.household_id = household.id "
        f"WHERE household.deleted_at IS NULL AND {where}"
    )


def listed(
    session: Session, where: str, values: dict[str, Any], ordered: str, value: str = "NULL"
) -> tuple[list[int], list[Any]]:
    """The ids of the households found, in an order, and a value of each."""
    asked = scored(f"household.id, {value} AS told", f"{where} ORDER BY {ordered}")
    sql = f"SELECT json_group_array(id), json_group_array(told) FROM ({asked})"  # noqa: S608 - our own words
    ids, told = session.execute(text(sql), values).one()
    return json.loads(ids), json.loads(told)


def by_value(session: Session, where: str, values: dict[str, Any], value: str, *, back: bool) -> list[int]:
    """By a value of each, `back` from the greatest; what has none stands last either way, and names follow.

    The names are in order in an index: SQL would sort all households anew by both.
    """
    ids, told = listed(session, where, values, "name_key, household.id", value)
    known = [place for place, one in enumerate(told) if one is not None]
    known.sort(key=told.__getitem__, reverse=back)
    return [ids[place] for place in known] + [id_ for id_, one in zip(ids, told, strict=True) if one is None]
