"""The wording of a paper taken back from Word: its paragraphs as passages, and what was not carried over."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile

from letea.documents.council.filling import FIELD
from letea.errors import Problem, Refused
from letea.exchange.wording_lists import ListMarks, level_by_indent, typed_marker
from letea.prose import Passage, Prose
from letea.wording import _

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph

LARGEST = 5_000_000  # bytes of the file
_LARGEST_UNPACKED = 50_000_000
_HEADING = "Heading "
_DEEPEST = 4
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BOXES = {f"{_W}txbxContent", f"{_W}del", f"{_W}moveFrom"}  # their runs are no text of the paragraph
_ALIGNMENTS = {0: "left", 1: "center", 2: "right", 3: "justify"}

# What python-docx raises on a file that is no document or has parts missing or garbled.
_DAMAGE = (
    *(AttributeError, BadZipFile, EOFError, LookupError, OSError, SyntaxError, TypeError, ValueError),
    *(RuntimeError, zlib.error),  # a locked or unknown packing, and one that breaks off
)

Styled = list[tuple[str, str]]  # each letter with its marks


@dataclass(frozen=True)
class ReadWording:
    """What a Word file says; `lost` names, in words, what of it Letea does not carry over."""

    prose: Prose
    subject: str
    lost: tuple[str, ...]


def read_wording(content: bytes) -> ReadWording:
    """The paragraphs of a DOCX file, with bold, italic, underline, alignment and lists.

    Raises:
        Refused: the file is no DOCX, is too large, or holds text where Letea reads none (tables, boxes).
    """
    if len(content) > LARGEST:
        raise _too_large()
    try:
        return _read(content)
    except _DAMAGE as damage:
        text = _("Fișierul nu este un document Word (.docx) sau este deteriorat. Salvați-l din nou din Word.")
        raise Refused([Problem("file", text)]) from damage


def _read(content: bytes) -> ReadWording:
    from docx import Document  # noqa: PLC0415 - only when a template comes back

    if _unpacked(content) > _LARGEST_UNPACKED:
        raise _too_large()
    document = Document(BytesIO(content))
    _refuse_hidden_text(document)
    marks = ListMarks(document)
    prose = [_passage(paragraph, marks) for paragraph in document.paragraphs]
    return ReadWording(_trimmed(prose), document.core_properties.subject, tuple(_lost(document)))


def _too_large() -> Refused:
    text = _("Fișierul este prea mare pentru un model de document. Scoateți imaginile din el.")
    return Refused([Problem("file", text)])


def _unpacked(content: bytes) -> int:
    """How many bytes the file says it unpacks to."""
    with ZipFile(BytesIO(content)) as packed:
        return sum(part.file_size for part in packed.infolist())


def _refuse_hidden_text(document: "WordDocument") -> None:
    body = document.element.body
    wrong = []
    if any(
        text.text and text.text.strip() for table in body.iter(f"{_W}tbl") for text in table.iter(f"{_W}t")
    ):
        text = _("Modelul conține un tabel cu text. Scrieți textul ca paragrafe; tabelele le face Letea.")
        wrong.append(Problem("file", text))
    if any(text.text for box in body.iter(f"{_W}txbxContent") for text in box.iter(f"{_W}t")):
        text = _("Modelul conține o casetă cu text. Scrieți textul ca paragrafe.")
        wrong.append(Problem("file", text))
    if wrong:
        raise Refused(wrong)


def _lost(document: "WordDocument") -> Iterator[str]:
    body = document.element.body
    kinds = {
        _("imaginile și desenele"): ("drawing", "pict", "object"),
        _("notele de subsol"): ("footnoteReference", "endnoteReference"),
        _("comentariile"): ("commentReference",),
        _("tabelele goale"): ("tbl",),
    }
    for words, names in kinds.items():
        if any(True for name in names for _found in body.iter(f"{_W}{name}")):
            yield words
    if any(one.get(f"{_W}type") == "page" for one in body.iter(f"{_W}br")):
        yield _("sfârșiturile de pagină")
    headers = (part for one in document.sections for part in (one.header,) if not part.is_linked_to_previous)
    if any(paragraph.text.strip() for header in headers for paragraph in header.paragraphs):
        yield _("antetul paginii; Letea îl pune pe al ei")


def _passage(paragraph: "Paragraph", marks: ListMarks) -> Passage:
    letters = list(_letters(paragraph))
    marker, level = marks.of(paragraph)
    if not marker:
        marker, letters = typed_marker(letters)
        level = level_by_indent(paragraph) if marker else 0
    runs = _runs(_one_style_in_fields(letters))
    name = str(paragraph.style.name) if paragraph.style is not None else ""
    if marker:
        return {"kind": "item", "marker": marker, "level": level, "runs": runs}
    made: Passage = {"kind": "paragraph", "align": _align(paragraph), "runs": runs}
    if name == "Title":
        return {**made, "kind": "heading", "level": 0}
    if name.startswith(_HEADING) and name.removeprefix(_HEADING).isdigit():
        return {**made, "kind": "heading", "level": min(int(name.removeprefix(_HEADING)), _DEEPEST)}
    return made


def _align(paragraph: "Paragraph") -> str:
    """As the paragraph says, else as its style and those beneath it say."""
    found = paragraph.alignment
    style: Any = paragraph.style
    while found is None and style is not None:
        found, style = style.paragraph_format.alignment, style.base_style
    return _ALIGNMENTS.get(int(found), "justify") if found is not None else "left"


def _letters(paragraph: "Paragraph") -> Iterator[tuple[str, str]]:
    """Each letter with its marks; what was deleted under tracked changes is gone, what was added stays."""
    from docx.text.run import Run  # noqa: PLC0415 - loaded already

    is_heading = paragraph.style is not None and str(paragraph.style.name).startswith((_HEADING, "Title"))
    for element in paragraph._p.iter(f"{_W}r"):  # noqa: SLF001 - python-docx offers no hyperlinks' runs
        if any(above.tag in _BOXES for above in element.iterancestors()):
            continue
        run = Run(element, paragraph)
        style = "" if is_heading else _marks(run)
        text = "".join(_text(part) for part in element)
        yield from ((letter, style) for letter in text)


def _text(part: Any) -> str:
    match part.tag.removeprefix(_W):
        case "t":
            return part.text or ""
        case "tab":
            return "\t"
        case "br" | "cr":
            return "" if part.get(f"{_W}type") == "page" else "\n"
        case "noBreakHyphen":
            return "-"
        case _:
            return ""


def _marks(run: Any) -> str:
    font = run.style.font if run.style is not None else None
    said = {"b": run.bold, "i": run.italic, "u": run.underline}
    by_style = {"b": font and font.bold, "i": font and font.italic, "u": font and font.underline}
    return "".join(mark for mark, own in said.items() if (by_style[mark] if own is None else own))


def _one_style_in_fields(letters: Styled) -> Styled:
    """A field whose letters Word put into several runs has the style of its first."""
    said = "".join(letter for letter, _marks in letters)
    styled = list(letters)
    for field in FIELD.finditer(said):
        first = styled[field.start()][1]
        for place in range(field.start(), field.end()):
            styled[place] = (styled[place][0], first)
    return styled


def _runs(letters: Styled) -> list[list[str]]:
    runs: list[list[str]] = []
    for letter, marks in letters:
        if runs and runs[-1][1] == marks:
            runs[-1][0] += letter
        else:
            runs.append([letter, marks])
    return runs


def _trimmed(prose: Prose) -> Prose:
    """Without the empty paragraphs at the beginning and at the end."""
    filled = [place for place, passage in enumerate(prose) if any(run[0].strip() for run in passage["runs"])]
    return prose[filled[0] : filled[-1] + 1] if filled else []
