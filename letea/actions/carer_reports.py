"""The semester's reports on personal assistants: their figures, keeping them, and which are still to make."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Select, func, select

from db.store import Store
from db.tables.benefits import BenefitFile, BenefitKind, Grant, Payment
from db.tables.carers import Carer, CarerCheck, CarerReplacement, CarerReport, CarerTraining
from db.tables.people import DisabilityCertificate, Person
from db.writing import Writing
from letea.actions.register_numbers import take_office_number
from letea.errors import Problem, refuse_if
from letea.rules.carer_reports import (
    CarerFacts,
    SemesterFigures,
    before,
    check_report,
    figures_of,
    semester_of,
    semester_words,
    span_of,
)
from letea.rules.carers import CertificateStanding, CertificateState, certificate_standing
from letea.wording import _, day

_WAGE_KIND = "AP"  # the benefit "Salariul asistentului personal" of prestatii.csv
_SEMESTERS_BACK = 8


@dataclass(frozen=True)
class Semester:
    """A semester that may be reported on, and whether its report is made."""

    year: int
    semester: int
    made: bool
    words: str


def semesters(store: Store, today: date) -> list[Semester]:
    """The semesters to choose from, newest first: the last four years, and any reported before."""
    with store.reading() as session:
        rows = session.execute(select(CarerReport.year, CarerReport.semester, CarerReport.reported_on))
        kept = {(row[0], row[1]): row[2] is not None for row in rows}
    offered = [semester_of(today)]
    while len(offered) < _SEMESTERS_BACK:
        offered.append(before(*offered[-1]))
    wanted = sorted({*offered, *kept}, reverse=True)
    return [Semester(*one, kept.get(one, False), semester_words(*one)) for one in wanted]


def semester_to_report(today: date) -> tuple[int, int]:
    """The semester whose report is asked for now: the last one that ended."""
    return before(*semester_of(today))


def open_report(store: Store, year: int, semester: int, today: date) -> CarerReport:
    """The report of a semester; where it was not begun a new one, of today once the semester is over."""
    asked = select(CarerReport).where(CarerReport.year == year, CarerReport.semester == semester)
    with store.reading() as session:
        kept = session.scalar(asked)
    if kept is not None:
        return kept
    is_over = span_of(year, semester)[1] < today
    return CarerReport(year=year, semester=semester, reported_on=today if is_over else None)


def semester_figures(store: Store, year: int, semester: int, today: date) -> SemesterFigures:
    """The figures of a semester, its assistants by name."""
    start, end = span_of(year, semester)
    with store.reading() as session:
        carers = list(session.scalars(select(Carer)))
        replacements = list(session.scalars(select(CarerReplacement).order_by(CarerReplacement.from_on)))
        checks = list(session.scalars(select(CarerCheck).order_by(CarerCheck.checked_on)))
        trainings = list(session.scalars(select(CarerTraining).order_by(CarerTraining.held_on)))
        ids = {id for row in carers for id in (row.person_id, row.cared_id)}
        asked = select(Person).where(Person.id.in_(ids)).execution_options(include_deleted=True)
        people = {row.id: row for row in session.scalars(asked)}
        held = list(
            session.scalars(select(DisabilityCertificate).where(DisabilityCertificate.person_id.in_(ids)))
        )
        paid = session.scalar(_paid(start, end)) or 0
    carers.sort(key=lambda row: (people[row.person_id].name_key, row.from_on, row.id))
    facts = [
        CarerFacts(
            carer,
            people[carer.person_id].name,
            people[carer.cared_id].name,
            _certificate(certificate_standing([row for row in held if row.person_id == carer.cared_id], end)),
            [row for row in replacements if row.carer_id == carer.id],
            [row for row in checks if row.carer_id == carer.id],
            [row for row in trainings if row.carer_id == carer.id],
        )
        for carer in carers
    ]
    return figures_of(facts, year, semester, today=today, paid_bani=paid)


def check_carer_report(store: Store, report: CarerReport, today: date) -> list[Problem]:
    """What the worker must mend in a report."""
    asked = select(CarerReport.id).where(
        CarerReport.year == report.year,
        CarerReport.semester == report.semester,
        CarerReport.id != (report.id or 0),
    )
    with store.reading() as session:
        taken = session.scalar(asked) is not None
    return check_report(report, taken=taken, today=today)


def save_report(store: Store, report: CarerReport, today: date, *, take_next: bool = False) -> int:
    """Keep the report of a semester; returns the id.

    `take_next`: a report without a number takes the next one of the office's own numbering register.
    """
    refuse_if(check_carer_report(store, report, today))
    words = semester_words(report.year, report.semester)
    label = _("Raportul privind asistenții personali, {semester}").format(semester=words)
    with store.writing(label) as writing:
        if take_next and not report.number.strip():
            report.number = _number(writing, report, label, today)
        return writing.keep(report).id


def _number(writing: Writing, report: CarerReport, about: str, today: date) -> str:
    """The next number of the office's own register."""
    return take_office_number(
        *(writing, report.reported_on or today),
        about=about,
        sent=True,
        partner=_("Consiliul local"),
        owner_uid=report.uid,
    )


def _paid(start: date, end: date) -> Select[int]:
    """What was paid as wages of assistants for the months of a semester."""
    return (
        select(func.sum(Payment.amount_bani))
        .join(Grant, Grant.id == Payment.grant_id)
        .join(BenefitFile, BenefitFile.id == Grant.file_id)
        .join(BenefitKind, BenefitKind.id == BenefitFile.kind_id)
        .where(
            BenefitKind.code == _WAGE_KIND,
            Payment.month_on.between(start, end),
            Payment.paid_on.is_not(None),
        )
    )


def _certificate(standing: CertificateStanding) -> str:
    """The certificate as the report's table shows it, as it stood at the semester's end."""
    row = standing.certificate
    if row is None:
        return _("fără certificat")
    until = _("permanent") if row.permanent or row.until_on is None else day(row.until_on)
    told = {
        CertificateState.EXPIRED: _("{number}, expirat la {until}"),
        CertificateState.OTHER_DEGREE: _("{number}, alt grad, {until}"),
    }
    return told.get(standing.state, _("{number}, {until}")).format(number=row.number, until=until)
