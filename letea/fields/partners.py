"""The fields of providers, partnerships, procedures and contracts of services."""

from db.record import Record
from db.tables.partners import Partnership, Procedure, Provider, ProviderService, ServiceContract
from letea.fields import Field, Kind, fields
from letea.wording import _

_HIDDEN = Field("", kind=Kind.HIDDEN)
_NOTE = Field(_("Observații"), kind=Kind.LONG_TEXT)
_RESPONSIBLE = Field(_("Responsabil"), example=_("asistentul social"))

FIELDS: dict[type[Record], dict[str, Field]] = {
    Provider: fields(
        name=Field(_("Denumirea furnizorului"), required=True),
        form=Field(_("Forma de organizare"), example=_("asociație")),
        tax_code=Field(_("Codul fiscal"), example="12345678"),
        address=Field(_("Adresa")),
        contact=Field(_("Persoana de contact")),
        phone=Field(_("Telefon"), example="0234 000 000"),
        email=Field(_("E-mail")),
        accreditation_series=Field(_("Seria certificatului de acreditare"), example="AF"),
        accreditation_number=Field(_("Numărul certificatului"), example="003924"),
        accredited_on=Field(_("Acreditat de la"), kind=Kind.DAY),
        accredited_until_on=Field(
            _("Acreditat până la"),
            help=_("Lăsați gol dacă certificatul nu are termen."),
            kind=Kind.DAY,
        ),
        note=_NOTE,
        name_key=_HIDDEN,
    ),
    ProviderService: fields(
        provider_id=_HIDDEN,
        place=_HIDDEN,
        name=Field(_("Serviciul"), required=True),
        code=Field(_("Codul serviciului"), example="8810 ID-I"),
        capacity=Field(_("Capacitatea"), kind=Kind.COUNT),
        licence_series=Field(_("Seria licenței"), example="LF"),
        licence_number=Field(_("Numărul licenței"), example="000132"),
        licensed_on=Field(_("Licență de la"), kind=Kind.DAY),
        licensed_until_on=Field(_("Licență până la"), kind=Kind.DAY),
    ),
    Partnership: fields(
        partner=Field(_("Partenerul"), required=True),
        number=Field(_("Numărul convenției"), example="12/2026"),
        signed_on=Field(_("Data semnării"), kind=Kind.DAY),
        until_on=Field(_("Valabilă până la"), help=_("Lăsați gol dacă nu are termen."), kind=Kind.DAY),
        subject=Field(_("Obiectul"), kind=Kind.LONG_TEXT),
        ours=Field(_("Ce facem noi"), kind=Kind.LONG_TEXT),
        theirs=Field(_("Ce face partenerul"), kind=Kind.LONG_TEXT),
        responsible=_RESPONSIBLE,
        provider_id=Field(
            _("Este și furnizor de servicii"),
            help=_("Dacă partenerul este în lista furnizorilor."),
            kind=Kind.HIDDEN,
        ),
        ended_on=Field(_("Încheiată la"), help=_("Numai dacă a luat sfârșit."), kind=Kind.DAY),
        note=_NOTE,
    ),
    Procedure: fields(
        code=Field(_("Codul"), example="PO-03"),
        title=Field(_("Titlul procedurii"), required=True),
        edition=Field(_("Ediția și revizia"), example=_("ediția I, revizia 2")),
        service_id=Field(_("Pentru serviciul"), kind=Kind.HIDDEN),
        approved_on=Field(_("Aprobată la"), kind=Kind.DAY),
        approved_by=Field(_("Aprobată prin"), example=_("Dispoziția nr. 40/2026")),
        revised_on=Field(_("Ultima revizuire"), kind=Kind.DAY),
        next_on=Field(
            _("Revizuirea următoare"),
            help=_("Lăsați gol pentru un an de la ultima revizuire."),
            kind=Kind.DAY,
        ),
        responsible=_RESPONSIBLE,
        withdrawn_on=Field(_("Retrasă la"), help=_("Numai dacă nu se mai aplică."), kind=Kind.DAY),
        note=_NOTE,
    ),
    ServiceContract: fields(
        number=Field(_("Numărul contractului"), example="7/2026"),
        signed_on=Field(_("Data semnării"), kind=Kind.DAY, required=True),
        person_id=Field(_("Beneficiarul"), kind=Kind.PERSON, required=True),
        service_id=Field(_("Serviciul"), kind=Kind.HIDDEN, required=True),
        from_on=Field(_("De la"), kind=Kind.DAY, required=True),
        to_on=Field(_("Până la"), help=_("Lăsați gol dacă nu are termen."), kind=Kind.DAY),
        contribution_bani=Field(
            _("Contribuția lunară (lei)"),
            help=_("Scrieți 0 dacă serviciul este gratuit; gol dacă nu se știe încă."),
            kind=Kind.MONEY,
        ),
        objectives=Field(_("Obiectul și obiectivele"), kind=Kind.LONG_TEXT),
        ended_on=Field(_("Încheiat la"), help=_("Numai dacă a luat sfârșit."), kind=Kind.DAY),
        ended_why=Field(_("De ce a luat sfârșit")),
    ),
}
