"""What is due in the office, in one reading; put off with a reason, done with a note, taken back."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.deadlines import DeadlineMark, DeadlineRule
from letea.actions.deadline_readers import READERS
from letea.actions.deadline_registers import AskedReader, Registers
from letea.errors import refuse_if
from letea.rules.deadline_rules import RECURRING, RULES, Setting, check_rule, rule_named, span_of
from letea.rules.deadlines import (
    Deadline,
    Nearness,
    Span,
    Standing,
    check_done,
    check_snooze,
    nearness,
    once_each,
    standing_of,
)
from letea.wording import _, counted

_HASHED = 2**62 - 1  # what lists have room for
_TOGETHER = 2  # measures due on one day that the first page tells one by one


class Told(NamedTuple):
    """A deadline with what was said of it: put off until a day with a reason, or done with a note."""

    deadline: Deadline
    near: Nearness
    standing: Standing = Standing.OPEN
    until_on: date | None = None
    done_on: date | None = None
    note: str = ""

    @property
    def id(self) -> int:
        """A number by which lists know it, the same at each reading while the program runs."""
        return (hash(self.deadline.key) & _HASHED) + 1


@dataclass(frozen=True)
class DueLine:
    """A line of the first page: a deadline, or several measures of one day together."""

    text: str
    on: date
    page: str
    record: int | None
    part: str = ""


def read_deadlines(store: Store, today: date) -> list[Told]:
    """All that is due or late by the office's rules, done and put off included, in order of days."""
    with store.reading() as session:
        return deadlines_in(session, today)


def deadlines_between(store: Store, span: Span, today: date) -> list[Told]:
    """All that falls between two days (a month of the calendar), however early the rules tell of it."""
    with store.reading() as session:
        return deadlines_in(session, today, span=span)


def deadlines_in(session: Session, today: date, *, span: Span | None = None) -> list[Told]:
    """The same, within a reading under way."""
    settings = {row.key: Setting(row.days_before, row.active) for row in _kept_rules(session)}
    held = Registers(session, today)
    reaches = {rule.key: span_of(rule, settings, today) for rule in RULES}
    asked = [(READERS[key], span or reach) for key, reach in reaches.items() if reach is not None]
    held.ask_together({reader: days for reader, days in asked if isinstance(reader, AskedReader)})
    found = [one for reader, days in asked for one in reader(held, days)]
    marks = _marks_by_key(session)
    near = cache(lambda due_on: nearness(due_on, today))
    told = [_told(one, near(one.due_on), marks, today) for one in found]
    if span is None:
        again = [one.deadline for one in told if _comes_again(one)]
        kept = {one.key for one in once_each(again, RECURRING)}
        told = [one for one in told if not _comes_again(one) or one.deadline.key in kept]
    return sorted(told, key=lambda one: one.deadline.due_on)


def due_lines(told: Iterable[Told]) -> list[DueLine]:
    """What is open, for the first page: many measures of one day are told as one."""
    still = [one.deadline for one in told if one.standing is Standing.OPEN]
    measures: dict[date, list[Deadline]] = {}
    for one in still:
        if one.rule == "measure":
            measures.setdefault(one.due_on, []).append(one)
    lines: list[DueLine] = []
    for one in still:
        together = measures.get(one.due_on, []) if one.rule == "measure" else []
        if len(together) <= _TOGETHER:
            lines.append(DueLine(one.title, one.due_on, one.page, one.record, one.part))
        elif together[0] is one:
            text = _("{count} din plan").format(count=counted(len(together), _("măsură"), _("măsuri")))
            lines.append(DueLine(text, one.due_on, one.page, one.record, one.part))
    return lines


def snooze_deadline(
    store: Store, deadline: Deadline, until_on: date | None, reason: str, *, today: date
) -> None:
    """Put a deadline off until a day; it comes back by itself on that day.

    Raises:
        Refused: without a reason, or for a day that is not to come.
    """
    refuse_if(check_snooze(until_on, reason, today))
    with store.writing(_("Amânare: {title}").format(title=deadline.title)) as writing:
        mark = _mark_of(writing.session, deadline)
        mark.until_on, mark.done_on, mark.note = until_on, None, reason.strip()
        writing.keep(mark)


def settle_deadline(
    store: Store, deadline: Deadline, done_on: date | None, note: str, *, today: date
) -> None:
    """Tell a deadline as done, with a note or without; what comes again comes at its next date.

    Raises:
        Refused: for a day that has not come yet.
    """
    refuse_if(check_done(done_on, today))
    with store.writing(_("Rezolvat: {title}").format(title=deadline.title)) as writing:
        mark = _mark_of(writing.session, deadline)
        mark.done_on, mark.until_on, mark.note = done_on, None, note.strip()
        writing.keep(mark)


def reopen_deadline(store: Store, deadline: Deadline) -> None:
    """Take back what was said of a deadline: it is due again."""
    with store.writing(_("De rezolvat din nou: {title}").format(title=deadline.title)) as writing:
        mark = _mark_of(writing.session, deadline)
        if mark.id is not None:
            writing.remove(mark)


def open_rules(store: Store) -> list[DeadlineRule]:
    """Every rule as it is set in this office, in the order of their list."""
    with store.reading() as session:
        kept = {row.key: row for row in _kept_rules(session)}
    return [
        kept.get(rule.key) or DeadlineRule(key=rule.key, days_before=rule.days_before, active=rule.active)
        for rule in RULES
    ]


def save_rules(store: Store, rows: Sequence[DeadlineRule]) -> None:
    """Keep how the rules are set; those left as they usually are need no row of their own.

    Raises:
        Refused: for a number of days that is none.
    """
    refuse_if([problem for row in rows for problem in check_rule(row.days_before, prefix=f"{row.key}.")])
    with store.writing(_("Regulile termenelor")) as writing:
        for row in rows:
            rule = rule_named(row.key)
            is_usual = rule is not None and (row.days_before, row.active) == (rule.days_before, rule.active)
            if row.id is not None or not is_usual:
                writing.keep(row)


def _comes_again(told: Told) -> bool:
    return told.standing is Standing.OPEN and told.deadline.rule in RECURRING


def _told(
    deadline: Deadline, near: Nearness, marks: Mapping[tuple[str, str, date], DeadlineMark], today: date
) -> Told:
    mark = marks.get(deadline.key) if marks else None
    if mark is None:
        return Told(deadline, near)
    standing = standing_of(mark.done_on, mark.until_on, today)
    return Told(deadline, near, standing, mark.until_on, mark.done_on, mark.note)


def _kept_rules(session: Session) -> Sequence[DeadlineRule]:
    return session.scalars(select(DeadlineRule)).all()


def _marks_by_key(session: Session) -> dict[tuple[str, str, date], DeadlineMark]:
    return {(row.rule, row.owner_uid, row.due_on): row for row in session.scalars(select(DeadlineMark))}


def _mark_of(session: Session, deadline: Deadline) -> DeadlineMark:
    found = session.scalars(
        select(DeadlineMark).where(
            DeadlineMark.rule == deadline.rule,
            DeadlineMark.owner_uid == deadline.owner_uid,
            DeadlineMark.due_on == deadline.due_on,
        )
    ).first()
    return found or DeadlineMark(rule=deadline.rule, owner_uid=deadline.owner_uid, due_on=deadline.due_on)
