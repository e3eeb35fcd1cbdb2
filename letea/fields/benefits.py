"""The fields of benefits: kinds, files, states, grants, payments, dispositions, hours worked."""

from db.record import Record
from db.tables.benefits import (
    BenefitFile,
    BenefitKind,
    Disposition,
    DispositionKind,
    FileState,
    FileStep,
    Grant,
    Holder,
    Payment,
    Twice,
    WorkedHours,
)
from letea.fields import Field, Kind, fields
from letea.wording import _

FILE_STATES = {
    FileState.REQUESTED: _("Cerere înregistrată"),
    FileState.CHECKING: _("În verificare"),
    FileState.INCOMPLETE: _("Incomplet"),
    FileState.APPROVED: _("Aprobat"),
    FileState.REFUSED: _("Respins"),
    FileState.PAYING: _("În plată"),
    FileState.SUSPENDED: _("Suspendat"),
    FileState.CHANGED: _("Modificat"),
    FileState.ENDED: _("Încetat"),
    FileState.TRANSFERRED: _("Transferat"),
    FileState.ARCHIVED: _("Arhivat"),
}
TWICE = {Twice.STRICT: _("strict"), Twice.LOOSE: _("se repetă")}
HOLDERS = {Holder.PERSON: _("o persoană"), Holder.HOUSEHOLD: _("o gospodărie")}
DISPOSITION_KINDS = {
    DispositionKind.GRANT: _("Acordare"),
    DispositionKind.REFUSE: _("Respingere"),
    DispositionKind.CHANGE: _("Modificare"),
    DispositionKind.SUSPEND: _("Suspendare"),
    DispositionKind.RESUME: _("Reluarea plății"),
    DispositionKind.END: _("Încetare"),
}

_HIDDEN = Field("", kind=Kind.HIDDEN)
_NOTE = Field(_("Observații"), kind=Kind.LONG_TEXT)

FIELDS: dict[type[Record], dict[str, Field]] = {
    BenefitKind: fields(
        code=Field(_("Cod"), required=True),
        name=Field(_("Denumirea"), required=True),
        law=Field(_("Temeiul legal")),
        decided_by=Field(_("Cine decide")),
        source=Field(_("Cine plătește")),
        frequency=Field(_("Periodicitate")),
        keeps=Field(_("Ce ține comuna"), kind=Kind.LONG_TEXT),
        holder=Field(_("Se acordă pentru"), kind=Kind.CHOICE, choices=HOLDERS),
        twice=Field(
            _("De două ori în același timp"),
            help=_("„Strict” oprește al doilea dosar fără un motiv; ajutorul de urgență se repetă."),
            kind=Kind.CHOICE,
            choices=TWICE,
        ),
        historic=Field(_("Istorică"), help=_("Pentru dosare vechi; nu se mai acordă."), kind=Kind.YES_NO),
        active=Field(_("Se oferă în liste"), kind=Kind.YES_NO),
        place=_HIDDEN,
    ),
    Disposition: fields(
        number=Field(_("Dispoziția nr."), example="118/2026", required=True),
        dated_on=Field(_("Din data de"), kind=Kind.DAY, required=True),
        kind=Field(_("Ce dispune"), kind=Kind.CHOICE, choices=DISPOSITION_KINDS, required=True),
        subject=Field(_("Obiectul")),
        note=_NOTE,
    ),
    BenefitFile: fields(
        kind_id=Field(_("Beneficiul"), kind=Kind.HIDDEN, required=True),
        number=Field(_("Numărul dosarului"), example="43/2026"),
        requested_on=Field(_("Data cererii"), kind=Kind.DAY, required=True),
        applicant_id=Field(_("Solicitantul"), kind=Kind.PERSON, required=True),
        household_id=Field(_("Gospodăria"), kind=Kind.HIDDEN),
        state=Field(_("Stadiul"), kind=Kind.CHOICE, choices=FILE_STATES, required=True),
        allowed=Field(
            _("De ce se acordă alături de alt dosar"),
            help=_("Se cere numai când există deja un dosar de același fel."),
            kind=Kind.LONG_TEXT,
        ),
        note=_NOTE,
    ),
    FileStep: fields(
        file_id=_HIDDEN,
        state=Field(_("Stadiul"), kind=Kind.CHOICE, choices=FILE_STATES, required=True),
        changed_on=Field(_("Data"), kind=Kind.DAY, required=True),
        disposition_id=Field(_("Dispoziția"), kind=Kind.HIDDEN),
        reason=Field(_("Motivul"), kind=Kind.LONG_TEXT),
    ),
    Grant: fields(
        file_id=_HIDDEN,
        beneficiary_id=Field(_("Beneficiarul"), kind=Kind.PERSON, required=True),
        amount_bani=Field(_("Suma"), kind=Kind.MONEY, required=True),
        from_on=Field(_("De la"), kind=Kind.DAY, required=True),
        to_on=Field(_("Până la"), kind=Kind.DAY),
        once=Field(_("O singură dată"), kind=Kind.YES_NO),
        disposition_id=Field(_("Dispoziția"), kind=Kind.HIDDEN),
        note=_NOTE,
    ),
    Payment: fields(
        grant_id=_HIDDEN,
        month_on=Field(_("Luna"), kind=Kind.DAY, required=True),
        amount_bani=Field(_("Suma plătită"), kind=Kind.MONEY, required=True),
        paid_on=Field(_("Plătită la"), kind=Kind.DAY),
        note=_NOTE,
    ),
    WorkedHours: fields(
        file_id=_HIDDEN,
        person_id=Field(_("Persoana"), kind=Kind.PERSON, required=True),
        month_on=Field(_("Luna"), kind=Kind.DAY, required=True),
        due_hours=Field(_("Ore datorate"), kind=Kind.COUNT),
        done_hours=Field(_("Ore lucrate"), kind=Kind.COUNT),
        note=_NOTE,
    ),
}
