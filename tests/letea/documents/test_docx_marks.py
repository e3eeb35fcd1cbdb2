"""What a Word paper carries out of sight."""

from pathlib import Path

from docx import Document
from docx.oxml.ns import qn

from letea.documents.outline import Cell, Item, Outline, Paragraph, Table, plain
from tests.every_block import docx_file

PAPER = (
    Paragraph(plain("Temeiuri:")),
    Item("1.", plain("legea;")),
    Item("2.", plain("ordinul.")),
    Table((1.0,), (), ((Cell(plain("A")),),)),
)


def bookmarks(path: Path) -> dict[str, str]:
    """The words of the paragraph each bookmark begins."""
    body = Document(str(path)).element.body
    return {
        one.get(qn("w:name")): "".join(text.text or "" for text in one.getparent().iter(qn("w:t")))
        for one in body.iter(qn("w:bookmarkStart"))
    }


def test_each_block_with_a_mark_begins_with_a_bookmark_that_covers_nothing(tmp_path: Path) -> None:
    path = docx_file(Outline("Plan", PAPER, marks=("0h", "1c", "1c", "")), tmp_path)
    assert bookmarks(path) == {
        "_letea_0h_1": "Temeiuri:",
        "_letea_1c_1": "1.legea;",
        "_letea_1c_2": "2.ordinul.",
    }
    for start in Document(str(path)).element.body.iter(qn("w:bookmarkStart")):
        assert start.getnext().tag == qn("w:bookmarkEnd")
        assert start.getnext().get(qn("w:id")) == start.get(qn("w:id"))


def test_the_hidden_part_is_there_only_where_there_is_something_to_hide(tmp_path: Path) -> None:
    def kinds(outline: Outline) -> set[str]:
        part = Document(str(docx_file(outline, tmp_path))).part
        return {relation.reltype.rsplit("/", 1)[-1] for relation in part.rels.values()}

    assert "customXml" in kinds(Outline("Plan", PAPER, hidden='{"a": "<&>"}'))
    assert "customXml" not in kinds(Outline("Plan", PAPER))


def test_marks_do_not_change_what_is_seen(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    bare = Document(str(docx_file(Outline("Plan", PAPER), tmp_path / "a")))
    marked = Outline("Plan", PAPER, marks=("0h", "1c", "1c", "2c"), hidden="{}")
    seen = Document(str(docx_file(marked, tmp_path / "b")))
    for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
        for mark in list(seen.element.body.iter(qn(tag))):
            mark.getparent().remove(mark)
    assert seen.element.body.xml == bare.element.body.xml
