"""A count by two fields, given out: as PDF, as a Word document, as a table."""

from datetime import date
from pathlib import Path

from db.store import Store
from letea.actions.office_reading import open_profile
from letea.actions.paper_formats import docx_of, pdf_of
from letea.documents.count_table import CountOnPaper, count_outline, table_head, table_rows
from letea.progress import Progress
from letea.rules.sheet_cells import Cell
from letea.wording import Bani, _, day


def count_pdf(store: Store, told: CountOnPaper, today: date, progress: Progress) -> bytes:
    """The table and its chart as PDF/A-1b."""
    return pdf_of(count_outline(open_profile(store).office, told, today), progress)


def count_docx(store: Store, told: CountOnPaper, today: date, progress: Progress) -> bytes:
    """The same as a Word document."""
    return docx_of(count_outline(open_profile(store).office, told, today), progress)


def export_count(path: Path, told: CountOnPaper, today: date, progress: Progress) -> int:
    """The table as a workbook, or as text with separators; returns its rows, that of the totals too."""
    from letea.exchange.list_file import write_list  # noqa: PLC0415 - only when exporting
    from letea.exchange.workbook import Table  # noqa: PLC0415 - same

    rows = [[_cell(told, value) for value in row] for row in table_rows(told)]
    above = [told.title, told.note, _("La {day}").format(day=day(today))]
    head = table_head(told)
    widths = [36, *(max(12, len(one) + 2) for one in head[1:])]
    table = Table(
        told.title, head, rows, widths=widths, count=len(rows), above=tuple(one for one in above if one)
    )
    return write_list(path, table, progress=progress)


def _cell(told: CountOnPaper, value: str | int | None) -> Cell:
    return Bani(value) if told.table.bani and isinstance(value, int) else value
