"""The draft disposition on benefit files, with the list of those it covers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from db.tables.benefits import Disposition, DispositionKind
from db.tables.office import Office, Official, OfficialRole
from letea.documents.letterhead import letterhead_of, unit_line
from letea.documents.outline import (
    Align,
    Block,
    Cell,
    Heading,
    Item,
    Outline,
    PageBreak,
    Paragraph,
    Party,
    Run,
    Signatures,
    Table,
    cells,
    plain,
)
from letea.papers import unit_words
from letea.rules.office import holder_on
from letea.wording import _, day, money

RULE = "____________________"
_LIST = 2  # the level of the list's heading
_DOES: dict[DispositionKind, tuple[str, str]] = {
    DispositionKind.GRANT: (_("acordarea"), _("Se acordă")),
    DispositionKind.REFUSE: (_("respingerea cererilor pentru"), _("Se resping cererile pentru")),
    DispositionKind.CHANGE: (_("modificarea"), _("Se modifică")),
    DispositionKind.SUSPEND: (_("suspendarea"), _("Se suspendă")),
    DispositionKind.RESUME: (_("reluarea plății pentru"), _("Se reia plata pentru")),
    DispositionKind.END: (_("încetarea"), _("Încetează")),
}


@dataclass(frozen=True)
class Covered:
    """A file that the disposition covers, as its list shows it."""

    number: str
    name: str
    address: str
    kind: str
    law: str
    changed_on: date
    amount_bani: int | None = None
    from_on: date | None = None
    to_on: date | None = None
    reason: str = ""


def disposition_paper(
    office: Office, officials: Sequence[Official], disposition: Disposition, files: Sequence[Covered]
) -> Outline:
    """The draft; the acts not verified and the competence of the mayor are rules to fill by hand."""
    kinds = list(dict.fromkeys(file.kind for file in files))
    what = ", ".join(f"„{kind}”" for kind in kinds)
    noun, verb = _DOES[disposition.kind]
    title = _("Dispoziția nr. {number} din {day}").format(
        number=disposition.number, day=day(disposition.dated_on)
    )
    blocks: tuple[Block, ...] = (
        Heading(title, 0, Align.CENTER),
        Paragraph(plain(_("privind {does} {what}").format(does=noun, what=what)), Align.CENTER),
        Paragraph(plain(_("{mayor}, având în vedere:").format(mayor=_mayor(office))), keep_next=True),
        Item("–", plain(_("cererile din lista anexă și actele depuse în sprijinul lor;"))),
        *_acts(files),
        Paragraph(plain(_("în temeiul {rule},").format(rule=RULE))),
        Paragraph(plain(_("DISPUNE:"), bold=True), Align.CENTER, keep_next=True),
        *_articles(f"{verb} {what}", office),
        Signatures(_signers(officials, disposition.dated_on)),
        PageBreak(),
        Heading(
            _("Lista anexă la dispoziția nr. {number} din {day}").format(
                number=disposition.number, day=day(disposition.dated_on)
            ),
            _LIST,
            Align.CENTER,
        ),
        _list(files, several=len(kinds) > 1),
    )
    return Outline(
        title=title,
        blocks=blocks,
        author=f"{office.service_name}, {unit_line(office)}",
        subject=_("Beneficii de asistență socială"),
        watermark=_("PROIECT"),
        letterhead=letterhead_of(office, _("PRIMAR")),
    )


def _mayor(office: Office) -> str:
    """Who disposes: "Primarul comunei Letea Veche, județul Bacău"."""
    words = unit_words(office.unit_kind.value)
    number = "".join(letter for letter in office.unit_name if letter.isdigit())
    told = words["mayor"].format(name=office.unit_name, number=number, county=office.county)
    county = _("județul {county}").format(county=office.county) if office.county else ""
    return ", ".join(part for part in (told[:1].upper() + told[1:], county) if part)


def _acts(files: Sequence[Covered]) -> Iterator[Item]:
    """The law of each kind, where it is known; else a rule."""
    for kind, law in dict.fromkeys((file.kind, file.law) for file in files):
        told = _("prevederile: {law}, pentru „{kind}”;").format(law=law or RULE, kind=kind)
        yield Item("–", plain(told))


def _articles(does: str, office: Office) -> Iterator[Paragraph]:
    articles = (
        _("{does} persoanelor cuprinse în lista anexă, care face parte din prezenta dispoziție.").format(
            does=does
        ),
        _("{service} duce la îndeplinire prezenta dispoziție.").format(service=office.service_name),
        _("Prezenta dispoziție se comunică persoanelor din listă și se poate contesta potrivit legii."),
    )
    for number, words in enumerate(articles, start=1):
        yield Paragraph((Run(f"Art.\u00a0{number}.", bold=True), Run(f" {words}")))


def _signers(officials: Sequence[Official], on: date) -> tuple[Party, ...]:
    held = {role: holder_on(officials, role, on) for role in (OfficialRole.MAYOR, OfficialRole.SECRETARY)}
    mayor, secretary = held[OfficialRole.MAYOR], held[OfficialRole.SECRETARY]
    return (
        Party(_("Primar"), mayor.name if mayor else ""),
        Party(_("Contrasemnează pentru legalitate, secretar general"), secretary.name if secretary else ""),
    )


def _list(files: Sequence[Covered], *, several: bool) -> Table:
    """The files in order; what is granted where a sum is, else the day and the reason of the change."""
    granted = any(file.amount_bani for file in files)
    last = (_("Suma (lei)"), _("De la"), _("Până la")) if granted else (_("De la data"), _("Motivul"))
    kind = (_("Beneficiul"),) if several else ()
    head = (_("Nr. crt."), _("Dosarul"), _("Numele și prenumele"), _("Adresa"), *kind, *last)
    rows = []
    for number, file in enumerate(files, start=1):
        told = (
            (money(file.amount_bani or 0), day(file.from_on), day(file.to_on))
            if granted
            else (day(file.changed_on), file.reason)
        )
        named = (file.kind,) if several else ()
        rows.append(cells((str(number), file.number, file.name, file.address, *named, *told)))
    ends = (12.0, 12.0, 12.0) if granted else (13.0, 26.0)
    widths = (6.0, 11.0, 26.0, 26.0, *((20.0,) if several else ()), *ends)
    heads: tuple[Cell, ...] = cells(head, bold=True, align=Align.CENTER)
    return Table(widths, (heads,), tuple(rows), wide=several)
