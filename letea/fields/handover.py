"""The fields of the hand-over: the counties' keys, the years closed, the packages sent."""

from db.record import Record
from db.tables.handover import CountyKey, Leaving, SentPackage, YearClosing
from letea.fields import Field, Kind, fields
from letea.wording import _

LEAVING = {
    Leaving.FIGURES: _("cifre, fără date personale"),
    Leaving.PSEUDONYMOUS: _("rânduri fără nume (pseudonime)"),
    Leaving.NOMINAL: _("rânduri cu nume, pentru categoriile alese"),
}

FIELDS: dict[type[Record], dict[str, Field]] = {
    CountyKey: fields(
        name=Field(_("Instituția care primește"), example=_("DGASPC Exemplu"), required=True),
        recipient=Field(
            _("Cheia județului"),
            help=_("Începe cu „age1” și are 62 de litere și cifre; este în fișierul primit de la județ."),
            required=True,
        ),
        compared_on=Field(_("Amprenta comparată la"), kind=Kind.DAY),
        signer=Field("", kind=Kind.HIDDEN),
    ),
    YearClosing: fields(
        year=Field(_("Anul"), kind=Kind.COUNT, required=True),
        closed_on=Field(_("Închis la"), kind=Kind.DAY, required=True),
        checks=Field(_("Verificări")),
        totals=Field(_("Totaluri")),
        reopened_on=Field(_("Redeschis la"), kind=Kind.DAY),
        reopened_why=Field(
            _("Ce se corectează și de ce"),
            help=_("Rămâne scris, cu numele dumneavoastră și ziua."),
            example=_("plata din decembrie a fost înregistrată de două ori"),
            kind=Kind.LONG_TEXT,
            required=True,
        ),
    ),
    SentPackage: fields(
        period=Field(_("Perioada"), required=True),
        number=Field(_("Numărul pachetului"), kind=Kind.COUNT, required=True),
        leaving=Field(_("Ce se predă"), kind=Kind.CHOICE, choices=LEAVING, required=True),
        categories=Field(
            _("Categorii cu nume"), kind=Kind.VOCABULARY_LIST, vocabulary="beneficiary_category"
        ),
        ground=Field(
            _("Temeiul legal"),
            help=_("Actul și articolul care cer numele persoanelor."),
            example=_("Legea nr. 292/2011, art. …"),
        ),
        county=Field(_("Cui se predă"), example=_("DGASPC Exemplu"), required=True),
        recipient=Field(_("Cheia județului")),
        medium=Field(
            _("Suportul"), example=_("stick USB, seria 0001"), help=_("Se scrie în procesul-verbal.")
        ),
        file_name=Field(_("Fișierul")),
        bytes=Field(_("Mărimea"), kind=Kind.COUNT),
        sha256=Field(_("Amprenta fișierului (SHA-256)")),
        before=Field("", kind=Kind.HIDDEN),
        replaces=Field(_("Înlocuiește pachetul"), kind=Kind.COUNT),
        counts=Field("", kind=Kind.HIDDEN),
        made_on=Field(_("Predat la"), kind=Kind.DAY),
        plan_uid=Field("", kind=Kind.HIDDEN),
        received_on=Field(_("Primit de județ la"), kind=Kind.DAY),
        receipt=Field("", kind=Kind.HIDDEN),
        opinion=Field("", kind=Kind.HIDDEN),
    ),
}
