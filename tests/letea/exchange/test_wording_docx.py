"""The wording of a paper goes to Word and comes back the same; what Word puts beside it is told."""

from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from letea.actions.paper_templates import template_keys
from letea.documents.outline import Outline
from letea.documents.prose import blocks_of
from letea.documents.to_docx import write_docx
from letea.errors import Refused
from letea.exchange.wording_docx import LARGEST, read_wording
from letea.papers import paper_form
from letea.prose import Prose
from tests.every_block import a_picture


def written(prose: Prose, subject: str = "") -> bytes:
    out = BytesIO()
    write_docx(Outline("Model", blocks_of(prose), subject=subject), out)
    return out.getvalue()


def made(fill: Callable[[Any], None]) -> bytes:
    """A document of Word's own, filled by the test."""
    document, out = Document(), BytesIO()
    fill(document)
    document.save(out)
    return out.getvalue()


def told(content: bytes) -> list[str]:
    with pytest.raises(Refused) as refused:
        read_wording(content)
    return [problem.text for problem in refused.value.problems]


@pytest.mark.parametrize("key", template_keys())
def test_each_paper_comes_back_from_word_as_it_went(key: str) -> None:
    form = paper_form(key)
    for layout in form.layouts:
        prose = form.wording(layout.key)
        assert blocks_of(read_wording(written(prose)).prose) == blocks_of(prose)


def test_what_a_template_may_have_comes_back() -> None:
    prose: Prose = [
        {"kind": "heading", "level": 0, "align": "center", "runs": [["TITLU", ""]]},
        {"kind": "heading", "level": 3, "align": "left", "runs": [["Secțiune", ""]]},
        {"kind": "paragraph", "align": "right", "runs": [["La ", ""], ["dreapta", "bi"], [" și ", ""]]},
        {"kind": "paragraph", "align": "left", "runs": [["rând\nnou", "u"]]},
        {"kind": "paragraph", "align": "justify", "runs": []},
        {"kind": "item", "marker": "1.", "level": 0, "runs": [["unu", ""]]},
        {"kind": "item", "marker": "a)", "level": 1, "runs": [["sub unu", "i"]]},
        {"kind": "item", "marker": "–", "level": 0, "runs": [["doi {nr}", ""]]},
    ]
    assert read_wording(written(prose)).prose == prose


def test_a_field_cut_into_runs_by_word_is_whole_again_in_one_style() -> None:
    def fill(document: Any) -> None:
        paragraph = document.add_paragraph("Nr. ")
        paragraph.add_run("{numar_").bold = True
        paragraph.add_run("hota")
        paragraph.add_run("rare} din")

    [passage] = read_wording(made(fill)).prose
    assert passage["runs"] == [["Nr. ", ""], ["{numar_hotarare}", "b"], [" din", ""]]


def test_words_own_lists_are_read_as_word_shows_them() -> None:
    def fill(document: Any) -> None:
        for words, style in (("unu", "List Number"), ("doi", "List Number"), ("semn", "List Bullet")):
            document.add_paragraph(words, style=style)
        document.add_paragraph("după listă")

    prose = read_wording(made(fill)).prose
    assert [passage.get("marker", "") for passage in prose] == ["1.", "2.", "–", ""]


def test_alignment_and_bold_of_a_style_count_too() -> None:
    def fill(document: Any) -> None:
        style = document.styles.add_style("Al meu", 1)
        style.font.bold = True
        style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
        document.add_paragraph("În mijloc").style = style
        document.add_paragraph().add_run("tare").style = "Strong"

    first, second = read_wording(made(fill)).prose
    assert first["align"] == "center"
    assert second["runs"] == [["tare", "b"]]


def test_what_is_not_carried_over_is_told_in_words() -> None:
    def fill(document: Any) -> None:
        document.add_paragraph("Text").add_run().add_break(WD_BREAK.PAGE)
        document.add_picture(BytesIO(a_picture("RGB")))
        document.sections[0].header.paragraphs[0].text = "Antetul meu"

    read = read_wording(made(fill))
    assert read.lost == (
        "imaginile și desenele",
        "sfârșiturile de pagină",
        "antetul paginii; Letea îl pune pe al ei",
    )
    assert [run for passage in read.prose for run in passage["runs"]] == [["Text", ""]]


def test_text_in_a_table_is_refused_rather_than_lost() -> None:
    def fill(document: Any) -> None:
        document.add_table(1, 1).cell(0, 0).text = "ascuns"

    assert told(made(fill)) == [
        "Modelul conține un tabel cu text. Scrieți textul ca paragrafe; tabelele le face Letea."
    ]


def test_deleted_words_under_tracked_changes_are_gone_and_added_ones_stay() -> None:
    def fill(document: Any) -> None:
        paragraph = document.add_paragraph("unu ")
        words = nsdecls("w")
        for tag, inner, text in (("del", "delText", "vechi "), ("ins", "t", "nou")):
            paragraph._p.append(
                parse_xml(f"<w:{tag} {words}><w:r><w:{inner}>{text}</w:{inner}></w:r></w:{tag}>")
            )

    [passage] = read_wording(made(fill)).prose
    assert passage["runs"] == [["unu nou", ""]]


@pytest.mark.parametrize("content", [b"", b"PK nu chiar", b"{\\rtf1 vechi}", b"%PDF-1.4"])
def test_what_is_no_word_document_is_refused(content: bytes) -> None:
    assert told(content) == [
        "Fișierul nu este un document Word (.docx) sau este deteriorat. Salvați-l din nou din Word."
    ]


@pytest.mark.parametrize(
    ("part", "before", "after"),
    [
        ("word/document.xml", b'<w:jc w:val="', b'<w:jc w:val="x'),
        ("word/document.xml", b"</w:body>", b""),
        ("word/styles.xml", b"", b""),
    ],
    ids=["alignment", "cut", "no styles"],
)
def test_a_garbled_document_is_refused(part: str, before: bytes, after: bytes) -> None:
    whole, out = ZipFile(BytesIO(written(paper_form("decision").wording()))), BytesIO()
    with ZipFile(out, "w") as garbled:
        for name in whole.namelist():
            content = whole.read(name)
            if name != part or before:
                garbled.writestr(name, content.replace(before, after) if name == part else content)
    assert "deteriorat" in told(out.getvalue())[0]


def test_a_file_too_large_for_a_template_is_refused() -> None:
    content = written([{"kind": "paragraph", "runs": [["Text", ""]]}])
    assert told(content + bytes(LARGEST)) == [
        "Fișierul este prea mare pentru un model de document. Scoateți imaginile din el."
    ]


@pytest.mark.parametrize("flaw", ["locked", "unknown packing", "garbled packing"])
def test_a_file_that_does_not_unpack_is_refused(flaw: str) -> None:
    content = bytearray(made(lambda document: document.add_paragraph("Text " * 400)))
    listed = content.rindex(b"word/document.xml") - 46  # its entry in the list at the end of the archive
    local = int.from_bytes(content[listed + 42 : listed + 46], "little")
    body = local + 30 + len(b"word/document.xml")
    match flaw:
        case "locked":
            content[listed + 8] |= 1
            content[local + 6] |= 1
        case "unknown packing":
            content[listed + 10] = content[local + 8] = 99
        case _:
            content[body : body + 8] = bytes(range(248, 256))
    assert "deteriorat" in told(bytes(content))[0]
