"""The fields of children with parents abroad and of the lists asked of schools."""

from db.record import Record
from db.tables.children import Absent, ChildAlone, SchoolList
from letea.fields import Field, Kind, fields
from letea.wording import _

ABSENT = {
    Absent.MOTHER: _("Mama"),
    Absent.FATHER: _("Tatăl"),
    Absent.BOTH: _("Ambii părinți"),
    Absent.ONLY_SUPPORTER: _("Părintele unic susținător"),
}

_NOTE = Field(_("Observații"), kind=Kind.LONG_TEXT)

FIELDS: dict[type[Record], dict[str, Field]] = {
    SchoolList: fields(
        year=Field(_("Anul"), kind=Kind.HIDDEN),
        place=Field("", kind=Kind.HIDDEN),
        school=Field(_("Unitatea de învățământ"), required=True),
        asked_number=Field(_("Adresa nr.")),
        asked_on=Field(_("Cerută la"), kind=Kind.DAY),
        received_number=Field(_("Răspuns nr.")),
        received_on=Field(_("Primită la"), kind=Kind.DAY),
        children=Field(_("Copii comunicați"), kind=Kind.COUNT),
        note=Field(_("Observații")),
    ),
    ChildAlone: fields(
        child_id=Field(_("Copilul"), example=_("Scrieți numele sau CNP-ul"), kind=Kind.PERSON, required=True),
        absent=Field(_("Cine este plecat"), kind=Kind.CHOICE, choices=ABSENT, required=True),
        country=Field(_("Țara")),
        left_on=Field(_("Plecat de la"), kind=Kind.DAY),
        back_on=Field(
            _("Părinții s-au întors la"),
            help=_("Din această zi copilul trece la „întorși”."),
            kind=Kind.DAY,
        ),
        school=Field(_("Unitatea de învățământ")),
        grade=Field(_("Clasa"), example="a III-a"),
        found_by=Field(_("Aflat de la"), example=_("lista școlii")),
        found_on=Field(_("Aflat la"), kind=Kind.DAY),
        notified_number=Field(_("Notificarea nr.")),
        notified_on=Field(
            _("Notificat la"),
            help=_("Părintele anunță plecarea și numește persoana care are grijă de copil."),
            kind=Kind.DAY,
        ),
        keeper=Field(_("Persoana desemnată"), help=_("Numele celui în grija căruia este copilul.")),
        keeper_relation=Field(_("Ce îi este copilului"), example=_("bunică")),
        keeper_phone=Field(_("Telefonul"), example="0700 000 000"),
        keeper_id=Field(_("Din evidență"), help=_("Dacă persoana este în evidență."), kind=Kind.PERSON),
        court_number=Field(_("Hotărârea instanței nr.")),
        court_on=Field(_("Din data de"), kind=Kind.DAY),
        returned=Field(
            _("Copil revenit în țară"),
            help=_("După o ședere de peste un an în străinătate (HG 691/2015)."),
            kind=Kind.YES_NO,
        ),
        at_risk=Field(
            _("În risc"), help=_("Fișa de identificare a riscurilor arată un risc."), kind=Kind.YES_NO
        ),
        next_on=Field(_("Următoarea vizită"), kind=Kind.DAY),
        note=_NOTE,
    ),
}
