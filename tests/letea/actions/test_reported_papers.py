"""The papers of cases are written as PDF and for Word, and read back."""

from collections.abc import Callable
from datetime import date
from io import BytesIO

import pypdfium2
import pytest
from docx import Document

from db.store import Store
from letea.actions.people import PersonFile, save_person
from letea.actions.reported import open_case
from letea.actions.reported_papers import (
    case_docx,
    case_outline,
    case_pdf,
    counts_docx,
    counts_outline,
    counts_pdf,
    letter_docx,
    letter_outline,
    letter_pdf,
)
from letea.progress import Progress
from tests.letea.actions.reported_offices import FACTS, told
from tests.papers.outline_text import as_text
from tests.samples import TODAY, a_person

Write = Callable[[Store, int], bytes]


def test_the_sheet_tells_the_person_and_who_opened_it(store: Store) -> None:
    person = save_person(store, PersonFile(a_person()), TODAY)
    case = told(store, person_id=person, about="")
    open_case(store, case, "Control sau inspecție")
    text = as_text(case_outline(store, case, TODAY))
    assert FACTS in text
    assert a_person().name in text
    assert "Ana Exemplu | Control sau inspecție" in text


def test_the_letter_says_to_whom_and_what(store: Store) -> None:
    text = as_text(letter_outline(store, told(store, sent_to="DGASPC Bacău", sent_on=TODAY)))
    assert "Către DGASPC Bacău" in text
    assert "din 22.03.2022" in text
    assert "Referitor la: violență domestică" in text


def test_the_counts_tell_of_nobody(store: Store) -> None:
    told(store)
    text = as_text(counts_outline(store, TODAY))
    assert "2022 | Violență domestică | 1 | 0 | 0" in text
    assert FACTS not in text


@pytest.mark.parametrize(
    ("pdf", "docx", "holds"),
    [
        (
            lambda store, case: case_pdf(store, case, TODAY, Progress()),
            lambda store, case: case_docx(store, case, TODAY, Progress()),
            "Fișa cazului",
        ),
        (
            lambda store, case: letter_pdf(store, case, Progress()),
            lambda store, case: letter_docx(store, case, Progress()),
            "Către ",
        ),
        (
            lambda store, _case: counts_pdf(store, TODAY, Progress()),
            lambda store, _case: counts_docx(store, TODAY, Progress()),
            "Situația cazurilor",
        ),
    ],
)
def test_they_are_written_as_pdf_and_for_word(store: Store, pdf: Write, docx: Write, holds: str) -> None:
    case = told(store, closed_on=date(2022, 3, 20), outcome="rezolvat")
    page = pypdfium2.PdfDocument(pdf(store, case))[0].get_textpage().get_text_range()
    assert holds in page
    assert any(holds in one.text for one in Document(BytesIO(docx(store, case))).paragraphs)
