"""A disposition prints with its list, as PDF and for Word."""

from io import BytesIO

from db.store import Store
from letea.actions.benefits import open_dossier
from letea.actions.disposition_paper import disposition_docx, disposition_outline, disposition_pdf
from letea.progress import Progress
from tests.letea.actions.benefit_offices import approved, someone
from tests.papers.outline_text import as_text


def the_disposition(store: Store) -> int:
    approved(store, someone(store, "Țurcanu"))
    file = approved(store, someone(store, "Demonstrativ"))
    (kept,) = open_dossier(store, file).dispositions
    return kept


def test_its_list_is_by_name(store: Store) -> None:
    told = as_text(disposition_outline(store, the_disposition(store)))
    assert told.index("Demonstrativ Ștefan") < told.index("Țurcanu Ștefan")
    assert told.count("300") == 2


def test_it_is_written_in_both_formats(store: Store) -> None:
    import docx

    kept = the_disposition(store)
    assert disposition_pdf(store, kept, Progress()).startswith(b"%PDF")
    document = docx.Document(BytesIO(disposition_docx(store, kept, Progress())))
    assert "Țurcanu Ștefan" in [cell.text for row in document.tables[-1].rows for cell in row.cells]
