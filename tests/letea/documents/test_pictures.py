"""Tests of pictures on paper."""

from io import BytesIO

import pypdfium2
import pytest
from PIL import Image

from letea.documents.pictures import NotAPictureError, on_white, png_on_white, sheets_of
from tests.every_block import a_picture


def test_what_is_transparent_becomes_white() -> None:
    picture = on_white(a_picture())
    assert picture.mode == "RGB"
    assert picture.getpixel((1, 1)) == (217, 142, 147)


def test_a_picture_for_word_is_a_png() -> None:
    assert Image.open(BytesIO(png_on_white(a_picture("RGB")))).format == "PNG"


def test_a_huge_picture_is_made_smaller() -> None:
    written = BytesIO()
    Image.new("RGB", (3000, 1500)).save(written, "JPEG")
    assert on_white(written.getvalue()).size == (1200, 600)


@pytest.mark.parametrize("content", [b"", b"no picture", b"%PDF-1.7", a_picture()[:60]])
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(NotAPictureError):
        on_white(content)


def test_each_page_of_a_scan_is_a_sheet_in_any_colours() -> None:
    written = BytesIO()
    pages = [Image.new(mode, (600, 800)) for mode in ("1", "CMYK", "L")]
    pages[0].save(written, "TIFF", save_all=True, append_images=pages[1:])
    assert len(pypdfium2.PdfDocument(sheets_of(written.getvalue()))) == 3


def test_a_photo_taken_sideways_is_shown_upright() -> None:
    written, turned = BytesIO(), Image.Exif()
    turned[0x0112] = 6  # the phone lay on its side
    Image.new("RGB", (4000, 2000)).save(written, "JPEG", exif=turned)
    width, height = pypdfium2.PdfDocument(sheets_of(written.getvalue())).get_page_size(0)
    assert height > width


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", a_picture()[:60], b"II*\x00"])
def test_what_cannot_be_shown_is_refused(content: bytes) -> None:
    with pytest.raises(NotAPictureError):
        sheets_of(content)
