"""Rapoarte: the yearly reports, their figures and charts beside the paper they print on."""

from functools import partial
from typing import ClassVar

from PySide6.QtGui import QResizeEvent

from db.record import Record
from db.tables.benefits import BenefitFile, BenefitKind, Disposition, FileStep, Grant, Payment
from db.tables.carers import Carer, CarerCheck, CarerTraining
from db.tables.cases import Inquiry, Visit
from db.tables.children import ChildAlone
from db.tables.elderly import Dependency
from db.tables.guardianship import GuardianAccount, Guardianship
from db.tables.households import Household, HouseholdMember
from db.tables.needs import NeedAnswer, NeedAssessment, NeedScale, NeedSituation
from db.tables.office import Office, Official, VocabularyItem
from db.tables.outreach import Campaign, Meeting, Publication
from db.tables.partners import Partnership, ServiceContract
from db.tables.people import DisabilityCertificate, Person, PersonCategory, PersonSituation
from db.tables.plan_life import Progress as MeasureProgress
from db.tables.recipients import RecipientCell, RecipientWorkbook
from db.tables.registers import RegisterEntry
from db.tables.reported import Case
from db.tables.reports import ReportKind, YearlyReport
from db.tables.service_plans import ServicePlan
from db.tables.services import Enrolment, Service, ServiceBudget
from db.tables.training import TrainingRow
from letea.actions.benefit_sums import years_paid
from letea.actions.paper_formats import pdf_of
from letea.actions.printed import PaperOf
from letea.actions.recipients import workbook_rows
from letea.actions.report_papers import report_docx, report_outline, report_pdf
from letea.actions.reports import years_reported
from letea.documents.outline import Outline
from letea.fields.reports import REPORT_KINDS
from letea.progress import Progress
from letea.rules.figures import Figure
from letea.rules.yearly import last_day
from letea.wording import _, day
from ui import messages
from ui.parts.chips import Chip
from ui.parts.figure_dialog import FigureDialog, open_figure
from ui.parts.page import BESIDE_FROM, Page
from ui.parts.page_area import PageArea
from ui.parts.paper_view import ShownPaper, open_paper
from ui.parts.preview import Preview
from ui.parts.year_chooser import YearChooser
from ui.reports.dialog import open_texts
from ui.reports.figures import Figures
from ui.reports.recipients import RecipientsView
from ui.room import Room

_PAPER_WIDTH, _PAPER_UNDER_FROM = 440, 640  # the height from which it may stand under the figures
RECIPIENTS = "recipients"  # the part of the page that is no report of its own
_KIND, _YEAR = "reports.kind", "reports.year"  # what was looked at last, kept on this computer


class ReportsPage(Page):
    """A report of a year: read anew from the registers, its texts written here, printed and kept."""

    shows: ClassVar[frozenset[type[Record]]] = frozenset(
        {
            *(Person, PersonCategory, PersonSituation, DisabilityCertificate, Household, Dependency),
            *(HouseholdMember, NeedAssessment, NeedAnswer, NeedSituation, NeedScale),
            *(BenefitFile, BenefitKind, Disposition, FileStep, Grant, Payment),
            *(Service, ServiceBudget, Enrolment, ServiceContract, Partnership),
            *(Carer, CarerCheck, CarerTraining, Guardianship, GuardianAccount, ChildAlone),
            *(Inquiry, Visit, ServicePlan, Case, RegisterEntry, TrainingRow),
            *(Publication, Campaign, Meeting, MeasureProgress, YearlyReport),
            *(Office, Official, VocabularyItem),
            *(RecipientWorkbook, RecipientCell),
        }
    )

    def __init__(self, room: Room) -> None:
        super().__init__(_("Rapoarte"))
        self._room = room
        kept, year = room.settings.chosen(_KIND), room.settings.chosen(_YEAR)
        self.kind = next((one for one in ReportKind if one.value == kept), ReportKind.ACTIVITY)
        self.year = int(year) if year.isdecimal() else room.desk.today().year
        self.figures: Figures | None = None
        self.chooser = YearChooser()
        self.chooser.chosen.connect(self.choose_year)
        self._actions.addWidget(self.chooser)
        self.texts_button = self.add_action(_("Scrie textele"), self.edit, icon="pencil")
        self.texts_button.setToolTip("Ctrl+E")
        self.print_button = self.add_action(
            _("Deschide actul"), self.print_paper, icon="printer", primary=True
        )
        self.print_button.setToolTip("Ctrl+P")
        self.offer_history(room, {YearlyReport})
        self.area = PageArea(_("Cifrele raportului"))
        self.preview = Preview(_("Previzualizarea raportului"))
        self.set_body(self.area)
        self.set_card(self.preview, width=_PAPER_WIDTH)
        chips = [Chip(one.value, words) for one, words in REPORT_KINDS.items()]
        self.chips.set_chips([*chips, Chip(RECIPIENTS, _("Date cerute (31 mai)"))])
        self.recipients: RecipientsView | None = None
        self.chips.activate(kept if self.chips.offers(kept) else self.kind.value)
        self.chips.chosen.connect(self._turn_to)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the paper away where it would be a strip under the figures."""
        super().resizeEvent(event)
        self._fold_paper()

    def refresh(self) -> None:
        """Count everything anew beside the window; what is in sight stays until it is ready."""
        store, today, kind, year = self._room.desk.store, self._room.desk.today(), self.kind, self.year
        years = {*years_paid(store), *years_reported(store)}
        self.chooser.offer(years, year=year, today=today.year)
        is_asked = self.chips.active() == RECIPIENTS
        for one in (self.texts_button, self.print_button):
            one.setVisible(not is_asked)
        self._fold_paper()
        if is_asked:
            self._show_recipients()
            return
        self.recipients = None
        self.set_counts(_("Se numără în registre…"))

        def read(progress: Progress) -> tuple[Outline, bytes]:
            outline = report_outline(store, kind, year, today)
            return outline, pdf_of(outline, progress)

        self._room.work.latest(("report", id(self)), read, self._show, failed=self._tell)

    def choose_kind(self, kind: ReportKind) -> None:
        """Turn to another report."""
        self.kind = kind
        self._room.settings.keep_chosen(_KIND, kind.value)
        self.chips.activate(kind.value)
        self.area.verticalScrollBar().setValue(0)
        self.refresh()

    def choose_year(self, year: int) -> None:
        """Turn to another year."""
        self.year = year
        self._room.settings.keep_chosen(_YEAR, str(year))
        self.refresh()

    def show_part(self, part: str) -> None:
        """Turn to the report that `part` names, or to the data of last year that others ask for."""
        if part == RECIPIENTS:
            self.year = self._room.desk.today().year - 1
        if self.chips.offers(part):
            self._turn_to(part)

    def new(self) -> None:
        """Ctrl+N: write the texts of this report, or load a workbook where those are in sight."""
        if self.recipients is not None:
            self.recipients.ask_which()
        else:
            self.edit()

    def edit(self) -> None:
        """Ctrl+E: write the texts of this report."""
        if self.recipients is None:
            open_texts(self._room, self.kind, self.year, self.window())

    def print_paper(self) -> None:
        """Ctrl+P: open the report to be printed, saved as PDF or for Word; what is given out is kept."""
        if self.recipients is not None:
            return
        store, today, kind, year = self._room.desk.store, self._room.desk.today(), self.kind, self.year
        name = _("{report}, {year}").format(report=REPORT_KINDS[kind], year=year)
        shown = ShownPaper(
            name,
            partial(report_pdf, store, kind, year, today),
            partial(report_docx, store, kind, year, today),
            of=PaperOf(kind.value, f"report-{kind.value}-{year}"),
        )
        open_paper(self._room, shown, self.window())

    def open_figure(self, words: str, figure: Figure) -> FigureDialog:
        """Open the rows behind a figure."""
        return open_figure(self._room, words, figure, parent=self.window())

    def _turn_to(self, key: str) -> None:
        if key != RECIPIENTS:
            self.choose_kind(ReportKind(key))
            return
        self._room.settings.keep_chosen(_KIND, key)
        self.chips.activate(key)
        self.area.verticalScrollBar().setValue(0)
        self.refresh()

    def _fold_paper(self) -> None:
        is_beside = self.window().width() >= BESIDE_FROM
        has_room = is_beside or self.height() >= _PAPER_UNDER_FROM
        self.preview.setVisible(has_room and self.chips.active() != RECIPIENTS)

    def _show_recipients(self) -> None:
        rows = workbook_rows(self._room.desk.store)
        self.figures = None
        self.recipients = RecipientsView(self._room, self.year, rows)
        self.area.show_inside(self.recipients)
        self.set_counts(_("datele anului {year}").format(year=self.year))

    def _show(self, read: tuple[Outline, bytes]) -> None:
        if self.recipients is not None:  # the worker turned away meanwhile
            return
        outline, pdf = read
        self.figures = Figures(outline)
        self.figures.figure_asked.connect(self.open_figure)
        self.area.show_inside(self.figures)
        self.preview.show_pdf(pdf)
        on = last_day(self.year, self._room.desk.today())
        self.set_counts(_("cifrele la {day}").format(day=day(on)))

    def _tell(self, error: Exception) -> None:
        """What went wrong, where the pages would be; a bug goes the way of all bugs."""
        self.set_counts("")
        plain = messages.told_plainly(error)
        self.preview.tell_failure(str(plain) if plain else _("Raportul nu s-a putut alcătui."))
        if plain is None:
            messages.show(self, error)
