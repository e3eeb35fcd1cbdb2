"""The list of deadlines is printed and saved for Word."""

from datetime import timedelta
from io import BytesIO

import pypdfium2
from docx import Document

from db.store import Store
from letea.actions.deadline_paper import deadline_docx, deadline_pdf, state_in_words
from letea.actions.deadlines import read_deadlines, settle_deadline, snooze_deadline
from letea.progress import Progress
from tests.letea.due_samples import a_due_licence
from tests.samples import TODAY


def test_the_paper_says_what_is_due_and_how_it_stands(store: Store) -> None:
    a_due_licence(store)
    told = read_deadlines(store, TODAY)
    (page,) = pypdfium2.PdfDocument(deadline_pdf(store, told, TODAY, Progress()))
    text = page.get_textpage().get_text_range()
    assert "Termene de urmărit" in text
    assert "10.04.2022" in text
    document = Document(BytesIO(deadline_docx(store, told, TODAY, Progress())))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert "de rezolvat" in cells


def test_the_state_is_told_in_words(store: Store) -> None:
    a_due_licence(store)
    (told,) = read_deadlines(store, TODAY + timedelta(days=60))[:1]
    assert state_in_words(told) == "întârziat"
    snooze_deadline(store, told.deadline, TODAY + timedelta(days=9), "motiv", today=TODAY)
    (told,) = read_deadlines(store, TODAY)
    assert state_in_words(told) == "amânat până la 31.03.2022"
    settle_deadline(store, told.deadline, TODAY, "", today=TODAY)
    (told,) = read_deadlines(store, TODAY)
    assert state_in_words(told) == "rezolvat la 22.03.2022"
