"""What is written in the yearly reports of the demonstration office, one deed each."""

from db.store import Store
from db.tables.reports import ReportKind
from letea.actions.reports import open_report, save_report
from tests.walks.deeds import YEAR, Deed


def texts_written(store: Store) -> None:
    report = open_report(store, ReportKind.ACTIVITY, YEAR)
    report.introduction = "Un an greu."
    save_report(store, report)


def texts_changed(store: Store) -> None:
    for words in ("Un microbuz.", "Două microbuze."):
        report = open_report(store, ReportKind.DIAGNOSIS, YEAR)
        report.proposals, report.indicators = words, report.indicators[:3]
        save_report(store, report)


REPORT_DEEDS: dict[str, Deed] = {"report written": texts_written, "report changed": texts_changed}
