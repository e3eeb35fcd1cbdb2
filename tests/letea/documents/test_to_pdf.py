"""Tests of the PDF writer on a paper that has every block."""

import re
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from subprocess import run

import pypdfium2
import pytest

from letea.documents.grid import TableShapeError
from letea.documents.outline import Heading, Letterhead, Outline, Paragraph, Table, cells, plain
from letea.documents.pictures import NotAPictureError
from letea.documents.to_pdf import pdf_bytes, write_pdf
from letea.progress import Cancelled, Progress
from tests.every_block import DebianTool, a_paper, every_block, words_in_pdf


def test_the_words_of_every_block_are_copied_in_reading_order(
    debian_tool: DebianTool, tmp_path: Path
) -> None:
    text = " ".join(words_in_pdf(every_block(), debian_tool("pdftotext"), tmp_path).split())
    parts = (
        "ROMÂNIA COMUNA EXEMPLU Str. Exemplului nr. 1 Anexa nr. 1 la HCL nr. ____ din ________",
        "Planul anual de acțiune",
        "Având în vedere înțelegerea, s-a hotărât:",
        "a) solidaritatea socială; ii. lista furnizorilor <SRL> & fiii;",
        "Capitolul I A. Servicii existente",
        "Nr. crt. Denumirea serviciului social Capacitate Bugetele estimate pe surse",
        "Buget local Buget județean Buget de stat",
        "1 Centru de zi „După școală” 20 copii 303.270 lei - nu este cazul",
        "Denumirea Serviciul <Exemplu> & Asociații CUI 4278337",
        "Pagina 1 din 4",
        "B. Servicii propuse",
        "Pagina 2 din 4",
        "Subliniat",
        "7QK4M 0H2XZ WWWWW 11111",
        "Stadiul măsurilor Realizat În curs Neînceput Amânat Abandonat",
        "Informarea și consilierea publicului 3 2 1 1 7",
        "Dispoziții Semnături",
        "Primar Ion Exemplu Șef serviciu",
        "Pagina 4 din 4",
    )
    places = [text.find(part) for part in parts]
    assert -1 not in places, dict(zip(parts, places, strict=True))
    assert places == sorted(places)


def test_the_plain_copy_reads_right_too(debian_tool: DebianTool, tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(pdf_bytes(a_paper(Paragraph(plain("Țăranii își înșiră fișele: ștergerea înțeleasă.")))))
    made = run([debian_tool("pdftotext"), str(path), "-"], capture_output=True, check=True)
    assert "Țăranii își înșiră fișele: ștergerea înțeleasă." in made.stdout.decode("utf-8")


def test_every_typeface_is_embedded(debian_tool: DebianTool, tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(pdf_bytes(every_block()))
    made = run([debian_tool("pdffonts"), str(path)], capture_output=True, text=True, check=True)
    fonts = made.stdout.splitlines()[2:]
    assert fonts
    assert all(re.search(r"^[A-Z]{6}\+Liberation\S+ +TrueType +\S+ +yes yes yes", font) for font in fonts), (
        fonts
    )


def test_the_watermark_is_seen_but_not_copied() -> None:
    marked, bare = (
        pypdfium2.PdfDocument(pdf_bytes(paper))
        for paper in (Outline("Hârtie", (), watermark="PROIECT"), Outline("Hârtie", ()))
    )
    assert "PROIECT" not in marked[0].get_textpage().get_text_range()
    dark = [
        sum(page.render(scale=0.3).to_pil().convert("L").histogram()[:250]) for page in (marked[0], bare[0])
    ]
    assert dark[0] > 20 * dark[1]


def test_nothing_in_the_file_is_transparent() -> None:
    content = pdf_bytes(every_block())
    assert b"/SMask" not in content
    assert b"/ca " not in content


def test_the_properties_name_title_author_subject_and_language() -> None:
    content = pdf_bytes(every_block())
    properties = pypdfium2.PdfDocument(content).get_metadata_dict()
    assert (properties["Title"], properties["Author"], properties["Subject"]) == (
        "Plan anual „2022”",
        "SASAPAT",
        "Servicii sociale",
    )
    assert b"/Lang (ro-RO)" in content


def test_headings_are_bookmarks_one_under_another() -> None:
    paper = pypdfium2.PdfDocument(pdf_bytes(every_block()))
    found = [(mark.level, mark.get_title()) for mark in paper.get_toc()]
    assert found == [
        (0, "Planul anual de acțiune"),
        (1, "Capitolul I"),
        (2, "A. Servicii existente"),
        (2, "B. Servicii propuse"),
        (3, "Dispoziții"),
    ]


def test_a_heading_may_skip_levels() -> None:
    paper = pypdfium2.PdfDocument(pdf_bytes(a_paper(Heading("a", 3), Heading("b", 1), Heading("c", 3))))
    assert [(mark.level, mark.get_title()) for mark in paper.get_toc()] == [(0, "a"), (0, "b"), (1, "c")]


def test_pages_lie_as_their_section_asks() -> None:
    paper = pypdfium2.PdfDocument(pdf_bytes(every_block()))
    assert [page.get_width() > page.get_height() for page in paper] == [False, True, False, False]


def test_cedillas_become_commas_and_letters_are_composed() -> None:
    paper = pypdfium2.PdfDocument(pdf_bytes(a_paper(Paragraph(plain("Şoşea, ţară, a\u0306, s\u0326")))))
    assert "Șoșea, țară, ă, ș" in paper[0].get_textpage().get_text_range()


def test_a_coat_of_arms_that_is_no_picture_is_refused_before_anything_is_written() -> None:
    out = BytesIO()
    with pytest.raises(NotAPictureError):
        write_pdf(Outline("Hârtie", (), letterhead=Letterhead(coat_of_arms=b"no picture")), out)
    assert not out.getvalue()


def test_a_table_with_too_many_cells_is_refused_before_anything_is_written() -> None:
    out = BytesIO()
    with pytest.raises(TableShapeError):
        write_pdf(a_paper(Table((1, 1), (), (cells(("1", "2", "3")),))), out)
    assert not out.getvalue()


def test_a_stopped_job_writes_nothing() -> None:
    progress, out = Progress(), BytesIO()
    progress.cancel()
    with pytest.raises(Cancelled):
        write_pdf(every_block(), out, progress)
    assert not out.getvalue()


def test_the_job_says_where_it_stands() -> None:
    told: list[tuple[int, int]] = []
    pages = write_pdf(
        every_block(), BytesIO(), Progress(lambda _stage, done, total: told.append((done, total)))
    )
    assert told[-1] == (pages, pages)


def test_a_paper_of_nothing_is_one_page() -> None:
    assert write_pdf(a_paper(), BytesIO()) == 1


def test_the_preview_and_a_print_may_be_written_at_once() -> None:
    with ThreadPoolExecutor(4) as threads:
        written = list(threads.map(pdf_bytes, [every_block()] * 8))
    texts = {
        "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content))
        for content in written
    }
    assert len(texts) == 1
