"""The list of elderly persons with their degrees of dependency, and how many there are of each degree."""

from collections import Counter
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
    Pairs,
    Paragraph,
    Party,
    Signatures,
    Table,
    cells,
    plain,
)
from letea.wording import _, counted, day, long_day

_WIDTHS = (5.0, 24.0, 8.0, 24.0, 11.0, 16.0, 12.0, 12.0, 22.0)
_BY_DEGREE = 2  # the level of the heading over the counts


@dataclass(frozen=True)
class ElderlyOnPaper:
    """An elderly person as the list prints them."""

    name: str
    age: int | None
    address: str
    degree: str
    sheet_number: str
    assessed_on: date
    next_on: date | None
    carer: str


def elderly_list(
    office: Office, rows: Sequence[ElderlyOnPaper], degrees: Sequence[str], today: date, made_by: str
) -> Outline:
    """The list as it stands, with the counts in the order of `degrees`."""
    title = _("Persoane vârstnice, după gradul de dependență")
    counts = Counter(row.degree for row in rows)
    named = [*degrees, *sorted(set(counts) - set(degrees))]
    pairs = tuple(
        (degree, counted(counts[degree], _("persoană"), _("persoane"))) for degree in named if counts[degree]
    )
    blocks: list[Block] = [
        Orientation(landscape=True),
        Heading(title, 0, Align.CENTER),
        Paragraph(plain(_("Situația la {day}").format(day=long_day(today))), Align.CENTER),
        _table(rows),
    ]
    if pairs:
        total = counted(len(rows), _("persoană"), _("persoane"))
        blocks += [Heading(_("În total {count}").format(count=total), _BY_DEGREE), Pairs(pairs)]
    blocks.append(Signatures((Party(_("Întocmit"), made_by), Party(_("Verificat")))))
    return Outline(
        title=title,
        blocks=tuple(blocks),
        author=f"{office.service_name}, {unit_line(office)}",
        subject=_("Grad de dependență, HG 886/2000"),
        letterhead=letterhead_of(office, office.service_name),
    )


def _table(rows: Sequence[ElderlyOnPaper]) -> Table:
    heads = (
        *(_("Nr."), _("Numele și prenumele"), _("Vârsta"), _("Adresa"), _("Gradul")),
        *(_("Fișa sociomedicală nr."), _("Evaluată la"), _("Următoarea"), _("Cine o îngrijește")),
    )
    body = tuple(
        cells(
            (
                *(str(number), row.name, "" if row.age is None else str(row.age), row.address, row.degree),
                *(row.sheet_number, day(row.assessed_on), day(row.next_on), row.carer),
            )
        )
        for number, row in enumerate(rows, start=1)
    )
    return Table(_WIDTHS, (cells(heads, bold=True, align=Align.CENTER),), body)
