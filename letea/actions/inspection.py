"""The dossier for an inspection (dosar pentru control): read from the registers, made as one PDF."""

from collections.abc import Iterator
from datetime import date
from itertools import accumulate
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.store import Store
from db.tables.carers import Carer, CarerReport
from db.tables.cases import Inquiry, Visit
from db.tables.children import ChildAlone, SchoolList
from db.tables.guardianship import GuardianAccount, Guardianship
from db.tables.office import Office
from db.tables.outreach import Publication
from db.tables.partners import Procedure
from db.tables.people import Person, PersonCategory, PersonState
from db.tables.plan_life import Progress
from db.tables.plans import Node, PlanStage, Section
from db.tables.registers import RegisterEntry
from db.tables.reports import ReportKind
from db.tables.services import Licence, Service
from letea.actions.deadlines import deadlines_in
from letea.actions.inspection_lists import LISTS
from letea.actions.inspection_reading import read_list
from letea.actions.office_reading import open_profile, vocabularies
from letea.actions.plan_reading import PlanRow, plan_rows
from letea.actions.plan_versions import plan_versions, version_pdf
from letea.actions.progress_paper import progress_paper
from letea.actions.register_designs import list_registers
from letea.actions.register_paper import register_outline
from letea.actions.report_papers import report_outline
from letea.documents.inspection import contents_outline
from letea.documents.listing import list_outline
from letea.documents.outline import Outline
from letea.errors import refuse_if
from letea.exchange.safe_file import replace_file
from letea.progress import Progress as Told
from letea.rules.deadlines import Nearness, Standing
from letea.rules.inspection import InspectionFacts, Item, PlanTold, check_inspected, items_of
from letea.rules.period import Period
from letea.wording import _

Column = InstrumentedAttribute[Any]
Where = ColumnElement[bool]
Paper = tuple[str, Outline | bytes | None]  # nothing: it would be empty
_REGULATION = "regulament"
_PUBLICATION_RULES = "publication"


def inspection_items(store: Store, period: Period, today: date) -> list[Item]:
    """What is asked for in a period, what there is of it and what is missing.

    Raises:
        Refused: for a period that ends before it begins, or has not begun.
    """
    refuse_if(check_inspected(period, today))
    plans = plan_rows(store)
    with store.reading() as session:
        return items_of(_facts(session, plans, period, today), period, today)


def inspection_pdf(store: Store, period: Period, today: date, progress: Told) -> bytes:
    """The whole dossier: contents with what is missing, the plans, figures, every register."""
    from letea.documents.pdf_archive import Part, archived, bundle, pages_in  # noqa: PLC0415 - only for a paper

    items = inspection_items(store, period, today)
    office = open_profile(store).office
    progress.step(_("Se citesc registrele"))
    found = [*_of_plans(store, period, today), *_of_registers(store, office, period, today)]
    papers = [(name, paper) for name, paper in found if paper is not None]
    empty = [name for name, paper in found if paper is None]
    parts = []
    for number, (name, paper) in enumerate(papers):
        progress.step(name, number, len(papers))
        parts.append(Part(name, archived(paper) if isinstance(paper, Outline) else paper))
    progress.step(_("Se leagă dosarul"))
    title = _("Dosar pentru control, {period}").format(period=period.words)
    sheets = [pages_in(part.pdf) for part in parts]

    def contents(before: int) -> bytes:
        begins = accumulate(sheets, initial=before + 1)
        told = [(part.name, sheet) for part, sheet in zip(parts, begins, strict=False)]
        return archived(contents_outline(office, items, told, empty, period=period, today=today))

    first = contents(pages_in(contents(1)))
    return bundle([Part(_("Cuprins"), first), *parts], title=title, author=office.service_name)


def _of_plans(store: Store, period: Period, today: date) -> Iterator[Paper]:
    for plan in plan_rows(store):
        if _covers(plan, period):
            for version in plan_versions(store, plan.id)[:1]:
                yield plan.name, version_pdf(store, version.id)
            outline = progress_paper(store, plan.id, today, period="")
            yield _("Stadiul implementării: {plan}").format(plan=plan.name), outline


def _of_registers(store: Store, office: Office, period: Period, today: date) -> Iterator[Paper]:
    lists = vocabularies(store)
    figures = report_outline(store, ReportKind.DIAGNOSIS, period.to_on.year, min(today, period.to_on))
    with store.reading() as session:
        listed = [read_list(session, one, period, lists) for one in LISTS]
        within = RegisterEntry.entered_on.between(period.from_on, period.to_on)
        entered = set(session.scalars(select(RegisterEntry.register_id).where(within)))
    yield figures.title, figures
    for one in listed:
        yield one.title, list_outline(office, one, period=period) if one.rows else None
    for register in list_registers(store, period.to_on.year):
        if register.active and not register.confidential:
            has_any = register.id in entered
            yield register.name, register_outline(store, register.id, period) if has_any else None


def _facts(session: Session, plans: list[PlanRow], period: Period, today: date) -> InspectionFacts:
    told = deadlines_in(session, today)
    late = [one for one in told if one.near is Nearness.LATE and one.standing is Standing.OPEN]
    office = session.scalars(select(Office).order_by(Office.id)).first()
    active = Person.state == PersonState.ACTIVE
    years = list(period.years())
    sorted_into = select(PersonCategory.person_id).where(PersonCategory.deleted_at.is_(None))
    stands = or_(Procedure.withdrawn_on.is_(None), Procedure.withdrawn_on > today)
    titles = session.scalars(select(Procedure.title).where(stands)).all()
    return InspectionFacts(
        plans=[_plan_told(session, plan) for plan in plans if _covers(plan, period)],
        people=_count(session, Person.id, active),
        without_category=_count(session, Person.id, active, Person.id.not_in(sorted_into)),
        procedures=len(titles),
        procedures_late=session.scalars(
            select(Procedure.title).where(stands, Procedure.next_on < today).order_by(Procedure.next_on)
        ).all(),
        has_regulation=any(_REGULATION in title.lower() for title in titles),
        accreditation=office.accreditation_number if office is not None else "",
        services=_count(session, Service.id, _open(Service.active_to_on, today)),
        unlicensed=_unlicensed(session, today),
        published=_count(session, Publication.id, Publication.year.in_(years)),
        published_late=[
            one.deadline.title for one in late if one.deadline.rule.startswith(_PUBLICATION_RULES)
        ],
        carers=_count(session, Carer.id, *_during(Carer.from_on, Carer.to_on, period)),
        reports=[
            (year, half)
            for year, half in session.execute(
                select(CarerReport.year, CarerReport.semester).where(CarerReport.reported_on.is_not(None))
            )
        ],
        children=_count(session, ChildAlone.id, _open(ChildAlone.back_on, today)),
        children_unseen=_unseen(session, today),
        school_years=session.scalars(
            select(SchoolList.year)
            .where(SchoolList.asked_on.is_not(None))
            .distinct()
            .order_by(SchoolList.year)
        ).all(),
        guardians=_count(
            session,
            Guardianship.id,
            *_during(Guardianship.from_on, Guardianship.to_on, period),
        ),
        accounts_missing=_accounts_missing(session, today.year - 1, today),
        inquiries=_count(session, Inquiry.id, Inquiry.dated_on.between(period.from_on, period.to_on)),
        late=len(late),
    )


def _count(session: Session, ids: Column, *where: Where) -> int:
    return session.scalar(select(func.count(ids)).where(*where)) or 0


def _open(end: Column, today: date) -> Where:
    return or_(end.is_(None), end >= today)


def _during(begin: Column, end: Column, period: Period) -> tuple[Where, Where]:
    return or_(begin.is_(None), begin <= period.to_on), or_(end.is_(None), end >= period.from_on)


def _covers(plan: PlanRow, period: Period) -> bool:
    return plan.year <= period.to_on.year and (plan.until_year or plan.year) >= period.from_on.year


def _plan_told(session: Session, plan: PlanRow) -> PlanTold:
    recorded = (
        select(Progress.id)
        .join(Node, Node.id == Progress.node_id)
        .join(Section, Section.id == Node.section_id)
        .where(Section.plan_id == plan.id)
        .limit(1)
    )
    return PlanTold(
        plan.name,
        plan.year,
        plan.until_year or plan.year,
        annual=plan.is_annual,
        adopted=plan.stage is PlanStage.ADOPTED,
        recorded=session.scalar(recorded) is not None,
    )


def _unlicensed(session: Session, today: date) -> list[str]:
    licensed = select(Licence.service_id).where(_open(Licence.until_on, today), Licence.deleted_at.is_(None))
    asked = select(Service.name).where(_open(Service.active_to_on, today), Service.id.not_in(licensed))
    return list(session.scalars(asked.order_by(Service.place, Service.id)))


def _unseen(session: Session, today: date) -> list[str]:
    """The children of whom neither a visit nor an inquiry or sheet is kept."""
    seen = select(Visit.person_id).where(Visit.deleted_at.is_(None))
    asked_of = select(Inquiry.person_id).where(Inquiry.deleted_at.is_(None))
    rows = session.execute(
        select(Person.family_name, Person.given_name)
        .join(ChildAlone, ChildAlone.child_id == Person.id)
        .where(_open(ChildAlone.back_on, today), Person.id.not_in(seen), Person.id.not_in(asked_of))
        .order_by(Person.name_key)
    )
    return [" ".join(row) for row in rows]


def _accounts_missing(session: Session, year: int, today: date) -> list[str]:
    """Whose guardians, in office in that whole year, gave no account of it."""
    given = select(GuardianAccount.guardianship_id).where(
        GuardianAccount.year == year,
        GuardianAccount.submitted_on.is_not(None),
        GuardianAccount.deleted_at.is_(None),
    )
    rows = session.execute(
        select(Person.family_name, Person.given_name)
        .join(Guardianship, Guardianship.person_id == Person.id)
        .where(
            Guardianship.gives_accounts,
            Guardianship.from_on < date(year + 1, 1, 1),
            _open(Guardianship.to_on, today),
            Guardianship.id.not_in(given),
        )
        .order_by(Person.name_key)
    )
    return [" ".join(row) for row in rows]


def save_inspection(store: Store, out: Path, period: Period, today: date, progress: Told) -> None:
    """Write the dossier as a PDF; an older file is replaced whole, and left as it is when cancelled.

    Raises:
        Refused: for a period that cannot be.
        Trouble: when the disk or the folder refuses.
    """
    pdf = inspection_pdf(store, period, today, progress)
    progress.step(_("Se scrie fișierul"))
    replace_file(out, lambda file: file.write(pdf))
