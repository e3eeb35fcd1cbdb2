"""The papers of a council file as outlines, PDF/A-1b and DOCX; and the whole file in one PDF."""

from dataclasses import replace
from io import BytesIO

from db.store import Store
from db.tables.council import CouncilFile, CouncilPaper, PaperKind
from db.tables.plans import PlanStage
from letea.actions.annex import annex_of
from letea.actions.contents import open_content
from letea.actions.council_reading import open_council_file
from letea.actions.office_reading import open_profile
from letea.actions.paper_templates import own_wording
from letea.documents.council.facts import PaperFacts
from letea.documents.council.grounds import warnings
from letea.documents.council.paper import annex_mark, council_paper
from letea.documents.outline import Outline
from letea.errors import Problem, Refused
from letea.fields.council import PAPER_KINDS
from letea.progress import Progress
from letea.rules.council_tree import CouncilFolder
from letea.wording import _

_ORDER = tuple(PaperKind)
_SAMPLE_TITLE = "Planului anual de acțiune privind serviciile sociale pentru anul {year}"


def paper_outline(store: Store, paper_id: int) -> Outline:
    """The paper from what is known today, whatever was archived; blanks are rules to fill by hand."""
    return _outline(store, _facts(store, paper_id))


def paper_pdf(store: Store, paper_id: int, progress: Progress) -> bytes:
    """The paper as PDF/A-1b; one that was signed off and archived prints as it was."""
    return _pdf(store, _facts(store, paper_id), progress)


def paper_docx(store: Store, paper_id: int, progress: Progress) -> bytes:
    """The paper as a Word document."""
    from letea.documents.to_docx import write_docx  # noqa: PLC0415 - python-docx only when it is asked for

    progress.step(_("Se alcătuiește actul"))
    out = BytesIO()
    write_docx(paper_outline(store, paper_id), out)
    return out.getvalue()


def paper_warnings(store: Store, paper_id: int) -> tuple[str, ...]:
    """What the worker should know of the acts the paper rests on; for the screen, never on paper."""
    return warnings(_facts(store, paper_id))


def sample_pdf(store: Store, key: str, year: int, progress: Progress) -> bytes:
    """A paper with nothing filled in but the office's data: how its wording looks, or one for the hand."""
    folder = CouncilFolder(CouncilFile(year=year, title=_SAMPLE_TITLE.format(year=year)))
    paper = CouncilPaper(file_id=0, kind=PaperKind(key))
    return _pdf(store, _facts_in(store, folder, paper), progress)


def whole_file_pdf(store: Store, file_id: int, progress: Progress) -> bytes:
    """All papers of the file in one PDF/A-1b, in the order in which they come to be, each with its bookmark.

    Raises:
        Refused: the file has no paper yet.
    """
    from letea.documents.pdf_archive import Part, bundle  # noqa: PLC0415 - pikepdf only when it is asked for

    folder = open_council_file(store, file_id)
    if not folder.papers:
        text = _("Dosarul nu are niciun act. Adăugați actele lui, apoi tipăriți-l.")
        raise Refused([Problem("papers", text)])
    parts = []
    papers = sorted(folder.papers, key=lambda one: (_ORDER.index(one.kind), one.place, one.id))
    for done, paper in enumerate(papers, start=1):
        progress.step(_("Se alcătuiesc actele"), done, len(papers))
        pdf = _pdf(store, _facts_in(store, folder, paper), Progress())
        parts.append(Part(paper_name(paper), pdf))
    profile = open_profile(store)
    title = _("Dosarul hotărârii privind aprobarea {title}").format(title=folder.file.title.strip())
    return bundle(parts, title=title, author=profile.office.service_name)


def paper_name(paper: CouncilPaper) -> str:
    """A paper's name in lists, bookmarks and files: its kind, whom it concerns, its number."""
    told = [PAPER_KINDS[paper.kind], paper.party.strip()]
    name = " – ".join(part for part in told if part)
    return _("{name}, nr. {number}").format(name=name, number=paper.number) if paper.number else name


def _pdf(store: Store, facts: PaperFacts, progress: Progress) -> bytes:
    from letea.documents.pdf_archive import archived  # noqa: PLC0415 - pikepdf only when a paper is made

    if facts.paper.archived_sha:
        return open_content(store, facts.paper.archived_sha)
    progress.step(_("Se alcătuiește actul"))
    outline = _outline(store, facts)
    progress.step(_("Se așază paginile"))
    return archived(outline)


def _outline(store: Store, facts: PaperFacts) -> Outline:
    plan = facts.folder.plan
    if facts.paper.kind is not PaperKind.ANNEX or plan is None:
        return council_paper(facts)
    stage = PlanStage.ADOPTED if facts.is_adopted else PlanStage.DRAFT
    return replace(annex_of(store, plan.id, stage=stage), annex_mark=annex_mark(facts))


def _facts(store: Store, paper_id: int) -> PaperFacts:
    with store.reading() as session:
        file_id = session.get_one(CouncilPaper, paper_id).file_id
    folder = open_council_file(store, file_id)
    return _facts_in(store, folder, next(one for one in folder.papers if one.id == paper_id))


def _facts_in(store: Store, folder: CouncilFolder, paper: CouncilPaper) -> PaperFacts:
    profile = open_profile(store)
    with store.reading() as session:
        own = own_wording(session, paper.kind.value)
    wording = tuple(own) if own is not None else None
    return PaperFacts(folder, paper, profile.office, tuple(profile.officials), wording)
