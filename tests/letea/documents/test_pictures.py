"""Tests of pictures on paper."""

from io import BytesIO

import pytest
from PIL import Image

from letea.documents.pictures import NotAPictureError, on_white, png_on_white
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
