"""Which files may be attached, and how they are named when they are opened."""

import pytest

from letea.rules.attachments import (
    LARGEST_FILE,
    LARGEST_SUM,
    check_content,
    check_kind,
    check_size,
    check_sum,
    is_shown,
    safe_name,
)


@pytest.mark.parametrize("name", ["PV nr. 12.pdf", "Poză.JPG", "referat.docx", "lista.xlsx"])
def test_documents_and_pictures_may_be_attached(name: str) -> None:
    assert check_kind(name) == []


@pytest.mark.parametrize("name", ["setup.exe", "pagina.html", "macro.docm", "legatura.lnk", "fără"])
def test_programs_and_links_may_not(name: str) -> None:
    assert "nu se poate atașa" in check_kind(name)[0].text


def test_sizes_are_bounded_each_and_in_sum() -> None:
    assert check_size("a.pdf", LARGEST_FILE) == []
    assert "10,0 MB" in check_size("a.pdf", LARGEST_FILE + 1)[0].text
    assert "este gol" in check_size("a.pdf", 0)[0].text
    assert check_sum(LARGEST_SUM - 1, 1) == []
    assert "200,0 MB" in check_sum(LARGEST_SUM, 1)[0].text


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("PV 12.pdf", "PV 12.pdf"),
        ("../../etc/passwd", "etc passwd.bin"),
        ("a\x00b:c.PDF", "a b c.pdf"),
        ("rulează.exe", "rulează.bin"),
        ("...", "fisier.bin"),
        ("x" * 400 + ".png", "x" * 120 + ".png"),
    ],
)
def test_names_lead_nowhere_else(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", b"%PDF-1.7 ..."),
        ("a.PDF", b"rand de la scaner\n%PDF-1.4"),
        ("a.jpeg", b"\xff\xd8\xff\xe0"),
        ("a.png", b"\x89PNG\r\n\x1a\n"),
        ("a.tif", b"II*\x00"),
        ("a.docx", b"PK\x03\x04"),
        ("a.doc", b"{\\rtf1"),
        ("a.xls", b"<table>"),  # as state portals export
        ("a.txt", b"%PDF- este un semn"),
    ],
)
def test_what_is_what_its_name_says_may_be_attached(name: str, data: bytes) -> None:
    assert check_content(name, data) == []


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.pdf", b"\x89PNG\r\n\x1a\n", "o imagine PNG. Redenumiți-l cu terminația „.png”"),
        ("a.png", b"%PDF-1.4", "un document PDF"),
        ("a.jpg", b"\x89PNG\r\n\x1a\n", "o imagine PNG"),
        ("a.pdf", b"PK\x03\x04", "nu începe ca un fișier „.pdf”"),
        ("a.docx", b"hartie", "nu începe ca un fișier „.docx”"),
        ("a.txt", b"MZ\x90\x00", "este un program"),
        ("a.csv", b"#!/bin/sh", "este un program"),
    ],
)
def test_what_is_not_what_its_name_says_is_told(name: str, data: bytes, told: str) -> None:
    assert told in check_content(name, data)[0].text


def test_pdfs_and_pictures_are_shown_by_the_program() -> None:
    assert [is_shown(name) for name in ("a.PDF", "b.jpeg", "c.docx", "d")] == [True, True, False, False]
