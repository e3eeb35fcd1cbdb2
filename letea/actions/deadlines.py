"""What is due in the office, gathered from where it stands: today the measures of the plans."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from db.tables.plan_life import Progress, ProgressState

if TYPE_CHECKING:
    from letea.rules.deadlines import Measure

DUE_WITHIN = timedelta(days=90)
_ENDED = (ProgressState.DONE, ProgressState.ABANDONED)
_WORDS = 100  # letters of a measure that are read to name it
_MEASURES = text(  # in SQL: building the same from the tables takes longer than all the rest of it
    """
    SELECT node.id, node.section_id, node.uid, node.number || ' ' || substr(node.text, 1, :words),
        json_extract(node.cells, '$.term') AS term, plan.year, plan.until_year
    FROM node JOIN section ON section.id = node.section_id JOIN plan ON plan.id = section.plan_id
    WHERE plan.year <= :last AND coalesce(plan.until_year, plan.year) >= :first AND section.included
        AND term <> '' AND node.deleted_at IS NULL AND section.deleted_at IS NULL AND plan.deleted_at IS NULL
    ORDER BY plan.year, section.place, section.id, node.place, node.id
    """
)


@dataclass(frozen=True)
class Due:
    """Something with a day: what, when, and the page and record where it is worked on.

    `part` is what within the record: the uid of the node, where the record is a section of a plan.
    """

    text: str
    on: date
    page: str
    record: int
    part: str = ""


def measures_due(session: Session, today: date) -> list[Due]:
    """The measures due from today on, within the days the first page looks ahead.

    Those told as done for the time, and those given up, are left out; those late are for *Termene* to tell.
    """
    last = today + DUE_WITHIN
    rows = session.execute(_MEASURES, {"first": today.year - 1, "last": last.year, "words": _WORDS}).all()
    if not rows:
        return []
    from letea.rules.deadlines import Measure, next_of_measures  # noqa: PLC0415 - 10 ms, only for plans

    measures = {row.id: Measure(*row[1:]) for row in rows}
    if next_of_measures(measures.values(), today, last):
        _take_progress(session, measures)
    return [
        Due(one.text, one.on, "plan", one.section_id, one.node_uid)
        for one in next_of_measures(measures.values(), today, last)
    ]


def _take_progress(session: Session, measures: "dict[int, Measure]") -> None:
    """Let the measures know until when they are done, and whether they were given up."""
    from letea.rules.deadlines import done_by  # noqa: PLC0415 - as above

    rows = session.execute(
        select(Progress.node_id, Progress.state, Progress.to_on).where(Progress.state.in_(_ENDED))
    )
    for node_id, (done_on, dropped) in done_by((row[0], row[1].value, row[2]) for row in rows).items():
        if node_id in measures:
            measures[node_id] = replace(measures[node_id], done_on=done_on, dropped=dropped)
