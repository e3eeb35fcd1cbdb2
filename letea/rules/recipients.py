"""What must hold for workbooks that others ask for, and for the cells that Letea fills in them."""

import re
from datetime import date

from db.tables.recipients import RecipientCell, RecipientWorkbook
from letea.errors import Problem
from letea.rules.sheet_places import split_place
from letea.wording import _

MOST_YEARS_BEFORE = 10
OWN_TEXT = "text.own"
LAST_DAY = "12-31"
_DAY = re.compile(r"\s*(\d{1,2})\s*[./-]\s*(\d{1,2})\s*\.?\s*")
_SOME_LEAP_YEAR = 2024


def check_workbook(workbook: RecipientWorkbook) -> list[Problem]:
    """A workbook has a name by which it is known."""
    if workbook.name.strip():
        return []
    return [Problem("name", _("Scrieți cum se numește registrul, de exemplu „Date anuale MMSS”."))]


def check_cell(cell: RecipientCell) -> list[Problem]:
    """A mapped cell names a place, a figure, a year that can be and a day of the year."""
    problems = []
    try:
        split_place(cell.cell)
    except ValueError:
        problems.append(Problem("cell", _("Alegeți o celulă a foii, de exemplu C7.")))
    if not cell.figure:
        problems.append(Problem("figure", _("Alegeți cifra care se scrie în celulă.")))
    if cell.figure == OWN_TEXT and not cell.words.strip():
        problems.append(Problem("words", _("Scrieți textul care stă în celulă.")))
    if not 0 <= cell.years_before <= MOST_YEARS_BEFORE:
        problems.append(Problem("years_before", _("Se poate merge cu cel mult zece ani în urmă.")))
    if cell.day and not re.fullmatch(r"\d\d-\d\d", cell.day):
        problems.append(Problem("day", _("Scrieți ziua și luna, de exemplu 30.06.")))
    return problems


def read_day(text: str) -> str | None:
    """A day of a year as it is typed ("30.06") in the form it is kept ("06-30"); None where it is none."""
    if not text.strip():
        return ""
    found = _DAY.fullmatch(text)
    if found is None:
        return None
    try:
        day = date(_SOME_LEAP_YEAR, int(found[2]), int(found[1]))
    except ValueError:
        return None
    return f"{day.month:02}-{day.day:02}"


def day_words(kept: str) -> str:
    """The day as it is shown ("30.06"); the last of the year where none is kept."""
    month, _dash, day = (kept or LAST_DAY).partition("-")
    return f"{day}.{month}"


def year_of(cell: RecipientCell, year: int) -> int:
    """Of which year a cell's figure is, when this year is reported."""
    return year - cell.years_before


def day_of(cell: RecipientCell, year: int, today: date) -> date:
    """On which day a cell's figure is counted: that day of its year, or today where it is still to come."""
    month, _dash, day = (cell.day or LAST_DAY).partition("-")
    of_year = year_of(cell, year)
    try:
        on = date(of_year, int(month), int(day))
    except ValueError:  # 29 February in another year
        on = date(of_year, int(month), int(day) - 1)
    return min(on, today)
