"""What the yearly reports are built from: their opening, free texts, tables of counts, charts, closing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from db.tables.office import Office
from db.tables.reports import YearlyReport
from letea.documents.letterhead import letterhead_of, unit_line
from letea.documents.outline import (
    Align,
    Bar,
    Block,
    Cell,
    Chart,
    ChartKind,
    Heading,
    Outline,
    Paragraph,
    Party,
    Signatures,
    Table,
    plain,
)
from letea.documents.record_tables import even_sums, table_head
from letea.rules.figures import Behind, Figure, joined, rows_of
from letea.rules.yearly import Counted, Month, Paid
from letea.wording import _, counted, grouped, money, roman

Part = tuple[str, Sequence[Block]]  # a heading and what stands under it
_SHORT = 3  # letters of a month under its columns
_MOST_BARS = 15
SIGNERS = (Party(_("Întocmit")), Party(_("Verificat")))


def report_outline(
    office: Office,
    title: str,
    opening: Sequence[Block],
    parts: Iterable[Part],
    signers: Sequence[Party] = SIGNERS,
) -> Outline:
    """The whole paper: the parts that have something under them, numbered; who signs."""
    filled = [(heading, blocks) for heading, blocks in parts if blocks]
    blocks: list[Block] = [*opening]
    for number, (heading, inside) in enumerate(filled, start=1):
        blocks += [Heading(f"{roman(number)}. {heading}", 1), *inside]
    blocks.append(Signatures(tuple(signers)))
    return Outline(
        title=title,
        blocks=tuple(blocks),
        author=f"{office.service_name}, {unit_line(office)}",
        letterhead=letterhead_of(office, office.service_name),
    )


def closing(report: YearlyReport) -> list[Part]:
    """The difficulties and the proposals, where they are written."""
    return [
        (_("Dificultăți întâmpinate"), written(report.difficulties)),
        (_("Propuneri"), written(report.proposals)),
    ]


def written(text: str) -> list[Block]:
    """A free text, a paragraph for each of its lines."""
    return [Paragraph(plain(line.strip())) for line in text.splitlines() if line.strip()]


def told(text: str, *, keep_next: bool = False) -> Paragraph:
    """A sentence of the report."""
    return Paragraph(plain(text), keep_next=keep_next)


def unit_within(office: Office) -> str:
    """The unit within a sentence: "comuna Letea Veche"."""
    words = unit_line(office)
    return words[:1].lower() + words[1:]


def noted(text: str) -> Paragraph:
    """How something was counted, in slanted letters."""
    return Paragraph(plain(text, italic=True))


@dataclass(frozen=True)
class Told:
    """A figure in words, and what is behind it."""

    text: str
    figure: Figure | None


def figures(
    heads: Sequence[str],
    rows: Iterable[Sequence[str | Told]],
    *,
    widths: tuple[float, ...],
    wide: bool = False,
) -> Table:
    """A table whose first column are words and all others figures, sums under one another."""
    told = [[one if isinstance(one, Told) else Told(one, None) for one in row] for row in rows]
    columns = [_even(column) if place else column for place, column in enumerate(zip(*told, strict=True))]
    body = tuple(
        (_cell(row[0], Align.LEFT), *(_cell(one, Align.RIGHT) for one in row[1:]))
        for row in zip(*columns, strict=True)
    )
    return Table(widths, (table_head(heads),), body, wide=wide)


def _even(column: Sequence[Told]) -> list[Told]:
    """The column with its sums under one another."""
    texts = even_sums([one.text for one in column])
    return [replace(one, text=text) for one, text in zip(column, texts, strict=True)]


def _cell(one: Told, align: Align) -> Cell:
    return Cell(plain(one.text), align, figure=one.figure)


def counts_table(head: str, counts: Sequence[Counted]) -> Table:
    """Words and how many there are of each."""
    rows = [(one.words, Told(grouped(one.count), one.figure)) for one in counts]
    return figures((head, _("Număr")), rows, widths=(8.0, 1.4))


def counts_chart(title: str, counts: Sequence[Counted]) -> Iterator[Chart]:
    """The same as bars, the first of them where there are very many; none where all are zero."""
    bars = tuple(Bar(one.words, (one.count,)) for one in counts if one.count)[:_MOST_BARS]
    if bars:
        yield Chart(title, (), bars)


def months_chart(months: Sequence[Month]) -> Iterator[Chart]:
    """What falls due in each month, and beside it what was paid; none for a year without payments."""
    if any(one.amount_bani for one in months):
        bars = tuple(
            Bar(one.words[:_SHORT], (max(one.amount_bani, 0), max(one.paid_bani, 0))) for one in months
        )
        legend = (_("cuvenit"), _("plătit"))
        yield Chart(_("Beneficii pe luni (mii lei)"), legend, bars, ChartKind.COLUMNS, bani=True)


def paid_table(kinds: Sequence[Paid]) -> Table:
    """Each kind of benefit with its persons, payments and sums, and the whole."""
    heads = (_("Beneficiul"), _("Persoane"), _("Plăți"), _("Cuvenit (lei)"), _("Plătit (lei)"))
    rows: list[tuple[str | Told, ...]] = [
        (
            one.words,
            Told(grouped(one.people), one.figure("people")),
            Told(grouped(one.payments), one.figure("payments")),
            Told(money(one.amount_bani), one.figure("amount_bani")),
            Told(money(one.paid_bani), one.figure("paid_bani")),
        )
        for one in kinds
    ]
    payments, due, paid = (
        (sum(getattr(one, name) for one in kinds), _total([one.figure(name) for one in kinds]))
        for name in ("payments", "amount_bani", "paid_bani")
    )
    whole = (
        Told(grouped(payments[0]), payments[1]),
        Told(money(due[0]), due[1]),
        Told(money(paid[0]), paid[1]),
    )
    people = [one.rows["people"] for one in kinds if "people" in one.rows]
    each = rows_of(Behind.PEOPLE, dict.fromkeys(joined(people).ids)) if people else None
    once = Told(grouped(each.total), Figure(each)) if each is not None else ""  # who has two counts once
    rows.append((_("În total"), once, *whole))
    return figures(heads, rows, widths=(4.4, 1.2, 1.0, 1.9, 1.9))


def _total(figures: Sequence[Figure | None]) -> Figure | None:
    """What is behind the total of these figures, where all of them open."""
    known = [one for one in figures if one is not None]
    if not known or len(known) < len(figures):
        return None
    return Figure(joined([one.rows for one in known]), is_money=known[0].is_money)


def counted_until(on: date, year: int) -> str:
    """Until when the figures of a year are counted, in words."""
    if on == date(year, 12, 31):
        return _("la 31 decembrie {year}").format(year=year)
    return _("până la {day}").format(day=f"{on.day:02}.{on.month:02}.{on.year}")


def people_words(number: int) -> str:
    """How many persons: "1 persoană", "20 de persoane"."""
    return counted(number, _("persoană"), _("persoane"))
