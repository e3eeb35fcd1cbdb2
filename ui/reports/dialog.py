"""The dialog of a report's texts, and of the indicators it follows."""

from PySide6.QtWidgets import QDialog, QWidget

from db.tables.reports import ReportKind, YearlyReport
from letea.actions.reports import open_report, save_report
from letea.errors import Problem
from letea.fields.reports import REPORT_KINDS
from letea.rules.need_indicators import indicators
from letea.rules.reports import check_report
from letea.wording import _
from ui.parts.dialog import RecordDialog, open_once
from ui.parts.drafts import keep_in_office
from ui.parts.form import Form
from ui.room import Room

_WIDTH, _HEIGHT = 760, 660


class TextsDialog(RecordDialog[YearlyReport]):
    """Edits what is written by hand in a report of a year."""

    def __init__(self, room: Room, report: YearlyReport, *, parent: QWidget | None = None) -> None:
        title = _("{report}, {year}").format(report=REPORT_KINDS[report.kind], year=report.year)
        super().__init__(title, work=room.work, parent=parent)
        self._room, self._report = room, report
        self.form = Form(today=room.desk.today())
        self.form.long_text(YearlyReport.introduction, lines=5)
        self.form.long_text(YearlyReport.difficulties, lines=5)
        self.form.long_text(YearlyReport.proposals, lines=5)
        if report.kind is ReportKind.DIAGNOSIS:
            offered = [(one.key, one.name) for one in indicators().values()]
            self.form.several(YearlyReport.indicators, offered)
        self.add_part(self.form)
        self.form.show(report)
        self.resize(_WIDTH, _HEIGHT)
        keep_in_office(self, room, f"report:{report.kind.value}:{report.year}")

    def draft(self) -> YearlyReport:
        """The texts as they stand on the screen."""
        self.form.fill(self._report)
        return self._report

    def check(self, draft: YearlyReport) -> list[Problem]:
        """What the rules say."""
        return check_report(draft)

    def save(self, draft: YearlyReport) -> int:
        """Keep them."""
        return save_report(self._room.desk.store, draft)


def open_texts(room: Room, kind: ReportKind, year: int, parent: QWidget | None) -> QDialog:
    """Open the texts of a report, or bring them to the front."""

    def make() -> QDialog:
        return TextsDialog(room, open_report(room.desk.store, kind, year), parent=parent)

    return open_once(("report", kind, year), make)
