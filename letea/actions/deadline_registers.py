"""The office as its deadlines are read from it, and what a reader of a rule is."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, partial
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.tables.council import CouncilFile, CouncilPaper, CouncilStep, PaperKind
from db.tables.handover import SentPackage
from db.tables.office import Office
from db.tables.outreach import Publication
from letea.actions.need_settings import bounds_in
from letea.rules.council_tree import CouncilFolder
from letea.rules.deadline_duties import Published, ending, shortened
from letea.rules.deadlines import Deadline, Fact, Span
from letea.rules.need_score import Bounds

# The plus keeps the index of states, which nearly all share, from being gone through; in a statement of many
# rules nobody is listed who is not asked for.
PERSONS = """
    WITH named AS NOT MATERIALIZED (
        SELECT id, family_name || ' ' || given_name AS name FROM person WHERE deleted_at IS NULL
    ), followed AS NOT MATERIALIZED (
        SELECT id, uid, family_name || ' ' || given_name AS name FROM person
        WHERE deleted_at IS NULL AND +state = 'active'
    )
"""


class Registers:
    """The office as it is read for its deadlines on a day; what several rules need is read once."""

    def __init__(self, session: Session, today: date) -> None:
        self.session, self.today = session, today
        self._facts: dict[tuple[str, Span], list[Fact]] = {}
        self._found: dict[tuple[str, Span], Sequence[Any]] = {}

    @cached_property
    def office(self) -> Office | None:
        """The office itself."""
        return self.session.scalars(select(Office).order_by(Office.id)).first()

    def facts(self, reader: "AskedReader", span: Span) -> list[Fact]:
        """What a rule that asks in SQL finds between two days, or found when it was asked with others."""
        if (reader.rule, span) not in self._facts:
            self.ask_together({reader: span})
        return self._facts[reader.rule, span]

    def ask_together(self, spans: Mapping["AskedReader", Span]) -> None:
        """Find in one statement what many rules tell of: one for each takes several times as long."""
        days = {"today": self.today.isoformat()}
        for reader, span in spans.items():
            asked = reader.asks_of(span)
            days[f"{reader.rule}_since"], days[f"{reader.rule}_until"] = map(str, (asked.since, asked.until))
        found: dict[str, list[Fact]] = {reader.rule: [] for reader in spans}
        if spans:
            for rule, uid, name, on, record in self.rows(_statement_of((*spans,)), days):
                found[rule].append(Fact(uid, name, date.fromisoformat(on), record))
        self._facts |= {(reader.rule, span): found[reader.rule] for reader, span in spans.items()}

    def rows(self, sql: str, values: Mapping[str, Any] | None = None) -> Sequence[Any]:
        """What a statement in SQL finds: as it is, for a fourth of what it takes to build it from tables."""
        return self.session.connection().exec_driver_sql(sql, dict(values or {})).all()

    def once(self, asked: tuple[str, Span], find: Callable[[], Sequence[Any]]) -> Sequence[Any]:
        """What several rules find between the same days: found for the first of them, kept for the others."""
        if asked not in self._found:
            self._found[asked] = find()
        return self._found[asked]

    @property
    def office_uid(self) -> str:
        """Whose the yearly duties are."""
        return self.office.uid if self.office is not None else ""

    @cached_property
    def folders(self) -> list[CouncilFolder]:
        """The council files of these years, with their steps and letters."""
        recent = CouncilFile.year >= self.today.year - 2
        folders = {
            file.id: CouncilFolder(file) for file in self.session.scalars(select(CouncilFile).where(recent))
        }
        if not folders:
            return []
        for step in self.session.scalars(select(CouncilStep).where(CouncilStep.file_id.in_(folders))):
            folders[step.file_id].steps.append(step)
        letters = select(CouncilPaper).where(
            CouncilPaper.file_id.in_(folders), CouncilPaper.kind == PaperKind.COMMUNICATION
        )
        for paper in self.session.scalars(letters):
            folders[paper.file_id].papers.append(paper)
        return list(folders.values())

    @cached_property
    def sent(self) -> dict[str, SentPackage]:
        """The newest package of each year and quarter; a plan that left alone answers for neither."""
        asked = select(SentPackage).where(SentPackage.plan_uid == "").order_by(SentPackage.number)
        return {one.period: one for one in self.session.scalars(asked)}

    @cached_property
    def bounds(self) -> Bounds:
        """The bounds of the grid of vulnerability."""
        return bounds_in(self.session)

    @cached_property
    def published(self) -> list[Published]:
        """What is published this year, or in the last year that has a list."""
        newest = (
            select(func.max(Publication.year))
            .where(Publication.year <= self.today.year, Publication.deleted_at.is_(None))
            .scalar_subquery()
        )
        rows = self.session.execute(
            select(Publication.uid, Publication.text, Publication.frequency, Publication.renewed_on)
            .where(Publication.year == newest, Publication.frequency != "")
            .order_by(Publication.place, Publication.id)
        )
        return [Published(*row) for row in rows]


Reader = Callable[[Registers, Span], Iterator[Deadline]]


@dataclass(frozen=True)
class Asked:
    """What is due by a day written in a record, asked for in SQL.

    `sql` gives the uid of what it is about, its name, the day and the id for the page, of the days from
    :since to :until; it may use :today, and the persons as `named` and `followed`. In SQL, because building
    the same from the tables takes longer than reading it. `title` has a place for the {name}.
    """

    title: str
    page: str
    sql: str


@dataclass(frozen=True, eq=False)
class AskedReader:
    """The reader of a rule that asks for its rows in SQL, alone or in one statement with others.

    `sql` is as that of `Asked`; `asks_of` gives the days of the records for those of the deadlines.
    """

    rule: str
    sql: str
    tell: Callable[[Iterable[Fact], Registers, Span], Iterator[Deadline]]
    asks_of: Callable[[Span], Span] = lambda span: span

    def __call__(self, held: Registers, span: Span) -> Iterator[Deadline]:
        """The deadlines of the rule."""
        return self.tell(held.facts(self, span), held, span)


def readers_of(asked: Mapping[str, Asked]) -> dict[str, Reader]:
    """The readers of rules that ask in one way."""
    return {rule: AskedReader(rule, one.sql, partial(_tell, rule, one)) for rule, one in asked.items()}


def _tell(rule: str, asked: Asked, facts: Iterable[Fact], held: Registers, span: Span) -> Iterator[Deadline]:
    named = (Fact(one.owner_uid, shortened(one.name), one.on, one.record) for one in facts)
    return ending(rule, asked.title, named, span, today=held.today, page=asked.page)


@cache
def _statement_of(readers: tuple[AskedReader, ...]) -> str:
    """Each row with its rule before it; each rule with its own days."""
    asked = [
        re.sub(r":(since|until)\b", rf":{one.rule}_\1", one.sql.strip()).replace(
            "SELECT", f"SELECT '{one.rule}',", 1
        )
        for one in readers
    ]
    return PERSONS + " UNION ALL ".join(asked)
