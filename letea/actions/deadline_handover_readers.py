"""Where deadlines of handing over come from: what no package was sent of yet, and receipts still awaited."""

from collections.abc import Iterator

from db.tables.handover import SentPackage
from letea.actions.deadline_registers import Reader, Registers
from letea.handover.terms import Term, term_of
from letea.rules.deadline_duties import duty, quarter_before, receipt_awaited
from letea.rules.deadlines import Deadline, Fact, Span

QUARTERLY, YEARLY = "data_county", "handover_year"
_LAST_QUARTER = 4
_CLOSED = "SELECT year FROM year_closing WHERE reopened_on IS NULL AND deleted_at IS NULL"


def _quarters(held: Registers, span: Span) -> Iterator[Deadline]:
    """The quarter's data for the county, until its package is sent; then its receipt, until it is read in."""
    sent = held.sent
    for told in duty(QUARTERLY, held.office_uid, span, today=held.today):
        if Term(*quarter_before(told.due_on)).period not in sent:
            yield told
    yield from _awaited(held, span, [one for one in sent.values() if term_of(one.period).quarter])


def _years(held: Registers, span: Span) -> Iterator[Deadline]:
    """A year that was closed, or comes after one handed over, and its receipt: who never does is let be."""
    sent = held.sent
    first = min((term_of(period).year for period in sent), default=None)
    closed = {year for (year,) in held.rows(_CLOSED)}
    for told in duty(YEARLY, held.office_uid, span, today=held.today):
        year = told.due_on.year - 1
        is_asked = year in closed or (first is not None and year >= first)
        if is_asked and Term(year).period not in sent:
            yield told
    yield from _awaited(held, span, [one for one in sent.values() if not term_of(one.period).quarter])


def _awaited(held: Registers, span: Span, sent: list[SentPackage]) -> Iterator[Deadline]:
    """The packages whose receipt did not come back, on the day they were due or were sent, if later."""
    for one in sent:
        term = term_of(one.period)
        if one.received_on is not None:
            continue
        rule = QUARTERLY if term.quarter else YEARLY
        fact = Fact(one.uid, term.words, one.made_on, one.id)
        told = receipt_awaited(rule, fact, term.year, term.quarter or _LAST_QUARTER, today=held.today)
        if told.due_on in span:
            yield told


HANDOVER_READERS: dict[str, Reader] = {QUARTERLY: _quarters, YEARLY: _years}
