"""What a Word paper carries out of sight, so that it can be taken back: bookmarks and a hidden part."""

from collections import Counter
from collections.abc import Iterable
from xml.sax.saxutils import escape

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from letea.documents.docx_text import element

HIDDEN = "urn:letea:plan-marks:1"
BOOKMARK = "_letea_"  # Word hides bookmarks that begin with "_"
_PLACE, _NAME_PLACE = "/customXml/item1.xml", "/customXml/itemProps1.xml"
# Without a name of its own LibreOffice drops the part when it saves the paper.
_NAME = (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?><ds:datastoreItem '
    'ds:itemID="{6D2B3E52-7C9B-4F0A-9C55-1E7E0A0B1086}" '
    'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">'
    f'<ds:schemaRefs><ds:schemaRef ds:uri="{HIDDEN}"/></ds:schemaRefs></ds:datastoreItem>'
)


def set_bookmarks(marked: Iterable[tuple[str, BaseOxmlElement]]) -> None:
    """Put a bookmark at the beginning of each paragraph and table that has a mark: "_letea_12t_3".

    It covers nothing: LibreOffice loses bookmarks that reach into tables, and one for each block outlives
    whatever is deleted beside it.
    """
    met: Counter[str] = Counter()
    for number, (mark, part) in enumerate(marked, 1):
        if not mark or not any(text.text for text in part.iter(qn("w:t"))):
            continue
        met[mark] += 1
        first = next(part.iter(qn("w:p")))
        start = element("bookmarkStart", id=number)
        start.set(qn("w:name"), f"{BOOKMARK}{mark}_{met[mark]}")
        place = 0 if first.find(qn("w:pPr")) is None else 1
        first.insert(place, start)
        first.insert(place + 1, element("bookmarkEnd", id=number))


def hide(document: WordDocument, words: str) -> None:
    """Add the hidden part, where there is anything to hide."""
    if not words:
        return
    declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    blob = f'{declared}<plan xmlns="{HIDDEN}">{escape(words)}</plan>'.encode()
    package = document.part.package
    part = Part(PackURI(_PLACE), "application/xml", blob, package)
    named = Part(PackURI(_NAME_PLACE), CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES, _NAME.encode(), package)
    part.relate_to(named, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
    document.part.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_XML)
