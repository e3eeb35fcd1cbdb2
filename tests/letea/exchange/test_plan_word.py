"""Files that are no plan, or mean harm: each is refused with what to do, and none ends the program."""

import re
import zipfile
from pathlib import Path

import docx
import pytest

from letea.errors import Refused, Trouble
from letea.exchange import plan_word
from letea.exchange.plan_word import read_plan_source
from letea.exchange.workbook import Table, write_tables
from letea.progress import Cancelled, Progress
from letea.rules.plan_import import Grid, Line
from tests.word_municipality import municipality
from tests.word_plans import as_written, commune

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def changed(path: Path, name: str, content: bytes, *, out: str = "changed.docx") -> Path:
    """The document again, with one of its files replaced or added."""
    made = path.with_name(out)
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            if info.filename != name:
                new.writestr(info, old.read(info))
        new.writestr(name, content)
    return made


def refusal(path: Path) -> str:
    with pytest.raises(Refused) as told:
        read_plan_source(path)
    return str(told.value)


def test_paragraphs_and_tables_come_in_their_order(tmp_path: Path) -> None:
    source = read_plan_source(commune(tmp_path / "plan.docx"))
    kinds = [type(block) for block in source.blocks]
    assert kinds.count(Grid) == 5
    assert kinds[0] is Line
    assert source.hidden == {}
    first = next(block for block in source.blocks if isinstance(block, Grid))
    assert first.width == 10
    assert first.rows[0][5].text.startswith("Bugetele estimate")
    assert first.rows[0][6].beside
    assert first.rows[1][0].above


def test_numbers_that_word_draws_by_itself_are_read(tmp_path: Path) -> None:
    document = docx.Document()
    for text in ("strategia;", "planul;"):
        document.add_paragraph(text, style="List Number")
    document.add_paragraph("anunțuri", style="List Bullet")
    document.save(str(tmp_path / "list.docx"))
    lines = [block for block in read_plan_source(tmp_path / "list.docx").blocks if isinstance(block, Line)]
    assert [line.words for line in lines] == ["1. strategia;", "2. planul;", "- anunțuri"]


def test_what_was_struck_out_under_tracked_changes_is_not_read(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("rămâne ")
    run = paragraph.add_run("plecat")._r
    struck = run.makeelement("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}del", {})
    run.getparent().replace(run, struck)
    struck.append(run)
    document.save(str(tmp_path / "a.docx"))
    assert [
        block.text for block in read_plan_source(tmp_path / "a.docx").blocks if isinstance(block, Line)
    ] == ["rămâne"]


def test_a_workbook_gives_a_table_a_sheet(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    heads = ["Nr. crt.", "Denumirea serviciului social", "Capacitate", "Buget local"]
    write_tables(path, [Table("Servicii existente", heads, [[1, "Centru de zi", "20 copii", 303270.5]])])
    source = read_plan_source(path)
    assert isinstance(source.blocks[0], Line)
    assert source.blocks[0].text == "Servicii existente"
    grid = source.blocks[1]
    assert isinstance(grid, Grid)
    assert [spot.text for spot in grid.rows[1]] == ["1", "Centru de zi", "20 copii", "303.270,5"]


def test_an_old_document_says_how_to_save_it_anew(tmp_path: Path) -> None:
    for name in ("plan.doc", "plan.docx"):
        (tmp_path / name).write_bytes(OLD + bytes(5000))
        assert "salvați-l ca .docx" in refusal(tmp_path / name)


def test_a_document_under_a_password_says_so(tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(OLD + bytes(2000) + "EncryptedPackage".encode("utf-16-le") + bytes(2000))
    assert "are parolă" in refusal(path)


def test_macros_are_refused_whatever_the_name_says(tmp_path: Path) -> None:
    plain = commune(tmp_path / "plan.docx")
    named = changed(plain, "x.txt", b"", out="plan.docm")
    assert "macrocomenzi" in refusal(named)
    assert "macrocomenzi" in refusal(changed(plain, "word/vbaProject.bin", b"Sub AutoOpen"))
    with zipfile.ZipFile(plain) as package:
        types = package.read("[Content_Types].xml")
    spoken = types.replace(
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    assert "macrocomenzi" in refusal(changed(plain, "[Content_Types].xml", spoken))


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    plain = commune(tmp_path / "plan.docx")
    assert "prea mare" in refusal(changed(plain, "word/media/a.bin", bytes(401 << 20)))
    assert "prea mare" in refusal(changed(plain, "word/document.xml", b" " * (61 << 20)))


def test_entities_are_never_expanded(tmp_path: Path) -> None:
    plain = commune(tmp_path / "plan.docx")
    with zipfile.ZipFile(plain) as package:
        content = package.read("word/document.xml").decode()
    bomb = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    start = content.index("<w:document")
    spelled = content[:start] + bomb + content[start:]
    assert "deteriorat" in refusal(changed(plain, "word/document.xml", spelled.encode()))
    wide = re.sub("encoding=.UTF-8.", "encoding='UTF-16'", spelled)
    assert "deteriorat" in refusal(changed(plain, "word/document.xml", wide.encode("utf-16")))


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("plan.docx", b"nimic", "nu este un document Word"),
        ("plan.docx", b"", "nu este un document Word"),
        ("plan.docx", b"PK\x03\x04" + b"x" * 500, "deteriorat"),
        ("plan.docx", b"%PDF-1.7 ...", "este un PDF"),
        ("plan.pdf", b"%PDF-1.7 ...", "este un PDF"),
        ("plan.rtf", b"{\\rtf1 a}", "ca .docx"),
        ("plan.docx", b"{\\rtf1 a}", "ca .docx"),
        ("plan.odt", b"PK\x03\x04", "ca .docx"),
        ("plan.xlsx", b"nimic", "nu este un tabel Excel"),
        ("plan.txt", b"nimic", "nu este un document Word"),
    ],
)
def test_what_is_no_document_is_told_plainly(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    (tmp_path / name).write_bytes(content)
    assert words in refusal(tmp_path / name)


def test_a_document_cut_anywhere_is_refused_and_never_half_read(tmp_path: Path) -> None:
    whole = municipality(tmp_path / "plan.docx", as_written).read_bytes()
    for share in (0.2, 0.6, 0.97):
        path = tmp_path / f"cut-{share}.docx"
        path.write_bytes(whole[: int(len(whole) * share)])
        assert "deteriorat" in refusal(path)


def test_a_document_of_pictures_alone_says_that_it_may_be_a_scan(tmp_path: Path) -> None:
    docx.Document().save(str(tmp_path / "scan.docx"))
    assert "scan" in refusal(tmp_path / "scan.docx")


def test_a_file_that_is_gone_is_trouble(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="nu a fost găsit"):
        read_plan_source(tmp_path / "plan.docx")


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        read_plan_source(commune(tmp_path / "plan.docx"), progress=progress)


def test_a_reader_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    path = commune(tmp_path / "plan.docx")
    with pytest.raises(Refused, match="durează prea mult"):
        read_plan_source(path, seconds=0.001)


def test_more_columns_than_any_plan_are_refused(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_table(rows=2, cols=61)
    document.save(str(tmp_path / "wide.docx"))
    assert "prea mare" in refusal(tmp_path / "wide.docx")


def test_hidden_words_that_are_no_plan_are_left_alone(tmp_path: Path) -> None:
    assert plan_word._hidden("[1]") == {}
    assert plan_word._hidden("{") == {}
    assert plan_word._hidden("[" * 100_000) == {}
