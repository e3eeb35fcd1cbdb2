"""The fields of a list of one's own."""

from db.record import Record
from db.tables.lists import SavedList
from letea.fields import Field, Kind, fields
from letea.wording import _

_HIDDEN = Field("", kind=Kind.HIDDEN)

FIELDS: dict[type[Record], dict[str, Field]] = {
    SavedList: fields(
        page=_HIDDEN,
        name=Field(_("Numele listei"), example=_("Vârstnici singuri din Holt"), required=True),
        filters=Field(_("Filtrele"), kind=Kind.HIDDEN),
        columns=Field(_("Coloanele"), kind=Kind.HIDDEN),
        told=_HIDDEN,
    ),
}
