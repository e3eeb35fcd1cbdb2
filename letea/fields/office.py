"""The fields of the office, its officials, staff and editable lists."""

from db.record import Record
from db.tables.office import Office, Official, OfficialRole, StaffMember, UnitKind, VocabularyItem
from letea.fields import Field, Kind, fields
from letea.wording import _

UNIT_KINDS = {
    UnitKind.COMMUNE: _("comună"),
    UnitKind.TOWN: _("oraș"),
    UnitKind.MUNICIPALITY: _("municipiu"),
    UnitKind.SECTOR: _("sector"),
    UnitKind.COUNTY: _("județ"),
}
UNIT_NAMES = {
    UnitKind.COMMUNE: _("Comuna"),
    UnitKind.TOWN: _("Orașul"),
    UnitKind.MUNICIPALITY: _("Municipiul"),
    UnitKind.SECTOR: _("Sectorul"),
    UnitKind.COUNTY: _("Județul"),
}
ROLES = {
    OfficialRole.MAYOR: _("Primar"),
    OfficialRole.SECRETARY: _("Secretar general"),
    OfficialRole.HEAD_OF_SERVICE: _("Șef serviciu"),
    OfficialRole.CHAIR: _("Președinte de ședință"),
}

FIELDS: dict[type[Record], dict[str, Field]] = {
    Office: fields(
        county=Field(_("Județul"), required=True),
        unit_kind=Field(_("Felul localității"), kind=Kind.CHOICE, choices=UNIT_KINDS, required=True),
        unit_name=Field(_("Localitatea"), example="Letea Veche", required=True),
        siruta=Field(
            _("Codul SIRUTA"), help=_("Vine din lista SIRUTA, odată cu localitatea."), kind=Kind.COUNT
        ),
        service_name=Field(
            _("Denumirea serviciului"),
            help=_("Așa cum apare în acte."),
            example=_("Serviciul Asistență Socială, Asistenți Personali și Autoritate Tutelară"),
            required=True,
        ),
        short_name=Field(_("Denumirea scurtă"), example="SASAPAT"),
        cui=Field(_("Codul fiscal (CUI)"), example="4278337"),
        address=Field(_("Adresa")),
        phone=Field(_("Telefon")),
        email=Field(_("E-mail")),
        website=Field(_("Pagina de internet")),
        coat_of_arms=Field(
            _("Stema"), help=_("Imagine PNG sau JPEG; apare în antetul actelor."), kind=Kind.PICTURE
        ),
        accreditation_series=Field(_("Certificat de acreditare – seria"), example="AF"),
        accreditation_number=Field(_("Numărul certificatului"), example="003924"),
        accreditation_issuer=Field(_("Emis de")),
        accreditation_on=Field(_("Data certificatului"), kind=Kind.DAY),
        demonstration=Field(_("Birou demonstrativ"), kind=Kind.HIDDEN),
    ),
    Official: fields(
        role=Field(_("Funcția"), kind=Kind.CHOICE, choices=ROLES, required=True),
        name=Field(_("Numele și prenumele"), required=True),
        title=Field(_("Funcția în acte"), help=_("Numai dacă diferă de cea din listă.")),
        from_on=Field(_("De la"), kind=Kind.DAY),
        to_on=Field(_("Până la"), kind=Kind.DAY),
    ),
    StaffMember: fields(
        name=Field(_("Numele și prenumele"), required=True),
        position=Field(_("Funcția"), example=_("asistent social")),
        active=Field(_("În activitate"), kind=Kind.YES_NO),
    ),
    VocabularyItem: fields(
        label=Field(_("Denumirea"), required=True),
        code=Field(_("Codul"), required=True),
        source=Field(_("Sursa")),
        active=Field(_("Se oferă în liste"), kind=Kind.YES_NO),
        list_name=Field(_("Lista"), kind=Kind.HIDDEN),
        place=Field(_("Ordinea"), kind=Kind.HIDDEN),
    ),
}

LIST_NAMES = {
    "beneficiary_category": _("Categorii de beneficiari"),
    "situation": _("Situații de vulnerabilitate"),
    "identity_paper": _("Acte de identitate"),
    "no_cnp_reason": _("Motive pentru lipsa CNP-ului"),
    "marital_status": _("Stare civilă"),
    "education": _("Studii"),
    "occupation": _("Ocupații"),
    "representative_quality": _("Calitatea reprezentantului"),
    "disability_kind": _("Tipuri de handicap"),
    "disability_degree": _("Grade de handicap"),
    "household_role": _("Calitatea în gospodărie"),
    "dwelling_kind": _("Tipuri de locuință"),
    "tenure": _("Regimul locuinței"),
    "income_kind": _("Feluri de venituri"),
    "income_proof": _("Dovezi ale veniturilor"),
    "good_kind": _("Feluri de bunuri"),
    "service_form": _("Forme de servicii"),
    "capacity_unit": _("Unități de capacitate"),
    "campaign_period": _("Perioade"),
}


def place_in_words(office: Office) -> str:
    """The office's place as the window names it: "Comuna Letea Veche, Bacău (demonstrativ)"."""
    demonstration = _(" (demonstrativ)") if office.demonstration else ""
    if office.unit_kind is UnitKind.COUNTY:
        return f"{UNIT_NAMES[office.unit_kind]} {office.unit_name}{demonstration}"
    return f"{UNIT_NAMES[office.unit_kind]} {office.unit_name}, {office.county}{demonstration}"
