"""The fields of what is known of doubles."""

from db.record import Record
from db.tables.doubles import MergedPerson, NotDouble
from letea.fields import Field, Kind, fields
from letea.wording import _

_HIDDEN = Field("", kind=Kind.HIDDEN)

FIELDS: dict[type[Record], dict[str, Field]] = {
    NotDouble: fields(one_uid=_HIDDEN, other_uid=_HIDDEN),
    MergedPerson: fields(
        person_id=Field(_("Persoana"), kind=Kind.PERSON), merged_id=Field(_("Fișa unită"), kind=Kind.PERSON)
    ),
}
