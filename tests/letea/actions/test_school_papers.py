"""The letter to a school and the list by school are written as PDF and for Word, and read back."""

from datetime import date
from io import BytesIO

import pikepdf
from docx import Document

from db.store import Store
from letea.actions.school_papers import (
    children_on_paper,
    school_children_docx,
    school_children_outline,
    school_children_pdf,
    school_letter_docx,
    school_letter_outline,
    school_letter_pdf,
)
from letea.progress import Progress
from tests.letea.actions.child_offices import SCHOOL, a_child, a_school_list, alone, listed
from tests.papers.outline_text import as_text
from tests.samples import TODAY


def test_the_list_compares_each_school_and_names_its_children(store: Store) -> None:
    listed(store, a_school_list(), a_school_list(school="Școala Primară Holt", children=0))
    alone(store, a_child(store), left_on=date(2021, 6, 1), keeper="Exemplu Maria")
    alone(store, a_child(store, "Fără", school=""), left_on=date(2021, 6, 1))
    told = as_text(school_children_outline(store, 2021, TODAY, children_on_paper(store, 2021, TODAY)))
    assert f"| 1 | {SCHOOL} | 2140 / 11.10.2021 | 15.11.2021 | 2 | 1 | +1" in told
    assert "| **Total** |  |  | **2** | **2** | **+1**" in told
    assert f"### {SCHOOL} (1 copil)" in told
    assert "### Școala Primară Holt (0 copii)" in told
    assert "### Alte unități sau fără școală (1 copil)" in told
    assert "Exemplu Maria" in told


def test_both_papers_are_written_as_pdf_and_for_word(store: Store) -> None:
    (row,) = listed(store, a_school_list())
    alone(store, a_child(store), left_on=date(2021, 6, 1))
    named = children_on_paper(store, 2021, TODAY)
    assert SCHOOL in as_text(school_letter_outline(store, row.id))
    for pdf in (
        school_letter_pdf(store, row.id, Progress()),
        school_children_pdf(store, 2021, TODAY, named, Progress()),
    ):
        with pikepdf.open(BytesIO(pdf)) as read:
            assert len(read.pages) == 1
    letter = Document(BytesIO(school_letter_docx(store, row.id, Progress())))
    assert f"Către: {SCHOOL}" in [one.text for one in letter.paragraphs]
    told = Document(BytesIO(school_children_docx(store, 2021, TODAY, named, Progress())))
    cells = [cell.text for table in told.tables for line in table.rows for cell in line.cells]
    assert "Exemplu Ștefan" in cells


def test_a_child_kept_back_is_counted_and_not_named(store: Store) -> None:
    listed(store, a_school_list())
    for given in ("Ștefan", "Ana"):
        alone(store, a_child(store, given), left_on=date(2021, 6, 1), keeper=f"Keeper {given}")
    [kept_back, *named] = children_on_paper(store, 2021, TODAY)
    told = as_text(school_children_outline(store, 2021, TODAY, named))
    assert f"### {SCHOOL} (2 copii)" in told
    assert told.count("Keeper ") == 1
    assert "Nu este numit un copil: prelucrarea datelor lui este restricționată." in told
    nobody = as_text(school_children_outline(store, 2021, TODAY, ()))
    assert "Keeper " not in nobody
    assert "Nu sunt numiți 2 copii" in nobody
    assert kept_back not in named
