"""The frame of a Word paper: its styles, its language, its properties, and no trace of the template."""

from datetime import UTC, datetime
from textwrap import shorten
from typing import NamedTuple, cast

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle

from letea.documents.docx_text import element
from letea.documents.letters import clean
from letea.documents.outline import Outline

LANGUAGE = "ro-RO"
_LONGEST_PROPERTY = 255  # letters
SERIF, SANS = "Times New Roman", "Arial"
TABLE_TEXT, WIDE_TABLE_TEXT = "TextTabel", "TextTabelLat"  # as papers name them to Word

_KEPT_STYLES = {
    *("Normal", "Header", "Footer", "Title", "Heading 1", "Heading 2", "Heading 3", "Heading 4"),
    *("Default Paragraph Font", "Normal Table", "No List"),
}
_KEPT_PARTS = {"core-properties", "officeDocument", "styles", "settings", "fontTable", "theme"}


class _Look(NamedTuple):
    size: float
    above: float
    below: float
    italic: bool = False


# The same measures as in the PDF, in points.
_HEADINGS = {
    "Title": _Look(15, 8, 12),
    "Heading 1": _Look(13, 16, 7),
    "Heading 2": _Look(12, 12, 6),
    "Heading 3": _Look(12, 9, 4),
    "Heading 4": _Look(12, 9, 4, italic=True),
}


def new_document(outline: Outline) -> WordDocument:
    """An empty Word paper in Romanian, with the office's name as its author."""
    document = Document()
    _drop_template_parts(document)
    _drop_template_styles(document)
    _set_defaults(document)
    _set_styles(document)
    _set_properties(document, outline)
    return document


def _drop_template_parts(document: WordDocument) -> None:
    """The template's thumbnail, its own application's name, its lists and custom data."""
    for relations in (document.part.package.rels, document.part.rels):
        for key, relation in list(relations.items()):
            if relation.reltype.rsplit("/", 1)[-1] not in _KEPT_PARTS:
                relations.pop(key)
    settings = document.settings.element
    for name in ("w:rsids", "w:savePreviewPicture", "w:proofState"):
        for found in settings.findall(qn(name)):
            settings.remove(found)
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")  # else Word opens the paper as an old one
    for zoom in settings.findall(qn("w:zoom")):
        zoom.set(qn("w:percent"), "100")  # the format asks it, the template forgets it
    language = settings.find(qn("w:themeFontLang"))
    if language is not None:
        language.set(qn("w:val"), LANGUAGE)


def _drop_template_styles(document: WordDocument) -> None:
    for style in list(document.styles):
        if style.name not in _KEPT_STYLES:
            style.delete()
    for link in list(document.styles.element.iter(qn("w:link"))):
        link.getparent().remove(link)


def _set_defaults(document: WordDocument) -> None:
    defaults = document.styles.element.find(qn("w:docDefaults"))
    for properties in list(defaults):
        defaults.remove(properties)
    fonts = element("rFonts", ascii=SERIF, hAnsi=SERIF, cs=SERIF, eastAsia=SERIF)
    language = element("lang", val=LANGUAGE, eastAsia=LANGUAGE, bidi="ar-SA")
    letters = element("rPr", fonts, element("sz", val=24), element("szCs", val=24), language)
    lines = element("pPr", element("spacing", after=0, line=240, lineRule="auto"))
    defaults.append(element("rPrDefault", letters))
    defaults.append(element("pPrDefault", lines))


def _set_styles(document: WordDocument) -> None:
    normal = _paragraph_style(document, "Normal")
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.widow_control = True
    for name, look in _HEADINGS.items():
        _set_heading(_paragraph_style(document, name), look)
    for name, size in ((TABLE_TEXT, 10), (WIDE_TABLE_TEXT, 8.5)):
        style = cast("ParagraphStyle", document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH))
        style.base_style = normal
        style.font.size = Pt(size)
        style.paragraph_format.space_after = Pt(0)
    footer = _paragraph_style(document, "Footer")
    footer.font.size = Pt(9)
    footer.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _set_heading(style: ParagraphStyle, look: _Look) -> None:
    # The template's headings are blue, in another typeface, and the title is ruled.
    for properties in (style.element.find(qn("w:rPr")), style.element.find(f"{qn('w:pPr')}/{qn('w:pBdr')}")):
        if properties is not None:
            properties.getparent().remove(properties)
    style.font.name, style.font.size = SERIF, Pt(look.size)
    style.font.bold, style.font.italic = True, look.italic
    style.font.color.rgb = RGBColor(0, 0, 0)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(look.above), Pt(look.below)
    style.paragraph_format.keep_with_next = style.paragraph_format.keep_together = True


def _paragraph_style(document: WordDocument, name: str) -> ParagraphStyle:
    return cast("ParagraphStyle", document.styles[name])


def _property(text: str) -> str:
    """As long as Word's properties may be: titles of decisions that amend others are longer."""
    return shorten(clean(text), _LONGEST_PROPERTY, placeholder="…")


def _set_properties(document: WordDocument, outline: Outline) -> None:
    now = datetime.now(UTC).replace(tzinfo=None)
    properties = document.core_properties
    properties.title, properties.subject = _property(outline.title), _property(outline.subject)
    properties.author = properties.last_modified_by = _property(outline.author)
    properties.comments = properties.keywords = ""
    properties.language, properties.revision = LANGUAGE, 1
    properties.created = properties.modified = now
