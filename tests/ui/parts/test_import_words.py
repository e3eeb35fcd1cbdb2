"""What the wizard says: the columns that bring nothing are named, and nothing is told as a success."""

from letea.rules.sheet_table import SheetTable
from letea.rules.sheet_verdicts import BroughtIn, JudgedRow, Verdict
from ui.parts.import_words import import_words, report_words, verdict_words


def test_the_columns_that_bring_nothing_are_named() -> None:
    table = SheetTable(("Nr. crt.", "Nume", "Vulnerabilități", "", "Scor"), ())
    words = verdict_words("a.xlsx", 20, table, ("", "full_name", "", "", ""))
    assert words == (
        "Pasul 3 din 3 · a.xlsx: 20 de rânduri. Încă nu s-a schimbat nimic. "
        "Nu se importă: „Vulnerabilități”, „Scor”."
    )
    many = SheetTable(tuple(f"c{n}" for n in range(8)), ())
    assert verdict_words("a", 1, many, ("",) * 8).endswith("„c5” și încă 2.")


def test_the_button_says_how_many_rows_come_in() -> None:
    assert import_words(0, 3) == "Nimic de importat"
    assert import_words(2, 1) == "Importă doar 2 rânduri bune"
    assert import_words(21, 0) == "Importă 21 de rânduri"


def test_nothing_imported_is_never_told_as_a_success() -> None:
    rows = [JudgedRow(number, Verdict.SAME) for number in range(3)]
    assert report_words(BroughtIn(0), rows) == "Nu s-a importat nimic: 3 rânduri existente deja."
