"""What may be counted by two fields: persons, households, files, payments, visits and the like."""

from dataclasses import dataclass

from db.tables.people import Person
from db.tables.services import Enrolment
from letea.actions import filter_lists as lists
from letea.actions.filtering import FilteredList, Part, Step
from letea.rules.filters import Filter, Op
from letea.wording import _


@dataclass(frozen=True)
class CountSource:
    """Something to be counted: its words, its tables, the page that lists what is behind a figure.

    `day` is the key of the field that a period is asked of; `sum` the attribute whose bani may be added up;
    `base` always holds, as that page lists it.
    """

    key: str
    name: str
    told: FilteredList
    page: str
    day: str = ""
    sum: str = ""
    base: tuple[Filter, ...] = ()


_ENROLLED = Step(Enrolment.person_id, Person.id)
ENROLMENTS = FilteredList(
    "enrolments",
    (
        Part("enrolment", "", Enrolment, only=("service_id", "from_on", "to_on"), names=lists.SERVICE),
        lists.person_part("person", _("Persoana"), _ENROLLED),
        *lists.parts_of_person(_ENROLLED),
    ),
)
_HERE = Filter("person.state", Op.AMONG, ("active",))
SOURCES = (
    CountSource("people", _("Persoane"), lists.PEOPLE, "people", base=(_HERE,)),
    CountSource("households", _("Gospodării"), lists.HOUSEHOLDS, "households"),
    CountSource("files", _("Dosare de beneficii"), lists.BENEFITS, "benefits", "file.requested_on"),
    CountSource("payments", _("Plăți"), lists.PAYMENTS, "payments", "payment.month_on", "amount_bani"),
    CountSource("visits", _("Vizite"), lists.VISITS, "visits", "visit.visited_on"),
    CountSource("inquiries", _("Anchete sociale"), lists.INQUIRIES, "inquiries", "inquiry.dated_on"),
    CountSource("enrolments", _("Admiteri în servicii"), ENROLMENTS, "people", "enrolment.from_on"),
    CountSource("plans", _("Planuri de servicii"), lists.SERVICE_PLANS, "service_plans", "plan.made_on"),
    CountSource("children", _("Copii cu părinți plecați"), lists.CHILDREN, "children", "child.left_on"),
    CountSource(
        "elderly", _("Evaluări ale vârstnicilor"), lists.ELDERLY, "elderly", "dependency.assessed_on"
    ),
    CountSource("carers", _("Asistenți personali"), lists.CARERS, "carers", "carer.from_on", "wage_bani"),
    CountSource("contracts", _("Contracte de servicii"), lists.CONTRACTS, "contracts", "contract.signed_on"),
)


def source_of(key: str) -> CountSource:
    """What is counted, by its key; persons where it is not known."""
    return next((one for one in SOURCES if one.key == key), SOURCES[0])
