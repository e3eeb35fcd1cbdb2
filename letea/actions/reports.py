"""The yearly reports: their texts, opened and kept, and the indicators followed in them."""

from sqlalchemy import select

from db.store import Store
from db.tables.reports import ReportKind, YearlyReport
from letea.errors import refuse_if
from letea.fields.reports import REPORT_KINDS
from letea.rules.need_indicators import indicators_for
from letea.rules.reports import check_report
from letea.wording import _


def open_report(store: Store, kind: ReportKind, year: int) -> YearlyReport:
    """The texts of a report of a year; a new one follows the indicators chosen last before it."""
    with store.reading() as session:
        kept = session.scalars(
            select(YearlyReport)
            .where(YearlyReport.kind == kind, YearlyReport.year <= year)
            .order_by(YearlyReport.year.desc())
        ).all()
    if kept and kept[0].year == year:
        return kept[0]
    chosen = next((one.indicators for one in kept if one.indicators), [])
    if kind is ReportKind.DIAGNOSIS:
        chosen = [one.key for one in indicators_for(chosen)]
    return YearlyReport(kind=kind, year=year, indicators=list(chosen))


def save_report(store: Store, report: YearlyReport) -> int:
    """Keep the texts of a report; returns the id.

    Raises:
        Refused: with what blocks.
    """
    refuse_if(check_report(report))
    label = _("{report}, {year}: texte").format(report=REPORT_KINDS[report.kind], year=report.year)
    return store.keep(report, label).id


def years_reported(store: Store) -> list[int]:
    """The years that have texts."""
    with store.reading() as session:
        return list(session.scalars(select(YearlyReport.year).distinct().order_by(YearlyReport.year)))
