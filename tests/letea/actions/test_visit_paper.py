"""The report of a visit is written as PDF and for Word, and read back."""

from io import BytesIO

import pikepdf
from docx import Document

from db.store import Store
from letea.actions.visit_paper import visit_docx, visit_name, visit_outline, visit_pdf
from letea.actions.visits import open_visit
from letea.progress import Progress
from tests.letea.actions.case_offices import an_adult, visited
from tests.papers.outline_text import as_text


def test_the_report_names_the_person_and_the_household(store: Store) -> None:
    visit = visited(store, an_adult(store))
    told = as_text(visit_outline(store, visit))
    assert "Persoana vizitată: Exemplu Ștefan" in told
    assert "Domiciliul: Letea Veche, 112" in told
    assert visit_name(open_visit(store, visit)) == "Raport de vizită din 18.03.2022 – Exemplu Ștefan"


def test_it_is_written_as_pdf_and_for_word(store: Store) -> None:
    visit = visited(store, an_adult(store))
    with pikepdf.open(BytesIO(visit_pdf(store, visit, Progress()))) as pdf:
        assert len(pdf.pages) == 1
    document = Document(BytesIO(visit_docx(store, visit, Progress())))
    assert "Locuința este curată." in [one.text for one in document.paragraphs]
