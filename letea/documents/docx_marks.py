"""What a Word paper carries out of sight, so that it can be taken back: bookmarks and a hidden part."""

from collections.abc import Sequence
from itertools import groupby
from xml.sax.saxutils import escape

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from letea.documents.docx_text import element

HIDDEN = "urn:letea:plan-marks:1"
BOOKMARK = "_letea_"  # Word hides bookmarks that begin with "_"
_PLACE = "/customXml/item1.xml"


def set_bookmarks(marked: Sequence[tuple[str, BaseOxmlElement]]) -> None:
    """Put a bookmark over each stretch of paragraphs and tables of one mark."""
    number = 0
    for mark, group in groupby(marked, key=lambda one: one[0]):
        parts = [part for _mark, part in group if any(text.text for text in part.iter(qn("w:t")))]
        if mark and parts:
            number += 1
            first = next(parts[0].iter(qn("w:p")))
            start = element("bookmarkStart", id=number)
            start.set(qn("w:name"), f"{BOOKMARK}{mark}")
            first.insert(0 if first.find(qn("w:pPr")) is None else 1, start)
            *_before, last = parts[-1].iter(qn("w:p"))
            last.append(element("bookmarkEnd", id=number))


def hide(document: WordDocument, words: str) -> None:
    """Add the hidden part, where there is anything to hide."""
    if not words:
        return
    declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    blob = f'{declared}<plan xmlns="{HIDDEN}">{escape(words)}</plan>'.encode()
    part = Part(PackURI(_PLACE), "application/xml", blob, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_XML)
