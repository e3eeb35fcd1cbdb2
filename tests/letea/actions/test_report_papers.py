"""The yearly reports read back: as text, as PDF and as a Word document."""

from datetime import date
from io import BytesIO

import pypdfium2
import pytest
from docx import Document

from db.store import Store
from db.tables.office import OfficialRole
from db.tables.plan_life import ProgressState
from db.tables.reports import ReportKind
from letea.actions.plan_progress import open_progress, set_state
from letea.actions.plan_reading import plan_of_year
from letea.actions.report_papers import report_docx, report_outline, report_pdf
from letea.actions.reports import open_report, save_report
from letea.documents.outline import Chart, Heading, Party, Signatures
from letea.progress import Progress
from tests.letea.actions.report_offices import a_small_office
from tests.samples import TODAY, an_official

END = date(2022, 12, 20)


def pages(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    told = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return told


@pytest.mark.parametrize("kind", ReportKind)
def test_the_pdf_and_the_word_paper_say_the_same(store: Store, kind: ReportKind) -> None:
    a_small_office(store)
    report = open_report(store, kind, 2022)
    report.introduction, report.proposals = (
        "Prima frază.\n\nA doua frază: ăâîșț.",
        "Un microbuz <nou> & ieftin.",
    )
    save_report(store, report)
    pdf = report_pdf(store, kind, 2022, TODAY, Progress())
    told = pages(pdf)
    word = Document(BytesIO(report_docx(store, kind, 2022, TODAY, Progress())))
    texts = [paragraph.text for paragraph in word.paragraphs]
    for words in ("Prima frază.", "A doua frază: ăâîșț.", "Un microbuz <nou> & ieftin."):
        assert words in told
        assert words in texts
    assert b"pdfaid" in pdf
    assert len(word.inline_shapes) >= 1


@pytest.mark.parametrize("kind", ReportKind)
def test_a_report_of_an_empty_office_is_whole(store: Store, kind: ReportKind) -> None:
    outline = report_outline(store, kind, 2022, TODAY)
    assert not any(isinstance(block, Chart) for block in outline.blocks)
    told = pages(report_pdf(store, kind, 2022, TODAY, Progress()))
    assert "I. Introducere" in told
    assert "Întocmit" in told


def test_the_stage_of_the_annual_plan_stands_in_the_report(demonstration: Store) -> None:
    plan = plan_of_year(demonstration, 2022)
    assert plan is not None
    view = open_progress(demonstration, plan, END)
    measures = [one.node.id for one in view.standings[:2]]
    set_state(demonstration, plan, measures, view.period, state=ProgressState.DONE)
    outline = report_outline(demonstration, ReportKind.ACTIVITY, 2022, END)
    headings = [block.text for block in outline.blocks if isinstance(block, Heading)]
    assert any(text.endswith("Stadiul planului anual de acțiune") for text in headings)
    last = [block for block in outline.blocks if isinstance(block, Chart)][-1]
    assert last.title == "Măsurile, după stadiu"
    other = report_outline(demonstration, ReportKind.ACTIVITY, 2021, END)
    assert not any("planului anual" in b.text for b in other.blocks if isinstance(b, Heading))


def test_who_made_the_report_and_the_head_of_service_sign_it(store: Store) -> None:
    told = report_outline(store, ReportKind.ACTIVITY, 2022, END).blocks[-1]
    assert told == Signatures((Party("Întocmit", store.who), Party("Verificat")))
    store.keep(an_official(role=OfficialRole.HEAD_OF_SERVICE, name="Ana Exemplu", title=""), "F")
    told = report_outline(store, ReportKind.COSTS, 2022, END).blocks[-1]
    assert told == Signatures((Party("Întocmit", store.who), Party("Șef serviciu", "Ana Exemplu")))
