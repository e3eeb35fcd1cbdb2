"""The report of a visit (raport de vizită) as a paper: whom, when, why, what was found and advised."""

from collections.abc import Iterator
from dataclasses import dataclass

from db.tables.cases import Visit
from db.tables.office import Office
from letea.documents.inquiry import RULE, next_line, told_by_line
from letea.documents.letterhead import letterhead_of, unit_line
from letea.documents.outline import Align, Block, Heading, Outline, Pairs, Party, Signatures
from letea.fields import field_of
from letea.wording import _, day

_SECTION = 2  # the level of a section's heading


@dataclass(frozen=True)
class Visited:
    """Whom the visit was to, as the paper names them."""

    name: str
    cnp: str = ""
    address: str = ""
    household: str = ""


def visit_title(visit: Visit, name: str) -> str:
    """What the paper is called: "Raport de vizită din 18.03.2022 – Exemplu Ștefan"."""
    return _("Raport de vizită din {day} – {name}").format(day=day(visit.visited_on), name=name)


def visit_paper(office: Office, visit: Visit, whom: Visited) -> Outline:
    """The report; what is not known is a rule to fill by hand."""
    blocks: tuple[Block, ...] = (
        Heading(_("Raport de vizită"), 0, Align.CENTER),
        Pairs(
            (
                (_("Persoana vizitată"), whom.name or RULE),
                (_("CNP"), whom.cnp or RULE),
                (_("Domiciliul"), whom.address or RULE),
                *(((field_of(Visit.household_id).label, whom.household),) if whom.household else ()),
                (field_of(Visit.visited_on).label, day(visit.visited_on)),
                (field_of(Visit.purpose).label, visit.purpose or RULE),
                (field_of(Visit.present).label, visit.present or RULE),
            )
        ),
        *_section(field_of(Visit.findings).label, visit.findings),
        *_section(field_of(Visit.measures).label, visit.measures),
        next_line(field_of(Visit.next_on).label, day(visit.next_on) or RULE),
        Signatures((Party(_("Întocmit"), visit.made_by), Party(_("Persoana vizitată")))),
    )
    return Outline(
        title=visit_title(visit, whom.name),
        blocks=blocks,
        author=f"{office.service_name}, {unit_line(office)}",
        subject=_("Raport de vizită"),
        letterhead=letterhead_of(office, office.service_name),
    )


def _section(heading: str, words: str) -> Iterator[Block]:
    yield Heading(heading, _SECTION)
    yield from told_by_line(words)
