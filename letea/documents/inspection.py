"""The dossier for an inspection (dosar pentru control): contents, what is missing, the lists behind it."""

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
    Party,
    Signatures,
    Table,
    cells,
    plain,
)
from letea.rules.inspection import Item, Period, period_words
from letea.wording import _, counted, long_day

_WIDTHS = (0.6, 3.4, 3.0, 2.6, 4.0)
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


def contents_outline(
    office: Office, items: Sequence[Item], parts: Sequence[str], *, period: Period, today: date
) -> Outline:
    """The first pages: what is asked for, what there is, what is missing; then what follows, in order."""
    lacking = sum(bool(item.lacks) for item in items)
    missing = counted(lacking, _("cerință cu lipsuri"), _("cerințe cu lipsuri"))
    blocks: list[Block] = [
        Heading(_("Dosar pentru control"), 0, Align.CENTER),
        Paragraph(plain(_("Perioada {period}").format(period=period_words(period))), Align.CENTER),
        Paragraph(
            plain(_("Întocmit la {day}, din registrele serviciului.").format(day=long_day(today))),
            Align.CENTER,
        ),
        Heading(_("Ce se cere și ce lipsește ({missing})").format(missing=missing), 2),
        _asked(items),
        Heading(_("Cuprins"), 2),
        *(Paragraph(plain(f"{number}. {name}"), Align.LEFT) for number, name in enumerate(parts, 1)),
        Signatures((Party(_("Întocmit")),)),
    ]
    return _paper(office, _("Dosar pentru control, {period}").format(period=period_words(period)), blocks)


def list_outline(office: Office, listed: ListOnPaper, *, period: Period) -> Outline:
    """One register for the period, on wide pages where it has many columns."""
    told = _("Perioada {period}: {count}").format(period=period_words(period), count=listed.count_words)
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
    if listed.rows:
        body = tuple(cells((str(number), *row)) for number, row in enumerate(listed.rows, 1))
        head = cells((_("Nr."), *listed.heads), bold=True, align=Align.CENTER)
        blocks.append(Table((0.5, *listed.widths), (head,), body, wide=wide))
    else:
        blocks.append(Paragraph(plain(none), Align.CENTER))
    return _paper(office, listed.title, blocks)


def _asked(items: Sequence[Item]) -> Table:
    heads = (_("Nr."), _("Ce se cere"), _("Temei"), _("Ce este"), _("Ce lipsește"))
    body = tuple(
        cells((str(number), item.title, item.ground, item.told, "\n".join(item.lacks) or _("nimic")))
        for number, item in enumerate(items, 1)
    )
    return Table(_WIDTHS, (cells(heads, bold=True, align=Align.CENTER),), body)


def _paper(office: Office, title: str, blocks: Sequence[Block]) -> Outline:
    return Outline(
        title=title,
        blocks=tuple(blocks),
        author=f"{office.service_name}, {unit_line(office)}",
        letterhead=letterhead_of(office, office.service_name),
    )
