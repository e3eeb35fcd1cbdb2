"""Views given out are read back: figures as figures, sums in lei, missing ones empty; the report too."""

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from docx import Document
from docx.oxml.ns import qn

from letea.county.opening import County
from letea.county.views.catalogue import VIEWS
from letea.county.views.giving_out import (
    export_view,
    export_views,
    report_docx,
    report_pdf,
    view_docx,
    view_pdf,
)
from letea.county.views.reading import Asked
from letea.county.views.view import View
from letea.documents import to_docx, to_pdf
from letea.documents.outline import Outline
from letea.documents.to_docx import write_docx
from letea.progress import Cancelled, Progress
from letea.wording import money
from tests.county_samples import Records
from tests.letea.county.conftest import TODAY
from tests.made_once import DrawnOnce

Read = Callable[..., View]
QUIET = Progress()


def written_docx(outline: Outline) -> bytes:
    out = BytesIO()
    write_docx(outline, out)
    return out.getvalue()


@pytest.fixture(scope="module")
def drawn_once() -> tuple[DrawnOnce, DrawnOnce]:
    """A paper of what one engine holds is that of the other, and is drawn once while not a word differs."""
    return DrawnOnce(to_pdf.pdf_bytes), DrawnOnce(written_docx)


@pytest.fixture(autouse=True)
def _same_paper_drawn_once(
    drawn_once: tuple[DrawnOnce, DrawnOnce], monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    pdf, docx = drawn_once
    with monkeypatch.context() as within:
        within.setattr(to_pdf, "pdf_bytes", pdf)
        within.setattr(to_docx, "write_docx", lambda outline, out: out.write(docx(outline)))
        yield


def bani(lei: object) -> int:
    assert isinstance(lei, int | float)
    return round(lei * 100)


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    told = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(told.split())


def words_of(docx: bytes) -> str:
    paragraphs = Document(BytesIO(docx)).element.body.iter(qn("w:p"))  # of cells too
    return " ".join("".join(one.text or "" for one in found.iter(qn("w:t"))) for found in paragraphs)


def test_a_workbook_has_figures_sums_in_lei_and_nothing_for_what_is_missing(
    held: dict[str, Records], read: Read, tmp_path: Path
) -> None:
    view = read("benefits")
    count = export_view(tmp_path / "beneficii.xlsx", view, TODAY, QUIET)
    sheet = openpyxl.load_workbook(tmp_path / "beneficii.xlsx").active
    assert sheet is not None
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    head = next(place for place, row in enumerate(rows) if row[0] == "Comuna")
    body = rows[head + 1 :]
    assert count == len(body) == len(view.lines) + 1
    assert rows[0][0] == "Beneficii pe feluri, anul 2026"
    for row, line in zip(body, view.lines, strict=False):
        if line.missing:
            assert row[1:] == ["nepredat", *(None,) * (len(view.columns) - 2)]
        else:
            assert bani(row[2]) == line.cells[2]
    assert body[-1][0] == "Total"
    assert bani(body[-1][2]) == view.total("due")


def test_text_with_separators_says_the_same(held: dict[str, Records], read: Read, tmp_path: Path) -> None:
    view = read("poverty")
    export_view(tmp_path / "saracie.csv", view, TODAY, QUIET)
    lines = (tmp_path / "saracie.csv").read_text("utf-8-sig").splitlines()
    assert lines[-1].startswith(f"Total;;{view.total('poor')};{view.total('people')};")
    assert any(line.endswith(";nepredat;;;;;;") for line in lines)


def test_a_paper_says_every_commune_and_the_totals(
    county: County, held: dict[str, Records], read: Read
) -> None:
    view = read("benefits")
    for told in (text_of(view_pdf(county, view, "", QUIET)), words_of(view_docx(county, view, "", QUIET))):
        assert "Beneficii pe feluri" in told
        assert "nepredat" in told
        assert money(int(str(view.total("due")))) in told
        assert all(name in told for name in held)


def test_the_picture_that_was_chosen_is_the_one_on_paper(
    county: County, held: dict[str, Records], read: Read
) -> None:
    told = text_of(view_pdf(county, read("spas"), "employed", QUIET))
    assert "Asistent social angajat (* nesigilat)" in told


def test_the_whole_report_has_every_view(county: County, held: dict[str, Records], tmp_path: Path) -> None:
    asked = Asked(2026, TODAY)
    for told in (text_of(report_pdf(county, asked, QUIET)), words_of(report_docx(county, asked, QUIET))):
        assert "Situația asistenței sociale în județ" in told
        assert all(one.said.title in told for one in VIEWS)
    export_views(tmp_path / "toate.xlsx", county, asked, QUIET)
    names = openpyxl.load_workbook(tmp_path / "toate.xlsx").sheetnames
    assert names == [one.said.title[:31] for one in VIEWS]


def test_a_report_that_is_stopped_leaves_nothing(
    county: County, held: dict[str, Records], tmp_path: Path
) -> None:
    stopped = Progress()
    stopped.cancel()
    with pytest.raises(Cancelled):
        export_views(tmp_path / "toate.xlsx", county, Asked(2026, TODAY), stopped)
    assert list(tmp_path.glob("toate*")) == []
