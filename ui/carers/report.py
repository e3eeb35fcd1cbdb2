"""The dialog of the semester's report: the semester, its figures, what is typed, the council's decision."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.tables.carers import CarerReport
from letea.actions.carer_reports import (
    check_carer_report,
    open_report,
    save_report,
    semester_figures,
    semester_to_report,
    semesters,
)
from letea.errors import Problem
from letea.rules.carer_reports import SemesterFigures
from letea.wording import _, money
from ui.carers.papers import show_report
from ui.parts.banner import Banner
from ui.parts.basics import button, label
from ui.parts.dialog import RecordDialog
from ui.parts.facts import Facts, facts_grid
from ui.parts.form import Form
from ui.parts.inputs import ChoiceInput
from ui.parts.paper_view import PaperDialog
from ui.parts.take_number import TakeNumber
from ui.room import Room

_NAMES = 170  # pixels


class ReportDialog(RecordDialog[CarerReport]):
    """Makes the report of a semester, or opens the one made."""

    def __init__(self, room: Room, *, parent: QWidget | None = None) -> None:
        super().__init__(_("Raport semestrial privind asistenții personali"), work=room.work, parent=parent)
        self.setObjectName("carer-report")
        self._room = room
        store, today = room.desk.store, room.desk.today()
        self._takes_next = False
        self._semesters = semesters(store, today)
        self._report = open_report(store, *semester_to_report(today), today)
        self.semester = ChoiceInput()
        self.semester.setObjectName("semester")
        self.semester.setAccessibleName(_("Semestrul"))
        made = _("{semester} (făcut)")
        self.semester.addItems(
            [made.format(semester=one.words) if one.made else one.words for one in self._semesters]
        )
        self.semester.setCurrentIndex(self._place())
        self.semester.activated.connect(self._turn_to)
        self.stays = Banner("", "warning")
        self._figures = QVBoxLayout()
        self._facts: QWidget | None = None
        self.add_widget(self._head())
        self.form = _ReportForm(today=today)
        self.take_next = self.form.take_next
        self.form.changed.connect(self._offer_number)
        self.add_part(self.form)
        self.paper_button = button(_("Vezi raportul"), self.show_paper, icon="printer", name="report.paper")
        self.foot.addWidget(self.paper_button)
        self._show()
        self.resize(760, 700)
        self.form.focus_first()

    def draft(self) -> CarerReport:
        """The report as typed."""
        self.form.fill(self._report)
        self._takes_next = self.take_next.isChecked()
        return self._report

    def check(self, draft: CarerReport) -> list[Problem]:
        """What the rules say of it."""
        return check_carer_report(self._room.desk.store, draft, self._room.desk.today())

    def save(self, draft: CarerReport) -> int:
        """Keep the report: once it has a day it counts as made."""
        return save_report(self._room.desk.store, draft, self._room.desk.today(), take_next=self._takes_next)

    def show_paper(self) -> PaperDialog:
        """Show the paper with what is typed now."""
        return show_report(self._room, self.draft(), self)

    def _turn_to(self, place: int) -> None:
        """Take another semester, unless something typed for this one would be lost."""
        if self.is_changed():
            self.semester.setCurrentIndex(self._place())
            self.stays.tell(_("Salvați întâi raportul la care ați scris, apoi alegeți alt semestru."))
            return
        chosen = self._semesters[place]
        self._report = open_report(
            self._room.desk.store, chosen.year, chosen.semester, self._room.desk.today()
        )
        self.stays.tell("")
        self._show()

    def _offer_number(self) -> None:
        """A number may be taken from the register where none is typed."""
        self.take_next.setEnabled(not str(self.form.box(CarerReport.number).typed()).strip())

    def _place(self) -> int:
        wanted = (self._report.year, self._report.semester)
        found = [place for place, one in enumerate(self._semesters) if (one.year, one.semester) == wanted]
        return found[0] if found else 0

    def _show(self) -> None:
        self.take_next.setChecked(False)
        self.form.show(self._report)
        self.form.settle()
        self._offer_number()
        self.check_typed()
        report, today = self._report, self._room.desk.today()
        figures = semester_figures(self._room.desk.store, report.year, report.semester, today)
        if self._facts is not None:
            self._figures.removeWidget(self._facts)
            self._facts.deleteLater()
        self._facts = QWidget()
        grid = facts_grid(_facts(figures), names=_NAMES)
        grid.setContentsMargins(0, 0, 0, 0)
        self._facts.setLayout(grid)
        self._figures.addWidget(self._facts)

    def _head(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(10)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(label(_("Semestrul"), "label"))
        line.addWidget(self.semester, 1)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(self.stays)
        column.addLayout(self._figures)
        return whole


class _ReportForm(Form):
    """What is typed in the report; the figures come from the register."""

    def __init__(self, *, today: date) -> None:
        super().__init__(today=today)
        number = self.text(CarerReport.number)
        self.row(number, self.day(CarerReport.reported_on, past=True))
        self.take_next = TakeNumber(number)
        self.place(self.take_next)
        self.long_text(CarerReport.findings, lines=3)
        self.long_text(CarerReport.proposals, lines=3)
        self.row(self.text(CarerReport.decision_number), self.day(CarerReport.decision_on, past=True))


def _facts(figures: SemesterFigures) -> Facts:
    late = [line.facts.name for line in figures.lines if line.check_late]
    moves = _("{start} la început, {hired} angajați, {ended} încetați, {end} la sfârșit").format(
        start=figures.at_start, hired=figures.hired, ended=figures.ended, end=figures.at_end
    )
    all_of = len(figures.lines)
    told = [
        (_("Asistenți personali"), moves),
        (
            _("Verificări la domiciliu"),
            _("{checks}, la {checked} din {all}").format(
                checks=figures.checks, checked=figures.checked, all=all_of
            ),
        ),
        (_("Nefăcute, deși scadente"), ", ".join(late) or _("niciuna")),
        (_("Instruiți"), _("{trained} din {all}").format(trained=figures.trained, all=all_of)),
        (_("Înlocuiți în concediu"), _("{replaced} din {all}").format(replaced=figures.replaced, all=all_of)),
    ]
    if figures.wages_of:
        wages = _("{sum} lei, {known} din {all} cunoscute")
        told.append(
            (
                _("Salarii lunare la sfârșit"),
                wages.format(sum=money(figures.wages_bani), known=figures.wages_of, all=figures.at_end),
            )
        )
    if figures.paid_bani:
        told.append((_("Plătit în semestru"), _("{sum} lei").format(sum=money(figures.paid_bani))))
    return told
