"""The semester's report to the council on personal assistants (Legea 448/2006, art. 40 (2))."""

from collections.abc import Iterator, Sequence
from datetime import date

from db.tables.carers import CarerReport
from db.tables.office import Office, Official, OfficialRole
from letea.documents.letterhead import letterhead_of, unit_line
from letea.documents.outline import (
    Align,
    Block,
    Heading,
    Item,
    Orientation,
    Outline,
    Paragraph,
    Party,
    Signatures,
    Table,
    cells,
    plain,
)
from letea.rules.carer_reports import CarerLine, SemesterFigures, semester_words, span_of
from letea.rules.office import holder_on
from letea.wording import _, counted, day, money, span

RULE = "____________________"
_SECTION = 2
_WIDTHS = (4.0, 17.0, 17.0, 18.0, 14.0, 16.0, 16.0, 20.0)


def carer_report(
    report: CarerReport, figures: SemesterFigures, office: Office, officials: Sequence[Official]
) -> Outline:
    """The report: the figures under the points the law asks for, then the assistants one by one."""
    words = semester_words(report.year, report.semester)
    words = words[:1].lower() + words[1:]
    title = _("Raport privind activitatea asistenților personali, {semester}").format(semester=words)
    blocks = [
        Heading(_("Raport privind activitatea asistenților personali"), 0, Align.CENTER),
        Paragraph(plain(words), Align.CENTER),
        Paragraph(plain(_numbered(report)), Align.CENTER),
        Paragraph(plain(_ground(office))),
        *_hiring(report, figures),
        *_replacements(figures),
        *_training(figures),
        *_checks(report, figures),
        *_proposals(report),
        Signatures(_signers(officials, report.reported_on)),
        Orientation(landscape=True),
        Heading(
            _("Situația asistenților personali, {semester}").format(semester=words), _SECTION, Align.CENTER
        ),
        _table(figures.lines),
    ]
    return Outline(
        title=title,
        blocks=tuple(blocks),
        author=f"{office.service_name}, {unit_line(office)}",
        subject=_("Legea nr. 448/2006, art. 40 alin. (2)"),
        letterhead=letterhead_of(office, office.service_name),
    )


def _numbered(report: CarerReport) -> str:
    told = _("Nr. {number} din {day}")
    return told.format(number=report.number or "________", day=day(report.reported_on) or "______________")


def _ground(office: Office) -> str:
    told = _(
        "Către Consiliul Local, {unit}. Raportul se prezintă semestrial, potrivit art. 40 alin. (2) din "
        "Legea nr. 448/2006 privind protecția și promovarea drepturilor persoanelor cu handicap și art. 29 "
        "alin. (1) din normele metodologice aprobate prin HG nr. 268/2007."
    )
    return told.format(unit=unit_line(office))


def _hiring(report: CarerReport, figures: SemesterFigures) -> Iterator[Block]:
    start, end = span_of(report.year, report.semester)
    yield Heading(_("1. Dinamica angajării asistenților personali"), _SECTION)
    told = (
        (_("în activitate la începutul semestrului ({day})").format(day=day(start)), figures.at_start),
        (_("angajați în cursul semestrului"), figures.hired),
        (_("contracte încetate în cursul semestrului"), figures.ended),
        (_("în activitate la sfârșitul semestrului ({day})").format(day=day(end)), figures.at_end),
    )
    for words, count in told:
        yield Item("–", plain(f"{words}: {count};"))
    for line in figures.lines:
        carer = line.facts.carer
        if carer.to_on and carer.to_on <= end:
            why = carer.ended_why or RULE
            ended = _("contract încetat la {day}: {name}, pentru {cared} ({why});").format(
                day=day(carer.to_on), name=line.facts.name, cared=line.facts.cared, why=why
            )
            yield Item("–", plain(ended), level=1)
    yield from _wages(figures)


def _wages(figures: SemesterFigures) -> Iterator[Block]:
    if figures.wages_of:
        known = _("Salariile lunare la sfârșitul semestrului: {sum} lei, {count}.")
        count = counted(
            figures.wages_of, _("contract cu salariu cunoscut"), _("contracte cu salariu cunoscut")
        )
        yield Paragraph(plain(known.format(sum=money(figures.wages_bani), count=count)))
    if figures.paid_bani:
        paid = _("Plătit pentru lunile semestrului, după dosarele de beneficii: {sum} lei.")
        yield Paragraph(plain(paid.format(sum=money(figures.paid_bani))))


def _replacements(figures: SemesterFigures) -> Iterator[Block]:
    yield Heading(_("2. Înlocuirea asistenților personali pe perioada concediului"), _SECTION)
    if not figures.replaced:
        yield Paragraph(plain(_("În cursul semestrului nu a fost consemnată nicio înlocuire.")))
        return
    people = counted(figures.replaced, _("asistent personal"), _("asistenți personali"))
    yield Paragraph(
        plain(_("Înlocuirea a fost asigurată pentru {people}:").format(people=people)), keep_next=True
    )
    for line in figures.lines:
        for row in line.replacements:
            parts = (span(row.from_on, row.to_on), row.reason, row.replaced_by or RULE)
            told = ", ".join(part for part in parts if part)
            yield Item("–", plain(f"{line.facts.name}, {_('pentru')} {line.facts.cared}: {told};"))


def _training(figures: SemesterFigures) -> Iterator[Block]:
    yield Heading(_("3. Instruirea asistenților personali"), _SECTION)
    told = _("Instruiți în cursul semestrului: {trained} din {all}.")
    of = counted(len(figures.lines), _("asistent personal"), _("asistenți personali"))
    yield Paragraph(plain(told.format(trained=figures.trained, all=of)))
    held = {(row.held_on, row.topic, row.held_by) for line in figures.lines for row in line.trainings}
    for held_on, topic, held_by in sorted(held):
        words = ", ".join(part for part in (day(held_on), topic, held_by) if part)
        yield Item("–", plain(f"{words};"))


def _checks(report: CarerReport, figures: SemesterFigures) -> Iterator[Block]:
    yield Heading(_("4. Controalele efectuate și problemele sesizate"), _SECTION)
    told = _("Verificări la domiciliu făcute: {made}, la {checked} din {all}; scadente și nefăcute: {late}.")
    of = counted(len(figures.lines), _("asistent personal"), _("asistenți personali"))
    counts = {"made": figures.checks, "checked": figures.checked, "late": figures.late}
    yield Paragraph(plain(told.format(all=of, **counts)))
    for line in figures.lines:
        for row in line.checks:
            found = "; ".join(part for part in (row.findings, row.measures) if part)
            if found:
                yield Item("–", plain(f"{line.facts.name}, {day(row.checked_on)}: {found};"))
    yield from _lines_of(report.findings, _("Probleme sesizate: {rule}"))


def _proposals(report: CarerReport) -> Iterator[Block]:
    yield Heading(_("5. Propuneri"), _SECTION)
    yield from _lines_of(report.proposals, "{rule}")
    if report.decision_number:
        told = _("Consiliul local a luat act de raport prin hotărârea nr. {number} din {day}.")
        yield Paragraph(plain(told.format(number=report.decision_number, day=day(report.decision_on))))


def _lines_of(text: str, empty: str) -> Iterator[Block]:
    """A paragraph for each line typed, or a rule to fill by hand."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for line in lines or [empty.format(rule=RULE * 3)]:
        yield Paragraph(plain(line))


def _signers(officials: Sequence[Official], on: date | None) -> tuple[Party, ...]:
    head = holder_on(officials, OfficialRole.HEAD_OF_SERVICE, on) if on else None
    return (Party(_("Șef serviciu"), head.name if head else ""), Party(_("Întocmit")))


def _table(lines: Sequence[CarerLine]) -> Table:
    head = (
        *(_("Nr. crt."), _("Asistentul personal"), _("Persoana îngrijită"), _("Certificatul, termenul")),
        *(_("Contractul"), _("Verificări"), _("Instruire"), _("Înlocuire")),
    )
    rows = [cells((str(number), *_words(line))) for number, line in enumerate(lines, start=1)] or [
        cells(("", _("Niciun asistent personal în semestru."), *[""] * 6))
    ]
    return Table(_WIDTHS, (cells(head, bold=True, align=Align.CENTER),), tuple(rows), wide=True)


def _words(line: CarerLine) -> tuple[str, ...]:
    facts, carer = line.facts, line.facts.carer
    number = _("nr. {number}").format(number=carer.contract_number) if carer.contract_number else ""
    contract = ", ".join(part for part in (number, span(carer.from_on, carer.to_on)) if part)
    checks = ", ".join(day(row.checked_on) for row in line.checks)
    not_checked = _("nefăcută") if line.check_late else _("nu era scadentă")
    trained = ", ".join(day(row.held_on) for row in line.trainings)
    replaced = "; ".join(
        ", ".join(part for part in (span(row.from_on, row.to_on), row.replaced_by) if part)
        for row in line.replacements
    )
    return (
        *(facts.name, facts.cared, facts.certificate, contract),
        *(checks or not_checked, trained or _("nu"), replaced or "–"),
    )
