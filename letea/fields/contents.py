"""The fields of files attached to records."""

from db.record import Record
from db.tables.contents import Attachment
from letea.fields import Field, Kind, fields
from letea.wording import _

_HIDDEN = Field("", kind=Kind.HIDDEN)

FIELDS: dict[type[Record], dict[str, Field]] = {
    Attachment: fields(
        owner_uid=_HIDDEN,
        place=_HIDDEN,
        name=Field(_("Fișierul"), required=True),
        media_type=_HIDDEN,
        size=Field(_("Mărimea"), kind=Kind.COUNT),
        sha=_HIDDEN,
    ),
}
