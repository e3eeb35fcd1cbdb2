"""The dossier for an inspection (dosar pentru control): contents, what is missing, the lists behind it."""

from collections.abc import Sequence
from datetime import date

from db.tables.office import Office
from letea.documents.listing import paper
from letea.documents.outline import (
    Align,
    Block,
    Heading,
    Outline,
    Paragraph,
    Party,
    Signatures,
    Table,
    cells,
    plain,
)
from letea.rules.inspection import Item
from letea.rules.period import Period
from letea.wording import _, counted, long_day

_WIDTHS = (0.6, 3.4, 3.0, 2.6, 4.0)


def contents_outline(
    office: Office,
    items: Sequence[Item],
    parts: Sequence[tuple[str, int]],
    empty: Sequence[str] = (),
    *,
    period: Period,
    today: date,
) -> Outline:
    """The first pages: what is asked for, what there is, what is missing; then what follows.

    `parts` are the papers behind, each with the sheet it begins on, counted from the first of the dossier;
    `empty` are the registers in which nothing was entered.
    """
    lacking = sum(bool(item.lacks) for item in items)
    missing = counted(lacking, _("cerință cu lipsuri"), _("cerințe cu lipsuri"))
    blocks: list[Block] = [
        Heading(_("Dosar pentru control"), 0, Align.CENTER),
        Paragraph(plain(_("Perioada {period}").format(period=period.words)), Align.CENTER),
        Paragraph(
            plain(_("Întocmit la {day}, din registrele serviciului.").format(day=long_day(today))),
            Align.CENTER,
        ),
        Heading(_("Ce se cere și ce lipsește ({missing})").format(missing=missing), 2),
        _asked(items),
        Heading(_("Cuprins"), 2),
        _behind(parts),
        *(
            (Paragraph(plain(_("Fără înregistrări în perioadă: {names}.").format(names="; ".join(empty)))),)
            if empty
            else ()
        ),
        Signatures((Party(_("Întocmit")),)),
    ]
    return paper(office, _("Dosar pentru control, {period}").format(period=period.words), blocks)


def _behind(parts: Sequence[tuple[str, int]]) -> Table:
    heads = cells((_("Nr."), _("Actul"), _("Fila")), bold=True, align=Align.CENTER)
    body = tuple(cells((str(number), name, str(sheet))) for number, (name, sheet) in enumerate(parts, 1))
    return Table((0.6, 9.0, 0.9), (heads,), body)


def _asked(items: Sequence[Item]) -> Table:
    heads = (_("Nr."), _("Ce se cere"), _("Temei"), _("Ce este"), _("Ce lipsește"))
    body = tuple(
        cells((str(number), item.title, item.ground, item.told, "\n".join(item.lacks) or _("nimic")))
        for number, item in enumerate(items, 1)
    )
    return Table(_WIDTHS, (cells(heads, bold=True, align=Align.CENTER),), body)
