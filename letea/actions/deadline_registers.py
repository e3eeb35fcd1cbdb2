"""The office as its deadlines are read from it, and what a reader of a rule is."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from db.tables.council import CouncilFile, CouncilPaper, CouncilStep, PaperKind
from db.tables.office import Office
from db.tables.outreach import Publication
from letea.rules.council_tree import CouncilFolder
from letea.rules.deadline_duties import Published, ending, shortened
from letea.rules.deadlines import Deadline, Fact, Span

# The plus keeps the index of states, which nearly all share, from being gone through.
PERSONS = """
    WITH named AS (
        SELECT id, family_name || ' ' || given_name AS name FROM person WHERE deleted_at IS NULL
    ), followed AS (
        SELECT id, uid, family_name || ' ' || given_name AS name FROM person
        WHERE deleted_at IS NULL AND +state = 'active'
    )
"""


class Registers:
    """The office as it is read for its deadlines on a day; what several rules need is read once."""

    def __init__(self, session: Session, today: date) -> None:
        self.session, self.today = session, today

    @cached_property
    def office(self) -> Office | None:
        """The office itself."""
        return self.session.scalars(select(Office).order_by(Office.id)).first()

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


def readers_of(asked: Mapping[str, Asked]) -> dict[str, Reader]:
    """The readers of rules that ask in one way."""
    return {rule: partial(_read, rule, one) for rule, one in asked.items()}


def _read(rule: str, asked: Asked, held: Registers, span: Span) -> Iterator[Deadline]:
    days = {"since": span.since.isoformat(), "until": span.until.isoformat()}
    rows = held.session.execute(text(PERSONS + asked.sql), days | {"today": held.today.isoformat()})
    facts = [Fact(uid, shortened(name), date.fromisoformat(on), record) for uid, name, on, record in rows]
    return ending(rule, asked.title, facts, span, today=held.today, page=asked.page)
