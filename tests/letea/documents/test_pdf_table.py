"""Tests of how a table is cut at the foot of each page."""

from io import BytesIO
from itertools import count
from random import Random

import pypdfium2
import pytest
from pypdfium2 import PdfDocument

from letea.documents.outline import Cell, Paragraph, Table, cells, plain, text_of
from letea.documents.to_pdf import pdf_bytes, write_pdf
from tests.every_block import SENTENCE, a_paper, budget_table, head_of


def paper_of(table: Table, *, lines_above: int = 0) -> PdfDocument:
    above = [Paragraph(plain("deasupra")) for _number in range(lines_above)]
    return pypdfium2.PdfDocument(pdf_bytes(a_paper(*above, table)))


def texts(paper: PdfDocument) -> list[str]:
    return [" ".join(page.get_textpage().get_text_range().split()) for page in paper]


def numbered(prefix: str, count: int) -> str:
    return " ".join(f"{prefix}{number}" for number in range(count))


def test_the_head_stands_on_each_page() -> None:
    table = Table((1, 2), (head_of("Termen", "Măsură"),), tuple(cells((str(n), SENTENCE)) for n in range(80)))
    pages = texts(paper_of(table))
    assert len(pages) > 2
    assert all(page.count("Termen Măsură") == 1 for page in pages)


def test_no_row_is_cut_where_it_fits_on_one_page() -> None:
    rows = tuple(cells((f"început{n}", f"{SENTENCE * (1 + n % 7)}sfârșit{n}")) for n in range(60))
    pages = texts(paper_of(Table((1, 3), (), rows)))
    for number in range(60):
        (page,) = [page for page in pages if f"început{number} " in page]
        assert f"sfârșit{number}" in page


def test_a_cell_taller_than_a_page_is_cut_and_loses_nothing() -> None:
    words = numbered("v", 3000)
    pages = texts(paper_of(Table((1, 2), (head_of("A", "B"),), ((Cell(plain("x")), Cell(plain(words))),))))
    assert len(pages) > 3
    copied = [word for page in pages for word in page.split() if word.startswith("v")]
    assert copied == words.split()


@pytest.mark.parametrize("count", range(60, 68))
def test_the_last_line_of_a_cell_taller_than_a_page_is_not_alone(count: int) -> None:
    row = (Cell(plain("\n".join(f"v{number}" for number in range(count)))),)
    shares = [page.count("v") for page in texts(paper_of(Table((1,), (), (row,))))]
    assert sum(shares) == count
    assert 1 not in shares


def test_a_cell_over_many_rows_begins_on_the_first_page_and_is_not_repeated() -> None:
    first = (Cell(plain("Obiectiv"), rows=120), Cell(plain("măsura 0 ;")))
    rows = (first, *((Cell(plain(f"măsura {number} ;")),) for number in range(1, 120)))
    pages = texts(paper_of(Table((1, 1), (), rows)))
    assert len(pages) > 2
    assert [page.count("Obiectiv") for page in pages] == [1, *[0] * (len(pages) - 1)]
    assert all(f"măsura {number} ;" in " ".join(pages) for number in range(120))


def test_a_cell_too_tall_for_its_rows_on_a_page_flows_on_the_next() -> None:
    words = numbered("v", 260)
    first = (Cell(plain(words), rows=10), Cell(plain(SENTENCE * 4)))
    rows = (first, *((Cell(plain(SENTENCE * 4)),) for _number in range(9)))
    pages = texts(paper_of(Table((1, 3), (), rows), lines_above=20))
    shares = [
        [word for word in page.split() if word.startswith("v") and word[1:].isdigit()] for page in pages
    ]
    assert len(shares[0]) > 10
    assert len(shares[1]) > 10
    assert [word for share in shares for word in share] == words.split()


def test_a_cell_taller_than_its_rows_stretches_the_last_of_them() -> None:
    first = (Cell(plain(numbered("v", 60)), rows=2), Cell(plain("unu")))
    table = Table((1, 3), (), (first, (Cell(plain("doi")),), cells(("trei", "patru"))))
    (page,) = texts(paper_of(table))
    assert page.startswith("v0 v1")
    places = [page.find(word) for word in ("v59", "unu", "doi", "trei", "patru")]
    assert places == sorted(places)
    assert -1 not in places


@pytest.mark.parametrize("above", range(30, 39))
def test_a_cell_over_rows_parted_by_the_page_is_whole_beside_its_first_row(above: int) -> None:
    objective = Cell(plain("\n".join(f"obiectiv{number}" for number in range(4))), rows=4)
    tall = (Cell(plain("\n".join(["a doua"] * 30))),)
    rows = ((objective, Cell(plain("prima"))), tall, tall, tall)
    pages = texts(paper_of(Table((1, 3), (), rows), lines_above=above))
    first = next(page for page in pages if "obiectiv0" in page)
    assert "prima" in first
    assert "obiectiv3" in first


@pytest.mark.parametrize("rows_above", range(30, 42))
def test_a_cell_over_rows_is_not_cut_after_the_first_of_them(rows_above: int) -> None:
    above = tuple(cells((f"sus{number}", "rând")) for number in range(rows_above))
    objective = Cell(plain("\n".join(f"obiectiv{number}" for number in range(8))), rows=4)
    tall = (Cell(plain("\n".join(["a doua"] * 30))),)
    pages = texts(paper_of(Table((1, 3), (), (*above, (objective, Cell(plain("prima"))), tall, tall, tall))))
    first = next(page for page in pages if "obiectiv0" in page)
    assert "obiectiv7" in first
    assert "prima" in first
    assert all(" ".join(pages).count(f"sus{number} ") == 1 for number in range(rows_above))
    assert " ".join(pages).count("a doua") == 90


def test_the_cells_of_a_row_are_read_one_after_another() -> None:
    table = Table((1, 1), (), (cells((numbered("a", 40), numbered("b", 40))), cells(("c", "d"))))
    (page,) = texts(paper_of(table))
    assert page.startswith(f"{numbered('a', 40)} {numbered('b', 40)} c d")


def test_a_head_taller_than_half_a_page_flows_with_the_rows() -> None:
    table = Table((1, 1), (head_of(SENTENCE * 40, "B"),), tuple(cells((str(n), "x")) for n in range(100)))
    assert 2 < write_pdf(a_paper(table), BytesIO()) < 8


def test_a_table_of_heads_only_is_drawn() -> None:
    assert "Capacitate" in texts(paper_of(Table((1, 1), (head_of("Capacitate", "B"),), ())))[0]


def test_merged_heads_are_read_once_and_words_stay_whole() -> None:
    (page,) = texts(paper_of(budget_table()))
    assert page.count("Bugetele estimate pe surse") == 1
    assert "Capacitate" in page


def test_rules_close_the_table_at_the_foot_of_each_page() -> None:
    first = (Cell(plain("Obiectiv"), rows=100), Cell(plain("măsura")))
    paper = paper_of(Table((1, 1), (), (first, *((Cell(plain("măsura")),) for _number in range(99)))))
    picture = paper[0].render(scale=2).to_pil().convert("L")
    inside = 2 * (70.9 + 100)  # in the merged cell, right of its text's first line
    column = [picture.getpixel((round(inside), y)) for y in range(picture.height)]
    dark = [y for y, shade in enumerate(column) if isinstance(shade, int) and shade < 140]
    assert dark
    assert dark[0] < 2 * 60
    assert dark[-1] > picture.height - 2 * 80


def a_random_table(chance: Random) -> Table:
    """Cells of any span and length, each word of its own."""
    columns, covered_until, words = chance.randint(1, 6), [0] * 6, count()
    rows = []
    for number in range(chance.randint(1, 40)):
        row = []
        for column in range(columns):
            if covered_until[column] > number:
                continue
            rows_covered = chance.choice([1, 1, 1, 1, chance.randint(2, 20)])
            covered_until[column] = number + rows_covered
            length = chance.choice([0, 1, 5, 20, chance.choice([8, 300])])
            text = " ".join(f"w{next(words)}" for _word in range(length))
            row.append(Cell(plain(text), rows=rows_covered))
        rows.append(tuple(row))
    return Table((1.0,) * columns, (head_of(*["Cap"] * columns),), tuple(rows))


@pytest.mark.parametrize("seed", range(25))
def test_whatever_the_cells_no_word_is_lost_or_off_its_page(seed: int) -> None:
    chance = Random(seed)  # noqa: S311 - the same tables each time
    table = a_random_table(chance)
    paper = paper_of(table, lines_above=chance.randint(0, 35))
    copied = [word for page in texts(paper) for word in page.split() if word.startswith("w")]
    wanted = [word for row in table.body for cell in row for word in text_of(cell.runs).split()]
    assert sorted(copied) == sorted(wanted)
    for page in paper:
        found = page.get_textpage()
        boxes = [found.get_charbox(index) for index in range(0, found.count_chars(), 5)]
        assert all(box[1] > 28 and box[3] < page.get_height() - 50 for box in boxes if box[2] > box[0])
