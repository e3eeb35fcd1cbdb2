"""Archival papers: PDF/A-1b as Apache's Preflight judges it, one by one and bundled, with their bookmarks."""

from io import BytesIO
from pathlib import Path

import pikepdf

from letea.documents.pdf_archive import Part, archival, bundle
from letea.documents.to_pdf import pdf_bytes
from tests.every_block import every_block
from tests.preflight import DebianTool, faults

TITLE = "Hotărâre privind <aprobarea> & modificarea Planului"
AUTHOR = "Serviciul de asistență socială, Comuna Exemplu"


def bookmarks(pdf: bytes) -> list[tuple[int, str, int]]:
    """Each bookmark: how deep it lies, its words, its page from 1."""
    with pikepdf.open(BytesIO(pdf)) as paper:
        pages = {page.obj.objgen: number for number, page in enumerate(paper.pages, start=1)}
        found: list[tuple[int, str, int]] = []

        def read(items: list[pikepdf.OutlineItem], depth: int) -> None:
            for item in items:
                assert isinstance(item.destination, pikepdf.Array)
                found.append((depth, item.title, pages[item.destination[0].objgen]))
                read(list(item.children), depth + 1)

        with paper.open_outline() as outline:
            read(list(outline.root), 0)
        return found


def test_a_paper_with_every_block_is_pdf_a_1b_alone_and_bundled(
    debian_tool: DebianTool, tmp_path: Path
) -> None:
    raw = pdf_bytes(every_block())
    made = archival(raw, title=TITLE, author=AUTHOR)
    both = bundle([Part("Hotărâre", made), Part("Anexă", raw)], title=TITLE, author=AUTHOR)
    assert faults({"one": made, "both": both}, debian_tool, tmp_path) == {}


def test_preflight_refuses_the_paper_as_it_was_written(debian_tool: DebianTool, tmp_path: Path) -> None:
    assert list(faults({"raw": pdf_bytes(every_block())}, debian_tool, tmp_path)) == ["raw"]


def test_the_properties_are_the_papers_own_in_both_places() -> None:
    with pikepdf.open(BytesIO(archival(pdf_bytes(every_block()), title=TITLE, author=AUTHOR))) as paper:
        assert str(paper.docinfo.Title) == TITLE
        assert str(paper.docinfo.Author) == AUTHOR
        with paper.open_metadata() as told:
            assert told["dc:title"] == TITLE
            assert told["dc:creator"] == [AUTHOR]
            assert (told["pdfaid:part"], told["pdfaid:conformance"]) == ("1", "B")
            made_on = str(told["xmp:CreateDate"])[:10].replace("-", "")
            assert str(paper.docinfo.CreationDate)[2:10] == made_on


def test_a_paper_keeps_its_bookmarks_and_stands_under_its_name_in_a_bundle() -> None:
    raw = pdf_bytes(every_block())
    alone = bookmarks(raw)
    assert bookmarks(archival(raw, title=TITLE, author=AUTHOR)) == alone
    with pikepdf.open(BytesIO(raw)) as paper:
        pages = len(paper.pages)
    second = [(depth + 1, words, page + pages) for depth, words, page in alone]
    both = bookmarks(bundle([Part("Hotărâre", raw), Part("Anexă", raw)], title=TITLE, author=AUTHOR))
    assert both[len(alone) + 1 :] == [(0, "Anexă", pages + 1), *second]


def test_a_bookmark_leads_to_its_place_on_the_page() -> None:
    raw = pdf_bytes(every_block())
    made = bundle([Part("Anexă", raw)], title=TITLE, author=AUTHOR)
    assert tops(made)[1:] == tops(raw)


def tops(pdf: bytes) -> list[object]:
    """How high on its page each bookmark aims; None for one that shows the page whole."""
    found: list[object] = []

    def read(items: list[pikepdf.OutlineItem]) -> None:
        for item in items:
            assert isinstance(item.destination, pikepdf.Array)
            found.append(item.destination[3] if len(item.destination) > 3 else None)
            read(list(item.children))

    with pikepdf.open(BytesIO(pdf)) as paper, paper.open_outline() as outline:
        read(list(outline.root))
    return found
