"""Printed papers: kept as they were when they were given out, and given out again byte for byte."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import Any

from sqlalchemy import select

from db.record import Record
from db.store import Store
from db.tables.printed import PrintedPaper
from db.writing import Writing
from letea.actions.contents import content_in, put_content
from letea.actions.register_numbers import take_number
from letea.errors import Problem, Refused
from letea.wording import _, counted


@dataclass(frozen=True)
class PaperOf:
    """What a paper is of: its kind (`letea.fields.printed`), the uid of its record, whom it is about.

    `number` is that of the office's numbering register, where the paper has one.
    """

    kind: str
    owner_uid: str
    person_id: int | None = None
    number: str = ""


@dataclass(frozen=True)
class RegisterAsked:
    """The entry that a paper gets in a shipped register when it is given out, under the number it bears."""

    code: str
    number: int
    day: date
    cells: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class GivenOut:
    """A paper that is given out: what it is of, its title, its bytes, the entry that goes with it.

    `beside` are records that are true once it is given out (to whom a dossier was given).
    """

    of: PaperOf
    title: str
    pdf: bytes
    entry: RegisterAsked | None = None
    beside: Sequence[Record] = ()


def keep_printed(store: Store, papers: Sequence[GivenOut], today: date) -> int:
    """Keep papers that were printed together, as one action; returns how many were not kept already."""
    if store.only_reads:
        return 0
    titles = list(dict.fromkeys(paper.title for paper in papers))
    several = counted(len(titles), _("act tipărit"), _("acte tipărite"))
    label = _("Act tipărit: {title}").format(title=titles[0]) if len(titles) == 1 else several
    with store.writing(label) as writing:
        return sum(put_printed(writing, paper, today) for paper in papers)


def put_printed(writing: Writing, paper: GivenOut, today: date) -> bool:
    """Keep a paper in the transaction at hand; false where the very same was kept of this record already.

    Raises:
        Refused: the number it bears was taken by another entry meanwhile.
    """
    from letea.documents.pdf_archive import pages_in  # noqa: PLC0415 - pikepdf only when a paper is given out

    sha = sha256(paper.pdf).hexdigest()
    asked = select(PrintedPaper.id).where(
        PrintedPaper.sha == sha, PrintedPaper.owner_uid == paper.of.owner_uid
    )
    if writing.session.scalar(asked) is not None:
        return False
    if paper.entry is not None:
        _enter(writing, paper.of, paper.entry)
    put_content(writing, paper.pdf)
    writing.keep_all(paper.beside)
    writing.keep(
        PrintedPaper(
            kind=paper.of.kind,
            title=paper.title,
            owner_uid=paper.of.owner_uid,
            person_id=paper.of.person_id,
            number=paper.of.number,
            printed_on=today,
            pages=pages_in(paper.pdf),
            size=len(paper.pdf),
            sha=sha,
        )
    )
    return True


def printed_pdf(store: Store, printed_id: int) -> bytes:
    """A printed paper as it was given out.

    Raises:
        Trouble: when the office file holds it no longer whole.
    """
    with store.reading() as session:
        return content_in(session, session.get_one(PrintedPaper, printed_id).sha)


def remove_printed(store: Store, printed_id: int) -> None:
    """Take a paper printed by mistake out of the archive; undo brings it back."""
    with store.reading() as session:
        kept = session.get_one(PrintedPaper, printed_id)
    store.remove(kept, _("Act scos din arhivă: {title}").format(title=kept.title))


def _enter(writing: Writing, of: PaperOf, entry: RegisterAsked) -> None:
    taken = take_number(
        writing,
        entry.code,
        entry.day,
        person_id=of.person_id,
        owner_uid=of.owner_uid,
        cells=entry.cells,
    )
    if taken != entry.number:
        text = _("Numărul {number} a fost dat între timp altui act. Închideți și întocmiți actul din nou.")
        raise Refused([Problem("number", text.format(number=entry.number))])
