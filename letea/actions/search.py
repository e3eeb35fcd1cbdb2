"""The search box above all pages: persons, households, files, services, measures, chapters, papers."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from sqlalchemy import Date, select, text
from sqlalchemy.orm import Session

from db import search_index
from db.ordering import bare, comma_below, finder_words
from db.store import Store
from db.tables.council import CouncilFile
from db.tables.plans import Plan, Section
from db.tables.services import Service
from letea.actions.benefit_lists import find_files
from letea.actions.people_lists import address_of, find_people
from letea.rules.deadline_duties import shortened
from letea.wording import _, day

_EACH, _LETTERS = 6, 44
_REMEMBERED = 20_000  # names of services, chapters and council files, folded once
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
            + _papers(session, question)
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
    """Objectives and measures, those of the newest plan first; a number typed may begin the plan's year."""
    if len(typed.strip()) < _LEAST:
        return []
    asked = _words_asked(typed)
    year = next((word for word in asked if word.isdecimal()), None)
    rest = search_index.question(" ".join(word for word in asked if word != year))
    of_year = "plan.year LIKE :year" + (f" AND {_AMONG_NODES.format(asked='rest')}" if rest else "")
    where = _AMONG_NODES.format(asked="question") + (f" OR ({of_year})" if year else "")
    sql = (
        "SELECT node.uid, node.section_id, node.number, node.text, plan.year FROM node "  # noqa: S608 - our own words
        "JOIN section ON section.id = node.section_id JOIN plan ON plan.id = section.plan_id "
        "WHERE node.deleted_at IS NULL AND section.deleted_at IS NULL AND plan.deleted_at IS NULL "
        f"AND ({where}) ORDER BY plan.year DESC, section.place, node.place, node.id LIMIT :limit"
    )
    values = {"question": search_index.question(typed), "limit": _EACH}
    values |= {"year": f"{year}%"} if year else {}
    values |= {"rest": rest} if year and rest else {}
    return [
        Hit(
            HitKind.MEASURE,
            row.section_id,
            shortened(f"{row.number} {row.text}".strip(), _LETTERS),
            _("plan {year}").format(year=row.year),
            row.uid,
        )
        for row in session.execute(text(sql), values)
    ]


_AMONG_NODES = "node.id IN (SELECT rowid FROM node_fts WHERE node_fts MATCH :{asked})"


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


def _papers(session: Session, question: str) -> list[Hit]:
    """Printed papers, the newest first."""
    # "+": read from the newest on until there are enough, however many the words find.
    sql = text(
        "SELECT id, title, printed_on FROM printed_paper WHERE deleted_at IS NULL AND +id IN "
        "(SELECT rowid FROM printed_paper_fts WHERE printed_paper_fts MATCH :question) "
        "ORDER BY printed_on DESC, id DESC LIMIT :limit"
    ).columns(printed_on=Date)
    return [
        Hit(HitKind.PAPER, row.id, shortened(row.title, _LETTERS), day(row.printed_on))
        for row in session.execute(sql, {"question": question, "limit": _EACH})
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
