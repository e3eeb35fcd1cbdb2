"""The fields of personal assistants: contracts, replacements, checks at home, trainings, reports."""

from db.record import Record
from db.tables.carers import Carer, CarerCheck, CarerReplacement, CarerReport, CarerTraining
from letea.fields import Field, Kind, fields
from letea.wording import _

SEMESTERS = {1: _("Semestrul I"), 2: _("Semestrul al II-lea")}

_HIDDEN = Field("", kind=Kind.HIDDEN)
_NOTE = Field(_("Observații"), kind=Kind.LONG_TEXT)
_FROM = Field(_("De la"), kind=Kind.DAY, required=True)
_TO = Field(_("Până la"), kind=Kind.DAY)

FIELDS: dict[type[Record], dict[str, Field]] = {
    Carer: fields(
        person_id=Field(_("Asistentul personal"), kind=Kind.PERSON, required=True),
        # An assistant is given for a severe disability: whom they care for tells of it.
        cared_id=Field(_("Persoana îngrijită"), kind=Kind.PERSON, required=True, private=True),
        relation=Field(_("Ce îi este persoanei îngrijite"), example=_("fiică, soț, vecin")),
        contract_number=Field(_("Contractul nr."), example="14"),
        contract_on=Field(_("Data contractului"), kind=Kind.DAY),
        from_on=Field(_("În activitate de la"), kind=Kind.DAY, required=True),
        to_on=Field(_("Până la"), help=_("Gol cât timp contractul este în vigoare."), kind=Kind.DAY),
        hours_a_day=Field(_("Ore pe zi"), example="8", kind=Kind.COUNT),
        wage_bani=Field(_("Salariul lunar (lei)"), example="3.700", kind=Kind.MONEY),
        disposition_number=Field(_("Dispoziția nr."), example="118/2026"),
        disposition_on=Field(_("Data dispoziției"), kind=Kind.DAY),
        ended_why=Field(_("De ce a încetat"), example=_("decesul persoanei îngrijite")),
        note=_NOTE,
    ),
    CarerReplacement: fields(
        carer_id=_HIDDEN,
        from_on=_FROM,
        to_on=_TO,
        reason=Field(_("Motivul"), example=_("concediu de odihnă"), private=True),
        replaced_by=Field(_("Cine sau cum înlocuiește"), example=_("centru de zi, indemnizație")),
        note=Field(_("Observații")),
    ),
    CarerCheck: fields(
        carer_id=_HIDDEN,
        checked_on=Field(_("Verificat la"), kind=Kind.DAY, required=True),
        findings=Field(_("Constatări"), private=True),
        measures=Field(_("Măsuri"), private=True),
        checked_by=Field(_("Cine a verificat")),
        next_on=Field(_("Următoarea"), help=_("Dacă rămâne gol, este peste 6 luni."), kind=Kind.DAY),
    ),
    CarerTraining: fields(
        carer_id=_HIDDEN,
        held_on=Field(_("Data"), kind=Kind.DAY, required=True),
        topic=Field(_("Tematica"), required=True),
        held_by=Field(_("Cine a ținut-o")),
        hours=Field(_("Ore"), kind=Kind.COUNT),
        paper=Field(_("Dovada"), example=_("proces-verbal 12/2026")),
    ),
    CarerReport: fields(
        year=Field(_("Anul"), kind=Kind.COUNT, required=True),
        semester=Field(_("Semestrul"), kind=Kind.CHOICE, choices=SEMESTERS, required=True),
        number=Field(_("Raportul nr."), example="214/2026"),
        reported_on=Field(_("Data raportului"), kind=Kind.DAY),
        findings=Field(
            _("Probleme sesizate"),
            help=_("Ce s-a constatat la verificări; se tipărește la punctul despre controale."),
            kind=Kind.LONG_TEXT,
        ),
        proposals=Field(_("Propuneri"), kind=Kind.LONG_TEXT),
        decision_number=Field(
            _("Hotărârea consiliului nr."), help=_("După ce consiliul ia act de raport."), example="31/2026"
        ),
        decision_on=Field(_("Data hotărârii"), kind=Kind.DAY),
    ),
}
