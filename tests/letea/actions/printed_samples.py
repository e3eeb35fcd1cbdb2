"""Papers given out, for the tests of what is kept of them."""

from datetime import date

from db.store import Store
from letea.actions.people import open_person
from letea.actions.printed import GivenOut, PaperOf, keep_printed
from letea.documents.outline import Outline, Paragraph, plain
from letea.documents.to_pdf import pdf_bytes
from tests.samples import TODAY


def a_pdf(words: str) -> bytes:
    """A paper of one line."""
    return pdf_bytes(Outline(words, (Paragraph(plain(words)),)))


def paper_of(store: Store, person: int, title: str = "Fișa", kind: str = "person_card") -> GivenOut:
    """A paper about a person."""
    uid = open_person(store, person).person.uid
    return GivenOut(PaperOf(kind, uid, person), title, a_pdf(title))


def kept(store: Store, paper: GivenOut, today: date = TODAY) -> bool:
    """The paper, kept as if it had been printed that day."""
    return bool(keep_printed(store, [paper], today))
