"""What the lists kept for a year can be filtered by, and the services, whose order is the worker's.

The year and what tells one list of a page from the next (the part of chapter III, the programme, the kind of
campaign) are not asked for: every row in sight has the same.
"""

from collections.abc import Mapping

from db.record import Record
from db.tables.children import SchoolList
from db.tables.outreach import Campaign, CounsellingTopic, Meeting, PressMessage, Publication
from db.tables.services import Enrolment, Licence, ProgrammeRow, ProposedService, Service, ServiceBudget
from db.tables.training import TrainingRow
from letea.actions.filtering import FilteredList, Part, Step
from letea.fields import fields_of
from letea.wording import _

_SAME = frozenset({"year", "part", "programme", "kind"})


def _own(key: str, record: type[Record]) -> Part:
    return Part(key, "", record, only=tuple(name for name in fields_of(record) if name not in _SAME))


YEAR_LISTS: Mapping[type[Record], FilteredList] = {
    TrainingRow: FilteredList("training", (_own("training", TrainingRow),)),
    Publication: FilteredList("outreach", (_own("publication", Publication),)),
    Campaign: FilteredList("outreach", (_own("campaign", Campaign),)),
    Meeting: FilteredList("outreach", (_own("meeting", Meeting),)),
    CounsellingTopic: FilteredList("outreach", (_own("topic", CounsellingTopic),)),
    PressMessage: FilteredList("outreach", (_own("message", PressMessage),)),
    ProposedService: FilteredList("services", (_own("proposed", ProposedService),)),
    ProgrammeRow: FilteredList("services", (_own("programme", ProgrammeRow),)),
    SchoolList: FilteredList("school_lists", (_own("school", SchoolList),)),
}
SERVICES = FilteredList(
    "services",
    (
        Part("service", "", Service),
        Part("licence", _("Licență"), Licence, (Step(Service.id, Licence.service_id),)),
        Part("budget", _("Buget"), ServiceBudget, (Step(Service.id, ServiceBudget.service_id),)),
        Part(
            *("enrolment", _("Admitere"), Enrolment, (Step(Service.id, Enrolment.service_id),)),
            only=("from_on", "to_on", "note"),
        ),
    ),
)
