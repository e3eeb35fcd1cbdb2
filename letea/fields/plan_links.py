"""The fields of a link between the nodes of plans."""

from db.record import Record
from db.tables.plan_links import LinkKind, NodeLink
from letea.fields import Field, Kind, fields
from letea.wording import _

LINK_KINDS = {LinkKind.MENTION: _("Corelat cu"), LinkKind.SERVES: _("Contribuie la")}

_HIDDEN = Field("", kind=Kind.HIDDEN)

FIELDS: dict[type[Record], dict[str, Field]] = {
    NodeLink: fields(
        node_id=_HIDDEN,
        place=_HIDDEN,
        kind=Field(_("Legătura"), kind=Kind.CHOICE, choices=LINK_KINDS, required=True),
        words=Field(_("Cum apare în text"), example="O.S. 3.1"),
        target_uid=Field(_("Obiectivul sau măsura"), kind=Kind.HIDDEN, required=True),
    ),
}
