"""The fields of deadlines: how their rules are set, what was said of each."""

from db.record import Record
from db.tables.deadlines import DeadlineMark, DeadlineRule
from letea.fields import Field, Kind, fields
from letea.wording import _

_HIDDEN = Field("", kind=Kind.HIDDEN)

FIELDS: dict[type[Record], dict[str, Field]] = {
    DeadlineRule: fields(
        key=_HIDDEN,
        days_before=Field(_("Cu câte zile înainte"), kind=Kind.COUNT, required=True),
        active=Field(_("Se urmărește"), kind=Kind.YES_NO),
    ),
    DeadlineMark: fields(
        rule=_HIDDEN,
        owner_uid=_HIDDEN,
        due_on=Field(_("Termenul"), kind=Kind.DAY, required=True),
        until_on=Field(_("Amânat până la"), kind=Kind.DAY),
        done_on=Field(_("Rezolvat la"), kind=Kind.DAY),
        note=Field(_("Motivul sau nota"), kind=Kind.LONG_TEXT),
    ),
}
