"""Plates of a PDF: large letters in even columns, a picture that stays sharp, a frame."""

import pypdfium2
import pytest

from letea.documents.outline import Outline, Paragraph, Plate, plain
from letea.documents.pdf_flow import OTHER_MARGIN
from letea.documents.pdf_plate import plate_strip
from letea.documents.pictures import NotAPictureError
from letea.documents.to_pdf import pdf_bytes
from tests.every_block import SENTENCE, a_paper, a_picture

WIDTH = 467.7
ROWS = (("7QK4M", "0H2XZ", "AAAAA"), ("11111", "B2C3D", "99999"))


def page_of(outline: Outline, number: int = 0) -> pypdfium2.PdfPage:
    return pypdfium2.PdfDocument(pdf_bytes(outline))[number]


def left_edges(plate: Plate) -> dict[str, float]:
    """The middle of each group, from the left."""
    text = page_of(a_paper(plate)).get_textpage()
    found = {}
    for row in plate.rows:
        for group in row:
            place = text.search(group).get_next()
            assert place is not None
            first, last = text.get_charbox(place[0]), text.get_charbox(place[0] + len(group) - 1)
            found[group] = (first[0] + last[2]) / 2
    return found


def test_groups_stand_in_columns() -> None:
    middles = left_edges(Plate(ROWS, a_picture("RGB")))
    for upper, lower in zip(*ROWS, strict=True):
        assert abs(middles[upper] - middles[lower]) < 2


def test_the_widest_group_decides_how_large_all_are() -> None:
    narrow = plate_strip(Plate((("11111",),) * 8, a_picture("RGB"), side=20), WIDTH)
    wide = plate_strip(Plate((("11111", "W" * 30),) * 8, a_picture("RGB"), side=20), WIDTH)
    assert wide.height < narrow.height == 8 * 24 * 2 + 12


def test_a_plate_is_as_high_as_its_picture() -> None:
    assert plate_strip(Plate(ROWS, a_picture("RGB"), side=150), WIDTH).height == 162


def test_a_plate_is_never_cut() -> None:
    lines = tuple(Paragraph(plain(SENTENCE * 5)) for _number in range(10))
    paper = pypdfium2.PdfDocument(pdf_bytes(a_paper(*lines, Plate(ROWS, a_picture("RGB"), side=400))))
    assert "7QK4M" not in paper[0].get_textpage().get_text_range()
    assert "99999" in paper[1].get_textpage().get_text_range()


def test_the_picture_stands_at_the_right_inside_the_frame() -> None:
    page = page_of(a_paper(Plate(ROWS, a_picture("RGB"), side=100)))
    [picture] = [found for found in page.get_objects() if found.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]
    left, bottom, right, top = picture.get_bounds()
    assert (round(right - left), round(top - bottom)) == (100, 100)
    assert page.get_width() - OTHER_MARGIN - right == pytest.approx(6, abs=0.1)


def test_a_plate_without_groups_is_a_picture() -> None:
    assert plate_strip(Plate((), a_picture("RGB")), WIDTH).height == 162


def test_what_is_no_picture_is_refused() -> None:
    with pytest.raises(NotAPictureError):
        plate_strip(Plate(ROWS, b"no picture"), WIDTH)
