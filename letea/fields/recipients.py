"""The fields of the workbooks that the county and the ministry ask for, and of their mapped cells."""

from db.record import Record
from db.tables.recipients import Recipient, RecipientCell, RecipientWorkbook
from letea.fields import Field, Kind, fields
from letea.wording import _

RECIPIENTS = {
    Recipient.BOTH: _("Județul și ministerul"),
    Recipient.MINISTRY: _("Ministerul"),
    Recipient.COUNTY: _("Județul (DGASPC)"),
    Recipient.OTHER: _("Altcineva"),
}

_HIDDEN = Field("", kind=Kind.HIDDEN)

FIELDS: dict[type[Record], dict[str, Field]] = {
    RecipientWorkbook: fields(
        name=Field(_("Denumirea"), help=_("Cum îl recunoașteți în listă."), required=True),
        recipient=Field(_("Cine îl cere"), kind=Kind.CHOICE, choices=RECIPIENTS, required=True),
        file_name=Field(_("Fișierul primit"), required=True),
        note=Field(_("Observații"), help=_("De exemplu adresa cu care a venit."), kind=Kind.LONG_TEXT),
        size=_HIDDEN,
        sha=_HIDDEN,
    ),
    RecipientCell: fields(
        sheet=Field(_("Foaia"), required=True),
        cell=Field(_("Celula"), example="C7", required=True),
        figure=Field(_("Cifra"), required=True),
        years_before=Field(
            _("Anul"), help=_("Anul raportat sau unul dinaintea lui."), example="0", kind=Kind.COUNT
        ),
        day=Field(
            _("La data de"), help=_("Ziua din an în care se numără; goală înseamnă 31.12."), example="31.12"
        ),
        words=Field(_("Textul"), help=_("Se scrie așa cum este, în fiecare an.")),
        replaces=Field(_("Scrie peste formulă"), kind=Kind.YES_NO),
        workbook_id=_HIDDEN,
    ),
}
