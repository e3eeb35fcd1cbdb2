"""A workbook from outside is looked into in the child; what is hostile or of another kind is a sentence."""

from collections.abc import Callable
from pathlib import Path

import pytest

from letea.errors import Refused, Trouble
from letea.exchange.recipient_book import look_into, read_book
from tests.recipient_books import NOTES, SHEET, a_recipient_book
from tests.sheet_files import an_xls, an_xlsx, entity_bomb, far_cell, locked, styled_rows, zip_bomb


def test_words_formulas_and_merges_are_told() -> None:
    first, notes = look_into(a_recipient_book(), "Raportare.xlsx")
    assert (first.name, notes.name) == (SHEET, NOTES)
    assert first.rows[3][0] == "Copii"
    assert first.formulas == {"B7"}
    assert set(first.merged) == {"A1:C1", "B9:C9"}


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (entity_bomb, "nu poate fi citit"),
        (zip_bomb, "prea mare când se deschide"),
        (locked, "are parolă"),
        (far_cell, "prea mare: cel mult 2000"),
        (lambda: styled_rows(1_000_000), "prea mare"),
        (lambda: b"PK\x03\x04 nimic", "nu poate fi citit"),
        (lambda: b"", "nu poate fi citit"),
        (lambda: an_xlsx([("a",)])[:-200], "nu poate fi citit"),
    ],
    ids=["entities", "zip", "password", "far", "million rows", "no zip", "empty", "cut"],
)
def test_a_hostile_workbook_ends_in_a_sentence(made: Callable[[], bytes], said: str) -> None:
    with pytest.raises(Refused) as refused:
        look_into(made(), "Raportare.xlsx")
    assert said in str(refused.value)


def test_an_old_workbook_is_asked_for_as_xlsx(tmp_path: Path) -> None:
    path = tmp_path / "Raportare.xls"
    path.write_bytes(an_xls([("a",)]))
    with pytest.raises(Refused, match=r"salvați-l ca \.xlsx"):
        read_book(path)


def test_a_missing_and_a_large_file_are_told(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="nu a fost găsit"):
        read_book(tmp_path / "x.xlsx")
    large = tmp_path / "y.xlsx"
    large.write_bytes(bytes(10_000_001))
    with pytest.raises(Refused, match="peste 10 MB"):
        read_book(large)
