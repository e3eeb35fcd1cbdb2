"""What each list of the office can be filtered by: its own fields and those of what stands beside it."""

from db.tables.benefits import BenefitFile, BenefitKind, Disposition, Grant, Payment
from db.tables.carers import Carer, CarerCheck, CarerReplacement, CarerTraining
from db.tables.cases import Inquiry, Visit
from db.tables.children import ChildAlone
from db.tables.council import CouncilFile, CouncilPaper, CouncilStep
from db.tables.elderly import Dependency
from db.tables.evidence import Comparison, ComparisonLine
from db.tables.guardianship import GuardianAccount, Guardianship
from db.tables.handover import SentPackage
from db.tables.households import Good, Household, HouseholdMember, Income
from db.tables.needs import NeedAssessment
from db.tables.partners import Partnership, Procedure, Provider, ProviderService, ServiceContract
from db.tables.people import DisabilityCertificate, IdentityPaper, Person, PersonCategory, PersonSituation
from db.tables.printed import PrintedPaper
from db.tables.registers import RegisterEntry
from db.tables.reported import Case
from db.tables.service_plans import ServicePlan, ServicePlanAction
from db.tables.services import Enrolment, Service
from letea.actions.filtering import FilteredList, Part, Step
from letea.wording import _

_PERSON = (
    *("family_name", "given_name", "cnp", "born_on", "sex", "village", "street", "house_number", "phone"),
    *("marital_status", "education", "occupation", "school", "state"),
)
_HOME = (
    *("name", "village", "street", "house_number", "dwelling_kind", "tenure", "rooms", "heating"),
    *("has_electricity", "has_water", "assessed_on"),
)
FILE = ("kind_id", "number", "requested_on", "state")
KIND = {"kind_id": BenefitKind.name}
SERVICE = {"service_id": Service.name}
REGISTER = "registers"


def person_part(key: str, label: str, *path: Step) -> Part:
    """What tells persons apart, for whom the way leads to."""
    return Part(key, label, Person, path, only=_PERSON)


def parts_of_person(*path: Step) -> tuple[Part, ...]:
    """What is kept of a person that ends with time, for whom the way leads to."""
    return (
        Part(
            *("category", "", PersonCategory),
            (*path, Step(Person.id, PersonCategory.person_id, valid=True)),
            only=("category", "from_on"),
            labels={"category": _("Categoria de beneficiar"), "from_on": _("În categorie de la")},
        ),
        Part(
            *("situation", "", PersonSituation),
            (*path, Step(Person.id, PersonSituation.person_id, valid=True)),
            only=("situation", "from_on"),
            labels={"situation": _("Situația de vulnerabilitate"), "from_on": _("În situație de la")},
        ),
        Part(
            *("certificate", _("Certificat de handicap"), DisabilityCertificate),
            (*path, Step(Person.id, DisabilityCertificate.person_id)),
        ),
    )


def _home(*path: Step) -> Part:
    return Part("household", _("Gospodăria"), Household, path, only=_HOME)


_MEMBERS = Step(Household.id, HouseholdMember.household_id, valid=True)
_LIVES = (
    Step(Person.id, HouseholdMember.person_id, valid=True),
    Step(HouseholdMember.household_id, Household.id),
)
_GRANTS = Step(BenefitFile.id, Grant.file_id)
_PAYMENTS = (_GRANTS, Step(Grant.id, Payment.grant_id))

PEOPLE = FilteredList(
    "people",
    (
        Part("person", "", Person),
        *parts_of_person(),
        Part("paper", _("Act de identitate"), IdentityPaper, (Step(Person.id, IdentityPaper.person_id),)),
        Part("income", _("Venit"), Income, (Step(Person.id, Income.person_id),)),
        Part("good", _("Bun"), Good, (Step(Person.id, Good.person_id),)),
        Part("member", _("În gospodărie"), HouseholdMember, _LIVES[:1], only=("role", "from_on")),
        _home(*_LIVES),
        Part(
            *("enrolment", _("Serviciu"), Enrolment, (Step(Person.id, Enrolment.person_id),)),
            only=("service_id", "from_on", "to_on"),
            names=SERVICE,
        ),
        Part(
            *("file", _("Dosar de beneficiu"), BenefitFile, (Step(Person.id, BenefitFile.applicant_id),)),
            only=FILE,
            names=KIND,
        ),
    ),
)
HOUSEHOLDS = FilteredList(
    "households",
    (
        Part("household", "", Household),
        Part("member", _("Membru"), HouseholdMember, (_MEMBERS,), only=("role", "from_on")),
        person_part("person", _("Membru"), _MEMBERS, Step(HouseholdMember.person_id, Person.id)),
        *parts_of_person(_MEMBERS, Step(HouseholdMember.person_id, Person.id)),
        Part(
            *("file", _("Dosar de beneficiu"), BenefitFile, (Step(Household.id, BenefitFile.household_id),)),
            only=FILE,
            names=KIND,
        ),
    ),
)
NEEDS = FilteredList(
    "needs",
    (
        Part("household", "", Household),
        Part(
            *("assessment", _("Evaluare"), NeedAssessment),
            (Step(Household.id, NeedAssessment.household_id),),
            only=("assessed_on", "source", "made_by"),
        ),
        person_part("person", _("Membru"), _MEMBERS, Step(HouseholdMember.person_id, Person.id)),
    ),
)
EVIDENCE = FilteredList(
    "evidence",
    (
        Part("comparison", "", Comparison, names={"benefit_kind_id": BenefitKind.name}),
        Part("line", _("Rând"), ComparisonLine, (Step(Comparison.id, ComparisonLine.comparison_id),)),
    ),
)
COMPARED = FilteredList(
    "evidence_lines",
    (
        Part(
            *("line", "", ComparisonLine),
            only=(
                *("name", "state", "our_bani", "their_bani", "difference", "matched_by"),
                *("note", "resolved_on", "place"),
            ),
        ),
    ),
)
_APPLICANT = Step(BenefitFile.applicant_id, Person.id)
BENEFITS = FilteredList(
    "benefits",
    (
        Part("file", "", BenefitFile, names=KIND),
        person_part("person", _("Solicitant"), _APPLICANT),
        *parts_of_person(_APPLICANT),
        _home(Step(BenefitFile.household_id, Household.id)),
        Part("grant", _("Drept"), Grant, (_GRANTS,)),
        Part("payment", _("Plată"), Payment, _PAYMENTS),
    ),
)
_GRANTED = Step(Payment.grant_id, Grant.id)
_OF_FILE = (_GRANTED, Step(Grant.file_id, BenefitFile.id))
_PAID_TO = (_GRANTED, Step(Grant.beneficiary_id, Person.id))
PAYMENTS = FilteredList(
    "payments",
    (
        Part("payment", "", Payment),
        person_part("person", _("Beneficiar"), *_PAID_TO),
        *parts_of_person(*_PAID_TO),
        Part("file", _("Dosar"), BenefitFile, _OF_FILE, names=KIND),
        Part("kind", _("Beneficiu"), BenefitKind, (*_OF_FILE, Step(BenefitFile.kind_id, BenefitKind.id))),
        Part("grant", _("Drept"), Grant, (_GRANTED,)),
        Part(
            *("disposition", _("Dispoziție"), Disposition),
            (_GRANTED, Step(Grant.disposition_id, Disposition.id)),
            only=("number", "dated_on"),
        ),
        person_part("applicant", _("Solicitant"), *_OF_FILE, _APPLICANT),
        _home(*_OF_FILE, Step(BenefitFile.household_id, Household.id)),
    ),
)
INQUIRIES = FilteredList(
    "inquiries",
    (
        Part("inquiry", "", Inquiry, labels={"asked_on": _("Data adresei")}),
        person_part("person", _("Persoana"), Step(Inquiry.person_id, Person.id)),
        _home(Step(Inquiry.household_id, Household.id)),
    ),
)
VISITS = FilteredList(
    "visits",
    (
        Part("visit", "", Visit),
        person_part("person", _("Persoana"), Step(Visit.person_id, Person.id)),
        _home(Step(Visit.household_id, Household.id)),
    ),
)
SERVICE_PLANS = FilteredList(
    "service_plans",
    (
        Part("plan", "", ServicePlan, labels={"disposition_on": _("Data dispoziției")}),
        person_part("person", _("Beneficiar"), Step(ServicePlan.person_id, Person.id)),
        Part(
            *("action", _("Acțiune"), ServicePlanAction, (Step(ServicePlan.id, ServicePlanAction.plan_id),)),
        ),
    ),
)
CHILDREN = FilteredList(
    "children",
    (
        Part("child", "", ChildAlone, labels={"court_on": _("Data hotărârii instanței")}),
        person_part("person", _("Copil"), Step(ChildAlone.child_id, Person.id)),
    ),
)
ELDERLY = FilteredList(
    "elderly",
    (
        Part("dependency", "", Dependency),
        person_part("person", _("Persoana"), Step(Dependency.person_id, Person.id)),
    ),
)
CARERS = FilteredList(
    "carers",
    (
        Part("carer", "", Carer),
        person_part("person", _("Asistent"), Step(Carer.person_id, Person.id)),
        person_part("cared", _("Persoana îngrijită"), Step(Carer.cared_id, Person.id)),
        Part("check", _("Verificare"), CarerCheck, (Step(Carer.id, CarerCheck.carer_id),)),
        Part("training", _("Instruire"), CarerTraining, (Step(Carer.id, CarerTraining.carer_id),)),
        Part("replacement", _("Înlocuire"), CarerReplacement, (Step(Carer.id, CarerReplacement.carer_id),)),
    ),
)
GUARDIANSHIP = FilteredList(
    "guardianship",
    (
        Part("guardianship", "", Guardianship),
        person_part("person", _("Persoana ocrotită"), Step(Guardianship.person_id, Person.id)),
        Part(
            *("account", _("Dare de seamă"), GuardianAccount),
            (Step(Guardianship.id, GuardianAccount.guardianship_id),),
        ),
    ),
)
CONTRACTS = FilteredList(
    "contracts",
    (
        Part("contract", "", ServiceContract, names=SERVICE),
        person_part("person", _("Beneficiar"), Step(ServiceContract.person_id, Person.id)),
    ),
)
PROVIDERS = FilteredList(
    "providers",
    (
        Part("provider", "", Provider),
        Part(
            *("provided", _("Serviciu"), ProviderService, (Step(Provider.id, ProviderService.provider_id),)),
            labels={"name": _("Denumirea"), "code": _("Codul")},
        ),
    ),
)
PARTNERSHIPS = FilteredList("partnerships", (Part("partnership", "", Partnership),))
PROCEDURES = FilteredList("procedures", (Part("procedure", "", Procedure, names=SERVICE),))
PAPERS = FilteredList(
    "papers",
    (
        Part("paper", "", PrintedPaper),
        person_part("person", _("Persoana"), Step(PrintedPaper.person_id, Person.id)),
    ),
)
COUNCIL = FilteredList(
    "council",
    (
        Part("file", "", CouncilFile),
        Part("step", _("Etapă"), CouncilStep, (Step(CouncilFile.id, CouncilStep.file_id),)),
        Part("paper", _("Document"), CouncilPaper, (Step(CouncilFile.id, CouncilPaper.file_id),)),
    ),
)
HANDOVER = FilteredList("handover", (Part("sent", "", SentPackage),))
# Nothing of what is told in confidence is found out by a filter: only what the list itself shows.
REPORTED = FilteredList(
    "reported",
    (Part("case", "", Case, only=("number", "kind", "opened_on", "next_on", "closed_on")),),
)
LISTS = {
    one.key: one
    for one in (
        *(PEOPLE, HOUSEHOLDS, BENEFITS, INQUIRIES, VISITS, SERVICE_PLANS, CHILDREN, ELDERLY, CARERS),
        *(GUARDIANSHIP, CONTRACTS, PROVIDERS, PARTNERSHIPS, PROCEDURES, PAPERS, COUNCIL, REPORTED),
        *(NEEDS, EVIDENCE, HANDOVER, PAYMENTS),
    )
}
ENTRIES = FilteredList(
    REGISTER,
    (
        Part("entry", "", RegisterEntry),
        person_part("person", _("Persoana"), Step(RegisterEntry.person_id, Person.id)),
    ),
)
