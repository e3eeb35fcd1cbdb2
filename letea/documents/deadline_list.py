"""The list of deadlines (Termene) as a paper: under their headings, in order of days."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from db.tables.office import Office
from letea.documents.letterhead import letterhead_of, unit_line
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
from letea.wording import _, counted, day, long_day

_WIDTHS = (0.6, 5.0, 2.6, 1.3, 2.2)


@dataclass(frozen=True)
class DueOnPaper:
    """A deadline as the list prints it."""

    title: str
    rule: str
    due_on: date
    state: str


def deadline_list(parts: Mapping[str, Sequence[DueOnPaper]], office: Office, today: date) -> Outline:
    """The list: a table under each heading, numbered through, with the room to sign."""
    blocks: list[Block] = [
        Heading(_("Termene de urmărit"), 0, Align.CENTER),
        Paragraph(plain(_("La data de {day}").format(day=long_day(today))), Align.CENTER),
    ]
    number = 0
    for heading, rows in parts.items():
        count = counted(len(rows), _("termen"), _("termene"))
        blocks.append(Heading(f"{heading} ({count})", 2))
        blocks.append(_table(rows, number))
        number += len(rows)
    if not number:
        blocks.append(Paragraph(plain(_("Niciun termen de urmărit.")), Align.CENTER))
    blocks.append(Signatures((Party(_("Întocmit")),)))
    return Outline(
        title=_("Termene de urmărit, {day}").format(day=day(today)),
        blocks=tuple(blocks),
        author=f"{office.service_name}, {unit_line(office)}",
        letterhead=letterhead_of(office, office.service_name),
    )


def _table(rows: Sequence[DueOnPaper], before: int) -> Table:
    heads = (_("Nr."), _("Ce este de făcut"), _("Regula"), _("Termenul"), _("Stare"))
    body = tuple(
        cells((str(number), row.title, row.rule, day(row.due_on), row.state))
        for number, row in enumerate(rows, before + 1)
    )
    return Table(_WIDTHS, (cells(heads, bold=True, align=Align.CENTER),), body)
