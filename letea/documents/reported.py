"""The papers of what is told of in confidence: the sheet of a case and the letter that sends it on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from db.tables.office import Office, Official, OfficialRole
from db.tables.reported import Case, CaseOpening
from letea.documents.letterhead import letterhead_of, unit_line
from letea.documents.outline import (
    Align,
    Block,
    Heading,
    Outline,
    Pairs,
    Paragraph,
    Party,
    Signatures,
    Table,
    cells,
    plain,
)
from letea.fields import field_of
from letea.fields.reported import CASE_KINDS
from letea.rules.office import holder_on
from letea.rules.reported import CASE_STANDINGS, opened_when, standing_of
from letea.wording import _, day, long_day

RULE = "____________________"
_LINE = "_" * 72  # as wide as the page
_SECTION = 2  # the level of a section's heading
_MARK = _("CONFIDENȚIAL – conține date cu caracter personal")


@dataclass(frozen=True)
class Concerned:
    """Whom a case is about, as the papers name them."""

    name: str = ""
    cnp: str = ""
    address: str = ""


def case_sheet(
    office: Office, case: Case, openings: Sequence[CaseOpening], concerned: Concerned, *, today: date
) -> Outline:
    """The sheet of a case (fișa de caz), with who opened it; what is not known is a rule to fill by hand."""
    title = _("Fișa cazului nr. {number}").format(number=case.number)
    standing = CASE_STANDINGS[standing_of(case.closed_on, case.next_on, today)]
    about = (
        (field_of(Case.kind).label, CASE_KINDS[case.kind]),
        (field_of(Case.opened_on).label, day(case.opened_on)),
        (_("Stadiul la {day}").format(day=day(today)), standing),
        (_("Persoana"), concerned.name or case.about or RULE),
        (_("CNP"), concerned.cnp or RULE),
        (_("Domiciliul"), concerned.address or RULE),
        *(((field_of(Case.about).label, case.about),) if concerned.name and case.about else ()),
        (field_of(Case.reported_by).label, case.reported_by or RULE),
        (field_of(Case.reported_how).label, case.reported_how or RULE),
    )
    blocks: tuple[Block, ...] = (
        Paragraph(plain(_MARK, bold=True), Align.RIGHT),
        Heading(title, 0, Align.CENTER),
        *_section(_("1. Semnalarea"), Pairs(about)),
        *_told(_("2. Faptele"), case.facts),
        *_told(_("3. Măsurile luate"), case.measures),
        *_section(_("4. Trimiterea"), Pairs(_sent(case))),
        *_section(_("5. Urmărirea"), Pairs(_followed(case))),
        *_section(_("6. Cine a deschis cazul"), _log(openings)),
        Signatures((Party(_("Întocmit")), Party(_("Verificat")))),
    )
    return _outline(office, title, blocks)


def referral_letter(
    office: Office, officials: Sequence[Official], case: Case, concerned: Concerned
) -> Outline:
    """The letter that sends a case to another institution (adresă de trimitere)."""
    title = _("Adresă de trimitere, cazul nr. {number}").format(number=case.number)
    dated = _("Nr. {number} din {day}").format(number=case.sent_number or RULE, day=day(case.sent_on) or RULE)
    who = concerned.name or case.about or RULE
    known = (
        (_("Persoana"), who),
        (_("CNP"), concerned.cnp or RULE),
        (_("Domiciliul"), concerned.address or RULE),
    )
    kind = CASE_KINDS[case.kind]
    subject = _("Referitor la: {kind}").format(kind=kind[:1].lower() + kind[1:])
    asks = _(
        "Vă rugăm să analizați situația, să dispuneți măsurile din competența dumneavoastră și să ne "
        "comunicați în scris ce ați hotărât. Vă stăm la dispoziție cu datele de care aveți nevoie."
    )
    begins = _("Vă aducem la cunoștință următoarea situație, aflată de serviciul nostru la {day}:").format(
        day=long_day(case.opened_on)
    )
    blocks: tuple[Block, ...] = (
        Paragraph(plain(dated), Align.LEFT),
        Paragraph(plain(_MARK, bold=True), Align.RIGHT),
        Heading(_("Către {whom}").format(whom=case.sent_to or RULE), 0, Align.CENTER),
        Paragraph(plain(subject, bold=True), Align.LEFT),
        Pairs(known),
        Paragraph(plain(begins)),
        *_lines(case.facts),
        *_measures(case),
        Paragraph(plain(asks)),
        Signatures(_signers(officials, case)),
    )
    return _outline(office, title, blocks)


def _outline(office: Office, title: str, blocks: tuple[Block, ...]) -> Outline:
    return Outline(
        title=title,
        blocks=blocks,
        author=f"{office.service_name}, {unit_line(office)}",
        subject=_("Cazuri"),
        letterhead=letterhead_of(office, office.service_name),
    )


def _sent(case: Case) -> tuple[tuple[str, str], ...]:
    letter = _("nr. {number} din {day}").format(
        number=case.sent_number or RULE, day=day(case.sent_on) or RULE
    )
    return (
        (field_of(Case.sent_to).label, case.sent_to or RULE),
        (_("Adresa"), letter),
        (field_of(Case.answer).label, case.answer or RULE),
    )


def _followed(case: Case) -> tuple[tuple[str, str], ...]:
    return (
        (field_of(Case.next_on).label, day(case.next_on) or RULE),
        (field_of(Case.closed_on).label, day(case.closed_on) or RULE),
        (field_of(Case.outcome).label, case.outcome or RULE),
    )


def _log(openings: Sequence[CaseOpening]) -> Table:
    """Who opened the case, the first first."""
    heads = (_("Nr."), _("Când"), _("Cine"), _("De ce"))
    rows = [
        (str(number), opened_when(one), one.opened_by, one.reason)
        for number, one in enumerate(reversed(openings), start=1)
    ]
    body = tuple(cells(row) for row in rows)
    return Table((5.0, 20.0, 25.0, 50.0), (cells(heads, bold=True, align=Align.CENTER),), body)


def _measures(case: Case) -> Iterator[Block]:
    if case.measures.strip():
        yield Paragraph(plain(_("Până acum am luat următoarele măsuri:")), keep_next=True)
        yield from _lines(case.measures)


def _section(heading: str, block: Block) -> Iterator[Block]:
    yield Heading(heading, _SECTION)
    yield block


def _told(heading: str, words: str) -> Iterator[Block]:
    yield Heading(heading, _SECTION)
    yield from _lines(words)


def _lines(words: str) -> Iterator[Paragraph]:
    """A paragraph for each line typed; a rule where nothing is."""
    for line in words.strip().splitlines() or [_LINE]:
        if line.strip():
            yield Paragraph(plain(line.strip()))


def _signers(officials: Sequence[Official], case: Case) -> tuple[Party, ...]:
    mayor = holder_on(officials, OfficialRole.MAYOR, case.sent_on or case.opened_on)
    return (Party(_("Primar"), mayor.name if mayor else ""), Party(_("Asistent social")))
