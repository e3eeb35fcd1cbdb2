"""A list as a paper, in one way: a register for a period, or what a list of the window shows."""

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
from letea.rules.period import Period
from letea.wording import _, counted, long_day

_UPRIGHT_COLUMNS, _UPRIGHT_WIDTH = 6, 10.0  # what an upright page holds legibly
_PLAIN_WIDTH = 14.0  # what a page lying down holds in letters of the usual size
_NUMBER = 0.5


@dataclass(frozen=True)
class ListedColumn:
    """A column of the list: its heading, its relative width; `figures` stand at the right."""

    heading: str
    width: float
    figures: bool = False


@dataclass(frozen=True)
class ListOnPaper:
    """A list as it is printed: its name, columns, rows.

    `totals` is a row of sums, empty where no column has any; `note` stands under the name, such as the
    filters in words. Rows are numbered, unless they are `numbered` already; a `signed` list has a place to
    sign.
    """

    title: str
    columns: Sequence[ListedColumn]
    rows: Sequence[Sequence[str]]
    totals: Sequence[str] = ()
    note: str = ""
    numbered: bool = False
    signed: bool = False

    @property
    def count_words(self) -> str:
        """How many entries there are."""
        return counted(len(self.rows), _("înregistrare"), _("înregistrări"))


def list_outline(office: Office, listed: ListOnPaper, *, period: Period) -> Outline:
    """One register for the period."""
    told = _("Perioada {period}: {count}").format(period=period.words, count=listed.count_words)
    title = f"{listed.title}, {period.words}"
    return _listed(office, listed, title, told, none=_("Nicio înregistrare în perioadă."))


def seen_outline(office: Office, listed: ListOnPaper, *, today: date) -> Outline:
    """A list of the window as it is seen, with the same table."""
    told = _("La {day}: {count}").format(day=long_day(today), count=listed.count_words)
    return _listed(office, listed, listed.title, told, none=_("Nicio înregistrare."))


def _listed(office: Office, listed: ListOnPaper, title: str, told: str, *, none: str) -> Outline:
    width = sum(column.width for column in listed.columns)
    many = len(listed.columns) > _UPRIGHT_COLUMNS
    lying = many or width > _UPRIGHT_WIDTH
    blocks: list[Block] = [
        *((Orientation(landscape=True),) if lying else ()),
        Heading(listed.title, 0, Align.CENTER),
        *((Paragraph(plain(listed.note), Align.CENTER),) if listed.note else ()),
        Paragraph(plain(told), Align.CENTER),
        list_table(listed, wide=many or width > _PLAIN_WIDTH)
        if listed.rows
        else Paragraph(plain(none), Align.CENTER),
        *((Signatures((Party(_("Întocmit")),)),) if listed.signed else ()),
    ]
    return paper(office, title, blocks)


def list_table(listed: ListOnPaper, *, wide: bool = False) -> Table:
    """The rows, numbered where they do not number themselves, and the sums."""
    own = listed.numbered
    widths = [column.width for column in listed.columns]
    headings = [column.heading for column in listed.columns]
    body = [
        _row(listed.columns, row, "" if own else str(number), own=own)
        for number, row in enumerate(listed.rows, 1)
    ]
    if listed.totals:
        body.append(_row(listed.columns, listed.totals, "", own=own, bold=True))
    head = cells(headings if own else [_("Nr."), *headings], bold=True, align=Align.CENTER)
    return Table(tuple(widths if own else [_NUMBER, *widths]), (head,), tuple(body), wide=wide)


def paper(office: Office, title: str, blocks: Sequence[Block]) -> Outline:
    """A paper of the office under its letterhead."""
    return Outline(
        title=title,
        blocks=tuple(blocks),
        author=f"{office.service_name}, {unit_line(office)}",
        letterhead=letterhead_of(office, office.service_name),
    )


def _row(
    columns: Sequence[ListedColumn], row: Sequence[str], number: str, *, own: bool, bold: bool = False
) -> tuple[Cell, ...]:
    told = [
        Cell(plain(words, bold=bold), Align.RIGHT if column.figures else Align.LEFT)
        for column, words in zip(columns, row, strict=True)
    ]
    return tuple(told if own else [*cells((number,)), *told])
