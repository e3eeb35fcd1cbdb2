"""The record of a hand-over (proces-verbal de predare-primire), two copies, one for each party."""

from collections.abc import Mapping, Sequence
from io import BytesIO

from db.tables.handover import SentPackage
from db.tables.office import Office, Official, OfficialRole
from letea.documents.letterhead import letterhead_of, unit_line
from letea.documents.outline import (
    Align,
    Block,
    Cell,
    Heading,
    Outline,
    PageBreak,
    Pairs,
    Paragraph,
    Party,
    Plate,
    Signatures,
    Table,
    cells,
    plain,
)
from letea.fields.handover import LEAVING
from letea.rules.office import holder_on
from letea.wording import _, day, grouped, size_in_words

RULE = "____________________"
_COPIES = 2
_GROUP = 8  # digits of the hash that the eye compares at once
_ON_A_LINE = 4
_TABLES_BESIDE = 3  # one another, so that a copy fits on its page
_SECTION = 2
_DOTS = 12
_PLAN_ALONE = _(
    "Planul, în stadiul în care se află, ca fișier de date (plan.json) și tipărit (plan.pdf), trimis pentru "
    "avizul consultativ. Nu cuprinde nicio înregistrare din registrele biroului."
)
SIDE = 84.0  # points: one copy fits on a page


def handover_record(
    sent: SentPackage,
    titles: Mapping[str, str],
    office: Office,
    officials: Sequence[Official],
    *,
    term: str,
    fingerprint: str,
) -> Outline:
    """Both copies: parties, ground, medium, file, hash in groups and as a code to scan, counts, signatures.

    `titles` are the names of the package's tables; `term` is its period in words; `fingerprint` is of the
    office's key, by which the county knows the seal.
    """
    blocks: list[Block] = []
    for copy in range(1, _COPIES + 1):
        if copy > 1:
            blocks.append(PageBreak())
        told = _("Nr. ________ din {day}, exemplarul {copy} din {copies}").format(
            day=day(sent.made_on), copy=copy, copies=_COPIES
        )
        blocks += [
            Heading(_("Proces-verbal de predare-primire"), 0, Align.CENTER),
            Paragraph(plain(told), Align.CENTER),
            Paragraph(plain(_parties(sent, office))),
            Pairs(_facts(sent, term, fingerprint)),
            Heading(_("Amprenta fișierului (SHA-256)"), _SECTION),
            Plate(hash_groups(sent.sha256), scanned(sent.sha256), SIDE),
            Heading(_("Ce cuprinde"), _SECTION),
            Paragraph(plain(_PLAN_ALONE)) if sent.plan_uid else counts_table(sent.counts, titles),
            Signatures(_signers(sent, officials)),
        ]
    return Outline(
        title=_("Proces-verbal de predare-primire, pachetul {number}").format(number=sent.number),
        blocks=tuple(blocks),
        author=f"{office.service_name}, {unit_line(office)}",
        subject=_("Predarea la județ, {term}").format(term=term),
        letterhead=letterhead_of(office, office.service_name),
    )


def hash_groups(sha256: str) -> tuple[tuple[str, ...], ...]:
    """The hash in groups of eight digits, four on a line."""
    groups = tuple(sha256[start : start + _GROUP] for start in range(0, len(sha256), _GROUP))
    return tuple(groups[start : start + _ON_A_LINE] for start in range(0, len(groups), _ON_A_LINE))


def _parties(sent: SentPackage, office: Office) -> str:
    told = _(
        "{unit}, prin {service}, predă, iar {county} primește fișierul descris mai jos. Fișierul este "
        "încuiat și semnat; numai cine primește îl poate deschide."
    )
    return told.format(service=office.service_name, unit=unit_line(office), county=sent.county)


def _facts(sent: SentPackage, term: str, fingerprint: str) -> tuple[tuple[str, str], ...]:
    groups = fingerprint.split("-")
    facts = [
        (_("Perioada"), term),
        (_("Ce se predă"), _("numai planul, pentru aviz") if sent.plan_uid else LEAVING[sent.leaving]),
        (_("Temeiul legal"), sent.ground or RULE),
        (_("Suportul"), sent.medium or _("stick USB, seria {rule}").format(rule=RULE)),
        (_("Fișierul"), sent.file_name),
        (_("Mărimea"), _("{bytes} octeți ({words})").format(
            bytes=grouped(sent.bytes), words=size_in_words(sent.bytes))),
        (_("Numărul pachetului"), str(sent.number)),
        (_("Amprenta cheii biroului"), "-".join(groups[:_ON_A_LINE])),
        ("", "-".join(groups[_ON_A_LINE:])),
    ]  # fmt: skip
    if sent.replaces:
        facts.append((_("Înlocuiește"), _("pachetul {number}").format(number=sent.replaces)))
    return tuple(facts)


def counts_table(counts: Mapping[str, int], titles: Mapping[str, str]) -> Table:
    """How many rows each table of a package has, tables beside one another."""
    told = [(titles.get(name, name), grouped(count)) for name, count in counts.items()]
    lines = -(-len(told) // _TABLES_BESIDE)
    told += [("", "")] * (lines * _TABLES_BESIDE - len(told))
    head = (_("Tabelul"), _("Rânduri")) * _TABLES_BESIDE
    return Table(
        widths=(24.0, 9.0) * _TABLES_BESIDE,
        head=(cells(head, bold=True),),
        body=tuple(
            tuple(cell for one in told[line::lines] for cell in _counted(one)) for line in range(lines)
        ),
    )


def _counted(told: tuple[str, str]) -> tuple[Cell, ...]:
    title, count = told
    return (*cells((title,)), *cells((count,), align=Align.RIGHT))


def _signers(sent: SentPackage, officials: Sequence[Official]) -> tuple[Party, ...]:
    head = holder_on(officials, OfficialRole.HEAD_OF_SERVICE, sent.made_on)
    return (
        Party(_("Am predat"), head.name if head is not None else ""),
        Party(_("Am primit"), ""),
    )


def scanned(sha256: str) -> bytes:
    """The hash for a camera."""
    import segno  # noqa: PLC0415 - only papers that are scanned have one

    written = BytesIO()
    segno.make(sha256, error="m", micro=False).save(written, kind="png", scale=_DOTS, border=4)
    return written.getvalue()
