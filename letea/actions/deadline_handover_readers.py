"""Where deadlines of handing over come from: the quarters and years that no package was sent of yet."""

from collections.abc import Iterator

from sqlalchemy import select

from db.tables.handover import SentPackage, YearClosing
from letea.actions.deadline_registers import Reader, Registers
from letea.handover.terms import Term
from letea.rules.deadline_duties import duty, quarter_before
from letea.rules.deadlines import Deadline, Span


def _quarters(held: Registers, span: Span) -> Iterator[Deadline]:
    """The quarter's data for the county, until its package is sent."""
    sent = _sent(held)
    for told in duty("data_county", held.office_uid, span, today=held.today):
        if Term(*quarter_before(told.due_on)).period not in sent:
            yield told


def _years(held: Registers, span: Span) -> Iterator[Deadline]:
    """A year that was closed, or comes after one handed over: who never hands over is let be."""
    sent = _sent(held)
    first = min((int(period[:4]) for period in sent), default=None)
    closed = set(held.session.scalars(select(YearClosing.year).where(YearClosing.reopened_on.is_(None))))
    for told in duty("handover_year", held.office_uid, span, today=held.today):
        year = told.due_on.year - 1
        is_asked = year in closed or (first is not None and year >= first)
        if is_asked and Term(year).period not in sent:
            yield told


def _sent(held: Registers) -> set[str]:
    return set(held.session.scalars(select(SentPackage.period)))


HANDOVER_READERS: dict[str, Reader] = {"data_county": _quarters, "handover_year": _years}
