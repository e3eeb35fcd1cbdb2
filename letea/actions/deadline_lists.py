"""Finding deadlines: ready filters with their counts, words typed, a rule, a day; under headings."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum

from db.ordering import fold
from letea.actions.deadlines import Told
from letea.rules.deadline_rules import rule_name
from letea.rules.deadlines import Nearness, Standing
from letea.wording import _


class DueGroup(Enum):
    """The ready filters of the deadlines; the first holds all that is open."""

    ALL = "all"
    LATE = Nearness.LATE.value
    WEEK = Nearness.WEEK.value
    MONTH = Nearness.MONTH.value
    LATER = Nearness.LATER.value
    SNOOZED = Standing.SNOOZED.value
    DONE = Standing.DONE.value


NEAR_NAMES = {
    Nearness.LATE: _("Întârziate"),
    Nearness.WEEK: _("Săptămâna aceasta"),
    Nearness.MONTH: _("Luna aceasta"),
    Nearness.LATER: _("Mai târziu"),
}
GROUP_NAMES = {
    DueGroup.ALL: _("De rezolvat"),
    **{DueGroup(near.value): name for near, name in NEAR_NAMES.items()},
    DueGroup.SNOOZED: _("Amânate"),
    DueGroup.DONE: _("Rezolvate"),
}


_GROUPS: Mapping[Nearness | Standing, DueGroup] = {
    **{near: DueGroup(near.value) for near in Nearness},
    **{standing: DueGroup(standing.value) for standing in Standing if standing is not Standing.OPEN},
}


def group_of(told: Told) -> DueGroup:
    """The filter a deadline is under, beside the first."""
    is_open = told.standing is Standing.OPEN
    return _GROUPS[told.near if is_open else told.standing]


def count_groups(told: Sequence[Told]) -> dict[DueGroup, int]:
    """How many deadlines each ready filter finds."""
    found = Counter(group_of(one) for one in told)
    is_open = sum(one.standing is Standing.OPEN for one in told)
    return {group: is_open if group is DueGroup.ALL else found[group] for group in DueGroup}


def find_deadlines(
    told: Sequence[Told],
    typed: str = "",
    *,
    group: DueGroup = DueGroup.ALL,
    rule: str = "",
    on: date | None = None,
) -> list[Told]:
    """Those a filter, a rule, a day and all the words typed leave, in order of days."""
    found = [one for one in told if _is_under(one, group)]
    if rule:
        found = [one for one in found if one.deadline.rule == rule]
    if on is not None:
        found = [one for one in found if one.deadline.due_on == on]
    words = fold(typed).split()
    return [one for one in found if all(word in _words(one) for word in words)] if words else found


def by_nearness(told: Sequence[Told]) -> Mapping[Nearness, list[Told]]:
    """The same under their headings, those without any left out."""
    parts = {near: [one for one in told if one.near is near] for near in Nearness}
    return {near: part for near, part in parts.items() if part}


def rules_told(told: Sequence[Told]) -> dict[str, str]:
    """The rules that tell of anything now, by key, with their names."""
    return {key: rule_name(key) for key in dict.fromkeys(one.deadline.rule for one in told)}


def count_days(told: Sequence[Told]) -> Mapping[date, int]:
    """How many open deadlines each day has."""
    return Counter(one.deadline.due_on for one in told if one.standing is Standing.OPEN)


def _is_under(told: Told, group: DueGroup) -> bool:
    if group is DueGroup.ALL:
        return told.standing is Standing.OPEN
    return group_of(told) is group


def _words(told: Told) -> str:
    return fold(f"{told.deadline.title} {rule_name(told.deadline.rule)} {told.note}")
