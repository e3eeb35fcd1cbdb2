"""Cells of a spreadsheet as they come: text, numbers, days; and a cell as the words it shows."""

from dataclasses import dataclass
from datetime import date, datetime

from letea.rules.reading import read_text
from letea.wording import _

Cell = str | int | float | bool | date | datetime | None


@dataclass(frozen=True)
class Sheet:
    """A sheet of a workbook; its rows begin with the first of the sheet, so that their numbers agree."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    hidden: bool = False


def text_of(cell: Cell) -> str:
    """The words of a cell, with its blanks joined and its cedillas mended."""
    match cell:
        case None:
            return ""
        case bool():
            return _("da") if cell else _("nu")
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime() | date():
            return f"{cell.day:02}.{cell.month:02}.{cell.year:04}"
    return " ".join(read_text(str(cell)).split())
