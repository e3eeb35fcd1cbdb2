"""The list of a register for a period: as a paper (PDF, Word) and as a table for Excel."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from db.store import Store
from db.tables.registers import ColumnKind, RegisterColumn, RegisterEntry
from letea.actions.office_reading import open_profile
from letea.actions.register_designs import Design, open_design
from letea.actions.register_lists import SUMMED, EntryRow, Found, entry_rows, find_entries
from letea.documents.listing import ListedColumn, ListOnPaper, list_outline
from letea.documents.outline import Outline
from letea.fields import field_of
from letea.progress import Progress
from letea.rules.period import Period
from letea.rules.registers import cell_of, cell_words
from letea.wording import Bani, _, day, grouped, money

if TYPE_CHECKING:
    from letea.rules.sheet_cells import Cell

_WIDTHS = {
    ColumnKind.TEXT: 2.2,
    ColumnKind.LONG_TEXT: 3.4,
    ColumnKind.COUNT: 0.9,
    ColumnKind.MONEY: 1.4,
    ColumnKind.DAY: 1.3,
    ColumnKind.CHOICE: 1.5,
    ColumnKind.YES_NO: 0.9,
}
_NUMBER, _DAY, _WHO = 0.8, 1.3, 2.2
_AT_ONCE = 500


def register_outline(store: Store, register_id: int, period: Period) -> Outline:
    """The list of a register for a period as a paper."""
    design, found, rows = _listed(store, register_id, period)
    register = design.register
    told = ListOnPaper(
        register.name,
        _columns(design),
        [_words(design, row) for row in rows],
        _totals(design, found) if rows else (),
        numbered=True,
        signed=True,
    )
    return list_outline(open_profile(store).office, told, period=period)


def register_pdf(store: Store, register_id: int, period: Period, progress: Progress) -> bytes:
    """The same as the bytes of a PDF."""
    from letea.documents.to_pdf import pdf_bytes  # noqa: PLC0415 - reportlab only when a paper is made

    progress.step(_("Se alcătuiește lista"))
    return pdf_bytes(register_outline(store, register_id, period))


def register_docx(store: Store, register_id: int, period: Period, progress: Progress) -> bytes:
    """The same as a Word document."""
    from letea.documents.to_docx import write_docx  # noqa: PLC0415 - python-docx only when it is asked for

    progress.step(_("Se alcătuiește lista"))
    out = BytesIO()
    write_docx(register_outline(store, register_id, period), out)
    return out.getvalue()


def export_register(store: Store, register_id: int, period: Period, out: Path, progress: Progress) -> int:
    """The same as a table: days as days, sums in lei as figures; returns the number of entries."""
    from letea.exchange.workbook import Table, write_tables  # noqa: PLC0415 - only when exporting

    design, _found, rows = _listed(store, register_id, period)
    headings = [column.heading for column in _columns(design)]
    written = [_figures(design, row) for row in rows]
    days = frozenset(place for place, kind in enumerate(_kinds(design)) if kind is ColumnKind.DAY)
    table = Table(design.register.name, headings, written, days=days, count=len(rows))
    return write_tables(out, [table], progress=progress)


def _listed(store: Store, register_id: int, period: Period) -> tuple[Design, Found, list[EntryRow]]:
    design = open_design(store, register_id)
    found = find_entries(store, design, period=(period.from_on, period.to_on))
    rows: list[EntryRow] = []
    for start in range(0, len(found.ids), _AT_ONCE):
        rows += entry_rows(store, design, found.ids[start : start + _AT_ONCE])
    return design, found, rows


def _columns(design: Design) -> list[ListedColumn]:
    register = design.register
    columns = [
        ListedColumn(field_of(RegisterEntry.number).label, _NUMBER),
        ListedColumn(field_of(RegisterEntry.entered_on).label, _DAY),
    ]
    if register.with_person:
        columns.append(ListedColumn(field_of(RegisterEntry.person_id).label, _WHO))
    columns += [
        ListedColumn(column.title, _WIDTHS[column.kind], column.kind in SUMMED) for column in design.columns
    ]
    if register.with_term:
        columns.append(ListedColumn(field_of(RegisterEntry.until_on).label, _DAY))
        columns.append(ListedColumn(field_of(RegisterEntry.done_on).label, _DAY))
    return columns


def _kinds(design: Design) -> list[ColumnKind]:
    """What each column of the table holds."""
    register = design.register
    return [
        *(ColumnKind.TEXT, ColumnKind.DAY),
        *([ColumnKind.TEXT] if register.with_person else []),
        *(column.kind for column in design.columns),
        *([ColumnKind.DAY, ColumnKind.DAY] if register.with_term else []),
    ]


def _row(design: Design, row: EntryRow, cells: Sequence[Any]) -> list[Any]:
    """The cells of an entry among what every register has."""
    register = design.register
    return [
        *(row.number, row.entered_on),
        *([row.who] if register.with_person else []),
        *cells,
        *([row.until_on, row.done_on] if register.with_term else []),
    ]


def _words(design: Design, row: EntryRow) -> list[str]:
    told = _row(design, row, [cell_words(column, row.cells) for column in design.columns])
    return [value if isinstance(value, str) else day(value) for value in told]


def _figures(design: Design, row: EntryRow) -> "list[Cell]":
    return _row(design, row, [_figure(column, row) for column in design.columns])


def _figure(column: RegisterColumn, row: EntryRow) -> "Cell":
    value = cell_of(column, row.cells)
    if column.kind is ColumnKind.MONEY and value is not None:
        return Bani(value)
    return cell_words(column, row.cells) if column.kind is ColumnKind.YES_NO else value


def _totals(design: Design, found: Found) -> list[str]:
    """The row of sums; none where no column has any."""
    if not found.sums:
        return []
    sums = [
        (money if column.kind is ColumnKind.MONEY else grouped)(found.sums[column.key])
        if column.key in found.sums
        else ""
        for column in design.columns
    ]
    register = design.register
    return [
        *("", _("Total")),
        *([""] if register.with_person else []),
        *sums,
        *(["", ""] if register.with_term else []),
    ]
