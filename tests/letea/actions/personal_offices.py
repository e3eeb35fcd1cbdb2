"""Offices with files past their term and persons with much kept about them, for tests."""

from datetime import date

from db.store import Store
from db.tables.benefits import FileState
from db.tables.cases import Inquiry, Visit
from db.tables.contents import Attachment
from db.tables.people import Person, PersonState
from db.tables.personal import FileKind, RetentionTerm
from letea.actions.benefits import open_dossier
from letea.actions.contents import put_content
from letea.actions.dispositions import change_state
from letea.actions.printed import GivenOut, PaperOf, keep_printed
from letea.actions.retention import past_files, save_term
from letea.actions.selections import new_selection, save_selection, selection_outline, selection_paper_of
from letea.documents.to_pdf import pdf_bytes
from letea.rules.retention import TYPED
from tests.letea.actions.benefit_offices import approved, decided, registered, someone
from tests.letea.actions.printed_samples import a_pdf
from tests.samples import TODAY

LATER = date(2035, 1, 1)  # a day on which all of 2022 is past ten years
__all__ = ["LATER", "TYPED", "approved", "decided", "registered", "someone"]


def in_ten_years(store: Store, *kinds: FileKind) -> None:
    """The office keeps these kinds of file for ten years."""
    for kind in kinds:
        save_term(store, RetentionTerm(kind=kind, years=10, source="dispoziția nr. 4/2021"), TODAY)


def ended_file(store: Store, person: int) -> int:
    """A benefit file that was refused in March 2022."""
    file = registered(store, person)
    change_state(store, decided([file], FileState.REFUSED), TODAY)
    return file


def a_visit(store: Store, person: int, words: str = "casă curată") -> Visit:
    """A visit of March 2022, with a file attached and a paper printed of it."""
    visit = store.keep(Visit(person_id=person, visited_on=TODAY, findings=words), "Vizită")
    with store.writing("Fișier") as writing:
        sha = put_content(writing, f"poza: {words}".encode())
        writing.keep(Attachment(owner_uid=visit.uid, name="poza.txt", sha=sha))
    keep_printed(
        store, [GivenOut(PaperOf("visit", visit.uid, person), "Raport de vizită", a_pdf(words))], TODAY
    )
    return visit


def gone(store: Store, person: int) -> None:
    """A person who died in March 2022."""
    with store.reading() as session:
        held = session.get_one(Person, person)
    held.state, held.state_on = PersonState.DECEASED, TODAY
    store.keep(held, "A decedat")


def an_inquiry_of(store: Store, file: int, person: int) -> Inquiry:
    """An inquiry made for a benefit file."""
    return store.keep(Inquiry(form="vmi", dated_on=TODAY, person_id=person, file_id=file), "Anchetă")


def a_list(store: Store, *, with_persons: bool = False, printed: bool = True, day: date = LATER) -> int:
    """A list of all that is past its term, confirmed, and printed."""
    file = new_selection(store, past_files(store, day), day)
    selection = file.selection
    selection.commission = "Ana Exemplu, secretar general\nIon Demonstrativ, arhivar"
    selection.confirmed_number, selection.confirmed_on = "312", day
    selection.with_persons = with_persons
    made = save_selection(store, file, day)
    if printed:
        pdf = pdf_bytes(selection_outline(store, made))
        keep_printed(store, [GivenOut(selection_paper_of(store, made), "Listă de selecționare", pdf)], day)
    return made


def number_of(store: Store, file: int) -> str:
    """The number of a benefit file."""
    return open_dossier(store, file).file.number
