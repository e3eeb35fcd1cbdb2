"""The search box above all pages: persons, households, files, services, measures, chapters, papers."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import islice
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from db import search_index
from db.ordering import bare, comma_below, finder_words
from db.store import Store
from db.tables.council import CouncilFile
from db.tables.plans import Node, Plan, Section
from db.tables.printed import PrintedPaper
from db.tables.services import Service
from letea.actions.benefit_lists import find_files
from letea.actions.people_lists import address_of, find_people
from letea.rules.deadline_duties import shortened
from letea.wording import _, day

_EACH, _LETTERS = 6, 44
_REMEMBERED = 20_000  # texts of measures, folded once
_LEAST = 3  # letters, before texts as long as measures are read


class HitKind(Enum):
    """What a hit of the search is."""

    PERSON = "person"
    HOUSEHOLD = "household"
    FILE = "file"
    SERVICE = "service"
    MEASURE = "measure"
    SECTION = "section"
    COUNCIL = "council"
    PAPER = "paper"


@dataclass(frozen=True)
class Hit:
    """Something the search found: what it is, its id, its name and what tells it apart.

    A measure's id is its section's, and `part` the measure itself.
    """

    kind: HitKind
    id: int
    title: str
    note: str
    part: str = ""


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
            + _measures(session, typed)
            + _sections(session, typed)
            + _council(session, typed)
            + _papers(session, typed)
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


def _measures(session: Session, typed: str) -> list[Hit]:
    """Objectives and measures, those of the newest plan first."""
    if len(typed.strip()) < _LEAST:
        return []
    rows = session.execute(
        select(Node.uid, Node.section_id, Node.number, Node.text, Plan.year)
        .join(Section, Section.id == Node.section_id)
        .join(Plan, Plan.id == Section.plan_id)
        .order_by(Plan.year.desc(), Section.place, Node.place, Node.id)
    )
    return [
        Hit(
            HitKind.MEASURE,
            row.section_id,
            shortened(f"{row.number} {row.text}".strip(), _LETTERS),
            _("plan {year}").format(year=row.year),
            row.uid,
        )
        for row in _first(rows, typed)
    ]


def _first(rows: Iterable[Any], typed: str) -> list[Any]:
    asked = _words_asked(typed)
    held = (row for row in rows if _begins(_words_in(f"{row.number} {row.text} {row.year}"), asked))
    return list(islice(held, _EACH))


def _council(session: Session, typed: str) -> list[Hit]:
    rows = session.execute(
        select(CouncilFile.id, CouncilFile.title, CouncilFile.year).order_by(CouncilFile.id.desc())
    )
    found = [
        Hit(HitKind.COUNCIL, row.id, shortened(row.title, _LETTERS), str(row.year))
        for row in rows
        if _holds(f"{row.title} {row.year}", typed)
    ]
    return found[:_EACH]


def _papers(session: Session, typed: str) -> list[Hit]:
    """Printed papers, the newest first."""
    rows = session.execute(
        select(PrintedPaper.id, PrintedPaper.title, PrintedPaper.number, PrintedPaper.printed_on).order_by(
            PrintedPaper.printed_on.desc(), PrintedPaper.id.desc()
        )
    )
    held = (row for row in rows if _holds(f"{row.title} {row.number}", typed))
    return [
        Hit(HitKind.PAPER, row.id, shortened(row.title, _LETTERS), day(row.printed_on))
        for row in islice(held, _EACH)
    ]


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
    return _begins(_words_in(where), _words_asked(typed))


def _words_asked(typed: str) -> list[str]:
    return re.findall(r"\w+", bare(comma_below(typed)))


@lru_cache(maxsize=_REMEMBERED)
def _words_in(text: str) -> str:
    """The words of a text as the index of persons has them, each after a space."""
    return f" {finder_words(text)}"


def _begins(words: str, asked: Iterable[str]) -> bool:
    return all(f" {one}" in words for one in asked)
