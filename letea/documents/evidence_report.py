"""The report of a comparison (raport de confruntare): both sides summed, the differences with their notes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from db.tables.evidence import Agreement, Comparison, ComparisonLine, EvidenceKind
from db.tables.office import Office, Official, OfficialRole
from letea.documents.letterhead import letterhead_of, unit_line
from letea.documents.outline import (
    Align,
    Block,
    Cell,
    Heading,
    Item,
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
from letea.documents.record_tables import even_sums, table_head
from letea.fields.evidence import AGREEMENTS, KIND_NAMES
from letea.fields.office import ROLES
from letea.rules.benefit_payments import month_words
from letea.rules.cnp import masked
from letea.rules.evidence import apart, entry_told, total_of
from letea.rules.evidence_sides import side_words
from letea.rules.office import holder_on
from letea.wording import _, counted, day, long_day, money

_WIDTHS = (4.0, 22.0, 14.0, 14.0, 11.0, 34.0, 26.0)
_PART = 2  # the level of the headings
_MOST_LEFT_OUT = 30
_SIGNERS = {
    EvidenceKind.PAYMENTS: _("Contabil"),
    EvidenceKind.CARERS: _("Resurse umane"),
    EvidenceKind.GOODS: _("Pentru {source}"),
}


@dataclass(frozen=True)
class ComparedOnPaper:
    """A comparison with its lines as the report prints them, the name of the benefit it is of, its title."""

    record: Comparison
    lines: Sequence[ComparisonLine]
    benefit: str
    title: str


def evidence_report(
    told: ComparedOnPaper, office: Office, officials: Sequence[Official], made_by: str
) -> Outline:
    """The report to be signed by who compared and by who keeps the other list."""
    unlike = [line for line in told.lines if line.state is not Agreement.AGREES]
    blocks: list[Block] = [
        Orientation(landscape=True),
        Heading(_("Raport de confruntare"), 0, Align.CENTER),
        Paragraph(plain(_subject(told), bold=True), Align.CENTER),
        Paragraph(plain(_opening(told, office))),
        Pairs(_sides(told)),
        *_differences(unlike, told.record.kind),
        *_left_out(told.record),
        Paragraph(plain(_closing(unlike))),
        Signatures(_parties(told.record, officials, made_by)),
    ]
    return Outline(
        title=told.title,
        blocks=tuple(blocks),
        author=f"{office.service_name}, {unit_line(office)}",
        subject=_("Raport de confruntare"),
        letterhead=letterhead_of(office, office.service_name),
    )


def _subject(told: ComparedOnPaper) -> str:
    words = KIND_NAMES[told.record.kind].lower()
    of = f" – {told.benefit}" if told.benefit else ""
    return _("{words}{of}, luna {month}").format(words=words, of=of, month=month_words(told.record.month_on))


def _opening(told: ComparedOnPaper, office: Office) -> str:
    record = told.record
    text = _(
        "Încheiat la {day} între {service}, {unit}, și {source}, privind confruntarea evidenței proprii cu "
        "lista „{file}”."
    )
    return text.format(
        day=long_day(record.compared_on),
        service=office.service_name,
        unit=unit_line(office),
        source=record.source,
        file=record.file_name,
    )


def _sides(told: ComparedOnPaper) -> tuple[tuple[str, str], ...]:
    counts = {state: sum(line.state is state for line in told.lines) for state in Agreement}
    here = total_of(told.record.kind, (line.our_bani for line in told.lines))
    there = total_of(told.record.kind, (line.their_bani for line in told.lines))
    rows = [
        (_("În evidența noastră (la noi)"), _side([line.ours for line in told.lines], here)),
        (_("În lista lor (la ei)"), _side([line.theirs for line in told.lines], there)),
    ]
    if here is not None and there is not None:
        rows.append((_("Diferența"), _("{sum} lei").format(sum=apart(here, there))))
    named = {
        Agreement.AGREES: _("Concordă"),
        Agreement.DIFFERS: _("Diferă"),
        Agreement.ONLY_OURS: _("Doar în evidența noastră"),
        Agreement.ONLY_THEIRS: _("Doar în lista lor"),
    }
    rows += [(named[state], counted(count, _("rând"), _("rânduri"))) for state, count in counts.items()]
    return tuple(rows)


def _side(entries: Sequence[Sequence[object]], total: int | None) -> str:
    words = counted(sum(map(len, entries)), _("poziție"), _("poziții"))
    return words if total is None else _("{words}, {sum} lei").format(words=words, sum=money(total))


def _differences(unlike: Sequence[ComparisonLine], kind: EvidenceKind) -> list[Block]:
    if not unlike:
        return []
    heads = (
        *(_("Nr."), _("Numele și prenumele"), _("La noi"), _("La ei"), _("Starea")),
        *(_("Ce diferă"), _("Ce s-a făcut")),
    )
    here = even_sums([_said(line.ours, kind) for line in unlike])
    there = even_sums([_said(line.theirs, kind) for line in unlike])
    sides = zip(unlike, here, there, strict=True)
    body = tuple(_row(number, *of_line, kind) for number, of_line in enumerate(sides, start=1))
    return [Heading(_("Diferențe"), _PART), Table(_WIDTHS, (table_head(heads),), body, wide=True)]


def _row(number: int, line: ComparisonLine, here: str, there: str, kind: EvidenceKind) -> tuple[Cell, ...]:
    state = AGREEMENTS[line.state]
    reason = " – ".join(part for part in (line.difference, line.matched_by) if part)
    return (
        *cells((str(number), _named(line))),
        _side_cell(here, line.ours, line.our_bani, kind),
        _side_cell(there, line.theirs, line.their_bani, kind),
        *cells((state[:1].upper() + state[1:], reason, _done(line))),
    )


def _named(line: ComparisonLine) -> str:
    """The name with the last digits of the CNP, which tell namesakes apart."""
    cnp = next((one["cnp"] for one in (*line.ours, *line.theirs) if one.get("cnp")), "")
    return f"{line.name}, CNP {masked(cnp)}" if cnp else line.name


def _said(side: Sequence[Mapping[str, Any]], kind: EvidenceKind) -> str:
    return side_words([entry_told(one) for one in side], kind)


def _side_cell(words: str, side: Sequence[object], bani: int | None, kind: EvidenceKind) -> Cell:
    is_sum = kind is EvidenceKind.PAYMENTS and (bani is not None or not side)
    return Cell(plain(words), Align.RIGHT if is_sum else Align.LEFT)


def _done(line: ComparisonLine) -> str:
    if line.resolved_on is None:
        return _("nerezolvat") if not line.note else _("nerezolvat; {note}").format(note=line.note)
    return _("{note} ({day})").format(note=line.note, day=day(line.resolved_on))


def _left_out(record: Comparison) -> list[Block]:
    """The rows of the file that are no line, so that nobody has to wonder where they went."""
    if not record.left_out:
        return []
    shown = record.left_out[:_MOST_LEFT_OUT]
    more = len(record.left_out) - len(shown)
    items: list[Block] = [
        Item(
            "–",
            plain(_("rândul {row}: {why} ({text})").format(row=one["row"], why=one["why"], text=one["text"])),
        )
        for one in shown
    ]
    if more:
        items.append(
            Item("–", plain(_("și încă {rows}").format(rows=counted(more, _("rând"), _("rânduri")))))
        )
    return [Heading(_("Rânduri ale listei care nu s-au confruntat"), _PART), *items]


def _closing(unlike: Sequence[ComparisonLine]) -> str:
    if not unlike:
        return _("Cele două evidențe concordă în întregime.")
    waiting = sum(line.resolved_on is None for line in unlike)
    text = _("Diferențe constatate: {all}; rezolvate: {done}; nerezolvate: {waiting}.")
    return text.format(all=len(unlike), done=len(unlike) - waiting, waiting=waiting)


def _parties(record: Comparison, officials: Sequence[Official], made_by: str) -> tuple[Party, ...]:
    head = holder_on(officials, OfficialRole.HEAD_OF_SERVICE, record.compared_on)
    title = head.title if head and head.title else ROLES[OfficialRole.HEAD_OF_SERVICE]
    return (
        Party(_("Întocmit"), made_by),
        Party(title, head.name if head else ""),
        Party(_SIGNERS[record.kind].format(source=record.source)),
    )
