"""Writes a paper as PDF: its blocks laid on pages, then drawn with what every page carries."""

from collections.abc import Sequence
from io import BytesIO
from threading import Lock
from typing import Any, BinaryIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from letea.documents.letters import clean
from letea.documents.outline import Outline
from letea.documents.pdf_blocks import place_blocks
from letea.documents.pdf_flow import LEFT_MARGIN, Page, Pager
from letea.documents.pdf_page import Furniture
from letea.documents.typefaces import face
from letea.progress import Progress
from letea.wording import _

# reportlab's typefaces are shared between papers and read while a paper is saved: the preview and a print
# may run in two threads.
_saving = Lock()
# Papers travel as files, not through mail gates of seven bits: a fifth smaller, and sooner written.
rl_config.useA85 = 0


def write_pdf(outline: Outline, out: BinaryIO, progress: Progress | None = None) -> int:
    """Write the paper as PDF; the number of its pages.

    Raises:
        NotAPictureError: the coat of arms or a plate's picture is none; nothing is written.
        TableShapeError: a table's row has too many cells; nothing is written.
        Cancelled: the worker stopped the job; nothing is written.
    """
    progress = progress or Progress()
    furniture = Furniture(outline)
    pager = Pager(furniture.header_height)
    for done in place_blocks(pager, outline.blocks):
        progress.step(_("Se așază textul în pagini"), done, len(outline.blocks))
    pages = pager.finish()
    written = BytesIO()
    canvas = _canvas(outline, written)
    _draw_pages(canvas, pages, furniture, progress=progress)
    with _saving:
        canvas.save()
    out.write(written.getbuffer())
    return len(pages)


def pdf_bytes(outline: Outline) -> bytes:
    """The paper as PDF in memory, for the preview.

    Raises:
        NotAPictureError: the coat of arms or a plate's picture is none.
        TableShapeError: a table's row has too many cells.
    """
    out = BytesIO()
    write_pdf(outline, out)
    return out.getvalue()


def _canvas(outline: Outline, out: BinaryIO) -> Canvas:
    # Named here, else reportlab puts an unembedded Helvetica into every file; its stubs ask a number for it.
    first_face: Any = face()
    canvas = Canvas(out, pageCompression=1, initialFontName=first_face, lang="ro-RO")
    canvas.setTitle(clean(outline.title))
    canvas.setAuthor(clean(outline.author))
    canvas.setSubject(clean(outline.subject))
    canvas.setCreator("Letea")
    canvas.setProducer("Letea")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


def _draw_pages(canvas: Canvas, pages: Sequence[Page], furniture: Furniture, *, progress: Progress) -> None:
    bookmarks = _Bookmarks(canvas)
    for number, page in enumerate(pages, start=1):
        progress.step(_("Se desenează paginile"), number, len(pages))
        canvas.setPageSize((page.sheet.width, page.sheet.height))
        furniture.draw_under(canvas, page.sheet, page=number)
        for strip, top in page.strips:
            if strip.bookmark is not None:
                bookmarks.add(*strip.bookmark, top=top)
            strip.draw(canvas, LEFT_MARGIN, top)
        furniture.draw_foot(canvas, page.sheet, page=number, pages=len(pages))
        canvas.showPage()


class _Bookmarks:
    """The headings beside the pages of a viewer, each under the one above it."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._levels: list[int] = []
        self._count = 0

    def add(self, title: str, level: int, *, top: float) -> None:
        # A bookmark may lie only one step deeper than the one before, whatever levels the paper skips.
        while self._levels and self._levels[-1] >= level:
            self._levels.pop()
        key = f"heading-{self._count}"
        self._canvas.bookmarkPage(key, fit="XYZ", left=0, top=top + 12)
        self._canvas.addOutlineEntry(title, key, len(self._levels))
        if not self._count:
            self._canvas.showOutline()
        self._levels.append(level)
        self._count += 1
