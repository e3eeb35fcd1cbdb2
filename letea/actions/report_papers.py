"""The yearly reports as papers: an outline for the screen, the PDF and Word alike."""

from datetime import date

from db.store import Store
from db.tables.office import OfficialRole
from db.tables.reports import ReportKind
from letea.actions.home_figures import plan_of_year
from letea.actions.office_reading import Profile, open_profile
from letea.actions.paper_formats import docx_of, pdf_of
from letea.actions.plan_progress import has_progress, open_progress
from letea.actions.plan_reading import plan_rows
from letea.actions.reports import open_report
from letea.actions.yearly_costs import cost_analysis
from letea.actions.yearly_figures import activity_figures, diagnosis_figures
from letea.documents.activity_report import activity_report
from letea.documents.cost_analysis import cost_outline
from letea.documents.outline import Outline, Party
from letea.documents.social_diagnosis import social_diagnosis
from letea.fields.office import ROLES
from letea.progress import Progress
from letea.rules.need_indicators import indicators_for
from letea.rules.office import holder_on
from letea.rules.plan_progress import ProgressView
from letea.rules.yearly import last_day
from letea.wording import _


def report_outline(store: Store, kind: ReportKind, year: int, today: date) -> Outline:
    """The report of a year with the figures of its end, or of today while it is not over."""
    report, profile = open_report(store, kind, year), open_profile(store)
    office, on = profile.office, last_day(year, today)
    signers = _signers(store, profile, today)
    if kind is ReportKind.DIAGNOSIS:
        chosen = indicators_for(report.indicators)
        return social_diagnosis(diagnosis_figures(store, year, today, chosen=chosen), report, office, signers)
    if kind is ReportKind.COSTS:
        return cost_outline(cost_analysis(store, year, today), report, office, signers)
    activity = activity_figures(store, year, today)
    return activity_report(activity, report, office, view=_plan_of(store, year, on), signers=signers)


def report_pdf(store: Store, kind: ReportKind, year: int, today: date, progress: Progress) -> bytes:
    """The report as PDF/A-1b."""
    progress.step(_("Se numără în registre"))
    return pdf_of(report_outline(store, kind, year, today), progress)


def report_docx(store: Store, kind: ReportKind, year: int, today: date, progress: Progress) -> bytes:
    """The report as a Word document."""
    progress.step(_("Se numără în registre"))
    return docx_of(report_outline(store, kind, year, today), progress)


def _signers(store: Store, profile: Profile, today: date) -> tuple[Party, ...]:
    """Who made the report, and the head of service, who answers for it; a rule where none is known."""
    head = holder_on(profile.officials, OfficialRole.HEAD_OF_SERVICE, today)
    made = Party(_("Întocmit"), store.who)
    if head is None:
        return made, Party(_("Verificat"))
    return made, Party(head.title or ROLES[OfficialRole.HEAD_OF_SERVICE], head.name)


def _plan_of(store: Store, year: int, on: date) -> ProgressView | None:
    """How far the annual plan of that year is; None where there is none, or nothing is recorded of it."""
    plan = plan_of_year(plan_rows(store), year)
    if plan is None or not plan.is_annual or plan.year != year or not has_progress(store, plan.id):
        return None
    return open_progress(store, plan.id, on)
