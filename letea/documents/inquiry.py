"""The social inquiry (anchetă socială) and the sheets of HG 691/2015 as papers, heading by heading."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from db.tables.cases import Inquiry
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
from letea.fields import field_of
from letea.inquiry_forms import FormHeading, InquiryForm
from letea.rules.inquiry_shapes import SUMS, TABLES, Rows, as_facts, as_table
from letea.rules.office import holder_on
from letea.wording import _, day

RULE = "____________________"
LINE = "_" * 72  # as wide as the page
_CHAPTER, _SECTION = 2, 3  # levels of headings
_BLANK_ROWS = 3
_MARK = "X"
_NUMBER, _QUESTION, _ANSWER = 1.0, 9.0, 2.2  # widths of a table of answers


@dataclass(frozen=True)
class WrittenInquiry:
    """An inquiry to print: its headings and what stands under each by key, whose it is, its benefit file."""

    inquiry: Inquiry
    form: InquiryForm | None
    headings: Sequence[FormHeading]
    answers: Mapping[str, str]
    name: str
    benefit: str = ""


def inquiry_title(inquiry: Inquiry, form: InquiryForm | None) -> str:
    """What the paper is called: "Anchetă socială nr. 1/2022 din 22.03.2022"."""
    told = _("{title} nr. {number} din {day}")
    title = form.title if form else _("Anchetă socială")
    return told.format(title=title, number=inquiry.number, day=day(inquiry.dated_on))


def inquiry_paper(office: Office, officials: Sequence[Official], written: WrittenInquiry) -> Outline:
    """The inquiry; what is not known yet is a rule, or blank rows, to fill by hand."""
    inquiry, form = written.inquiry, written.form
    title = inquiry_title(inquiry, form)
    blocks: tuple[Block, ...] = (
        Heading(title, 0, Align.CENTER),
        *_under_title(form),
        Pairs(_about(written)),
        *_body(written),
        *_conclusion(inquiry, form),
        Signatures(_signers(officials, written)),
    )
    return Outline(
        title=title,
        blocks=blocks,
        author=f"{office.service_name}, {unit_line(office)}",
        subject=form.title if form else _("Anchetă socială"),
        letterhead=letterhead_of(office, office.service_name),
    )


def told_by_line(words: str) -> Iterator[Block]:
    """A paragraph for each line typed; a rule where nothing is."""
    for line in words.strip().splitlines() or [LINE]:
        if line.strip():
            yield Paragraph(plain(line.strip()))


def next_line(label: str, when: str) -> Paragraph:
    """When it is done again: a paragraph, which never leaves the signatures after it alone on a page."""
    return Paragraph((*plain(f"{label}: "), *plain(when, bold=True)))


def _under_title(form: InquiryForm | None) -> Iterator[Block]:
    if form is None:
        return
    yield Paragraph(plain(form.purpose), Align.CENTER)
    if form.law:
        yield Paragraph(plain(f"({form.law})", italic=True), Align.CENTER)


def _about(written: WrittenInquiry) -> tuple[tuple[str, str], ...]:
    inquiry = written.inquiry
    letter = _("nr. {number} din {day}").format(
        number=inquiry.asked_number or RULE, day=day(inquiry.asked_on) or RULE
    )
    by_letter = bool(written.form and written.form.letter) or bool(inquiry.asked_number or inquiry.asked_on)
    return (
        (_("Privind pe"), written.name or RULE),
        (field_of(Inquiry.asked_by).label, inquiry.asked_by or RULE),
        *(((_("Adresa (cererea)"), letter),) if by_letter else ()),
        *(((field_of(Inquiry.file_id).label, written.benefit),) if written.benefit else ()),
        (field_of(Inquiry.visited_on).label, day(inquiry.visited_on) or RULE),
        (field_of(Inquiry.present).label, inquiry.present or RULE),
    )


def _body(written: WrittenInquiry) -> Iterator[Block]:
    """The headings, numbered; those that choose between the same answers, one after another, in one table."""
    number = 0
    for chapter in _chapters(written.headings):
        if chapter[0].section:
            yield Heading(chapter[0].section, _CHAPTER)
        for choices, group in groupby(chapter, key=lambda one: one.choices):
            asked = list(group)
            if len(asked) > 1 and choices:
                yield _choices(asked, choices, written.answers, first=number + 1)
                number += len(asked)
                continue
            for one in asked:
                number += 1
                yield Heading(f"{number}. {one.heading}", _SECTION)
                yield from _answer(one, written.answers.get(one.key, ""))


def _chapters(headings: Sequence[FormHeading]) -> list[list[FormHeading]]:
    """The headings parted where a chapter opens."""
    parted: list[list[FormHeading]] = []
    for one in headings:
        if one.section or not parted:
            parted.append([])
        parted[-1].append(one)
    return parted


def _answer(heading: FormHeading, text: str) -> Iterator[Block]:
    rows, facts = as_table(heading.fill, text), as_facts(heading.fill, text)
    if heading.choices and not text.strip():
        yield Paragraph(plain("      ".join(f"____ {choice}" for choice in heading.choices)))
    elif rows is not None:
        yield _table(heading.fill, rows)
    elif facts is not None:
        yield Pairs(tuple(facts))
    elif heading.fill in TABLES and not text.strip():
        yield _table(heading.fill, [("",) * len(TABLES[heading.fill])] * _BLANK_ROWS)
    else:
        yield from told_by_line(text)


def _table(fill: str, rows: Rows) -> Table:
    columns = TABLES[fill]
    head = cells([column.name for column in columns], bold=True, align=Align.CENTER)
    body = tuple(
        tuple(
            Cell(plain(text, bold=row[0] in SUMS), Align.RIGHT if column.figures else Align.LEFT)
            for column, text in zip(columns, row, strict=True)
        )
        for row in rows
    )
    return Table(tuple(column.width for column in columns), (head,), body)


def _choices(
    asked: Sequence[FormHeading], choices: Sequence[str], answers: Mapping[str, str], *, first: int
) -> Table:
    """A row for each question, a mark under the answer chosen; an answer of no column stands beside it."""
    heads = (_("Nr."), _("Rubrica"), *choices)
    widths = (_NUMBER, _QUESTION, *(_ANSWER for _one in choices))
    body = []
    for number, one in enumerate(asked, start=first):
        answer = answers.get(one.key, "").strip()
        other = f" ({answer})" if answer and answer not in choices else ""
        marks = [Cell(plain(_MARK if answer == choice else ""), Align.CENTER) for choice in choices]
        body.append((*cells((str(number), one.heading + other)), *marks))
    return Table(widths, (cells(heads, bold=True, align=Align.CENTER),), tuple(body))


def _conclusion(inquiry: Inquiry, form: InquiryForm | None) -> Iterator[Block]:
    if form is None or form.concludes:
        yield Heading(field_of(Inquiry.findings).label, _CHAPTER)
        yield from told_by_line(inquiry.findings)
        yield Heading(field_of(Inquiry.proposals).label, _CHAPTER)
        yield from told_by_line(inquiry.proposals)
    if inquiry.next_on:
        yield next_line(field_of(Inquiry.next_on).label, day(inquiry.next_on))


def _signers(officials: Sequence[Official], written: WrittenInquiry) -> tuple[Party, ...]:
    inquiry, form = written.inquiry, written.form
    mayor = holder_on(officials, OfficialRole.MAYOR, inquiry.dated_on)
    secretary = holder_on(officials, OfficialRole.SECRETARY, inquiry.dated_on)
    names = {
        "mayor": mayor.name if mayor else "",
        "secretary": secretary.name if secretary else "",
        "worker": inquiry.made_by,
    }
    if form is None:
        return (Party(field_of(Inquiry.made_by).label, inquiry.made_by),)
    return tuple(Party(one.office, names.get(one.who, "")) for one in form.signers)
