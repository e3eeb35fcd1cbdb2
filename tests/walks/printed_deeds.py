"""What is given out in the demonstration office and kept as it was, one deed each."""

from db.store import Store
from db.tables.people import Person
from db.tables.printed import PrintedPaper
from letea.actions import printed, printed_batch
from letea.actions.printed import GivenOut, PaperOf
from letea.documents.outline import Outline, Paragraph, plain
from letea.documents.to_pdf import pdf_bytes
from letea.progress import Progress
from tests.samples import TODAY
from tests.walks.deeds import Deed, first, ids_of


def a_paper(store: Store, words: str = "Fișa") -> GivenOut:
    """A paper of the first person."""
    person = first(store, Person)
    pdf = pdf_bytes(Outline(words, (Paragraph(plain(words)),)))
    return GivenOut(PaperOf("person_card", person.uid, person.id), words, pdf)


def kept(store: Store) -> None:
    paper = a_paper(store)
    assert printed.keep_printed(store, [paper], TODAY)


def many_kept(store: Store) -> None:
    papers = [a_paper(store, words) for words in ("Fișa", "Adeverința")]
    assert printed.keep_printed(store, papers, TODAY) == len(papers)


def certified(store: Store) -> None:
    people = ids_of(store, Person)[:2]
    papers = printed_batch.certificates(store, people, TODAY, Progress()).papers
    assert printed.keep_printed(store, papers, TODAY) == len(papers)


def removed(store: Store) -> None:
    kept(store)
    printed.remove_printed(store, first(store, PrintedPaper).id)


PRINTED_DEEDS: dict[str, Deed] = {
    "printed paper kept": kept,
    "printed papers kept together": many_kept,
    "certificates given out": certified,
    "printed paper removed": removed,
}
