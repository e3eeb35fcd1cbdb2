"""The fields of a household, its members, incomes and goods."""

from db.record import Record
from db.tables.households import Good, Household, HouseholdMember, Income
from letea.fields import Field, Kind, fields
from letea.wording import _

_PERSON = Field(_("Persoana"), kind=Kind.PERSON, required=True)
_DERIVED = Field("", kind=Kind.HIDDEN)
_PROOF = Field(_("Dovada"), kind=Kind.VOCABULARY, vocabulary="income_proof")
_PROVED = Field(_("Data dovezii"), kind=Kind.DAY)

FIELDS: dict[type[Record], dict[str, Field]] = {
    Household: fields(
        name=Field(_("Gospodăria"), help=_("De obicei numele titularului."), required=True),
        village=Field(_("Satul")),
        street=Field(_("Strada")),
        house_number=Field(_("Nr. casei")),
        dwelling_kind=Field(_("Locuința"), kind=Kind.VOCABULARY, vocabulary="dwelling_kind"),
        tenure=Field(_("Regimul locuinței"), kind=Kind.VOCABULARY, vocabulary="tenure"),
        rooms=Field(_("Număr de camere"), kind=Kind.COUNT),
        heating=Field(_("Încălzirea"), example=_("lemne")),
        has_electricity=Field(_("Curent electric"), kind=Kind.YES_NO),
        has_water=Field(_("Apă curentă"), kind=Kind.YES_NO),
        assessed_on=Field(_("Ultima evaluare"), kind=Kind.DAY),
        notes=Field(_("Observații"), kind=Kind.LONG_TEXT),
        name_key=_DERIVED,
        address_key=_DERIVED,
        finder=_DERIVED,
    ),
    HouseholdMember: fields(
        household_id=Field(_("Gospodăria"), kind=Kind.HIDDEN),
        person_id=_PERSON,
        role=Field(_("Calitatea"), kind=Kind.VOCABULARY, vocabulary="household_role"),
        from_on=Field(_("De la"), kind=Kind.DAY),
        to_on=Field(_("Până la"), kind=Kind.DAY),
    ),
    Income: fields(
        person_id=_PERSON,
        kind=Field(_("Felul venitului"), kind=Kind.VOCABULARY, vocabulary="income_kind", required=True),
        sum_bani=Field(_("Suma lunară (lei)"), kind=Kind.MONEY, example="1.234,50"),
        proof=_PROOF,
        proved_on=_PROVED,
        note=Field(_("Observații")),
    ),
    Good: fields(
        person_id=_PERSON,
        kind=Field(_("Felul bunului"), kind=Kind.VOCABULARY, vocabulary="good_kind", required=True),
        description=Field(_("Descrierea"), example=_("teren arabil, 0,5 ha")),
        worth_bani=Field(_("Valoarea (lei)"), kind=Kind.MONEY),
        proof=_PROOF,
        proved_on=_PROVED,
    ),
}
