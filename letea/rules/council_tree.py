"""A whole council file in memory: the matter, its steps, papers and proposals."""

from dataclasses import dataclass, field
from datetime import date

from db.tables.council import CouncilFile, CouncilPaper, CouncilStage, CouncilStep, PaperKind, Proposal
from db.tables.plans import Plan

ORDER = tuple(CouncilStage)


@dataclass
class CouncilFolder:
    """A council file (dosar de ședință) with all it holds; `plan` is the plan it is about, if any."""

    file: CouncilFile
    steps: list[CouncilStep] = field(default_factory=list)
    papers: list[CouncilPaper] = field(default_factory=list)
    proposals: list[Proposal] = field(default_factory=list)
    plan: Plan | None = None

    def step(self, stage: CouncilStage) -> CouncilStep | None:
        """The step of that stage, taken or passed over; None while it is still to come."""
        return next((one for one in self.steps if one.stage is stage), None)

    def papers_of(self, kind: PaperKind) -> list[CouncilPaper]:
        """The papers of a kind; committees' opinions and letters may be several."""
        return [one for one in self.papers if one.kind is kind]

    def number_and_day(self, kind: PaperKind) -> tuple[str, date | None]:
        """The register number and date of the first paper of a kind; blank where not known yet."""
        found = self.papers_of(kind)
        return (found[0].number, found[0].dated_on) if found else ("", None)

    @property
    def stage(self) -> CouncilStage:
        """How far the matter is: the last step that was taken."""
        taken = {one.stage for one in self.steps if not one.skipped and (one.done_on or one.number.strip())}
        return max(taken, key=ORDER.index, default=CouncilStage.DRAFT)
