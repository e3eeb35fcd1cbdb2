"""Tests of the letterhead, the annex mark and the foot of a page."""

import pypdfium2

from letea.documents.outline import Letterhead, Outline, Paragraph, plain
from letea.documents.to_pdf import pdf_bytes
from tests.every_block import SENTENCE, a_picture


def a_marked_paper(letterhead: Letterhead) -> pypdfium2.PdfDocument:
    blocks = (Paragraph(plain(SENTENCE * 80)),)
    outline = Outline("Hârtie", blocks, annex_mark="Anexa nr. 1\nla HCL nr. 5", letterhead=letterhead)
    return pypdfium2.PdfDocument(pdf_bytes(outline))


def height_of(paper: pypdfium2.PdfDocument, words: str) -> float:
    found = paper[0].get_textpage()
    match = found.search(words).get_next()
    assert match is not None
    return float(found.get_charbox(match[0])[1])


def test_the_letterhead_and_the_mark_stand_on_the_first_page_only() -> None:
    pages = [page.get_textpage().get_text_range() for page in a_marked_paper(Letterhead(("ROMÂNIA",)))]
    assert len(pages) > 1
    assert [("ROMÂNIA" in page, "Anexa nr. 1" in page) for page in pages[:2]] == [
        (True, True),
        (False, False),
    ]


def test_the_text_begins_under_the_letterhead_and_its_coat_of_arms() -> None:
    paper = a_marked_paper(Letterhead(("ROMÂNIA", "COMUNA EXEMPLU"), a_picture()))
    assert height_of(paper, "Persoanele") < height_of(paper, "COMUNA EXEMPLU") - 20
    assert height_of(paper, "Persoanele") < paper[0].get_height() - 56.7 - 62


def test_the_mark_stands_at_the_right() -> None:
    paper = a_marked_paper(Letterhead())
    found = paper[0].get_textpage()
    match = found.search("HCL").get_next()
    assert match is not None
    assert found.get_charbox(match[0])[0] > paper[0].get_width() * 0.6


def test_an_office_may_prefer_letters_without_serifs() -> None:
    assert b"LiberationSans-Bold" in pdf_bytes(
        Outline("Hârtie", (), letterhead=Letterhead(("ROMÂNIA",), sans=True))
    )


def test_the_foot_counts_the_pages() -> None:
    pages = [page.get_textpage().get_text_range() for page in a_marked_paper(Letterhead())]
    for number, page in enumerate(pages, start=1):
        assert f"Pagina {number} din {len(pages)}" in page
