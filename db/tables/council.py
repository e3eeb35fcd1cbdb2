"""Council files: the papers by which something becomes a decision of the local council (dosar de ședință)."""

from datetime import date
from enum import Enum
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from db.record import Record, by_value


class CouncilSubject(Enum):
    """What goes to the council."""

    PLAN = "plan"
    STRATEGY = "strategy"
    CARERS_REPORT = "carers_report"
    WORKS_PLAN = "works_plan"
    EMERGENCY_CRITERIA = "emergency_criteria"
    SERVICES_LIST = "services_list"
    OTHER = "other"


class Sitting(Enum):
    """The kind of sitting (ședință ordinară, extraordinară, extraordinară convocată de îndată)."""

    ORDINARY = "ordinary"
    EXTRAORDINARY = "extraordinary"
    AT_ONCE = "at_once"


class CouncilStage(Enum):
    """The life of a plan: ciornă, consultare publică, trimis la județ, aviz, proiect, adoptat, modificat."""

    DRAFT = "draft"
    CONSULTATION = "consultation"
    SENT = "sent"
    OPINION = "opinion"
    PROPOSAL = "proposal"
    ADOPTED = "adopted"
    AMENDED = "amended"


class PaperKind(Enum):
    """The papers of a council file, in the order in which they come to be."""

    NOTICE = "notice"
    POSTING = "posting"
    CONSULTATION_MINUTES = "consultation_minutes"
    COUNTY_LETTER = "county_letter"
    APPROVAL_NOTE = "approval_note"
    SPECIALIST_REPORT = "specialist_report"
    DRAFT_DECISION = "draft_decision"
    COMMITTEE_OPINION = "committee_opinion"
    DECISION = "decision"
    ANNEX = "annex"
    COMMUNICATION = "communication"
    AFTER_ADOPTION = "after_adoption"


class CouncilFile(Record):
    """One matter on its way through the council.

    `title` is what is approved, as it stands after "privind aprobarea" ("Planului anual de acțiune …").
    `amends` names the decision that is changed. `grounds` and `articles` are sentences of the office's own
    in place of the template's; `reasons` is prose of the approval note. Votes and numbers of councillors
    are counts; `seated` is how many councillors are in office.
    """

    subject: Mapped[CouncilSubject] = mapped_column(by_value(CouncilSubject), default=CouncilSubject.PLAN)
    plan_id: Mapped[int | None] = mapped_column(ForeignKey("plan.id"), index=True, default=None)
    year: Mapped[int]
    title: Mapped[str]
    amends: Mapped[str] = mapped_column(default="")
    sitting: Mapped[Sitting] = mapped_column(by_value(Sitting), default=Sitting.ORDINARY)
    sitting_on: Mapped[date | None] = mapped_column(default=None)
    consultation_from_on: Mapped[date | None] = mapped_column(default=None)
    consultation_to_on: Mapped[date | None] = mapped_column(default=None)
    no_proposals: Mapped[bool] = mapped_column(default=False)
    county_body: Mapped[str] = mapped_column(default="")
    chairs: Mapped[str] = mapped_column(default="")
    votes_for: Mapped[int | None] = mapped_column(default=None)
    votes_against: Mapped[int | None] = mapped_column(default=None)
    abstained: Mapped[int | None] = mapped_column(default=None)
    present: Mapped[int | None] = mapped_column(default=None)
    seated: Mapped[int | None] = mapped_column(default=None)
    reasons: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default_factory=list)
    grounds: Mapped[list[str]] = mapped_column(JSON, default_factory=list)
    articles: Mapped[list[str]] = mapped_column(JSON, default_factory=list)
    notes: Mapped[str] = mapped_column(default="")


class CouncilStep(Record):
    """A step that was taken, or passed over on purpose. Numbers are text ("7091/1078DAS/29.01.2021")."""

    __table_args__ = (
        Index("ux_council_step", "file_id", "stage", unique=True, sqlite_where=text("deleted_at IS NULL")),
    )

    file_id: Mapped[int] = mapped_column(ForeignKey("council_file.id"))
    stage: Mapped[CouncilStage] = mapped_column(by_value(CouncilStage))
    number: Mapped[str] = mapped_column(default="")
    done_on: Mapped[date | None] = mapped_column(default=None)
    skipped: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(default="")


class CouncilPaper(Record):
    """A paper of the file: its register number and date, and whom it concerns.

    `party` is the committee that gives its opinion or the one a letter goes to; `verdict` is the
    committee's word ("favorabil"). `archived_sha` (SHA-256) names the signed-off PDF among the contents.
    """

    file_id: Mapped[int] = mapped_column(ForeignKey("council_file.id"), index=True)
    place: Mapped[int] = mapped_column(default=0)
    kind: Mapped[PaperKind] = mapped_column(by_value(PaperKind))
    number: Mapped[str] = mapped_column(default="")
    dated_on: Mapped[date | None] = mapped_column(default=None)
    party: Mapped[str] = mapped_column(default="")
    verdict: Mapped[str] = mapped_column(default="")
    sent_on: Mapped[date | None] = mapped_column(default=None)
    archived_sha: Mapped[str] = mapped_column(String(64), default="")


class Proposal(Record):
    """What someone proposed in the public consultation, and the answer given."""

    file_id: Mapped[int] = mapped_column(ForeignKey("council_file.id"), index=True)
    place: Mapped[int] = mapped_column(default=0)
    received_on: Mapped[date | None] = mapped_column(default=None)
    who: Mapped[str] = mapped_column(default="")
    text: Mapped[str] = mapped_column(default="")
    answer: Mapped[str] = mapped_column(default="")
    accepted: Mapped[bool | None] = mapped_column(default=None)


class PaperTemplate(Record):
    """The office's own wording of a paper, taken back from Word: `sha` names its DOCX among the contents.

    `key` is the template's ("decision"), `variant` the unit it is for ("commune").
    """

    __table_args__ = (
        Index("ux_paper_template", "key", "variant", unique=True, sqlite_where=text("deleted_at IS NULL")),
    )

    key: Mapped[str]
    variant: Mapped[str] = mapped_column(default="")
    sha: Mapped[str] = mapped_column(String(64))
