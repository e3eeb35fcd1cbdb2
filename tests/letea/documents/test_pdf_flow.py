"""Tests of how the blocks of a paper fall on its pages."""

import pypdfium2
import pytest

from letea.documents.outline import (
    Block,
    Cell,
    Heading,
    Item,
    Orientation,
    PageBreak,
    Pairs,
    Paragraph,
    Party,
    Signatures,
    Table,
    cells,
    plain,
)
from letea.documents.to_pdf import pdf_bytes
from tests.every_block import SENTENCE, a_paper


def pages_of(*blocks: Block) -> list[str]:
    paper = pypdfium2.PdfDocument(pdf_bytes(a_paper(*blocks)))
    return [page.get_textpage().get_text_range() for page in paper]


def lines(count: int) -> list[Paragraph]:
    return [Paragraph(plain(f"rândul {number}")) for number in range(count)]


@pytest.mark.parametrize("count", range(30, 42))
def test_a_heading_never_ends_a_page(count: int) -> None:
    pages = pages_of(
        *lines(count), Heading("Capitol", 1), Heading("Titlu", 2), Paragraph(plain(SENTENCE * 2))
    )
    with_heading = [page for page in pages if "Capitol" in page]
    assert len(with_heading) == 1
    assert "Titlu" in with_heading[0]
    assert "Persoanele" in with_heading[0]


@pytest.mark.parametrize("count", range(26, 40))
def test_a_heading_with_its_introduction_stays_with_the_first_row_of_its_table(count: int) -> None:
    table = Table((1, 1), (cells(("Cap", "Cap")),), tuple(cells((f"celula {n}", SENTENCE)) for n in range(9)))
    introduction = Paragraph(plain("Introducere"), keep_next=True)
    pages = pages_of(*lines(count), Heading("Titlu", 2), introduction, table)
    with_heading = next(page for page in pages if "Titlu" in page)
    assert "Introducere" in with_heading
    assert "celula 0" in with_heading


@pytest.mark.parametrize("count", range(56, 66))
@pytest.mark.parametrize("above", [0, 20, 38])
def test_a_heading_stays_with_a_first_row_as_tall_as_a_page(count: int, above: int) -> None:
    row = (Cell(plain("\n".join(f"celula {number};" for number in range(count)))),)
    pages = pages_of(*lines(above), Heading("Titlu", 2), Table((1,), (cells(("Cap",)),), (row,)))
    with_heading = next(page for page in pages if "Titlu" in page)
    assert "celula 1;" in with_heading
    assert all(f"celula {number};" in "".join(pages) for number in range(count))


@pytest.mark.parametrize("count", range(32, 44))
def test_no_line_of_a_paragraph_is_alone_on_its_page(count: int) -> None:
    pages = pages_of(*lines(count), Paragraph(plain("cuvânt " * 60)))
    shares = [page.count("cuvânt") for page in pages]
    assert sum(shares) == 60
    # A full line holds more than ten of the words; two lines are never parted to one.
    assert all(share == 0 or share > 13 for share in shares), shares


@pytest.mark.parametrize("count", range(26, 42))
def test_signatures_are_whole_and_not_alone(count: int) -> None:
    signatures = Signatures((Party("Primar", "Ion Exemplu"), Party("Șef serviciu", "Ana Exemplu")))
    pages = pages_of(*lines(count), Item("a)", plain("ultimul punct")), signatures)
    signed = next(page for page in pages if "Primar" in page)
    assert "Ana Exemplu" in signed
    assert "ultimul punct" in signed


def test_a_page_break_after_a_page_break_leaves_no_blank_page() -> None:
    assert len(pages_of(PageBreak(), *lines(1), PageBreak(), PageBreak(), *lines(1), PageBreak())) == 2


def test_a_turn_of_the_page_at_the_very_start_leaves_no_blank_page() -> None:
    paper = pypdfium2.PdfDocument(pdf_bytes(a_paper(Orientation(landscape=True), *lines(1))))
    assert [page.get_width() > page.get_height() for page in paper] == [True]


def test_what_is_glued_but_taller_than_a_page_flows_on() -> None:
    pages = pages_of(*(Paragraph(plain(f"r{number}"), keep_next=True) for number in range(90)))
    assert len(pages) == 3
    assert [word for word in " ".join(pages).split() if word[0] == "r"] == [
        f"r{number}" for number in range(90)
    ]


def test_text_keeps_within_the_margins() -> None:
    paper = pypdfium2.PdfDocument(pdf_bytes(a_paper(Paragraph(plain(SENTENCE * 60)))))
    boxes = paper[0].get_textpage()
    edges = [boxes.get_charbox(index) for index in range(boxes.count_chars())]
    page_number_height = 56
    body = [edge for edge in edges if edge[1] > page_number_height and edge[2] > edge[0]]
    assert min(edge[0] for edge in body) >= 2.5 / 2.54 * 72 - 0.5
    assert max(edge[2] for edge in body) <= paper[0].get_width() - 2 / 2.54 * 72 + 0.5


@pytest.mark.parametrize("count", range(30, 46))
def test_headings_with_nothing_beneath_do_not_drag_one_another(count: int) -> None:
    empty = [Heading(f"gol {number}", 2) for number in range(6)]
    pages = pages_of(*lines(count), *empty, Heading("Capitol", 1), Paragraph(plain("urmarea")))
    full = [page for page in pages[:-1] if page.count("\n") < 30]
    assert not full
    assert "urmarea" in next(page for page in pages if "Capitol" in page)


@pytest.mark.parametrize("count", range(20, 40))
def test_signatures_take_the_last_row_of_a_table_along(count: int) -> None:
    table = Table((1, 1), (cells(("Cap", "Cap")),), tuple(cells((f"celula {n}", "da")) for n in range(9)))
    pages = pages_of(*lines(count), table, Signatures((Party("Primar", "Ion Exemplu"),)))
    assert "celula 8" in next(page for page in pages if "Primar" in page)


@pytest.mark.parametrize("count", range(20, 40))
def test_the_last_row_of_a_table_is_not_alone_on_its_page(count: int) -> None:
    table = Table((1, 1), (cells(("Cap", "Cap")),), tuple(cells((f"celula {n}", "da")) for n in range(9)))
    pages = pages_of(*lines(count), table, Paragraph(plain("urmarea")))
    assert "celula 7" in next(page for page in pages if "celula 8" in page)


@pytest.mark.parametrize("count", range(26, 40))
def test_a_footnote_stays_with_its_table(count: int) -> None:
    table = Table((1, 1), (cells(("Cap", "Cap")),), tuple(cells((f"celula {n}", "5*")) for n in range(6)))
    pages = pages_of(*lines(count), table, Paragraph(plain("* notă pe care o explică steluța")))
    assert "celula 5" in next(page for page in pages if "* notă" in page)


def test_an_abbreviation_is_not_parted_from_its_number() -> None:
    for count in range(40, 60):
        words = "a " * count + "Hotărârea Guvernului nr. 797/2017"
        (page,) = pages_of(Paragraph(plain(words)))
        assert "nr. 797/2017" in page.replace("\r", "")


@pytest.mark.parametrize("count", range(36, 42))
def test_a_few_facts_are_not_cut_in_two(count: int) -> None:
    pages = pages_of(*lines(count), Pairs(tuple((f"faptul {number}", "da") for number in range(3))))
    assert [page.count("faptul") for page in pages if "faptul" in page] == [3]
