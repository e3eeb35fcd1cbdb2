"""The fields of the assessments of dependency."""

from db.record import Record
from db.tables.elderly import Dependency
from letea.fields import Field, Kind, fields
from letea.wording import _

FIELDS: dict[type[Record], dict[str, Field]] = {
    Dependency: fields(
        person_id=Field(
            _("Persoana vârstnică"), example=_("Scrieți numele sau CNP-ul"), kind=Kind.PERSON, required=True
        ),
        assessed_on=Field(_("Evaluată la"), kind=Kind.DAY, required=True),
        degree=Field(
            _("Gradul de dependență"),
            help=_("După grila națională de evaluare (HG 886/2000)."),
            kind=Kind.VOCABULARY,
            vocabulary="dependency_degree",
            required=True,
            private=True,
        ),
        sheet_number=Field(
            _("Fișa sociomedicală nr."),
            help=_("Fișa de evaluare sociomedicală (geriatrică), obligatorie la dosar."),
        ),
        assessed_by=Field(_("Evaluată de")),
        needs=Field(_("Nevoile constatate"), kind=Kind.LONG_TEXT, private=True),
        carer=Field(_("Cine o îngrijește")),
        next_on=Field(
            _("Următoarea evaluare"), help=_("De regulă anual și la orice schimbare."), kind=Kind.DAY
        ),
        note=Field(_("Observații"), kind=Kind.LONG_TEXT, private=True),
    ),
}
