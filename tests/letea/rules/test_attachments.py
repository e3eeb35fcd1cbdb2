"""Which files may be attached, and how they are named when they are opened."""

import pytest

from letea.rules.attachments import LARGEST_FILE, LARGEST_SUM, check_kind, check_size, check_sum, safe_name


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
