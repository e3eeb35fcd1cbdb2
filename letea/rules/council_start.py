"""How a council file begins: its title, the papers and steps that such a file has."""

from datetime import date

from db.tables.council import CouncilFile, CouncilPaper, CouncilStage, CouncilStep, CouncilSubject, PaperKind
from db.tables.office import Office, UnitKind
from db.tables.plans import Plan, PlanStage
from letea.papers import unit_words
from letea.rules.council_titles import in_genitive, usual_title
from letea.rules.council_tree import CouncilFolder
from letea.wording import _

_CONSULTED = frozenset({CouncilSubject.PLAN, CouncilSubject.STRATEGY, CouncilSubject.EMERGENCY_CRITERIA})
SENT = frozenset({CouncilSubject.PLAN, CouncilSubject.STRATEGY})
_TAKEN = frozenset({CouncilStage.PROPOSAL, CouncilStage.ADOPTED})  # steps that a plan may bring along
_CONSULTATION = (PaperKind.NOTICE, PaperKind.POSTING, PaperKind.CONSULTATION_MINUTES)
_ALWAYS = (
    *(PaperKind.APPROVAL_NOTE, PaperKind.SPECIALIST_REPORT, PaperKind.DRAFT_DECISION),
    *(PaperKind.COMMITTEE_OPINION, PaperKind.DECISION, PaperKind.ANNEX),
)


def county_body(office: Office) -> str:
    """Who gives the county's advisory opinion; a county asks none of itself."""
    county = office.county.strip() if office.unit_kind is not UnitKind.COUNTY else ""
    return _("Consiliul Județean {county}, prin DGASPC {county}").format(county=county) if county else ""


def folder_for_plan(plan: Plan, office: Office, today: date, *, amends: str = "") -> CouncilFolder:
    """A file about to be started for a plan; `amends` names the decision it changes, where it does."""
    title = in_genitive(plan.title)
    if amends:
        title = _("modificării {plan}, aprobat prin {decision}").format(
            plan=title if title[:2].isupper() else title[:1].lower() + title[1:], decision=amends
        )
    file = CouncilFile(
        subject=CouncilSubject.PLAN, plan_id=plan.id, year=plan.year, title=title, amends=amends
    )
    folder = _folder(file, office, today)
    if not amends:
        _take_acts(folder, plan)
    return folder


def folder_for(subject: CouncilSubject, year: int, office: Office, today: date) -> CouncilFolder:
    """A file about to be started for any other matter."""
    file = CouncilFile(subject=subject, year=year, title=usual_title(subject, year))
    return _folder(file, office, today)


def _take_acts(folder: CouncilFolder, plan: Plan) -> None:
    """Take over what was typed in a plan before it had a file: its draft, its decision."""
    if plan.draft_number.strip() or plan.draft_on:
        draft = CouncilStep(file_id=0, stage=CouncilStage.PROPOSAL)
        draft.number, draft.done_on = plan.draft_number, plan.draft_on
        folder.steps.append(draft)
    if plan.stage is PlanStage.ADOPTED and plan.decision_number.strip() and plan.decision_on:
        adopted = CouncilStep(file_id=0, stage=CouncilStage.ADOPTED)
        adopted.number, adopted.done_on = plan.decision_number, plan.decision_on
        folder.steps.append(adopted)
        folder.file.sitting_on = plan.decision_on
    if any(step.stage in _TAKEN for step in folder.steps):
        folder.steps[0].done_on = None  # when the draft was begun is not known any more


def _folder(file: CouncilFile, office: Office, today: date) -> CouncilFolder:
    if file.subject in SENT:
        file.county_body = county_body(office)
    steps = [CouncilStep(file_id=0, stage=CouncilStage.DRAFT, done_on=today)]
    steps += [
        CouncilStep(file_id=0, stage=stage, skipped=True, note=_("nu se cere la acest dosar"))
        for stage in _not_asked(file.subject, office)
    ]
    return CouncilFolder(file, steps, _papers(file, office))


def _not_asked(subject: CouncilSubject, office: Office) -> list[CouncilStage]:
    consulted = [] if subject in _CONSULTED else [CouncilStage.CONSULTATION]
    return consulted + ([] if _is_sent(subject, office) else [CouncilStage.SENT, CouncilStage.OPINION])


def _is_sent(subject: CouncilSubject, office: Office) -> bool:
    return subject in SENT and office.unit_kind is not UnitKind.COUNTY


def _papers(file: CouncilFile, office: Office) -> list[CouncilPaper]:
    kinds = [*_CONSULTATION] if file.subject in _CONSULTED else []
    if _is_sent(file.subject, office):
        kinds.append(PaperKind.COUNTY_LETTER)
    papers = [CouncilPaper(file_id=0, kind=kind) for kind in (*kinds, *_ALWAYS)]
    papers += [
        CouncilPaper(file_id=0, kind=PaperKind.COMMUNICATION, party=party)
        for party in _recipients(file, office)
    ]
    papers.append(CouncilPaper(file_id=0, kind=PaperKind.AFTER_ADOPTION))
    for place, paper in enumerate(papers):
        paper.place = place
        if paper.kind is PaperKind.COUNTY_LETTER:
            paper.party = file.county_body
    return papers


def _recipients(file: CouncilFile, office: Office) -> list[str]:
    """Whom the decision is sent to (Cod administrativ art. 197; the county where it gave its opinion)."""
    prefect = _("Instituția Prefectului – Județul {county}").format(county=office.county)
    county = [file.county_body] if file.county_body else []
    return [prefect, unit_words(office.unit_kind.value)["mayor_told"], *county]
