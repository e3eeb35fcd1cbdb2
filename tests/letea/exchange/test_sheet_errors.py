"""The list of errors can be mended and brought in again, as if it were the table it came from."""

from pathlib import Path

from letea.exchange.sheet_errors import write_errors
from letea.exchange.workbook import read_sheets
from letea.rules.sheet_table import HeadSpot, SheetRow, SheetTable, table_at
from letea.rules.sheet_verdicts import JudgedRow, Verdict

TABLE = SheetTable(
    ("Gospodăria", "Membru", "CNP"),
    (SheetRow(6, ("Exemplu Ion", "Exemplu Ion", "1")), SheetRow(7, (None, "Exemplu Ana", 1.0))),
    titles=("Comuna Exemplu", "luna martie 2022"),
)


def test_the_titles_and_what_came_from_the_row_above_come_along(tmp_path: Path) -> None:
    wrong = JudgedRow(7, Verdict.WRONG, reason="de ce", carried={"household": "Exemplu Ion"})
    assert write_errors(tmp_path / "e.xlsx", TABLE, ("household", "full_name", "cnp"), [wrong]) == 1
    read = table_at(read_sheets(tmp_path / "e.xlsx")[0], HeadSpot(2))
    assert read.titles == TABLE.titles
    assert read.heads == (*TABLE.heads, "De ce nu a intrat", "Rândul din fișier")
    assert [row.cells for row in read.rows] == [("Exemplu Ion", "Exemplu Ana", 1.0, "de ce", 7.0)]
