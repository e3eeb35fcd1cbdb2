"""Views given out: as PDF, as a Word document, as a workbook or text; one of them, or all together."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from letea.actions.office_reading import open_profile
from letea.actions.paper_formats import docx_of, pdf_of
from letea.county.opening import County
from letea.county.views.catalogue import read_views
from letea.county.views.on_paper import ShownView, report_outline, view_outline
from letea.county.views.pictures import picture_of
from letea.county.views.reading import Asked
from letea.county.views.view import Kind, Value, View
from letea.documents.outline import Outline
from letea.progress import Progress
from letea.rules.sheet_cells import Cell
from letea.wording import Bani, _, day

if TYPE_CHECKING:
    from letea.exchange.workbook import Table

_HUNDREDTHS = 100
_LETTERS = 9  # in a width of a column
_NARROWEST = 10


def view_pdf(county: County, view: View, picture: str, progress: Progress) -> bytes:
    """A view with its chart and the picture of that column, as PDF/A-1b."""
    return pdf_of(_outline(county, view, picture), progress)


def view_docx(county: County, view: View, picture: str, progress: Progress) -> bytes:
    """The same as a Word document."""
    return docx_of(_outline(county, view, picture), progress)


def report_pdf(county: County, asked: Asked, progress: Progress) -> bytes:
    """The whole report (Situația asistenței sociale în județ) as PDF/A-1b.

    Raises:
        Cancelled: when the worker stopped it.
    """
    return pdf_of(_report(county, asked, progress), progress)


def report_docx(county: County, asked: Asked, progress: Progress) -> bytes:
    """The same as a Word document.

    Raises:
        Cancelled: when the worker stopped it.
    """
    return docx_of(_report(county, asked, progress), progress)


def export_view(path: Path, view: View, today: date, progress: Progress) -> int:
    """A view as a workbook, or as text with separators; returns its rows, that of the totals too.

    Raises:
        Trouble: when the disk or the folder refuses.
        Cancelled: when the worker stopped it.
    """
    from letea.exchange.list_file import write_list  # noqa: PLC0415 - only when exporting

    return write_list(path, view_table(view, today), progress=progress)


def export_views(path: Path, county: County, asked: Asked, progress: Progress) -> int:
    """All views as one workbook, a sheet each; returns the rows of all.

    Raises:
        Trouble: when the disk or the folder refuses.
        Cancelled: when the worker stopped it.
    """
    from letea.exchange.workbook import write_tables  # noqa: PLC0415 - only when exporting

    tables = [view_table(view, asked.today) for view in read_views(county, asked, progress)]
    return write_tables(path, tables, progress=progress)


def view_table(view: View, today: date) -> "Table":
    """A view as a sheet: figures stay figures, sums are lei, what was not handed over stays empty."""
    from letea.exchange.workbook import Table  # noqa: PLC0415 - only when exporting

    rows = [_cells(view, line.cells) for line in view.lines]
    if any(one is not None for one in view.totals[1:]):
        rows.append(_cells(view, view.totals))
    return Table(
        view.title,
        [column.label for column in view.columns],
        rows,
        widths=[max(_NARROWEST, round(column.width * _LETTERS)) for column in view.columns],
        count=len(rows),
        above=(
            f"{view.title}, {view.period}",
            *view.handed,
            *view.notes,
            _("Centralizat la {day}").format(day=day(today)),
        ),
    )


def _cells(view: View, cells: Sequence[Value]) -> list[Cell]:
    return [_cell(column.kind, value) for column, value in zip(view.columns, cells, strict=True)]


def _cell(kind: Kind, value: Value) -> Cell:
    if not isinstance(value, int):
        return value
    match kind:
        case Kind.BANI:
            return Bani(value)
        case Kind.SHARE:
            return value / _HUNDREDTHS
        case _:
            return value


def _outline(county: County, view: View, picture: str) -> Outline:
    return view_outline(open_profile(county.office).office, _shown(view, picture), county.today())


def _report(county: County, asked: Asked, progress: Progress) -> Outline:
    shown = [_shown(view) for view in read_views(county, asked, progress)]
    return report_outline(open_profile(county.office).office, shown, asked.words, asked.today)


def _shown(view: View, picture: str = "") -> ShownView:
    pictures = dict.fromkeys(one for one in (view.chart, picture_of(view, picture)) if one is not None)
    return ShownView(view, tuple(pictures))
