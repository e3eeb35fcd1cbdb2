"""Tables of text: the encoding and the separator are found out."""

import pytest

from letea.exchange.sheet_text import NotText, decoded, rows_of

WORDS = "Nume;Observații\nȚigănuș;ăâîșț"
OLD = "Nume;Observa\u0163ii\n\u0162ig\u0103nu\u015f;\u0103\u00e2\u00ee\u015f\u0163"


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "iso8859-16"])
def test_the_encoding_is_found_out(code: str) -> None:
    found = decoded(WORDS.encode(code))
    assert found in {WORDS, OLD}  # the old codes write ș and ț as the font of their day drew them


def test_windows_text_keeps_its_letters() -> None:
    assert decoded(OLD.encode("cp1250")) == OLD


def test_the_quotes_of_each_old_encoding_are_quotes() -> None:
    assert decoded("„Țăran”".encode("iso8859-16")) == "„Țăran”"
    assert decoded("„\u0162ăran”".encode("cp1250")) == "„\u0162ăran”"


@pytest.mark.parametrize("content", [bytes(range(256)) * 9, b"a;\x00;b\n", b"\x01\x02\x03\x04"])
def test_what_is_no_text_is_told(content: bytes) -> None:
    with pytest.raises(NotText):
        decoded(content)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Nume;Suma\nA;1,5\nB;2,5", ["A", "1,5"]),
        ("Nume\tSuma\nA\t1,5\nB\t2,5", ["A", "1,5"]),
        ("Nume,Suma\nA,1.5\nB,2.5", ["A", "1.5"]),
        ('Nume,Suma\nA,"1,5"\nB,"2,5"', ["A", "1,5"]),
        ("Nume\nA\nB", ["A"]),
        ('Nume;Note\n"A; cu ""titlu""";x', ['A; cu "titlu"', "x"]),
    ],
)
def test_the_separator_is_found_out(text: str, row: list[str]) -> None:
    assert rows_of(text)[1] == row


def test_titles_above_the_table_do_not_hide_the_separator() -> None:
    text = "Lista beneficiarilor, anul 2022\n\nNume;CNP\nA;1\nB;2\nC;3"
    assert rows_of(text)[2] == ["Nume", "CNP"]


def test_a_separator_that_is_said_is_taken_and_rows_keep_their_numbers() -> None:
    assert rows_of("sep=|\nNume|CNP") == [[], ["Nume", "CNP"]]
