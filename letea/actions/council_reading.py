"""Council files as they are kept: which there are, and a whole one."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from db.store import Store
from db.tables.council import (
    CouncilFile,
    CouncilPaper,
    CouncilStage,
    CouncilStep,
    CouncilSubject,
    Proposal,
)
from db.tables.plans import Plan
from letea.documents.council.inflecting import named
from letea.rules.council_tree import CouncilFolder


@dataclass(frozen=True)
class CouncilRow:
    """A council file as lists show it."""

    id: int
    year: int
    subject: CouncilSubject
    title: str  # what is approved, as it stands in a list: "Planul anual de acțiune"
    in_decision: str  # the same after "privind aprobarea": "Planului anual de acțiune"
    stage: CouncilStage
    sitting_on: date | None
    plan_id: int | None
    decision_number: str = ""


def council_rows(store: Store) -> list[CouncilRow]:
    """All council files, the newest year first."""
    with store.reading() as session:
        files = session.scalars(select(CouncilFile).order_by(CouncilFile.year.desc(), CouncilFile.id)).all()
        steps: dict[int, list[CouncilStep]] = {}
        for step in session.scalars(select(CouncilStep)):
            steps.setdefault(step.file_id, []).append(step)
    folders = [CouncilFolder(one, steps.get(one.id, [])) for one in files]
    return [
        CouncilRow(
            id=one.file.id,
            year=one.file.year,
            subject=one.file.subject,
            title=named(one.file.title),
            in_decision=one.file.title,
            stage=one.stage,
            sitting_on=one.file.sitting_on,
            plan_id=one.file.plan_id,
            decision_number=_decision(one),
        )
        for one in folders
    ]


def _decision(folder: CouncilFolder) -> str:
    adopted = folder.step(CouncilStage.ADOPTED)
    return adopted.number if adopted is not None else ""


def open_council_file(store: Store, file_id: int) -> CouncilFolder:
    """A whole council file."""
    with store.reading() as session:
        file = session.get_one(CouncilFile, file_id)
        return CouncilFolder(
            file=file,
            steps=list(session.scalars(select(CouncilStep).where(CouncilStep.file_id == file_id))),
            papers=list(
                session.scalars(
                    select(CouncilPaper)
                    .where(CouncilPaper.file_id == file_id)
                    .order_by(CouncilPaper.place, CouncilPaper.id)
                )
            ),
            proposals=list(
                session.scalars(
                    select(Proposal).where(Proposal.file_id == file_id).order_by(Proposal.place, Proposal.id)
                )
            ),
            plan=session.get(Plan, file.plan_id) if file.plan_id is not None else None,
        )
