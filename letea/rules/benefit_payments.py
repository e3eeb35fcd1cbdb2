"""What must hold for what is granted, paid and worked in a month."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Protocol

from db.tables.benefits import FileStep, Grant, Payment, WorkedHours
from letea.errors import Problem
from letea.rules.benefits import PAID, STOPPED
from letea.rules.people import check_span, overlap
from letea.wording import MONTHS, _, day, money

_MONTHS = 12


class Granted(Protocol):
    """What is granted, as the checks of payments look at it: the record, or a row of it."""

    @property
    def amount_bani(self) -> int:
        """How much a month, or once."""

    @property
    def from_on(self) -> date:
        """From when."""

    @property
    def to_on(self) -> date | None:
        """Until when, where it ends."""

    @property
    def once(self) -> bool:
        """Whether it is paid once."""


class Paid(Protocol):
    """A payment, as the checks look at it: the record, or a row of its month."""

    @property
    def month_on(self) -> date:
        """The first day of its month."""

    @property
    def amount_bani(self) -> int:
        """How much."""

    @property
    def paid_on(self) -> date | None:
        """When, where it was paid."""

    @property
    def note(self) -> str:
        """Why it differs from the grant."""


def month_of(day_on: date) -> date:
    """The first day of the month."""
    return day_on.replace(day=1)


def next_month(month_on: date, by: int = 1) -> date:
    """The first day of a month later, or earlier."""
    months = month_on.year * _MONTHS + month_on.month - 1 + by
    return date(months // _MONTHS, months % _MONTHS + 1, 1)


def month_words(month_on: date) -> str:
    """A month in words: "martie 2022"."""
    return f"{MONTHS[month_on.month - 1]} {month_on.year}"


def in_force(grant: Granted, month_on: date) -> bool:
    """Whether what is granted is due for some day of the month."""
    last = next_month(month_on) - timedelta(days=1)
    return grant.from_on <= last and (grant.to_on is None or grant.to_on >= month_on)


def is_paid_in(steps: Sequence[FileStep], month_on: date) -> bool:
    """Whether a file is paid for a month: approved at some time, and not stopped at the month's end.

    `steps` are in order of days. An approval that comes after the month pays it too, as far as the grant
    reaches back; an end is told by the grant.
    """
    last = next_month(month_on) - timedelta(days=1)
    then = [step.state for step in steps if step.changed_on <= last]
    return any(step.state in PAID for step in steps) and (not then or then[-1] not in STOPPED)


def period(grant: Granted) -> str:
    """From when until when, in words."""
    return span_words(grant.from_on, grant.to_on)


def span_words(from_on: date, to_on: date | None) -> str:
    """A right from a day on, or between two, in words."""
    if to_on is None:
        return _("de la {day}").format(day=day(from_on))
    return f"{day(from_on)} – {day(to_on)}"


def check_grants(grants: Sequence[Grant], requested_on: date) -> list[Problem]:
    """What is granted in a file: to somebody, a sum above zero, for a period, once at a time."""
    problems = []
    for index, grant in enumerate(grants):
        where = f"grants.{index}."
        if not grant.beneficiary_id:
            problems.append(Problem(f"{where}beneficiary_id", _("Alegeți beneficiarul.")))
        problems += [
            Problem(f"{where}{found.field}", found.text, found.blocking)
            for found in check_grant(grant, requested_on)
        ]
        if any(_together(grant, other) for other in grants[:index]):
            told = _("Aceeași persoană are deja un drept în această perioadă; încheiați-l întâi.")
            problems.append(Problem(f"{where}from_on", told))
    return problems


def check_grant(grant: Grant, requested_on: date) -> list[Problem]:
    """A sum above zero, an end after the start, a start not before the month of the application."""
    problems = []
    if grant.amount_bani <= 0:
        problems.append(Problem("amount_bani", _("Suma trebuie să fie mai mare ca zero.")))
    problems += check_span(grant.from_on, grant.to_on)
    if grant.from_on < month_of(requested_on):
        told = _("Dreptul începe înaintea cererii ({day}); verificați.")
        problems.append(Problem("from_on", told.format(day=day(requested_on)), blocking=False))
    return problems


def check_paid(grants: Sequence[Grant], payments: Sequence[Payment]) -> list[Problem]:
    """What was paid for months that a grant no longer covers: told, as it may have to be given back."""
    problems = []
    for index, grant in enumerate(grants):
        outside = [
            month_words(one.month_on)
            for one in payments
            if one.grant_id == grant.id and not in_force(grant, one.month_on)
        ]
        if outside:
            told = _("Sunt plăți în afara dreptului: {months}; verificați perioada.")
            text = told.format(months=", ".join(reversed(outside)))
            problems.append(Problem(f"grants.{index}.to_on", text, blocking=False))
    return problems


def check_payment(payment: Paid, grant: Granted, *, others: Sequence[Paid], today: date) -> list[Problem]:
    """A payment: above zero, within what is granted, once a month, not paid in the future.

    `others` are the other payments of the grant.
    """
    problems = []
    if payment.amount_bani <= 0:
        problems.append(Problem("amount_bani", _("Suma trebuie să fie mai mare ca zero.")))
    elif payment.amount_bani != grant.amount_bani and not payment.note.strip():
        told = _("Dreptul este de {sum} lei; scrieți la observații de ce diferă.")
        problems.append(Problem("amount_bani", told.format(sum=money(grant.amount_bani)), blocking=False))
    if not in_force(grant, payment.month_on):
        told = _("Luna este în afara dreptului ({period}).").format(period=period(grant))
        problems.append(Problem("month_on", told))
    if grant.once and others:
        problems.append(Problem("month_on", _("Dreptul se plătește o singură dată și a fost plătit.")))
    elif any(other.month_on == payment.month_on for other in others):
        problems.append(Problem("month_on", _("Dreptul are deja o plată în această lună.")))
    if payment.paid_on and payment.paid_on > today:
        problems.append(Problem("paid_on", _("Data plății este în viitor; verificați.")))
    elif payment.paid_on and payment.paid_on < payment.month_on:
        told = _("Plata este dinaintea lunii pentru care se face; verificați.")
        problems.append(Problem("paid_on", told, blocking=False))
    return problems


def check_hours(rows: Sequence[WorkedHours]) -> list[Problem]:
    """Hours of local work in a month: not negative, no more than a month has, each person once in a file."""
    problems = []
    most = 31 * 8
    for index, row in enumerate(rows):
        where = f"hours.{index}."
        if any((row.file_id, row.person_id) == (one.file_id, one.person_id) for one in rows[:index]):
            problems.append(Problem(f"{where}person_id", _("Persoana apare de două ori.")))
        for name, hours in (("due_hours", row.due_hours), ("done_hours", row.done_hours)):
            if not 0 <= hours <= most:
                told = _("Orele unei luni sunt între 0 și {most}.").format(most=most)
                problems.append(Problem(f"{where}{name}", told))
    return problems


def _together(one: Grant, other: Grant) -> bool:
    same = one.beneficiary_id and one.beneficiary_id == other.beneficiary_id
    return bool(same) and not one.once and overlap((one.from_on, one.to_on), (other.from_on, other.to_on))
