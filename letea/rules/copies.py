"""The ladder of backups: which copies stay, when one is due, how one is named and how old it is in words."""

import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import datetime, timedelta

from letea.folders import SUFFIX
from letea.wording import _, counted, moment

ALL_KEPT = timedelta(days=2)
DAYS, WEEKS, MONTHS = 12, 10, 9
_STAMP = "%Y-%m-%d %H-%M-%S"
_NAME = re.compile(
    r".+ (?P<at>\d{4}-\d\d-\d\d \d\d-\d\d-\d\d)(?: \((?P<mark>[^()]+)\))?" + re.escape(SUFFIX), re.IGNORECASE
)


def to_drop(copies: Sequence[datetime], now: datetime) -> list[datetime]:
    """The copies that the ladder no longer needs, oldest first.

    Kept are all of the last 48 hours; the newest of each of the last 12 days, 10 weeks (ISO) and 9 months of
    those that have a copy, so that an office closed for a summer keeps its rungs; the newest of each year for
    ever. A copy from the future, where the clock was wrong, is never dropped and stands for no other.
    """
    past = sorted((at for at in copies if at <= now), reverse=True)
    kept = {at for at in past if now - at <= ALL_KEPT}
    kept |= _newest_of_each(past, lambda at: at.astimezone().date(), DAYS)
    kept |= _newest_of_each(past, lambda at: at.astimezone().isocalendar()[:2], WEEKS)
    kept |= _newest_of_each(past, lambda at: (at.astimezone().year, at.astimezone().month), MONTHS)
    kept |= _newest_of_each(past, lambda at: at.astimezone().year, len(past))
    return [at for at in reversed(past) if at not in kept]


def is_due(last: datetime | None, last_change: datetime | None, now: datetime) -> bool:
    """Whether something changed that no copy has; one from the future counts as none."""
    if last_change is None:
        return False
    return last is None or last > now or last_change > last


def name_of_copy(stem: str, at: datetime, mark: str = "") -> str:
    """The file name of a copy by the clock of this computer: "Exemplu 2026-11-26 14-30-05.letea".

    `mark` says why it was made, in brackets: "înainte de actualizare".
    """
    why = f" ({mark})" if mark else ""
    return f"{stem} {at.astimezone().strftime(_STAMP)}{why}{SUFFIX}"


def time_of_copy(name: str) -> datetime | None:
    """When a copy of this file name was made, to the second; None where the name is no copy's.

    Of the hour that comes twice in the night of October the first is meant.
    """
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    try:
        return datetime.strptime(found["at"], _STAMP).astimezone()
    except (ValueError, OverflowError):
        return None


def mark_of_copy(name: str) -> str | None:
    """Why a copy was made, as its file name says it: empty for one of every day, None for no copy's name."""
    found = _NAME.fullmatch(name)
    return (found["mark"] or "") if found is not None else None


def age_in_words(at: datetime, now: datetime) -> str:
    """How old a copy is: "acum 5 minute", "de azi, ora 14:30", "de ieri", "de acum 12 zile"."""
    age = now - at
    if age < timedelta(0):
        return _("din viitor ({moment})").format(moment=moment(at))
    if age < timedelta(minutes=1):
        return _("chiar acum")
    if age < timedelta(hours=1):
        minutes = counted(age // timedelta(minutes=1), _("minut"), _("minute"))
        return _("acum {minutes}").format(minutes=minutes)
    made = at.astimezone()
    days = (now.astimezone().date() - made.date()).days
    if days == 0:
        return _("de azi, ora {hour}").format(hour=f"{made.hour}:{made.minute:02}")
    if days == 1:
        return _("de ieri")
    return _("de acum {days}").format(days=counted(days, _("zi"), _("zile")))


def _newest_of_each(
    newest_first: Iterable[datetime], period_of: Callable[[datetime], Hashable], count: int
) -> set[datetime]:
    """The newest copy of each of the last periods that have one."""
    newest: dict[Hashable, datetime] = {}
    for at in newest_first:
        newest.setdefault(period_of(at), at)
    return set(list(newest.values())[:count])
