"""What the lists of personal data are called, and where the files past their term are looked at."""

from db.tables.personal import FileKind
from letea.actions.personal_lists import PersonalGroup
from letea.wording import _, counted

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
_COUNTED = {
    PersonalGroup.TOLD: (_("comunicare"), _("comunicări")),
    PersonalGroup.RESTRICTED: (_("restricționare"), _("restricționări")),
    PersonalGroup.SENSITIVE: (_("cerere"), _("cereri")),
    PersonalGroup.PAST: (_("dosar peste termen"), _("dosare peste termen")),
    PersonalGroup.SELECTED: (_("listă de selecționare"), _("liste de selecționare")),
    PersonalGroup.TERMS: (_("fel de dosar"), _("feluri de dosare")),
}


def count_words(group: PersonalGroup, count: int) -> str:
    """How much a list holds, in words."""
    return counted(count, *_COUNTED[group])
