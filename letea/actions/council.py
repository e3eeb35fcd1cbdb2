"""Council files: started, saved with all they hold, amended, removed; the plan follows its file."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.council import (
    CouncilFile,
    CouncilPaper,
    CouncilStage,
    CouncilStep,
    CouncilSubject,
    Proposal,
)
from db.tables.plans import Plan, PlanStage
from db.writing import Writing
from letea.actions.frozen import is_frozen_in, last_version_in
from letea.actions.office_reading import office_words, open_profile, unit_words_in
from letea.actions.plan_versions import bring_back_version, freeze_plan
from letea.documents.council.inflecting import named
from letea.errors import Problem, Refused, refuse_if
from letea.legal import Period, period
from letea.rules.council import check_council_file, check_matter
from letea.rules.council_follow import carry_numbers, decision_words, follow_file
from letea.rules.council_start import folder_for, folder_for_plan
from letea.rules.council_steps import is_blank, is_taken
from letea.rules.council_tree import CouncilFolder
from letea.rules.office import holder_on
from letea.rules.plan_signing import chair_of
from letea.wording import _, day

Row = TypeVar("Row", CouncilStep, CouncilPaper, Proposal)
_SHOWN = 60  # letters of a title in the name of an action


def file_of_plan(store: Store, plan_id: int) -> int | None:
    """The council file a plan is in now: its newest one."""
    with store.reading() as session:
        return _current_file(session, plan_id)


def check_folder(folder: CouncilFolder, today: date, *, least_days: int | None = None) -> list[Problem]:
    """What the worker must mend in a council file, by the law of its day.

    `least_days` is the shortest consultation by the office's own rule, in place of the law's.
    """
    term = consultation_term(folder.file.consultation_from_on or today)
    if term is not None and least_days is not None and least_days != term.days:
        term = replace(term, act=_("regula biroului"), article="", days=least_days)
    return check_council_file(folder, today, term=term)


def consultation_term(on: date) -> Period | None:
    """The shortest consultation the law allows on that day."""
    return period("consultation", on)


def start_plan_file(store: Store, plan_id: int, today: date) -> int:
    """Start the council file of a plan; returns its id.

    Raises:
        Refused: when the plan has one already.
    """
    folder = new_plan_folder(store, plan_id, today)
    with store.writing(_("Dosar nou pentru planul anului {year}").format(year=folder.file.year)) as writing:
        return keep_folder(store, writing, folder)


def new_plan_folder(store: Store, plan_id: int, today: date) -> CouncilFolder:
    """The council file of a plan as it begins, not kept yet.

    Raises:
        Refused: when the plan has one already.
    """
    with store.reading() as session:
        plan = session.get_one(Plan, plan_id)
        if _current_file(session, plan_id) is not None:
            text = _("Planul are deja un {file}; deschideți-l.").format(file=unit_words_in(session).file)
            raise Refused([Problem("plan_id", text)])
    return _begun(store, folder_for_plan(plan, open_profile(store).office, today), today)


def start_other_file(
    store: Store, subject: CouncilSubject, year: int, today: date, *, title: str = ""
) -> int:
    """Start the file of any other matter that goes to the council; returns its id.

    Without a title it takes the usual one of its subject.

    Raises:
        Refused: when neither is known, or the year is none of our time.
    """
    folder = folder_for(subject, year, open_profile(store).office, today)
    folder.file.title = title.strip() or folder.file.title
    refuse_if(check_matter(folder.file))
    return _start(store, folder, today, label=_("Dosar {decision} nou pentru {year}"))


def start_amendment(store: Store, plan_id: int, today: date) -> int:
    """Start the file that amends an adopted plan, which may be changed from now on; returns its id.

    Raises:
        Refused: when the plan is not adopted, or is being amended already.
    """
    with store.reading() as session:
        plan = session.get_one(Plan, plan_id)
        if not is_frozen_in(session, plan):
            text = _("Se modifică numai un plan adoptat, care nu este deja în curs de modificare.")
            raise Refused([Problem("plan_id", text)])
        amends = decision_words(plan, unit_words_in(session))
    folder = folder_for_plan(plan, open_profile(store).office, today, amends=amends)
    return _start(store, folder, today, label=_("Modificarea planului pentru anul {year}"))


def save_council_file(store: Store, folder: CouncilFolder, today: date) -> int:
    """Keep a file with its steps, papers and proposals as one action; returns its id.

    The file's plan takes the stage, numbers and dates of its steps; the adoption freezes it.

    Raises:
        Refused: for what blocks, or an adoption taken back.
    """
    refuse_if(check_folder(folder, today))
    told = _("Dosar {decision}: {title}")
    label = told.format(decision=office_words(store).decision, title=_short(named(folder.file.title)))
    with store.writing(label) as writing:
        _refuse_taking_back(writing.session, folder)
        return keep_folder(store, writing, folder)


def remove_council_file(store: Store, file_id: int) -> None:
    """Delete a file with all it holds; it can be undone. A plan that it amended is again as adopted.

    Raises:
        Refused: for a file whose plan was adopted and frozen by it.
    """
    with store.reading() as session:
        file = session.get_one(CouncilFile, file_id)
    with store.writing(_("Ștergerea dosarului: {title}").format(title=_short(named(file.title)))) as writing:
        session = writing.session
        plan = session.get(Plan, file.plan_id) if file.plan_id is not None else None
        is_current = plan is not None and _current_file(session, plan.id) == file_id
        if plan is not None and (is_frozen_in(session, plan) or not is_current):
            text = _("Prin acest dosar planul a fost adoptat și păstrat; dosarul rămâne.")
            raise Refused([Problem("file", text)])
        for record in (*_held_by(session, file_id), session.get_one(CouncilFile, file_id)):
            writing.remove(record)
        version = last_version_in(session, plan.id) if plan is not None else None
        if version is not None:
            bring_back_version(store, writing, version)


def _start(store: Store, folder: CouncilFolder, today: date, *, label: str) -> int:
    _begun(store, folder, today)
    told = label.format(year=folder.file.year, decision=office_words(store).decision)
    with store.writing(told) as writing:
        return keep_folder(store, writing, folder)


def _begun(store: Store, folder: CouncilFolder, today: date) -> CouncilFolder:
    """With what the office knows of every file that begins: who presides, how many councillors there are."""
    folder.file.seated = _seated_last(store)
    profile = open_profile(store)
    chair = holder_on(profile.officials, chair_of(profile.office.unit_kind), today)
    folder.file.chairs = chair.name if chair is not None else ""
    return folder


def keep_folder(store: Store, writing: Writing, folder: CouncilFolder) -> int:
    """Keep a file with all it holds in the transaction at hand, its plan following it; returns its id."""
    carry_numbers(folder)
    session = writing.session
    file = writing.keep(folder.file)
    steps = [step for step in folder.steps if not is_blank(step)]
    for step in steps:
        step.file_id = file.id
    listed: list[CouncilPaper | Proposal] = [*folder.papers, *folder.proposals]
    for place, row in enumerate(listed):
        row.file_id, row.place = file.id, place
    kept = CouncilFolder(file)
    kept.steps = writing.keep_list(_rows(session, CouncilStep, file.id), steps)
    kept.papers = writing.keep_list(_rows(session, CouncilPaper, file.id), folder.papers)
    kept.proposals = writing.keep_list(_rows(session, Proposal, file.id), folder.proposals)
    _let_plan_follow(store, writing, kept)
    return file.id


def _let_plan_follow(store: Store, writing: Writing, folder: CouncilFolder) -> None:
    session, plan_id = writing.session, folder.file.plan_id
    plan = session.get(Plan, plan_id) if plan_id is not None else None
    if plan is None or _current_file(session, plan.id) != folder.file.id:
        return
    version = last_version_in(session, plan.id)
    follow_file(plan, folder)
    named = (plan.decision_number, plan.decision_on)
    known = (version.decision_number, version.decision_on) if version is not None else None
    if plan.stage is PlanStage.ADOPTED and known != named:
        freeze_plan(store, writing, folder, plan.id)
        _mark_amended(writing, folder)


def _mark_amended(writing: Writing, folder: CouncilFolder) -> None:
    """Tell the file of the decision before that it was amended by this one."""
    session, adopted = writing.session, folder.step(CouncilStage.ADOPTED)
    before = session.scalars(
        select(CouncilFile)
        .where(CouncilFile.plan_id == folder.file.plan_id, CouncilFile.id < folder.file.id)
        .order_by(CouncilFile.id.desc())
        .limit(1)
    ).first()
    if before is None or adopted is None:
        return
    steps = _rows(session, CouncilStep, before.id)
    held = next((one for one in steps if one.stage is CouncilStage.AMENDED), None)
    step = held or CouncilStep(file_id=before.id, stage=CouncilStage.AMENDED)
    step.number, step.done_on = adopted.number, adopted.done_on
    writing.keep(step)


def _refuse_taking_back(session: Session, folder: CouncilFolder) -> None:
    """An adoption that froze a version is corrected, never taken back."""
    kept = [one for one in _rows(session, CouncilStep, folder.file.id or 0) if is_taken(one)]
    was = next((one for one in kept if one.stage is CouncilStage.ADOPTED), None)
    plan_id = folder.file.plan_id
    if was is None or plan_id is None or is_taken(folder.step(CouncilStage.ADOPTED)):
        return
    if last_version_in(session, plan_id) is not None:
        text = _(
            "Planul a fost păstrat așa cum l-a adoptat {decision}; etapa nu se mai ia înapoi. "
            "Pentru schimbări folosiți „Modificați planul”."
        )
        decision = unit_words_in(session).decided(was.number, day(was.done_on))
        raise Refused([Problem("steps.adopted.done_on", text.format(decision=decision))])


def _current_file(session: Session, plan_id: int) -> int | None:
    statement = select(CouncilFile.id).where(CouncilFile.plan_id == plan_id)
    return session.scalars(statement.order_by(CouncilFile.id.desc()).limit(1)).first()


def _seated_last(store: Store) -> int | None:
    """How many councillors were in office by the newest file that says so."""
    with store.reading() as session:
        statement = select(CouncilFile.seated).where(CouncilFile.seated.is_not(None))
        return session.scalars(statement.order_by(CouncilFile.id.desc()).limit(1)).first()


def _rows(session: Session, kind: type[Row], file_id: int) -> Sequence[Row]:
    return session.scalars(select(kind).where(kind.file_id == file_id)).all()


def _held_by(session: Session, file_id: int) -> list[CouncilStep | CouncilPaper | Proposal]:
    return [
        *_rows(session, CouncilStep, file_id),
        *_rows(session, CouncilPaper, file_id),
        *_rows(session, Proposal, file_id),
    ]


def _short(title: str) -> str:
    return title if len(title) <= _SHOWN else f"{title[:_SHOWN].rstrip()}…"
