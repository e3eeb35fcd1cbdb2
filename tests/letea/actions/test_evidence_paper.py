"""The report of a comparison, read back from its PDF and its Word document."""

from io import BytesIO

import pypdfium2
from docx import Document

from db.store import Store
from letea.actions.evidence import open_comparison, resolve_lines
from letea.actions.evidence_paper import evidence_docx, evidence_outline, evidence_paper_of, evidence_pdf
from letea.progress import Progress
from letea.rules.sheet_cells import Cell
from tests.letea.actions.evidence_offices import OTHER_CNP, compared, paid_office
from tests.samples import CNP, TODAY

ROWS: list[list[Cell]] = [
    [1, "EXEMPLU ION", CNP, 300],
    [2, "EXEMPLU ANA", OTHER_CNP, 350],
    [None, "TOTAL", None, 650],
]


def test_both_formats_carry_totals_differences_notes_and_who_signs(store: Store) -> None:
    store.who = "Ana Exemplu"
    paid_office(store)
    comparison = compared(store, ROWS)
    waiting = open_comparison(store, comparison).waiting()
    resolve_lines(store, [waiting[0].id], "cerut corectarea la contabilitate", TODAY)
    pages = list(pypdfium2.PdfDocument(evidence_pdf(store, comparison, Progress())))
    text = " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())
    for told in (
        "Raport de confruntare",
        "plăți, luna martie 2022",
        "și Contabilitate, privind confruntarea",
        "„l.xlsx”",
        "3 poziții, 1.050 lei",
        "2 poziții, 650 lei",
        "−400 lei",
        "suma: 300 la noi, 350 la ei (+50) – după CNP",
        "cerut corectarea la contabilitate (22.03.2022)",
        "nerezolvat",
        "rândul 4: un total (TOTAL · 650)",
        "Diferențe constatate: 2; rezolvate: 1; nerezolvate: 1.",
        "Contabil",
        "Ana Exemplu",
    ):
        assert told in text
    assert CNP not in text
    document = Document(BytesIO(evidence_docx(store, comparison, Progress())))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert "Diferă" in cells
    assert "suma: 300 la noi, 350 la ei (+50) – după CNP" in cells


def test_without_differences_the_paper_says_so(store: Store) -> None:
    paid_office(store)
    rows: list[list[Cell]] = [
        *ROWS[:1],
        [2, "Exemplu Ana", OTHER_CNP, 300],
        [3, "Demonstrativ Vasile", "", 450],
    ]
    comparison = compared(store, rows)
    pages = list(pypdfium2.PdfDocument(evidence_pdf(store, comparison, Progress())))
    text = " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())
    assert "Cele două evidențe concordă în întregime." in text
    assert "Ce diferă" not in text


def test_it_is_kept_under_its_comparison(store: Store) -> None:
    paid_office(store)
    comparison = compared(store, ROWS)
    held = open_comparison(store, comparison).record
    of = evidence_paper_of(store, comparison)
    assert (of.kind, of.owner_uid) == ("evidence", held.uid)
    assert evidence_outline(store, comparison).title == "Raport de confruntare martie 2022 – plăți"
