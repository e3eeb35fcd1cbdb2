"""The recovery sheet: its words as approved, one page, a code that people type and cameras read."""

from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
import segno

from db.tables.office import Office
from letea.documents.outline import Outline
from letea.documents.recovery_sheet import recovery_sheet
from letea.documents.to_pdf import pdf_bytes
from letea.rules.recovery_code import read_code, write_code
from tests.every_block import a_picture, docx_file
from tests.papers.outline_text import as_text
from tests.papers.plan_samples import an_office
from tests.papers.words import docx_words

APPROVED = Path(__file__).parents[2] / "papers" / "recovery-sheet.txt"
SECRET = bytes(range(200, 220))
CODE = write_code(SECRET)
POINTS_IN_CM = 72 / 2.54


def a_sheet(office: Office | None = None, **given: Any) -> Outline:
    known: dict[str, Any] = {
        "file_name": "Valea Exemplu.letea",
        "code": CODE,
        "set_on": date(2026, 11, 26),
        "printed_on": date(2026, 12, 3),
        "history_head": "9F4C 21AB 03DE 77C5",
    }
    return recovery_sheet(office or an_office(), **known | given)


def page_of(sheet: Outline) -> pypdfium2.PdfPage:
    """The sheet as printed; it is always one page."""
    paper = pypdfium2.PdfDocument(pdf_bytes(sheet))
    assert len(paper) == 1
    return paper[0]


def test_the_sheet_is_the_approved_one() -> None:
    assert as_text(a_sheet()) == APPROVED.read_text(encoding="utf-8")


def test_the_code_is_copied_from_the_page_as_it_was_written() -> None:
    text = page_of(a_sheet()).get_textpage().get_text_range()
    start, end = text.index(CODE[:5]), text.index(CODE[-5:]) + 5
    assert read_code(text[start:end]) == SECRET


def test_it_stays_one_page_with_long_names_and_a_coat_of_arms() -> None:
    office = an_office(
        service_name="Serviciul public de asistență socială, asistenți personali, autoritate tutelară și "
        "protecția drepturilor copilului",
        coat_of_arms=a_picture("RGB"),
    )
    sheet = a_sheet(
        office,
        file_name=f"{'Registrul comunei ' * 4}.letea",
        history_head="9F4C " * 16,
        code="-".join(["WWWWW"] * 8),
    )
    assert "Primit" in page_of(sheet).get_textpage().get_text_range()


def test_the_code_of_the_key_that_signs_stands_under_it_on_the_same_page() -> None:
    other = write_code(bytes(range(20)))
    office = an_office(coat_of_arms=a_picture("RGB"), service_name="Serviciul de asistență socială " * 4)
    text = page_of(a_sheet(office, handover_code=other)).get_textpage().get_text_range()
    assert "Codul cheii de predare" in text
    start, end = text.index(other[:5]), text.index(other[-5:]) + 5
    assert read_code(text[start:end]) == bytes(range(20))
    assert "Primit" in text


def test_every_dot_of_the_square_code_is_printed_sharp_and_in_its_place() -> None:
    """The page rendered as a printer would, sampled at the middle of each module."""
    dots = 300 / 72
    page = page_of(a_sheet())
    [picture] = [found for found in page.get_objects() if found.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]
    left, bottom, right, top = picture.get_bounds()
    wanted = [[bool(module) for module in row] for row in segno.make(CODE, error="q").matrix_iter(border=4)]
    side = (right - left) / len(wanted)
    assert side * (len(wanted) - 8) >= 4 * POINTS_IN_CM
    printed = page.render(scale=dots).to_pil().convert("L")
    found = [
        [
            printed.getpixel(
                (
                    round((left + (column + 0.5) * side) * dots),
                    round((page.get_height() - top + (row + 0.5) * side) * dots),
                )
            )
            for column in range(len(wanted))
        ]
        for row in range(len(wanted))
    ]
    assert {level for row in found for level in row} == {0, 255}
    assert [[level == 0 for level in row] for row in found] == wanted
    assert top - bottom == right - left


def test_the_sheet_goes_to_word_too(tmp_path: Path) -> None:
    words = docx_words(docx_file(a_sheet(), tmp_path))
    assert {"seiful", "amprenta", "predat", "primit"} <= set(words)


def test_an_unknown_history_leaves_an_empty_line() -> None:
    assert "Amprenta istoricului: \n" in as_text(a_sheet(history_head=""))
