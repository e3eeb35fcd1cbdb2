"""The confirmation of receipt (confirmarea de primire): what the county took in of a commune, on a page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from db.tables.office import Office, Official, OfficialRole
from letea.documents.handover_record import RULE, SIDE, counts_table, hash_groups, scanned
from letea.documents.letterhead import letterhead_of, unit_line
from letea.documents.outline import (
    Align,
    Block,
    Heading,
    Outline,
    PageBreak,
    Pairs,
    Paragraph,
    Party,
    Plate,
    Run,
    Signatures,
    Table,
    cells,
    plain,
)
from letea.rules.office import holder_on
from letea.wording import _, counted, day, grouped, size_in_words

_SECTION = 2
_MOST_CHANGES = 25  # on a page; the rest are counted


@dataclass(frozen=True)
class ReceivedOnPaper:
    """A package that was received, as its confirmation tells it.

    `leaving` and `term` are in words, `counts` are rows by table, `replaced` the number of the package in
    whose place it came (0: none), `changes` what it changed of that one: of what, before, now.
    """

    commune: str
    siruta: int
    term: str
    number: int
    leaving: str
    file_name: str
    size: int
    sha256: str
    received_on: date
    receipt_number: int | None
    counts: Mapping[str, int]
    replaced: int = 0
    changes: Sequence[tuple[str, str, str]] = ()
    sealed: bool = True


def receipt_paper(
    received: Sequence[ReceivedOnPaper],
    titles: Mapping[str, str],
    office: Office,
    officials: Sequence[Official],
) -> Outline:
    """The confirmations of these packages, each on its own page; `titles` are the names of the tables.

    They go to as many communes, so that each says from whom it is.
    """
    letterhead = letterhead_of(office, office.service_name)
    blocks: list[Block] = []
    for one in received:
        if blocks:
            blocks.append(PageBreak())
            blocks += [Paragraph((Run(line, bold=True),), Align.LEFT) for line in letterhead.lines]
        blocks += _confirmation(one, titles, office, officials)
    title = _("Confirmări de primire") if len(received) != 1 else _title(received[0])
    return Outline(
        title=title,
        blocks=tuple(blocks),
        author=f"{office.service_name}, {unit_line(office)}",
        subject=_("Primirea datelor de la comune"),
        letterhead=letterhead,
    )


def _title(one: ReceivedOnPaper) -> str:
    told = _("Confirmare de primire: {commune}, {term}, pachetul {number}")
    return told.format(commune=one.commune, term=one.term, number=one.number)


def _confirmation(
    one: ReceivedOnPaper, titles: Mapping[str, str], office: Office, officials: Sequence[Official]
) -> list[Block]:
    blocks: list[Block] = [
        Heading(_("Confirmare de primire"), 0, Align.CENTER),
        Paragraph(plain(_numbered(one)), Align.CENTER),
        Paragraph(plain(_said(one, office))),
        Pairs(_facts(one)),
        Heading(_("Amprenta fișierului (SHA-256)"), _SECTION),
        Plate(hash_groups(one.sha256), scanned(one.sha256), SIDE),
        Heading(_("Ce cuprinde"), _SECTION),
        counts_table(one.counts, titles),
    ]
    if one.replaced:
        blocks += _changes(one)
    head = holder_on(officials, OfficialRole.HEAD_OF_SERVICE, one.received_on)
    blocks.append(
        Signatures((Party(_("Am primit"), head.name if head is not None else ""), Party(_("Am predat"))))
    )
    return blocks


def _numbered(one: ReceivedOnPaper) -> str:
    number = RULE if one.receipt_number is None else str(one.receipt_number)
    return _("Nr. {number} din {day}").format(number=number, day=day(one.received_on))


def _said(one: ReceivedOnPaper, office: Office) -> str:
    told = _(
        "{service} confirmă că a primit de la {commune} (SIRUTA {siruta}) fișierul descris mai jos. Fișierul "
        "a fost verificat în întregime înainte de primire și se păstrează așa cum a fost predat."
    )
    if not one.sealed:
        told = _(
            "{service} confirmă că a primit de la {commune} (SIRUTA {siruta}) registrul descris mai jos. "
            "Registrul nu este sigilat: nimic nu dovedește cine l-a completat."
        )
    return told.format(service=office.service_name, commune=one.commune, siruta=one.siruta)


def _facts(one: ReceivedOnPaper) -> tuple[tuple[str, str], ...]:
    facts = [
        (_("Perioada"), one.term),
        (_("Ce s-a predat"), one.leaving),
        (_("Fișierul"), one.file_name),
        (_("Mărimea"), _("{bytes} octeți ({words})").format(
            bytes=grouped(one.size), words=size_in_words(one.size))),
        (_("Numărul pachetului"), str(one.number)),
    ]  # fmt: skip
    if one.replaced:
        facts.append((_("Înlocuiește"), _("pachetul {number}").format(number=one.replaced)))
    return tuple(facts)


def _changes(one: ReceivedOnPaper) -> list[Block]:
    heading = Heading(_("Ce s-a schimbat"), _SECTION)
    if not one.changes:
        return [heading, Paragraph(plain(_("Cifrele și rândurile sunt aceleași.")))]
    table = Table(
        widths=(56.0, 22.0, 22.0),
        head=(cells((_("Ce"), _("Înainte"), _("Acum")), bold=True),),
        body=tuple(
            (*cells((name,)), *cells((old, new), align=Align.RIGHT))
            for name, old, new in one.changes[:_MOST_CHANGES]
        ),
    )
    more = len(one.changes) - _MOST_CHANGES
    if more <= 0:
        return [heading, table]
    told = _("… și încă {more}.").format(more=counted(more, _("schimbare"), _("schimbări")))
    return [heading, table, Paragraph(plain(told))]
