"""The fields of the guardianship authority: protections and the guardians' yearly accounts."""

from db.record import Record
from db.tables.guardianship import GuardianAccount, GuardianKind, Guardianship
from letea.fields import Field, Kind, fields
from letea.wording import _

GUARDIAN_KINDS = {
    GuardianKind.MINOR: _("Tutela minorului"),
    GuardianKind.SPECIAL: _("Tutelă specială"),
    GuardianKind.COUNSEL: _("Consiliere judiciară"),
    GuardianKind.CURATOR: _("Curatelă"),
    GuardianKind.SPECIAL_CURATOR: _("Curatelă specială"),
}

FIELDS: dict[type[Record], dict[str, Field]] = {
    Guardianship: fields(
        person_id=Field(_("Persoana ocrotită"), kind=Kind.PERSON, required=True),
        # Every kind but the minor's is of somebody whose health asks for it.
        kind=Field(
            _("Felul ocrotirii"), kind=Kind.CHOICE, choices=GUARDIAN_KINDS, required=True, private=True
        ),
        court=Field(_("Instanța"), example=_("Judecătoria Bacău")),
        decision_number=Field(_("Hotărârea nr."), help=_("A instanței sau, la curatelă, dispoziția.")),
        decision_on=Field(_("Data hotărârii"), kind=Kind.DAY),
        guardian=Field(_("Tutorele sau curatorul"), required=True),
        guardian_relation=Field(_("Ce îi este persoanei ocrotite"), example=_("bunică, unchi")),
        guardian_address=Field(_("Adresa")),
        guardian_phone=Field(_("Telefonul")),
        guardian_id=Field(
            _("Tutorele, dacă este în evidență"),
            help=_("Numele, adresa și telefonul se completează din fișa lui."),
            kind=Kind.PERSON,
        ),
        purpose=Field(_("Pentru ce"), example=_("dezbaterea succesiunii")),
        from_on=Field(_("De la"), kind=Kind.DAY, required=True),
        to_on=Field(_("Până la"), help=_("Gol cât timp ocrotirea ține."), kind=Kind.DAY),
        gives_accounts=Field(
            _("Depune dare de seamă în fiecare an"),
            help=_("Fără bifă, lipsa ei nu se mai semnalează."),
            kind=Kind.YES_NO,
        ),
        ended_why=Field(_("De ce a încetat"), example=_("a împlinit 18 ani")),
        note=Field(_("Observații"), kind=Kind.LONG_TEXT),
    ),
    GuardianAccount: fields(
        guardianship_id=Field("", kind=Kind.HIDDEN),
        year=Field(_("Anul"), kind=Kind.COUNT, required=True),
        number=Field(_("Nr.")),
        submitted_on=Field(_("Depusă la"), kind=Kind.DAY),
        income_bani=Field(_("Venituri (lei)"), kind=Kind.MONEY),
        expense_bani=Field(_("Cheltuieli (lei)"), kind=Kind.MONEY),
        goods=Field(_("Bunuri"), example=_("teren, economii")),
        findings=Field(_("Constatări")),
        checked_on=Field(_("Verificată la"), kind=Kind.DAY),
    ),
}
