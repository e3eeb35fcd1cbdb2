"""What the plan's page shows: the kinds of records after which it reads again, the colours of stages."""

from db.record import Record
from db.tables.contents import Attachment
from db.tables.office import Office, Official
from db.tables.outreach import Campaign, CounsellingTopic, Meeting, PressMessage, Publication
from db.tables.people import PersonCategory
from db.tables.plan_life import CarriedNode, PlanVersion, Progress, SetAside
from db.tables.plan_links import NodeLink
from db.tables.plans import Basis, Node, Plan, PlanStage, Section
from db.tables.services import Enrolment, Licence, ProgrammeRow, ProposedService, Service, ServiceBudget
from db.tables.training import TrainingRow
from ui.parts.pill import State as Tone

SHOWN: frozenset[type[Record]] = frozenset(
    (
        *(Plan, Section, Basis, Node, Office, Official, Service, Licence, ServiceBudget, Enrolment),
        *(ProposedService, ProgrammeRow, TrainingRow, Publication, Campaign, Meeting),
        *(CounsellingTopic, PressMessage, PersonCategory),
        *(Progress, Attachment, NodeLink, CarriedNode, SetAside, PlanVersion),
    )
)

TONES: dict[PlanStage, Tone] = {
    PlanStage.CONSULTATION: "warning",
    PlanStage.DRAFT: "warning",
    PlanStage.SIGNING: "accent",
    PlanStage.ADOPTED: "good",
}
