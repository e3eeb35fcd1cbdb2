"""What must hold for a report's texts."""

from db.tables.reports import ReportKind, YearlyReport
from letea.rules.reports import check_report


def test_a_report_is_of_a_year_that_can_be() -> None:
    assert check_report(YearlyReport(kind=ReportKind.ACTIVITY, year=2022)) == []
    (problem,) = check_report(YearlyReport(kind=ReportKind.ACTIVITY, year=20222))
    assert problem.field == "year"


def test_it_follows_ten_indicators_at_most() -> None:
    report = YearlyReport(kind=ReportKind.DIAGNOSIS, year=2022, indicators=["a"] * 11)
    assert [one.field for one in check_report(report)] == ["indicators"]
