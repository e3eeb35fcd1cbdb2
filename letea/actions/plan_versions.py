"""Versions of a plan: frozen when the council adopts it, read and printed for ever, brought back."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db import history
from db.store import Store
from db.tables.council import CouncilPaper, PaperKind
from db.tables.plan_life import PlanVersion
from db.tables.plan_links import LinkKind, NodeLink
from db.tables.plans import Plan, Section
from db.writing import Writing
from letea.actions.contents import content_in, open_content, put_content
from letea.actions.office_reading import open_profile
from letea.actions.plan_reading import open_plan
from letea.actions.plans import replace_plan
from letea.actions.registers import plan_tables
from letea.documents.annex import OfficeFacts, annex_outline
from letea.exchange.plan_file import read_plan_file, write_plan_file
from letea.exchange.safe_file import replace_file
from letea.rules.council_follow import follow_file
from letea.rules.council_tree import CouncilFolder
from letea.rules.plan_tree import PlanTree


@dataclass(frozen=True)
class VersionRow:
    """A version as lists show it."""

    id: int
    number: int
    decision_number: str
    decision_on: date | None
    frozen_at: datetime
    pdf_sha: str


def plan_versions(store: Store, plan_id: int) -> list[VersionRow]:
    """The versions of a plan, the newest first."""
    with store.reading() as session:
        found = session.scalars(
            select(PlanVersion).where(PlanVersion.plan_id == plan_id).order_by(PlanVersion.number.desc())
        )
        return [
            VersionRow(one.id, one.number, one.decision_number, one.decision_on, one.frozen_at, one.pdf_sha)
            for one in found
        ]


def version_pdf(store: Store, version_id: int) -> bytes:
    """The annex of a version as it was printed, the very bytes that were frozen.

    Raises:
        Trouble: when they are not what they were (their SHA-256 differs).
    """
    with store.reading() as session:
        sha = session.get_one(PlanVersion, version_id).pdf_sha
    return open_content(store, sha)


def save_version_pdf(store: Store, version_id: int, out: Path) -> None:
    """Write the frozen annex of a version to a file.

    Raises:
        Trouble: when it is damaged, or the disk or the folder refuses.
    """
    content = version_pdf(store, version_id)
    replace_file(out, lambda file: file.write(content))


def version_tree_in(session: Session, version: PlanVersion) -> PlanTree:
    """The plan as a version holds it, its tables with the rows they printed.

    Raises:
        Trouble: when it is damaged.
    """
    return read_plan_file(content_in(session, version.plan_sha))


def freeze_plan(store: Store, writing: Writing, folder: CouncilFolder, plan_id: int) -> PlanVersion:
    """Keep the plan whole as its file adopts it: the plan file and the printed annex, in this transaction.

    Tables that print from the registers keep the rows of this day, so that the plan's page prints the same.
    """
    tree = open_plan(store, plan_id)
    tables = plan_tables(store, tree)  # before the plan is adopted: an amendment prints from the registers
    follow_file(tree.plan, folder)
    for held in tree.walk():
        held.section.rows = tables.get(held.section.uid, held.section.rows)
    session = writing.session
    live = select(Section).where(Section.plan_id == plan_id, Section.live.is_(True))
    for section in session.scalars(live):
        section.rows = tables.get(section.uid, section.rows)
    pdf_sha = put_content(writing, _printed(store, tree))
    count = session.scalar(
        select(func.max(PlanVersion.number))
        .where(PlanVersion.plan_id == plan_id)
        .execution_options(include_deleted=True)
    )
    _archive(session, folder, pdf_sha)
    return writing.keep(
        PlanVersion(
            plan_id=plan_id,
            number=(count or 0) + 1,
            decision_number=tree.plan.decision_number,
            decision_on=tree.plan.decision_on,
            frozen_at=history.now(),
            plan_sha=put_content(writing, _plan_file(store, tree)),
            pdf_sha=pdf_sha,
        )
    )


def bring_back_version(store: Store, writing: Writing, version: PlanVersion) -> None:
    """Let the plan hold again what this version holds; live tables stay live.

    Raises:
        Trouble: when the version is damaged.
    """
    session = writing.session
    tree = version_tree_in(session, version)
    plan = session.get_one(Plan, version.plan_id)
    present = open_plan(store, plan.id)
    live = {held.section.uid for held in present.walk() if held.section.live}
    tree.plan.uid, tree.plan.origin_uid = plan.uid, plan.origin_uid
    for held in tree.walk():
        held.section.live = held.section.uid in live
    stay = session.scalars(select(NodeLink).where(NodeLink.id.in_(_links_that_stay(present, tree)))).all()
    replace_plan(writing, plan.id, tree)
    for link in stay:
        link.deleted_at = None


def _links_that_stay(present: PlanTree, version: PlanTree) -> list[int]:
    """The ids of the links that stay the records they are; the version is left without its own of them.

    They are those the version holds too, and what measures serve, which goes on after the adoption.
    """
    held = {one.node.uid: one.links for one in present.all_nodes()}
    stay: list[int] = []
    for one in version.all_nodes():
        own = {_said(link) for link in one.links}
        kept = [
            link for link in held.get(one.node.uid, ()) if link.kind is LinkKind.SERVES or _said(link) in own
        ]
        known = {_said(link) for link in kept}
        one.links = [
            link for link in one.links if link.kind is not LinkKind.SERVES and _said(link) not in known
        ]
        stay += [link.id for link in kept]
    return stay


def _said(link: NodeLink) -> tuple[LinkKind, str, str]:
    return link.kind, link.words, link.target_uid


def _printed(store: Store, tree: PlanTree) -> bytes:
    """The annex as PDF/A-1b, from the rows the sections carry."""
    from letea.documents.pdf_archive import archived  # noqa: PLC0415 - pikepdf only when a paper is made

    profile = open_profile(store)
    tables = {held.section.uid: held.section.rows for held in tree.walk() if held.section.table_name}
    outline = annex_outline(tree, tree.layout, OfficeFacts(profile.office, profile.officials), tables)
    return archived(outline)


def _plan_file(store: Store, tree: PlanTree) -> bytes:
    office = open_profile(store).office
    return write_plan_file(tree, {"name": office.unit_name, "county": office.county, "siruta": office.siruta})


def _archive(session: Session, folder: CouncilFolder, sha: str) -> None:
    """Let the annex among the file's papers name the frozen PDF."""
    statement = select(CouncilPaper).where(
        CouncilPaper.file_id == folder.file.id, CouncilPaper.kind == PaperKind.ANNEX
    )
    for paper in session.scalars(statement):
        paper.archived_sha = sha
