"""Charts of a Word paper: opaque pictures that say their figures."""

from io import BytesIO
from pathlib import Path

from docx import Document
from docx.oxml.ns import qn
from PIL import Image

from letea.documents.chart_shapes import SHADES, pieces_of
from letea.documents.docx_chart import chart_png
from letea.documents.outline import Bar, Chart
from tests.every_block import a_chart, a_paper, docx_file


def test_the_picture_shows_the_shades_and_is_opaque() -> None:
    picture = Image.open(BytesIO(chart_png(pieces_of(a_chart(), 400.0), 400.0)))
    assert picture.mode == "RGB"
    colours = {colour for _count, colour in picture.getcolors(1_000_000) or ()}
    wanted = [tuple(int(one[at : at + 2], 16) for at in (1, 3, 5)) for one in SHADES]
    assert set(wanted) <= colours


def test_the_picture_says_its_figures_in_words(tmp_path: Path) -> None:
    document = Document(str(docx_file(a_paper(a_chart()), tmp_path)))
    (named,) = document.element.body.iter(qn("wp:docPr"))
    assert named.get("descr") == a_chart().in_words()
    assert "3 Realizat" in a_chart().in_words()


def test_a_long_chart_is_several_pictures(tmp_path: Path) -> None:
    bars = tuple(Bar(f"Obiectiv {number}", (1, 1, 1, 1, 1)) for number in range(60))
    chart = Chart("Mare", a_chart().legend, bars)
    document = Document(str(docx_file(a_paper(chart), tmp_path)))
    assert len(document.inline_shapes) > 1
