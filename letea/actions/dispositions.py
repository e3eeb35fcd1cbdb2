"""Changing the state of one or many files, with the disposition that decides it and what it grants."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlalchemy import func, select

from db.store import Store
from db.tables.benefits import (
    BenefitFile,
    BenefitKind,
    Disposition,
    DispositionKind,
    FileState,
    FileStep,
    Grant,
)
from db.writing import Writing
from letea.errors import Problem, refuse_if
from letea.fields.benefits import FILE_STATES
from letea.rules.benefit_payments import check_grant
from letea.rules.benefits import GRANTED, Standing, check_disposition, check_step
from letea.wording import _, counted

_KINDS = {
    FileState.APPROVED: DispositionKind.GRANT,
    FileState.REFUSED: DispositionKind.REFUSE,
    FileState.CHANGED: DispositionKind.CHANGE,
    FileState.SUSPENDED: DispositionKind.SUSPEND,
    FileState.PAYING: DispositionKind.RESUME,
    FileState.ENDED: DispositionKind.END,
}


@dataclass
class Decision:
    """A change of state about to be recorded: the state, its disposition, and what is granted if anything.

    `grant` stands for each file, to its own applicant; without a sum nothing is granted.
    """

    step: FileStep
    disposition: Disposition
    grant: Grant
    files: Sequence[int] = field(default=())

    @property
    def grants(self) -> bool:
        """Whether a sum is granted."""
        return self.step.state in GRANTED and bool(self.grant.amount_bani)


def new_decision(files: Sequence[int], state: FileState, today: date) -> Decision:
    """A change of these files about to be recorded today."""
    return Decision(
        FileStep(file_id=0, state=state, changed_on=today),
        Disposition(number="", dated_on=today),
        Grant(file_id=0, beneficiary_id=0, amount_bani=0, from_on=today.replace(day=1)),
        files,
    )


def kind_of_state(state: FileState) -> DispositionKind:
    """What the disposition that brings files to this state does."""
    return _KINDS.get(state, DispositionKind.CHANGE)


def standings_of(store: Store, files: Sequence[int]) -> list[Standing]:
    """Where these files stand: their number, their state, since when."""
    since = (
        select(FileStep.file_id, func.max(FileStep.changed_on).label("day"))
        .where(FileStep.file_id.in_(files))
        .where(FileStep.deleted_at.is_(None))
        .group_by(FileStep.file_id)
        .subquery()
    )
    asked = (
        select(BenefitFile.number, BenefitFile.state, BenefitFile.requested_on, since.c.day)
        .outerjoin(since, since.c.file_id == BenefitFile.id)
        .where(BenefitFile.id.in_(files))
    )
    with store.reading() as session:
        return [Standing(row[0], row[1], row[3] or row[2]) for row in session.execute(asked)]


def check_decision(store: Store, decision: Decision, today: date) -> list[Problem]:
    """What the worker must mend in a change of state; fields are those of "step", "disposition", "grant"."""
    standings = standings_of(store, decision.files)
    problems = [
        *check_step(decision.step, standings, today=today),
        *check_disposition(
            decision.disposition,
            decision.step,
            bearing=_bearing(store, decision),
            standings=standings,
            today=today,
        ),
    ]
    if decision.grant.amount_bani < 0 or decision.grants:
        problems += [
            Problem(f"grant.{found.field}", found.text, found.blocking)
            for found in check_grant(decision.grant, decision.grant.from_on)
        ]
    return problems


def change_state(store: Store, decision: Decision, today: date) -> int:
    """Record a change of state of one or many files in one action; returns how many were changed.

    A disposition already kept with the same number, day and kind is the same one. An end closes what was
    granted; a change ends it the day before the new sum begins.
    """
    refuse_if(check_decision(store, decision, today))
    step = decision.step
    with store.reading() as session:
        files = session.scalars(select(BenefitFile).where(BenefitFile.id.in_(decision.files))).all()
        grants = session.scalars(select(Grant).where(Grant.file_id.in_(decision.files))).all()
    with store.writing(_label(files, step.state)) as writing:
        disposition_id = _keep_disposition(writing, decision, files)
        for file in files:
            file.state = step.state
        writing.keep_all(files)
        writing.keep_all(_closed(grants, decision))
        writing.keep_all(
            [
                FileStep(
                    file_id=file.id,
                    state=step.state,
                    changed_on=step.changed_on,
                    disposition_id=disposition_id,
                    reason=step.reason,
                )
                for file in files
            ]
        )
        if decision.grants:
            writing.keep_all([_granted(file, decision.grant, disposition_id) for file in files])
    return len(files)


def _label(files: Sequence[BenefitFile], state: FileState) -> str:
    words = FILE_STATES[state].lower()
    if len(files) == 1:
        return _("Dosarul {number}: {state}").format(number=files[0].number, state=words)
    told = counted(len(files), _("dosar"), _("dosare"))
    return _("Dispoziție pentru {files}: {state}").format(files=told, state=words)


def _keep_disposition(writing: Writing, decision: Decision, files: Sequence[BenefitFile]) -> int | None:
    """The disposition, told in lists by the benefits it is about unless the worker said otherwise."""
    given = decision.disposition
    if not given.number.strip():
        return None
    given.kind = kind_of_state(decision.step.state)
    given.number = given.number.strip()
    same = writing.session.scalar(
        select(Disposition.id).where(
            Disposition.number == given.number,
            Disposition.dated_on == given.dated_on,
            Disposition.kind == given.kind,
        )
    )
    if same is None and not given.subject.strip():
        kinds = select(BenefitKind.name).where(BenefitKind.id.in_({file.kind_id for file in files}))
        given.subject = "; ".join(writing.session.scalars(kinds.order_by(BenefitKind.place)))
    return same or writing.keep(given).id


def _closed(grants: Sequence[Grant], decision: Decision) -> list[Grant]:
    """What was granted and ends with the decision."""
    if decision.step.state is FileState.ENDED:
        last = decision.step.changed_on
    elif decision.step.state is FileState.CHANGED and decision.grants:
        last = decision.grant.from_on - timedelta(days=1)
    else:
        return []
    closed = [
        grant for grant in grants if grant.from_on <= last and (grant.to_on is None or grant.to_on > last)
    ]
    for grant in closed:
        grant.to_on = last
    return closed


def _granted(file: BenefitFile, grant: Grant, disposition_id: int | None) -> Grant:
    return Grant(
        file_id=file.id,
        beneficiary_id=file.applicant_id,
        amount_bani=grant.amount_bani,
        from_on=grant.from_on,
        to_on=grant.to_on,
        once=grant.once,
        disposition_id=disposition_id,
    )


def _bearing(store: Store, decision: Decision) -> int:
    """How many other files stand under this number in the year."""
    number, year = decision.disposition.number.strip(), decision.disposition.dated_on.year
    if not number:
        return 0
    asked = (
        select(func.count(func.distinct(FileStep.file_id)))
        .join(Disposition, Disposition.id == FileStep.disposition_id)
        .where(
            Disposition.number == number,
            Disposition.dated_on.between(date(year, 1, 1), date(year, 12, 31)),
            FileStep.file_id.not_in(decision.files),
        )
    )
    with store.reading() as session:
        return session.scalar(asked) or 0
