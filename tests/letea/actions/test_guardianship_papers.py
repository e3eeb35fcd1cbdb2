"""The papers of the guardianship authority are read back from PDF and from Word."""

from datetime import date
from io import BytesIO

import pypdfium2
from docx import Document

from db.store import Store
from letea.actions.guardianship import open_guardianship
from letea.actions.guardianship_papers import (
    account_years,
    paper_of,
    request_outline,
    sheet_outline,
    take_request_number,
    year_outline,
    years_to_ask,
)
from letea.actions.paper_formats import docx_of, pdf_of
from letea.progress import Progress
from tests.letea.actions.care_offices import a_ward
from tests.papers.outline_text import as_text
from tests.samples import TODAY


def test_the_sheet_is_written_in_both_formats(store: Store) -> None:
    outline = sheet_outline(store, a_ward(store, "Țurcanu", given_for=(2019, 2020)), TODAY)
    (page,) = pypdfium2.PdfDocument(pdf_of(outline, Progress()))
    text = " ".join(page.get_textpage().get_text_range().split())
    assert "Fișa ocrotirii" in text
    assert "Țurcanu Ștefan" in text
    assert "2021 nedepusă" in text
    document = Document(BytesIO(docx_of(outline, Progress())))
    cells = [cell.text for row in document.tables[-2].rows for cell in row.cells]
    assert "6.120" in cells


def test_the_letter_asks_for_what_is_missing(store: Store) -> None:
    ward = a_ward(store, given_for=(2020,))
    assert years_to_ask(store, ward, TODAY) == [2019, 2021]
    told = as_text(request_outline(store, ward, TODAY))
    assert "Către Exemplu Maria" in told
    assert "pentru anii 2019, 2021" in told
    fine = a_ward(store, "Demonstrativ", given_for=(2019, 2020, 2021))
    assert years_to_ask(store, fine, TODAY) == [2021]


def test_the_years_list_holds_those_who_account_by_name(store: Store) -> None:
    a_ward(store, "Țurcanu", given_for=(2021,))
    a_ward(store, "Exemplu")
    a_ward(store, "Scutit", gives_accounts=False)
    a_ward(store, "Încetat", to_on=date(2021, 5, 1), ended_why="majorat")
    told = as_text(year_outline(store, 2021, TODAY))
    assert told.index("Exemplu Ștefan") < told.index("Țurcanu Ștefan")
    assert "Scutit" not in told
    assert "Încetat" not in told
    assert "dări de seamă depuse: 1" in told
    assert "lipsește" in told


def test_a_paper_is_of_its_protection(store: Store) -> None:
    ward = a_ward(store)
    held = open_guardianship(store, ward).held
    of = paper_of(store, ward)
    assert (of.kind, of.owner_uid, of.person_id) == ("guardianship", held.uid, held.person_id)


def test_the_letter_may_take_a_number(store: Store) -> None:
    ward = a_ward(store)
    assert "Nr. ________ din 22 martie 2022" in as_text(request_outline(store, ward, TODAY))
    number = take_request_number(store, ward, TODAY)
    assert number == "1/2022"
    assert store.undo_label() == "Solicitare dare de seamă, Exemplu Ștefan"
    assert "Nr. 1/2022 din 22 martie 2022" in as_text(request_outline(store, ward, TODAY, number))
    assert paper_of(store, ward, number).number == "1/2022"


def test_the_years_to_list_begin_with_the_first_protection(store: Store) -> None:
    assert account_years(store, TODAY) == [2021]
    a_ward(store)
    assert account_years(store, TODAY) == [2021, 2020, 2019]
