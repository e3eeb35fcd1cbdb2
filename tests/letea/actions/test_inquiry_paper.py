"""The paper of an inquiry is written as PDF and for Word, and read back."""

from io import BytesIO

import pikepdf
from docx import Document

from db.store import Store
from letea.actions.benefit_kinds import open_kinds, ship_benefit_kinds
from letea.actions.inquiries import open_inquiry
from letea.actions.inquiry_paper import (
    inquiry_docx,
    inquiry_name,
    inquiry_outline,
    inquiry_pdf,
    to_know_before_printing,
)
from letea.progress import Progress
from tests.letea.actions.case_offices import an_adult, inquired
from tests.papers.outline_text import as_text
from tests.samples import a_benefit_file


def test_the_paper_is_filled_from_the_register_and_names_the_benefit_file(store: Store) -> None:
    ship_benefit_kinds(store)
    person = an_adult(store)
    file = store.keep(a_benefit_file(open_kinds(store)[0].id, person), "Dosar")
    told = as_text(inquiry_outline(store, inquired(store, person, file_id=file.id, asked_by="persoana")))
    assert "Cerută de: persoana" in told
    assert "Dosarul de beneficii: 1/2022 (" in told
    assert "| **Total** |" in told
    assert "2.234,50" in told


def test_it_is_written_as_pdf_and_for_word(store: Store) -> None:
    inquiry = inquired(store, an_adult(store))
    with pikepdf.open(BytesIO(inquiry_pdf(store, inquiry, Progress()))) as pdf:
        assert len(pdf.pages) >= 2
    document = Document(BytesIO(inquiry_docx(store, inquiry, Progress())))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert "Exemplu Țăndărica" in cells


def test_what_is_still_empty_is_told_before_printing(store: Store) -> None:
    file = open_inquiry(store, inquired(store, an_adult(store)))
    assert inquiry_name(file) == "Anchetă socială nr. 1/2022 din 22.03.2022 – Exemplu Ștefan"
    (told,) = to_know_before_printing(file)
    assert told.startswith("18 rubrici fără conținut")
    for one in file.answers:
        one.answer = "scris"
    assert to_know_before_printing(file) == []
