"""Where deadlines of households' needs come from: those vulnerable whose last assessment is old."""

from collections.abc import Iterator
from datetime import date, timedelta

from sqlalchemy import text

from letea.actions.deadline_registers import Reader, Registers
from letea.actions.need_settings import bounds_in
from letea.rules.deadline_duties import ending, shortened
from letea.rules.deadlines import Deadline, Fact, Span
from letea.rules.later import months_later
from letea.rules.need_score import Level, level_of
from letea.wording import _

_EDGE = timedelta(days=3)  # a month's end has no day of its own: the exact day is worked out of each row
_ASSESSED = text(
    """
    SELECT made.uid, household.name, made.assessed_on, household.id,
        coalesce(sum(CASE WHEN said.answer = 'yes' THEN situation.weight END), 0)
    FROM need_assessment AS made
        JOIN household ON household.id = made.household_id AND household.deleted_at IS NULL
        LEFT JOIN need_answer AS said ON said.assessment_id = made.id AND said.deleted_at IS NULL
        LEFT JOIN need_situation AS situation ON situation.id = said.situation_id
            AND situation.active AND situation.deleted_at IS NULL
    WHERE made.assessed_on BETWEEN :since AND :until AND made.deleted_at IS NULL
        AND NOT EXISTS (
            SELECT 1 FROM need_assessment AS newer
            WHERE newer.household_id = made.household_id
                AND (newer.assessed_on, newer.id) > (made.assessed_on, made.id)
                AND newer.deleted_at IS NULL)
    GROUP BY made.id
    ORDER BY household.name_key, made.id
    """
)


def _high(held: Registers, span: Span) -> Iterator[Deadline]:
    """Households of great vulnerability."""
    months = bounds_in(held.session).high_again_months
    facts = _due(held, span, months, {Level.HIGH})
    title = _("Vulnerabilitate mare, de reevaluat: {name}")
    return ending("needs_high", title, facts, span, today=held.today, page="needs")


def _again(held: Registers, span: Span) -> Iterator[Deadline]:
    """Households of small and medium vulnerability; those without a risk are not told of."""
    months = bounds_in(held.session).again_months
    facts = _due(held, span, months, {Level.LOW, Level.MEDIUM})
    title = _("Nevoile gospodăriei, de reevaluat: {name}")
    return ending("needs_again", title, facts, span, today=held.today, page="needs")


def _due(held: Registers, span: Span, months: int, levels: set[Level]) -> Iterator[Fact]:
    bounds = bounds_in(held.session)
    days = {
        "since": (months_later(span.since, -months) - _EDGE).isoformat(),
        "until": (months_later(span.until, -months) + _EDGE).isoformat(),
    }
    for uid, name, on, record, points in held.session.execute(_ASSESSED, days):
        if level_of(points, bounds) in levels:
            yield Fact(uid, shortened(name), months_later(date.fromisoformat(on), months), record)


NEED_READERS: dict[str, Reader] = {"needs_high": _high, "needs_again": _again}
