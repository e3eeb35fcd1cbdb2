"""The paper of a plan of services is written as PDF and for Word, and read back."""

from io import BytesIO

import pikepdf
from docx import Document

from db.store import Store
from letea.actions.service_plan_paper import service_plan_docx, service_plan_outline, service_plan_pdf
from letea.progress import Progress
from tests.letea.actions.child_offices import a_child, planned
from tests.papers.outline_text import as_text
from tests.samples import TODAY


def test_the_paper_names_whose_it_is_and_the_disposition(store: Store) -> None:
    plan = planned(store, a_child(store), disposition_number="118", disposition_on=TODAY)
    told = as_text(service_plan_outline(store, plan))
    assert "Plan de servicii nr. 1/2022 din 01.03.2022" in told
    assert "aprobat prin dispoziția primarului nr. 118 din 22.03.2022" in told
    assert "Domiciliul: Letea Veche, 112" in told
    assert "| Frecventarea școlii | Înscriere la centrul de zi | Ana Exemplu | 15.06.2022 |" in told


def test_it_is_written_as_pdf_and_for_word(store: Store) -> None:
    plan = planned(store, a_child(store))
    with pikepdf.open(BytesIO(service_plan_pdf(store, plan, Progress()))) as pdf:
        assert len(pdf.pages) >= 1
    document = Document(BytesIO(service_plan_docx(store, plan, Progress())))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert "Înscriere la centrul de zi" in cells
