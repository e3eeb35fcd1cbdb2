"""Handing over (predarea): what would leave is shown, then sealed, then noted as sent."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from sqlalchemy import and_, select

from db.store import Store
from db.tables.handover import Leaving, SentPackage
from db.tables.plans import Plan, PlanStage
from db.upgrade import PROGRAM, SCHEMA
from letea.actions.annex import annex_pdf
from letea.actions.office_keys import counties, keep_county_keys, office_key
from letea.actions.office_reading import open_profile
from letea.actions.plan_files import plan_file_bytes
from letea.errors import Problem, Refused, refuse_if
from letea.handover.county_file import CountyKeys
from letea.handover.manifest import Manifest
from letea.handover.names import package_name
from letea.handover.reading import Asked
from letea.handover.records import Table, read_tables
from letea.handover.seal import ForCounty, Part, WithPassphrase, document, seal
from letea.handover.stick import OnStick, write_package
from letea.handover.terms import Term
from letea.layouts import ANNUALS
from letea.progress import Progress
from letea.rules.handing_over import HandoverDraft, check_handover, next_draft, number_after, replaced_by
from letea.wording import _


@dataclass(frozen=True, repr=False)
class MadePackage:
    """A package that is sealed and not yet anywhere: its bytes, its file's name, what it says of itself."""

    held: bytes
    name: str
    manifest: Manifest


def sent_packages(store: Store) -> list[SentPackage]:
    """The packages handed over, the newest first."""
    with store.reading() as session:
        return list(session.scalars(select(SentPackage).order_by(SentPackage.number.desc())))


def propose_handover(store: Store, today: date) -> HandoverDraft:
    """What to begin with: last year, to whom and what left the time before; only figures the first time.

    A county whose key was kept before anything was handed over is the one that receives.
    """
    draft, known = next_draft(sent_packages(store), today), counties(store)
    if not draft.county and len(known) == 1:
        draft.county, draft.recipient = known[0].name, known[0].recipient
    return draft


def term_asked(draft: HandoverDraft) -> Term:
    """What a draft tells of."""
    return Term(draft.year, plan_alone=True) if draft.plan_alone else Term(draft.year, draft.quarter)


def tables_leaving(store: Store, draft: HandoverDraft, today: date, progress: Progress) -> list[Table]:
    """Every table, field and record that would leave, before anything is written; none with the plan alone.

    Raises:
        Cancelled: when the worker stopped it.
    """
    if draft.plan_alone:
        return []
    asked = Asked(
        term=term_asked(draft),
        leaving=draft.leaving,
        categories=tuple(draft.categories),
        secret=office_key(store).secret,
        today=today,
    )
    return read_tables(store, asked, progress)


def make_package(
    store: Store, draft: HandoverDraft, tables: Sequence[Table], today: date, progress: Progress
) -> MadePackage:
    """Seal what was shown, with the year's annual plan as data and as PDF; or the plan alone, as it stands.

    Raises:
        Refused: when something lacks.
        Cancelled: when the worker stopped it.
    """
    refuse_if(check_handover(draft, today))
    office, sent, term = open_profile(store).office, sent_packages(store), term_asked(draft)
    if office.siruta is None:
        told = _("Biroul nu are codul SIRUTA al comunei; alegeți comuna în „Setări”, „Biroul”.")
        raise Refused([Problem("", told)])
    number, before = number_after(sent)
    manifest = Manifest(
        program=PROGRAM,
        schema=SCHEMA,
        commune=office.unit_name,
        county=office.county,
        siruta=office.siruta,
        period=term.period,
        number=number,
        before=before,
        replaces=replaced_by(sent, term.period),
        leaving=Leaving.FIGURES if draft.plan_alone else draft.leaving,
        ground="" if draft.plan_alone else draft.ground.strip(),
        made_on=today,
        entries=(),
    )
    parts = [Part(f"records/{table.shape.name}.jsonl", table.lines) for table in tables]
    parts += _plan_parts(store, draft, progress)
    locked = ForCounty(draft.recipient) if draft.recipient else WithPassphrase(draft.words)
    held = seal(manifest, parts, key=office_key(store), locked=locked, progress=progress)
    whole = replace(manifest, entries=tuple(part.entry for part in parts))
    return MadePackage(held, package_name(office.unit_name, office.siruta, term.period, number), whole)


def hand_over(
    store: Store,
    draft: HandoverDraft,
    tables: Sequence[Table],
    folder: Path,
    today: date,
    progress: Progress,
) -> tuple[SentPackage, OnStick]:
    """Seal what was shown, write it into a folder of the stick, note it; a county's new key is kept too.

    Raises:
        Refused: when something lacks.
        Trouble: when the stick is full, fails or does not give back what was written.
        Cancelled: when the worker stopped it; nothing is left on the stick.
    """
    made = make_package(store, draft, tables, today, progress)
    kept = write_package(made.held, folder, made.name, progress)
    if draft.recipient:
        keys = CountyKeys(draft.recipient, bytes.fromhex(draft.signer) or None)
        keep_county_keys(store, draft.county, keys, today)
    return note_sent(store, draft, made, kept), kept


def note_sent(store: Store, draft: HandoverDraft, made: MadePackage, kept: OnStick) -> SentPackage:
    """Note a package that stands on the stick and was read back from it."""
    told = made.manifest
    sent = SentPackage(
        period=told.period,
        number=told.number,
        leaving=told.leaving,
        categories=[] if draft.plan_alone else list(draft.categories),
        ground=told.ground,
        county=draft.county.strip(),
        recipient=draft.recipient,
        medium=draft.medium.strip(),
        file_name=kept.path.name,
        bytes=kept.bytes,
        sha256=kept.sha256,
        before=told.before,
        replaces=told.replaces,
        counts=dict(told.counts()),
        made_on=told.made_on,
        plan_uid=draft.plan_uid if draft.plan_alone else "",
    )
    label = _("Predarea la județ, pachetul {number}").format(number=told.number)
    with store.writing(label, stays=True) as writing:  # what was handed over cannot be taken back
        return writing.keep(sent)


def _plan_parts(store: Store, draft: HandoverDraft, progress: Progress) -> list[Part]:
    wanted = (
        Plan.uid == draft.plan_uid
        if draft.plan_alone
        else and_(Plan.year == draft.year, Plan.family.in_(ANNUALS))
    )
    with store.reading() as session:
        plan = session.scalar(select(Plan).where(wanted).order_by(Plan.id).limit(1))
    if plan is None and draft.plan_alone:
        raise Refused([Problem("plan_uid", _("Planul ales nu mai este; alegeți-l din nou."))])
    if plan is None:
        return []
    stage = PlanStage.ADOPTED if plan.stage is PlanStage.ADOPTED else None
    return [
        document("plan.json", plan_file_bytes(store, plan.id)),
        document("plan.pdf", annex_pdf(store, plan.id, progress, stage=stage)),
    ]
