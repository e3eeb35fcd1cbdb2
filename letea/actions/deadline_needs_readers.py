"""Where deadlines of households' needs come from: those vulnerable whose last assessment is old."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any

from letea.actions.deadline_registers import Reader, Registers
from letea.actions.lived_in import lived_in
from letea.rules.deadline_duties import ending, shortened
from letea.rules.deadlines import Deadline, Fact, Span
from letea.rules.later import months_later
from letea.rules.need_score import Level, points_of
from letea.wording import _

_EDGE = timedelta(days=3)  # a month's end has no day of its own: the exact day is worked out of each row
# The newest of each household is found by its index alone, and its points are counted once for both rules.
_ASSESSED = f"""
    WITH newest AS MATERIALIZED (
        SELECT household_id, max(assessed_on) AS assessed_on
        FROM need_assessment WHERE deleted_at IS NULL GROUP BY household_id
        HAVING max(assessed_on) BETWEEN :high_since AND :high_until
            OR max(assessed_on) BETWEEN :again_since AND :again_until
    ), last AS MATERIALIZED (
        SELECT household_id, assessed_on, (
            SELECT max(made.id) FROM need_assessment AS made
            WHERE made.household_id = newest.household_id AND made.assessed_on = newest.assessed_on
                AND made.deleted_at IS NULL) AS id
        FROM newest
    ), scored AS MATERIALIZED (
        SELECT id, household_id, assessed_on, (
            SELECT coalesce(sum(situation.weight), 0)
            FROM need_answer AS said JOIN need_situation AS situation ON situation.id = said.situation_id
                AND situation.active AND situation.deleted_at IS NULL
            WHERE said.assessment_id = last.id AND said.answer = 'yes' AND said.deleted_at IS NULL) AS points
        FROM last
    )
    SELECT made.uid, household.name, scored.assessed_on, household.id, scored.points >= :high
    FROM scored JOIN household ON household.id = scored.household_id AND household.deleted_at IS NULL
        JOIN need_assessment AS made ON made.id = scored.id
    WHERE (scored.points >= :high AND scored.assessed_on BETWEEN :high_since AND :high_until
            OR scored.points >= :least AND scored.points < :high
                AND scored.assessed_on BETWEEN :again_since AND :again_until)
        AND {lived_in()}
    ORDER BY household.name_key, made.id
"""  # noqa: S608 - our own words


def _high(held: Registers, span: Span) -> Iterator[Deadline]:
    """Households of great vulnerability."""
    facts = _due(held, span, held.bounds.high_again_months, is_high=True)
    title = _("Vulnerabilitate mare, de reevaluat: {name}")
    return ending("needs_high", title, facts, span, today=held.today, page="needs")


def _again(held: Registers, span: Span) -> Iterator[Deadline]:
    """Households of small and medium vulnerability; those without a risk are not told of."""
    facts = _due(held, span, held.bounds.again_months, is_high=False)
    title = _("Nevoile gospodăriei, de reevaluat: {name}")
    return ending("needs_again", title, facts, span, today=held.today, page="needs")


def _due(held: Registers, span: Span, months: int, *, is_high: bool) -> Iterator[Fact]:
    """Those assessed last so many months ago, vulnerable greatly or less."""
    again = cache(lambda on: months_later(date.fromisoformat(on), months))  # many were assessed on one day
    for uid, name, on, record, found_high in held.once(("needs", span), lambda: _assessed(held, span)):
        if bool(found_high) is is_high:
            yield Fact(uid, shortened(name), again(on), record)


def _assessed(held: Registers, span: Span) -> Sequence[Any]:
    """Whom either rule tells of, and which of the two."""
    bounds = held.bounds
    levels = {"least": points_of(Level.LOW, bounds)[0], "high": points_of(Level.HIGH, bounds)[0]}
    months = {"high": bounds.high_again_months, "again": bounds.again_months}
    since = {f"{rule}_since": months_later(span.since, -count) - _EDGE for rule, count in months.items()}
    until = {f"{rule}_until": months_later(span.until, -count) + _EDGE for rule, count in months.items()}
    return held.rows(
        _ASSESSED, {**levels, **{name: day.isoformat() for name, day in (since | until).items()}}
    )


NEED_READERS: dict[str, Reader] = {"needs_high": _high, "needs_again": _again}
