"""The semester's report is read back from its PDF and its Word document."""

from datetime import date
from io import BytesIO

import pypdfium2
from docx import Document

from db.store import Store
from db.tables.carers import CarerCheck
from letea.actions.carer_report_paper import carer_report_docx, carer_report_pdf
from letea.actions.carer_reports import open_report
from letea.actions.carers import open_carer, save_carer
from letea.progress import Progress
from tests.letea.actions.care_offices import an_assistant
from tests.samples import TODAY


def test_it_is_written_in_both_formats(store: Store) -> None:
    file = open_carer(store, an_assistant(store, "Țurcanu"))
    file.checks = [CarerCheck(carer_id=0, checked_on=date(2021, 9, 1), findings="fără probleme")]
    save_carer(store, file, TODAY)
    report = open_report(store, 2021, 2, TODAY)
    report.number, report.proposals = "12/2022", "Organizarea unei instruiri în aprilie."
    pages = list(pypdfium2.PdfDocument(carer_report_pdf(store, report, TODAY, Progress())))
    text = " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())
    assert len(pages) == 2
    assert "Raport privind activitatea asistenților personali" in text
    assert "semestrul al II-lea 2021" in text
    assert "Nr. 12/2022 din 22.03.2022" in text
    assert "Țurcanu Ștefan, 01.09.2021: fără probleme" in text
    assert "Organizarea unei instruiri în aprilie." in text
    document = Document(BytesIO(carer_report_docx(store, report, TODAY, Progress())))
    cells = [cell.text for row in document.tables[-1].rows for cell in row.cells]
    assert "Țurcanu Ștefan" in cells
    assert "01.09.2021" in cells
