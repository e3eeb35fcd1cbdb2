"""A count by two fields as a paper: the table with its totals, the chart; the same chart as on the screen."""

from dataclasses import dataclass
from datetime import date

from db.tables.office import Office
from letea.documents.listing import paper
from letea.documents.outline import (
    Align,
    Bar,
    Block,
    Cell,
    Chart,
    Heading,
    Orientation,
    Outline,
    Paragraph,
    Table,
    cells,
    plain,
)
from letea.rules.counts import CountTable, bars_of
from letea.wording import _, long_day

_UPRIGHT_COLUMNS = 5
_WIDE_FROM = 9
_FIRST, _FIGURE = 2.6, 1.0  # relative widths
TOTAL = _("Total")


@dataclass(frozen=True)
class CountOnPaper:
    """What was counted, as it is told: its name, by what it is narrowed, the words of both fields."""

    title: str
    note: str
    rows: str
    columns: str
    table: CountTable


def count_outline(office: Office, told: CountOnPaper, today: date) -> Outline:
    """The table and the chart, on a page lying down where there are many columns."""
    table = told.table
    lying = len(table.columns) > _UPRIGHT_COLUMNS
    blocks: list[Block] = [
        *((Orientation(landscape=True),) if lying else ()),
        Heading(told.title, 0, Align.CENTER),
        *((Paragraph(plain(told.note), Align.CENTER),) if told.note else ()),
        Paragraph(plain(_("La {day}").format(day=long_day(today))), Align.CENTER),
    ]
    if not table.rows:
        blocks.append(Paragraph(plain(_("Nimic de numărat.")), Align.CENTER))
        return paper(office, told.title, blocks)
    blocks.append(_table(told))
    if table.overlaps:
        blocks.append(Paragraph(plain(overlap_words())))
    blocks.append(count_chart(told))
    return paper(office, told.title, blocks)


def count_chart(told: CountOnPaper) -> Chart:
    """The chart: a bar for each row, cut into the columns."""
    legend, bars = bars_of(told.table)
    unit = _(" (lei)") if told.table.bani and _("lei") not in told.title else ""
    left = len(told.table.rows) - len(bars)
    cut = _(" – primele {count} rânduri").format(count=len(bars)) if left else ""
    return Chart(f"{told.title}{unit}{cut}", legend, tuple(Bar(words, parts) for words, parts in bars))


def overlap_words() -> str:
    """Why the figures may add up to more than the totals."""
    return _("Cine intră în mai multe grupe se numără în fiecare, iar la total o singură dată.")


def table_rows(told: CountOnPaper) -> list[list[str | int | None]]:
    """The rows with their totals, as figures; the last row has the totals of the columns."""
    table = told.table
    rows: list[list[str | int | None]] = []
    for row in table.rows:
        figures = [table.cells.get((row.key, column.key)) for column in table.columns]
        rows.append([row.words, *figures, table.row_totals.get(row.key, 0)])
    sums = [table.column_totals.get(column.key, 0) for column in table.columns]
    return [*rows, [TOTAL, *sums, table.total]]


def table_head(told: CountOnPaper) -> list[str]:
    """The headings of those rows."""
    return [told.rows, *(column.words for column in told.table.columns), TOTAL]


def _table(told: CountOnPaper) -> Table:
    rows = table_rows(told)
    body = [_row(told, row, bold=place == len(rows) - 1) for place, row in enumerate(rows)]
    widths = (_FIRST, *(_FIGURE for _one in table_head(told)[1:]))
    head = cells(table_head(told), bold=True, align=Align.CENTER)
    return Table(widths, (head,), tuple(body), wide=len(widths) >= _WIDE_FROM)


def _row(told: CountOnPaper, row: list[str | int | None], *, bold: bool) -> tuple[Cell, ...]:
    first, *figures = row
    words = [told.table.words(figure) if isinstance(figure, int) else "" for figure in figures]
    return (
        Cell(plain(str(first), bold=bold)),
        *(
            Cell(plain(text, bold=bold or place == len(words) - 1), Align.RIGHT)
            for place, text in enumerate(words)
        ),
    )
