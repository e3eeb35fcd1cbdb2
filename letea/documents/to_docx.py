"""Writes a paper for Word: real headings, table heads, sections and page-number fields; typed numbers."""

from dataclasses import replace
from io import BytesIO
from typing import BinaryIO, assert_never

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from letea.documents.docx_blocks import INDENT, item_paragraph, pairs_table, signatures_table
from letea.documents.docx_chart import chart_paragraphs
from letea.documents.docx_furniture import furnish, letterhead_table, set_page
from letea.documents.docx_marks import hide, set_bookmarks
from letea.documents.docx_plate import plate_table
from letea.documents.docx_styles import new_document
from letea.documents.docx_table import ruled_table
from letea.documents.docx_text import Setting, element, paragraph, run_elements, twips
from letea.documents.keeping import closes, heads
from letea.documents.letters import bound
from letea.documents.lists import hangs
from letea.documents.outline import (
    Block,
    Chart,
    Heading,
    Item,
    Orientation,
    Outline,
    PageBreak,
    Pairs,
    Paragraph,
    Picture,
    Plate,
    Signatures,
    Table,
    Tiles,
    plain,
)
from letea.documents.pdf_flow import Sheet

_UNDER_TABLE = 8.0
_UNDER_LIST = 3.5
_UNDER_LETTERHEAD = 12.0
_OVER_SIGNATURES = 26.0
_DEEPEST_HEADING = 4


def write_docx(outline: Outline, out: BinaryIO) -> None:
    """Write the paper as a Word document.

    Raises:
        NotAPictureError: the coat of arms or a plate's picture is none; nothing is written.
        TableShapeError: a table's row has too many cells; nothing is written.
    """
    written = BytesIO()
    _Writer(outline).document.save(written)
    out.write(written.getbuffer())


class _Writer:
    """Adds block after block to a document."""

    def __init__(self, outline: Outline) -> None:
        self.document: WordDocument = new_document(outline)
        self._outline = outline
        self._sheet = Sheet()
        self._empty = True  # nothing but the letterhead stands in the paper
        self._new_page = False  # the next block starts a page
        self._after_list = False
        self._mark = ""
        self._marked: list[tuple[str, BaseOxmlElement]] = []
        self._kept = False  # what follows the table stays with its last row
        self._end: BaseOxmlElement = self.document.element.body.get_or_add_sectPr()
        self._furnish()
        self._add_letterhead()
        hanging = hangs(outline.blocks)
        marks = outline.marks or ("",) * len(outline.blocks)
        for position, (block, following) in enumerate(
            zip(outline.blocks, (*outline.blocks[1:], None), strict=True)
        ):
            self._mark = marks[position]
            self._add(block, following, hang=hanging.get(position, 0.0))
            self._after_list = isinstance(block, Item)
        self._part_from_table(0)
        set_bookmarks(self._marked)
        hide(self.document, outline.hidden)

    def _add(self, block: Block, after: Block | None, *, hang: float) -> None:
        match block:
            case Heading() | Paragraph() | Item():
                self._add_text(block, after, hang=hang)
            case Table():
                self._add_table(block, after)
            case Pairs():
                if block.rows:
                    self._put_table(pairs_table(block, self._sheet.text_width, self._setting()))
            case Signatures():
                if block.parties:
                    self._put(paragraph([], Setting(above=_OVER_SIGNATURES - 14, below=0, keep_next=True)))
                    self._put_table(signatures_table(block, self._sheet.text_width, self._setting()))
            case Plate() | Chart() | Tiles():
                self._add_drawn(block)
            case PageBreak():
                self._new_page = not self._empty
            case Orientation():
                self._turn(Sheet(landscape=block.landscape))
            case _:
                assert_never(block)

    def _add_text(self, block: Heading | Paragraph | Item, after: Block | None, *, hang: float) -> None:
        setting = self._setting()
        keep = isinstance(after, Signatures)  # they never stand alone on a page
        match block:
            case Heading():
                style = f"Heading{min(block.level, _DEEPEST_HEADING)}" if block.level else "Title"
                parted = None if heads(block, after) else False
                setting = replace(setting, style=style, align=block.align, above=None, keep_next=parted)
                self._put(paragraph(run_elements(bound(plain(block.text))), setting))
            case Paragraph():
                kept, left = block.keep_next or keep, block.indent * INDENT
                above = _UNDER_LIST if self._after_list else setting.above
                setting = replace(setting, align=block.align, above=above, left=left, keep_next=kept or None)
                self._put(paragraph(run_elements(bound(block.runs)), setting))
            case Item():
                self._put(item_paragraph(block, hang, replace(setting, keep_next=keep or None)))
            case _:
                assert_never(block)

    def _add_table(self, table: Table, after: Block | None) -> None:
        if table.head or table.body:
            self._kept = closes(after)
            setting, width = self._setting(), self._sheet.text_width
            self._put_table(ruled_table(table, width, setting, keep=self._kept))

    def _add_drawn(self, block: Plate | Picture) -> None:
        setting, width = self._setting(), self._sheet.text_width
        match block:
            case Plate():
                self._put_table(plate_table(self.document, block, width, setting))
            case Chart() | Tiles():
                if setting.new_page:
                    self._put(paragraph([], replace(setting, above=0, below=0)))
                for drawn in chart_paragraphs(self.document, block, width):
                    self._put(drawn)
            case _:
                assert_never(block)

    def _setting(self) -> Setting:
        """What the place asks of the next paragraph: a new page, or space under a table."""
        new_page, self._new_page = self._new_page, False
        return Setting(above=_UNDER_TABLE if self._stands_under_table() else None, new_page=new_page)

    def _put(self, part: BaseOxmlElement) -> None:
        self._end.addprevious(part)
        self._marked.append((self._mark, part))
        self._empty = False

    def _put_table(self, table: BaseOxmlElement) -> None:
        # Word joins tables that nothing parts.
        self._part_from_table(_UNDER_TABLE)
        self._put(table)

    def _part_from_table(self, space: float) -> None:
        """Under a table, a line too low to be seen: Word wants a paragraph there."""
        if self._stands_under_table():
            low = element("spacing", before=0, after=twips(space), line=twips(1), lineRule="exact")
            kept = [element("keepNext")] if self._kept else []
            self._put(element("p", element("pPr", *kept, low, element("rPr", element("sz", val=2)))))

    def _stands_under_table(self) -> bool:
        before = self._end.getprevious()
        return before is not None and before.tag == qn("w:tbl")

    def _add_letterhead(self) -> None:
        table = letterhead_table(self.document, self._outline, self._sheet)
        if table is not None:
            self._put(table)
            self._part_from_table(_UNDER_LETTERHEAD)
            self._empty = True

    def _turn(self, sheet: Sheet) -> None:
        """Go on with pages of this orientation."""
        if sheet != self._sheet:
            self._sheet = sheet
            if not self._empty:
                self._start_section()
            set_page(self.document.sections[-1], sheet)
            self._new_page = False

    def _start_section(self) -> None:
        self._part_from_table(0)
        last = self._end.getprevious()
        self.document.add_section()
        # The break stands in the last paragraph: one of its own might be alone on a page.
        holder = self._end.getprevious()
        properties = next(last.iterchildren(qn("w:pPr")))
        properties.append(next(holder.iter(qn("w:sectPr"))))
        holder.getparent().remove(holder)
        self._furnish()

    def _furnish(self) -> None:
        sections = self.document.sections
        set_page(sections[-1], self._sheet)
        furnish(sections[-1], self._outline, number=len(sections))
