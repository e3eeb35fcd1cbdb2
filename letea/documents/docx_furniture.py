"""What the pages of a Word paper carry beside its text: letterhead, annex mark, page numbers, watermark."""

from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENTATION
from docx.oxml import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Cm, Pt

from letea.documents.docx_plate import picture_paragraph
from letea.documents.docx_styles import SANS
from letea.documents.docx_table import plain_table
from letea.documents.docx_text import Letters, Setting, field, paragraph, run_elements
from letea.documents.letters import clean
from letea.documents.outline import Align, Letterhead, Outline, plain
from letea.documents.pdf_flow import LEFT_MARGIN, OTHER_MARGIN, Sheet
from letea.documents.pictures import png_on_white

_ARMS_HEIGHT, _ARMS_WIDTH = 62, 66
_MARK_SHARE = 0.42  # of the text width
_WATERMARK_LONGEST, _WATERMARK_TALLEST = 520.0, 130.0

# As Word itself writes one ("WordArt"): a drawing behind the text, in the header of each section.
_WATERMARK = """
<w:pict xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"
 path="m@7,l@8,m@5,21600l@6,21600e">
<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/>
<v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/>
<v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>
<v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/>
<v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>
<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800"
 o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/>
<v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles>
<o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>
<v:shape type="#_x0000_t136" o:allowincell="f" fillcolor="#e5edf6" stroked="f"><v:textpath/></v:shape>
</w:pict>
"""
_VML = "{urn:schemas-microsoft-com:vml}"


def furnish(section: Section, outline: Outline, *, number: int) -> None:
    """Give a section its own header and footer; `number` counts the sections from 1."""
    section.header.is_linked_to_previous = section.footer.is_linked_to_previous = False
    if watermark := clean(outline.watermark).strip():
        section.header.paragraphs[0].add_run().element.append(_watermark(watermark, number))
    # Papers are Romanian whatever the language of the screen.
    page, pages = run_elements(plain("Pagina ")), run_elements(plain(" din "))
    start = section.footer.paragraphs[0].add_run().element
    for part in reversed([*page, *field("PAGE"), *pages, *field("NUMPAGES")]):
        start.addnext(part)


def set_page(section: Section, sheet: Sheet) -> None:
    """A4, upright or across, with the binder's margin at the left."""
    section.orientation = WD_ORIENTATION.LANDSCAPE if sheet.landscape else WD_ORIENTATION.PORTRAIT
    section.page_width, section.page_height = Pt(sheet.width), Pt(sheet.height)
    section.left_margin = Pt(LEFT_MARGIN)
    section.right_margin = section.top_margin = section.bottom_margin = Pt(OTHER_MARGIN)
    section.header_distance = section.footer_distance = Cm(1.1)


def letterhead_table(document: WordDocument, outline: Outline, sheet: Sheet) -> BaseOxmlElement | None:
    """The coat of arms, the letterhead and the annex mark side by side; None where there are none.

    Raises:
        NotAPictureError: the coat of arms is no picture.
    """
    letterhead = outline.letterhead
    if not (letterhead.lines or letterhead.coat_of_arms or outline.annex_mark):
        return None
    arms_width = _ARMS_WIDTH if letterhead.coat_of_arms else 0.0
    mark_width = sheet.text_width * _MARK_SHARE if outline.annex_mark else 0.0
    widths = [sheet.text_width - arms_width - mark_width]
    cells = [_letterhead_lines(letterhead)]
    if letterhead.coat_of_arms:
        widths.insert(0, arms_width)
        arms = png_on_white(letterhead.coat_of_arms)
        drawn = picture_paragraph(document, arms, tallest=_ARMS_HEIGHT, widest=_ARMS_WIDTH - 4)
        cells.insert(0, [drawn])
    if outline.annex_mark:
        widths.append(mark_width)
        runs = run_elements(plain(outline.annex_mark, bold=True), Letters(11))
        cells.append([paragraph(runs, Setting(align=Align.RIGHT, below=0))])
    return plain_table(widths, [cells])


def _letterhead_lines(letterhead: Letterhead) -> list[BaseOxmlElement]:
    """The lines: those in capitals large and bold, an address small."""
    typeface = SANS if letterhead.sans else ""
    return [
        paragraph(
            run_elements(plain(line, bold=line.isupper()), Letters(11 if line.isupper() else 9.5, typeface)),
            Setting(below=0),
        )
        for line in letterhead.lines or ("",)
    ]


def _watermark(text: str, number: int) -> BaseOxmlElement:
    width = min(_WATERMARK_LONGEST, _WATERMARK_TALLEST * 0.72 * len(text))
    height = min(_WATERMARK_TALLEST, width / (0.72 * len(text)))
    style = (
        f"position:absolute;margin-left:0;margin-top:0;width:{width:.0f}pt;height:{height:.0f}pt;"
        "rotation:315;z-index:-251658752;mso-position-horizontal:center;"
        "mso-position-horizontal-relative:margin;mso-position-vertical:center;"
        "mso-position-vertical-relative:margin"
    )
    drawn: BaseOxmlElement = parse_xml(_WATERMARK)
    shape = next(drawn.iter(f"{_VML}shape"))
    shape.set("id", f"PowerPlusWaterMarkObject{number}")
    shape.set("style", style)
    path = next(shape.iter(f"{_VML}textpath"))
    path.set("style", 'font-family:"Arial";font-weight:bold;font-size:1pt')
    path.set("string", text)
    return drawn
