"""The fields of social inquiries, of what stands under their headings, and of visits."""

from db.record import Record
from db.tables.cases import Inquiry, InquiryAnswer, Visit
from letea.fields import Field, Kind, fields
from letea.inquiry_forms import FormNames
from letea.wording import _

_HIDDEN = Field("", kind=Kind.HIDDEN)
_PERSON = Field(_("Persoana"), example=_("Scrieți numele sau CNP-ul"), kind=Kind.PERSON, required=True)
_HOUSEHOLD = Field(_("Gospodăria"), kind=Kind.HIDDEN)
_PRESENT = Field(_("Persoane prezente"), example=_("persoana, fiica, vecina"))
_MADE_BY = Field(_("Întocmit de"))

FIELDS: dict[type[Record], dict[str, Field]] = {
    Inquiry: fields(
        # An inquiry for the commission of disability, or of an elderly person's needs, tells of health.
        form=Field(_("Felul anchetei"), choices=FormNames(), required=True, private=True),
        number=Field(_("Numărul"), example="3/2022", required=True),
        dated_on=Field(_("Din data de"), kind=Kind.DAY, required=True),
        person_id=_PERSON,
        household_id=_HOUSEHOLD,
        file_id=Field(
            _("Dosarul de beneficii"), example=_("Alegeți dosarul, dacă este cazul"), kind=Kind.HIDDEN
        ),
        asked_by=Field(_("Cerută de")),
        asked_number=Field(_("Adresa nr.")),
        asked_on=Field(_("Din data de"), kind=Kind.DAY),
        visited_on=Field(_("Data vizitei"), kind=Kind.DAY),
        present=_PRESENT,
        findings=Field(
            _("Constatări"),
            help=_("Ce s-a constatat la vizită și din acte."),
            kind=Kind.LONG_TEXT,
            private=True,
        ),
        proposals=Field(
            _("Propuneri"),
            help=_("Ce se propune: acordarea dreptului, servicii, măsuri."),
            kind=Kind.LONG_TEXT,
            private=True,
        ),
        made_by=_MADE_BY,
        next_on=Field(_("Următoarea evaluare"), kind=Kind.DAY),
    ),
    InquiryAnswer: fields(
        inquiry_id=_HIDDEN,
        place=_HIDDEN,
        key=_HIDDEN,
        heading=Field(_("Rubrica")),
        answer=Field(_("Conținutul"), kind=Kind.LONG_TEXT, private=True),
    ),
    Visit: fields(
        person_id=_PERSON,
        household_id=_HOUSEHOLD,
        visited_on=Field(_("Data vizitei"), kind=Kind.DAY, required=True),
        purpose=Field(_("Scopul"), example=_("verificarea la domiciliu"), required=True),
        present=_PRESENT,
        findings=Field(_("Constatări"), kind=Kind.LONG_TEXT, private=True),
        measures=Field(
            _("Măsuri și recomandări"),
            help=_("Ce s-a convenit, ce s-a recomandat, cine urmărește."),
            kind=Kind.LONG_TEXT,
            private=True,
        ),
        made_by=_MADE_BY,
        next_on=Field(_("Următoarea vizită"), kind=Kind.DAY),
    ),
}
