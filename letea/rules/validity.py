"""Until when papers hold: in force, about to end, past their day, ended before it, or none at all."""

from datetime import date, timedelta
from enum import Enum

NEAR = 90  # days in which an end is told as near


class Validity(Enum):
    """How a paper stands on a day."""

    VALID = "valid"
    ENDING = "ending"
    EXPIRED = "expired"
    ENDED = "ended"
    MISSING = "missing"


_WORST_FIRST = (Validity.MISSING, Validity.EXPIRED, Validity.ENDING)


def validity_on(
    today: date, *, until_on: date | None, ended_on: date | None = None, near: int = NEAR
) -> Validity:
    """How what holds until a day, or without a term, stands today; `ended_on` ends it before."""
    if ended_on is not None and ended_on <= today:
        return Validity.ENDED
    if until_on is None:
        return Validity.VALID
    if until_on < today:
        return Validity.EXPIRED
    return Validity.ENDING if until_on <= today + timedelta(days=near) else Validity.VALID


def worst(states: list[Validity]) -> Validity:
    """Of several papers that must all hold, how the one that asks for most attention stands."""
    return next((state for state in _WORST_FIRST if state in states), Validity.VALID)
