"""The counts of what was told of in confidence, per kind and year, for reports: no person, no fact."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from db.tables.office import Office
from db.tables.reported import CaseKind
from letea.documents.letterhead import letterhead_of, unit_line
from letea.documents.outline import (
    Align,
    Cell,
    Heading,
    Outline,
    Paragraph,
    Party,
    Signatures,
    Table,
    cells,
    plain,
)
from letea.fields.reported import CASE_KINDS
from letea.wording import _, counted, day


@dataclass(frozen=True)
class CaseCount:
    """How many cases of a kind there were in a year, and how many of them were sent on and closed."""

    year: int
    kind: CaseKind
    cases: int
    sent: int
    closed: int


def case_statistics(office: Office, counts: Sequence[CaseCount], today: date) -> Outline:
    """A table for each year, the newest first."""
    title = _("Situația cazurilor, pe ani și feluri")
    told = _("La {day} sunt înregistrate {cases}. Situația cuprinde numai numere.").format(
        day=day(today), cases=counted(sum(one.cases for one in counts), _("caz"), _("cazuri"))
    )
    return Outline(
        title=title,
        blocks=(
            Heading(title, 0, Align.CENTER),
            *((_table(counts),) if counts else ()),
            Paragraph(plain(told), Align.LEFT),
            Signatures((Party(_("Întocmit")),)),
        ),
        author=f"{office.service_name}, {unit_line(office)}",
        letterhead=letterhead_of(office, office.service_name),
    )


def _table(counts: Sequence[CaseCount]) -> Table:
    heads = (_("Anul"), _("Felul cazului"), _("Cazuri"), _("Trimise altor instituții"), _("Închise"))
    body: list[tuple[Cell, ...]] = []
    for year in dict.fromkeys(one.year for one in counts):
        held = [one for one in counts if one.year == year]
        body += [_row(str(year), CASE_KINDS[one.kind], one.cases, one.sent, one.closed) for one in held]
        sums = [sum(getattr(one, name) for one in held) for name in ("cases", "sent", "closed")]
        body.append(_row(str(year), _("Total"), *sums, bold=True))
    head = cells(heads, bold=True, align=Align.CENTER)
    return Table((10.0, 42.0, 14.0, 20.0, 14.0), (head,), tuple(body))


def _row(year: str, kind: str, *figures: int, bold: bool = False) -> tuple[Cell, ...]:
    texts = cells((year, kind), bold=bold)
    return (*texts, *cells([str(one) for one in figures], bold=bold, align=Align.RIGHT))
