"""The fields of a person and of what the register keeps about them."""

from db.record import Record
from db.tables.people import (
    DisabilityCertificate,
    IdentityPaper,
    Person,
    PersonCategory,
    PersonSituation,
    PersonState,
    Sex,
)
from letea.fields import Field, Kind, fields
from letea.wording import _

SEXES = {Sex.FEMALE: _("feminin"), Sex.MALE: _("masculin")}
STATES = {
    PersonState.ACTIVE: _("activ"),
    PersonState.LEFT: _("plecat"),
    PersonState.DECEASED: _("decedat"),
}

_FROM = Field(_("De la"), kind=Kind.DAY)
_TO = Field(_("Până la"), kind=Kind.DAY, help=_("Lăsați gol cât timp continuă."))
_PERSON = Field(_("Persoana"), kind=Kind.PERSON)
_NOTE = Field(_("Observații"), private=True)  # of a category or a situation: it tells of the same
_DERIVED = Field("", kind=Kind.HIDDEN)

FIELDS: dict[type[Record], dict[str, Field]] = {
    Person: fields(
        family_name=Field(_("Nume"), required=True),
        given_name=Field(_("Prenume"), required=True),
        cnp=Field(_("CNP"), help=_("13 cifre. Arată data nașterii și sexul."), example="1900101040013"),
        no_cnp_reason=Field(_("De ce lipsește CNP-ul"), kind=Kind.VOCABULARY, vocabulary="no_cnp_reason"),
        born_on=Field(_("Data nașterii"), kind=Kind.DAY, example="05.03.1962"),
        sex=Field(_("Sexul"), kind=Kind.CHOICE, choices=SEXES),
        village=Field(_("Satul")),
        street=Field(_("Strada")),
        house_number=Field(_("Nr. casei")),
        phone=Field(_("Telefon")),
        marital_status=Field(_("Starea civilă"), kind=Kind.VOCABULARY, vocabulary="marital_status"),
        education=Field(_("Studii"), kind=Kind.VOCABULARY, vocabulary="education"),
        occupation=Field(_("Ocupația"), kind=Kind.VOCABULARY, vocabulary="occupation"),
        school=Field(_("Școala sau grădinița")),
        representative_name=Field(_("Numele reprezentantului")),
        representative_quality=Field(
            _("Calitatea reprezentantului"), kind=Kind.VOCABULARY, vocabulary="representative_quality"
        ),
        representative_phone=Field(_("Telefonul reprezentantului")),
        state=Field(_("Situația în evidență"), kind=Kind.CHOICE, choices=STATES),
        state_on=Field(_("Din data de"), kind=Kind.DAY, help=_("Când a plecat sau a decedat.")),
        notes=Field(_("Observații"), kind=Kind.LONG_TEXT),
        name_key=_DERIVED,
        address_key=_DERIVED,
        finder=_DERIVED,
    ),
    IdentityPaper: fields(
        person_id=_PERSON,
        kind=Field(_("Actul"), kind=Kind.VOCABULARY, vocabulary="identity_paper"),
        series=Field(_("Seria"), example="XC"),
        number=Field(_("Numărul"), example="123456"),
        issuer=Field(_("Eliberat de"), example="SPCLEP Bacău"),
        issued_on=Field(_("La data de"), kind=Kind.DAY),
        expires_on=Field(_("Expiră la"), kind=Kind.DAY),
    ),
    PersonCategory: fields(
        person_id=_PERSON,
        category=Field(
            _("Categoria"),
            kind=Kind.VOCABULARY,
            vocabulary="beneficiary_category",
            required=True,
            private=True,
        ),
        from_on=_FROM,
        to_on=_TO,
        note=_NOTE,
    ),
    PersonSituation: fields(
        person_id=_PERSON,
        situation=Field(
            _("Situația"), kind=Kind.VOCABULARY, vocabulary="situation", required=True, private=True
        ),
        from_on=_FROM,
        to_on=_TO,
        note=_NOTE,
    ),
    DisabilityCertificate: fields(
        person_id=_PERSON,
        number=Field(_("Nr. certificatului"), example="1821/14.03.2021", required=True, private=True),
        issued_on=Field(_("Data"), kind=Kind.DAY, private=True),
        issuer=Field(_("Emis de"), help=_("Comisia de evaluare."), private=True),
        degree=Field(_("Gradul"), kind=Kind.VOCABULARY, vocabulary="disability_degree", private=True),
        disability_kind=Field(_("Tipul"), kind=Kind.VOCABULARY, vocabulary="disability_kind", private=True),
        permanent=Field(_("Permanent"), kind=Kind.YES_NO, private=True),
        until_on=Field(_("Valabil până la"), kind=Kind.DAY, private=True),
    ),
}
