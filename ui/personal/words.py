"""What the lists of personal data are called, and where the files past their term are looked at."""

from db.tables.personal import FileKind
from letea.actions.personal_lists import PersonalGroup
from letea.wording import _

GROUPS = {
    PersonalGroup.TOLD: _("Comunicări"),
    PersonalGroup.RESTRICTED: _("Restricționări"),
    PersonalGroup.SENSITIVE: _("Date sensibile"),
    PersonalGroup.PAST: _("Peste termen"),
    PersonalGroup.SELECTED: _("Selecționări"),
    PersonalGroup.TERMS: _("Termene de păstrare"),
}
PAGES = {  # where a file past its term is looked at
    FileKind.BENEFIT: "benefits",
    FileKind.INQUIRY: "inquiries",
    FileKind.VISIT: "visits",
    FileKind.SERVICE_PLAN: "service_plans",
    FileKind.CARER: "carers",
    FileKind.GUARDIANSHIP: "guardianship",
    FileKind.REPORTED: "reported",
    FileKind.CONTRACT: "contracts",
    FileKind.CHILD: "children",
    FileKind.DEPENDENCY: "elderly",
    FileKind.REGISTER: "registers",
    FileKind.COMPARISON: "evidence",
    FileKind.HOUSEHOLD: "households",
    FileKind.PERSON: "people",
}
NOTHING = _(
    "Nimic în lista aceasta. Ce se dă cu „Dosarul persoanei” se scrie singur, restul cu mâna; peste termen "
    "apar dosarele ale căror termene le-ați pus."
)
