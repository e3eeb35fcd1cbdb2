"""The fields of services: existing and proposed, licences, budgets, enrolments, programmes of chapter I."""

from db.record import Record
from db.tables.services import (
    BudgetSource,
    Enrolment,
    Licence,
    Programme,
    ProgrammeRow,
    ProposedService,
    Service,
    ServiceBudget,
)
from letea.fields import Field, Kind, fields
from letea.wording import _

SOURCES = {
    BudgetSource.LOCAL: _("Buget local"),
    BudgetSource.COUNTY: _("Buget județean"),
    BudgetSource.STATE: _("Buget de stat"),
    BudgetSource.CONTRIBUTIONS: _("Contribuții persoane beneficiare"),
    BudgetSource.OTHER: _("Alte surse"),
}
PROGRAMMES = {
    Programme.CONTRACTING: _("Contractare (C)"),
    Programme.SUBSIDIES: _("Subvenționare (D)"),
}

_PLACE = Field(_("Ordinea"), kind=Kind.HIDDEN)
_SERVICE = Field(_("Serviciul"), kind=Kind.HIDDEN)
_YEAR = Field(_("Anul"), kind=Kind.COUNT, required=True)
_PHRASES = _("O sumă sau o mențiune: „Fără costuri”, „nu este cazul”, „*”. Mențiunea nu este zero.")
_AMOUNT = Field(_("Suma"), help=_PHRASES, example="1.234,50", kind=Kind.AMOUNT)
_WORDED = Field(_("Suma, ca mențiune"), kind=Kind.HIDDEN)
_CODE_HELP = _("Codul din Nomenclatorul serviciilor sociale; se tipărește exact cum îl scrieți.")


def _source(source: BudgetSource) -> Field:
    return Field(SOURCES[source], help=_PHRASES, example="1.234,50", kind=Kind.AMOUNT)


FIELDS: dict[type[Record], dict[str, Field]] = {
    Service: fields(
        name=Field(_("Denumirea serviciului"), required=True),
        code=Field(_("Codul din nomenclator"), help=_CODE_HELP, example="8891 CZ-C-II"),
        centre=Field(
            _("Centrul"),
            help=_("Numele centrului din care face parte; în tabelul planului stă pe un rând al lui."),
        ),
        form=Field(_("Forma serviciului"), kind=Kind.VOCABULARY, vocabulary="service_form"),
        beneficiaries=Field(
            _("Categorii de beneficiari"), kind=Kind.VOCABULARY_LIST, vocabulary="beneficiary_category"
        ),
        capacity=Field(_("Capacitatea"), example="20", kind=Kind.COUNT),
        capacity_unit=Field(
            _("Unitatea capacității"),
            help=_("Ce se numără: copii, persoane, locuri."),
            example=_("copii"),
            kind=Kind.VOCABULARY,
            vocabulary="capacity_unit",
        ),
        occupancy_override=Field(
            _("Grad de ocupare scris"),
            help=_("Lăsați gol ca să se calculeze din admiteri; altfel scrieți și motivul."),
            example="75",
            kind=Kind.PERCENT,
        ),
        override_reason=Field(_("Motivul gradului scris")),
        standard_bani=Field(
            _("Standard de cost pe an"),
            help=_("Lei pe beneficiar și an, după hotărârea standardelor; raportul anual îl compară."),
            example="12.500",
            kind=Kind.MONEY,
        ),
        staff=Field(_("Personalul"), kind=Kind.LONG_TEXT),
        address=Field(_("Adresa")),
        founded_by=Field(_("Hotărârea de înființare"), example=_("HCL nr. 84/2016")),
        active_from_on=Field(_("Funcționează de la"), kind=Kind.DAY),
        active_to_on=Field(_("Funcționează până la"), kind=Kind.DAY),
        notes=Field(_("Observații"), kind=Kind.LONG_TEXT),
        place=_PLACE,
    ),
    Licence: fields(
        service_id=_SERVICE,
        series=Field(_("Seria licenței"), example="LF"),
        number=Field(_("Numărul licenței"), example="000132"),
        from_on=Field(_("Valabilă de la"), kind=Kind.DAY),
        until_on=Field(_("Valabilă până la"), kind=Kind.DAY),
    ),
    ServiceBudget: fields(
        service_id=_SERVICE,
        year=_YEAR,
        source=Field(_("Sursa de finanțare"), kind=Kind.CHOICE, choices=SOURCES, required=True),
        amount_bani=_AMOUNT,
        amount_text=_WORDED,
    ),
    Enrolment: fields(
        service_id=_SERVICE,
        person_id=Field(_("Persoana"), kind=Kind.PERSON, required=True),
        from_on=Field(_("Admisă de la"), kind=Kind.DAY, required=True),
        to_on=Field(_("Până la"), kind=Kind.DAY),
        note=Field(_("Observații")),
    ),
    ProposedService: fields(
        year=_YEAR,
        name=Field(_("Denumirea serviciului propus"), required=True),
        code=Field(_("Codul din nomenclator"), help=_CODE_HELP, example="8899 CZ-PN-V"),
        beneficiaries=Field(_("Categorie beneficiari")),
        capacity=Field(_("Capacitate necesară"), example=_("20 de persoane")),
        area=Field(_("Spațiu necesar (mp)"), example="120"),
        staff=Field(
            _("Resurse umane necesare"),
            help=_("Personal de specialitate, de îngrijire și asistență, de deservire."),
            kind=Kind.LONG_TEXT,
        ),
        local_bani=_source(BudgetSource.LOCAL),
        local_text=_WORDED,
        county_bani=_source(BudgetSource.COUNTY),
        county_text=_WORDED,
        state_bani=_source(BudgetSource.STATE),
        state_text=_WORDED,
        contributions_bani=_source(BudgetSource.CONTRIBUTIONS),
        contributions_text=_WORDED,
        other_bani=_source(BudgetSource.OTHER),
        other_text=_WORDED,
        justification=Field(_("Justificare"), kind=Kind.LONG_TEXT),
        place=_PLACE,
    ),
    ProgrammeRow: fields(
        year=_YEAR,
        programme=Field(_("Programul"), kind=Kind.CHOICE, choices=PROGRAMMES, required=True),
        provider=Field(_("Furnizorul"), required=True),
        service=Field(_("Serviciul social")),
        beneficiaries=Field(_("Beneficiari")),
        period=Field(_("Perioada")),
        amount_bani=_AMOUNT,
        amount_text=_WORDED,
        note=Field(_("Observații")),
        place=_PLACE,
    ),
}
