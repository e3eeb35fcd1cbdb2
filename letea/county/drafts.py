"""Draft plans that communes sent for the county's opinion: which came, what they hold, as a paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from sqlalchemy import select

from db.county.tables import Commune, Opinion, Package, PlanHeld
from db.ordering import bare, sort_key
from db.tables.office import Office
from letea.county.opening import County
from letea.documents.annex import OfficeFacts, annex_outline
from letea.documents.outline import Outline
from letea.errors import Problem, Refused
from letea.exchange.plan_file import read_plan_file
from letea.progress import Progress
from letea.rules.plan_tree import PlanTree
from letea.rules.receiving import PLAN_ALONE
from letea.wording import _


class OpinionState(Enum):
    """How far the opinion on a draft is."""

    WAITING = "waiting"
    BEGUN = "begun"
    SIGNED = "signed"
    OVERTAKEN = "overtaken"  # the commune sent another draft of the same plan before this one was judged


@dataclass(frozen=True)
class DraftLine:
    """A draft plan with its commune and, once begun, the county's opinion on it."""

    package: Package
    commune: Commune
    opinion: Opinion | None = None

    @property
    def id(self) -> int:
        """The package's."""
        return self.package.id

    @property
    def state(self) -> OpinionState:
        """How far the opinion on it is."""
        if self.opinion is None:
            return OpinionState.WAITING if self.package.is_current else OpinionState.OVERTAKEN
        return OpinionState.SIGNED if self.opinion.answer is not None else OpinionState.BEGUN


@dataclass(frozen=True)
class DraftSection:
    """A section of a draft that a remark may be made on: its uid in the plan file and its heading."""

    uid: str
    title: str


def draft_lines(county: County) -> list[DraftLine]:
    """Every draft received: newest year first, a commune's drafts beside each other, the newest first."""
    with county.store.reading() as session:
        rows = session.execute(
            select(Package, Commune, Opinion)
            .join(Commune, Commune.id == Package.commune_id)
            .outerjoin(Opinion, Opinion.package_id == Package.id)
            .where(Package.quarter == PLAN_ALONE)
        ).all()
    lines = [DraftLine(package, commune, opinion) for package, commune, opinion in rows]
    return sorted(lines, key=lambda line: (-line.package.year, sort_key(line.commune.name), -line.package.id))


def found_drafts(lines: Sequence[DraftLine], typed: str, state: OpinionState | None) -> list[DraftLine]:
    """The drafts of a state (None: any) whose commune, year or number holds all that is typed."""
    words = bare(typed).split()
    return [
        line
        for line in lines
        if (state is None or line.state is state) and all(word in _searched(line) for word in words)
    ]


def _searched(line: DraftLine) -> str:
    number = line.opinion.number if line.opinion is not None else ""
    return bare(f"{line.commune.name} {line.package.year} {number}")


def open_draft(county: County, package: Package) -> PlanTree:
    """The plan that came in a package, read as anybody's plan file.

    Raises:
        Refused: when the package has none, or it is no plan of a known family.
    """
    with county.store.reading() as session:
        held = session.get(PlanHeld, package.id)
    if held is None or held.data is None:
        raise Refused([Problem("plan", _("Pachetul nu cuprinde planul ca date."))])
    return read_plan_file(held.data)


def sections_of(tree: PlanTree) -> list[DraftSection]:
    """The sections of a draft that have a name, in print order."""
    named = ((held.section.uid, f"{held.section.number} {held.section.heading}") for held in tree.walk())
    return [DraftSection(uid, " ".join(title.split())) for uid, title in named if title.strip()]


def draft_outline(county: County, package: Package) -> Outline:
    """A draft as a paper, drawn here from its data: nothing that came from outside is shown as it came.

    Raises:
        Refused: when the package has none, or it is no plan of a known family.
    """
    tree = open_draft(county, package)
    with county.store.reading() as session:
        commune = session.get_one(Commune, package.commune_id)
    office = Office(unit_name=commune.name, county=commune.county, siruta=commune.siruta, service_name="")
    return annex_outline(tree, tree.layout, OfficeFacts(office), {})


def draft_pdf(county: County, package: Package, progress: Progress) -> bytes:
    """A draft as the bytes of a PDF.

    Raises:
        Refused: when the package has none, or it is no plan of a known family.
    """
    from letea.documents.to_pdf import pdf_bytes  # noqa: PLC0415 - reportlab only when a paper is made

    progress.step(_("Se așază paginile"))
    return pdf_bytes(draft_outline(county, package))
