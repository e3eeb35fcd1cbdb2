"""The fields of a plan family of the office's own."""

from db.record import Record
from db.tables.families import OwnFamily
from letea.fields import Field, Kind, fields
from letea.wording import _

_HIDDEN = Field("", kind=Kind.HIDDEN)

FIELDS: dict[type[Record], dict[str, Field]] = {
    OwnFamily: fields(
        key=_HIDDEN,
        name=Field(_("Numele modelului"), required=True),
        based_on=Field(_("După modelul"), kind=Kind.HIDDEN),
        data=_HIDDEN,
    ),
}
