"""The children with parents abroad by school (listă centralizată): what schools told, whom the office has."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from db.tables.children import ChildAlone, SchoolList
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
from letea.fields.children import ABSENT
from letea.rules.children import signed
from letea.wording import _, counted, day, long_day

_SCHOOL = 2  # the level of a school's heading
_SUM_WIDTHS = (5.0, 36.0, 20.0, 20.0, 13.0, 13.0, 13.0)
_CHILD_WIDTHS = (5.0, 24.0, 12.0, 9.0, 22.0, 13.0, 26.0, 13.0)


@dataclass(frozen=True)
class ChildOnPaper:
    """A child as the list prints them; one not `named` is counted, and nothing is told of them."""

    name: str
    born_on: date | None
    child: ChildAlone
    named: bool = True


@dataclass(frozen=True)
class SchoolOnPaper:
    """A school with what it told and the children in evidence."""

    row: SchoolList
    children: Sequence[ChildOnPaper]

    @property
    def difference(self) -> int | None:
        """How many children more the school told than the office has; None while it told nothing."""
        return None if self.row.children is None else self.row.children - len(self.children)


def school_children(
    office: Office, year: int, schools: Sequence[SchoolOnPaper], today: date, made_by: str
) -> Outline:
    """The sums by school, then the children of each."""
    title = _("Copii cu părinți plecați la muncă în străinătate, pe unități de învățământ, {year}").format(
        year=year
    )
    blocks: list[Block] = [
        Orientation(landscape=True),
        Heading(title, 0, Align.CENTER),
        Paragraph(
            plain(
                _("Liste cerute potrivit HG nr. 691/2015, anexa nr. 1, art. 2; situația la {day}").format(
                    day=long_day(today)
                )
            ),
            Align.CENTER,
        ),
        _sums(schools),
    ]
    for school in schools:
        blocks += _children(school)
    blocks.append(Signatures((Party(_("Întocmit"), made_by), Party(_("Verificat")))))
    return Outline(
        title=title,
        blocks=tuple(blocks),
        author=f"{office.service_name}, {unit_line(office)}",
        subject=_("Copii cu părinți plecați la muncă în străinătate"),
        letterhead=letterhead_of(office, office.service_name),
    )


def _sums(schools: Sequence[SchoolOnPaper]) -> Table:
    heads = (
        *(_("Nr."), _("Unitatea de învățământ"), _("Cerută (nr., data)"), _("Primită (nr., data)")),
        *(_("Copii comunicați"), _("Copii în evidență"), _("Diferența")),
    )
    body = [
        cells(
            (
                *(str(number), one.row.school),
                _act(one.row.asked_number, one.row.asked_on),
                _act(one.row.received_number, one.row.received_on),
                "" if one.row.children is None else str(one.row.children),
                *(str(len(one.children)), signed(one.difference)),
            )
        )
        for number, one in enumerate(schools, start=1)
    ]
    told = sum(one.row.children or 0 for one in schools)
    held = sum(len(one.children) for one in schools)
    known = [one.difference for one in schools if one.difference is not None]
    difference = signed(sum(known)) if known else ""  # a school that told nothing yet lacks nobody
    body.append(cells(("", _("Total"), "", "", str(told), str(held), difference), bold=True))
    return Table(_SUM_WIDTHS, (cells(heads, bold=True, align=Align.CENTER),), tuple(body))


def _act(number: str, on: date | None) -> str:
    return " / ".join(part for part in (number, day(on)) if part)


def _children(school: SchoolOnPaper) -> Iterator[Block]:
    count = counted(len(school.children), _("copil"), _("copii"))
    yield Heading(f"{school.row.school} ({count})", _SCHOOL)
    if not school.children:
        yield Paragraph(plain(_("Niciun copil în evidență.")))
        return
    heads = (
        *(_("Nr."), _("Numele și prenumele"), _("Data nașterii"), _("Clasa"), _("Cine este plecat, țara")),
        *(_("Notificat la"), _("Persoana desemnată"), _("Hotărârea")),
    )
    body = tuple(
        cells(
            (
                *(str(number), one.name, day(one.born_on), one.child.grade, _absent(one.child)),
                *(day(one.child.notified_on), _keeper(one.child), one.child.court_number),
            )
        )
        for number, one in enumerate((one for one in school.children if one.named), start=1)
    )
    if body:
        yield Table(_CHILD_WIDTHS, (cells(heads, bold=True, align=Align.CENTER),), body)
    if unnamed := len(school.children) - len(body):
        told = _("Nu sunt numiți {count}: prelucrarea datelor lor este restricționată.")
        one = _("Nu este numit un copil: prelucrarea datelor lui este restricționată.")
        count = counted(unnamed, _("copil"), _("copii"))
        yield Paragraph(plain(one if unnamed == 1 else told.format(count=count)))


def _absent(child: ChildAlone) -> str:
    return ", ".join(part for part in (ABSENT[child.absent], child.country) if part)


def _keeper(child: ChildAlone) -> str:
    return ", ".join(part for part in (child.keeper, child.keeper_relation, child.keeper_phone) if part)
