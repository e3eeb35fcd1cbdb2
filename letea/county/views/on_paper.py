"""Consolidated views on paper: one of them, or the whole report (Situația asistenței sociale în județ)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from db.tables.office import Office
from letea.county.views.view import Column, View, line_words, total_words
from letea.documents.letterhead import unit_line
from letea.documents.listing import paper
from letea.documents.outline import (
    Align,
    Block,
    Cell,
    Heading,
    Orientation,
    Outline,
    PageBreak,
    Paragraph,
    Party,
    Picture,
    Signatures,
    Table,
    cells,
    plain,
)
from letea.wording import _, long_day, roman

REPORT = _("Situația asistenței sociale în județ")
_UPRIGHT, _LYING = 10.0, 15.5  # what a page holds, in widths of columns
_NUMBERED = 0.5
_PLAIN_COLUMNS = 5  # beyond them letters are smaller
_EACH_BAND = 2  # the first columns of a view of communes, said again where its table is cut


@dataclass(frozen=True)
class ShownView:
    """A view with the pictures that go with it on paper."""

    view: View
    pictures: tuple[Picture, ...] = ()


def view_outline(office: Office, shown: ShownView, today: date) -> Outline:
    """One view: what it tells, its table, its notes, its pictures."""
    view = shown.view
    blocks: list[Block] = [
        Orientation(landscape=_begins_lying(view)),
        Heading(view.title, 0, Align.CENTER),
        Paragraph(plain(_told(office, view.period, today)), Align.CENTER),
        *(Paragraph(plain(note)) for note in view.handed),
        *_body(shown),
        Signatures((Party(_("Întocmit")),)),
    ]
    return paper(office, f"{view.title}, {view.period}", blocks)


def report_outline(office: Office, shown: Sequence[ShownView], period: str, today: date) -> Outline:
    """All views as one report, each its own chapter."""
    blocks: list[Block] = [
        Heading(REPORT, 0, Align.CENTER),
        Paragraph(plain(_told(office, period, today)), Align.CENTER),
        *(Paragraph(plain(note)) for note in (shown[0].view.handed if shown else ())),
    ]
    for number, one in enumerate(shown, start=1):
        if number > 1:
            lay, lies = _is_lying(shown[number - 2].view), _begins_lying(one.view)
            blocks.append(Orientation(landscape=lies) if lay != lies else PageBreak())
        blocks.append(Heading(f"{roman(number)}. {one.view.title}", 1))
        blocks += _body(one)
    blocks.append(Signatures((Party(_("Întocmit")), Party(_("Verificat")))))
    return paper(office, f"{REPORT}, {period}", blocks)


def _told(office: Office, period: str, today: date) -> str:
    told = _("{unit}, {period}, centralizat la {day}")
    return told.format(unit=unit_line(office), period=period, day=long_day(today))


def _body(shown: ShownView) -> Iterator[Block]:
    view = shown.view
    yield Paragraph(plain(view.tells, italic=True))
    yield from (Paragraph(plain(note)) for note in view.notes)
    yield from shown.pictures
    if _is_lying(view):
        yield Orientation(landscape=True)
    if view.lines:
        yield from (_table(view, band) for band in _bands(view))
    else:
        yield Paragraph(plain(_("Nicio înregistrare.")), Align.CENTER)


def _begins_lying(view: View) -> bool:
    # a picture by commune needs the height of an upright page, and stands before its table
    return _is_lying(view) and not view.of_communes


def _is_lying(view: View) -> bool:
    return sum(column.width for column in view.columns) + _NUMBERED > _UPRIGHT


def _bands(view: View) -> Iterator[list[int]]:
    """The places of the columns of each table: a wide view is cut into several, each with the communes."""
    most = _LYING if _is_lying(view) else _UPRIGHT
    first = list(range(_EACH_BAND)) if view.of_communes else [0]
    room = most - _NUMBERED - _width(view.columns, first)
    band: list[int] = []
    for place in range(len(first), len(view.columns)):
        if band and _width(view.columns, [*band, place]) > room:
            yield [*first, *band]
            band = []
        band.append(place)
    yield [*first, *band]


def _width(columns: Sequence[Column], places: Sequence[int]) -> float:
    return sum(columns[place].width for place in places)


def _table(view: View, band: Sequence[int]) -> Table:
    columns = [view.columns[place] for place in band]
    head = cells([_("Nr."), *(column.label for column in columns)], bold=True, align=Align.CENTER)
    body = [_row(columns, str(n), _of(line_words(view, line), band)) for n, line in enumerate(view.lines, 1)]
    totals = _of(total_words(view), band) if view.totals else []
    if any(totals[1:]):
        body.append(_row(columns, "", totals, bold=True))
    widths = (_NUMBERED, *(column.width for column in columns))
    return Table(widths, (head,), tuple(body), wide=len(columns) > _PLAIN_COLUMNS)


def _of(words: Sequence[str], band: Sequence[int]) -> list[str]:
    return [words[place] for place in band]


def _row(
    columns: Sequence[Column], number: str, words: Sequence[str], *, bold: bool = False
) -> tuple[Cell, ...]:
    told = (
        Cell(plain(text, bold=bold), Align.RIGHT if column.is_number else Align.LEFT)
        for column, text in zip(columns, words, strict=True)
    )
    return (Cell(plain(number)), *told)
