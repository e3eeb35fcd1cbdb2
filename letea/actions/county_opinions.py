"""A county's opinion on a draft plan read in (avizul consultativ): it fills the council file of that plan."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import select

from db.store import Store
from db.tables.council import CouncilStage, CouncilStep
from db.tables.handover import SentPackage
from db.tables.plans import Plan
from letea.actions.council import check_folder, file_of_plan, keep_folder, new_plan_folder
from letea.actions.council_reading import open_council_file
from letea.actions.county_receipts import package_answered, read_answer_file, refuse_another_commune
from letea.actions.county_signers import Signer, believe, signer_of
from letea.actions.handing_over import sent_packages
from letea.errors import Problem, Refused, refuse_if
from letea.fields.opinions import VERDICTS
from letea.handover.opinion import KIND, Opinion, read_opinion
from letea.handover.terms import Term
from letea.rules.council_steps import is_blank, is_taken
from letea.rules.council_tree import CouncilFolder
from letea.rules.handing_over import newest_of_plan
from letea.wording import _, day


@dataclass(frozen=True, repr=False)
class OpinionRead:
    """An opinion on a plan of the office: the package that held it, who signed, the file it fills.

    `file_id` is the plan's council file (None: one is begun), `present` what its step says already.
    `remarks` are sentences about what the worker should know before it is believed.
    """

    opinion: Opinion
    sent: SentPackage
    signer: Signer
    held: dict[str, Any]
    plan_id: int
    file_id: int | None
    present: CouncilStep | None = None
    remarks: tuple[str, ...] = ()

    @property
    def asks(self) -> bool:
        """Whether the worker must look before it is believed."""
        return bool(self.remarks) or self.present is not None or not self.signer.is_known


def judge_opinion(store: Store, path: Path) -> OpinionRead:
    """The opinion in this file, if it is on a plan that this office sent alone; nothing is written.

    Raises:
        Refused: with one sentence, whatever is wrong.
        Trouble: when the file cannot be read.
    """
    held = read_answer_file(path, KIND)
    opinion, public = read_opinion(held)
    refuse_another_commune(store, opinion.commune, opinion.siruta)
    period = Term(opinion.year, plan_alone=True).period
    sent = package_answered(store, opinion.package, period, opinion.sha256)
    told = json.loads(held.decode("utf-8-sig"))
    if sent.opinion == told:
        raise _refused(_("Avizul a fost citit deja; este în dosarul HCL al planului."))
    signer = signer_of(store, sent, public)
    plan_id = _plan_of(store, sent)
    file_id = file_of_plan(store, plan_id)
    step = open_council_file(store, file_id).step(CouncilStage.OPINION) if file_id is not None else None
    present = step if step is not None and not is_blank(step) else None
    remarks = _remarks(opinion, sent, sent_packages(store))
    return OpinionRead(opinion, sent, signer, told, plan_id, file_id, present, tuple(remarks))


def take_opinion(store: Store, read: OpinionRead, today: date, *, compared: bool = False) -> int:
    """Fill the council file of the plan with the opinion, as one action; returns the file's id.

    What the step said before is replaced; a plan without a file begins one.

    Raises:
        Refused: when the signature was neither believed before nor compared, or the file has a fault.
    """
    folder = (
        open_council_file(store, read.file_id)
        if read.file_id is not None
        else new_plan_folder(store, read.plan_id, today)
    )
    _fill(folder, read)
    refuse_if(check_folder(folder, today))
    with store.writing(_("Avizul județului nr. {number}").format(number=read.opinion.number)) as writing:
        believe(writing, read.signer, today, compared=compared)
        read.sent.opinion = read.held
        writing.keep(read.sent)
        return keep_folder(store, writing, folder)


def opinion_words(opinion: Opinion) -> str:
    """The opinion as the step of a council file says it: its word, then each remark under its section."""
    lines = [_("Aviz {verdict}.").format(verdict=VERDICTS[opinion.verdict])]
    for remark in opinion.remarks:
        where = remark.title.strip() or _("Planul întreg")
        lines.append(f"{where}: {remark.text.strip()}")
    return "\n".join(lines)


def _fill(folder: CouncilFolder, read: OpinionRead) -> None:
    opinion = read.opinion
    sent_step = _step(folder, CouncilStage.SENT)
    if not is_taken(sent_step) and not sent_step.skipped:
        sent_step.done_on = read.sent.made_on
    step = _step(folder, CouncilStage.OPINION)
    step.number, step.done_on, step.skipped = opinion.number.strip(), opinion.given_on, False
    step.note = opinion_words(opinion)
    folder.file.county_body = folder.file.county_body or opinion.county


def _step(folder: CouncilFolder, stage: CouncilStage) -> CouncilStep:
    found = folder.step(stage)
    if found is None:
        found = CouncilStep(file_id=folder.file.id or 0, stage=stage)
        folder.steps.append(found)
    return found


def _plan_of(store: Store, sent: SentPackage) -> int:
    with store.reading() as session:
        found = session.scalar(select(Plan.id).where(Plan.uid == sent.plan_uid))
    if found is None:
        raise _refused(_("Planul din pachetul {number} nu mai este în birou.").format(number=sent.number))
    return found


def _remarks(opinion: Opinion, sent: SentPackage, all_sent: Sequence[SentPackage]) -> list[str]:
    found = []
    newest = newest_of_plan(all_sent, sent.plan_uid)
    if newest != sent.number:
        told = _("Avizul este pe pachetul {number}; planul a fost predat din nou, în pachetul {newest}.")
        found.append(told.format(number=sent.number, newest=newest))
    if opinion.given_on < sent.made_on:
        told = _("Avizul este din {day}, înainte de ziua predării ({made}).")
        found.append(told.format(day=day(opinion.given_on), made=day(sent.made_on)))
    return found


def _refused(sentence: str) -> Refused:
    return Refused([Problem("answer", sentence)])
