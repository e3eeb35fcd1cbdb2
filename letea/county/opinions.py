"""The county's advisory opinion on a draft plan (aviz consultativ): written, signed, sent back."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from sqlalchemy import select

from db.county.tables import Commune, Opinion, Package
from db.history import now
from db.tables.handover import Verdict
from db.tables.office import Office
from letea.actions.office_reading import open_profile
from letea.actions.paper_formats import docx_of, pdf_of
from letea.county.drafts import DraftLine
from letea.county.known import alone_with
from letea.county.opening import County, own_keys
from letea.documents.letterhead import unit_line
from letea.documents.opinion import OpinionOnPaper, RemarkOnPaper, opinion_paper
from letea.documents.outline import Outline
from letea.errors import Problem, Refused, refuse_if
from letea.handover.names import opinion_name
from letea.handover.opinion import Opinion as Answer
from letea.handover.opinion import Remark, sign_opinion
from letea.handover.stick import write_package
from letea.progress import Progress
from letea.rules.opinions import check_opinion
from letea.wording import _
from letea.wording import day as day_words


@dataclass
class OpinionDraft:
    """An opinion as it is written: remarks by section, "" for the plan as a whole."""

    number: str = ""
    given_on: date | None = None
    verdict: Verdict = Verdict.FAVOURABLE
    remarks: list[Remark] = field(default_factory=list)


def opinion_draft(opinion: Opinion | None) -> OpinionDraft:
    """What was written so far."""
    if opinion is None:
        return OpinionDraft()
    return OpinionDraft(
        opinion.number,
        opinion.given_on,
        opinion.verdict,
        [Remark(one["section"], one["title"], one["text"]) for one in opinion.remarks],
    )


def keep_opinion(county: County, package: Package, draft: OpinionDraft) -> Opinion:
    """Keep what was written, whole or not: it is checked when it is signed.

    Raises:
        Refused: when it was signed already.
    """
    with county.store.writing() as session:
        alone_with(session, package.commune_id)
        held = _of(session.scalars(select(Opinion).where(Opinion.package_id == package.id)).all(), package)
        _write(held, draft)
        session.add(held)
    return held


def sign_and_keep(county: County, package: Package, draft: OpinionDraft) -> Opinion:
    """Sign an opinion, which from then on is not changed: a commune that sends another draft gets another.

    Raises:
        Refused: when something lacks, or it was signed already.
    """
    refuse_if(_check(county, package, draft))
    with county.office.reading() as session:
        office = session.scalars(select(Office)).one()
    with county.store.writing() as session:
        commune = alone_with(session, package.commune_id)
        held = _of(session.scalars(select(Opinion).where(Opinion.package_id == package.id)).all(), package)
        _write(held, draft)
        told = _answer(office, commune, package, held)
        held.answer, held.answered_at = sign_opinion(told, own_keys(county.office)[0]), now()
        session.add(held)
    return held


def warn_opinion(county: County, package: Package, draft: OpinionDraft) -> list[Problem]:
    """What an opinion still lacks before it can be signed, as warnings: it may be kept without."""
    return [replace(one, blocking=False) for one in _check(county, package, draft)]


def answer_name(commune: Commune, package: Package) -> str:
    """The name of the file that goes back."""
    return opinion_name(commune.name, commune.siruta, package.period, package.number)


def opinion_outline(county: County, package: Package, opinion: Opinion) -> Outline:
    """The opinion as a paper, for the county's register and for the commune."""
    profile = open_profile(county.office)
    with county.store.reading() as session:
        commune = session.get_one(Commune, package.commune_id)
    told = OpinionOnPaper(
        commune=commune.name,
        kind=commune.kind,
        year=package.year,
        number=opinion.number,
        given_on=opinion.given_on,
        verdict=opinion.verdict,
        package=package.number,
        made_on=package.made_on,
        sha256=package.sha256,
        received_on=package.received_at.astimezone().date(),
        remarks=tuple(RemarkOnPaper(one["title"], one["text"]) for one in opinion.remarks),
    )
    return opinion_paper(profile.office, profile.officials, told)


def opinion_pdf(county: County, package: Package, opinion: Opinion, progress: Progress) -> bytes:
    """The opinion as PDF/A-1b."""
    return pdf_of(opinion_outline(county, package, opinion), progress)


def opinion_docx(county: County, package: Package, opinion: Opinion, progress: Progress) -> bytes:
    """The opinion as a Word document."""
    return docx_of(opinion_outline(county, package, opinion), progress)


def write_answer(line: DraftLine, folder: Path, progress: Progress) -> Path:
    """Write the signed answer into a folder of the commune's stick, and see that the stick gives it back.

    Raises:
        Trouble: as of `write_package`.
        Cancelled: when the worker stopped it.
    """
    assert line.opinion is not None and line.opinion.answer is not None  # noqa: S101, PT018 - it is signed
    return write_package(line.opinion.answer, folder, answer_name(line.commune, line.package), progress).path


def _check(county: County, package: Package, draft: OpinionDraft) -> list[Problem]:
    return check_opinion(
        number=draft.number,
        given_on=draft.given_on,
        verdict=draft.verdict,
        remarks=[one.text for one in draft.remarks],
        today=county.today(),
        received=package.received_at.astimezone().date(),
    )


def _of(found: Sequence[Opinion], package: Package) -> Opinion:
    held = found[0] if found else Opinion(package_id=package.id)
    if held.answered_at is not None:
        told = _("Avizul a fost semnat la {day} și nu se mai schimbă; comuna poate trimite alt proiect.")
        raise Refused([Problem("", told.format(day=day_words(held.answered_at.astimezone().date())))])
    return held


def _write(held: Opinion, draft: OpinionDraft) -> None:
    held.number, held.given_on, held.verdict = draft.number.strip(), draft.given_on, draft.verdict
    held.remarks = [
        {"section": one.section, "title": one.title, "text": one.text.strip()}
        for one in draft.remarks
        if one.text.strip()
    ]


def _answer(office: Office, commune: Commune, package: Package, held: Opinion) -> Answer:
    assert held.given_on is not None  # noqa: S101 - it was checked
    return Answer(
        county=office.service_name or unit_line(office),
        commune=commune.name,
        siruta=commune.siruta,
        year=package.year,
        package=package.number,
        sha256=package.sha256,
        number=held.number,
        given_on=held.given_on,
        verdict=held.verdict,
        remarks=tuple(Remark(one["section"], one["title"], one["text"]) for one in held.remarks),
    )
