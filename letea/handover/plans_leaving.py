"""The plans of a year as they leave: each plan, its objectives and measures, how far each measure is."""

from collections.abc import Iterator

from sqlalchemy import select

from db.tables.plan_life import Progress
from db.tables.plans import Node, Plan, Section
from letea.handover.reading import Reading, Row, day_told


def plan(reading: Reading) -> Iterator[Row]:
    """The plans of that year."""
    wanted = select(Plan).where(Plan.year == reading.asked.term.year)
    for one in reading.session.scalars(wanted.order_by(Plan.family, Plan.id)):
        yield {
            "family": one.family,
            "title": one.title,
            "stage": one.stage.value,
            "decision": one.decision_number,
            "decided_on": day_told(one.decision_on),
        }


def measure(reading: Reading) -> Iterator[Row]:
    """Their objectives and measures in order, with the state last told of each by that day."""
    states = {
        row[0]: row[1].value
        for row in reading.session.execute(
            select(Progress.node_id, Progress.state)
            .where(Progress.to_on <= reading.asked.on)
            .order_by(Progress.to_on, Progress.id)
        )
    }
    rows = reading.session.execute(
        select(Plan.family, Node)
        .join(Section, Section.id == Node.section_id)
        .join(Plan, Plan.id == Section.plan_id)
        .where(Plan.year == reading.asked.term.year)
        .order_by(
            Plan.family, Plan.id, Section.place, Node.parent_id.is_not(None), Node.parent_id, Node.place
        )
    )
    for family, node in rows:
        yield {
            "family": family,
            "level": node.level,
            "number": node.number,
            "text": node.text,
            "state": states.get(node.id),
        }
