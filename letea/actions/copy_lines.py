"""Copies in words, one line each, for whoever chooses among them: of when, of what kind, which password."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from letea.actions.copies import BEFORE_UPGRADE, DAMAGED, REPLACED, Copy
from letea.rules.copies import age_in_words, mark_of_copy
from letea.wording import _, day, exact_moment, moment, size_in_words

BEFORE_RESTORE = _("dinaintea unei restaurări")
_KINDS: dict[str | None, str] = {
    "": _("obișnuită"),
    BEFORE_UPGRADE: _("dinaintea unei actualizări"),
    DAMAGED: _("a unui fișier deteriorat"),
    REPLACED: BEFORE_RESTORE,
}


@dataclass(frozen=True)
class CopyLine:
    """One copy in words: when it was made, how long ago, of what kind, how big, what it opens with."""

    copy: Copy
    made: str
    age: str
    kind: str
    size: str
    password: str


def copy_lines(copies: Sequence[Copy], present: str, now: datetime) -> list[CopyLine]:
    """The copies in words, in their order; two of the same minute are told apart by their seconds.

    `present` is the mark of the password that opens the office now.
    """
    times = Counter(moment(copy.at) for copy in copies)
    return [
        CopyLine(
            copy,
            exact_moment(copy.at) if times[moment(copy.at)] > 1 else moment(copy.at),
            _age(copy.at, now),
            _KINDS.get(mark_of_copy(copy.path.name), ""),
            size_in_words(copy.size),
            password_in_words(copy, copies, present),
        )
        for copy in copies
    ]


def password_in_words(copy: Copy, copies: Iterable[Copy], present: str) -> str:
    """Which password a copy asks for; `present` is the mark of the one that opens the office now."""
    if not copy.password:
        return _("fără parolă")
    if copy.password == present:
        return _("parola de acum")
    newest = max(other.at for other in (copy, *copies) if other.password == copy.password)
    return _("parola folosită până la {day}").format(day=day(newest.date()))


def _age(at: datetime, now: datetime) -> str:
    """How old it is, beside its moment: the hour is not said twice."""
    is_today = at.astimezone().date() == now.astimezone().date()
    return _("de azi") if is_today and now - at >= timedelta(hours=1) else age_in_words(at, now)
