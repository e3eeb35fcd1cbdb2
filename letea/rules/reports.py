"""What must hold for the texts of a yearly report."""

from db.tables.reports import YearlyReport
from letea.errors import Problem
from letea.rules.need_indicators import check_indicators
from letea.rules.services import YEARS
from letea.wording import _


def check_report(report: YearlyReport) -> list[Problem]:
    """A year that can be, and no more indicators than there is room for."""
    problems = check_indicators(report.indicators)
    if report.year not in YEARS:
        problems.append(Problem("year", _("Anul trebuie să fie între 2000 și 2100.")))
    return problems
