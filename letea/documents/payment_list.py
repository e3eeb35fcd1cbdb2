"""The list of a month's payments of a kind of benefit (borderou), with its sum in words and signatures."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from db.tables.benefits import BenefitKind
from db.tables.office import Office, Official, OfficialRole
from letea.documents.letterhead import letterhead_of, unit_line
from letea.documents.outline import (
    Align,
    Block,
    Cell,
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
from letea.documents.record_tables import table_head
from letea.fields.office import ROLES
from letea.number_words import lei_in_words
from letea.rules.benefit_payments import month_words
from letea.rules.cnp import masked
from letea.rules.office import holder_on
from letea.wording import _, counted, money

_TITLE = _("Borderou de plată")
_WIDTHS = (0.6, 3.2, 2.0, 2.0, 1.1, 1.3, 1.8)
_BEFORE_SUM = 5  # columns


@dataclass(frozen=True)
class PaidLine:
    """A payment as the list prints it."""

    name: str
    cnp: str
    village: str
    number: str
    amount_bani: int


def payment_list(
    office: Office,
    officials: Sequence[Official],
    kind: BenefitKind,
    month_on: date,
    *,
    lines: Sequence[PaidLine],
    whole_cnp: bool = False,
) -> Outline:
    """The list, by name; of the CNP only the last digits, unless who pays must see it whole."""
    total = sum(line.amount_bani for line in lines)
    blocks: list[Block] = [
        Heading(_TITLE, 0, Align.CENTER),
        Paragraph(plain(f"„{kind.name}”", bold=True), Align.CENTER),
        Paragraph(plain(_("luna {month}").format(month=month_words(month_on))), Align.CENTER),
        *([Pairs(((_("Sursa de finanțare"), kind.source),))] if kind.source else []),
        _table(lines, total, whole_cnp=whole_cnp),
        Paragraph(plain(_in_words(lines, total))),
        Signatures(_signers(officials, month_on)),
    ]
    return Outline(
        title=payment_list_title(kind, month_on),
        blocks=tuple(blocks),
        author=f"{office.service_name}, {unit_line(office)}",
        subject=_TITLE,
        letterhead=letterhead_of(office, office.service_name),
    )


def payment_list_title(kind: BenefitKind, month_on: date) -> str:
    """What the list is called in lists and files."""
    return _("Borderou {month} – {kind}").format(month=month_words(month_on), kind=kind.name)


def _table(lines: Sequence[PaidLine], total: int, *, whole_cnp: bool) -> Table:
    heads = (
        *(_("Nr. crt."), _("Numele și prenumele"), _("CNP"), _("Localitatea")),
        *(_("Dosarul"), _("Suma (lei)"), _("Semnătura")),
    )
    body = [
        (
            *cells((str(place), line.name, _cnp(line.cnp, whole=whole_cnp), line.village, line.number)),
            Cell(plain(money(line.amount_bani)), Align.RIGHT),
            Cell(),
        )
        for place, line in enumerate(lines, start=1)
    ]
    body.append(
        (
            Cell(plain(_("Total"), bold=True), Align.RIGHT, columns=_BEFORE_SUM),
            Cell(plain(money(total), bold=True), Align.RIGHT),
            Cell(),
        )
    )
    return Table(_WIDTHS, (table_head(heads),), tuple(body))


def _cnp(cnp: str, *, whole: bool) -> str:
    return cnp if whole else masked(cnp)


def _in_words(lines: Sequence[PaidLine], total: int) -> str:
    return _("Total de plată: {sum} lei ({words}), pentru {people}.").format(
        sum=money(total),
        words=lei_in_words(total),
        people=counted(len(lines), _("persoană"), _("persoane")),
    )


def _signers(officials: Sequence[Official], on: date) -> tuple[Party, ...]:
    mayor = holder_on(officials, OfficialRole.MAYOR, on)
    head = holder_on(officials, OfficialRole.HEAD_OF_SERVICE, on)
    titles = [one.title if one and one.title else "" for one in (mayor, head)]
    return (
        Party(titles[0] or ROLES[OfficialRole.MAYOR], mayor.name if mayor else ""),
        Party(titles[1] or ROLES[OfficialRole.HEAD_OF_SERVICE], head.name if head else ""),
        Party(_("Întocmit")),
    )
