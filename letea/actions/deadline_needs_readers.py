"""Where deadlines of households' needs come from: those vulnerable whose last assessment is old."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from letea.actions.deadline_registers import Reader, Registers
from letea.actions.lived_in import lived_in
from letea.rules.deadline_duties import ending, shortened
from letea.rules.deadlines import Deadline, Fact, Span
from letea.rules.later import months_later
from letea.rules.need_score import Level, points_of
from letea.wording import _

_EDGE = timedelta(days=3)  # a month's end has no day of its own: the exact day is worked out of each row
# The plus has them gone through by household, where the newest of each stands beside the older.
_ASSESSED = f"""
    SELECT made.uid, household.name, made.assessed_on, household.id
    FROM need_assessment AS made
        JOIN household ON household.id = made.household_id AND household.deleted_at IS NULL
    WHERE +made.assessed_on BETWEEN :since AND :until AND made.deleted_at IS NULL
        AND NOT EXISTS (
            SELECT 1 FROM need_assessment AS newer
            WHERE newer.household_id = made.household_id
                AND (newer.assessed_on, newer.id) > (made.assessed_on, made.id)
                AND newer.deleted_at IS NULL)
        AND (
            SELECT coalesce(sum(situation.weight), 0)
            FROM need_answer AS said JOIN need_situation AS situation ON situation.id = said.situation_id
                AND situation.active AND situation.deleted_at IS NULL
            WHERE said.assessment_id = made.id AND said.answer = 'yes' AND said.deleted_at IS NULL
        ) BETWEEN :least AND :most
        AND {lived_in()}
    ORDER BY household.name_key, made.id
"""  # noqa: S608 - our own words


def _high(held: Registers, span: Span) -> Iterator[Deadline]:
    """Households of great vulnerability."""
    bounds = held.bounds
    facts = _due(held, span, bounds.high_again_months, points_of(Level.HIGH, bounds))
    title = _("Vulnerabilitate mare, de reevaluat: {name}")
    return ending("needs_high", title, facts, span, today=held.today, page="needs")


def _again(held: Registers, span: Span) -> Iterator[Deadline]:
    """Households of small and medium vulnerability; those without a risk are not told of."""
    bounds = held.bounds
    least, below = points_of(Level.LOW, bounds)[0], points_of(Level.HIGH, bounds)[0]
    facts = _due(held, span, bounds.again_months, (least, below))
    title = _("Nevoile gospodăriei, de reevaluat: {name}")
    return ending("needs_again", title, facts, span, today=held.today, page="needs")


def _due(held: Registers, span: Span, months: int, points: tuple[int, int]) -> Iterator[Fact]:
    """Those assessed last so many months ago, with points from the first number to below the second."""
    least, below = points
    asked = {
        "since": (months_later(span.since, -months) - _EDGE).isoformat(),
        "until": (months_later(span.until, -months) + _EDGE).isoformat(),
        "least": least,
        "most": below - 1,
    }
    again = cache(lambda on: months_later(date.fromisoformat(on), months))  # many were assessed on one day
    for uid, name, on, record in held.rows(_ASSESSED, asked):
        yield Fact(uid, shortened(name), again(on), record)


NEED_READERS: dict[str, Reader] = {"needs_high": _high, "needs_again": _again}
