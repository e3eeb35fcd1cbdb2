"""What a council paper is made from: its folder, the paper, the office, the office's own wording."""

from dataclasses import dataclass
from datetime import date

from db.tables.council import CouncilPaper, CouncilStage, PaperKind
from db.tables.office import Office, Official
from letea.papers import Matter, PaperForm, matter, paper_form
from letea.prose import Passage
from letea.rules.council_tree import ORDER, CouncilFolder


@dataclass(frozen=True)
class PaperFacts:
    """One paper of a council file; `wording` is the office's own text, None where Letea's is printed."""

    folder: CouncilFolder
    paper: CouncilPaper
    office: Office
    officials: tuple[Official, ...] = ()
    wording: tuple[Passage, ...] | None = None

    @property
    def form(self) -> PaperForm:
        """The paper as Letea carries it."""
        return paper_form(self.paper.kind.value)

    @property
    def matter(self) -> Matter:
        """What the papers say of this kind of matter."""
        return matter(self.folder.file.subject.value)

    @property
    def day(self) -> date:
        """The day the paper speaks of: who signs and which acts hold are taken as of it.

        Its own date; else the sitting's, else that of the newest paper of the file, else the last day of the
        year before.
        """
        file = self.folder.file
        newest = max((one.dated_on for one in self.folder.papers if one.dated_on), default=None)
        return self.paper.dated_on or file.sitting_on or newest or date(file.year - 1, 12, 31)

    def is_passed_over(self, stage: CouncilStage) -> bool:
        """Whether the step was skipped on purpose, or plays no part in this file."""
        step = self.folder.step(stage)
        return step is not None and step.skipped

    @property
    def has_consultation(self) -> bool:
        """Whether the papers speak of a public consultation; they do until it is passed over."""
        return not self.is_passed_over(CouncilStage.CONSULTATION)

    @property
    def has_opinion(self) -> bool:
        """Whether the papers speak of the county's opinion: it is asked for, or something is known of it."""
        if self.is_passed_over(CouncilStage.OPINION) or self.is_passed_over(CouncilStage.SENT):
            return False
        known = self.folder.step(CouncilStage.OPINION) or self.folder.papers_of(PaperKind.COUNTY_LETTER)
        return self.matter.county or bool(known) or self.paper.kind is PaperKind.COUNTY_LETTER

    @property
    def is_adopted(self) -> bool:
        """Whether the council adopted the decision."""
        number, day = self.folder.number_and_day(PaperKind.DECISION)
        return bool(number and day) or ORDER.index(self.folder.stage) >= ORDER.index(CouncilStage.ADOPTED)
