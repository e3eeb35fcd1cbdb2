"""What must hold for a child with parents abroad (HG 691/2015) and for the lists asked of schools."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from db.ordering import fold
from db.tables.children import ChildAlone, SchoolList
from letea.errors import Problem
from letea.rules.people import ADULT, age_on, check_span
from letea.wording import _, day

LAST_QUARTER = 10  # the month from which lists are asked for (HG 691/2015, annex 1, art. 2)


def is_away_on(left_on: date | None, back_on: date | None, on: date) -> bool:
    """Whether the parents are abroad that day; who left on an unknown day was always gone."""
    return (left_on is None or left_on <= on) and (back_on is None or back_on > on)


def school_key(school: str) -> str:
    """What two spellings of one school's name have in common."""
    return " ".join(re.findall(r"\w+", fold(school)))


def signed(number: int | None) -> str:
    """A difference as it is read: "+2", "−1", "0"; nothing where it is not known."""
    if number is None:
        return ""
    return f"+{number}" if number > 0 else str(number).replace("-", "−")


def check_child_alone(child: ChildAlone, *, born_on: date | None, today: date) -> list[Problem]:
    """What the worker must mend in what is kept of a child whose parents are abroad."""
    return [
        *_check_child(child, born_on, today),
        *check_span(child.left_on, child.back_on, field="back_on"),
        *_check_past(child, today),
        *_check_keeper(child),
        *_check_court(child),
    ]


def check_school_list(row: SchoolList, rows: Sequence[SchoolList], today: date) -> list[Problem]:
    """What the worker must mend in the list asked of a school; `rows` are all those of the year."""
    return [*_check_school(row, rows), *_check_asked(row, today), *_check_received(row, today)]


def _check_child(child: ChildAlone, born_on: date | None, today: date) -> Iterator[Problem]:
    if not child.child_id:
        yield Problem("child_id", _("Alegeți copilul."))
    elif born_on is not None and age_on(today, born_on) >= ADULT and child.back_on is None:
        told = _("A împlinit 18 ani; verificați dacă mai rămâne în evidență.")
        yield Problem("child_id", told, blocking=False)
    if child.back_on is None and child.next_on is None:
        yield Problem("next_on", _("Scrieți când se face următoarea vizită."), blocking=False)


def _check_past(child: ChildAlone, today: date) -> Iterator[Problem]:
    """What has happened lies behind; a departure may be announced ahead (Legea 272/2004, art. 104)."""
    for name in ("back_on", "found_on", "notified_on", "court_on"):
        on = getattr(child, name)
        if on is not None and on > today:
            yield Problem(name, _("Data este în viitor; verificați."))
    if child.notified_number.strip() and child.notified_on is None:
        yield Problem("notified_on", _("Scrieți data notificării."), blocking=False)


def _check_keeper(child: ChildAlone) -> Iterator[Problem]:
    if child.keeper_id is not None and child.keeper_id == child.child_id:
        yield Problem("keeper_id", _("Copilul nu poate fi în propria grijă; alegeți altă persoană."))
    known = child.keeper.strip() or child.keeper_id
    if not known and (child.keeper_relation.strip() or child.keeper_phone.strip()):
        yield Problem("keeper", _("Scrieți numele persoanei desemnate."))
    if child.keeper_phone and not re.fullmatch(r"[\d\s+./()-]{6,}", child.keeper_phone):
        yield Problem("keeper_phone", _("Telefonul are numai cifre și spații."), blocking=False)


def _check_court(child: ChildAlone) -> Iterator[Problem]:
    if child.court_number.strip() and child.court_on is None:
        yield Problem("court_on", _("Scrieți data hotărârii."), blocking=False)
    if child.court_on and child.notified_on and child.court_on < child.notified_on:
        told = _("Hotărârea este dinaintea notificării ({day}); verificați.")
        yield Problem("court_on", told.format(day=day(child.notified_on)), blocking=False)


def _check_school(row: SchoolList, rows: Sequence[SchoolList]) -> Iterator[Problem]:
    key = school_key(row.school)
    if not key:
        yield Problem("school", _("Scrieți unitatea de învățământ."))
    elif any(one is not row and school_key(one.school) == key for one in rows):
        yield Problem("school", _("Unitatea apare de două ori în acest an; păstrați un singur rând."))


def _check_asked(row: SchoolList, today: date) -> Iterator[Problem]:
    if row.asked_number.strip() and row.asked_on is None:
        yield Problem("asked_on", _("Scrieți data adresei."), blocking=False)
    if row.asked_on is None:
        return
    if row.asked_on > today:
        yield Problem("asked_on", _("Data este în viitor; verificați."))
    elif row.asked_on.year != row.year or row.asked_on.month < LAST_QUARTER:
        told = _("Lista se cere în ultimul trimestru din {year} (HG 691/2015, anexa 1, art. 2).")
        yield Problem("asked_on", told.format(year=row.year), blocking=False)


def _check_received(row: SchoolList, today: date) -> Iterator[Problem]:
    if row.children is not None and row.children < 0:
        yield Problem("children", _("Numărul nu poate fi sub zero."))
    if row.received_on is None:
        if row.received_number.strip() or row.children is not None:
            yield Problem("received_on", _("Scrieți când a fost primită lista."), blocking=False)
        return
    if row.received_on > today:
        yield Problem("received_on", _("Data este în viitor; verificați."))
    elif row.asked_on is not None and row.received_on < row.asked_on:
        told = _("Lista este primită înainte de a fi cerută ({day}).")
        yield Problem("received_on", told.format(day=day(row.asked_on)))
    if row.children is None:
        told = _("Scrieți câți copii a comunicat școala; 0 dacă nu are.")
        yield Problem("children", told, blocking=False)
