"""The year's payments summed (centralizator): each kind of benefit by month, village or source."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

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
    plain,
)
from letea.documents.record_tables import table_head
from letea.number_words import lei_in_words
from letea.wording import _, money

_MOST_COLUMNS = 13  # of sums beside one another on a page that lies
_WIDE_FROM = 4
_LONG = 22  # letters of a heading that still stands over a column of sums


@dataclass(frozen=True)
class Summed:
    """What was paid in a year, in bani: for each kind of benefit and each group (month, village, source)."""

    year: int
    by: str
    kinds: Sequence[str]
    groups: Sequence[str]
    sums: Mapping[tuple[str, str], int]
    group_title: str

    def of_kind(self, kind: str) -> int:
        """All that was paid of a kind."""
        return sum(self.sums.get((kind, group), 0) for group in self.groups)

    def of_group(self, group: str) -> int:
        """All that was paid in a group."""
        return sum(self.sums.get((kind, group), 0) for kind in self.kinds)

    @property
    def total(self) -> int:
        """All that was paid."""
        return sum(self.sums.values())


def payment_summary(summed: Summed, office: Office) -> Outline:
    """The paper: kinds against groups where these fit beside one another, else group after group."""
    title = payment_summary_title(summed.year, summed.by)
    fits = len(summed.groups) <= _MOST_COLUMNS and all(len(one) < _LONG for one in summed.groups)
    lies = fits and len(summed.groups) >= _WIDE_FROM
    words = _("Total: {sum} lei ({words}).").format(
        sum=money(summed.total), words=lei_in_words(max(summed.total, 0))
    )
    blocks: list[Block] = [
        *([Orientation(landscape=True)] if lies else []),
        Heading(_("Centralizatorul plăților"), 0, Align.CENTER),
        Paragraph(plain(_("anul {year}, {by}").format(year=summed.year, by=summed.by)), Align.CENTER),
        _matrix(summed) if fits else _grouped(summed),
        Paragraph(plain(words)),
        Signatures((Party(_("Întocmit")), Party(_("Verificat")))),
    ]
    return Outline(
        title=title,
        blocks=tuple(blocks),
        author=f"{office.service_name}, {unit_line(office)}",
        subject=_("Centralizator de plăți"),
        letterhead=letterhead_of(office, office.service_name),
    )


def payment_summary_title(year: int, by: str) -> str:
    """What the paper is called in lists and files."""
    return _("Centralizatorul plăților {year}, {by}").format(year=year, by=by)


def _matrix(summed: Summed) -> Table:
    heads = (_("Beneficiul"), *summed.groups, _("Total"))
    body = [
        (
            Cell(plain(kind)),
            *(_sum(summed.sums.get((kind, group), 0)) for group in summed.groups),
            _sum(summed.of_kind(kind), bold=True),
        )
        for kind in summed.kinds
    ]
    body.append(
        (
            Cell(plain(_("Total"), bold=True)),
            *(_sum(summed.of_group(group), bold=True) for group in summed.groups),
            _sum(summed.total, bold=True),
        )
    )
    widths = (3.4, *(1.0 for _group in summed.groups), 1.3)
    return Table(widths, (table_head(heads),), tuple(body), wide=len(summed.groups) >= _WIDE_FROM)


def _grouped(summed: Summed) -> Table:
    heads = (summed.group_title, _("Beneficiul"), _("Suma (lei)"))
    return Table((2.6, 4.0, 1.4), (table_head(heads),), tuple(_grouped_rows(summed)))


def _grouped_rows(summed: Summed) -> Iterator[tuple[Cell, ...]]:
    for group in summed.groups:
        inside = [kind for kind in summed.kinds if summed.sums.get((kind, group), 0)]
        for place, kind in enumerate(inside):
            head = (Cell(plain(group), rows=len(inside) + 1),) if not place else ()
            yield (*head, Cell(plain(kind)), _sum(summed.sums[kind, group]))
        if inside:
            yield (Cell(plain(_("Total"), bold=True)), _sum(summed.of_group(group), bold=True))
    yield (
        Cell(plain(_("În total"), bold=True), columns=2),
        _sum(summed.total, bold=True),
    )


def _sum(bani: int, *, bold: bool = False) -> Cell:
    return Cell(plain(money(bani) if bani else "–", bold=bold), Align.RIGHT)
