"""The fields of chapter II, informing the public."""

from db.record import Record
from db.tables.outreach import Campaign, CampaignKind, CounsellingTopic, Meeting, PressMessage, Publication
from letea.fields import Field, Kind, fields
from letea.wording import _

CAMPAIGN_KINDS = {
    CampaignKind.AWARENESS: _("Informare și sensibilizare (4)"),
    CampaignKind.PROMOTION: _("Promovarea serviciilor (5)"),
}

LEVELS = {0: _("literă"), 1: _("punct sub literă")}

_YEAR = Field(_("Anul"), kind=Kind.COUNT, required=True)
_PLACE = Field(_("Ordinea"), kind=Kind.HIDDEN)

FIELDS: dict[type[Record], dict[str, Field]] = {
    Publication: fields(
        year=_YEAR,
        marker=Field(_("Litera"), help=_("Litera sau cifra, cum se tipărește."), example="a."),
        level=Field(_("Nivelul"), kind=Kind.CHOICE, choices=LEVELS),
        text=Field(_("Informația publicată"), kind=Kind.LONG_TEXT, required=True),
        frequency=Field(
            _("Se actualizează"),
            help=_("Se tipărește după „se actualizează”."),
            example=_("cel puțin lunar"),
        ),
        renewed_on=Field(_("Ultima actualizare"), kind=Kind.DAY),
        place=_PLACE,
    ),
    Campaign: fields(
        year=_YEAR,
        kind=Field(_("Felul campaniei"), kind=Kind.CHOICE, choices=CAMPAIGN_KINDS, required=True),
        name=Field(_("Campania"), required=True),
        objectives=Field(_("Obiective"), kind=Kind.LONG_TEXT),
        period=Field(_("Perioada"), example=_("noiembrie")),
        responsible=Field(_("Responsabili")),
        place=_PLACE,
    ),
    Meeting: fields(
        year=_YEAR,
        participants=Field(_("Participanți"), kind=Kind.LONG_TEXT, required=True),
        description=Field(_("Scurtă descriere"), kind=Kind.LONG_TEXT),
        frequency=Field(_("Frecvența"), example=_("semestrial")),
        place=_PLACE,
    ),
    CounsellingTopic: fields(
        year=_YEAR,
        topic=Field(_("Tematica"), kind=Kind.LONG_TEXT, required=True),
        place=_PLACE,
    ),
    PressMessage: fields(
        year=_YEAR,
        text=Field(_("Mesajul"), kind=Kind.LONG_TEXT, required=True),
        outlet=Field(_("Publicația"), help=_("Ziarul, postul sau pagina prin care se transmite.")),
        period=Field(_("Perioada")),
        place=_PLACE,
    ),
}
