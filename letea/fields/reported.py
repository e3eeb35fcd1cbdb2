"""The fields of what is told of in confidence, and of who opened it."""

from db.record import Record
from db.tables.reported import Case, CaseKind, CaseOpening
from letea.fields import Field, Kind, fields
from letea.wording import _

_HIDDEN = Field("", kind=Kind.HIDDEN)
CASE_KINDS = {
    CaseKind.VIOLENCE: _("Violență domestică"),
    CaseKind.CHILD_RISK: _("Copil în risc"),
    CaseKind.HOMELESS: _("Persoană fără adăpost"),
    CaseKind.COMPLAINT: _("Sesizare sau plângere"),
    CaseKind.REFERRAL: _("Trimitere către altă instituție"),
    CaseKind.OTHER: _("Alt caz"),
}

FIELDS: dict[type[Record], dict[str, Field]] = {
    Case: fields(
        number=Field(_("Numărul cazului"), example="3/2022", required=True),
        kind=Field(_("Felul cazului"), kind=Kind.CHOICE, choices=CASE_KINDS, required=True),
        opened_on=Field(_("Aflat la"), kind=Kind.DAY, required=True),
        person_id=Field(
            _("Persoana, dacă este în evidență"),
            example=_("Scrieți numele sau CNP-ul"),
            kind=Kind.PERSON,
            private=True,
        ),
        about=Field(
            _("Despre cine este vorba"),
            help=_("Când persoana nu este în evidență sau sunt mai multe."),
            private=True,
        ),
        reported_by=Field(_("Cine a adus la cunoștință"), example=_("vecin, școală, medic"), private=True),
        reported_how=Field(_("Cum"), example=_("telefonic, la sediu, în scris nr. 214"), private=True),
        facts=Field(
            _("Faptele"),
            help=_("Ce s-a spus și ce s-a constatat, unde și când; fără păreri."),
            kind=Kind.LONG_TEXT,
            private=True,
        ),
        measures=Field(_("Măsurile luate"), kind=Kind.LONG_TEXT, private=True),
        sent_to=Field(_("Trimis către"), example="DGASPC Bacău", private=True),
        sent_number=Field(_("Adresa nr."), example="1204", private=True),
        sent_on=Field(_("Din data de"), kind=Kind.DAY, private=True),
        answer=Field(
            _("Răspunsul"), help=_("Numărul, data și ce s-a răspuns."), kind=Kind.LONG_TEXT, private=True
        ),
        next_on=Field(
            _("Următoarea verificare"), help=_("Din această zi cazul stă la „de verificat”."), kind=Kind.DAY
        ),
        closed_on=Field(_("Închis la"), kind=Kind.DAY),
        outcome=Field(_("Cu ce rezultat s-a închis"), kind=Kind.LONG_TEXT, private=True),
    ),
    CaseOpening: fields(
        case_id=_HIDDEN,
        opened_at=_HIDDEN,
        opened_by=_HIDDEN,
        reason=Field(
            _("De ce deschideți cazul"),
            help=_("Rămâne scris în caz: cine l-a deschis, când și de ce."),
            required=True,
        ),
    ),
}
