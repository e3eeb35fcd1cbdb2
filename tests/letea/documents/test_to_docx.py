"""Tests of the Word writer on a paper that has every block."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from subprocess import run
from zipfile import ZipFile

import pypdfium2
import pytest
from docx import Document
from docx.enum.section import WD_ORIENTATION
from docx.oxml.ns import qn
from docx.shared import Cm

from letea.documents.outline import (
    Item,
    Letterhead,
    Orientation,
    Outline,
    PageBreak,
    Pairs,
    Paragraph,
    Party,
    Signatures,
    Table,
    cells,
    plain,
)
from letea.documents.pictures import NotAPictureError
from letea.documents.to_docx import write_docx
from letea.documents.to_pdf import write_pdf
from tests.every_block import DebianTool, a_paper, docx_file, every_block


def parts_of(path: Path) -> dict[str, str]:
    with ZipFile(path) as package:
        return {
            name: package.read(name).decode("utf-8") for name in package.namelist() if name.endswith("xml")
        }


def test_headings_are_real_headings(tmp_path: Path) -> None:
    document = Document(str(docx_file(every_block(), tmp_path)))
    found = {paragraph.text: paragraph.style.name for paragraph in document.paragraphs if paragraph.style}
    assert found["Planul anual de acțiune"] == "Title"
    assert found["Capitolul I"] == "Heading 1"
    assert found["A. Servicii existente"] == "Heading 2"
    assert found["Semnături"] == "Heading 4"


def test_markers_are_typed_and_no_list_numbers_itself(tmp_path: Path) -> None:
    path = docx_file(every_block(), tmp_path)
    texts = [paragraph.text for paragraph in Document(str(path)).paragraphs]
    assert "a)\tsolidaritatea socială;" in texts
    assert "ii.\tlista furnizorilor <SRL> & fiii;" in texts
    parts = parts_of(path)
    assert "word/numbering.xml" not in parts
    assert not any("w:numPr" in text for text in parts.values())


def test_page_numbers_are_fields(tmp_path: Path) -> None:
    parts = parts_of(docx_file(every_block(), tmp_path))
    footers = [text for name, text in parts.items() if name.startswith("word/footer")]
    assert len(footers) == 3
    assert all("> PAGE <" in text and "> NUMPAGES <" in text and "Pagina " in text for text in footers)


def test_the_watermark_lies_in_the_header_of_each_section(tmp_path: Path) -> None:
    parts = parts_of(docx_file(every_block(), tmp_path))
    headers = [text for name, text in parts.items() if name.startswith("word/header")]
    assert len(headers) == 3
    assert all('string="PROIECT"' in text for text in headers)
    assert "PROIECT" not in parts["word/document.xml"]


def test_sections_turn_the_page_and_keep_the_margins(tmp_path: Path) -> None:
    sections = list(Document(str(docx_file(every_block(), tmp_path))).sections)
    assert [section.orientation is WD_ORIENTATION.LANDSCAPE for section in sections] == [False, True, False]
    for section in sections:
        assert section.left_margin is not None
        assert section.right_margin is not None
        assert abs(section.left_margin - Cm(2.5)) < Cm(0.01)
        assert abs(section.right_margin - Cm(2)) < Cm(0.01)


def test_the_properties_and_the_language_are_the_papers_own(tmp_path: Path) -> None:
    path = docx_file(every_block(), tmp_path)
    properties = Document(str(path)).core_properties
    assert (properties.title, properties.author, properties.subject, properties.language) == (
        "Plan anual „2022”",
        "SASAPAT",
        "Servicii sociale",
        "ro-RO",
    )
    assert not properties.comments
    assert 'w:lang w:val="ro-RO"' in parts_of(path)["word/styles.xml"]


def test_a_title_longer_than_a_property_may_be_is_cut_at_a_word(tmp_path: Path) -> None:
    title = "Hotărâre privind modificarea " + "planului anual de acțiune " * 20
    written = Document(str(docx_file(replace(every_block(), title=title), tmp_path)))
    assert written.core_properties.title.endswith("…")
    assert title.startswith(written.core_properties.title.rstrip("…"))


def test_nothing_of_the_template_is_left(tmp_path: Path) -> None:
    path = docx_file(every_block(), tmp_path)
    assert not any("python-docx" in text or "Macintosh" in text for text in parts_of(path).values())
    with ZipFile(path) as package:
        assert not [name for name in package.namelist() if "thumbnail" in name or "customXml" in name]


def test_names_with_signs_print_as_they_are(tmp_path: Path) -> None:
    document = Document(str(docx_file(a_paper(Paragraph(plain("<b>&amp; Şef\x00"))), tmp_path)))
    assert [paragraph.text for paragraph in document.paragraphs] == ["<b>&amp; Șef"]


def test_signatures_keep_together_and_with_the_text_before(tmp_path: Path) -> None:
    paper = a_paper(Item("a)", plain("ultimul")), Signatures((Party("Primar", "Ion Exemplu"), Party("Șef"))))
    document = Document(str(docx_file(paper, tmp_path)))
    assert document.paragraphs[0].paragraph_format.keep_with_next
    cells_ = document.tables[0].rows[0].cells
    assert [cell.paragraphs[0].text for cell in cells_] == ["Primar", "Șef"]
    assert cells_[0].paragraphs[1].text == "Ion Exemplu"
    assert set(cells_[1].paragraphs[1].text) == {"_"}
    assert all(cell.paragraphs[0].paragraph_format.keep_with_next for cell in cells_)


def test_tables_that_follow_one_another_stay_apart(tmp_path: Path) -> None:
    table = Table((1,), (), (cells(("x",)),))
    body = Document(str(docx_file(a_paper(table, table), tmp_path))).element.body
    assert [child.tag for child in body] == [qn(f"w:{name}") for name in ("tbl", "p", "tbl", "p", "sectPr")]


def test_a_page_break_stands_in_what_follows_it(tmp_path: Path) -> None:
    paper = a_paper(
        PageBreak(),
        Paragraph(plain("unu")),
        PageBreak(),
        Paragraph(plain("doi")),
        PageBreak(),
        Orientation(True),
    )
    document = Document(str(docx_file(paper, tmp_path)))
    breaks = [bool(paragraph.paragraph_format.page_break_before) for paragraph in document.paragraphs]
    assert breaks == [False, True]


def test_a_coat_of_arms_that_is_no_picture_is_refused_before_anything_is_written() -> None:
    out = BytesIO()
    with pytest.raises(NotAPictureError):
        write_docx(Outline("Hârtie", (), letterhead=Letterhead(coat_of_arms=b"no picture")), out)
    assert not out.getvalue()


def test_libreoffice_opens_it_and_finds_the_pages_of_the_pdf(debian_tool: DebianTool, tmp_path: Path) -> None:
    soffice = debian_tool("soffice")
    path = docx_file(every_block(), tmp_path)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    made = run(command, capture_output=True, text=True, check=True, timeout=120)
    assert "Error" not in made.stderr
    paper = pypdfium2.PdfDocument(tmp_path / "paper.pdf")
    assert len(paper) == write_pdf(every_block(), BytesIO())
    text = " ".join(paper[0].get_textpage().get_text_range().split())
    for words in ("ROMÂNIA", "Anexa nr. 1", "Capitolul I", "nu este cazul", f"Pagina 1 din {len(paper)}"):
        assert words in text


def test_names_of_signatures_stand_on_one_line_whatever_stands_over_them(tmp_path: Path) -> None:
    parties = (Party("Președinte,", "Ion Exemplu"), Party("Contrasemnează,\nSecretar general", "Ana Exemplu"))
    [table] = Document(str(docx_file(a_paper(Signatures(parties)), tmp_path))).tables
    offices = [cell.paragraphs[0].text for cell in table.rows[0].cells]
    assert offices == ["Președinte,\n", "Contrasemnează,\nSecretar general"]


def test_a_few_facts_stay_together(tmp_path: Path) -> None:
    document = Document(str(docx_file(a_paper(Pairs((("a", "1"), ("b", "2")))), tmp_path)))
    first, last = (row.cells[0].paragraphs[0].paragraph_format for row in document.tables[0].rows)
    assert (first.keep_with_next, last.keep_with_next) == (True, None)
