"""A list as a paper: a register for a period, or what a list of the window shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from db.tables.office import Office
from letea.documents.letterhead import letterhead_of, unit_line
from letea.documents.outline import (
    Align,
    Block,
    Heading,
    Orientation,
    Outline,
    Paragraph,
    Table,
    cells,
    plain,
)
from letea.rules.period import Period
from letea.wording import _, counted, long_day

_WIDE_FROM = 7  # columns


@dataclass(frozen=True)
class ListOnPaper:
    """A register as the dossier prints it: its name, the heads with their relative widths, the rows."""

    title: str
    heads: tuple[str, ...]
    widths: tuple[float, ...]
    rows: Sequence[tuple[str, ...]]

    @property
    def count_words(self) -> str:
        """How many entries there are."""
        return counted(len(self.rows), _("înregistrare"), _("înregistrări"))


def list_outline(office: Office, listed: ListOnPaper, *, period: Period) -> Outline:
    """One register for the period, on wide pages where it has many columns."""
    told = _("Perioada {period}: {count}").format(period=period.words, count=listed.count_words)
    return _listed(office, listed, told, none=_("Nicio înregistrare în perioadă."))


def seen_outline(office: Office, listed: ListOnPaper, *, today: date) -> Outline:
    """A list of the window as it is seen, with the same table."""
    told = _("La {day}: {count}").format(day=long_day(today), count=listed.count_words)
    return _listed(office, listed, told, none=_("Nicio înregistrare."))


def _listed(office: Office, listed: ListOnPaper, told: str, *, none: str) -> Outline:
    wide = len(listed.heads) >= _WIDE_FROM
    blocks: list[Block] = [
        *((Orientation(landscape=True),) if wide else ()),
        Heading(listed.title, 0, Align.CENTER),
        Paragraph(plain(told), Align.CENTER),
    ]
    blocks.append(list_table(listed, wide=wide) if listed.rows else Paragraph(plain(none), Align.CENTER))
    return paper(office, listed.title, blocks)


def list_table(listed: ListOnPaper, *, wide: bool = False) -> Table:
    """The rows, numbered."""
    body = tuple(cells((str(number), *row)) for number, row in enumerate(listed.rows, 1))
    head = cells((_("Nr."), *listed.heads), bold=True, align=Align.CENTER)
    return Table((0.5, *listed.widths), (head,), body, wide=wide)


def paper(office: Office, title: str, blocks: Sequence[Block]) -> Outline:
    """A paper of the office under its letterhead."""
    return Outline(
        title=title,
        blocks=tuple(blocks),
        author=f"{office.service_name}, {unit_line(office)}",
        letterhead=letterhead_of(office, office.service_name),
    )
