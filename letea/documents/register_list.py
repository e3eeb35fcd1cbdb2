"""The list of a register for a period, as a paper: its columns in order, sums, count, signature."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from db.tables.office import Office
from letea.documents.letterhead import letterhead_of, unit_line
from letea.documents.outline import (
    Align,
    Block,
    Cell,
    Heading,
    Orientation,
    Outline,
    Paragraph,
    Party,
    Signatures,
    Table,
    cells,
    plain,
)
from letea.wording import _, counted, day

_PORTRAIT = 10.0  # as much width, in the table's own weights, as an upright page holds legibly
_WIDE = 14.0


@dataclass(frozen=True)
class ListedColumn:
    """A column of the list: its heading, its relative width; `figures` stand at the right."""

    heading: str
    width: float
    figures: bool = False


@dataclass(frozen=True)
class RegisterOnPaper:
    """A register as the list prints it: `totals` is a row of sums, empty where no column has any."""

    name: str
    purpose: str
    columns: Sequence[ListedColumn]
    rows: Sequence[Sequence[str]]
    totals: Sequence[str] = ()


def register_list(told: RegisterOnPaper, office: Office, from_on: date, to_on: date) -> Outline:
    """The list: on a page lying down where the columns need it."""
    period = _("de la {first} la {last}").format(first=day(from_on), last=day(to_on))
    width = sum(column.width for column in told.columns)
    blocks: list[Block] = [Orientation(landscape=True)] if width > _PORTRAIT else []
    blocks += [
        Heading(told.name, 0, Align.CENTER),
        Paragraph(plain(_("Înregistrări {period}").format(period=period)), Align.CENTER),
    ]
    if told.rows:
        blocks.append(_table(told, wide=width > _WIDE))
    count = counted(len(told.rows), _("înregistrare"), _("înregistrări"))
    closing = _("Lista cuprinde {count}.") if told.rows else _("În această perioadă nu sunt înregistrări.")
    blocks.append(Paragraph(plain(closing.format(count=count)), Align.LEFT))
    blocks.append(Signatures((Party(_("Întocmit")),)))
    return Outline(
        title=f"{told.name}, {period}",
        blocks=tuple(blocks),
        author=f"{office.service_name}, {unit_line(office)}",
        letterhead=letterhead_of(office, office.service_name),
    )


def _table(told: RegisterOnPaper, *, wide: bool) -> Table:
    head = cells([column.heading for column in told.columns], bold=True, align=Align.CENTER)
    body = [_row(told.columns, row) for row in told.rows]
    if told.totals:
        body.append(_row(told.columns, told.totals, bold=True))
    return Table(tuple(column.width for column in told.columns), (head,), tuple(body), wide=wide)


def _row(columns: Sequence[ListedColumn], row: Sequence[str], *, bold: bool = False) -> tuple[Cell, ...]:
    return tuple(
        Cell(plain(words, bold=bold), Align.RIGHT if column.figures else Align.LEFT)
        for column, words in zip(columns, row, strict=True)
    )
