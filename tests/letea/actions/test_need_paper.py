"""The grid on paper: answers, the score explained, what changed; read back from PDF and DOCX."""

from datetime import date
from io import BytesIO

import docx
import pypdfium2

from db.store import Store
from letea.actions.households import open_household, save_household
from letea.actions.need_paper import (
    need_grid_docx,
    need_grid_name,
    need_grid_of,
    need_grid_outline,
    need_grid_pdf,
    to_know_before_printing,
)
from letea.actions.needs import course_of, new_need_assessment, save_need_assessment
from letea.progress import Progress
from letea.rules.need_score import Bounds, bounds_words
from tests.letea.actions.need_offices import living, needs_of
from tests.papers.outline_text import as_text
from tests.samples import TODAY

OCTOBER = date(2021, 10, 5)


def test_the_grid_reads_as_it_was_filled(store: Store) -> None:
    household = living(store, "Exemplu Ștefan", {"given_name": "Ana"}, has_water=False)
    before = needs_of(store, household, "fara_curent", "pierderea_locuintei", on=OCTOBER)
    file = new_need_assessment(store, household, TODAY)
    file.assessment.note = "Promite să plătească."
    made = save_need_assessment(store, file, TODAY)
    text = as_text(need_grid_outline(store, household, made, TODAY))
    for words in (
        "Grila de vulnerabilitate a gospodăriei",
        "Evaluare din 22.03.2022",
        "Exemplu Ana, 41 de ani",
        "din evaluarea dinainte, 05.10.2021",
        "din evidență: fișa gospodăriei, 22.03.2022",
        "7 din 60 de puncte – vulnerabilitate mică",
        "Nu se știe: ",
        "Locuință fără apă curentă: nu se știe → da",
        "Pierderea locuinței: Pierderea locuinței: evacuare",
        "Promite să plătească.",
        "Titularul gospodăriei",
    ):
        assert words in text
    older = as_text(need_grid_outline(store, household, before, TODAY))
    assert "Avertizări" not in older
    assert "6 din 60 de puncte" in older
    course = course_of(store, household)
    assert need_grid_name(course, made) == (
        "Grila de vulnerabilitate a gospodăriei – Exemplu Ștefan, 22.03.2022"
    )
    assert need_grid_of(course).owner_uid == course.household.uid
    (told,) = to_know_before_printing(course, made)
    assert told.endswith("pe hârtie apar la „Nu se știe”.")


def test_pdf_and_word_say_the_same(store: Store) -> None:
    household = living(store)
    made = needs_of(store, household, "violenta")
    pdf = pypdfium2.PdfDocument(need_grid_pdf(store, household, made, TODAY, Progress()))
    printed = " ".join(page.get_textpage().get_text_range() for page in pdf)
    assert "Violență în familie" in printed
    assert "3 din 60 de puncte" in printed
    word = docx.Document(BytesIO(need_grid_docx(store, household, made, TODAY, Progress())))
    cells = {cell.text for table in word.tables for row in table.rows for cell in row.cells}
    assert {"Violență în familie", "Siguranță", "X"} <= cells


def test_an_older_grid_names_who_lived_there_then(store: Store) -> None:
    child, gone = {"given_name": "Nou", "born_on": date(2022, 1, 1)}, {"given_name": "Plecat"}
    household = living(store, "Exemplu Ștefan", {"given_name": "Ana"}, child, gone)
    file = open_household(store, household)
    file.members[2].to_on = date(2021, 12, 1)
    save_household(store, file, TODAY)
    before, now = needs_of(store, household, "violenta", on=OCTOBER), needs_of(store, household, "violenta")
    older = as_text(need_grid_outline(store, household, before, TODAY))
    newer = as_text(need_grid_outline(store, household, now, TODAY))
    assert ("Exemplu Plecat" in older, "Exemplu Nou" in older) == (True, False)
    assert ("Exemplu Plecat" in newer, "Exemplu Nou, sub un an" in newer) == (False, True)


def test_bounds_of_twenty_are_told_as_romanian_asks() -> None:
    assert bounds_words(Bounds(high_from=20)).endswith("mare de la 20 de puncte.")
    assert bounds_words(Bounds()).endswith("mare de la 18 puncte.")
