"""The county's advisory opinion on a draft plan (aviz consultativ), as a paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from db.tables.handover import Verdict
from db.tables.office import Office, Official, OfficialRole
from letea.documents.handover_record import hash_groups
from letea.documents.letterhead import letterhead_of, unit_line
from letea.documents.outline import Align, Block, Heading, Outline, Paragraph, Party, Signatures, plain
from letea.fields.opinions import VERDICTS
from letea.rules.office import holder_on
from letea.wording import _, day, long_day

_UNITS = {
    "commune": _("comunei {name}"),
    "town": _("orașului {name}"),
    "city": _("municipiului {name}"),
    "sector": _("sectorului {name}"),
}
_RULE = "__________"
_SECTION = 2


@dataclass(frozen=True)
class RemarkOnPaper:
    """A remark under the heading of its section; "" for the plan as a whole."""

    title: str
    text: str


@dataclass(frozen=True)
class OpinionOnPaper:
    """An opinion as its paper prints it; `kind` is what kind of unit the commune is, as SIRUTA names it.

    `package`, `made_on` and `sha256` tell the draft that it is on from the commune's others.
    """

    commune: str
    kind: str
    year: int
    number: str
    given_on: date | None
    verdict: Verdict
    package: int
    made_on: date
    sha256: str
    received_on: date
    remarks: tuple[RemarkOnPaper, ...] = ()


def opinion_paper(office: Office, officials: Sequence[Official], told: OpinionOnPaper) -> Outline:
    """The opinion: on which plan, on what ground, what the county thinks, its remarks by section."""
    numbered = _("Nr. {number} din {day}").format(
        number=told.number or _RULE, day=day(told.given_on) or _RULE
    )
    blocks: list[Block] = [
        Heading(_("Aviz consultativ"), 0, Align.CENTER),
        Paragraph(plain(numbered), Align.CENTER),
        Paragraph(plain(_ground(told))),
        Paragraph(plain(_("se acordă aviz {verdict}.").format(verdict=VERDICTS[told.verdict]))),
    ]
    if told.remarks:
        blocks.append(Heading(_("Observații"), _SECTION))
    for one in told.remarks:
        title = one.title or _("Planul în întregul lui")
        blocks.append(Paragraph(plain(title), Align.LEFT, keep_next=True))
        blocks += [Paragraph(plain(line), indent=1) for line in one.text.split("\n") if line.strip()]
    blocks.append(Paragraph(plain(_draft(told)), Align.LEFT))
    head = holder_on(officials, OfficialRole.HEAD_OF_SERVICE, told.given_on or told.received_on)
    blocks.append(Signatures((Party(_("Conducătorul instituției"), head.name if head is not None else ""),)))
    return Outline(
        title=_("Aviz consultativ, {commune}, planul pe {year}").format(commune=told.commune, year=told.year),
        blocks=tuple(blocks),
        author=f"{office.service_name}, {unit_line(office)}",
        subject=_("Avizul județului asupra planului anual de acțiune"),
        letterhead=letterhead_of(office, office.service_name),
    )


def _ground(told: OpinionOnPaper) -> str:
    said = _(
        "Având în vedere proiectul Planului anual de acțiune privind serviciile sociale al {unit} pentru "
        "anul {year}, predat la {made} și primit la {day}, art. 118 alin. (2) din Legea asistenței sociale "
        "nr. 292/2011 și art. 5 din anexa nr. 3 la Hotărârea Guvernului nr. 797/2017,"
    )
    unit = _UNITS[told.kind].format(name=told.commune)
    days = {"made": long_day(told.made_on), "day": long_day(told.received_on)}
    return said.format(unit=unit, year=told.year, **days)


def _draft(told: OpinionOnPaper) -> str:
    said = _(
        "Avizul este dat asupra proiectului din pachetul nr. {number}, cu suma de control SHA-256 {sha256}; "
        "un alt proiect cere alt aviz."
    )
    return said.format(
        number=told.package, sha256=" ".join(group for line in hash_groups(told.sha256) for group in line)
    )
