"""Paragraphs, runs and fields of a Word paper, as WordprocessingML."""

from collections.abc import Iterable
from dataclasses import dataclass

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from letea.documents.letters import clean
from letea.documents.outline import Align, Run, Runs

TWIPS = 20  # in a point
_ALIGNMENTS = {Align.LEFT: "left", Align.CENTER: "center", Align.RIGHT: "right", Align.JUSTIFY: "both"}


@dataclass(frozen=True)
class Setting:
    """How a paragraph stands; measures in points, None where its style decides."""

    style: str = ""
    align: Align | None = None
    above: float | None = None
    below: float | None = None
    left: float = 0.0
    hanging: float = 0.0
    keep_next: bool | None = None  # None: as its style says
    new_page: bool = False


@dataclass(frozen=True)
class Letters:
    """What a run has beside its emphasis: a size in points, a typeface; None where the style decides."""

    size: float | None = None
    typeface: str = ""


def element(name: str, *children: BaseOxmlElement, **attributes: object) -> BaseOxmlElement:
    """An element and its attributes of the same namespace: `element("tcW", w=1200, type="dxa")`."""
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    made.extend(children)
    return made


def paragraph(runs: Iterable[BaseOxmlElement], setting: Setting) -> BaseOxmlElement:
    """A paragraph of these runs."""
    return element("p", _paragraph_properties(setting), *runs)


def run_elements(runs: Runs, letters: Letters | None = None) -> list[BaseOxmlElement]:
    """The styled text; a typed line end stays one."""
    return [_run(run, letters or Letters()) for run in runs if run.text]


def tab() -> BaseOxmlElement:
    """A run with a tabulator."""
    return element("r", element("tab"))


def field(code: str) -> list[BaseOxmlElement]:
    """A field that the word processor computes itself: PAGE, NUMPAGES."""
    instruction = element("instrText")
    instruction.text = f" {code} "
    instruction.set(qn("xml:space"), "preserve")
    return [
        element("r", element("fldChar", fldCharType="begin")),
        element("r", instruction),
        element("r", element("fldChar", fldCharType="separate")),
        element("r", _text("1")),
        element("r", element("fldChar", fldCharType="end")),
    ]


def twips(points: float) -> int:
    """Points as Word counts them."""
    return round(points * TWIPS)


def _run(run: Run, letters: Letters) -> BaseOxmlElement:
    made = element("r")
    if properties := _run_properties(run, letters):
        made.append(element("rPr", *properties))
    for number, line in enumerate(clean(run.text).split("\n")):
        if number:
            made.append(element("br"))
        if line:
            made.append(_text(line))
    return made


def _run_properties(run: Run, letters: Letters) -> list[BaseOxmlElement]:
    """In the order that the format asks."""
    properties = []
    if letters.typeface:
        typeface = letters.typeface
        properties.append(element("rFonts", ascii=typeface, hAnsi=typeface, cs=typeface))
    properties += [element(name) for name, wished in (("b", run.bold), ("i", run.italic)) if wished]
    if letters.size is not None:
        properties += [element(name, val=round(letters.size * 2)) for name in ("sz", "szCs")]
    if run.underline:
        properties.append(element("u", val="single"))
    return properties


def _text(words: str) -> BaseOxmlElement:
    made = element("t")
    made.text = words
    made.set(qn("xml:space"), "preserve")
    return made


def _paragraph_properties(setting: Setting) -> BaseOxmlElement:
    """In the order that the format asks."""
    properties = element("pPr")
    if setting.style:
        properties.append(element("pStyle", val=setting.style))
    if setting.keep_next is not None:
        properties.append(element("keepNext", **({} if setting.keep_next else {"val": 0})))
    if setting.new_page:
        properties.append(element("pageBreakBefore"))
    if setting.hanging:
        stop = element("tab", val="left", pos=twips(setting.left))
        properties.append(element("tabs", stop))
    space = {"before": setting.above, "after": setting.below}
    if wished := {side: twips(points) for side, points in space.items() if points is not None}:
        properties.append(element("spacing", **wished))
    if setting.left or setting.hanging:
        properties.append(element("ind", left=twips(setting.left), hanging=twips(setting.hanging)))
    if setting.align is not None:
        properties.append(element("jc", val=_ALIGNMENTS[setting.align]))
    return properties
