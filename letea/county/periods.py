"""A package's period as numbers, as the county's tables keep it."""

from letea.handover.terms import Term, term_of
from letea.rules.receiving import PLAN_ALONE


def period_numbers(period: str) -> tuple[int, int]:
    """The year and the quarter: 0 for the whole year, -1 for the plan alone.

    Raises:
        ValueError: when it names none.
    """
    term = term_of(period)
    return term.year, PLAN_ALONE if term.plan_alone else term.quarter


def term_with(year: int, quarter: int) -> Term:
    """The term these numbers stand for."""
    return Term(year, max(quarter, 0), plan_alone=quarter == PLAN_ALONE)
