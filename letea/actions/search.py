"""The search box above all pages: persons, households, benefit files, services, plans."""

import re
from dataclasses import dataclass
from enum import Enum

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from db import search_index
from db.ordering import bare, comma_below, finder_words
from db.store import Store
from db.tables.plans import Plan, Section
from db.tables.services import Service
from letea.actions.benefit_lists import find_files
from letea.actions.people_lists import address_of, find_people
from letea.wording import _

_EACH = 6


class HitKind(Enum):
    """What a hit of the search is."""

    PERSON = "person"
    HOUSEHOLD = "household"
    FILE = "file"
    SERVICE = "service"
    SECTION = "section"


@dataclass(frozen=True)
class Hit:
    """Something the search found: what it is, its id, its name and what tells it apart."""

    kind: HitKind
    id: int
    title: str
    note: str


def search_everywhere(store: Store, typed: str) -> list[Hit]:
    """What begins with all the words typed, a few of each kind."""
    question = search_index.question(typed)
    if not question:
        return []
    hits = [
        Hit(HitKind.PERSON, id, name, note) for id, name, note in find_people(store, typed, limit=_EACH + 2)
    ]
    files = [Hit(HitKind.FILE, *found) for found in find_files(store, typed, limit=_EACH)]
    with store.reading() as session:
        return (
            hits
            + _households(session, question)
            + files
            + _services(session, typed)
            + _sections(session, typed)
        )


def _households(session: Session, question: str) -> list[Hit]:
    sql = text(
        "SELECT household.id, name, village, street, house_number FROM household_fts "
        "JOIN household ON household.id = household_fts.rowid "
        "WHERE household_fts MATCH :question AND deleted_at IS NULL LIMIT :limit"
    )
    return [
        Hit(HitKind.HOUSEHOLD, row.id, row.name, address_of(row.village, row.street, row.house_number))
        for row in session.execute(sql, {"question": question, "limit": _EACH})
    ]


def _services(session: Session, typed: str) -> list[Hit]:
    rows = session.execute(select(Service.id, Service.name, Service.code, Service.centre))
    found = [
        Hit(HitKind.SERVICE, row.id, row.name, row.code)
        for row in rows
        if _holds(f"{row.name} {row.code} {row.centre}", typed)
    ]
    return found[:_EACH]


def _sections(session: Session, typed: str) -> list[Hit]:
    rows = session.execute(
        select(Section.id, Section.number, Section.heading, Plan.year)
        .join(Plan, Plan.id == Section.plan_id)
        .order_by(Plan.year.desc(), Section.id)
    )
    found = [
        Hit(
            HitKind.SECTION,
            row.id,
            f"{row.number} {row.heading}".strip(),
            _("plan {year}").format(year=row.year),
        )
        for row in rows
        if _holds(f"{row.heading} {row.year}", typed)
    ]
    return found[:_EACH]


def _holds(where: str, typed: str) -> bool:
    """Whether every word typed begins a word there, as the index of persons has it."""
    there = finder_words(where).split()
    asked = re.findall(r"\w+", bare(comma_below(typed)))
    return all(any(word.startswith(one) for word in there) for one in asked)
